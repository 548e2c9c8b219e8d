"""A slow literal reading of the definitions, in sets and loops; it shares nothing with the engine.

Written from the definitions alone: settings are tuples of booleans, states are sets of settings,
moves are sets of pairs, and every "there is" and "for all" stands as it does in the papers.
"""

# The papers' own letters (H, R, P), and every case of a definition in its own branch:
# ruff: noqa: C901, N803, PLR0911

from __future__ import annotations

from fractions import Fraction
from functools import cache
from itertools import combinations, product

from detente.dispute.expressions import tree
from detente.dispute.model import Pairs, Prioritisation, Ranking


class Literal:
    """States, moves and preferences of a dispute, one by one."""

    def __init__(self, dispute):
        self.dispute = dispute
        self.dms = [dm.id for dm in dispute.decision_makers]
        self.each_option = dispute.options
        self.options = [option.id for option in self.each_option]
        self.names = {}
        self.states = self._graph_states() if dispute.graph else self._option_states()
        self.outcomes = {outcome.name: outcome.expression for outcome in dispute.outcomes}
        self.by_id = {dm.id: dm for dm in dispute.decision_makers}
        for slow in (
            "R",
            "scores",
            "truth",
            "phi",
            "R_plus",
            "reach",
            "unknown",
            "prefers",
            "much",
            "tier_of",
            "G",
            "lo",
            "hi",
            "others",
            "R_group",
            "R_group_plus",
            "phi_group",
            "R_hope",
        ):
            setattr(self, slow, cache(getattr(self, slow)))

    # --- states -----------------------------------------------------------------------------------

    def _graph_states(self):
        self.names = dict(enumerate(self.dispute.graph.states))
        return [frozenset([k]) for k in range(len(self.names))]

    def _option_states(self):
        settings = [s[::-1] for s in product((False, True), repeat=len(self.options))]
        rules = [rule.expression for rule in self.dispute.infeasible]
        feasible = [s for s in settings if not any(self.holds(rule, s) for rule in rules)]
        groups = [
            (state.name, [s for s in feasible if self.holds(state.expression, s)])
            for state in self.dispute.states
        ]
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
                return all(map(of, operands))
            case tree.Or(operands):
                return any(map(of, operands))
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

    def R(self, i, s):
        if self.dispute.graph:
            arcs = [(a.source, a.target) for a in self.dispute.graph.arcs if a.dm == i]
            return {q for q in self.names if (self.names[s], self.names[q]) in arcs and q != s}
        return {q for q in range(len(self.states)) if q != s and self._can_move(i, s, q)}

    def _can_move(self, dm, s, q):
        return any(
            all(
                self._permitted(dm, o, a, b) for o, a, b in zip(self.each_option, x, y, strict=True)
            )
            for x in self.states[s]
            for y in self.states[q]
        )

    @staticmethod
    def _permitted(dm, option, before, after):
        if before == after:
            return True
        return option.dm == dm and option.moves in {"both", "take" if after else "drop"}

    # --- preferences ------------------------------------------------------------------------------

    def scores(self, dm):
        every = range(len(self.states))
        match self.by_id[dm].preferences:
            case Prioritisation(statements):
                return [
                    sum(
                        2 ** (len(statements) - j) * self.truth(x.expression, s)
                        for j, x in enumerate(statements, 1)
                    )
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
                    sum(
                        (Fraction(w.value) for w in weights.weights if self.truth(w.expression, s)),
                        Fraction(0),
                    )
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
        if self.scores(i) is None:
            return self._related(self.by_id[i].preferences.pairs, q, s)
        return self.scores(i)[q] > self.scores(i)[s]

    def phi(self, i, s):
        """Phi_i(s): the states that are not better than s for i."""
        return {q for q in range(len(self.states)) if not self.prefers(i, q, s)}

    # --- moves of groups --------------------------------------------------------------------------

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
        return tuple(j for j in self.dms if j != i)

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

    def sim(self, i, s):
        (here,) = self.states[s]
        return all(
            any(
                self._joined(here, s1, choice) in self.phi(i, s)
                for choice in product(*[[None, *self.R_plus(j, s)] for j in self.others(i)])
            )
            for s1 in self.R_plus(i, s)
        )

    def _joined(self, here, s1, choice):
        """The state with the option changes of s1 and of each choice, or None if infeasible."""
        changed = list(here)
        for t in (s1, *choice):
            if t is not None:
                (there,) = self.states[t]
                changed = [c if a == b else b for c, a, b in zip(changed, here, there, strict=True)]
        joint = frozenset([tuple(changed)])
        return self.states.index(joint) if joint in self.states else None

    # --- look-ahead -------------------------------------------------------------------------------

    def maximin(self, h, i, s):
        return all(self.lo(i, h - 1, s1) <= self.scores(i)[s] for s1 in self.R(i, s))

    def lo(self, i, t, s):
        reach = self.reach(self.others(i), s, self.R) if t else ()
        return min([self.scores(i)[s], *(self.hi(i, t - 1, q) for q in reach)])

    def hi(self, i, t, s):
        moves = self.R(i, s) if t else ()
        return max([self.scores(i)[s], *(self.lo(i, t - 1, q) for q in moves)])

    def G(self, h, i, s):
        """The anticipated final state, ties as `lookahead.py` says."""
        if h == 0 or not self.R(i, s):
            return s
        (j,) = self.others(i)
        best = max(self.R(i, s), key=lambda s1: (self.scores(i)[self.G(h - 1, j, s1)], -s1))
        end = self.G(h - 1, j, best)
        return end if self.prefers(i, end, s) else s

    def limited(self, h, i, s):
        return self.G(h, i, s) == s

    def nm(self, i, s, far=60):
        """Stable at every one of many horizons past a large one."""
        return all(self.G(h, i, s) == s for h in range(far, 2 * far))

    # --- coalitions -------------------------------------------------------------------------------

    def R_group(self, H, s):
        return self.R(H[0], s) if len(H) == 1 else self.reach(H, s, self.R)

    def R_group_plus(self, H, s):
        return {q for q in self.R_group(H, s) if all(self.prefers(i, q, s) for i in H)}

    def phi_group(self, H, s):
        return {q for q in range(len(self.states)) if any(q in self.phi(i, s) for i in H)}

    def subsets(self, members):
        return [c for n in range(1, len(members) + 1) for c in combinations(members, n)]

    def outsiders(self, H):
        return tuple(self.subsets([j for j in self.dms if j not in H]))

    def cnash(self, H, s):
        return not self.R_group_plus(H, s)

    def cgmr(self, H, s):
        return all(
            self.reach(self.outsiders(H), x, self.R_group) & self.phi_group(H, s)
            for x in self.R_group_plus(H, s)
        )

    def csmr(self, H, s):
        return all(
            any(
                y in self.phi_group(H, s) and self.R_group(H, y) <= self.phi_group(H, s)
                for y in self.reach(self.outsiders(H), x, self.R_group)
            )
            for x in self.R_group_plus(H, s)
        )

    def cseq(self, H, s):
        return all(
            self.reach(self.outsiders(H), x, self.R_group_plus) & self.phi_group(H, s)
            for x in self.R_group_plus(H, s)
        )

    # --- strength ---------------------------------------------------------------------------------

    def much(self, i, s, q):
        """s >>_i q."""
        match self.by_id[i].preferences:
            case Ranking(tiers=tiers):
                place = self.tier_of(i)
                return any(tier.much for tier in tiers[place[s] : place[q]])
            case Prioritisation(statements):
                marks = [k for k, x in enumerate(statements, 1) if x.much]
                above = statements[: marks[0]] if marks else ()
                differ = any(
                    self.truth(x.expression, s) != self.truth(x.expression, q) for x in above
                )
                return differ and self.prefers(i, s, q)
        return False

    def tier_of(self, i):
        """The place of the tier of each state."""
        tiers = self.by_id[i].preferences.tiers
        named = [(k, item.expression) for k, tier in enumerate(tiers) for item in tier.items]
        every = range(len(self.states))
        return {s: k for k, expression in named for s in every if self.truth(expression, s)}

    def strong_gmr(self, i, s):
        return all(
            any(self.much(i, s, s2) for s2 in self.reach(self.others(i), s1, self.R))
            for s1 in self.R_plus(i, s)
        )

    def strong_smr(self, i, s):
        return all(
            any(
                self.much(i, s, s2) and all(self.much(i, s, s3) for s3 in self.R(i, s2))
                for s2 in self.reach(self.others(i), s1, self.R)
            )
            for s1 in self.R_plus(i, s)
        )

    def strong_seq(self, i, s):
        return all(
            any(self.much(i, s, s2) for s2 in self.reach(self.others(i), s1, self.R_plus))
            for s1 in self.R_plus(i, s)
        )

    def weak(self, basic, i, s):
        return getattr(self, basic)(i, s) and not getattr(self, f"strong_{basic}")(i, s)

    # --- unknown ----------------------------------------------------------------------------------

    def R_hope(self, i, s):
        """R_i^{+,U}(s)."""
        return {q for q in self.R(i, s) if self.prefers(i, q, s) or self.unknown(i, q, s)}

    def uncertain(self, basic, attitude, i, s):
        leaving = self.R_hope(i, s) if attitude in "ac" else self.R_plus(i, s)

        def deters(q):
            surely = not self.prefers(i, q, s) and not self.unknown(i, q, s)
            return surely or (attitude in "cd" and self.unknown(i, q, s))

        if basic == "nash":
            return not leaving
        moves = self.R_hope if basic == "seq" else self.R
        return all(
            any(
                deters(s2) and (basic != "smr" or all(deters(s3) for s3 in self.R(i, s2)))
                for s2 in self.reach(self.others(i), s1, moves)
            )
            for s1 in leaving
        )

    def holds_for(self, concept, i, s):
        """Whether s is stable for i (or for the coalition `i+j`) under the concept of that name."""
        kind, _, rest = concept.partition("_")
        if concept[:4] == "maxi":
            return self.maximin(int(concept[7:]), i, s)
        if concept[0] == "l" and concept[1:].isdigit():
            return self.limited(int(concept[1:]), i, s)
        if concept.startswith("stackelberg:"):
            return self.limited(2, i, s) if concept.endswith(f":{i}") else self.nash(i, s)
        if ":" in concept:
            return bool(getattr(self, concept.partition(":")[0])(tuple(i.split("+")), s))
        if kind == "weak":
            return self.weak(rest, i, s)
        if rest in {"a", "b", "c", "d"}:
            return self.uncertain(kind, rest, i, s)
        return getattr(self, concept)(i, s)

    def stable(self, concept, i):
        """The states that are stable for i under the concept of that name."""
        return {s for s in range(len(self.states)) if self.holds_for(concept, i, s)}
