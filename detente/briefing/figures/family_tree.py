"""A family of reports as a drawing: the origin, and to its right all that hangs from it.

Reports from which nothing hangs stand together in one cluster for each kind of link, so that a
family of twenty takes a few lines, not twenty.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from detente.briefing.figures import svg
from detente.briefing.figures.chips import Chip, chips
from detente.briefing.figures.figure import SMALL, TEXT
from detente.briefing.figures.palette import ACCENT, INK, LINE, MUTED, PAPER, WASH
from detente.briefing.figures.wrapping import shorten, wrap
from detente.briefing.words.lists import tally

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from detente.briefing.figures.families import Family, Tie
    from detente.briefing.figures.svg import Markup
    from detente.evidence.records import OriginLink

DEEPEST = 3
"""Levels of boxes; what stands deeper is in the clusters of the last one."""

MOST_BRANCHES = 8
ORIGIN = 140.0
BRANCH = 110.0
CLUSTER = 266.0
ACROSS = 54.0
DOWN = 12.0
INSET = 9.0

SAID: Final[Mapping[OriginLink, str]] = {"credited": "credit", "wording": "wording only"}
DASH: Final[Mapping[OriginLink, str | None]] = {"credited": None, "wording": "5 4"}


@dataclass(frozen=True, slots=True)
class Piece:
    """A drawn part from (0, 0) on: its size, where a line reaches it, what it only counts."""

    drawing: Markup
    width: float
    height: float
    port: float
    counted: int = 0


@dataclass(frozen=True, slots=True)
class Tree:
    """The ties of one family by their parents, and how reports are named and spoken of."""

    children: Mapping[str | None, Sequence[Tie]]
    chips: Mapping[str, Chip]


def family_tree(family: Family, named: Mapping[str, Chip]) -> Piece:
    """The family, its origin at the left.

    Args:
        family: the origin and the ties.
        named: how each report is drawn.
    """
    children: dict[str | None, list[Tie]] = {}
    for tie in family.ties:
        children.setdefault(tie.parent, []).append(tie)
    tree = Tree(children, named)
    box = _box(family.origin.name, _own(family, named), ORIGIN, strong=True)
    return _with_children(tree, box, None, 1)


def _own(family: Family, named: Mapping[str, Chip]) -> str:
    """What stands below an origin: its own reports, or of one named after a report the outlet."""
    own = [named[report] for report in family.own]
    if own and family.origin.link == "wording":
        return own[0].note
    return f"own: {', '.join(chip.name for chip in own)}" if own else ""


def _with_children(tree: Tree, box: Piece, node: str | None, depth: int) -> Piece:
    """The box of a node and, joined to it, its branches and clusters."""
    parts = _parts(tree, node, depth)
    if not parts:
        return box
    width = box.width
    tops, y = [], 0.0
    for _, piece in parts:
        tops.append(y)
        y += piece.height + DOWN
    height = max(y - DOWN, box.height)
    ports = [top + piece.port for top, (_, piece) in zip(tops, parts, strict=True)]
    port = min(max((ports[0] + ports[-1]) / 2, box.port), height - box.height + box.port)
    lines = [
        _join(width, port, width + ACROSS, end, link)
        for end, (link, _) in zip(ports, parts, strict=True)
    ]
    moved = [
        _moved(piece.drawing, width + ACROSS, top)
        for top, (_, piece) in zip(tops, parts, strict=True)
    ]
    drawing = svg.group(*lines, _moved(box.drawing, 0, port - box.port), *moved)
    extent = width + ACROSS + max(piece.width for _, piece in parts)
    return Piece(drawing, extent, height, port, sum(piece.counted for _, piece in parts))


def _parts(tree: Tree, node: str | None, depth: int) -> list[tuple[OriginLink, Piece]]:
    ties = tree.children.get(node, ())
    inner = [tie for tie in ties if tie.report in tree.children][:MOST_BRANCHES]
    if depth == DEEPEST:
        ties, inner = _all_below(tree, ties), []
    parts: list[tuple[OriginLink, Piece]] = []
    for tie in inner:
        chip = tree.chips[tie.report]
        box = _box(chip.name, chip.note, BRANCH)
        parts.append((tie.link, _with_children(tree, box, tie.report, depth + 1)))
    branching = {tie.report for tie in inner}
    links: tuple[OriginLink, ...] = ("credited", "wording")
    for link in links:
        leaves = [tie for tie in ties if tie.link == link and tie.report not in branching]
        if leaves:
            parts.append((link, _cluster(tree, leaves, link)))
    return parts


def _all_below(tree: Tree, ties: Iterable[Tie]) -> list[Tie]:
    found = list(ties)
    for tie in found:
        found.extend(tree.children.get(tie.report, ()))
    return found


def _cluster(tree: Tree, ties: Sequence[Tie], link: OriginLink) -> Piece:
    row = chips([tree.chips[tie.report] for tie in ties], CLUSTER - 2 * INSET)
    height = 22 + row.height + INSET
    words = f"{SAID[link]}: {tally(len(ties), 'report')}"
    drawing = svg.group(
        svg.rect(0, 0, CLUSTER, height, rx=5, fill=PAPER, stroke=LINE, stroke_dasharray=DASH[link]),
        svg.text(INSET, 15, words, font_size=SMALL, fill=MUTED),
        _moved(svg.group(*row.drawing), INSET, 22),
    )
    return Piece(drawing, CLUSTER, height, height / 2, row.counted)


def _box(name: str, below: str, width: float, *, strong: bool = False) -> Piece:
    lines = wrap(name, width - 2 * INSET, TEXT, bold=True)
    small = shorten(below, width - 2 * INSET, SMALL)
    height = 15.0 * (len(lines) + bool(small)) + 10
    frame = svg.rect(
        0, 0, width, height, rx=5,
        fill=WASH if strong else PAPER, stroke=ACCENT if strong else LINE,
        stroke_width=1.6 if strong else 1.2,
    )  # fmt: skip
    words = [
        svg.text(INSET, 17 + 15 * k, line, font_weight="bold", fill=INK)
        for k, line in enumerate(lines)
    ]
    note = svg.text(INSET, 17 + 15 * len(lines), small, font_size=SMALL, fill=MUTED)
    hover = svg.title(" · ".join(filter(None, (name, below))))
    return Piece(svg.group(hover, frame, *words, note), width, height, height / 2)


def _join(x1: float, y1: float, x2: float, y2: float, link: OriginLink) -> Markup:
    middle = (x1 + x2) / 2
    return svg.path(
        "M", x1, y1, "C", middle, y1, middle, y2, x2, y2,
        fill="none", stroke=MUTED, stroke_width=1.4, stroke_dasharray=DASH[link],
    )  # fmt: skip


def _moved(drawing: Markup, x: float, y: float) -> Markup:
    return svg.group(drawing, transform=f"translate({svg.number(x)} {svg.number(y)})")
