"""Published disputes as data, each with its reference.

`NAME.yaml` is the dispute; `NAME.expected.json` holds what it must come to: the reference, the
states, and tables of stable states and equilibria, each marked as the paper's or as computed here.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

_FOLDER = Path(__file__).parent  # importlib.resources would cost each start 15 ms


@dataclass(frozen=True, slots=True)
class Entry:
    """One dispute of the catalogue.

    Attributes:
        name: as in `catalog:NAME`.
        title: the dispute's own.
        reference: where it was published.
        table: whose the expected verdicts are, the paper's or computed here.
    """

    name: str
    title: str
    reference: str
    table: str


def names() -> tuple[str, ...]:
    """The names of all disputes, in alphabetical order."""
    return tuple(sorted(file.stem for file in _FOLDER.glob("*.yaml")))


def path(name: str) -> Path | None:
    """The file of a dispute, or None where the catalogue has none of that name."""
    return _FOLDER / f"{name}.yaml" if name in names() else None


def expected(name: str) -> dict[str, Any]:
    """What a dispute must come to, as it stands in `NAME.expected.json`.

    Raises:
        KeyError: the catalogue has no dispute of that name.
    """
    import json  # noqa: PLC0415  (solving a catalogue case asks for its path alone)

    if name not in names():
        raise KeyError(name)
    read: dict[str, Any] = json.loads((_FOLDER / f"{name}.expected.json").read_text("utf-8"))
    return read


def entry(name: str) -> Entry:
    """What is known about a dispute.

    Raises:
        KeyError: the catalogue has no dispute of that name.
    """
    from detente.dispute import load  # noqa: PLC0415  (likewise)

    known = expected(name)
    dispute = load(_FOLDER / f"{name}.yaml").value
    assert dispute is not None, f"{name}.yaml ships without errors"
    return Entry(name, dispute.title, known["reference"], _table(known["tables"]))


def _table(tables: list[dict[str, Any]]) -> str:
    """`equilibria (nash, gmr): the paper's; the rest: computed here`, or one of the two alone."""
    printed = [table for table in tables if table["whose"] == "the paper's"]
    if not printed:
        return "computed here"
    concepts = ", ".join(concept for table in printed for concept in table["equilibria"])
    return f"the paper's (equilibria: {concepts}), the rest computed here"
