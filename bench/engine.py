"""The engine's part of the table: what is measured, and against which bound."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from functools import cache
from math import inf
from pathlib import Path

import numpy as np

from bench.measuring import Row, best, memory_pass, peak, seconds
from bench.models import with_rankings, with_statements
from detente.dispute import loads
from detente.stability import BASIC, analyse, build
from detente.stability.draws import analyse_draws

FOUR = ("nash", "gmr", "smr", "seq")
CHILD = (
    "import sys\n"
    "from detente.dispute import load\n"
    "from detente.stability import analyse, build\n"
    "assert analyse(build(load(sys.argv[1]).value).value).complete\n"
)


def solved(dispute, concepts=BASIC):
    verdicts = analyse(build(dispute).value, concepts)
    assert verdicts.complete, verdicts.missing
    return verdicts


def small():
    text = with_rankings((4, 4, 4), 4096)
    space = build(loads(text).value).value
    file = best(lambda: solved(loads(text).value))
    return Row(
        "≤ 0.25 s from the file", f"{seconds(file)} from the file", f"{space.count:,} states"
    )


def small_arrays():
    dispute = loads(with_rankings((4, 4, 4), 4096)).value

    def fresh():
        space = build(dispute).value
        start = time.perf_counter()
        analyse(space)
        return time.perf_counter() - start

    return Row("≤ 0.05 s from arrays", f"{seconds(min(fresh() for _ in range(5)))} from arrays")


def joint_answers():
    space = build(loads(with_rankings((4, 4, 4), 4096)).value).value
    return Row("≤ 1 s", seconds(best(lambda: analyse(space, ("sim",)), 2)))


def joint_answers_large():
    space = build(loads(with_statements((5, 5, 5), 12)).value).value
    return Row(
        "timed", seconds(best(lambda: analyse(space, ("sim",)), 1)), f"{space.count:,} states"
    )


# Feasible: 3/4 of all by each of the first three rules, 5/8 by the next two, 1/2 by the last two.
SIX = with_statements(
    (4, 4, 3, 3, 3, 3),
    16,
    rules=[
        "d0o0 and d0o1",
        "d1o0 and d1o1",
        "d2o0 and d2o1",
        "d3o0 and d4o0",
        "d3o0 and d5o0",
        "d3o1 and d4o1",
        "not d3o1 and not d4o1",
    ],
)


def six_decision_makers():
    dispute = loads(SIX).value
    solved(dispute)
    took = best(lambda: solved(dispute))
    count = build(dispute).value.count
    return Row("≤ 1 s in the process", seconds(took), f"{count:,} states")


def six_decision_makers_cold():
    with tempfile.NamedTemporaryFile("w", suffix=".yaml") as file:
        file.write(SIX)
        file.flush()
        root = Path(__file__).resolve().parents[1]
        command = [sys.executable, "-c", CHILD, file.name]
        took = best(lambda: subprocess.run(command, check=True, cwd=root))
    return Row("≤ 3 s as a new process", seconds(took), "kernels compiled before")


LARGE = (8, 7, 7)
FORBIDDEN = ["d0o0 xor d1o1 xor d2o2"]


def large(goal, **kind):
    def measure():
        dispute = loads(with_statements(LARGE, 14, **kind)).value
        solved(dispute, FOUR)
        took = best(lambda: solved(dispute, FOUR))
        return Row(goal, seconds(took), f"{build(dispute).value.count:,} states")

    return measure


@cache
def _sixty_seven_million():
    dispute = loads(with_statements((9, 9, 8), 14)).value
    return best(lambda: solved(dispute, FOUR), 2)


def huge():
    took = _sixty_seven_million()
    return Row("≤ 30 s, ≤ 3 GB", f"{seconds(took)}, {peak():.2f} GB", f"{2**26:,} states")


def growth():
    small = loads(with_statements((8, 7, 7), 14)).value
    solved(small, FOUR)
    ratio = _sixty_seven_million() / best(lambda: solved(small, FOUR)) / 2**4
    return Row("≤ 1.5 x linear", f"{ratio:.2f} x linear", "2^22 to 2^26 states")


def against_memory(concept, goal, passes, times):
    """The work and its bound in turns, since other work on the machine slows both."""

    def measure():
        dispute = loads(with_statements(LARGE, 14)).value
        analyse(build(dispute).value, (concept,))
        took, bound = inf, inf
        for _ in range(times):
            space = build(dispute).value
            bound = min(bound, passes * memory_pass(space.payoffs.values()))
            took = min(took, best(lambda: analyse(space, (concept,)), 1))  # noqa: B023
        return Row(goal, f"{seconds(took)}, {took / bound:.2f} x", f"bound {seconds(bound)}")

    return measure


def groups():
    names = [[f"d{dm}o{k}" for k in range(12)] for dm in range(3)]
    rules = [f"not at most one of ({', '.join(own)})" for own in names]
    dispute = loads(with_statements((12, 12, 12), 14, rules=rules)).value
    took = best(lambda: solved(dispute))
    return Row("≤ 0.1 s", seconds(took), f"{build(dispute).value.count:,} states, 36 options")


def many_preferences():
    space = build(loads(with_statements((3, 3, 2, 2), 14)).value).value
    shape = (10_000, len(space.dms), space.count)
    ranks = np.broadcast_to(np.arange(space.count, dtype=np.int16), shape)
    payoffs = np.random.default_rng(1).permuted(ranks, axis=2)
    analyse_draws(space, payoffs[:1])
    start = time.process_time()
    took = best(lambda: analyse_draws(space, payoffs), 1)
    used = time.process_time() - start
    return Row("≤ 5 s", seconds(took), f"{seconds(used)} of processor time, strict rankings")


SWEEPS = 16 * 2 * 6 / 4
"""Passes over the payoffs of all: 16 bytes x (k - 1) x 6 for each state and decision maker."""
ROWS = {
    "12 options, 3 DMs, strict rankings, five concepts": small_arrays,
    "the same, read from the file": small,
    "SIM, 4,096 states, 3 DMs": joint_answers,
    "SIM, 2^15 states, 3 DMs": joint_answers_large,
    "20 options, 6 DMs, 7 rules, 16 statements": six_decision_makers,
    "the same as a new process": six_decision_makers_cold,
    "22 options, 3 DMs, 14 statements, four concepts": large("≤ 1.5 s"),
    "the same, half infeasible": large("≤ 4 s", rules=FORBIDDEN),
    "the same, two one-way options a DM": large("≤ 3 s", one_way=2),
    "GMR against memory, 22 options": against_memory("gmr", "≤ 1.5 x", 2, 20),
    "SEQ against memory, 22 options": against_memory("seq", "≤ 3 x", SWEEPS, 5),
    "10,000 preferences of one model, 10 options, 4 DMs": many_preferences,
    "36 options in three exclusive groups": groups,
    "26 options, 3 DMs": huge,
    "growth from 2^22 to 2^26 states": growth,
}
