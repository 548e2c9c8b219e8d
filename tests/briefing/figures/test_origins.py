from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.briefing.figures import origins
from detente.briefing.figures.chips import MOST_ROWS, Chip, chips
from detente.briefing.figures.families import alone, families_of
from detente.briefing.figures.report_ids import short_ids
from detente.evidence.records import Comparison, Copy, Credit, Origin
from detente.reading.records import Report, Span

from .drawings import (
    assert_fit_for_a_page,
    assert_no_text_on_text,
    contents,
    elements,
)

IDS = tuple(f"r{k:02}-outlet" for k in range(12))
WORDS = Span(0, 5)


def report(name, outlet=None):
    return Report(name, name, "0", "", outlet=outlet, date="2025-12-18", title="A title")


def ties(comparison, reports=()):
    (family,) = families_of(comparison, reports)
    return {tie.report: (tie.parent, tie.link) for tie in family.ties}


@st.composite
def comparisons(draw):
    some = st.lists(st.sampled_from(IDS), unique=True, min_size=1, max_size=8).map(tuple)
    link = st.sampled_from(["credited", "wording"])
    found = draw(
        st.lists(st.builds(Origin, st.just("o"), st.text(max_size=40), some, link), max_size=4)
    )
    one = st.sampled_from(IDS)
    copies = draw(st.lists(st.builds(Copy, one, one, st.floats(0, 1), st.booleans()), max_size=20))
    return Comparison(IDS, origins=tuple(found), copies=tuple(copies))


@given(comparisons())
@settings(max_examples=50)
def test_every_figure_of_origins_is_fit_for_a_page(comparison):
    figure = origins(comparison, [report(name) for name in IDS])
    assert_fit_for_a_page(figure)
    assert_no_text_on_text(figure)


@given(comparisons())
def test_each_family_is_a_tree_with_the_origin_at_its_root(comparison):
    for family in families_of(comparison, ()):
        parents = {tie.report: tie.parent for tie in family.ties}
        assert parents.keys() | set(family.own) == set(family.origin.reports)
        for report_id in list(parents):
            above = [report_id]
            while parents.get(above[-1]) is not None:
                above.append(parents[above[-1]])
                assert above.count(above[-1]) == 1


@given(comparisons())
@settings(max_examples=50)
def test_every_report_is_in_the_table(comparison):
    figure = origins(comparison, ())
    assert {row[0] for row in figure.table.rows} == set(IDS)


def test_a_credit_counts_before_wording():
    comparison = Comparison(
        IDS[:3],
        origins=(Origin("o1", "Bloomberg", IDS[:3], "wording"),),
        credits=(Credit(IDS[1], "bloomberg", WORDS),),
        copies=(Copy(IDS[1], IDS[0], 0.4, False), Copy(IDS[2], IDS[0], 0.4, False)),
    )
    assert ties(comparison) == {
        IDS[0]: (None, "wording"),
        IDS[1]: (None, "credited"),
        IDS[2]: (IDS[0], "wording"),
    }


def test_a_credited_copy_hangs_from_what_it_copies():
    comparison = Comparison(
        IDS[:2],
        origins=(Origin("o1", "Bloomberg", IDS[:2], "credited"),),
        credits=(Credit(IDS[1], "Bloomberg", WORDS),),
        copies=(Copy(IDS[1], IDS[0], 0.4, True),),
    )
    assert ties(comparison)[IDS[1]] == (IDS[0], "credited")


def test_of_several_copies_the_one_that_shares_most_counts():
    comparison = Comparison(
        IDS[:3],
        origins=(Origin("o1", "A", IDS[:3], "wording"),),
        copies=(Copy(IDS[2], IDS[0], 0.4, False), Copy(IDS[2], IDS[1], 0.6, False)),
    )
    assert ties(comparison)[IDS[2]] == (IDS[1], "wording")


