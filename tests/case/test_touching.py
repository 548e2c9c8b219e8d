"""What the comparison says about the words of a part."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.case.records import Support
from detente.case.touching import footing
from detente.dispute.model import Anchor, Citation
from detente.evidence.records import Claim, Comparison, Contradiction, Origin, Source, Variant
from detente.findings import Place
from detente.reading.records import Attribution, Report, Span

YES = Variant("yes", ("r1",), (("r1", Span(10, 20)),), 1)
NO = Variant("no", ("r2",), (("r2", Span(0, 5)),), 1)
OTHER = Variant("2", ("r1",), (("r1", Span(18, 22)),), 1)
CLAIMS = (
    Claim("c1", "how many", "number", (OTHER,)),
    Claim("c2", "whether", "polarity", (YES, NO)),
)
AGAINST = Contradiction("x1", "c2", "polarity", (YES, NO), "yes and no")
COMPARISON = Comparison(("r1", "r2", "r3"), CLAIMS, (AGAINST,))


def support(report="r1", start=0, end=5, speaker=None, *, anonymous=False, outlet=None):
    told = Report(report, f"{report}.txt", "0" * 64, "x" * 60, outlet=outlet)
    said = Attribution("a", "direct", (Span(0, 50),), anonymous=anonymous) if speaker else None
    anchor = Anchor(report, "words", Place("d.yaml"))
    return Support(anchor, told, Span(start, end), "x", said, speaker)


def test_words_touch_the_claims_that_they_overlap_contradicted_ones_first():
    found = footing([support(start=15, end=30)], COMPARISON)
    assert [touch.claim.id for touch in found.touches] == ["c2", "c1"]
    assert found.touches[0].variant is YES
    assert found.touches[0].contradictions == (AGAINST,)
    assert found.touches[1].contradictions == ()


@pytest.mark.parametrize(("start", "end"), [(0, 10), (22, 30)])
def test_words_beside_a_claim_do_not_touch_it(start, end):
    assert footing([support(start=start, end=end)], COMPARISON).touches == ()


def test_the_same_place_in_another_report_is_another_place():
    assert footing([support("r3", 10, 20)], COMPARISON).touches == ()


def test_a_variant_outside_the_contradiction_is_not_contradicted():
    three = Claim("c2", "whether", "polarity", (YES, NO, OTHER))
    found = footing([support(start=20, end=22)], Comparison(("r1",), (three,), (AGAINST,)))
    assert [(touch.variant, touch.contradictions) for touch in found.touches] == [(OTHER, ())]


@given(st.integers(0, 40), st.integers(1, 20), st.integers(0, 40), st.integers(1, 20))
def test_touching_is_sharing_a_character(start, length, begin, size):
    variant = Variant("v", ("r1",), (("r1", Span(begin, begin + size)),), 1)
    comparison = Comparison(("r1",), (Claim("c", "a", "date", (variant,)),))
    found = footing([support(start=start, end=start + length)], comparison)
    shared = set(range(start, start + length)) & set(range(begin, begin + size))
    assert bool(found.touches) == bool(shared)


def test_reports_of_one_origin_are_one_source_and_its_name_is_who_they_credit():
    origins = (
        Origin("o1", "wording of r1", ("r1", "r2"), "wording"),
        Origin("o2", "The Agency", ("r2", "r3"), "credited"),
    )
    comparison = Comparison(("r1", "r2", "r3", "r4"), origins=origins)
    supports = [support("r1"), support("r3"), support("r4", outlet="Herald"), support("r2")]
    assert footing(supports, comparison).sources == (
        Source("Herald", ("r4",)),
        Source("The Agency", ("r1", "r3", "r2")),
    )
    assert footing([support("r1")], comparison).sources == (Source("wording of r1", ("r1",)),)


def test_one_speaker_in_two_reports_is_one_source():
    said = [support("r1", speaker="The Kremlin"), support("r2", speaker="the Kremlin")]
    (one,) = footing(said, COMPARISON).sources
    assert one.named == ("r1", "r2")


@pytest.mark.parametrize("speaker", ["He", "they"])
def test_a_pronoun_ties_nothing(speaker):
    said = [support("r1", speaker=speaker), support("r2", speaker=speaker)]
    assert len(footing(said, COMPARISON).sources) == 2


def test_the_unnamed_are_not_one():
    said = [support(r, speaker="an official", anonymous=True) for r in ("r1", "r2")]
    assert len(footing(said, COMPARISON).sources) == 2


def test_what_has_no_words_has_no_footing():
    cited = Support(Citation("a law", Place("d.yaml")))
    lost = Support(Anchor("r1", "gone", Place("d.yaml")), support().report)
    found = footing([cited, lost], COMPARISON)
    assert (found.sources, found.touches) == ((), ())
