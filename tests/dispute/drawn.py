"""Expressions and disputes drawn at random, and what two of them have in common.

Everything is drawn by plain functions from a few strategies made once: strategies made anew for
every dispute, each knowing its names, would take a hundred times as long.
"""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from datetime import date
from itertools import product
from typing import TYPE_CHECKING, TypeVar

from hypothesis import strategies as st

from detente import dispute as d
from detente.dispute.expressions import to_text, tree
from detente.dispute.expressions.names import RESERVED, Names
from detente.findings import Place

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

T = TypeVar("T")

HERE = Place("dispute.yaml")
WORDS = ("quiet", "talk", "pay", "no", "on", "y", "null", "true", "not_now", "at_", "s7", "x2")
CHAINS = (tree.And, tree.Xor, tree.Or)

ids = st.sampled_from(WORDS) | st.from_regex("[a-z][a-z0-9_]{0,6}", fullmatch=True).filter(
    lambda word: word not in RESERVED
)
texts = st.text(
    st.characters(exclude_categories=("Cc", "Cs"))
    | st.sampled_from("\n\t:#'\"\\-,[]{}&*!|>%@`?~ "),
    min_size=1,
    max_size=20,
).filter(str.strip)
lines = texts.map(str.strip)
truths = st.booleans()
forms = st.integers(0, 11)
numbers = st.integers(0, 10**6)
days = st.none() | st.dates(date(1000, 1, 1))
scores = st.decimals(-(10**17), 10**17, allow_nan=False, places=3)
directions = st.sampled_from(("both", "take", "drop"))
grounds = st.lists(
    st.builds(d.Anchor, lines.filter(lambda text: text != "cites"), lines, st.just(HERE))
    | st.builds(d.Citation, lines, st.just(HERE)),
    max_size=1,
).map(tuple)


def atoms_of(names: Names) -> list[tree.Atom]:
    """Every atom that an expression may have, and a few patterns."""
    patterns = ["".join(p) for p in product("YN-", repeat=min(len(names.options), 3))]
    return [
        *map(tree.OptionAtom, names.options),
        *(tree.PatternAtom(p.ljust(len(names.options), "-")) for p in patterns if p),
        *map(tree.StateAtom, sorted(names.states)),
        *map(tree.OutcomeAtom, sorted(names.outcomes)),
        *([tree.StateAtom("s1"), tree.StateAtom("s12")] if names.automatic else []),
    ]


def options_only(names: Names) -> list[tree.Atom]:
    kinds = (tree.OptionAtom, tree.PatternAtom)
    return [atom for atom in atoms_of(names) if isinstance(atom, kinds)]


@st.composite
def expressions(
    draw: st.DrawFn, atoms: Sequence[tree.Atom], *, flat: bool = True, depth: int = 4
) -> tree.Expression:
    """A tree of these atoms; flat: no chain holds one of its own kind, as the parser gives it."""
    drawn = Draw(draw).expression(atoms, depth)
    return flattened(drawn) if flat else drawn


@st.composite
def disputes(draw: st.DrawFn) -> d.Dispute:
    """A dispute of either form, of which every part is valid."""
    return Draw(draw).dispute()


