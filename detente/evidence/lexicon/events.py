"""Kinds of events, by the verbs and nouns that tell of them."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from pathlib import Path


def event_kinds(lemma: str) -> frozenset[str]:
    """The kinds of event that a lemma can tell of; none for most words."""
    return _kinds().get(lemma.lower(), frozenset())


def happens_on_one_day(kind: str) -> bool:
    """An event of this kind has one date; "bought" can mean the contract or the delivery."""
    return kind in _punctual()


@cache
def _kinds() -> dict[str, frozenset[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for kind, lemmas in _lines():
        for lemma in lemmas:
            found[lemma].add(kind.removeprefix("!"))
    return {lemma: frozenset(kinds) for lemma, kinds in found.items()}


@cache
def _punctual() -> frozenset[str]:
    return frozenset(kind[1:] for kind, _lemmas in _lines() if kind.startswith("!"))


@cache
def _lines() -> tuple[tuple[str, tuple[str, ...]], ...]:
    text = Path(__file__).with_name("events.txt").read_text(encoding="utf-8")
    lines = [line.partition(":") for line in text.splitlines() if not line.startswith("#")]
    return tuple((kind, tuple(lemmas.split())) for kind, _colon, lemmas in lines)
