"""Words that reports put for each other."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from pathlib import Path


def synonyms(lemma: str) -> frozenset[str]:
    """The groups that a lemma belongs to, each named after its first word; "take_effect" is one."""
    return _groups().get(lemma.lower(), frozenset())


@cache
def _groups() -> dict[str, frozenset[str]]:
    text = Path(__file__).with_name("synonyms.txt").read_text(encoding="utf-8")
    found: defaultdict[str, set[str]] = defaultdict(set)
    for line in text.splitlines():
        some = [] if line.startswith("#") else line.split()
        for word in some:
            found[word].add(some[0])
    return {word: frozenset(groups) for word, groups in found.items()}
