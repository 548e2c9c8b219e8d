"""Many short names in little room: chips in rows, as many as are legible, the rest counted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from detente.briefing.figures import svg
from detente.briefing.figures.figure import SMALL
from detente.briefing.figures.palette import LINE, MUTED, PAPER
from detente.briefing.figures.text_width import text_width
from detente.briefing.figures.wrapping import shorten

if TYPE_CHECKING:
    from collections.abc import Sequence

    from detente.briefing.figures.svg import Markup

HEIGHT = 18.0
ROW = 23.0
BETWEEN = 5.0
PADDING = 6.0
MOST_ROWS = 8


@dataclass(frozen=True, slots=True)
class Chip:
    """A short name.

    Attributes:
        spoken: what is said of it when the pointer rests there.
        note: what stands below the name where there is room for it.
    """

    name: str
    spoken: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Chips:
    """The drawing from (0, 0) downwards, its height, and how many chips it only counts."""

    drawing: tuple[Markup, ...]
    height: float
    counted: int


def chips(given: Sequence[Chip], width: float) -> Chips:
    """The chips in rows of at most `width`; past `MOST_ROWS` rows they are counted."""
    drawn: list[Markup] = []
    x, row = 0.0, 0
    for chip in given:
        name = shorten(chip.name, width - 2 * PADDING, SMALL)
        wide = text_width(name, SMALL) + 2 * PADDING
        if x and x + wide > width:
            x, row = 0.0, row + 1
        if row == MOST_ROWS:
            break
        drawn.append(_chip(name, chip.spoken, x, row * ROW, wide))
        x += wide + BETWEEN
    counted = len(given) - len(drawn)
    if counted:
        words = f"+ {counted:,} more"
        drawn.append(svg.text(0, row * ROW + 13, words, font_size=SMALL, fill=MUTED))
    return Chips(tuple(drawn), row * ROW + HEIGHT if given else 0.0, counted)


def _chip(name: str, spoken: str, x: float, y: float, width: float) -> Markup:
    return svg.group(
        svg.title(spoken),
        svg.rect(x, y, width, HEIGHT, rx=4, fill=PAPER, stroke=LINE),
        svg.text(x + width / 2, y + 13, name, font_size=SMALL, text_anchor="middle"),
    )
