"""What says the same put together, by an index of what it can be known by.

No two things are compared that share no key, so that the work follows what is shared and not the
pairs.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from typing import Self


class Worded(Protocol):
    """Anything with content words."""

    @property
    def content(self) -> frozenset[str]:
        """The words that it is compared by."""


class Growing(Protocol):
    """A group that takes in others."""

    def join(self, other: Self, /) -> None:
        """All that the other one holds."""


T = TypeVar("T", bound=Worded)
G = TypeVar("G", bound=Growing)


class Index(Generic[G]):
    """Groups by their keys, so that not all are held against all."""

    def __init__(self, keys: Callable[[G], Sequence[str]]) -> None:
        self._keys = keys
        self._by_key: defaultdict[str, dict[G, None]] = defaultdict(dict)

    def near(self, group: G) -> Iterator[G]:
        """The groups that share a key, in the order in which they were added."""
        yield from {other: None for key in self._keys(group) for other in self._by_key[key]}

    def add(self, group: G, fresh: G) -> None:
        """The group is to be found by the keys of a fresh part of it, which may be all."""
        for key in self._keys(fresh):
            self._by_key[key][group] = None


def joined(
    every: Iterable[G],
    keys: Callable[[G], Sequence[str]],
    best: Callable[[G, Iterable[G]], G | None],
) -> list[G]:
    """Each group put to the one before it that suits it best, or kept.

    Args:
        every: groups, which are changed.
        keys: what a group can be found by.
        best: which of some groups another one belongs to, if any.
    """
    found: list[G] = []
    index = Index(keys)
    for group in every:
        home = best(group, index.near(group))
        if home is None:
            found.append(group)
            index.add(group, group)
        else:
            index.add(home, group)
            home.join(group)
    return found


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
