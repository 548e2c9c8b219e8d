"""A state as a box: its name, its pattern, its outcomes, and the concepts under which it holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from detente.briefing.figures import svg
from detente.briefing.figures.figure import SMALL, TEXT
from detente.briefing.figures.palette import ACCENT, INK, LINE, MUTED, PAPER, WASH, dm_colour
from detente.briefing.figures.text_width import mono_width, text_width
from detente.briefing.figures.wrapping import shorten, wrap

if TYPE_CHECKING:
    from collections.abc import Iterator

    from detente.briefing.figures.layered_layout import Box
    from detente.briefing.figures.states import StateMarks
    from detente.briefing.figures.svg import Markup

WIDEST = 168.0
NARROWEST = 58.0
PADDING = 9.0
LEADING = 15.0
BETWEEN_DMS = 5.0
ROOM = WIDEST - 2 * PADDING


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a box; `pattern` is drawn in the colours of the DMs, else `content` is."""

    content: str
    width: float
    colour: str
    size: float = SMALL
    bold: bool = False
    italic: bool = False
    pattern: tuple[tuple[int, str], ...] = ()


def lines_of(marks: StateMarks) -> list[Line]:
    """What the box says, from top to bottom."""
    lines = [_line(marks.id, INK, TEXT, bold=True)]
    if marks.pattern:
        lines.append(Line("", _pattern_width(marks.pattern), INK, pattern=marks.pattern))
    if marks.outcomes:
        outcomes = wrap(", ".join(marks.outcomes), ROOM, SMALL)
        lines += [_line(words, MUTED, SMALL, italic=True) for words in outcomes]
    if marks.holds:
        verdict = wrap(f"◆ {marks.verdict}", ROOM, SMALL, 3, bold=True)
        lines += [_line(words, ACCENT, SMALL, bold=True) for words in verdict]
    return lines


def box_size(lines: list[Line]) -> tuple[float, float]:
    """Width and height that the lines need."""
    width = max(line.width for line in lines) + 2 * PADDING
    return max(NARROWEST, width), len(lines) * LEADING + 9


def state_box(marks: StateMarks, box: Box) -> Markup:
    """The box at its place; the status quo has a heavy frame, an equilibrium a tinted one."""
    frame = svg.rect(box.left, box.top, box.width, box.height, rx=5, **_look(marks))
    top = box.top + LEADING - 0.5
    lines = [
        _drawn(line, box.left + box.width / 2, top + k * LEADING)
        for k, line in enumerate(lines_of(marks))
    ]
    return svg.group(svg.title(marks.spoken), frame, *lines)


def _look(marks: StateMarks) -> dict[str, svg.Value]:
    stroke, width = (
        (INK, 2.4) if marks.status_quo else (ACCENT, 1.6) if marks.holds else (LINE, 1.2)
    )
    return {"fill": WASH if marks.holds else PAPER, "stroke": stroke, "stroke_width": width}


def _line(
    content: str, colour: str, size: float, *, bold: bool = False, italic: bool = False
) -> Line:
    shown = shorten(content, ROOM, size, bold=bold)
    return Line(shown, text_width(shown, size, bold=bold), colour, size, bold, italic)


def _pattern_width(pattern: tuple[tuple[int, str], ...]) -> float:
    letters = sum(mono_width(group, SMALL) for _, group in pattern)
    return letters + BETWEEN_DMS * (len(pattern) - 1)


def _drawn(line: Line, centre: float, y: float) -> Markup:
    if line.pattern:
        return svg.group(*_pattern(line.pattern, centre - line.width / 2, y))
    return svg.text(
        centre,
        y,
        line.content,
        fill=line.colour,
        font_size=line.size,
        text_anchor="middle",
        font_weight="bold" if line.bold else None,
        font_style="italic" if line.italic else None,
    )


def _pattern(pattern: tuple[tuple[int, str], ...], x: float, y: float) -> Iterator[Markup]:
    for place, letters in pattern:
        yield svg.mono(x, y, letters, fill=dm_colour(place), font_size=SMALL)
        x += mono_width(letters, SMALL) + BETWEEN_DMS
