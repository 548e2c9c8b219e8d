"""The line under a figure that says what its signs mean."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from detente.briefing.figures import svg
from detente.briefing.figures.figure import SMALL
from detente.briefing.figures.palette import MUTED
from detente.briefing.figures.text_width import text_width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from detente.briefing.figures.svg import Markup

SAMPLE = 26.0
"""Room for one sign, in pixels; the sign is drawn from (0, 0) to (22, 0), its middle line."""

BETWEEN = 20.0
ROW = 19.0


@dataclass(frozen=True, slots=True)
class Sign:
    """A sign and what it means."""

    sample: tuple[Markup, ...]
    meaning: str

    @property
    def width(self) -> float:
        """Sign, word and the room after it."""
        return SAMPLE + text_width(self.meaning, SMALL) + BETWEEN


@dataclass(frozen=True, slots=True)
class Legend:
    """The signs in rows, and the height that they take."""

    drawing: Markup
    height: float


def legend(signs: Sequence[Sign], left: float, top: float, width: float) -> Legend:
    """The signs side by side in rows of at most `width`."""
    drawn, x, row = [], 0.0, 0
    for sign in signs:
        if x and x + sign.width - BETWEEN > width:
            x, row = 0.0, row + 1
        drawn.append(_drawn(sign, left + x, top + row * ROW + ROW / 2))
        x += sign.width
    height = (row + 1) * ROW if signs else 0.0
    return Legend(svg.group(*drawn), height)


def _drawn(sign: Sign, x: float, y: float) -> Markup:
    place = f"translate({svg.number(x)} {svg.number(y)})"
    words = svg.text(SAMPLE, 4, sign.meaning, font_size=SMALL, fill=MUTED)
    return svg.group(*sign.sample, words, transform=place)
