"""Disputes by hand: the few answers of a state space that figures ask for, computed literally.

The figures are tested on these, not on the solver: so a fault there is not a fault here.
"""

from __future__ import annotations

from itertools import product
from types import SimpleNamespace

import numpy as np


class Space:
    """A cube of settings, all moves between them, payoffs by a seed (`ranks` are never taken away).

    Args:
        options: how many options each decision maker has.
        tiers: payoffs are drawn from so many values; a few make ties.
        names: names of states, by number.
        one_way: options that cannot be dropped once taken.
        feasible: which settings exist.
    """

    def __init__(
        self,
        *options,
        seed=0,
        tiers=1000,
        names=None,
        outcomes=None,
        one_way=(),
        feasible=lambda _: True,
        status_quo=0,
        people=None,
    ):
        self.options, self.one_way = options, frozenset(one_way)
        cube = product((0, 1), repeat=sum(options))
        self.taken_in = [s for s in (tuple(reversed(each)) for each in cube) if feasible(s)]
        self.number = {setting: k for k, setting in enumerate(self.taken_in)}
        self.count = len(self.taken_in)
        self.given = dict(names or {})
        self.status_quo = status_quo
        dms = [
            SimpleNamespace(
                id=f"d{k}",
                name=(people or {}).get(k, f"Party {k + 1}"),
                options=tuple(SimpleNamespace(id=f"d{k}.o{n}") for n in range(count)),
            )
            for k, count in enumerate(options)
        ]
        named = tuple(SimpleNamespace(name=name) for name in self.given.values())
        self.dispute = SimpleNamespace(decision_makers=tuple(dms), states=named)
        random = np.random.default_rng(seed)
        drawn = {dm.id: random.integers(0, tiers, self.count) for dm in dms}
        self.ranks = {dm: np.unique(v, return_inverse=True)[1] for dm, v in drawn.items()}
        self.payoffs = dict(self.ranks)
        self.outcomes = {
            name: np.array([holds(setting) for setting in self.taken_in], dtype=bool)
            for name, holds in (outcomes or {}).items()
        }

    def id(self, state):
        return self.given.get(state, f"s{state + 1}")

    def pattern(self, state):
        return "".join("NY"[taken] for taken in self.taken_in[state])

    def index(self, name):
        return next((k for k in range(self.count) if self.id(k) == name), None)

    def moves(self, dm, state):
        place = int(dm[1:])
        first = sum(self.options[:place])
        here = self.taken_in[state]
        found = []
        for chosen in product((0, 1), repeat=self.options[place]):
            there = here[:first] + chosen + here[first + len(chosen) :]
            dropped = any(here[k] and not there[k] for k in self.one_way)
            if there != here and there in self.number and not dropped:
                found.append(self.number[there])
        return np.array(sorted(found), dtype=np.intp)

    def improvements(self, dm, state):
        payoffs = self.ranks[dm]
        return np.array(
            [k for k in self.moves(dm, state) if payoffs[k] > payoffs[state]], dtype=np.intp
        )


def verdicts_of(space, *, holding=None):
    """Nash literally, and a second concept under which the states `holding` hold too."""
    nash = np.array(
        [
            all(not len(space.improvements(dm.id, k)) for dm in space.dispute.decision_makers)
            for k in range(space.count)
        ]
    )
    gmr = nash.copy()
    gmr[list(holding or ())] = True
    return SimpleNamespace(equilibria={"nash": nash, "gmr": gmr})


def trace_of(space, start=None):
    """What can be reached from the start, by breadth-first search."""
    start = space.status_quo if start is None else start
    return SimpleNamespace(
        start=start,
        moves=_reached(space, start, space.moves),
        improvements=_reached(space, start, space.improvements),
    )


def _reached(space, start, moves):
    paths, waiting = {start: ()}, [start]
    for state in waiting:
        for dm in space.dispute.decision_makers:
            for to in map(int, moves(dm.id, state)):
                if to not in paths:
                    paths[to] = (*paths[state], SimpleNamespace(by=dm.id, to=to))
                    waiting.append(to)
    return tuple(
        SimpleNamespace(state=k, steps=len(path), last=(path[-1].by,), path=path)
        for k, path in paths.items()
        if path
    )


def explanation_of(space, state, dm, *, sanctions=()):
    """The improvements of a decision maker; the k-th is met by the k-th of the sanctions."""
    answers = dict(enumerate(sanctions))
    found = tuple(
        SimpleNamespace(to=int(to), sanction=answers.get(k))
        for k, to in enumerate(space.improvements(dm, state))
    )
    stable = all(improvement.sanction is not None for improvement in found)
    return SimpleNamespace(state=state, dm=dm, concept="seq", stable=stable, improvements=found)


def step(by, to):
    return SimpleNamespace(by=by, to=to)
