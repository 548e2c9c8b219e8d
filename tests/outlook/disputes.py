"""Small disputes of the outlook tests, and random ones."""

from __future__ import annotations

from hypothesis import strategies as st

from detente.dispute import Dispute, loads
from detente.stability import StateSpace, build

PRISONERS = """
title: Two prisoners
decision_makers:
  row:
    options: {quiet: Stays silent}
    prefers: [not row.quiet and column.quiet, row.quiet and column.quiet, not row.quiet]
  column:
    options: {quiet: Stays silent}
    ranking: [YN, YY, NN, NY]
status_quo: NN
"""

ONE_WAY = """
title: A gate
decision_makers:
  guard:
    options: {open: {does: Opens the gate, moves: take}}
    prefers: [traveller.pass iff guard.open]
  traveller:
    options: {pass: Walks through}
    prefers: [traveller.pass]
status_quo: [guard.open]
"""

WEIGHTED = """
title: Weights
decision_makers:
  east:
    options: {a: Does a, b: Does b}
    weights: {east.a: 3, east.b: 1, west.c: 2}
  west:
    options: {c: Does c}
    prefers: []
status_quo: []
"""

GRAPH = """
title: A graph
states: [war, talks, peace]
moves:
  north: [[war, talks], [talks, war], [talks, peace]]
  south: [[talks, peace]]
decision_makers:
  north: {ranking: [peace, talks, war]}
  south: {ranking: [war, peace, talks]}
status_quo: war
"""


def dispute(text: str) -> Dispute:
    """The dispute of that text, which has no errors."""
    checked = loads(text)
    assert checked.value is not None, [str(finding) for finding in checked.findings]
    return checked.value


def space(text: str) -> StateSpace:
    """Its states."""
    checked = build(dispute(text))
    assert checked.value is not None, [str(finding) for finding in checked.findings]
    return checked.value


PAIRS = """
title: Pairs
decision_makers:
  a:
    options: {x: Does x}
    prefers_pairs: [[YN, NN], [NN, YY]]
  b:
    options: {y: Does y}
    ranking: [YN, NN, YY, NY]
    unknown: [[YN, NN]]
status_quo: NN
"""

ATOMS = ("a.x", "a.y", "b.z", "b.w")
DIRECTIONS = st.sampled_from(["both", "take", "drop"])
EXPRESSIONS = st.one_of(
    st.sampled_from(ATOMS),
    st.sampled_from(ATOMS).map(lambda atom: f"not {atom}"),
    st.tuples(st.sampled_from(ATOMS), st.sampled_from(["and", "or", "if", "iff"]),
              st.sampled_from(ATOMS)).map(" ".join),
)  # fmt: skip


@st.composite
def random_disputes(draw: st.DrawFn) -> str:
    """Two decision makers, four options, up to four statements each, one-way options."""
    lines = ["title: Random", "decision_makers:"]
    for dm, options in (("a", "xy"), ("b", "zw")):
        lines += [f"  {dm}:", "    options:"]
        lines += [f"      {o}: {{does: Does {o}, moves: {draw(DIRECTIONS)}}}" for o in options]
        lines += ["    prefers:"]
        lines += [f"      - {e}" for e in draw(st.lists(EXPRESSIONS, min_size=1, max_size=4))]
    return "\n".join([*lines, "status_quo: []", ""])
