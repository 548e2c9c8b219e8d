from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from detente.briefing.figures import claims_matrix
from detente.briefing.figures.claim_rows import (
    MOST_COLUMNS,
    MOST_ROWS,
    columns_of,
    letter,
    rows_of,
)
from detente.evidence.records import Claim, Comparison, Contradiction, Variant

from .drawings import (
    assert_fit_for_a_page,
    assert_no_text_on_text,
    contents,
    elements,
)

IDS = tuple(f"r{k:02}-x" for k in range(9))


def variant(value, *reports, sources=1):
    return Variant(value, reports, (), sources)


def claim(name, *variants):
    return Claim(name, f"about {name}", "date", variants)


ASKED = claim("asked", variant("yes", *IDS[:4]), variant("no", IDS[5], IDS[3]))
PRICE = claim("price", variant("2.5 bn", *IDS[:7], sources=3))
BOTH = Comparison(
    IDS, claims=(PRICE, ASKED), contradictions=(Contradiction("c", "asked", "polarity", (), "why"),)
)

VARIANTS = st.builds(
    Variant,
    st.text(max_size=50),
    st.lists(st.sampled_from(IDS), max_size=6).map(tuple),
    st.just(()),
    st.integers(0, 40),
)
CLAIMS = st.lists(
    st.builds(
        Claim,
        st.sampled_from("abc"),
        st.text(max_size=90),
        st.just("date"),
        st.lists(VARIANTS, max_size=12).map(tuple),
    ),
    max_size=5,
)


@given(CLAIMS)
@settings(max_examples=40)
def test_every_matrix_is_fit_for_a_page(claims):
    against = (Contradiction("k", "a", "date", (), ""),)
    figure = claims_matrix(Comparison(IDS, claims=tuple(claims), contradictions=against))
    assert_fit_for_a_page(figure)
    assert_no_text_on_text(figure)


@given(CLAIMS)
@settings(max_examples=40)
def test_every_variant_is_a_row_of_the_table(claims):
    figure = claims_matrix(Comparison(IDS, claims=tuple(claims)))
    assert len(figure.table.rows) == sum(len(found.variants) for found in claims)


def test_contradicted_claims_stand_first_and_say_so():
    first, second = rows_of(BOTH)
    assert (first.claim, second.claim) == (ASKED, PRICE)
    shown = contents(claims_matrix(BOTH))
    assert shown.index("≠ about asked") < shown.index("about price")
    assert any(text.startswith("≠ contradicted") for text in shown)


def test_a_cell_has_the_letters_of_its_variants():
    shown = contents(claims_matrix(BOTH))
    cells = [text for text in shown if text in {"A", "B", "AB"}]
    # the two letters before the variants of the first claim, its cells; likewise the second
    assert cells == ["A", "B", "A", "A", "A", "AB", "B", "A", *["A"] * 7]


def test_a_cell_says_what_the_report_carries_when_the_pointer_rests_on_it():
    spoken = [title.text for title in elements(claims_matrix(BOTH), "title")]
    assert "r00-x: yes" in spoken
    assert "r03-x: yes, no" in spoken


def test_many_variants_in_one_cell_are_one_letter_and_a_plus():
    many = claim("many", *(variant(str(k), IDS[0]) for k in range(9)))
    shown = contents(claims_matrix(Comparison(IDS, claims=(many,))))
    assert "A+" in shown
    assert "+ 1 more variants" in shown


def test_only_reports_that_carry_something_have_a_column():
    assert columns_of(BOTH, rows_of(BOTH)) == IDS[:7]
    unknown = Comparison((), claims=(claim("x", variant("v", "z9", "a1")),))
    assert columns_of(unknown, rows_of(unknown)) == ("a1", "z9")


def test_long_report_names_stand_upright():
    long = Comparison((), claims=(claim("x", variant("v", "a_long_name", "another_name")),))
    figure = claims_matrix(long)
    turned = [t for t in elements(figure, "text") if "rotate" in (t.get("transform") or "")]
    assert [t.text for t in turned] == ["a_long_name", "another_name"]
    assert_fit_for_a_page(figure)


def test_no_claims_are_said_to_be_none():
    assert contents(claims_matrix(Comparison(()))) == ["No claim was found."]


def test_too_many_rows_and_columns_are_counted():
    names = tuple(f"r{k}" for k in range(60))
    claims = tuple(claim(f"c{k}", variant("v", *names)) for k in range(50))
    figure = claims_matrix(Comparison(names, claims=claims))
    assert f"Not drawn: {50 - MOST_ROWS} further claims." in figure.left_out
    assert f"Not drawn: {60 - MOST_COLUMNS} further reports." in figure.left_out
    assert len(figure.table.rows) == 50


def test_letters_go_on_after_z():
    assert [letter(k) for k in (0, 25, 26, 53)] == ["A", "Z", "A2", "B3"]
