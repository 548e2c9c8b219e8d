"""What every figure gives: the drawing, its words, and its content as a table."""

from __future__ import annotations

import re
from dataclasses import dataclass

from detente.briefing.figures.palette import INK
from detente.briefing.figures.safe_text import harmless
from detente.briefing.figures.svg import Markup, desc, element, title
from detente.briefing.figures.text_width import FONT

TEXT = 12.0
"""The type size of a figure at its natural width, in pixels."""

SMALL = 11.0
"""The smallest type size in any figure."""

LONGEST_CELL = 2000
"""Characters of one cell of a table, or of a description."""

ID = re.compile(r"[A-Za-z][A-Za-z0-9_-]{0,63}")


@dataclass(frozen=True, slots=True)
class Table:
    """The content of a figure in rows, for a reader who wants or needs it as text.

    Attributes:
        header: the names of the columns.
        rows: as many cells each as the header has; without control characters, not escaped.
    """

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A finished figure.

    Attributes:
        svg: one `<svg>` element, to be put into a page as it is. It has its natural width and
            height in pixels; a container narrower than `width` had better scroll than shrink it.
        title: what it shows, in a few words.
        description: what is to be seen in it, in sentences.
        table: its whole content, including what the drawing leaves out.
        left_out: one sentence on what the drawing leaves out; None where it is complete.
        width: natural width in pixels.
        height: natural height in pixels.
    """

    svg: str
    title: str
    description: str
    table: Table
    left_out: str | None
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Words:
    """What stands with a drawing: its name, its description, its table, what it leaves out."""

    title: str
    description: str
    table: Table
    left_out: str | None = None


def framed(figure_id: str, words: Words, width: float, height: float, *body: Markup) -> Figure:
    """The figure whose drawing is `body`; `figure_id` makes the ids in it unique on a page.

    Raises:
        ValueError: `figure_id` is not a letter followed by at most 63 letters, digits, - and _.
    """
    if not ID.fullmatch(figure_id):
        raise ValueError(f"not an id for a figure: {figure_id!r}")
    size = (round(width), round(height))
    words = _harmless(words)
    return Figure(
        _root(figure_id, words, size, body),
        words.title,
        words.description,
        words.table,
        words.left_out,
        *size,
    )


def _harmless(words: Words) -> Words:
    rows = tuple(tuple(harmless(cell, LONGEST_CELL) for cell in row) for row in words.table.rows)
    table = Table(words.table.header, rows)
    description = harmless(words.description, LONGEST_CELL)
    return Words(harmless(words.title), description, table, words.left_out)


def _root(figure_id: str, words: Words, size: tuple[int, int], body: tuple[Markup, ...]) -> Markup:
    described = " ".join(filter(None, (words.description, words.left_out)))
    return element(
        "svg",
        title(words.title, id_=f"{figure_id}-title"),
        desc(described, id_=f"{figure_id}-desc"),
        *body,
        xmlns="http://www.w3.org/2000/svg",
        id_=figure_id,
        class_="figure",
        role="img",
        aria_labelledby=f"{figure_id}-title {figure_id}-desc",
        viewBox=f"0 0 {size[0]} {size[1]}",
        width=size[0],
        height=size[1],
        font_family=FONT,
        font_size=TEXT,
        fill=INK,
    )
