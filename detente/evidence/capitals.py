"""Runs of capitalised words: what a text may have for a name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from detente.evidence.lexicon import body_kind, is_of_state, listed
from detente.evidence.words import folded

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_PIECE = re.compile(
    r"[^\W\d_](?:\.[^\W\d_])+\.?"
    r"|[^\W\d_]\w*(?:[&’'-]\w+)*(?:(?<=\b[A-Z][a-z])\.|(?<=s)['’](?=\s+[A-Z]))?|[^\w\s]"
)
_LINKS = frozenset({"of", "de", "du", "des", "da", "del", "di", "&"})
_LINKS_OF_BODIES = _LINKS | {"for"}
_ORGANISED = frozenset({"organisation", "organization", "office", "centre", "center"})
_SPLITS = listed("heads") | listed("ranks")
_NO_NAME = listed("no name")
_OWN = re.compile(r"(?<=[^\W\d_])['’]s?$")
_OF_MANY = re.compile(r"(?:men|women|people|children|s)['’]s?$", re.IGNORECASE)
LONGEST = 9
"""Words of a name, those between the capitals included."""


class Run(NamedTuple):
    """Words in a row that all have a capital, with "of" and the like between them.

    Attributes:
        words: as they stand, the last without the mark of the genitive.
        begins: it begins its sentence, so that its first capital tells nothing.
        owns: the mark of the genitive follows.
    """

    words: tuple[str, ...]
    start: int
    end: int
    begins: bool
    owns: bool

    @property
    def key(self) -> tuple[str, ...]:
        """The words folded, each without the mark of the genitive."""
        return tuple(map(bare, self.words))

    def without_first(self, text: str) -> Run:
        """The words after the first one and its links, at their place in the text."""
        kept = self.words[1:]
        while kept and kept[0] in _LINKS | {"the"}:
            kept = kept[1:]
        start = text.index(kept[0], self.start + len(self.words[0])) if kept else self.end
        return Run(kept, start, self.end, begins=False, owns=self.owns)


def bare(word: str) -> str:
    """A word folded, without dots and the mark of the genitive: "U.S.'s" is "us"."""
    return re.sub(r"'s?$", "", folded(word).replace(".", ""))


def runs(text: str, start: int, end: int) -> Iterator[Run]:
    """The runs of one sentence in text order; the article before a name is not in it."""
    pieces = [(m.group(), m.start(), m.end()) for m in _PIECE.finditer(text, start, end)]
    at, begins = 0, True
    while at < len(pieces):
        word = pieces[at][0]
        if word[0].isupper() and bare(word) not in _NO_NAME and not _splits(word):
            last = _last(pieces, at, text)
            yield _run(pieces[at : last + 1], begins=begins)
            at = last
        begins = begins and not word[0].isalnum()
        at += 1


def _run(pieces: Sequence[tuple[str, int, int]], *, begins: bool) -> Run:
    words, end = [word for word, _start, _end in pieces], pieces[-1][2]
    own = _OWN.search(words[-1])
    if own:
        words[-1], end = words[-1][: own.start()], end - len(own.group())
    return Run(tuple(words), pieces[0][1], end, begins=begins, owns=own is not None)


def _last(pieces: Sequence[tuple[str, int, int]], first: int, text: str) -> int:
    """The last piece of the run that begins with a piece."""
    last = first
    while last - first < LONGEST:
        word = pieces[last][0]
        if _OWN.search(word) and not _OF_MANY.search(word):
            break
        inside = frozenset(piece[0] for piece in pieces[first:last])
        after = _next(pieces, last, text, _links(bare(pieces[first][0]), bare(word), inside))
        if after is None:
            break
        last = after
    return last


def _links(first: str, last: str, inside: frozenset[str]) -> frozenset[str]:
    """What may stand between the capitals: more in "Ministry of Water, Irrigation and Energy"."""
    if is_of_state(body_kind(first)) and "of" in inside:
        return _LINKS_OF_BODIES | {",", "and"}
    return _LINKS_OF_BODIES if body_kind(last) or last in _ORGANISED else _LINKS


def _next(
    pieces: Sequence[tuple[str, int, int]], last: int, text: str, links: frozenset[str]
) -> int | None:
    """The piece that goes on with a run, over "of" and "of the"."""
    at, linked = last + 1, False
    while at < len(pieces) and at <= last + 3:
        word, start, _end = pieces[at]
        if "\n" in text[pieces[at - 1][2] : start].replace("\n", "", 1):
            return None
        if word[0].isupper():
            return None if _splits(word) or bare(word) in _NO_NAME else at
        if not (word in links or (linked and word == "the" and pieces[at - 1][0] != "and")):
            return None
        linked, at = True, at + 1
    return None


def _splits(word: str) -> bool:
    """A post or a rank: before it stands a body, after it a person."""
    return bare(word) in _SPLITS
