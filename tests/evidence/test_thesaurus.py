"""The lists of synonyms and of kinds of event: well formed, broad, and found by phrases too."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest

from detente.evidence import lexicon
from detente.evidence.lexemes import looked_up, phrases
from detente.evidence.lexicon import event_kinds, happens_on_one_day, synonyms
from detente.reading import language

LISTS = Path(lexicon.__file__).parent
MOST = 4
"""Groups of one word: in more, it tells nothing."""

WORD = re.compile(r"[a-z]+(_[a-z]+)*")


def lines(name):
    text = (LISTS / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


SYNONYMS = [line.split() for line in lines("synonyms.txt")]
KINDS = [line.partition(": ") for line in lines("events.txt")]


@pytest.mark.parametrize("group", SYNONYMS, ids=lambda group: group[0])
def test_a_group_has_two_words_and_more_none_of_them_twice(group):
    assert len(group) > 1
    assert len(set(group)) == len(group)
    assert all(WORD.fullmatch(word) for word in group)


def test_no_two_groups_have_one_name():
    assert max(Counter(group[0] for group in SYNONYMS).values()) == 1


def test_no_word_is_in_so_many_groups_that_it_tells_nothing():
    counts = Counter(word for group in SYNONYMS for word in group)
    assert not [word for word, count in counts.items() if count > MOST]


def test_no_group_lies_in_another():
    sets = sorted((frozenset(group) for group in SYNONYMS), key=len)
    holds = {word: [some for some in sets if word in some] for word in frozenset().union(*sets)}
    assert not [some for some in sets if any(some < other for other in holds[min(some)])]


@pytest.mark.parametrize(("kind", "colon", "words"), KINDS, ids=lambda part: part[:12])
def test_a_kind_of_event_is_well_formed(kind, colon, words):
    assert colon
    assert re.fullmatch(r"!?[a-z]+", kind)
    assert max(Counter(words.split()).values()) == 1
    assert all(WORD.fullmatch(word) for word in words.split())


def test_no_kind_stands_twice_and_punctual_ones_come_first():
    names = [kind.removeprefix("!") for kind, _colon, _words in KINDS]
    assert len(set(names)) == len(names)
    punctual = [happens_on_one_day(name) for name in names]
    assert sum(one != other for one, other in pairwise(punctual)) >= 1


@pytest.mark.parametrize(
    "words",
    [
        "labour labor",
        "petroleum oil crude",
        "functionary official bureaucrat",
        "endeavor endeavour attempt effort",
        "transpire happen occur take_place",
        "convene meet sit_down_with",
        "boss chief",
        "axe sack dismiss",
        "slam condemn blast",
        "take_effect come_into_force kick_in take_hold",
        "truce ceasefire fall_silent",
        "kidnap abduct snatch",
        "hostage captive prisoner",
        "lawsuit sue litigation",
        "walkout strike down_tool",
        "lorry truck",
        "frontier border",
        "sack fire lay_off",
        "postpone put_off delay",
        "licence license permit",
        "parley talk confer huddle",
        "acquire buy snap_up acquisition",
    ],
)
def test_words_that_reports_put_for_each_other_share_a_group(words):
    first, *others = words.split()
    assert all(synonyms(first) & synonyms(other) for other in others)


@pytest.mark.parametrize(
    "words", ["strike hotel", "buy sell", "accept refuse", "arrive leave", "begin end"]
)
def test_opposites_and_strangers_share_none(words):
    one, other = words.split()
    assert synonyms(one)
    assert not synonyms(one) & synonyms(other)


def known(sentence, lemma, listed, **how):
    token = next(t for t in language.parse(sentence) if t.lemma_.lower() == lemma)
    return looked_up(token, listed, **how)


@pytest.mark.parametrize(
    ("sentence", "verb", "same"),
    [
        ("The accord took immediate effect on Monday.", "take", "come_into_force"),
        ("The accord came into force on Monday.", "come", "take_effect"),
        ("The guns fell silent at dawn.", "fall", "truce"),
        ("The mayor put the vote off again.", "put", "postpone"),
        ("The miners walked out on Friday.", "walk", "strike"),
    ],
)
def test_a_phrase_is_one_word(sentence, verb, same):
    assert known(sentence, verb, synonyms) & synonyms(same)


def test_the_longest_phrase_is_looked_up_first():
    (verb,) = (t for t in language.parse("Berg sat down with Lind.") if t.lemma_ == "sit")
    found = list(phrases(verb))
    assert found.index("sit_down_with") < found.index("sit_down") < found.index("sit")
    assert found[-1] == "sit"


def test_nouns_are_looked_up_with_what_stands_before_them():
    assert known("A phone call followed.", "call", event_kinds) == {"meeting"}
    assert "speaking" in known("A press conference followed.", "conference", event_kinds)


def test_what_no_list_has_as_a_phrase_is_the_word_itself_or_nothing():
    sentence = "The owners bought a red lorry."
    assert known(sentence, "buy", synonyms) == synonyms("buy")
    assert known(sentence, "buy", synonyms, alone=False) == frozenset()
    assert known("It rained.", "rain", synonyms, alone=False) == frozenset()
