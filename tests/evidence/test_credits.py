from __future__ import annotations

import pytest

from detente.evidence import credits as crediting

from .reports import report


def credited(text, *others):
    return [credit.to for credit in crediting.find([report(text, "x"), *others]).records]


@pytest.mark.parametrize(
    "text",
    [
        "Reuters reported on Friday that the talks failed.",
        "The talks failed, according to Reuters.",
        "The talks failed, according to a Reuters report published on Friday.",
        "The talks failed, Reuters says.",
        "The talks failed, writes Reuters.",
        "The talks failed, he told Reuters.",
        "The talks failed, said an official who spoke to Reuters.",
        "Sources cited by Reuters said the talks failed.",
        "The talks failed (per Reuters).",
        "The talks failed, as quoted by the news agency Reuters.",
        "The talks failed.\n\nSource: Reuters",
        "In an interview with Reuters he said the talks failed.",
        "“The talks failed”, Reuters quoted him as saying.",
        "Reuters, citing two diplomats, said the talks failed.",
        "Reuters news agency earlier reported that the talks failed.",
        "The talks failed, he said in a statement to Reuters.",
        "Reuters (London) has learned that the talks failed.",
        "Citing Reuters, the paper said the talks failed.",
        "The newspaper Reuters affirmed on Sunday that the talks failed.",
        "Last Friday Reuters asserted that the talks had failed.",
        "Read the interview that he gave to Reuters this week.",
        "The talks failed (Reuters).",
        "His colleague, in the Reuters, is calmer: the talks failed.",
        "I also believe Reuters: the talks failed.",
        "The talks failed (h/t Reuters).",
        "He tells Reuters that the talks failed.",
        "The talks failed, as first reported by Reuters.",
    ],
)
def test_a_named_source_is_credited(text):
    assert credited(text) == ["Reuters"]


@pytest.mark.parametrize(
    "text",
    [
        "The ministry denied a Reuters report that the talks failed.",
        "The spokesman dismissed what Reuters reported.",
        "Asked about the Reuters publication, he did not answer.",
        "A Reuters photographer was hurt.",
        "Shares of Reuters rose.",
        "The minister reported progress.",
        "He waited in the Reuters building.",
        "The Ministry of Foreign Affairs announced the talks.",
        "The Foreign Affairs Committee said that the talks failed.",
    ],
)
def test_a_name_alone_is_no_credit(text):
    assert credited(text) == []


def test_the_span_is_the_name():
    text = "The talks failed, according to Agence France-Presse."
    (credit,) = crediting.find([report(text, "x")]).records
    assert text[credit.span.start : credit.span.end] == "Agence France-Presse"


def test_nobody_credits_himself():
    own = report("“No,” he told Reuters. TASS reports it too.", "x", outlet="Reuters")
    assert [credit.to for credit in crediting.find([own]).records] == ["TASS"]


@pytest.mark.parametrize(
    "text",
    [
        "“It failed,” an official told the Courier yesterday.",
        "Three people told Valdor Courier that the talks failed.",
        "The talks failed, an official told this newspaper.",
        "She received us in her office.",
        "The talks failed, we can reveal.",
    ],
)
def test_a_report_tells_of_its_own_work(text):
    own = report(text, "x", outlet="Valdor Courier (daily)")
    assert crediting.find([own]).own == {"x"}
    other = report("The talks failed.", "y", outlet="Valdor Courier")
    assert crediting.find([other]).own == frozenset()


def test_an_outlet_is_known_without_its_last_words():
    orbis = report("", "y", outlet="Orbis News Agency")
    assert credited("The talks failed (Orbis).", orbis) == ["Orbis News Agency"]
    assert credited("The talks failed, diplomats told Orbis.", orbis) == ["Orbis News Agency"]


def test_what_others_write_small_is_no_outlet():
    globe = report("A global rule.", "y", outlet="Global News")
    assert credited("Global reports said that the talks failed.", globe) == []


def test_of_two_outlets_with_one_short_name_neither_has_it():
    two = (report("", "y", outlet="Orbis Wire"), report("", "z", outlet="Orbis News"))
    assert credited("Diplomats told Orbis that the talks failed.", *two) == []


def test_an_address_is_a_credit_wherever_it_stands():
    other = report("", "y", outlet="Harbour Voice", url="https://harbourvoice.example/1")
    assert credited("All of it: harbourvoice.example/news/1", other) == ["Harbour Voice"]


def test_named_tells_who_credits_whom():
    one = report("The Valdor Courier reported it.", "one", outlet="Elsewhere")
    other = report("", "other", outlet="Valdor Courier")
    found = crediting.find([one, other])
    assert found.named(one, other)
    assert not found.named(other, one)
    assert not found.named(other, report("", "none"))


def test_long_hostile_text_is_read_in_time():
    text = "according to the the the " * 5000 + "Reuters" + " (" * 5000
    assert credited(text) == ["Reuters"]
