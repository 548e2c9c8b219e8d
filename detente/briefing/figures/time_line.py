"""The time line: when reports appeared, which times they name, and what falls due when."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from detente.briefing.figures import svg
from detente.briefing.figures.figure import SMALL, Figure, Table, Words, framed
from detente.briefing.figures.palette import ACCENT, INK, LINE, MUTED, PAPER
from detente.briefing.figures.placement import stacked
from detente.briefing.figures.safe_text import harmless
from detente.briefing.figures.text_width import text_width
from detente.briefing.figures.time_axis import axis_of
from detente.briefing.figures.time_eras import BREAK
from detente.briefing.figures.time_marks import TimeItem, first_day, marks_of
from detente.briefing.figures.time_ticks import length_name, span_name, ticks
from detente.briefing.figures.wrapping import shorten
from detente.briefing.words.dates import day, span
from detente.briefing.words.lists import tally

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from detente.briefing.figures.svg import Markup
    from detente.briefing.figures.time_axis import Axis
from detente.briefing.figures.time_marks import Kind, Mark, Marks

__all__ = ["TimeItem", "time_line"]

INNER = 720.0
EDGE = 22.0
AXIS = 62.0
"""Where the axis stands; the names of its parts above it."""

LANES = AXIS + 20
LANE_HEAD = 24.0
ROW = 22.0
BAR = 5.0
DOT = 4.0
LONGEST = 300.0
MOST_NAMED = 40
LOOKS: Final[Mapping[Kind, Mapping[str, svg.Value]]] = {
    "report": {"fill": PAPER, "stroke": MUTED, "stroke_width": 1.6},
    "said": {"fill": INK},
    "deadline": {"fill": ACCENT},
}


@dataclass(frozen=True, slots=True)
class Placed:
    """A mark in its row, with the text it shows.

    Attributes:
        first: where its days begin; they end at `last`.
        left: where its drawing begins, the text included; it ends at `right`.
        text_at: where the text begins.
    """

    mark: Mark
    first: float
    last: float
    left: float
    right: float
    text_at: float
    text: str
    row: int = 0


def time_line(
    items: Sequence[TimeItem], as_of: str | None = None, figure_id: str = "time-line"
) -> Figure:
    """The items in lanes over one axis, which is broken where nothing happens for long.

    Args:
        items: most important first; past 60 marks the last ones are left out, and it is said.
        as_of: the day that the model describes, ISO; drawn through all lanes.
        figure_id: what the ids in the drawing begin with.
    """
    found = marks_of(items)
    today = first_day(as_of) if as_of else None
    days = {end for mark in found.marks for end in (mark.first, mark.last)}
    if today:
        days.add(today)
    words = _words(items, found)
    if not days:
        return framed(figure_id, words, 360, 40, _note(EDGE, 24, "No dated item."))
    axis = axis_of(days, INNER)
    lanes = {name: _placed(marks, axis) for name, marks in _lanes(found.marks).items()}
    heights = [LANE_HEAD + ROW * (1 + max(p.row for p in placed)) for placed in lanes.values()]
    bottom = LANES + sum(heights)
    body = svg.group(
        *_today(axis, today, bottom),
        *_ground(axis, bottom),
        *_drawn_lanes(lanes, heights),
        *_scale_note(axis, bottom + 20),
        transform=f"translate({svg.number(EDGE)} 0)",
    )
    return framed(figure_id, words, INNER + 2 * EDGE, bottom + 30, body)


def _lanes(marks: Sequence[Mark]) -> dict[str, list[Mark]]:
    lanes: dict[str, list[Mark]] = {}
    for mark in marks:
        lanes.setdefault(mark.lane, []).append(mark)
    return lanes


def _placed(marks: Sequence[Mark], axis: Axis) -> list[Placed]:
    wide = sorted((_extent(mark, axis) for mark in marks), key=lambda p: (p.left, p.right, p.text))
    rows = stacked([(p.left, p.right) for p in wide], gap=10)
    return [replace(p, row=row) for p, row in zip(wide, rows, strict=True)]


def _extent(mark: Mark, axis: Axis) -> Placed:
    """Where a mark and its text begin and end: the text right of it, or left at the far end."""
    text = _label(mark)
    width = text_width(text, SMALL)
    first, last = axis.x(mark.first), axis.x(mark.last)
    left, right = first - DOT, last + DOT
    if right + 5 + width <= INNER + EDGE - 4:
        return Placed(mark, first, last, left, right + 5 + width, right + 5, text)
    if left - 5 - width >= 4 - EDGE:
        return Placed(mark, first, last, left - 5 - width, right, left - 5 - width, text)
    return Placed(mark, first, last, left, right, left + 8, text)


def _label(mark: Mark) -> str:
    """As many names as have room."""
    labels = (
        harmless(mark.label(most)) for most in range(min(len(mark.labels), MOST_NAMED), 1, -1)
    )
    fitting = (label for label in labels if text_width(label, SMALL) <= LONGEST)
    return next(fitting, shorten(mark.label(1), LONGEST, SMALL))


def _drawn_lanes(
    lanes: Mapping[str, Sequence[Placed]], heights: Sequence[float]
) -> Iterator[Markup]:
    top = LANES
    for (name, placed), height in zip(lanes.items(), heights, strict=True):
        yield svg.line(-8, top, INNER + 8, top, stroke=LINE, stroke_width=1)
        label = shorten(name, INNER, SMALL, bold=True)
        yield svg.text(-8, top + 16, label, font_size=SMALL, font_weight="bold", fill=MUTED)
        for p in placed:
            yield _mark(p, top + LANE_HEAD + p.row * ROW + 10)
        top += height


def _mark(p: Placed, y: float) -> Markup:
    over = p.first < p.text_at < p.last
    words = svg.over(p.text_at, y - 3 if over else y + 4, p.text, font_size=SMALL)
    return svg.group(svg.title(_spoken(p.mark)), *_shape(p, y + (5 if over else 0)), words)


def _shape(p: Placed, y: float) -> Iterator[Markup]:
    """A dot for a day, a bar for a span; hollow for a report, with end stops for a deadline."""
    look = LOOKS[p.mark.kind]
    if p.last - p.first < 2 * DOT:
        yield svg.circle((p.first + p.last) / 2, y, DOT, **look)
    else:
        yield svg.rect(p.first, y - BAR / 2, p.last - p.first, BAR, rx=BAR / 2, **look)
    if p.mark.kind == "deadline":
        for x in sorted({p.first, p.last}):
            yield svg.line(x, y - 7, x, y + 7, stroke=ACCENT, stroke_width=2)


def _spoken(mark: Mark) -> str:
    return f"{', '.join(mark.labels)}: {_days(mark.first, mark.last)}"


def _days(first: date, last: date) -> str:
    return span(first.isoformat(), last.isoformat())


def _ground(axis: Axis, bottom: float) -> Iterator[Markup]:
    """The axis: each part with its name and ticks, and the breaks between the parts."""
    for era in axis.eras:
        yield svg.line(era.left, AXIS, era.right, AXIS, stroke=INK, stroke_width=1.4)
        name = span_name(era.first, era.last)
        middle = (era.left + era.right) / 2
        yield _note(middle, AXIS - 30, name, text_anchor="middle", font_weight="bold", fill=INK)
        for tick in ticks(era):
            x = era.x(tick.day)
            yield svg.line(x, AXIS - 4, x, AXIS, stroke=INK, stroke_width=1.2)
            yield svg.line(
                x, AXIS, x, bottom, stroke=LINE, stroke_width=0.7, stroke_dasharray="1 4"
            )
            yield _note(x, AXIS - 9, tick.name, text_anchor="middle")
    for before, after in pairwise(axis.eras):
        yield from _break(before.right, bottom, (after.first - before.last).days)


def _break(left: float, bottom: float, days: int) -> Iterator[Markup]:
    """A silence: a pale band over all lanes, a zigzag on the axis, and how long it lasts."""
    yield svg.rect(
        left + 9, AXIS - 20, BREAK - 18, bottom - AXIS + 20, fill=LINE, fill_opacity=0.22
    )
    at = left + BREAK / 2
    steps = ("M", left + 9, AXIS, "L", at - 8, AXIS, "L", at - 4, AXIS - 6, "L", at + 4, AXIS + 6)
    end = ("L", at + 8, AXIS, "L", left + BREAK - 9, AXIS)
    yield svg.path(*steps, *end, fill="none", stroke=MUTED, stroke_width=1.2)
    yield _note(at, AXIS + 14, length_name(days), text_anchor="middle", font_style="italic")


def _today(axis: Axis, today: date | None, bottom: float) -> Iterator[Markup]:
    if today:
        x = axis.x(today)
        yield svg.line(x, AXIS - 2, x, bottom, stroke=ACCENT, stroke_width=1.6)
        anchor = "end" if x > INNER / 2 else "start"
        words = f"the model describes {day(today.isoformat())}"
        yield _note(x, 14, words, text_anchor=anchor, fill=ACCENT, font_weight="bold")
        yield svg.line(x, 18, x, AXIS - 2, stroke=ACCENT, stroke_width=0.8, stroke_dasharray="2 3")


def _scale_note(axis: Axis, y: float) -> Iterator[Markup]:
    if len(axis.eras) > 1:
        words = "The axis is broken where nothing is dated; each part has an even scale of its own."
        yield _note(-8, y, words, font_style="italic")


def _note(x: float, y: float, words: str, **attributes: svg.Value | None) -> Markup:
    look: dict[str, svg.Value | None] = {"font_size": SMALL, "fill": MUTED}
    return svg.over(x, y, words, **(look | attributes))


def _words(items: Sequence[TimeItem], found: Marks) -> Words:
    description = (
        f"{tally(len(items), 'item')} in lanes over one time axis: a dot is a day, a bar the days "
        "that something can mean, from the earliest to the latest; a deadline has end stops."
    )
    rows = [
        (mark.lane, label, mark.kind, mark.first.isoformat(), mark.last.isoformat())
        for mark in found.marks
        for label in mark.labels
    ]
    header = ("Lane", "What", "Kind", "Earliest", "Latest")
    return Words("Time line", description, Table(header, tuple(rows)), _left_out(found))


def _left_out(found: Marks) -> str | None:
    beyond = f"Not drawn: {tally(found.beyond, 'further item')}." if found.beyond else ""
    undated = (
        f"Without a date that can be drawn: {tally(found.undated, 'item')}."
        if found.undated
        else ""
    )
    return " ".join(filter(None, (beyond, undated))) or None
