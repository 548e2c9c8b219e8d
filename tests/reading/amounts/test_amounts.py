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
    "A tenth of it, on the one hand.",
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
