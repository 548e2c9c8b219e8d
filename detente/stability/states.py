"""States: the feasible settings, some of them merged, some of them named.

A merged state stands where its lowest setting stands. A state without a name is `s` and its place,
counted from 1.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from detente.stability.settings import Indices
    from detente.stability.truth import Truth


class States:
    """Which setting belongs to which state, and what the states are called.

    Attributes:
        count: the number of states.
        options: the number of options, which is the length of a pattern.
        of: the state of each setting, shape (settings,); None where nothing is merged, so that
            setting k is state k.
        names: given names by state.
        merged: the settings of each merged state.
    """

    def __init__(self, settings: int, classes: Mapping[str, Indices], options: int = 0) -> None:
        """Name and merge.

        Args:
            settings: how many feasible settings there are.
            classes: the settings of each named state; one, or several that become one state.
            options: the length of a pattern.
        """
        self.options = options
        lowest = {name: int(members[0]) for name, members in classes.items()}
        self.of: Indices | None = None
        self._first: Indices | None = None
        self.count = settings
        if any(len(members) > 1 for members in classes.values()):
            self._merge(settings, list(classes.values()))
        self.names = {self.state(first): name for name, first in lowest.items()}
        self.merged = {
            self.state(lowest[name]): members
            for name, members in classes.items()
            if len(members) > 1
        }
        self._by_name = {name: state for state, name in self.names.items()}

    def _merge(self, settings: int, classes: Sequence[Indices]) -> None:
        leader = np.arange(settings)
        for members in classes:
            leader[members] = members[0]
        self._first = np.flatnonzero(leader == np.arange(settings))
        self.of = np.searchsorted(self._first, leader)
        self.count = len(self._first)

    def state(self, setting: int) -> int:
        """The state that a setting belongs to."""
        return setting if self.of is None else int(self.of[setting])

    def first(self, state: int) -> int:
        """The lowest setting of a state."""
        return state if self._first is None else int(self._first[state])

    def firsts(self) -> Indices:
        """The lowest setting of each state, shape (count,)."""
        return np.arange(self.count) if self._first is None else self._first

    def settings(self, state: int) -> Indices:
        """All settings of a state, rising."""
        return self.merged.get(state, np.array([self.first(state)]))

    def id(self, state: int) -> str:
        """The given name, or `s` and the place counted from 1."""
        return self.names.get(state, f"s{state + 1}")

    def index(self, name: str) -> int | None:
        """The state of that given or automatic name."""
        if name in self._by_name:
            return self._by_name[name]
        place = automatic(name)
        if place is None or place >= self.count or place in self.names:
            return None
        return place

    def reduce(self, flat: Truth) -> tuple[Truth, int | None]:
        """From truth over settings to truth over states.

        Returns:
            Shape (count,), true where it is true of the lowest setting; and the first merged state
            of which it is true in some settings and false in others.
        """
        if self._first is None:
            return flat, None
        for state, members in sorted(self.merged.items()):
            if flat[members].any() and not flat[members].all():
                return flat[self._first], state
        return flat[self._first], None


def automatic(name: str) -> int | None:
    """The place, counted from 0, that an automatic name such as `s12` tells; else None."""
    digits = name[1:]
    if name[:1] != "s" or not (digits.isascii() and digits.isdecimal()) or len(digits) > 18:
        return None
    return int(digits) - 1 if digits[0] != "0" else None
