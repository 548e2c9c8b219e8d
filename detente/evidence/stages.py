"""How far a sum or number has come: asked for, offered, or agreed.

What a union asks for and what it gets are two things, though all the words around them are alike.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from detente.evidence.lexicon import listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

Stage = Literal["asked", "offered", "agreed", ""]
_WORDS: tuple[tuple[Stage, frozenset[str]], ...] = (
    ("asked", listed("asked stage")),
    ("offered", listed("offered stage")),
    ("agreed", listed("agreed stage")),
)


def stage(path: Sequence[Token]) -> Stage:
    """By the word nearest to the value that tells it; empty where none does.

    Args:
        path: the words from the value to its verb; what that takes is looked at last.
    """
    for token in (*path, *path[-1].children):
        for found, words in _WORDS:
            if token.lemma_.lower() in words and token.lower_ != "according":
                return found
    return ""
