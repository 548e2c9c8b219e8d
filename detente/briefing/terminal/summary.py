"""`detente brief`: the brief in a terminal, short; the page holds all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Group
from rich.padding import Padding

from detente.briefing.shown import excerpt
from detente.briefing.terminal.screen import left_out, table, text
from detente.briefing.words import (
    change,
    grounds,
    method,
    opening,
    otherwise,
    outcome,
    reports,
    sources,
    stability,
    states,
    unsure,
)
from detente.briefing.words.lists import joined
from detente.case.parts import parts
from detente.dispute.model import Statement

if TYPE_CHECKING:
    from rich.console import RenderableType

    from detente.briefing.brief import Brief
    from detente.briefing.records import Solution
    from detente.evidence.records import Contradiction

MOST = 12
"""Rows of one table."""


def brief(brief: Brief) -> RenderableType:
    """What the page says at its head, what holds, what it gives and what would change it."""
    drawn: list[RenderableType] = [
        text(brief.title, "bold"),
        text(opening.paragraph(brief)),
        *(text(note, "italic") for note in _notes(brief)),
        text(""),
        *(part for line in _in_short(brief) for part in _item(line)),
    ]
    if brief.solution is not None:
        drawn += [text(""), _outcomes(brief.solution), *_left(brief.solution)]
        drawn += [text(""), *_in_words(brief.solution)]
        drawn += [*_types(brief.solution), *_otherwise(brief.solution)]
        drawn += _changes(brief, brief.solution)
    drawn += _contradicted(brief)
    return Group(*drawn, text(""), text(method.completeness(brief)))


def _notes(brief: Brief) -> list[str]:
    note = grounds.head_note(brief.retold, len(brief.reports))
    return [note] if note else []


def _in_short(brief: Brief) -> list[opening.Line]:
    lines = list(opening.in_short(brief))
    if brief.dispute is not None:
        lines.append(opening.Line(grounds.counted(brief.grounds)))
    if brief.comparison is not None:
        lines.append(opening.Line(reports.spread(brief.comparison)))
    return lines


def _item(line: opening.Line) -> list[RenderableType]:
    states = [Padding(text(f"{name}: {words}"), (0, 0, 0, 4)) for name, words in line.states]
    return [Padding(text(f"– {line.text}"), (0, 0, 0, 2)), *states]


def _outcomes(solution: Solution) -> RenderableType:
    space = solution.space
    names = [dm.name for dm in space.dispute.decision_makers]
    rows = table("What holds, and what it gives", "State", "Under", *names)
    for held in solution.holding[:MOST]:
        rows.add_row(
            text(states.title(space, held.state), "bold"),
            text(stability.concepts(held.concepts)),
            *(text(outcome.against(gain)) for gain in held.gains),
        )
    return rows


def _in_words(solution: Solution) -> list[RenderableType]:
    space = solution.space
    return [
        text(f"{space.id(held.state)}: {states.described(space, held.state)}.")
        for held in solution.holding[:MOST]
    ]


def _types(solution: Solution) -> list[RenderableType]:
    told = [text(f"{each}: {words} {held}") for each, words, held in unsure.explained(solution)]
    lines = [Padding(line, (0, 0, 0, 2)) for line in told]
    return [text(""), text("By the attitude to what is unknown", "bold"), *lines] if lines else []


def _otherwise(solution: Solution) -> list[RenderableType]:
    told = otherwise.lines(solution.space, solution.otherwise)
    if not told:
        return []
    opening_ = otherwise.opening(solution.otherwise)
    head = [text(""), text("Looked at otherwise", "bold"), *([text(opening_)] if opening_ else [])]
    return [*head, *(Padding(text(f"– {line}"), (0, 0, 0, 2)) for line in told)]


def _left(solution: Solution) -> list[RenderableType]:
    return left_out(len(solution.holding) - MOST, "state")


def _changes(brief: Brief, solution: Solution) -> list[RenderableType]:
    turning = solution.changes.turning
    if not turning:
        return []
    rows = table("What would change it", "If …", "… then", "It rests on")
    for each in turning[:MOST]:
        touched = change.touched(brief, each)
        rows.add_row(
            text(change.what(solution.space, each)),
            text("; ".join(change.effect(solution.space, each))),
            text(" / ".join(grounds.label(ground) for ground in touched)),
        )
    return [text(""), rows, *left_out(len(turning) - MOST, "change")]


def _contradicted(brief: Brief) -> list[RenderableType]:
    """On what the reports do not agree of the words that the model rests on."""
    lines: dict[Contradiction, dict[int, None]] = {}
    for part in parts(brief.dispute) if brief.dispute else ():
        for touch in brief.basis(part).footing.touches:
            for each in touch.contradictions:
                lines.setdefault(each, {})[part.place.line] = None
    if not lines:
        return []
    rows = table("Where reports contradict what the model rests on", "About", "They say", "In line")
    for each, touched in [*lines.items()][:MOST]:
        rows.add_row(
            text(excerpt(reports.about(brief.comparison, each), 120)),
            text(excerpt(sources.sides(each), 240)),
            text(joined(map(str, touched))),
        )
    return [text(""), rows, *left_out(len(lines) - MOST, "contradiction"), *_open(brief)]


def _open(brief: Brief) -> list[RenderableType]:
    """Where the model could leave a preference open, because another origin denies its words."""
    told = [
        f"Line {part.place.line}: {advice}"
        for part in (parts(brief.dispute) if brief.dispute else ())
        if isinstance(part, Statement)
        and (advice := sources.unsure(part.text, brief.basis(part).footing))
    ]
    return [text(excerpt(line, 400)) for line in told[:MOST]]
