"""`detente solve`: which states hold, for whom each state is stable."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from rich.console import Group
from rich.padding import Padding

from detente.briefing.terminal.screen import left_out, table, text
from detente.briefing.words import families, states
from detente.briefing.words.lists import tally

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.table import Table

    from detente.briefing.words.families import Column
    from detente.stability import StateSpace, Verdicts

FEW = 40
"""States up to which each has its row; of more, only the equilibria are shown."""

MOST = 100
"""Rows of one table, unless everything is asked for."""


def solve(space: StateSpace, verdicts: Verdicts, *, everything: bool = False) -> RenderableType:
    """The states with what is done in them, and under which concepts each is an equilibrium."""
    chosen = _chosen(space, verdicts, everything=everything)
    shown = chosen if everything else chosen[:MOST]
    parts: list[RenderableType] = [_head(space), _table(space, verdicts, shown)]
    parts += left_out(len(chosen) - len(shown), "state")
    parts += _types(verdicts)
    parts += [text(f"Not computed: {missing}.") for missing in verdicts.missing]
    return Group(*parts)


def _chosen(space: StateSpace, verdicts: Verdicts, *, everything: bool) -> list[int]:
    if everything or space.count <= FEW:
        return list(range(space.count))
    anywhere = np.zeros(space.count, dtype=bool)
    for mask in verdicts.equilibria.values():
        anywhere |= mask
    return [int(k) for k in np.flatnonzero(anywhere)]


def _head(space: StateSpace) -> RenderableType:
    deciders = tally(len(space.dispute.decision_makers), "decision maker")
    options = tally(len(space.dispute.options), "option")
    return Group(
        text(space.dispute.title, "bold"),
        text(f"{deciders}, {options}, {tally(space.count, 'state')}"),
    )


def _table(space: StateSpace, verdicts: Verdicts, chosen: list[int]) -> Table:
    columns = families.columns(verdicts.equilibria)
    wanted = "States" if len(chosen) == space.count else "States that hold"
    heads = [column.title for column in columns]
    rows = table(f"{wanted}: {_key(columns)}", "State", "In words", *heads)
    for state in chosen:
        marks = [_cell(verdicts, column, state) for column in columns]
        rows.add_row(_named(space, state), text(states.described(space, state)), *marks)
    return rows


def _key(columns: tuple[Column, ...]) -> str:
    keys = []
    if not all(column.typed for column in columns):
        keys.append("● holds, else for how many it is stable")
    if any(column.typed for column in columns):
        keys.append("the letters are the types under which it holds")
    return "; ".join(keys)


def _types(verdicts: Verdicts) -> list[RenderableType]:
    told = families.types(verdicts.equilibria)
    lines = [Padding(text(f"{letter}: {meaning}"), (0, 0, 0, 2)) for letter, meaning in told]
    return [text("Attitudes to what is unknown:"), *lines] if lines else []


def _named(space: StateSpace, state: int) -> RenderableType:
    today = ("status quo",) if state == space.status_quo else ()
    about = ", ".join(today + states.classes(space, state))
    lines = [text(space.id(state), "bold"), text(space.pattern(state) or "", "dim"), text(about)]
    return Group(*(line for line in lines if line.plain))


def _cell(verdicts: Verdicts, column: Column, state: int) -> RenderableType:
    if not column.typed:
        return _mark(verdicts, column.names[0], state)
    held = families.letters(column.holding(verdicts.equilibria, state))
    return text(held or "–", "bold green" if held else "dim")


def _mark(verdicts: Verdicts, concept: str, state: int) -> RenderableType:
    if verdicts.equilibria[concept][state]:
        return text("●", "bold green")
    stable = sum(bool(mask[state]) for mask in verdicts.stable[concept].values())
    return text(f"{stable}/{len(verdicts.stable[concept])}", "dim")
