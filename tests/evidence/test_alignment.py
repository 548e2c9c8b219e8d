"""Whether two told events can be one."""

from __future__ import annotations

from detente.evidence.alignment import Weights, compatible, shared, weights
from detente.evidence.contexts import Context

NONE = frozenset()


def told(*, persons="", sides="", stems="", near=""):
    some = (frozenset(words.split()) for words in (persons, sides, stems, near))
    persons, sides, stems, near = some
    return Context(NONE, persons, sides, stems, stems, NONE, near, 0)


def test_another_party_in_the_place_of_one_forbids_it():
    assert compatible(told(sides="norway iceland"), told(sides="norway iceland"))
    assert compatible(told(sides="norway iceland"), told(sides="norway"))
    assert compatible(told(sides="norway"), told())
    assert not compatible(told(sides="norway iceland"), told(sides="norway sweden"))
    assert not compatible(told(persons="hill"), told(persons="weiss"))


def test_persons_tell_more_than_topics():
    none = Weights({})
    by_person = shared(told(persons="hill", near="hill"), told(persons="hill", near="hill"), none)
    by_topic = shared(told(stems="quota"), told(stems="quota"), none)
    assert by_person > by_topic > shared(told(stems="quota"), told(stems="vote"), none)


def test_what_everybody_says_tells_less():
    known = weights([("a", told(stems="quota")), ("b", told(stems="quota vote"))], 2)
    assert known.of(["quota"]) < known.of(["sky"])
    assert weights([], 0).of(["quota"]) == 1