class Draw:
    """Draws the parts of a dispute, one function a part."""

    def __init__(self, draw: st.DrawFn) -> None:
        self.draw = draw
        self.names = Names(())

    def one(self, choices: Sequence[T]) -> T:
        return choices[self.draw(numbers) % len(choices)]

    def several(self, make: Callable[[], T], most: int = 2, least: int = 0) -> tuple[T, ...]:
        return tuple(make() for _ in range(least + self.draw(numbers) % (most - least + 1)))

    def expression(self, atoms: Sequence[tree.Atom], depth: int) -> tree.Expression:
        def inner() -> tree.Expression:
            return self.expression(atoms, depth - 1)

        kinds = (tree.Not, *CHAINS, tree.If, tree.Iff, tree.ExactlyOne, tree.AtMostOne)
        form = self.draw(forms) if depth else len(kinds)
        if form >= len(kinds):
            return self.one(atoms)
        kind = kinds[form]
        if kind is tree.Not:
            return tree.Not(inner())
        if kind in {tree.If, tree.Iff}:
            return kind(inner(), inner())
        return kind(self.several(inner, 3, 2 if kind in CHAINS else 1))

    def said(self, kind: type[T], atoms: Sequence[tree.Atom], **rest: object) -> T:
        """A part of the model that is an expression with its text."""
        expression = flattened(self.expression(atoms, 2))
        return kind(expression=expression, text=to_text(expression), place=HERE, **rest)

    def anything(self) -> list[tree.Atom]:
        return atoms_of(self.names)

    def dispute(self) -> d.Dispute:
        graph_form = self.draw(truths)
        dms = self.draw(st.lists(ids, min_size=1, max_size=3, unique=True))
        owned = {dm: [] if graph_form else self._bare_options() for dm in dms}
        if not graph_form and not any(owned.values()):
            owned[dms[0]] = ["quiet"]
        outcomes, states = self._free_names(owned)
        options = tuple(f"{dm}.{bare}" for dm, bares in owned.items() for bare in bares)
        self.names = Names(
            options, frozenset(states), frozenset(outcomes), automatic=not graph_form
        )
        return d.Dispute(
            title=self.draw(texts),
            as_of=self.draw(days),
            decision_makers=tuple(self.decision_maker(dm, owned[dm]) for dm in dms),
            infeasible=() if graph_form else self.several(self.rule),
            states=() if graph_form else tuple(map(self.state, states)),
            status_quo=self.status_quo() if self.draw(truths) else None,
            outcomes=tuple(self.outcome(outcomes[:at], name) for at, name in enumerate(outcomes)),
            graph=self.graph(states, dms) if graph_form else None,
            file="dispute.yaml",
            sha256="",
        )

    def _bare_options(self) -> list[str]:
        return self.draw(st.lists(ids, max_size=2, unique=True))

    def _free_names(self, owned: dict[str, list[str]]) -> tuple[list[str], list[str]]:
        """Names of outcomes and states that no option has."""
        taken = {bare for bares in owned.values() for bare in bares}
        drawn = self.draw(st.lists(ids, min_size=2, max_size=5, unique=True))
        free = [name for name in drawn if name not in taken] or ["s7_"]
        count = self.draw(numbers) % len(free)
        return free[:count], free[count:]

    def decision_maker(self, dm: str, bares: list[str]) -> d.DecisionMaker:
        return d.DecisionMaker(
            id=dm,
            name=dm if self.draw(truths) else self.draw(texts),
            options=tuple(self.option(dm, bare) for bare in bares),
            preferences=self.one((self.prefers, self.ranking, self.weights, self.pairs))(),
            unknown=self.several(self.pair, 1),
            place=HERE,
        )

    def option(self, dm: str, bare: str) -> d.Option:
        does, moves, because = self.draw(texts), self.draw(directions), self.draw(grounds)
        return d.Option(f"{dm}.{bare}", dm, bare, does, moves, because, HERE)

    def prefers(self) -> d.Prioritisation:
        statements = self.several(self.statement, 3)
        return d.Prioritisation(_marked(statements, {self.draw(numbers) % 5}), HERE)

    def statement(self) -> d.Statement:
        return self.said(d.Statement, self.anything(), because=self.draw(grounds))

    def ranking(self) -> d.Ranking:
        tiers = self.several(lambda: d.Tier(self.several(self.ranked, 2, 1)), 3, 1)
        between = {at for at in range(len(tiers) - 1) if self.draw(truths)}
        return d.Ranking(_marked(tiers, between), self.draw(grounds), HERE)

    def ranked(self) -> d.Ranked:
        return self.said(d.Ranked, self.anything())

    def weights(self) -> d.Weights:
        drawn = self.several(self.weight, 3)
        return d.Weights(tuple({weight.text: weight for weight in drawn}.values()), HERE)

    def weight(self) -> d.Weight:
        return self.said(d.Weight, self.anything(), value=self.draw(scores))

    def pairs(self) -> d.Pairs:
        return d.Pairs(self.several(self.pair), HERE)

    def pair(self) -> d.Pair:
        return d.Pair(self.ranked(), self.ranked())

    def rule(self) -> d.Rule:
        return self.said(d.Rule, options_only(self.names), because=self.draw(grounds))

    def state(self, name: str) -> d.NamedState:
        expression = flattened(self.expression(options_only(self.names), 2))
        merges = isinstance(expression, tree.PatternAtom) or self.draw(truths)
        return d.NamedState(name, expression, to_text(expression), merges, HERE)

    def outcome(self, earlier: list[str], name: str) -> d.Outcome:
        """An outcome that rests on none but earlier ones."""
        usable = [
            atom
            for atom in self.anything()
            if not isinstance(atom, tree.OutcomeAtom) or atom.name in earlier
        ]
        return self.said(d.Outcome, usable, name=name, because=self.draw(grounds))

    def status_quo(self) -> d.StatusQuo:
        if not self.names.options or self.draw(truths):
            return d.StatusQuo(self.ranked(), None, self.draw(grounds), HERE)
        taken = tuple(option for option in self.names.options if self.draw(truths))
        return d.StatusQuo(None, taken, self.draw(grounds), HERE)

    def graph(self, states: list[str], dms: list[str]) -> d.Graph:
        possible = [ends for ends in product(states, repeat=2) if ends[0] != ends[1]]
        arcs = [
            d.Arc(dm, *ends, HERE) for dm in dms for ends in possible if self.draw(numbers) % 3 == 0
        ]
        return d.Graph(tuple(states), tuple(arcs), HERE)


def _marked(parts: tuple[T, ...], marked: set[int]) -> tuple[T, ...]:
    """The parts, with a strength mark after those at these places."""
    return tuple(replace(part, much=at in marked) for at, part in enumerate(parts))


def flattened(expression: tree.Expression) -> tree.Expression:
    """The tree as the parser gives it: no chain holds one of its own kind."""
    match expression:
        case tree.And(inner) | tree.Xor(inner) | tree.Or(inner):
            kind, operands = type(expression), []
            for operand in map(flattened, inner):
                operands.extend(operand.operands if isinstance(operand, kind) else (operand,))
            return kind(tuple(operands))
        case tree.ExactlyOne(inner) | tree.AtMostOne(inner):
            return type(expression)(tuple(map(flattened, inner)))
        case tree.Not(operand):
            return tree.Not(flattened(operand))
        case tree.If(first, second) | tree.Iff(first, second):
            return type(expression)(flattened(first), flattened(second))
    return expression


def same(value: object) -> object:
    """The value without places, file and digest: what two readings have in common."""
    if isinstance(value, tuple) and not isinstance(value, Place):
        return tuple(map(same, value))
    if not is_dataclass(value):
        return value
    left_out = {"place", "file", "sha256"}
    inner = {f.name: same(getattr(value, f.name)) for f in fields(value) if f.name not in left_out}
    return type(value).__name__, *sorted(inner.items())
