"""Text of others as it may be shown: bounded, and with every character that could act made visible.

Escaping for HTML is the templates' work (autoescape) and for the terminal that of `rich.text.Text`;
what neither does is here: control characters, and the marks that turn the direction of writing.
"""

from __future__ import annotations

import unicodedata

LONGEST = 600
"""Characters of one passage from a report that a brief carries."""

_KEPT = frozenset("\n\u200c\u200d\u00ad")
"""Line breaks (white space in both views), the joiners that scripts need, and the soft hyphen."""


def shown(text: str) -> str:
    """The text with control, bidirectional and private characters as `[U+202E]`.

    White space becomes single spaces, so that one passage stays one line.
    """
    if text.isprintable() and "  " not in text and text == text.strip():
        return text
    return " ".join("".join(_visible(character) for character in text).split())


def inline(piece: str) -> str:
    """A piece out of the middle of a line: one space at its edges, where there was any, is kept."""
    before = " " if piece[:1].isspace() else ""
    after = " " if piece[-1:].isspace() and piece.strip() else ""
    return f"{before}{shown(piece)}{after}"


def exact(text: str) -> str:
    """The text with its white space as it stands; only characters that could act are replaced."""
    if text.isprintable():
        return text
    return "".join(c if c in "\n\t\xa0" else _acting(c) for c in text)


def excerpt(text: str, longest: int = LONGEST) -> str:
    """At most so many characters of the text, cut at a word, with what was left out."""
    if len(text) <= longest:
        return shown(text)
    head = text[:longest]
    cut = head.rfind(" ")
    head = head[: cut if cut > longest // 2 else longest]
    return f"{shown(head)} … [{len(text) - len(head):,} more characters]"


def _acting(character: str) -> str:
    """A space of any width stays itself; any other character as `_visible` shows it."""
    spacing = unicodedata.category(character) == "Zs"
    seen = character if spacing else _visible(character)
    return f"[U+{ord(character):04X}]" if seen == " " != character else seen


def _visible(character: str) -> str:
    if character.isprintable() or character in _KEPT:
        return character
    if character.isspace():
        return " "
    kind = unicodedata.category(character)
    return f"[U+{ord(character):04X}]" if kind.startswith("C") else character
