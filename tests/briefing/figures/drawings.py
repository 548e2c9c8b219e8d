"""A drawing taken apart again: what a browser would show of it, and where."""

from __future__ import annotations

import re
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from detente.briefing.figures.figure import SMALL
from detente.briefing.figures.svg import ATTRIBUTES, TAGS
from detente.briefing.figures.text_width import mono_width, text_width

SVG = "{http://www.w3.org/2000/svg}"
MOVED = re.compile(r"translate\((-?[\d.]+) (-?[\d.]+)\)")


@dataclass(frozen=True)
class Text:
    """A line of text where it is shown, by the widths that the figures reckon with."""

    content: str
    left: float
    right: float
    base: float
    size: float

    def overlaps(self, other):
        apart = abs(self.base - other.base) >= 0.7 * min(self.size, other.size)
        beside = self.right <= other.left + 1 or other.right <= self.left + 1
        return not apart and not beside


def tree(figure):
    return ET.fromstring(figure.svg)


def elements(figure, tag):
    return list(tree(figure).iter(SVG + tag))


def contents(figure):
    """All text that is shown, without what is only spoken."""
    return [element.text or "" for element in elements(figure, "text")]


def texts(figure):
    return list(_texts(tree(figure), 0.0, 0.0))


def _texts(element, x, y):
    moved = MOVED.fullmatch(element.get("transform") or "")
    if moved:
        x, y = x + float(moved[1]), y + float(moved[2])
    if (
        element.tag == SVG + "text"
        and element.text
        and "rotate" not in (element.get("transform") or "")
    ):
        yield _text(element, x, y)
    for child in element:
        yield from _texts(child, x, y)


def _text(element, x, y):
    size = float(element.get("font-size", "12"))
    bold = element.get("font-weight") == "bold"
    mono = "mono" in element.get("font-family", "")
    width = mono_width(element.text, size) if mono else text_width(element.text, size, bold=bold)
    at = (
        x
        + float(element.get("x"))
        - {"middle": width / 2, "end": width}.get(element.get("text-anchor"), 0)
    )
    return Text(element.text, at, at + width, y + float(element.get("y")), size)


def assert_fit_for_a_page(figure):
    """What holds of every figure: harmless, described, themable, legible, and nothing cut off."""
    root = tree(figure)
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    assert root.get("role") == "img"
    assert all(name in ids for name in root.get("aria-labelledby").split())
    assert root.find(SVG + "title").text == figure.title
    assert root.get("viewBox") == f"0 0 {figure.width} {figure.height}"
    for element in root.iter():
        _assert_harmless(element)
    for text in texts(figure):
        assert text.size >= SMALL
        assert text.left >= -1, text
        assert text.right <= figure.width + 1, text
        assert 0 < text.base < figure.height, text
    assert {len(row) for row in figure.table.rows} <= {len(figure.table.header)}


def _assert_harmless(element):
    assert element.tag.removeprefix(SVG) in TAGS
    assert set(element.attrib) <= ATTRIBUTES | {"class"}
    for name, value in element.attrib.items():
        assert "url(" not in value
        if name in {"fill", "stroke"}:
            assert value == "none" or value.startswith("var(--"), value
    for character in element.text or "":
        assert character.isprintable() or character in "\u200c\u200d", repr(character)


def assert_no_text_on_text(figure):
    shown = sorted(texts(figure), key=lambda text: text.base)
    for k, text in enumerate(shown):
        for other in shown[k + 1 :]:
            if other.base - text.base > 12:
                break
            assert not text.overlaps(other), (text, other)
