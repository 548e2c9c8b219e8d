"""Texts, lists and mappings as YAML that every reader takes as it is meant."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import TypeAlias

Tree: TypeAlias = "str | Decimal | date | list[Tree] | tuple[Tree, ...] | dict[str, Tree]"
"""What is written: a text, a number or day, a list (a line an item), a tuple (a list in brackets),
a mapping."""

_PLAIN = re.compile(r"[^\W\d_](?:[\w.;()/’–…-]| (?! ))*")
_MISREAD = {"y", "n", "yes", "no", "on", "off", "true", "false", "null"}
_LONGEST_KEY = 1000  # YAML takes no plain `key:` of more than 1,024 characters
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}


def emit(tree: dict[str, Tree]) -> str:
    """The text of a file, ended by a line break."""
    return "\n".join(_mapping(tree)) + "\n"


def quoted(text: str) -> str:
    """The text as a YAML scalar: plain where no reader can take it for anything else."""
    safe = _PLAIN.fullmatch(text) and not text.endswith(" ") and text.lower() not in _MISREAD
    return text if safe else '"' + "".join(map(_escaped, text)) + '"'


def _escaped(character: str) -> str:
    if character in _ESCAPES:
        return _ESCAPES[character]
    if character.isprintable() and character != "\ufeff":
        return character
    code = ord(character)
    return f"\\U{code:08X}" if code > 0xFFFF else f"\\u{code:04X}"


def _mapping(tree: dict[str, Tree]) -> list[str]:
    lines = []
    for key, value in tree.items():
        name = quoted(key)
        if len(name) <= _LONGEST_KEY:
            lines += _under(f"{name}:", value)
        else:
            lines += [f"? {name}", *_under(":", value)]
    return lines


def _under(head: str, value: Tree) -> list[str]:
    """The value after `key:`, on the same line where it needs but one."""
    if not isinstance(value, list | dict) or not value:
        return [f"{head} {_inline(value)}"]
    return [head, *(f"  {line}" for line in _block(value))]


def _block(tree: list[Tree] | dict[str, Tree]) -> list[str]:
    if isinstance(tree, dict):
        return _mapping(tree)
    lines = []
    for item in tree:
        inner = _block(item) if isinstance(item, list | dict) and item else [_inline(item)]
        lines += [f"- {inner[0]}", *(f"  {line}" for line in inner[1:])]
    return lines


def _inline(tree: Tree) -> str:
    match tree:
        case str():
            return quoted(tree)
        case Decimal():
            return f"{tree:f}"
        case date():
            return tree.isoformat()
        case dict():
            return "{}"
        case list() | tuple():
            return f"[{', '.join(map(_inline, tree))}]"
