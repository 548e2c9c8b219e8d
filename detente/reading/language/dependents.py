"""What hangs on a word in the parse."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token


def dependent(token: Token, *deps: str) -> Token | None:
    """The first dependent with one of these labels."""
    return next((c for c in token.children if c.dep_ in deps), None)
