from __future__ import annotations

import pytest

from detente.briefing.figures import svg
from detente.briefing.figures.figure import Table, Words, framed
from detente.briefing.figures.palette import (
    COLOURS,
    DARK,
    LIGHT,
    custom_properties,
    dm_colour,
    dm_dash,
)

from .drawings import assert_fit_for_a_page, tree

WORDS = Words("A title", "What is to be seen.", Table(("A",), (("1",),)), "Two are left out.")


def contrast(one, other):
    """The contrast ratio of WCAG 2.2, 1.4.3."""
    first, second = sorted((luminance(one), luminance(other)), reverse=True)
    return (first + 0.05) / (second + 0.05)


def luminance(colour):
    parts = [int(colour[k : k + 2], 16) / 255 for k in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_a_figure_says_what_it_is():
    figure = framed("f1", WORDS, 100.4, 50, svg.rect(0, 0, 5, 5))
    assert_fit_for_a_page(figure)
    assert tree(figure).get("aria-labelledby") == "f1-title f1-desc"
    assert tree(figure)[1].text == "What is to be seen. Two are left out."
    assert (figure.width, figure.height) == (100, 50)


@pytest.mark.parametrize("figure_id", ["", "1a", "a b", 'a"><script>', "é", "a" * 65])
def test_an_id_that_could_break_out_is_refused(figure_id):
    with pytest.raises(ValueError, match="not an id"):
        framed(figure_id, WORDS, 1, 1)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("name", ["ink", "muted", "accent", *(f"dm-{k}" for k in range(1, 9))])
def test_text_in_every_colour_can_be_read(theme, name):
    assert contrast(theme[name], theme["paper"]) >= 4.5
    assert name == "muted" or contrast(theme[name], theme["wash"]) >= 4.5


def test_both_themes_set_the_same_properties():
    assert LIGHT.keys() == DARK.keys()
    assert (
        custom_properties({"ink": "#000000", "line": "#cccccc"})
        == "--ink: #000000; --line: #cccccc;"
    )


def test_the_first_64_decision_makers_differ_in_colour_or_dash():
    looks = {(dm_colour(k), dm_dash(k)) for k in range(64)}
    assert len(looks) == 64
    assert len({dm_dash(k) for k in range(COLOURS)}) == COLOURS
