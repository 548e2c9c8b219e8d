"""Anchors for a draft: words that stand in their report once, written so that YAML keeps them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from detente.case.folding import Folded, find, fold
from detente.findings import printable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from detente.case.drafts.acts import Act
    from detente.evidence.parsed import Parsed

MOST_ANCHORS = 3
"""Reports that are quoted for one line; the comment beside it tells how many there are."""

LONGEST = 240
"""Characters of words that are quoted."""


@dataclass(frozen=True, eq=False)
class Quoting:
    """The reports of a draft, to look words up in."""

    parsed: Sequence[Parsed]

    def because(
        self, acts: Sequence[Act], indent: str, against: Sequence[tuple[str, str]] = ()
    ) -> Iterator[str]:
        """The lines of a `because`: one report a line, with words that stand there once.

        Args:
            acts: with the words that say so.
            indent: before each line.
            against: reports and their sentences that say otherwise, behind the others.
        """
        anchors = {act.report: self._anchor(act.report, act.words) for act in reversed(acts)}
        found = [anchor for anchor in reversed(anchors.values()) if anchor][:MOST_ANCHORS]
        quoted_ = {report for report in anchors if any(a.startswith(f"{report}: ") for a in found)}
        denials = [
            self._anchor(report, words) for report, words in against if report not in quoted_
        ]
        found += [anchor for anchor in denials if anchor]
        if found:
            yield f"{indent}because:"
            yield from (f"{indent}  - {quoted(anchor)}" for anchor in found)

    def _anchor(self, report: str, said: str) -> str | None:
        """The words, or the sentence around them where they stand there more than once."""
        parsed, folded = self._texts[report]
        for words in (said, self._sentence(parsed, said)):
            plain = " ".join(words.split())[:LONGEST]
            if printable(plain) == plain and len(find(plain, folded)) == 1:
                return f"{report}: {plain}"
        return None

    def _sentence(self, parsed: Parsed, words: str) -> str:
        at = parsed.text.find(words)
        return parsed.words_of(parsed.sentence(at)) if at >= 0 else words

    @cached_property
    def _texts(self) -> dict[str, tuple[Parsed, Folded]]:
        return {one.id: (one, fold(one.text)) for one in self.parsed}


def quoted(text: str) -> str:
    """A YAML double-quoted scalar; JSON strings are such."""
    return json.dumps(printable(text), ensure_ascii=False)
