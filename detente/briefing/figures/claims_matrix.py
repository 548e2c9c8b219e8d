"""The claims by the reports that carry them: one row a claim, one letter a variant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from detente.briefing.figures import svg
from detente.briefing.figures.claim_rows import (
    MOST_COLUMNS,
    MOST_ROWS,
    MOST_VARIANTS,
    columns_of,
    letter,
    rows_of,
)
from detente.briefing.figures.figure import SMALL, Figure, Table, Words, framed
from detente.briefing.figures.palette import ACCENT, INK, LINE, MUTED, PAPER, dm_colour
from detente.briefing.figures.report_ids import short_ids
from detente.briefing.figures.text_width import text_width
from detente.briefing.figures.wrapping import shorten, wrap
from detente.briefing.words.lists import tally
from detente.briefing.words.sources import value as spelt

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from detente.briefing.figures.claim_rows import ClaimRow
    from detente.briefing.figures.svg import Markup
    from detente.evidence.records import Comparison, Variant

EDGE = 12.0
LABEL = 250.0
"""Room for what a claim is about and its variants, left of the cells."""

CELL = 21.0
LINE_HEIGHT = 15.0
LONGEST_HEAD = 84.0


def claims_matrix(comparison: Comparison, figure_id: str = "claims") -> Figure:
    """The claims as rows, the reports as columns, in each cell the variant that the report carries.

    Args:
        comparison: claims and contradictions; contradicted claims stand first.
        figure_id: what the ids in the drawing begin with.
    """
    every = rows_of(comparison)
    rows = every[:MOST_ROWS]
    all_columns = columns_of(comparison, rows)
    columns = all_columns[:MOST_COLUMNS]
    heads, y = _heads(columns)
    drawn: list[Markup] = []
    for row in rows:
        body, height = _row(row, columns, y)
        drawn.append(body)
        y += height
    note = _note(every, y + 16)
    width = 2 * EDGE + LABEL + CELL * len(columns)
    words = _words(every, len(every) - len(rows), len(all_columns) - len(columns))
    return framed(figure_id, words, max(width, 380.0), y + 26, *heads, *drawn, note)


def _note(rows: Sequence[ClaimRow], y: float) -> Markup:
    contradicted = any(row.contradicted for row in rows)
    words = "≠ contradicted: not all of its variants can hold" if contradicted else ""
    words = words if rows else "No claim was found."
    return svg.text(EDGE, y, words, font_size=SMALL, fill=MUTED)


def _words(every: Sequence[ClaimRow], rows: int, columns: int) -> Words:
    """The words of the figure; so many rows and columns are not drawn."""
    description = (
        f"{tally(len(every), 'claim').capitalize()} in rows and the reports that carry them in "
        "columns. The letter in a cell is the variant that the report carries; contradicted claims "
        "stand first."
    )
    return Words("Claims by reports", description, _table(every), _left_out(rows, columns))


def _left_out(rows: int, columns: int) -> str | None:
    sentences = (
        f"Not drawn: {tally(rows, 'further claim')}." if rows else None,
        f"Not drawn: {tally(columns, 'further report')}." if columns else None,
    )
    return " ".join(filter(None, sentences)) or None


def _heads(columns: Sequence[str]) -> tuple[list[Markup], float]:
    """The names of the reports over their columns, upright where they do not fit, and the end."""
    names = [shorten(name, LONGEST_HEAD, SMALL) for name in short_ids(columns).values()]
    longest = max((text_width(name, SMALL) for name in names), default=0.0)
    upright = longest > CELL - 2
    bottom = (longest if upright else SMALL) + 14
    heads = [
        _head(name, _left(k) + CELL / 2, bottom - 6, upright=upright)
        for k, name in enumerate(names)
    ]
    return heads, bottom


def _head(name: str, x: float, y: float, *, upright: bool) -> Markup:
    if not upright:
        return svg.text(x, y, name, font_size=SMALL, fill=MUTED, text_anchor="middle")
    turn = f"rotate(-90 {svg.number(x + 4)} {svg.number(y)})"
    return svg.text(x + 4, y, name, font_size=SMALL, fill=MUTED, transform=turn)


def _left(column: int) -> float:
    return EDGE + LABEL + CELL * column


def _row(row: ClaimRow, columns: Sequence[str], y: float) -> tuple[Markup, float]:
    """One claim: what it is about, its variants below, its cells at the right."""
    labels = list(_labels(row, y))
    height = max(CELL + 8, LINE_HEIGHT * len(labels) + 12)
    right = _left(len(columns))
    rule = svg.line(EDGE, y, right, y, stroke=LINE)
    middle = y + height / 2 - CELL / 2
    cells = [
        _cell(row, report, _left(k), middle)
        for k, report in enumerate(columns)
        if report in row.carried
    ]
    return svg.group(svg.title(row.claim.about), rule, *labels, *cells), height


def _labels(row: ClaimRow, y: float) -> Iterator[Markup]:
    room = LABEL - 14
    mark = "≠ " if row.contradicted else ""
    about = wrap(mark + row.claim.about, room, SMALL, bold=True)
    y += LINE_HEIGHT + 1
    for line in about:
        colour = ACCENT if row.contradicted else INK
        yield svg.text(EDGE, y, line, font_size=SMALL, font_weight="bold", fill=colour)
        y += LINE_HEIGHT
    for place, variant in enumerate(row.claim.variants[:MOST_VARIANTS]):
        yield _variant(place, row.claim.kind, variant, y, room)
        y += LINE_HEIGHT
    more = len(row.claim.variants) - MOST_VARIANTS
    if more > 0:
        words = f"+ {more:,} more variants"
        yield svg.text(EDGE, y, words, font_size=SMALL, fill=MUTED)


def _variant(place: int, kind: str, variant: Variant, y: float, room: float) -> Markup:
    sources = f" · {_sources(variant.independent_sources)}"
    value = shorten(spelt(kind, variant.value), room - 18 - text_width(sources, SMALL), SMALL)
    return svg.group(
        svg.text(
            EDGE, y, letter(place), font_size=SMALL, font_weight="bold", fill=dm_colour(place)
        ),
        svg.text(EDGE + 18, y, value + sources, font_size=SMALL, fill=MUTED),
    )


def _sources(count: int) -> str:
    return "1 source" if count == 1 else f"{count:,} sources"


def _cell(row: ClaimRow, report: str, x: float, y: float) -> Markup:
    """A square in the colour of the first variant, with one letter or two, or a plus for more."""
    variants = row.carried[report]
    values = ", ".join(spelt(row.claim.kind, row.claim.variants[place].value) for place in variants)
    letters = "".join(map(letter, variants))
    if len(variants) > 2 or text_width(letters, SMALL, bold=True) > CELL - 4:
        letters = letter(variants[0]) + ("+" if len(variants) > 1 else "")
    side = CELL - 4
    return svg.group(
        svg.title(f"{report}: {values}"),
        svg.rect(x + 2, y + 2, side, side, rx=3, fill=dm_colour(variants[0])),
        svg.text(
            x + CELL / 2, y + CELL / 2 + 4, letters,
            font_size=SMALL, font_weight="bold", fill=PAPER, text_anchor="middle",
        ),
    )  # fmt: skip


def _table(rows: Sequence[ClaimRow]) -> Table:
    header = ("Claim", "Kind", "Variant", "Reports", "Independent sources", "Contradicted")
    return Table(header, tuple(_table_rows(rows)))


def _table_rows(rows: Sequence[ClaimRow]) -> Iterator[tuple[str, ...]]:
    for row in rows:
        for variant in row.claim.variants:
            reports = ", ".join(variant.reports)
            sources = f"{variant.independent_sources:,}"
            contradicted = "yes" if row.contradicted else "no"
            claim = row.claim
            value = spelt(claim.kind, variant.value)
            yield claim.about, claim.kind, value, reports, sources, contradicted
