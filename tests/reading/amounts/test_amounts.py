"""Sentences of our own, read over the parse."""

from __future__ import annotations

from decimal import Decimal

import pytest

from detente.reading import language
from detente.reading.amounts import find
from detente.reading.records import Amount, Report


def read(text: str) -> list[Amount]:
    return list(find(language.parse(text), Report("r", "r.txt", "", text, date="2025-12-17")))


def only(text: str) -> Amount:
    found = read(text)
    assert len(found) == 1, found
    return found[0]


def number(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


MONEY = [
    ("The deal, worth $2.5 billion, was signed.", "$2.5 billion", "2500000000", "USD"),
    ("It cost $2.5bn in all.", "$2.5bn", "2500000000", "USD"),
    ("It cost US$10 million in all.", "US$10 million", "10000000", "USD"),
    ("It cost C$ 300 million in all.", "C$ 300 million", "300000000", "CAD"),
    ("It cost A$5m in all.", "A$5m", "5000000", "AUD"),
    ("It won a $48 million contract.", "$48 million", "48000000", "USD"),
    ("It cost €8.1 million in all.", "€8.1 million", "8100000", "EUR"),
    ("It cost £60,000 in all.", "£60,000", "60000", "GBP"),
    ("It cost 500 million Turkish lira in all.", "500 million Turkish lira", "500000000", "TRY"),
    ("It cost five million yen in all.", "five million yen", "5000000", "JPY"),
    ("It cost 420 million roubles in all.", "420 million roubles", "420000000", "RUB"),
    ("It cost 10,000 Swiss francs in all.", "10,000 Swiss francs", "10000", "CHF"),
    ("It cost 20 billion francs in all.", "20 billion francs", "20000000000", "franc"),
    ("It cost USD 2.5 billion in all.", "USD 2.5 billion", "2500000000", "USD"),
    ("It cost 500 EUR in all.", "500 EUR", "500", "EUR"),
    ("It cost 100 RMB in all.", "100 RMB", "100", "CNY"),
    ("It cost 100₽ in all.", "100₽", "100", "RUB"),
    ("It rose by 50 cents a litre.", "50 cents", "0.5", "USD"),
    ("It fell to 197 pence.", "197 pence", "1.97", "GBP"),
    ("It cost 3 dollars 50 cents.", "3 dollars 50 cents", "3.5", "USD"),
    ("It cost $2,5 billion in all.", "$2,5 billion", "2500000000", "USD"),
    ("a one-yen bid", "one-yen", "1", "JPY"),
    ("a $70-a-share offer", "$70", "70", "USD"),
]


@pytest.mark.parametrize(("text", "words", "value", "unit"), MONEY)
def test_money(text: str, words: str, value: str, unit: str) -> None:
    found = only(text)
    assert (found.text, found.kind, found.unit) == (words, "money", unit)
    assert (found.value, found.low, found.high) == (Decimal(value), None, None)


BOUNDS = [
    ("It cost over 2 billion dollars.", "2 billion dollars", None, "2000000000", None),
    ("It cost up to $300 million.", "$300 million", None, None, "300000000"),
    ("It cost about $2.5 billion.", "$2.5 billion", "2500000000", "2450000000", "2550000000"),
    ("It cost nearly $300 million.", "$300 million", "300000000", "250000000", "300000000"),
    ("They want billions of dollars back.", "billions of dollars", None, "2000000000", None),
    ("It cost several billion dollars.", "several billion dollars", None, "2000000000", None),
    ("It cost tens of millions of euros.", "tens of millions of euros", None, "20000000", None),
    ("It cost €5–10bn in all.", "€5–10bn", None, "5000000000", "10000000000"),
    ("It cost $2-3 billion in all.", "$2-3 billion", None, "2000000000", "3000000000"),
    ("It cost $2bn to $3bn in all.", "$2bn to $3bn", None, "2000000000", "3000000000"),
    ("It cost $2 to $3 billion in all.", "$2 to $3 billion", None, "2000000000", "3000000000"),
    ("At least 12 people were killed.", "12 people", None, "12", None),
    ("Up to 50 tanks came.", "50 tanks", None, None, "50"),
    ("Some 200 tanks came.", "200 tanks", "200", "150", "250"),
    ("Hundreds of F-35s sit idle.", "Hundreds of F-35s", None, "200", None),
    ("Tens of thousands of troops left.", "Tens of thousands of troops", None, "20000", None),
    ("Four to six systems came.", "Four to six systems", None, "4", "6"),
    ("It grew by 5–10 per cent.", "5–10 per cent", None, "5", "10"),
    ("A dozen to two dozen jets came.", "A dozen to two dozen jets", None, "12", "24"),
]


@pytest.mark.parametrize(("text", "words", "value", "low", "high"), BOUNDS)
def test_bounds(
    text: str, words: str, value: str | None, low: str | None, high: str | None
) -> None:
    found = only(text)
    assert found.text == words
    assert (found.value, found.low, found.high) == (number(value), number(low), number(high))


COUNTS = [
    ("Türkiye bought four S-400 systems from Russia.", "four S-400 systems", "4", "S-400 system"),
    ("It ordered 38 reports.", "38 reports", "38", "report"),
    ("It ordered 100 Su-35 fighter jets.", "100 Su-35 fighter jets", "100", "Su-35 fighter jet"),
    ("It bought 20 Eurofighter Typhoons.", "20 Eurofighter Typhoons", "20", "Eurofighter Typhoon"),
    ("The two leaders met.", "two leaders", "2", "leader"),
    ("The blast left 12 dead.", "12 dead", "12", "dead"),
    ("Half a million people fled.", "Half a million people", "500000", "people"),
    ("It sent 1,200 soldiers.", "1,200 soldiers", "1200", "soldier"),
    ("It sent three dozen drones.", "three dozen drones", "36", "drone"),
]


@pytest.mark.parametrize(("text", "words", "value", "unit"), COUNTS)
def test_counts(text: str, words: str, value: str, unit: str) -> None:
    found = only(text)
    assert (found.text, found.kind) == (words, "count")
    assert (found.value, found.unit) == (Decimal(value), unit)


OTHERS = [
    ("It fell by 6.2 percent.", "6.2 percent", "percent", "6.2", "%"),
    ("It fell by 38%.", "38%", "percent", "38", "%"),
    ("It fell by two percentage points.", "two percentage points", "percent", "2", "%"),
    ("It has a range of 400 km.", "400 km", "quantity", "400", "km"),
    ("It pumps 35,000 barrels a day.", "35,000 barrels a day", "quantity", "35000", "bbl/d"),
    ("It flies at 900 km/h there.", "900 km/h", "quantity", "900", "km/h"),
    ("It buys 9.6 billion cubic metres.", "9.6 billion cubic metres", "quantity", None, "m³"),
    ("It yields 4,800 MW there.", "4,800 MW", "quantity", "4800", "MW"),
    ("It weighs two tonnes.", "two tonnes", "quantity", "2", "t"),
    ("It is six feet deep.", "six feet", "quantity", "6", "ft"),
]


@pytest.mark.parametrize(("text", "words", "kind", "value", "unit"), OTHERS)
def test_percentages_and_quantities(
    text: str, words: str, kind: str, value: str | None, unit: str
) -> None:
    found = only(text)
    assert (found.text, found.kind, found.unit) == (words, kind, unit)
    assert number(value) in {None, found.value}


TRAPS = [
    "The S-400, the F-35 and the Su-35 stand there.",
    "The G7 discussed 5G with the G20.",
    "It was signed in 2017 and again on December 5, 2025.",
    "They talked for 90 minutes.",
    "It will end within four to six months.",
    "One senior diplomat spoke to the paper.",
    "One of the sources spoke.",
    "Under Article 5 and Resolution 1701 it holds.",
    "They won 3-2 on Sunday.",
    "Call 555-2017 or +90 312 555.",
    "It met at 10 p.m. Friday.",
    "It came first, second and 3rd.",
    "They arrested a 68-year-old patient.",
    "It was a tenth round, on the one hand.",
    "It cost 2,5 of them, or 1,23456.",
    "Boeing 747 and Airbus 380 land there.",
    "He quit at 1.5.2.1 of the protocol.",
]


@pytest.mark.parametrize("text", TRAPS)
def test_traps(text: str) -> None:
    assert read(text) == []


def test_without_a_parse_there_are_no_counts() -> None:
    text = "Four systems for $2.5 billion and 38%."
    assert [a.kind for a in find(None, Report("r", "r.txt", "", text))] == ["money", "percent"]


def test_only_what_was_parsed_is_read() -> None:
    text = "It cost $5. It cost $6."
    found = find(language.parse(text[:12]), Report("r", "r.txt", "", text))
    assert [a.text for a in found] == ["$5"]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Seven detained workers went home.", "detained worker"),
        ("Seven detained went home.", "detained"),
        ("Four of the mill's employees were freed.", "employee"),
        ("Four of its employees were freed.", "employee"),
    ],
)
def test_what_is_counted(text: str, unit: str) -> None:
    assert only(text).unit == unit


