"""The names that a file declares, gathered before its expressions are read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from detente.dispute.expressions.names import RESERVED, Names
from detente.dispute.layout.nodes import Mapping, Node, Scalar, Sequence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from detente.dispute.found import Found
    from detente.dispute.layout.source import Source

_ID = re.compile("[a-z][a-z0-9_]*")


def outline(root: Mapping) -> Names:
    """The names of options, states and outcomes, good and bad ones: a bad one is reported once."""
    states, outcomes = root.get("states"), root.get("outcomes")
    options = tuple(f"{dm.value}.{option.value}" for dm, option in _options(root))
    return Names(
        options,
        frozenset(name.value for name in _declared(states)),
        frozenset(name.value for name in _declared(outcomes)),
        automatic=not isinstance(states, Sequence),
        complete=_complete(root),
    )


def _options(root: Mapping) -> Iterator[tuple[Scalar, Scalar]]:
    dms = root.get("decision_makers")
    for dm, node in dms.pairs if isinstance(dms, Mapping) else ():
        options = node.get("options") if isinstance(node, Mapping) else None
        for option, _ in options.pairs if isinstance(options, Mapping) else ():
            yield dm, option


def _declared(node: Node | None) -> list[Scalar]:
    match node:
        case Mapping():
            return [key for key, _ in node.pairs]
        case Sequence():
            return [item for item in node.items if isinstance(item, Scalar)]
    return []


def _complete(root: Mapping) -> bool:
    """No part that declares names is unreadable."""
    dms, states = root.get("decision_makers"), root.get("states")
    if not isinstance(dms, Mapping) or root.partial or dms.partial:
        return False
    parts = [root.get("outcomes"), None if isinstance(states, Sequence) else states]
    for _, node in dms.pairs:
        if not isinstance(node, Mapping) or node.partial:
            return False
        parts.append(node.get("options"))
    return all(part is None or (isinstance(part, Mapping) and not part.partial) for part in parts)


def check_names(root: Mapping, source: Source, found: Found) -> None:
    """Report ids that are none, words of the language as ids, and names that clash."""
    dms = root.get("decision_makers")
    for dm in _declared(dms if isinstance(dms, Mapping) else None):
        _check_id(dm, found)
    seen: dict[str, tuple[str, Scalar]] = {}
    declared = [("option", option) for _, option in _options(root)]
    declared += [("state", name) for name in _declared(root.get("states"))]
    outcomes = root.get("outcomes")
    declared += [
        ("outcome", key) for key in _declared(outcomes if isinstance(outcomes, Mapping) else None)
    ]
    for kind, name in declared:
        _check_id(name, found)
        first, there = seen.setdefault(name.value, (kind, name))
        if there is not name and not kind == first == "option":
            line = source.place(there.start, there.end).line
            message = f"'{name.value[:40]}' is already the name of the {first} on line {line}"
            found.add(
                "D142",
                name,
                message,
                "options, states and outcomes share their names: choose another",
            )


def _check_id(name: Scalar, found: Found) -> None:
    if name.value in RESERVED:
        message = f"'{name.value}' is a word of the expression language"
        found.add("D141", name, message, f"choose another, such as '{name.value}_'")
    elif not _ID.fullmatch(name.value):
        found.add("D140", name, f"'{name.value[:80]}' is not an id", _near_id(name.value))


def _near_id(text: str) -> str:
    """An id that is near what was typed, as advice."""
    rule = "an id is small letters, digits and _, a letter first"
    near = re.sub("[^a-z0-9]+", "_", text[:60].lower()).strip("_")
    return f"{rule}, such as '{near}'" if _ID.fullmatch(near) and near not in RESERVED else rule
