"""What the names in an expression stand for."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

RESERVED = ("not", "and", "or", "xor", "if", "iff", "exactly", "at", "most", "one", "of")
"""The words of the language: none of them can be an id."""

AUTOMATIC = re.compile("s[1-9][0-9]{0,9}")
"""How states without a given name are called: s1, s2, …"""


@dataclass(frozen=True, slots=True, eq=False)
class Names:
    """The names of one dispute.

    Attributes:
        options: full ids, `dm.option`, in file order.
        states: the given names of states.
        outcomes: the names of outcomes.
        automatic: `s1`, `s2`, … are states too (they are not in graph form).
        complete: every name is known; where the file is broken, unknown names are not reported.
    """

    options: tuple[str, ...]
    states: frozenset[str] = frozenset()
    outcomes: frozenset[str] = frozenset()
    automatic: bool = True
    complete: bool = True
    owners: Mapping[str, tuple[str, ...]] = field(init=False)
    """For each option by its bare and by its full id, the full ids it may stand for."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "owners", _owners(self.options))

    def usable(self, *, options_only: bool) -> tuple[str, ...]:
        """Every name that an expression may use, for suggestions: the bare options come last."""
        bare = (name for name, full in self.owners.items() if len(full) == 1 and name not in full)
        if options_only:
            return (*self.options, *bare)
        return (*self.options, *sorted(self.states), *sorted(self.outcomes), *bare)


def _owners(options: Iterable[str]) -> dict[str, tuple[str, ...]]:
    owners: defaultdict[str, list[str]] = defaultdict(list)
    for option in options:
        owners[option].append(option)
        owners[option.partition(".")[2]].append(option)
    return {bare: tuple(full) for bare, full in owners.items()}