def test_two_of_one_day_that_copy_each_other_make_no_circle():
    comparison = Comparison(
        IDS[:2],
        origins=(Origin("o1", "A", IDS[:2], "wording"),),
        copies=(Copy(IDS[0], IDS[1], 0.4, False), Copy(IDS[1], IDS[0], 0.4, False)),
    )
    assert ties(comparison) == {IDS[0]: (IDS[1], "wording"), IDS[1]: (None, "wording")}


def test_an_origin_knows_its_own_reports_by_their_outlet():
    comparison = Comparison(IDS[:3], origins=(Origin("o1", "TASS", IDS[:3], "credited"),))
    reports = [report(IDS[1], "tass")]
    (family,) = families_of(comparison, reports)
    assert family.own == (IDS[1],)
    figure = origins(comparison, reports)
    assert "own: r01" in contents(figure)
    assert figure.table.rows[0][4] == "its own report"


def test_an_origin_of_wording_is_the_report_it_is_named_after():
    comparison = Comparison(
        IDS[:3],
        origins=(Origin("o1", f"wording of {IDS[0]}", IDS[:3], "wording"),),
        copies=(Copy(IDS[2], IDS[0], 0.4, False),),
    )
    assert ties(comparison) == {IDS[1]: (None, "wording"), IDS[2]: (None, "wording")}
    assert "Hot Air" in contents(origins(comparison, [report(IDS[0], "Hot Air")]))


def test_credit_and_wording_are_told_apart_by_dashes_and_words():
    comparison = Comparison(
        IDS,
        origins=(
            Origin("o1", "Bloomberg", IDS[:3], "credited"),
            Origin("o2", "Somewhere", IDS[4:6], "wording"),
        ),
    )
    figure = origins(comparison, ())
    dashes = [element.get("stroke-dasharray") for element in elements(figure, "path")]
    assert sorted(dashes, key=str) == ["5 4", None]
    assert {"credit: 3 reports", "wording only: 2 reports"} <= set(contents(figure))
    assert alone(comparison) == (IDS[3], *IDS[6:])


def test_a_long_chain_is_drawn_in_a_bounded_number_of_levels():
    names = tuple(f"x{k}" for k in range(3000))
    comparison = Comparison(
        names,
        origins=(Origin("o1", "A", names, "wording"),),
        copies=tuple(Copy(b, a, 0.9, False) for a, b in pairwise(names)),
    )
    figure = origins(comparison, ())
    assert_fit_for_a_page(figure)
    assert "Counted, not named" in figure.left_out


def test_too_many_families_are_counted():
    names = tuple(f"x{k}" for k in range(40))
    found = tuple(Origin(f"o{k}", f"A{k}", names[2 * k : 2 * k + 2], "credited") for k in range(20))
    figure = origins(Comparison(names, origins=found), ())
    assert figure.left_out == "Not drawn: 8 smaller families."


def test_hostile_names_are_only_text():
    name = "<script>alert(1)</script>\u202e" + "y" * 4000
    comparison = Comparison((name,), origins=(Origin("o1", name, (name,), "credited"),))
    figure = origins(comparison, [report(name, name)])
    assert_fit_for_a_page(figure)
    assert "<script" not in figure.svg


@pytest.mark.parametrize(
    ("ids", "short"),
    [
        (["r01-a", "r02-b"], ["r01", "r02"]),
        (["r01-a", "r01-b", "r2"], ["r01-a", "r01-b", "r2"]),
        (["-a", "plain"], ["-a", "plain"]),
    ],
)
def test_ids_are_cut_where_they_stay_apart(ids, short):
    assert list(short_ids(ids).values()) == short


def test_chips_stay_within_their_width_and_are_counted_past_their_rows():
    found = chips([Chip(f"report {k}", "") for k in range(200)], 200)
    assert found.counted == 200 - (len(found.drawing) - 1)
    assert found.height < (MOST_ROWS + 1) * 24
    assert chips([], 200).height == 0
