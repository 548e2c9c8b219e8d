from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from detente.evidence.assertions import Assertion
from detente.evidence.contexts import Context
from detente.evidence.deeds import Deed, by_anybody, by_one_party, deeds, named, nobody, vectors
from detente.evidence.lexicon.acts import Family
from detente.evidence.rarity import Rarity
from detente.reading.records import Span

NONE = frozenset[str]()
CONTEXT = Context(NONE, NONE, NONE, NONE, NONE, NONE, NONE, 0)
KNOWN = Rarity({"tuna": 2, "quota": 2, "cable": 2, "everyday": 90}, frozenset(), 100)


def told(report, by=(), words=(), *, marks=(), to=(), things=(), name="signing", alone=False):
    return Assertion(
        report=report,
        date=None,
        span=Span(0, 1),
        lemma="sign",
        family=Family(name, "event", frozenset(marks), NONE),
        rank=1,
        standing="done",
        by=frozenset(by),
        to=frozenset(to),
        things=frozenset(things),
        words=dict.fromkeys(words, 1.0),
        alone=alone,
        denies=False,
        told="signed",
        said_by="",
        context=CONTEXT,
    )


def sizes(*every, least=by_one_party, **rest):
    found = deeds(every, vectors(every, KNOWN), KNOWN, least, **rest)
    return sorted(len(deed.assertions) for deed in found)


def test_one_party_and_one_matter_make_one_deed():
    assert sizes(told("a", ["peru"], ["tuna"]), told("b", ["peru"], ["tuna"])) == [2]


def test_another_matter_is_another_deed():
    assert sizes(told("a", ["peru"], ["tuna"]), told("b", ["peru"], ["cable"])) == [1, 1]


def test_another_party_is_another_deed():
    assert sizes(told("a", ["peru"], ["tuna"]), told("b", ["chile"], ["tuna"])) == [1, 1]


def test_an_unnamed_doer_joins_but_never_ties_two_parties_together():
    every = [told(x, by, ["tuna"]) for x, by in (("a", ["peru"]), ("b", ["chile"]), ("c", []))]
    assert sizes(*every) == [1, 2]
    assert sizes(*every[::-1]) == [1, 2]


def test_words_of_the_family_itself_tell_nothing():
    family = Family("signing", "event", frozenset(), NONE, frozenset({"tuna"}))
    alike = [replace(told(x, ["peru"], ["tuna", x]), family=family) for x in ("quota", "cable")]
    assert sizes(*alike) == [1, 1]


def test_to_be_told_something_twice_is_not_to_be_told_the_same():
    words = ["tuna", *"abc"], ["tuna", *"def"]
    some = [told(x, ["peru"], w, to=["chile"]) for x, w in zip("ab", words, strict=True)]
    assert sizes(*some) == [2]
    some = [replace(one, family=told("a", marks=["told"]).family) for one in some]
    assert sizes(*some) == [1, 1]


def test_rare_acts_of_one_party_need_no_words_in_common_but_no_other_thing():
    rare = ("rare",)
    one, other = told("a", ["peru"], ["tuna"], marks=rare), told("b", ["peru"], marks=rare)
    assert sizes(one, other) == [2]
    things = [told(x, ["peru"], [x], marks=rare, things=[x]) for x in ("tuna", "cable")]
    assert sizes(*things) == [1, 1]


def test_where_it_counts_to_whom_it_is_done():
    one = told("a", ["peru"], ["tuna"], marks=["told"], to=["chile"])
    other = told("b", ["bolivia"], ["tuna"], marks=["told"], to=["chile"])
    assert sizes(one, other) == [2]


def test_what_anybody_may_have_done():
    one, other = told("a", ["peru"], ["tuna"]), told("b", ["chile"], ["tuna"])
    assert sizes(one, other, least=by_anybody, whose=nobody) == [2]


def test_a_verb_of_no_family_asks_for_party_and_object():
    one, other = (told(x, ["peru"], ["tuna"], name="=paint") for x in "ab")
    assert sizes(one, other) == [1, 1]
    one, other = (told(x, ["peru"], ["tuna"], name="=paint", things=["boat"]) for x in "ab")
    assert sizes(one, other) == [2]


def test_words_that_all_use_tie_nothing():
    every = [told(x, [], ["everyday"]) for x in "ab"]
    assert sizes(*every) == [1, 1]


def test_who_does_it_is_no_word_of_its_surroundings():
    (vector,) = vectors([told("a", ["peru"], ["@peru", "tuna", "^until"])], KNOWN)
    assert set(vector) == {"tuna"}


def test_only_names_name():
    assert named(frozenset(["~worker", "@molina", "peru", "=volga"])) == {
        "@molina",
        "peru",
        "=volga",
    }


def test_what_is_put_with_very_different_force_needs_few_words_in_common():
    one, other = (told(x, ["peru"], ["tuna"], name="putting") for x in "ab")
    assert by_one_party(one, replace(other, rank=6)) < by_one_party(one, replace(other, rank=2))


def test_to_be_told_nothing_needs_few_words_in_common():
    one, other = (told(x, [], ["tuna"], marks=["told"], to=["peru"]) for x in "ab")
    assert by_one_party(one, replace(other, standing="not")) < by_one_party(one, other)


def test_praise_and_blame_by_one_party_need_few_words_in_common():
    one, other = (told(x, ["peru"], ["tuna"], marks=["view"]) for x in "ab")
    assert by_one_party(one, replace(other, rank=-2)) < by_one_party(one, replace(other, rank=2))


@given(st.lists(st.sampled_from(["peru", "chile", ""]), min_size=1, max_size=12))
def test_every_assertion_is_in_one_deed_and_no_deed_has_two_parties(parties):
    every = [told(str(k), [p] if p else [], ["tuna"]) for k, p in enumerate(parties)]
    found = deeds(every, vectors(every, KNOWN), KNOWN, by_one_party)
    assert sorted(one.report for deed in found for one in deed.assertions) == sorted(
        one.report for one in every
    )
    assert all(len(deed.parties) < 2 for deed in found)


def test_two_deeds_of_two_parties_are_not_one():
    peru, chile = (Deed.of(told("a", [p]), [p], {}) for p in ("peru", "chile"))
    assert not peru.may_be(chile)
    assert peru.may_be(Deed.of(told("a"), [], {}))
