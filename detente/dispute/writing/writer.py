"""A dispute as the text of its file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from detente.dispute.expressions.printer import to_text
from detente.dispute.expressions.tree import PatternAtom
from detente.dispute.model import (
    Anchor,
    Because,
    Citation,
    Pairs,
    Prioritisation,
    Ranking,
    Weights,
)
from detente.dispute.writing.emitting import Tree, emit

if TYPE_CHECKING:
    from collections.abc import Iterable

    from detente.dispute.expressions.tree import Expression
    from detente.dispute.model import (
        DecisionMaker,
        Dispute,
        Graph,
        NamedState,
        Option,
        Outcome,
        Pair,
        Preferences,
        Ranked,
        Rule,
        Statement,
        StatusQuo,
        Tier,
    )

_MARK = ">>"


def dump(dispute: Dispute) -> str:
    """The text of a `dispute.yaml`: `loads(dump(d))` is `d` but for places, file and digest.

    Expressions are written as they were typed; one without a text is printed from its tree.
    """
    tree: dict[str, Tree] = {"title": dispute.title}
    if dispute.as_of is not None:
        tree["as_of"] = dispute.as_of
    graph = dispute.graph
    tree["decision_makers"] = {
        dm.id: _decision_maker(dm, with_options=graph is None) for dm in dispute.decision_makers
    }
    if dispute.infeasible:
        tree["infeasible"] = [_rule(rule) for rule in dispute.infeasible]
    if graph is not None:
        tree["states"] = list(graph.states)
        tree["moves"] = _moves(graph)
    elif dispute.states:
        tree["states"] = {state.name: _state(state) for state in dispute.states}
    if dispute.status_quo is not None:
        tree["status_quo"] = _status_quo(dispute.status_quo)
    if dispute.outcomes:
        tree["outcomes"] = {outcome.name: _outcome(outcome) for outcome in dispute.outcomes}
    return emit(tree)


def _decision_maker(dm: DecisionMaker, *, with_options: bool) -> Tree:
    tree: dict[str, Tree] = {}
    if dm.name != dm.id:
        tree["name"] = dm.name
    if with_options:
        tree["options"] = {option.name: _option(option) for option in dm.options}
    key, preferences = _preferences(dm.preferences)
    tree[key] = preferences
    if dm.unknown:
        tree["unknown"] = [_pair(pair) for pair in dm.unknown]
    return tree


def _option(option: Option) -> Tree:
    if option.moves == "both" and not option.because:
        return option.does
    tree: dict[str, Tree] = {"does": option.does}
    if option.moves != "both":
        tree["moves"] = option.moves
    return tree | _because(option.because)


def _preferences(preferences: Preferences) -> tuple[str, Tree]:
    """The key of the form, and what stands under it."""
    match preferences:
        case Prioritisation(statements):
            return "prefers", [line for each in statements for line in _statement(each)]
        case Ranking(tiers):
            order: Tree = [line for tier in tiers for line in _tier(tier)]
            return "ranking", _long("order", order, preferences.because)
        case Weights(weights):
            return "weights", {_text(w.text, w.expression): w.value for w in weights}
        case Pairs(pairs):
            return "prefers_pairs", [_pair(pair) for pair in pairs]


def _statement(statement: Statement) -> Iterable[Tree]:
    says = _text(statement.text, statement.expression)
    yield _long("says", says, statement.because)
    if statement.much:
        yield _MARK


def _tier(tier: Tier) -> Iterable[Tree]:
    items = tuple(_ranked(item) for item in tier.items)
    yield items if len(items) > 1 else items[0]
    if tier.much:
        yield _MARK


def _pair(pair: Pair) -> Tree:
    return (_ranked(pair.first), _ranked(pair.second))


def _ranked(ranked: Ranked) -> str:
    return _text(ranked.text, ranked.expression)


def _rule(rule: Rule) -> Tree:
    return _long("rule", _text(rule.text, rule.expression), rule.because)


def _state(state: NamedState) -> Tree:
    text = _text(state.text, state.expression)
    plain = not state.merges or isinstance(state.expression, PatternAtom)
    return text if plain else {"merges": text}


def _outcome(outcome: Outcome) -> Tree:
    return _long("is", _text(outcome.text, outcome.expression), outcome.because)


def _status_quo(status_quo: StatusQuo) -> Tree:
    is_: Tree = list(status_quo.taken or ())
    if status_quo.state is not None:
        is_ = _ranked(status_quo.state)
    return _long("is", is_, status_quo.because)


def _moves(graph: Graph) -> Tree:
    moves: dict[str, list[Tree]] = {}
    for arc in graph.arcs:
        moves.setdefault(arc.dm, []).append((arc.source, arc.target))
    return dict(moves)


def _long(key: str, value: Tree, because: Because) -> Tree:
    """The value alone, or in the long form that says what it rests on."""
    return {key: value, **_because(because)} if because else value


def _because(because: Because) -> dict[str, Tree]:
    return {"because": [_ground(ground) for ground in because]} if because else {}


def _ground(ground: Anchor | Citation) -> Tree:
    if isinstance(ground, Citation):
        return f"cites: {ground.text}"
    report = ground.report
    if ": " in report or report.endswith(":") or report.startswith("cites:"):
        return {report: ground.words}  # in one text, an earlier colon would end the report's id
    return f"{report}: {ground.words}"


def _text(text: str, expression: Expression) -> str:
    return text or to_text(expression)
