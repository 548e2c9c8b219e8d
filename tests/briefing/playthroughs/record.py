"""Playthroughs: all that the terminal tells of a dispute, as text to be compared.

    python -m tests.briefing.playthroughs.record

writes them anew; what changed is then read in the difference, not by the machine.
"""

from __future__ import annotations

import tempfile
from io import StringIO
from pathlib import Path

from rich.console import Console

from detente.briefing import compose, terminal
from detente.briefing.words import (
    change,
    model,
    opening,
    otherwise,
    stability,
    states,
    tracing,
    unsure,
)
from detente.stability import analyse, default_concepts, explain, trace
from tests.briefing.cases import GRAPH, MARKED, QUARREL, UNSURE, WEIGHTED, space

PRISONERS = """
title: Two prisoners
decision_makers:
  row:
    name: The row prisoner
    options: {quiet: Stays silent}
    prefers: [not row.quiet and column.quiet, row.quiet iff column.quiet, row.quiet]
  column:
    name: The column prisoner
    options: {quiet: Stays silent}
    ranking: [YN, YY, NN, NY]
status_quo: YY
"""

GATE = """
title: The gate
as_of: 2026-03-01
decision_makers:
  guards:
    name: The guards
    options:
      open: {does: Opens the gate, moves: take}
      ask: {does: Ask for a pass, moves: drop}
    prefers:
      - exactly one of (guards.open, guards.ask)
      - trader.enter if guards.open
  trader:
    options: {enter: Walks in, pay: Pays}
    weights: {trader.enter: 2, trader.pay: -1}
infeasible: [trader.enter and not guards.open, not (trader.enter or not trader.pay)]
outcomes: {trade: trader.enter and trader.pay}
status_quo: [guards.ask]
"""

DISPUTES = {
    "ferry": MARKED,
    "gate": GATE,
    "graph": GRAPH,
    "pipeline": UNSURE,
    "prisoners": PRISONERS,
    "weights": WEIGHTED,
    "well": QUARREL,
}
HERE = Path(__file__).parent


def play(text: str) -> str:
    """All that is told of a dispute without reports."""
    base = space(text)
    verdicts = analyse(base, default_concepts(base.dispute))
    parts = [printed(terminal.solve(base, verdicts)), *_model(base), *_reasons(base)]
    if base.status_quo is not None:
        parts += ["", printed(terminal.trace(base, trace(base)))]
    return "\n".join([*parts, "", *_brief(text), ""])


def printed(drawn) -> str:
    """What a terminal of 100 columns shows, without spaces at the ends of lines."""
    out = StringIO()
    Console(file=out, width=100, color_system=None, markup=False, emoji=False).print(drawn)
    return "\n".join(line.rstrip() for line in out.getvalue().splitlines())


def _model(base):
    yield ""
    for dm in base.dispute.decision_makers:
        yield f"{dm.name}: {model.order(dm)}"
        yield from (f"  {option.does}: {model.moves(option)}" for option in dm.options)
        statements = getattr(dm.preferences, "statements", ())
        yield from (f"  {model.wish(base.dispute, each)}" for each in statements)
    yield from (model.rule(base.dispute, rule) for rule in base.dispute.infeasible)


def _reasons(base):
    for state in range(base.count):
        yield ""
        yield f"{states.title(base, state)}: {states.described(base, state)}"
        for concept in _explained(base):
            explanations = [explain(base, state, dm, concept) for dm in base.dms]
            told = stability.reasons(base, explanations)
            yield from (f"  {stability.concept(concept)}: {line}" for line in told)


def _explained(base):
    """The concepts whose reasons are told: three of the five, the bold and cautious, the strong."""
    if any(dm.unknown for dm in base.dispute.decision_makers):
        return "seq_a", "smr_d"
    marked = any(preference.degree is not None for preference in base.preferences.values())
    return ("nash", "seq", "smr", *(("strong_seq", "weak_seq") if marked else ()))


def _brief(text):
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "dispute.yaml"
        file.write_text(text, encoding="utf-8")
        brief = compose(file)
    yield opening.paragraph(brief)
    for line in opening.in_short(brief):
        yield f"- {line.text}"
        yield from (f"    {name}: {words}" for name, words in line.states)
    solution = brief.solution
    yield from (" ".join(each) for each in unsure.explained(solution))
    yield otherwise.opening(solution.otherwise)
    yield from otherwise.lines(solution.space, solution.otherwise)
    yield tracing.reach(solution)
    yield change.summary(solution.changes)
    for each in solution.changes:
        told = "; ".join(change.effect(solution.space, each)) or "nothing changes"
        yield f"{change.what(solution.space, each)}: {told}"


def file_of(name: str) -> Path:
    """Where the playthrough of a dispute is kept."""
    return HERE / f"{name}.txt"


if __name__ == "__main__":
    for each, dispute in DISPUTES.items():
        file_of(each).write_text(play(dispute), encoding="utf-8")
