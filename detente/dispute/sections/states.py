"""Infeasible rules, named states, outcomes and the status quo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from detente.dispute.expressions.tree import OptionAtom, PatternAtom
from detente.dispute.layout.nodes import Mapping, Scalar, Sequence
from detente.dispute.model import NamedState, Outcome, Rule, StatusQuo
from detente.dispute.sections.evidence import read_because

if TYPE_CHECKING:
    from detente.dispute.layout.nodes import Node
    from detente.dispute.reader import Reader


def read_infeasible(reader: Reader, node: Node) -> tuple[Rule, ...]:
    """`infeasible`: what cannot be."""
    items = reader.items(node, "'infeasible'") or ()
    read = (_rule(reader, item) for item in items)
    return tuple(rule for rule in read if rule is not None)


def _rule(reader: Reader, node: Node) -> Rule | None:
    rule: Node | None = node
    because = None
    if isinstance(node, Mapping):
        fields = reader.fields(node, "a rule", ("rule", "because"), ("rule",))
        rule, because = fields.get("rule"), fields.get("because")
    grounds = read_because(reader, because)
    read = reader.expression(rule, "a rule", options_only=True) if rule is not None else None
    if read is None:
        return None
    expression, text, place = read
    return Rule(expression, text, grounds, place)


def read_states(reader: Reader, node: Node) -> tuple[NamedState, ...]:
    """`states`: names, each for a pattern or an expression."""
    mapping = reader.mapping(node, "'states'")
    pairs = mapping.pairs if mapping is not None else ()
    read = (_state(reader, key, value) for key, value in pairs)
    return tuple(state for state in read if state is not None)


def _state(reader: Reader, key: Scalar, node: Node) -> NamedState | None:
    fits: Node | None = node
    if isinstance(node, Mapping):
        fits = reader.fields(node, f"the state '{key.value[:40]}'", ("merges",), ("merges",)).get(
            "merges"
        )
    what = f"what the state '{key.value[:40]}' is"
    read = reader.expression(fits, what, options_only=True) if fits is not None else None
    if read is None:
        return None
    expression, text, _ = read
    merges = fits is not node or isinstance(expression, PatternAtom)
    return NamedState(key.value, expression, text, merges, reader.place(key))


def read_outcomes(reader: Reader, node: Node) -> tuple[Outcome, ...]:
    """`outcomes`: named classes of states."""
    mapping = reader.mapping(node, "'outcomes'")
    pairs = mapping.pairs if mapping is not None else ()
    read = (_outcome(reader, key, value) for key, value in pairs)
    return tuple(outcome for outcome in read if outcome is not None)


def _outcome(reader: Reader, key: Scalar, node: Node) -> Outcome | None:
    is_, because = _long_form(reader, node, f"the outcome '{key.value[:40]}'")
    grounds = read_because(reader, because)
    what = f"what the outcome '{key.value[:40]}' is"
    read = reader.expression(is_, what) if is_ is not None else None
    if read is None:
        return None
    return Outcome(key.value, read[0], read[1], grounds, reader.place(key))


def _long_form(reader: Reader, node: Node, what: str) -> tuple[Node | None, Node | None]:
    if not isinstance(node, Mapping):
        return node, None
    fields = reader.fields(node, what, ("is", "because"), ("is",))
    return fields.get("is"), fields.get("because")


def read_status_quo(reader: Reader, key: Scalar, node: Node) -> StatusQuo | None:
    """`status_quo`: a state, or the list of the options taken."""
    is_, because = _long_form(reader, node, "the status quo")
    grounds = read_because(reader, because)
    if is_ is None:
        return None
    if isinstance(is_, Sequence):
        taken = _taken(reader, is_)
        return StatusQuo(None, taken, grounds, reader.place(key))
    state = reader.ranked(is_, "the status quo")
    return None if state is None else StatusQuo(state, None, grounds, reader.place(key))


def _taken(reader: Reader, node: Sequence) -> tuple[str, ...]:
    taken = set()
    for item in node.items:
        read = reader.expression(item, "an option taken")
        if read is None:
            continue
        if not isinstance(read[0], OptionAtom):
            help_ = "list the options taken; name a state without the brackets"
            reader.report("D164", item, f"'{read[1][:80]}' is not an option", help_)
            continue
        taken.add(read[0].option)
    return tuple(option for option in reader.names.options if option in taken)
