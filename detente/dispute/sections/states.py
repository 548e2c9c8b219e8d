"""Infeasible rules, named states, outcomes and the status quo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from detente.dispute.expressions.tree import OptionAtom, PatternAtom
from detente.dispute.found import short
from detente.dispute.layout.nodes import Mapping, Scalar, Sequence
from detente.dispute.model import NamedState, Outcome, Rule, StatusQuo
from detente.dispute.sections.evidence import read_because

if TYPE_CHECKING:
    from detente.dispute.layout.nodes import Node
    from detente.dispute.reader import Reader


def read_infeasible(reader: Reader, node: Node) -> tuple[Rule, ...]:
    """`infeasible`: what cannot be."""
    return reader.each(node, "'infeasible'", _rule)


def _rule(reader: Reader, node: Node) -> Rule | None:
    rule, because = reader.long_form(node, "a rule", "rule")
    grounds = read_because(reader, because)
    read = reader.expression(rule, "a rule", options_only=True) if rule else None
    return Rule(read.expression, read.text, grounds, read.place) if read else None


def read_states(reader: Reader, node: Node) -> tuple[NamedState, ...]:
    """`states`: names, each for a pattern or an expression."""
    return reader.each_pair(node, "'states'", _state)


def _state(reader: Reader, key: Scalar, node: Node) -> NamedState | None:
    what = f"the state '{short(key.value)}'"
    fits: Node | None = node
    if isinstance(node, Mapping):
        fits = reader.fields(node, what, ("merges",), ("merges",)).get("merges")
    read = reader.expression(fits, what, options_only=True) if fits else None
    if read is None:
        return None
    merges = fits is not node or isinstance(read.expression, PatternAtom)
    return NamedState(key.value, read.expression, read.text, merges, reader.place(key))


def read_outcomes(reader: Reader, node: Node) -> tuple[Outcome, ...]:
    """`outcomes`: named classes of states."""
    return reader.each_pair(node, "'outcomes'", _outcome)


def _outcome(reader: Reader, key: Scalar, node: Node) -> Outcome | None:
    what = f"the outcome '{short(key.value)}'"
    is_, because = reader.long_form(node, what, "is")
    grounds = read_because(reader, because)
    read = reader.expression(is_, what) if is_ else None
    return (
        Outcome(key.value, read.expression, read.text, grounds, reader.place(key)) if read else None
    )


def read_status_quo(reader: Reader, node: Node) -> StatusQuo | None:
    """`status_quo`: a state, or the list of the options taken."""
    is_, because = reader.long_form(node, "the status quo", "is")
    grounds = read_because(reader, because)
    if isinstance(is_, Sequence):
        return StatusQuo(None, _taken(reader, is_), grounds, reader.place(node))
    state = reader.ranked(is_, "the status quo") if is_ else None
    return StatusQuo(state, None, grounds, reader.place(node)) if state else None


def _taken(reader: Reader, node: Sequence) -> tuple[str, ...]:
    """The options of the list in file order."""
    taken: set[str] = set()
    for item in node.items:
        option = _option_taken(reader, item)
        if option in taken:
            message = f"'{short(option)}' stands twice in the status quo"
            reader.report("D192", item, message, "remove one of the two")
        elif option:
            taken.add(option)
    return tuple(option for option in reader.names.options if option in taken)


def _option_taken(reader: Reader, node: Node) -> str | None:
    read = reader.expression(node, "an option taken")
    if read is None:
        return None
    if isinstance(read.expression, OptionAtom):
        return read.expression.option
    if reader.names.complete:
        help_ = "list the options that are taken, or name a state without the brackets"
        reader.report("D164", node, f"'{short(read.text)}' is not an option", help_)
    return None
