from __future__ import annotations

import pytest

from detente.evidence.negation import is_false, is_negated, is_untrue, is_yet

from .acts import parsed


def word(text, wanted):
    return next(token for token in parsed(text).doc if token.text == wanted)


@pytest.mark.parametrize(
    ("text", "verb", "turned"),
    [
        ("Peru did not sign.", "sign", True),
        ("Nobody signed the treaty.", "signed", True),
        ("No party signed the treaty.", "signed", True),
        ("Peru asked for nothing.", "asked", True),
        ("Peru left for no reason.", "left", False),
        ("Peru signed not only the treaty.", "signed", False),
        ("Peru signed the treaty.", "signed", False),
    ],
)
def test_what_negates_a_verb(text, verb, turned):
    assert is_negated(word(text, verb)) is turned


def test_what_is_said_to_be_untrue():
    assert is_untrue(word("It is not true that Peru signed.", "is"))
    assert not is_untrue(word("It is true that Peru signed.", "is"))
    assert is_false(word("The report is untrue.", "is"))
    assert is_false(word("The report contradicts the facts.", "contradicts"))


def test_what_is_yet_to_come():
    signed = word("Peru has yet to sign the treaty.", "sign")
    assert is_yet(signed.head, signed)