RANGES = [
    ("Between 1,500 and 2,000 settlers came.", "count", "1500", "2000"),
    ("Between two and three million people came.", "count", "2000000", "3000000"),
    ("It lost between $3.8 billion and $4.5 billion.", "money", "3800000000", "4500000000"),
    ("A duty of between 30.6 and 39 per cent.", "percent", "30.6", "39"),
    ("A duty of between 30% and 40%.", "percent", "30", "40"),
    ("A duty ranging from 30% to 40%.", "percent", "30", "40"),
    ("A duty ranging from 25 to 50 percent.", "percent", "25", "50"),
    ("A dam of 5 km – 7 km.", "quantity", "5", "7"),
]


@pytest.mark.parametrize(("text", "kind", "low", "high"), RANGES)
def test_two_ends_are_one_amount(text: str, kind: str, low: str, high: str) -> None:
    found = only(text)
    assert (found.kind, found.value) == (kind, None)
    assert (found.low, found.high) == (Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    "text",
    [
        "The wage rose from $39 to $63.",
        "The share fell from 63% to 39%.",
        "They grew from 39 dollars to 63 dollars.",
    ],
)
def test_what_was_and_what_is_are_two(text: str) -> None:
    assert sorted(a.value or 0 for a in read(text)) == [39, 63]


