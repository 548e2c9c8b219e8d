from __future__ import annotations

from dataclasses import replace

import pytest

from detente.evidence.sides import apart, at_once, in_time, not_before, of_one_time

from .acts import acts_in


def side(text, date):
    """The first act of a report of one day."""
    return [replace(one, date=date) for one in list(acts_in(text).values())[:1]]


def test_one_report_does_not_stand_against_itself():
    both = side("Peru signed the treaty.", "2024-05-01")
    assert not apart(both, both)


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        ("2024-05-01", "2024-05-04", True),
        ("2024-05-01", "2024-05-05", False),
        ("2024-05", "2024-05-02", True),
        ("2024", "2024-05-02", False),
        (None, "2024-05-02", True),
    ],
)
def test_what_is_told_at_once(one, other, together):
    yes = side("Peru closed the border.", one)
    assert at_once(yes, side("Peru opened the border.", other)) is together


def test_a_denial_comes_later_than_what_it_denies():
    yes = side("Peru accepted the tuna quota.", "2024-05-01")
    no = side("Peru has not accepted the tuna quota.", "2024-05-09")
    assert of_one_time(yes, no)
    assert not of_one_time(yes, side("Peru rejected the tuna quota.", "2024-05-09"))
    assert not_before(no, yes)
    assert not not_before(yes, no)


def test_what_was_done_to_somebody_may_be_denied_later():
    yes = side("Peru visited Chile.", "2024-05-01")
    assert in_time(yes, side("Peru did not visit Chile.", "2024-05-09"))
    assert not in_time(yes, side("Peru did not visit Bolivia.", "2024-05-09"))
