"""The frame of a dispute file: its parts and decision makers, each key spelt as it should be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from detente.dispute.found import short
from detente.dispute.layout.nodes import Broken, Mapping, Sequence
from detente.dispute.sections.preferences import FORMS

if TYPE_CHECKING:
    from detente.dispute.layout.nodes import Scalar
    from detente.dispute.reader import Reader

_PARTS = (
    "title",
    "as_of",
    "decision_makers",
    "infeasible",
    "states",
    "moves",
    "status_quo",
    "outcomes",
)
_OF_A_DM = ("name", "options", *FORMS, "unknown")
_NEEDED = ("decision_makers",)
_NEEDED_IN_GRAPH_FORM = ("decision_makers", "states", "moves")


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """What a file consists of, before any name in it is read.

    Attributes:
        parts: the keys at the left margin.
        decision_makers: for each id, the keys of that decision maker.
        partial: there may be decision makers that could not be read.
        graph_form: `states` is a list; or there are `moves`, and neither states by pattern nor
            options.
    """

    parts: Mapping
    decision_makers: tuple[tuple[Scalar, Mapping], ...]
    partial: bool
    graph_form: bool


def read_frame(reader: Reader, root: Mapping) -> Frame:
    """The frame; unknown and missing keys are reported."""
    parts = reader.spelt(root, "a dispute", _PARTS)
    node = parts.get("decision_makers") or Broken(root.start, root.end)
    mapping = reader.mapping(node, "'decision_makers'")
    given = mapping.pairs if mapping else ()
    dms = tuple((key, reader.spelt(dm, called(key), _OF_A_DM)) for key, dm in given)
    graph_form = _is_graph_form(parts, [dm for _, dm in dms])
    reader.need(parts, "a dispute", _NEEDED_IN_GRAPH_FORM if graph_form else _NEEDED)
    for key, dm in () if graph_form else dms:
        reader.need(dm, called(key), ("options",))
    return Frame(parts, dms, mapping is None or mapping.partial, graph_form)


def called(dm: Scalar) -> str:
    """How findings call a decision maker."""
    return f"the decision maker '{short(dm.value)}'"


def _is_graph_form(parts: Mapping, dms: list[Mapping]) -> bool:
    states = parts.get("states")
    if states is not None or parts.get("moves") is None:
        return isinstance(states, Sequence)
    return not any(dm.get("options") for dm in dms)