SHARES = [
    ("Two-thirds of the crew left.", "66.7", "61.7", "71.7"),
    ("A fifth of the crew left.", "20", "15", "25"),
    ("Half the crew left.", "50", "45", "55"),
    ("Nearly half of the crew left.", "50", "45", "50"),
    ("More than half of them left.", None, "50", None),
    ("One in five sailors left.", "20", "15", "25"),
    ("Nine out of every ten left.", "90", "85", "95"),
    ("A two-thirds majority is needed.", "66.7", "61.7", "71.7"),
]


@pytest.mark.parametrize(("text", "value", "low", "high"), SHARES)
def test_shares_in_words(text: str, value: str | None, low: str, high: str | None) -> None:
    found = only(text)
    assert (found.kind, found.unit) == ("percent", "%")
    assert (found.value, found.low, found.high) == tuple(map(number, (value, low, high)))


@pytest.mark.parametrize(
    "text",
    [
        "The second half of the match was dull.",
        "Half of the year is over.",
        "A third country came in.",
        "They met for a quarter of an hour.",
        "It is one in ten years.",
        "He scored in two quarters.",
    ],
)
def test_what_is_no_share(text: str) -> None:
    assert not [a for a in read(text) if a.kind == "percent"]


BOUNDED = [
    ("They want 50 euros or more.", None, "50", None),
    ("It costs five billion dollars at most.", None, None, "5000000000"),
    ("Ten or more ships came.", None, "10", None),
    ("A minimum of 31 miles is kept.", None, "31", None),
    ("It draws on its $2.26 billion loan under its $2 billion cap.", "2260000000", None, None),
    ("He agreed to hand over 30 boats.", "30", None, None),
    ("The row over 30 boats goes on.", "30", None, None),
    ("They spoke about 30 boats.", "30", None, None),
    ("They spoke of about 30 boats.", "30", "25", "35"),
]


@pytest.mark.parametrize(("text", "value", "low", "high"), BOUNDED)
def test_words_around_a_figure(text: str, value: str, low: str, high: str) -> None:
    found = read(text)[0]
    assert (found.value, found.low, found.high) == tuple(map(number, (value, low, high)))


NOUNS = [
    ("It restricts 12 of the 17 rare metals.", "12", "rare metal"),
    ("It ordered eight nuclear-powered boats.", "8", "nuclear-powered boat"),
    ("He rang a dozen ocean-carrier executives.", "12", "ocean-carrier executive"),
    ("Thousands of supporters of the National Front came.", None, "supporter"),
    ("It shipped 32.9mn letters.", "32900000", "letter"),
]


@pytest.mark.parametrize(("text", "value", "unit"), NOUNS)
def test_the_counted_noun(text: str, value: str | None, unit: str) -> None:
    found = read(text)[0]
    assert (found.kind, found.value) == ("count", number(value))
    assert found.unit.removesuffix("s") == unit


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("It owes 800,000 acre-feet of water.", "800000", "acre-ft"),
        ("It let through 32.9mn tonnes of wheat.", "32900000", "t"),
        ("The flow fell to 900 cusecs.", "900", "ft³/s"),
        ("The flow was 90 cubic metres a second.", "90", "m³/s"),
        ("The lake holds 7 cubic kilometres.", "7", "km³"),
    ],
)
def test_units_of_water_and_short_scales(text: str, value: str, unit: str) -> None:
    found = only(text)
    assert (found.kind, found.value, found.unit) == ("quantity", Decimal(value), unit)
