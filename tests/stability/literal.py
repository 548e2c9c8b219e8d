"""A slow literal reading of the definitions, in sets and loops, that shares nothing with the engine.

Written from the definitions alone: settings are tuples of booleans, states are sets of settings,
moves are sets of pairs, and every "there is" and "for all" stands as it does in the papers.
"""

from __future__ import annotations

from fractions import Fraction
from itertools import product

from detente.dispute.expressions import tree
from detente.dispute.model import Pairs, Prioritisation, Ranking


class Literal:
    """States, moves and preferences of a dispute, one by one."""

    def __init__(self, dispute):
        self.dispute = dispute
        self.dms = [dm.id for dm in dispute.decision_makers]
        self.options = [option.id for option in dispute.options]
        self.names = {}
        self.states = self._graph_states() if dispute.graph else self._option_states()
        self.outcomes = {outcome.name: outcome.expression for outcome in dispute.outcomes}
        self.moves = {dm: self._moves(dm) for dm in self.dms}
        self.by_id = {dm.id: dm for dm in dispute.decision_makers}
        self.scores = {dm: self._scores(dm) for dm in self.dms}

    # --- states -----------------------------------------------------------------------------------

    def _graph_states(self):
        self.names = dict(enumerate(self.dispute.graph.states))
        return [frozenset([k]) for k in range(len(self.names))]

    def _option_states(self):
        settings = [s[::-1] for s in product((False, True), repeat=len(self.options))]
        rules = [rule.expression for rule in self.dispute.infeasible]
        feasible = [s for s in settings if not any(self.holds(rule, s) for rule in rules)]
        groups = []
        for state in self.dispute.states:
            groups.append((state.name, [s for s in feasible if self.holds(state.expression, s)]))
        states = []
        for setting in feasible:
            if any(setting in state for state in states):
                continue
            group = next(((n, g) for n, g in groups if setting in g), (None, [setting]))
            if group[0]:
                self.names[len(states)] = group[0]
            states.append(frozenset(group[1]))
        return states

    def id(self, state):
        return self.names.get(state, f"s{state + 1}")

    def truth(self, expression, state):
        """True of all settings of the state (checked: or of none)."""
        values = {self.holds(expression, setting, state) for setting in self.states[state]}
        assert len(values) == 1
        return values.pop()

    def holds(self, part, setting, state=None):
        def of(p):
            return self.holds(p, setting, state)

        match part:
            case tree.OptionAtom(option):
                return setting[self.options.index(option)]
            case tree.PatternAtom(marks):
                return all(m == "-" or (m == "Y") == s for m, s in zip(marks, setting, strict=True))
            case tree.StateAtom(name):
                return self.id(state) == name
            case tree.OutcomeAtom(name):
                return of(self.outcomes[name])
            case tree.Not(operand):
                return not of(operand)
            case tree.And(operands):
                return all([of(o) for o in operands])
            case tree.Or(operands):
                return any([of(o) for o in operands])
            case tree.Xor(operands):
                return sum(of(o) for o in operands) % 2 == 1
            case tree.If(consequent, condition):
                return of(consequent) or not of(condition)
            case tree.Iff(left, right):
                return of(left) == of(right)
            case tree.ExactlyOne(operands):
                return sum(of(o) for o in operands) == 1
            case tree.AtMostOne(operands):
                return sum(of(o) for o in operands) <= 1

    # --- moves ------------------------------------------------------------------------------------

    def _moves(self, dm):
        if self.dispute.graph:
            places = {name: k for k, name in self.names.items()}
            arcs = [(places[a.source], places[a.target]) for a in self.dispute.graph.arcs if a.dm == dm]
            return {s: {q for p, q in arcs if p == s} for s in range(len(self.states))}
        return {
            s: {q for q in range(len(self.states)) if q != s and self._can_move(dm, s, q)}
            for s in range(len(self.states))
        }

    def _can_move(self, dm, s, q):
        return any(
            all(self._permitted(dm, o, a, b) for o, a, b in zip(self.dispute.options, x, y, strict=True))
            for x in self.states[s]
            for y in self.states[q]
        )

    @staticmethod
    def _permitted(dm, option, before, after):
        if before == after:
            return True
        return option.dm == dm and option.moves in {"both", "take" if after else "drop"}

    # --- preferences ------------------------------------------------------------------------------

    def _scores(self, dm):
        every = range(len(self.states))
        match self.by_id[dm].preferences:
            case Prioritisation(statements):
                return [
                    sum(2 ** (len(statements) - j) * self.truth(x.expression, s) for j, x in enumerate(statements, 1))
                    for s in every
                ]
            case Ranking(tiers=tiers):
                place = {}
                for height, tier in enumerate(tiers):
                    for item in tier.items:
                        place.update({s: -height for s in every if self.truth(item.expression, s)})
                return [place[s] for s in every]
            case Pairs():
                return None
            case weights:
                return [
                    sum((Fraction(w.value) for w in weights.weights if self.truth(w.expression, s)), Fraction(0))
                    for s in every
                ]

    def _related(self, pairs, s, q):
        return any(
            self.truth(pair.first.expression, s) and self.truth(pair.second.expression, q)
            for pair in pairs
        )

    def unknown(self, i, s, q):
        """s U_i q."""
        pairs = self.by_id[i].unknown
        return s != q and (self._related(pairs, s, q) or self._related(pairs, q, s))

    def prefers(self, i, q, s):
        """q >_i s."""
        if self.unknown(i, q, s):
            return False
        if self.scores[i] is None:
            return self._related(self.by_id[i].preferences.pairs, q, s)
        return self.scores[i][q] > self.scores[i][s]

    def phi(self, i, s):
        """Phi_i(s): the states that are not better than s for i."""
        return {q for q in range(len(self.states)) if not self.prefers(i, q, s)}

    # --- moves of groups --------------------------------------------------------------------------

    def R(self, i, s):
        return self.moves[i][s]

    def R_plus(self, i, s):
        return {q for q in self.R(i, s) if self.prefers(i, q, s)}

    def reach(self, H, s, moves):
        """R_H(s) by the inductive definition with last movers (Fang, Hipel, Kilgour 1993)."""
        omega = {}
        for j in H:
            for q in moves(j, s):
                omega.setdefault(q, set()).add(j)
        grown = True
        while grown:
            grown = False
            for q in list(omega):
                for j in H:
                    if omega[q] != {j}:
                        for u in moves(j, q):
                            if j not in omega.setdefault(u, set()):
                                omega[u].add(j)
                                grown = True
        return set(omega)

    def others(self, i):
        return [j for j in self.dms if j != i]

    # --- stability --------------------------------------------------------------------------------

    def nash(self, i, s):
        return not self.R_plus(i, s)

    def gmr(self, i, s):
        return all(
            any(s2 in self.phi(i, s) for s2 in self.reach(self.others(i), s1, self.R))
            for s1 in self.R_plus(i, s)
        )

    def smr(self, i, s):
        return all(
            any(
                s2 in self.phi(i, s) and all(s3 in self.phi(i, s) for s3 in self.R(i, s2))
                for s2 in self.reach(self.others(i), s1, self.R)
            )
            for s1 in self.R_plus(i, s)
        )

    def seq(self, i, s):
        return all(
            any(s2 in self.phi(i, s) for s2 in self.reach(self.others(i), s1, self.R_plus))
            for s1 in self.R_plus(i, s)
        )

    def sseq(self, i, s):
        return all(
            any(
                s2 in self.phi(i, s) and all(s3 in self.phi(i, s) for s3 in self.R(i, s2))
                for s2 in self.reach(self.others(i), s1, self.R_plus)
            )
            for s1 in self.R_plus(i, s)
        )

    def stable(self, concept, i):
        """The states that are stable for i under the concept of that name."""
        return {s for s in range(len(self.states)) if getattr(self, concept)(i, s)}
