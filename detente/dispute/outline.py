"""The names that a file declares, gathered before its expressions are read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from detente.dispute.expressions.names import RESERVED, Names
from detente.dispute.found import short
from detente.dispute.layout.nodes import Mapping, Scalar, Sequence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from detente.dispute.found import Found
    from detente.dispute.layout.nodes import Node
    from detente.dispute.layout.source import Source
    from detente.dispute.sections.frame import Frame

_ID = re.compile("[a-z][a-z0-9_]*")
_RULE = "an id is made of small letters, digits and _, and begins with a letter"


def outline(frame: Frame) -> Names:
    """The names of options, states and outcomes, good and bad ones: a bad one is reported once."""
    states, outcomes = frame.parts.get("states"), frame.parts.get("outcomes")
    return Names(
        tuple(f"{dm.value}.{option.value}" for dm, option in _options(frame)),
        frozenset(name.value for name in _declared(states)),
        frozenset(name.value for name in _declared(outcomes)),
        automatic=not frame.graph_form,
        complete=_complete(frame),
    )


def _options(frame: Frame) -> Iterator[tuple[Scalar, Scalar]]:
    for dm, fields in frame.decision_makers:
        options = fields.get("options")
        for option in options.keys if isinstance(options, Mapping) else ():
            yield dm, option


def _declared(node: Node | None) -> tuple[Scalar, ...]:
    """The keys of a mapping, or the texts of a list."""
    if isinstance(node, Mapping):
        return node.keys
    if isinstance(node, Sequence):
        return tuple(item for item in node.items if isinstance(item, Scalar))
    return ()


def _complete(frame: Frame) -> bool:
    """Every part that declares names can be read."""
    states = frame.parts.get("states")
    declaring = [frame.parts.get("outcomes"), None if isinstance(states, Sequence) else states]
    for _, fields in frame.decision_makers:
        declaring += [fields, fields.get("options")]
    readable = (isinstance(node, Mapping) and not node.partial for node in declaring if node)
    return not frame.partial and not frame.parts.partial and all(readable)


def check_names(frame: Frame, source: Source, found: Found) -> None:
    """Report ids that are none, words of the language as ids, and one name for two things."""
    for dm, _ in frame.decision_makers:
        _check_id(dm, found)
    seen: dict[str, tuple[str, Scalar]] = {}
    for kind, name in _shared_names(frame):
        _check_id(name, found)
        first, there = seen.setdefault(name.value, (kind, name))
        if there is not name and not kind == first == "option":
            line = source.place(there.start, there.end).line
            message = f"'{short(name.value)}' is already the name of the {first} on line {line}"
            help_ = "no two options, states or outcomes have one name: choose another"
            found.add("D142", name, message, help_)


def _shared_names(frame: Frame) -> Iterator[tuple[str, Scalar]]:
    """What shares one name space; only options of two decision makers may be called the same."""
    outcomes = frame.parts.get("outcomes")
    yield from (("option", option) for _, option in _options(frame))
    yield from (("state", name) for name in _declared(frame.parts.get("states")))
    if isinstance(outcomes, Mapping):
        yield from (("outcome", name) for name in outcomes.keys)


def _check_id(name: Scalar, found: Found) -> None:
    if name.value in RESERVED:
        message = f"'{name.value}' is a word of the expression language"
        found.add("D141", name, message, f"choose another id, such as '{name.value}_'")
    elif not _ID.fullmatch(name.value):
        found.add("D140", name, f"'{short(name.value)}' is not an id", _near_id(name.value))


def _near_id(text: str) -> str:
    """The rule for ids, and the nearest one to what was typed."""
    near = re.sub("[^a-z0-9]+", "_", text[:60].lower()).strip("_")
    return f"{_RULE}, such as '{near}'" if _ID.fullmatch(near) else _RULE
