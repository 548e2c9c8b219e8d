"""The further concepts that apply to a dispute, and those under which the picture is another one.

The picture is that of the basic five: the states that hold under at least one of them. A form of a
basic concept (coalition SEQ, strong SEQ) is compared with that concept in what no longer holds, the
others with the five together.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from detente.stability import analyse
from detente.stability.concepts import STRENGTH

if TYPE_CHECKING:
    from collections.abc import Iterator

    from detente.stability import StateSpace, Verdicts
    from detente.stability.truth import Truth

LARGEST_WORK = 2**27
"""States squared, times coalitions, up to which they are looked at: a second or two."""

_FORM_OF = {"cnash:all": "nash", "cseq:all": "seq"} | {
    name: name.removeprefix("strong_") for name in STRENGTH if name.startswith("strong_")
}


@dataclass(frozen=True, slots=True)
class Loss:
    """States that no longer hold, and who would leave all of them.

    Attributes:
        by: a decision maker, or a coalition such as `moe+uniroyal`.
    """

    states: tuple[int, ...]
    by: str


@dataclass(frozen=True, slots=True)
class View:
    """What one further concept changes.

    Attributes:
        come: states that hold under it and under none of the five.
        losses: states that no longer hold, by who would leave them.
    """

    concept: str
    come: tuple[int, ...]
    losses: tuple[Loss, ...]

    @property
    def turning(self) -> bool:
        """It changes the picture."""
        return bool(self.come or self.losses)


@dataclass(frozen=True, slots=True)
class Otherwise:
    """The dispute looked at under further concepts.

    Attributes:
        views: of each concept that was looked at.
        missing: what was not looked at and why, clauses; empty where complete.
    """

    views: tuple[View, ...] = ()
    missing: tuple[str, ...] = ()

    @property
    def turning(self) -> tuple[View, ...]:
        """The views that change the picture."""
        return tuple(view for view in self.views if view.turning)


def look_otherwise(
    space: StateSpace, verdicts: Verdicts, largest_work: int = LARGEST_WORK
) -> Otherwise:
    """Every further concept that applies, against the verdicts of the basic five.

    Args:
        space: the states.
        verdicts: the answer for them under the basic five.
        largest_work: a bound on states squared, times coalitions; `missing` says where it was
            passed. It counts work, not time, so that the answer is the same on every machine.
    """
    concepts = tuple(applying(space))
    if space.count**2 * (2 ** len(space.dms) - 1) > largest_work:
        return Otherwise(missing=(f"the further concepts, for a model of {space.count:,} states",))
    found = analyse(space, concepts)
    views = (_view(verdicts, found, name) for name in found.equilibria)
    return Otherwise(tuple(views), found.missing)


def applying(space: StateSpace) -> Iterator[str]:
    """The further concepts that are defined for these states and can differ from the five.

    None where a preference is unknown: the types are the other views there.
    """
    dms, preferences = space.dms, space.preferences.values()
    if any(each.unknown for each in preferences):
        return
    if len(dms) > 1:
        if space.transitive:
            yield "sim"
        yield from ("cnash:all", "cseq:all")
    if len(dms) == len(("leader", "follower")) and all(each.ordinal for each in preferences):
        yield from ("l2", "nm", *(f"stackelberg:{leader}" for leader in dms))
    if any(each.degree is not None for each in preferences):
        yield from (name for name in STRENGTH if name.startswith("strong_"))


def _view(verdicts: Verdicts, found: Verdicts, name: str) -> View:
    held = np.logical_or.reduce(list(verdicts.equilibria.values()))
    compared = verdicts.equilibria.get(_FORM_OF.get(name, ""), held)
    here = found.equilibria[name]
    return View(name, _numbers(here & ~held), tuple(_losses(found, name, compared & ~here)))


def _losses(found: Verdicts, name: str, gone: Truth) -> Iterator[Loss]:
    """Each lost state goes to the first who would leave it: of coalitions, a smallest one."""
    for by, stable in found.stable[name].items():
        leaving = gone & ~stable
        if leaving.any():
            yield Loss(_numbers(leaving), by)
        gone = gone & stable


def _numbers(mask: Truth) -> tuple[int, ...]:
    return tuple(int(k) for k in np.flatnonzero(mask))
