from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.evidence.capitals import LONGEST, bare, runs


def found(text):
    return [" ".join(run.words) for run in runs(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("talks with the International Dockers' Union failed", ["International Dockers' Union"]),
        (
            "the Union of Mineworkers and Halden",
            ["Union of Mineworkers", "Halden"],
        ),
        ("Norway's Equinor", ["Norway", "Equinor"]),
        (
            "PFL commander Musa Idris met EPA President Ann Lee",
            ["PFL", "Musa Idris", "EPA", "Ann Lee"],
        ),
        (
            "the Ministry of Water, Irrigation and Energy said",
            ["Ministry of Water , Irrigation and Energy"],
        ),
        (
            "the Ministry of Water and the Ministry of Mines",
            ["Ministry of Water", "Ministry of Mines"],
        ),
        ("the Council for the Rescue of the Homeland", ["Council for the Rescue of the Homeland"]),
        ("Halden for the first time", ["Halden"]),
        ("the U.S. Congress on Monday", ["U.S. Congress"]),
        ("AT&T and Johnson & Johnson", ["AT&T", "Johnson & Johnson"]),
        ("no names here.", []),
        ("", []),
    ],
)
def test_a_run_is_one_name(text, names):
    assert found(text) == names


def test_a_run_knows_where_it_stands_and_whether_it_owns():
    text = "Halden's bid for Morava Works"
    one, other = runs(text, 0, len(text))
    assert (one.begins, one.owns, text[one.start : one.end]) == (True, True, "Halden")
    assert (other.begins, other.owns, text[other.start : other.end]) == (
        False,
        False,
        "Morava Works",
    )


def test_the_first_word_can_be_left_away_with_what_links_it():
    text = "Executives of the Halden Group met"
    (run,) = runs(text, 0, len(text))
    rest = run.without_first(text)
    assert rest.words == ("Halden", "Group")
    assert text[rest.start : rest.end] == "Halden Group"
    assert rest.without_first(text).without_first(text).words == ()


def test_a_paragraph_ends_a_name():
    assert found("the Port\n\nHalden Group") == ["Port", "Halden Group"]


@pytest.mark.parametrize(("word", "plain"), [("U.S.'s", "us"), ("Erdoğan’s", "erdogan"), ("'", "")])
def test_a_word_is_folded(word, plain):
    assert bare(word) == plain


@given(st.text(alphabet="AaBb .,'’-ofthe\n&é1", max_size=80))
def test_runs_stand_in_the_text_in_order(text):
    some = list(runs(text, 0, len(text)))
    assert all(run.words[0][0] == text[run.start] and run.start < run.end for run in some)
    assert all(one.end <= other.start for one, other in itertools.pairwise(some))
    assert all(len(run.words) <= LONGEST + 4 for run in some)
