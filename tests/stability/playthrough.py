"""What the engine answers about a dispute, as one text that a reader can check by hand.

States, moves, verdicts, explanations, paths from the status quo.

`python -m tests.stability.playthrough` writes those of the catalogue anew; look at the difference
before you commit it.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np

from detente.dispute import load
from detente.stability import BASIC, analyse, build, explain, trace

ROOT = Path(__file__).resolve().parents[2]
CATALOG = ROOT / "detente/catalog"
FOLDER = Path(__file__).parent / "playthroughs"
JOINT = ("maximin4", "cseq:all")
AHEAD = ("l2", "l3", "l4", "nm")


def cases():
    return sorted(CATALOG.glob("*.yaml"))


def play(path):
    space = build(load(path).value).value
    parts = [_states(space), _moves(space), _verdicts(space), _explanations(space), _paths(space)]
    return "\n\n".join("\n".join(part) for part in parts) + "\n"


def _names(space, states):
    return " ".join(space.id(state) for state in states) or "-"


def _states(space):
    yield f"# {space.dispute.title}: {space.count} states"
    for state in range(space.count):
        payoffs = ", ".join(f"{dm} {space.payoffs[dm][state]}" for dm in space.dms)
        settings = " = " + " ".join(space.settings(state)) if space.settings(state) else ""
        mark = " (status quo)" if state == space.status_quo else ""
        yield f"{space.id(state)}: {space.pattern(state)}{settings}; payoffs {payoffs}{mark}"


def _moves(space):
    yield "# moves, and after the bar improvements"
    for dm in space.dms:
        for state in range(space.count):
            moves = _names(space, space.moves(dm, state))
            better = _names(space, space.improvements(dm, state))
            yield f"{dm} {space.id(state)}: {moves} | {better}"


def _concepts(space):
    simultaneous = () if space.merged else ("sim",)
    ahead = AHEAD if len(space.dms) == 2 else ()
    return (*BASIC, *simultaneous, *ahead, *JOINT)


def _verdicts(space):
    verdicts = analyse(space, _concepts(space))
    yield f"# verdicts{'' if verdicts.complete else ' (incomplete)'}"
    for concept in verdicts.concepts:
        for dm, stable in verdicts.stable[concept].items():
            yield f"{concept} {dm}: {_names(space, np.flatnonzero(stable).tolist())}"
        held = np.flatnonzero(verdicts.equilibria[concept]).tolist()
        yield f"{concept} equilibria: {_names(space, held)}"


def _explanations(space):
    yield "# explanations: improvement, then the shortest sanction"
    for concept in BASIC[1:]:
        for dm in space.dms:
            for state in range(space.count):
                why = explain(space, state, dm, concept)
                said = "; ".join(_answer(space, improvement) for improvement in why.improvements)
                if said:
                    word = "stable" if why.stable else "not stable"
                    yield f"{concept} {dm} {space.id(state)} {word}: {said}"


def _answer(space, improvement):
    steps = improvement.sanction
    answer = "unanswered" if steps is None else _walk(space, steps)
    return f"to {space.id(improvement.to)}, {answer}"


def _walk(space, steps):
    return ", ".join(f"{step.by} to {space.id(step.to)}" for step in steps)


def _paths(space):
    start = space.status_quo or 0
    found = trace(space, start)
    yield f"# from {space.id(start)}"
    for word, reached in (("moves", found.moves), ("improvements", found.improvements)):
        for r in reached:
            last = " ".join(r.last)
            yield f"{word} {space.id(r.state)}: {r.steps}, last {last}: {_walk(space, r.path)}"


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for case in cases():
        (FOLDER / f"{case.stem}.txt").write_text(play(case), "utf-8")
