"""What stands in a report, in rows of words."""

from __future__ import annotations

from decimal import Decimal

import pytest

from detente.briefing.records import Statement
from detente.briefing.words import standing
from detente.reading.records import Amount, Event, Report, TimeExpression


@pytest.mark.parametrize(
    ("value", "low", "high", "told"),
    [
        ("2.5E+9", None, None, "2,500,000,000"),
        ("0.35", None, None, "0.35"),
        (None, "2", "3", "2 to 3"),
        (None, "200", None, "at least 200"),
        (None, None, "1E+6", "at most 1,000,000"),
        (None, "0", "1", "0 to 1"),
        (None, None, None, ""),
    ],
)
def test_amounts_are_written_in_full(value, low, high, told):
    number, least, most = (None if n is None else Decimal(n) for n in (value, low, high))
    row = standing.amount(Amount(0, 1, "it", "money", number, least, most, "USD"))
    assert row == ("it", "money", told, "USD")


def test_times_are_spelt_for_people():
    row = standing.time(
        TimeExpression(0, 1, "last week", "period", "2025-W50", "2025-12-08", "2025-12-14")
    )
    assert row == ("last week", "period", "week 50 of 2025", "8–14 December 2025")


def test_who_says_it_through_whom_and_how_surely():
    report = Report("r", "r.txt", "0" * 64, "")
    said = Statement(report, "a", "Anna", "", True, "direct", "No.", (), ("the Gazette",), ("may",))
    assert standing.voice(said) == (
        "Anna", "No.", "direct, unnamed, through the Gazette, hedged: may",
    )  # fmt: skip
    bare = Statement(report, "a", "", "", False, "indirect", "Yes.", ())
    assert standing.voice(bare) == ("–", "Yes.", "indirect")


def test_an_event_and_its_class():
    assert standing.event(Event(0, 4, "x" * 200, None, None, "AID"))[1] == "AID"
    assert len(standing.event(Event(0, 4, "x" * 200, None, None, "AID"))[0]) < 160
