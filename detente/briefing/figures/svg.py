"""SVG as strings: a few elements, everything escaped, nothing that could act.

Only the elements and attributes listed here can be written: no script, no style, no link, no event,
no foreign object. Text can become markup only by `text`, `title` and `desc`, which escape it; the
type `Markup` lets the type checker hold that.
"""

from __future__ import annotations

from typing import Final, NewType
from xml.sax.saxutils import escape, quoteattr

from detente.briefing.figures.palette import PAPER
from detente.briefing.figures.safe_text import harmless
from detente.briefing.figures.text_width import MONO

Markup = NewType("Markup", str)
"""A piece of finished SVG."""

TAGS: Final = frozenset(["svg", "g", "rect", "circle", "line", "path", "text", "title", "desc"])
IDENTITY: Final = frozenset(["aria-labelledby", "class", "id", "role", "viewBox", "xmlns"])
SHAPE: Final = frozenset(["cx", "cy", "d", "height", "r", "rx", "transform", "width"])
PLACE: Final = frozenset(["x", "x1", "x2", "y", "y1", "y2"])
PAINT: Final = frozenset(["fill", "fill-opacity", "paint-order", "stroke", "stroke-linejoin"])
STROKE: Final = frozenset(["stroke-dasharray", "stroke-opacity", "stroke-width"])
TYPE: Final = frozenset(["font-family", "font-size", "font-style", "font-weight", "text-anchor"])
ATTRIBUTES: Final = IDENTITY | SHAPE | PLACE | PAINT | STROKE | TYPE
Value = str | float


def element(tag: str, *children: Markup, **attributes: Value | None) -> Markup:
    """One element; underscores in attribute names stand for hyphens, None leaves one out.

    Raises:
        ValueError: the element or an attribute is not among those that a figure may hold.
    """
    if tag not in TAGS:
        raise ValueError(f"a figure holds no <{tag}>")
    written = "".join(_attribute(name, value) for name, value in attributes.items())
    inner = "".join(children)
    return Markup(f"<{tag}{written}>{inner}</{tag}>" if inner else f"<{tag}{written}/>")


def _attribute(name: str, value: Value | None) -> str:
    if value is None:
        return ""
    name = name.rstrip("_").replace("_", "-")
    if name not in ATTRIBUTES:
        raise ValueError(f"a figure holds no attribute {name}")
    return f" {name}={quoteattr(value if isinstance(value, str) else number(value))}"


def number(value: float) -> str:
    """A length with at most one decimal: short, and the same on every machine."""
    shown = f"{value:.1f}".removesuffix(".0")
    return "0" if shown == "-0" else shown


def group(*children: Markup, **attributes: Value | None) -> Markup:
    """A `<g>`."""
    return element("g", *children, **attributes)


def title(content: str, **attributes: Value | None) -> Markup:
    """The name of what it stands in; a browser shows it when the pointer rests there."""
    return element("title", _escaped(content), **attributes)


def desc(content: str, **attributes: Value | None) -> Markup:
    """What a reader who cannot see the figure is told; may be long."""
    return element("desc", _escaped(content, 4000), **attributes)


def text(x: float, y: float, content: str, **attributes: Value | None) -> Markup:
    """A line of text that begins (or has its `text_anchor`) at x, on the base line y."""
    return element("text", _escaped(content), x=x, y=y, **attributes)


def over(x: float, y: float, content: str, **attributes: Value | None) -> Markup:
    """A line of text that may lie over other lines: a rim in the colour of the paper frees it."""
    rim: dict[str, Value | None] = {"stroke": PAPER, "stroke_width": 3.0, "paint_order": "stroke"}
    return text(x, y, content, stroke_linejoin="round", **(rim | attributes))


def mono(x: float, y: float, content: str, **attributes: Value | None) -> Markup:
    """A line of text in the fixed-width face."""
    return text(x, y, content, font_family=MONO, **attributes)


def rect(x: float, y: float, width: float, height: float, **attributes: Value | None) -> Markup:
    """A rectangle by its upper left corner."""
    return element("rect", x=x, y=y, width=width, height=height, **attributes)


def line(x1: float, y1: float, x2: float, y2: float, **attributes: Value | None) -> Markup:
    """A straight line."""
    return element("line", x1=x1, y1=y1, x2=x2, y2=y2, **attributes)


def path(*steps: Value, **attributes: Value | None) -> Markup:
    """A path out of commands and numbers: `path("M", 0, 0, "L", 5, 5)`."""
    written = " ".join(step if isinstance(step, str) else number(step) for step in steps)
    return element("path", d=written, **attributes)


def circle(x: float, y: float, radius: float, **attributes: Value | None) -> Markup:
    """A circle by its centre."""
    return element("circle", cx=x, cy=y, r=radius, **attributes)


def _escaped(content: str, longest: int = 400) -> Markup:
    return Markup(escape(harmless(content, longest)))
