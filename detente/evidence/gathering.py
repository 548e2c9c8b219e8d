"""Texts put together with those that say the same, by an index of their content words."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


class Worded(Protocol):
    """Anything with content words."""

    @property
    def content(self) -> frozenset[str]:
        """The words that it is compared by."""


T = TypeVar("T", bound=Worded)


def together(every: Sequence[T], joins: Callable[[T, list[T]], bool]) -> list[list[T]]:
    """Groups in the order of their first members.

    Only groups that share a content word are looked at, so the cost follows the shared words and
    not the pairs.

    Args:
        every: what is to be grouped, in order.
        joins: whether one belongs to a group that it shares a word with; the first such is taken.
    """
    found: list[list[T]] = []
    by_word: defaultdict[str, list[int]] = defaultdict(list)
    for one in every:
        near = dict.fromkeys(k for word in sorted(one.content) for k in by_word[word])
        home = next((k for k in near if joins(one, found[k])), None)
        if home is None:
            home = len(found)
            found.append([])
        found[home].append(one)
        for word in one.content:
            if home not in by_word[word]:
                by_word[word].append(home)
    return found
