"""Values of one thing, in one cluster: the index leaves out only what could not fit."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from detente.evidence import alignment
from detente.evidence.alignment import Weights, clusters
from detente.evidence.contexts import Context
from detente.evidence.lexicon import Place
from detente.evidence.slots import Slot
from detente.reading.records import Span


def some(letters, most):
    return st.frozensets(st.sampled_from(letters), max_size=most)


@st.composite
def slots(draw):
    stems = draw(some("pqrs", 3))
    around = Context(
        kinds=draw(some(["meeting", "fining", "boarding"], 2)),
        persons=draw(some("xy", 1)),
        sides=draw(some("abcd", 2)),
        topic=stems,
        stems=stems,
        around=draw(some("pqrst", 3)),
        near=draw(some("xy", 1)),
        sentence=0,
    )
    family, report = draw(st.sampled_from(["date", "deadline", "money"])), draw(some("12345", 1))
    return slot(family, f"r{''.join(report)}", around)


def slot(family, report, context):
    return Slot(
        report=report,
        span=Span(0, 1),
        family=family,
        shown="it",
        value=Place("norway"),
        unit="USD" if family == "money" else "",
        context=context,
    )


def literal(every, known):
    """Each slot held against every cluster that shares a key with it."""
    found = []
    for one in every:
        keys = set(alignment._keys(one))
        home = next(
            (
                cluster
                for cluster in found
                if any(keys & set(alignment._keys(other)) for other in cluster)
                and alignment._fits(one, cluster, known)
            ),
            None,
        )
        if home is None:
            found.append([one])
        else:
            home.append(one)
    return [cluster for cluster in found if len({one.report for one in cluster}) > 1]


@given(st.lists(slots(), max_size=25))
def test_the_clusters_are_those_of_holding_everything_against_everything(every):
    known = Weights({})
    assert clusters(every, known) == literal(every, known)


def test_values_of_other_parties_are_never_looked_at(monkeypatch):
    held = []
    fits = alignment._fits
    monkeypatch.setattr(alignment, "_fits", lambda *told: held.append(told) or fits(*told))
    sides = [frozenset(pair) for pair in pairwise("abcdefghijklmnopqrstuvwxyz")][::2]
    meeting, none = frozenset({"meeting"}), frozenset()
    every = [
        slot("date", f"r{n}", Context(meeting, none, side, none, none, none, none, 0))
        for n, side in enumerate(sides)
    ]
    assert clusters(every, Weights({})) == []
    assert held == []
