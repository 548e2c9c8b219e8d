"""What one decision maker would rather have: the states in tiers, best at the top."""

from __future__ import annotations

from typing import TYPE_CHECKING

from detente.briefing.figures import svg
from detente.briefing.figures.figure import SMALL, TEXT, Figure, Table, Words, framed
from detente.briefing.figures.ladder_rungs import Gap, rungs_of
from detente.briefing.figures.palette import ACCENT, INK, LINE, MUTED, PAPER, WASH, dm_colour
from detente.briefing.figures.states import marks_of
from detente.briefing.figures.text_width import mono_width, text_width
from detente.briefing.figures.wrapping import shorten
from detente.briefing.words.lists import tally

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from detente.briefing.figures.ladder_rungs import Rung
    from detente.briefing.figures.states import StateMarks
    from detente.briefing.figures.svg import Markup
    from detente.stability import StateSpace, Verdicts

WIDTH = 320.0
EDGE = 10.0
RAIL = 44.0
"""Where the rail stands; the places of the tiers are to its left, the states to its right."""

FIRST = RAIL + 14
HEAD = 30.0
CHIP = 20.0
ROW = 26.0
GAP_ROW = 24.0
BETWEEN = 6.0
LONGEST_NAME = 150.0
AGAINST = {1: "better than now", 0: "as good as now", -1: "worse than now"}


def preference_ladder(
    space: StateSpace, verdicts: Verdicts, dm: str, figure_id: str = "ladder"
) -> Figure:
    """The states as the decision maker ranks them, ties side by side.

    Args:
        space: the states and payoffs.
        verdicts: which states are equilibria; these are marked.
        dm: the id of the decision maker.
        figure_id: what the ids in the drawing begin with.

    Raises:
        KeyError: there is no such decision maker.
    """
    place, name = _decision_maker(space, dm)
    rungs = rungs_of(space, verdicts, dm)
    marks = {k: marks_of(space, verdicts, k) for rung in rungs for k in _states(rung)}
    drawn, y = [], HEAD
    rail = []
    for rung in rungs:
        body, height = _gap(rung, y) if isinstance(rung, Gap) else _rung(rung, marks, y)
        drawn.append(body)
        rail.append(_rail(rung, y, height, dm_colour(place)))
        y += height
    head = svg.text(
        EDGE, 17, shorten(name, WIDTH - 2 * EDGE, TEXT, bold=True),
        font_weight="bold", fill=dm_colour(place),
    )  # fmt: skip
    words = _words(space, name, rungs, marks)
    note = _note(y + 16, against=space.status_quo is not None)
    return framed(figure_id, words, WIDTH, y + 26, head, *rail, *drawn, note)


def _note(y: float, *, against: bool) -> Markup:
    words = "◆ equilibrium" + (" · strong rail: better than the status quo" if against else "")
    return svg.text(EDGE, y, words, fill=MUTED, font_size=SMALL)


def _decision_maker(space: StateSpace, dm: str) -> tuple[int, str]:
    for place, found in enumerate(space.dispute.decision_makers):
        if found.id == dm:
            return place, found.name
    raise KeyError(dm)


def _states(rung: Rung | Gap) -> tuple[int, ...]:
    return () if isinstance(rung, Gap) else rung.states


def _rail(rung: Rung | Gap, y: float, height: float, colour: str) -> Markup:
    """The piece of the rail beside a rung: strong above the status quo, faint below it."""
    strong = rung.against is None or rung.against > 0
    dash = "2 4" if isinstance(rung, Gap) else None
    return svg.line(
        RAIL, y, RAIL, y + height,
        stroke=colour if strong or rung.against == 0 else LINE,
        stroke_width=4 if strong else 2, stroke_dasharray=dash,
    )  # fmt: skip


def _gap(gap: Gap, y: float) -> tuple[Markup, float]:
    words = f"… {_gap_words(gap)}"
    drawn = svg.text(FIRST, y + 16, words, fill=MUTED, font_size=SMALL, font_style="italic")
    return drawn, GAP_ROW


def _gap_words(gap: Gap) -> str:
    return f"{tally(gap.tiers, 'more tier')}, {tally(gap.states, 'state')}"


def _rung(rung: Rung, marks: Mapping[int, StateMarks], y: float) -> tuple[Markup, float]:
    number = svg.text(
        RAIL - 9, y + 17, f"{rung.place:,}", text_anchor="end", fill=MUTED, font_size=SMALL
    )
    chips, height = _chips(rung, marks, y)
    return svg.group(number, *chips), height


