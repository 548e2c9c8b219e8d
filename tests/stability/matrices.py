"""The matrix forms of Nash, GMR, SMR and SEQ stability: the third voice beside engine and loops.

Xu, Hipel, Kilgour 2009, with unit diagonal in P_i^{-,=} = E - P_i^+, since coming back to s is a
sanction. J_i(s, q) = 1 where i can move from s to q, J_i^+ likewise by improvements; a state is
stable exactly when the diagonal entry of the concept's matrix is 0.
"""

from __future__ import annotations

import numpy as np


def of_moves(space, dm):
    """J_i and J_i^+."""
    moves = np.zeros((space.count, space.count), dtype=np.int64)
    for state in range(space.count):
        moves[state, space.moves(dm, state)] = 1
    return moves, moves * better(space, dm)


def better(space, dm):
    """P_i^+(s, q) = 1 where q is better than s."""
    payoff = space.payoffs[dm]
    return (payoff[None, :] > payoff[:, None]).astype(np.int64)


def reach(each, size):
    """M_H: M_i^(t) = sign[(v M_j^(t-1), j other than i) J_i] for as many t as there are pairs of
    state and last mover, after which no shortest legal sequence is left."""
    last, total = list(each), np.sign(sum(each, np.zeros((size, size), dtype=np.int64)))
    for _ in range(size * len(each)):
        last = [
            np.sign(sum((m for k, m in enumerate(last) if k != i), np.zeros_like(total)) @ own)
            for i, own in enumerate(each)
        ]
        total = np.sign(sum(last, total))
    return total


def stable(space, concept, dm):
    """The states whose diagonal entry is 0."""
    moves, improving = of_moves(space, dm)
    up = better(space, dm)
    every = np.ones_like(up)
    others = [of_moves(space, other) for other in space.dms if other != dm]
    bad = (every - up).T
    if concept == "nash":
        return np.diag(improving @ every) == 0
    if concept == "seq":
        met = reach([m[1] for m in others], space.count) @ bad
    elif concept == "gmr":
        met = reach([m[0] for m in others], space.count) @ bad
    else:
        met = reach([m[0] for m in others], space.count) @ (bad * (every - np.sign(moves @ up.T)))
    return np.diag(improving @ (every - np.sign(met))) == 0
