"""Decision makers and their options."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from detente.dispute.found import short
from detente.dispute.layout.nodes import Mapping, Scalar
from detente.dispute.model import DecisionMaker, Direction, Option
from detente.dispute.sections.evidence import read_because
from detente.dispute.sections.preferences import FORMS, read_pairs

if TYPE_CHECKING:
    from detente.dispute.layout.nodes import Node
    from detente.dispute.model import Preferences
    from detente.dispute.reader import Reader
    from detente.dispute.sections.frame import Frame

_DIRECTIONS: tuple[Direction, ...] = get_args(Direction)
_NO_PREFERENCES = (
    "add 'prefers: […]', 'ranking: […]' or 'weights: {…}'; 'prefers: []' is indifference"
)


def read_decision_makers(reader: Reader, frame: Frame) -> tuple[DecisionMaker, ...]:
    """All decision makers, in file order; in graph form without options."""
    given = frame.decision_makers
    if not given and not frame.partial:
        at = frame.parts.get("decision_makers") or frame.parts
        reader.report("D152", at, "a dispute has at least one decision maker", "add one")
    elif not frame.graph_form and reader.names.complete and not reader.names.options:
        help_ = "give one an option, or write the dispute in graph form: 'states: […]' and 'moves:'"
        reader.report("D153", given[0][0], "no decision maker has an option", help_)
    read = [_decision_maker(reader, *pair, graph_form=frame.graph_form) for pair in given]
    return tuple(dm for dm in read if dm is not None)


def _decision_maker(
    reader: Reader, key: Scalar, fields: Mapping, *, graph_form: bool
) -> DecisionMaker | None:
    named, given, pairs = map(fields.get, ("name", "options", "unknown"))
    name = reader.text(named, "a name") if named else key.value
    options = _options(reader, key, given) if given and not graph_form else ()
    preferences = _preferences(reader, key, fields)
    unknown = read_pairs(reader, pairs, "'unknown'") if pairs else ()
    if name is None or preferences is None:
        return None
    return DecisionMaker(key.value, name, options, preferences, unknown, reader.place(key))


def _preferences(reader: Reader, dm: Scalar, mapping: Mapping) -> Preferences | None:
    """The one form of preference that a decision maker has; every further one is checked too."""
    given = [(key, node) for key, node in mapping.pairs if key.value in FORMS]
    read: list[Preferences | None] = [FORMS[key.value](reader, key, node) for key, node in given]
    for key, _ in given[1:]:
        message = f"'{short(dm.value)}' has '{given[0][0].value}' and '{key.value}'"
        reader.report("D150", key, message, "keep the one that says best what it wants")
    if not given and not mapping.partial:
        reader.report("D151", dm, f"nothing says what '{short(dm.value)}' wants", _NO_PREFERENCES)
    return read[0] if read else None


def _options(reader: Reader, dm: Scalar, node: Node) -> tuple[Option, ...]:
    def read(reader: Reader, key: Scalar, node: Node) -> Option | None:
        return _option(reader, dm.value, key, node)

    return reader.each_pair(node, "'options'", read)


def _option(reader: Reader, dm: str, key: Scalar, node: Node) -> Option | None:
    what = f"the option '{short(key.value)}'"
    does: Node | None = node
    moves = because = None
    if isinstance(node, Mapping):
        fields = reader.fields(node, what, ("does", "moves", "because"), ("does",))
        does, moves, because = map(fields.get, ("does", "moves", "because"))
    meaning = reader.text(does, f"what {what} means") if does else None
    direction = _direction(reader, moves) if moves else "both"
    grounds = read_because(reader, because)
    if meaning is None:
        return None
    id_ = f"{dm}.{key.value}"
    return Option(id_, dm, key.value, meaning, direction, grounds, reader.place(key))


def _direction(reader: Reader, node: Node) -> Direction:
    typed = reader.text(node, "'moves'")
    for direction in _DIRECTIONS:
        if typed == direction:
            return direction
    if typed is not None and isinstance(node, Scalar):
        reader.unknown("D136", node, f"'moves' cannot be '{short(typed)}'", _DIRECTIONS)
    return "both"