def _chips(rung: Rung, marks: Mapping[int, StateMarks], y: float) -> tuple[list[Markup], float]:
    """The states of a tier side by side, in as many lines as they need."""
    drawn, x, top = [], FIRST, y + 3
    for k in rung.states:
        label = _label(marks[k])
        width = text_width(label, SMALL, bold=_bold(marks[k])) + 14
        if x > FIRST and x + width > WIDTH - EDGE:
            x, top = FIRST, top + ROW - 3
        drawn.append(_chip(marks[k], label, x, top, width))
        x += width + BETWEEN
    more = f"+ {rung.of - len(rung.states):,} more"
    if x + text_width(more, SMALL) > WIDTH - EDGE and rung.of > len(rung.states):
        x, top = FIRST, top + ROW - 3
    drawn += _after(rung, marks, x, top)
    return drawn, top + ROW - 3 - y


def _after(rung: Rung, marks: Mapping[int, StateMarks], x: float, top: float) -> Iterator[Markup]:
    """What stands after the chips: the pattern of a single state, or how many more there are."""
    more = rung.of - len(rung.states)
    if more:
        yield svg.text(x, top + 14, f"+ {more:,} more", fill=MUTED, font_size=SMALL)
    elif rung.of == 1:
        yield from _pattern(marks[rung.states[0]], x, top + 14)


def _pattern(marks: StateMarks, x: float, y: float) -> Iterator[Markup]:
    width = sum(mono_width(letters, SMALL) + 5 for _, letters in marks.pattern)
    if x + width > WIDTH - EDGE:
        return
    for place, letters in marks.pattern:
        yield svg.mono(x, y, letters, fill=dm_colour(place), font_size=SMALL)
        x += mono_width(letters, SMALL) + 5


def _label(marks: StateMarks) -> str:
    name = shorten(marks.id, LONGEST_NAME, SMALL, bold=True)
    diamond = "◆ " if marks.holds else ""
    return f"{diamond}{name} · status quo" if marks.status_quo else f"{diamond}{name}"


def _bold(marks: StateMarks) -> bool:
    return bool(marks.holds) or marks.status_quo


def _chip(marks: StateMarks, label: str, x: float, top: float, width: float) -> Markup:
    stroke, heavy = (
        (INK, 2.0) if marks.status_quo else (ACCENT, 1.4) if marks.holds else (LINE, 1.0)
    )
    fill = WASH if marks.holds else PAPER
    return svg.group(
        svg.title(marks.spoken),
        svg.rect(x, top, width, CHIP, rx=4, fill=fill, stroke=stroke, stroke_width=heavy),
        svg.text(
            x + width / 2, top + 14, label, text_anchor="middle", font_size=SMALL,
            fill=ACCENT if marks.holds else INK,
            font_weight="bold" if _bold(marks) else None,
        ),
    )  # fmt: skip


def _words(
    space: StateSpace, name: str, rungs: Iterable[Rung | Gap], marks: Mapping[int, StateMarks]
) -> Words:
    rungs = tuple(rungs)
    gaps = [rung for rung in rungs if isinstance(rung, Gap)]
    tiers = sum(rung.tiers if isinstance(rung, Gap) else 1 for rung in rungs)
    description = (
        f"What {name} would rather have, best at the top: {tally(space.count, 'state')} in "
        f"{tally(tiers, 'tier')}; states of one tier are worth the same to it. The status quo has "
        "a heavy frame, an equilibrium a diamond."
    )
    hidden = sum(gap.states for gap in gaps)
    hidden += sum(rung.of - len(rung.states) for rung in rungs if not isinstance(rung, Gap))
    left_out = f"Counted, not named: {hidden:,} of {space.count:,} states." if hidden else None
    return Words(f"Preferences: {name}", description, _table(space, rungs, marks), left_out)


def _table(
    space: StateSpace, rungs: Iterable[Rung | Gap], marks: Mapping[int, StateMarks]
) -> Table:
    rows = []
    for rung in rungs:
        against = "" if rung.against is None else AGAINST[rung.against]
        if isinstance(rung, Gap):
            rows.append(("…", _gap_words(rung), "", against))
            continue
        names = [_label(marks[k]) for k in rung.states]
        names += [f"{rung.of - len(names):,} more"] if rung.of > len(names) else []
        patterns = [space.pattern(k) or "" for k in rung.states]
        rows.append(
            (f"{rung.place:,}", ", ".join(names), ", ".join(filter(None, patterns)), against)
        )
    return Table(("Place", "States", "Patterns", "Against the status quo"), tuple(rows))
