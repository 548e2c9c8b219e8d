from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.evidence.naming import Names
from detente.evidence.wordings import _in_order, alike, denied, same_sentence, wording

NOBODY = Names({}, {}, {})
LONG = "The mill will close in May and every worker will be paid until the end of the year."


def told(text):
    return wording(text, NOBODY)


@pytest.mark.parametrize("text", ["", "!", "very good", "in the end", "it is not", "peace talks"])
def test_too_little_to_be_known_again(text):
    assert told(text).is_brief


@pytest.mark.parametrize(
    ("text", "is_label"),
    [
        ("a trap", True),
        ("nothing but a cheap show", True),
        ("it is not", False),
        ("totally unacceptable", False),
        ("a grave mistake", False),
        ("a grave and stinking mess", True),
        ("a trap and a cheap show for the whole wide world", False),
        ("cheap stupid dirty trap", True),
        ("cheap stupid dirty rotten trap", False),
    ],
)
def test_a_label_is_a_few_words_with_content(text, is_label):
    assert told(text).is_label == is_label


def test_a_catchword_is_known_word_for_word_only():
    assert told("a wolf at the door").is_catchword
    assert same_sentence(told("a wolf at the door"), told("There is a wolf at the door, he knows."))
    assert alike(told("a wolf at the door"), told("There is a wolf at the door, he knows."))
    assert not alike(told("a wolf at the door"), told("the door is not for a wolf to open"))


def test_translations_are_alike_and_no_same_sentence():
    other = told("In May they will close the mill; until the end of the year the workers are paid.")
    assert alike(told(LONG), other)
    assert not same_sentence(told(LONG), other)


def test_a_word_left_out_makes_no_other_sentence():
    assert same_sentence(
        told(LONG), told("The mill will close in May and every worker will be paid.")
    )
    assert same_sentence(told(LONG), told(LONG.replace("every worker will", "workers will")))


def test_the_same_words_turned_around_are_another_sentence():
    one, other = told("The mill owes the workers for one year of labour."), None
    other = told("The workers owe the mill for one year of labour.")
    assert alike(one, other)
    assert not same_sentence(one, other)


def test_a_negation_outside_the_shared_part_denies_nothing():
    longer = told(LONG + " Nobody can stop us.")
    assert not denied(longer, told(LONG))
    assert denied(told(LONG.replace("will close", "will not close")), told(LONG))


@given(st.lists(st.sampled_from("abc"), max_size=12), st.lists(st.sampled_from("abc"), max_size=12))
def test_words_in_order_are_a_longest_common_subsequence(one, other):
    def longest(a, b):
        if not a or not b:
            return 0
        if a[0] == b[0]:
            return 1 + longest(a[1:], b[1:])
        return max(longest(a[1:], b), longest(a, b[1:]))

    if len(one) + len(other) <= 14:
        assert _in_order(one, other) == longest(one, other)
    assert _in_order(one, other) == _in_order(other, one) <= min(len(one), len(other))
    assert _in_order(one, one) == len(one)
