from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.briefing.figures import svg
from detente.briefing.figures.safe_text import harmless


@given(st.text())
def test_any_text_is_shown_as_text(content):
    read = ET.fromstring(svg.text(1, 2, content))
    assert list(read) == []
    assert (read.text or "") == harmless(content)


@given(st.text(max_size=50))
def test_any_attribute_stays_within_its_quotes(value):
    value = harmless(value)
    read = ET.fromstring(svg.element("g", class_=value))
    assert dict(read.attrib) == {"class": value}


@pytest.mark.parametrize(
    "tag", ["script", "foreignObject", "a", "style", "image", "use", "animate"]
)
def test_what_could_act_or_load_cannot_be_written(tag):
    with pytest.raises(ValueError, match=tag):
        svg.element(tag)


@pytest.mark.parametrize("name", ["onload", "href", "style", "xlink:href", "onclick"])
def test_nor_an_attribute_that_could(name):
    with pytest.raises(ValueError, match=name):
        svg.element("g", **{name: "x"})


@pytest.mark.parametrize(
    ("value", "written"), [(1, "1"), (1.0, "1"), (1.25, "1.2"), (-0.01, "0"), (12.96, "13")]
)
def test_lengths_are_short(value, written):
    assert svg.number(value) == written


def test_underscores_are_hyphens_and_none_is_left_out():
    drawn = svg.line(0, 1, 2, 3, stroke_width=2, stroke_dasharray=None)
    assert drawn == '<line x1="0" y1="1" x2="2" y2="3" stroke-width="2"/>'


def test_a_path_is_its_commands_and_numbers():
    assert svg.path("M", 0, 0.55, "L", 5, 5, fill="none") == '<path d="M 0 0.6 L 5 5" fill="none"/>'


def test_children_stand_inside_in_order():
    drawn = svg.group(svg.title("a & b"), svg.circle(1, 2, 3))
    assert drawn == '<g><title>a &amp; b</title><circle cx="1" cy="2" r="3"/></g>'


def test_text_that_lies_over_lines_has_a_rim_of_paper():
    read = ET.fromstring(svg.over(0, 0, "x", fill="red"))
    assert read.get("paint-order") == "stroke"
    assert read.get("stroke").startswith("var(--paper")
