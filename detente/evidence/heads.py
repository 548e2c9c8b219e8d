"""The words of a post one by one: what post a word means, and what a post is about."""

from __future__ import annotations

import re
from typing import NamedTuple

from detente.evidence.holding import CONSUL, FOREMOST, SPOKESMAN
from detente.evidence.lexicon import listed
from detente.evidence.words import folded

_HEADS = listed("heads")
_CALLED = {
    "chief executive": "ceo",
    "chief executive officer": "ceo",
    "managing director": "ceo",
    "chairwoman": "chairman",
    "chairperson": "chairman",
    "chair": "chairman",
    "secretary general": "secretary-general",
    "general secretary": "secretary-general",
    "director general": "director-general",
    "attorney-general": "attorney general",
    "comptroller general": "comptroller",
    "comptroller-general": "comptroller",
    "auditor general": "auditor",
    **{name: name for name in ("chief of staff", "chief negotiator", "chief justice")},
    **{name: name for name in ("chief minister", "first minister")},
    **{name: name for name in ("attorney general", "solicitor general", "prosecutor general")},
    "envoy": "ambassador",
    **dict.fromkeys(("consul general", "consul-general"), CONSUL),
    **dict.fromkeys(("spokeswoman", "spokesperson"), SPOKESMAN),
    **dict.fromkeys(("boss", "chief", "chieftain", "leader"), FOREMOST),
}
"""Heads by other words for them."""

_FIELDS = listed("fields")
_SAME_FIELD = {
    "defense": "defence",
    "fishery": "fisheries",
    "labor": "labour",
    "mines": "mining",
    "region": "regional",
    "economic": "economy",
    **dict.fromkeys(("jobs", "employment", "work"), "labour"),
    **dict.fromkeys(("commerce", "commercial"), "trade"),
    **dict.fromkeys(("petroleum", "hydrocarbons"), "oil"),
    **dict.fromkeys(("agricultural", "farming", "farm"), "agriculture"),
    "transportation": "transport",
    "environmental": "environment",
    "industrial": "industry",
    "financial": "finance",
}
_LONG_HEADS = (
    "chief executive officer|chief executive|managing director|chief of staff|secretary general|"
    "general secretary|director general|chief negotiator|chief minister|first minister|"
    "chief justice|attorney[ -]general|solicitor general|prosecutor general|"
    "comptroller[ -]general|auditor general|consul[ -]general"
)
_PIECE = re.compile(
    rf"(?i:\b(?:{_LONG_HEADS})\b)"
    r"|[^\W\d_][\w'’-]*(?:\.(?:[A-Za-z]\.)+|\.(?=\s?[A-Z][a-z]))?|[^\w\s]"
)


class Piece(NamedTuple):
    """A word, a post of several words ("chief executive") or a mark, and where it stands."""

    text: str
    start: int
    end: int

    @property
    def capital(self) -> bool:
        """It begins with a capital."""
        return self.text[0].isupper()


def pieces(text: str, start: int = 0, end: int | None = None) -> list[Piece]:
    """The pieces of a part of a text."""
    found = _PIECE.finditer(text, start, len(text) if end is None else end)
    return [Piece(match.group(), match.start(), match.end()) for match in found]


def head_of(word: str) -> str | None:
    """The post that a word means, by its usual name; None for other words."""
    bare = word.lower().removesuffix("'s").removesuffix("’s")
    if bare in _CALLED:
        return _CALLED[bare]
    return bare if bare in _HEADS or bare == "counterpart" else None


def field_of(bare: str) -> str | None:
    """What a post is about, by its usual name; None for other words."""
    known = _SAME_FIELD.get(bare, bare)
    return known if known in _FIELDS else None


def plain(word: str) -> str:
    """A word folded, without the mark of the genitive."""
    return folded(word).removesuffix("'s")
