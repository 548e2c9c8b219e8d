"""Decision makers and their options."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from detente.dispute.layout.nodes import Mapping, Scalar
from detente.dispute.model import DecisionMaker, Direction, Option, Preferences
from detente.dispute.sections.evidence import read_because
from detente.dispute.sections.preferences import FORMS, read_pairs

if TYPE_CHECKING:
    from detente.dispute.layout.nodes import Node
    from detente.dispute.reader import Reader

_KEYS = ("name", "options", *FORMS, "unknown")
_DIRECTIONS: tuple[Direction, ...] = get_args(Direction)


def read_decision_makers(
    reader: Reader, node: Node, *, graph_form: bool
) -> tuple[DecisionMaker, ...]:
    """All decision makers, in file order; in graph form without options."""
    mapping = reader.mapping(node, "'decision_makers'")
    if mapping is None:
        return ()
    if not mapping.pairs and not mapping.partial:
        reader.report("D152", node, "a dispute has at least one decision maker")
    read = [_decision_maker(reader, key, value, graph_form) for key, value in mapping.pairs]
    return tuple(dm for dm in read if dm is not None)


def _decision_maker(
    reader: Reader, key: Scalar, node: Node, graph_form: bool
) -> DecisionMaker | None:
    what = f"the decision maker '{key.value[:40]}'"
    mapping = reader.mapping(node, what)
    if mapping is None:
        return None
    known = [name for name in _KEYS if name != "options" or not graph_form]
    fields = reader.fields(node, what, known, () if graph_form else ("options",))
    name = reader.text(fields["name"], "a name") if "name" in fields else key.value
    options = _options(reader, key.value, fields["options"]) if "options" in fields else ()
    preferences = _preferences(reader, key, mapping)
    unknown = read_pairs(reader, fields["unknown"], "'unknown'") if "unknown" in fields else ()
    if preferences is None:
        return None
    return DecisionMaker(
        key.value, name or "", options, preferences, unknown or (), reader.place(key)
    )


def _preferences(reader: Reader, dm: Scalar, mapping: Mapping) -> Preferences | None:
    """The one form of preference that a decision maker has; every further one is checked too."""
    given = [(key, node) for key, node in mapping.pairs if key.value in FORMS]
    read = [FORMS[key.value](reader, key, node) for key, node in given]
    for key, _ in given[1:]:
        message = f"'{dm.value[:40]}' has '{given[0][0].value}' and '{key.value}'"
        reader.report("D150", key, message, "keep the one form that says what it wants")
    if not given and not mapping.partial:
        message = f"nothing says what '{dm.value[:40]}' wants"
        help_ = (
            "add 'prefers: […]', 'ranking: […]' or 'weights: {…}'; 'prefers: []' is indifference"
        )
        reader.report("D151", dm, message, help_)
    return read[0] if read else None


def _options(reader: Reader, dm: str, node: Node) -> tuple[Option, ...]:
    mapping = reader.mapping(node, "'options'")
    if mapping is None:
        return ()
    read = (_option(reader, dm, key, value) for key, value in mapping.pairs)
    return tuple(option for option in read if option is not None)


def _option(reader: Reader, dm: str, key: Scalar, node: Node) -> Option | None:
    what = f"the option '{key.value[:40]}'"
    fields = {"does": node}
    if isinstance(node, Mapping):
        fields = reader.fields(node, what, ("does", "moves", "because"), ("does",))
    because = read_because(reader, fields.get("because"))
    moves = _direction(reader, fields["moves"]) if "moves" in fields else "both"
    does = reader.text(fields["does"], f"what {what} means") if "does" in fields else None
    if does is None:
        return None
    place = reader.place(key)
    return Option(f"{dm}.{key.value}", dm, key.value, does, moves, because, place)


def _direction(reader: Reader, node: Node) -> Direction:
    typed = reader.text(node, "'moves'")
    for direction in _DIRECTIONS:
        if typed == direction:
            return direction
    if typed is not None and isinstance(node, Scalar):
        reader.unknown("D136", node, f"'moves' cannot be '{typed[:40]}'", _DIRECTIONS)
    return "both"
