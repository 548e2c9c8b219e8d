"""The strength mark without its quotes: to YAML, `>>` begins a block text, and a faulty one."""

from __future__ import annotations

import re

import yaml

_BARE = re.compile(r">>(?=[ \t]*(?:[,\]\r\n]|$)|[ \t]+#)")


def bare_mark(error: Exception | None, text: str) -> int | None:
    """The offset of the bare `>>` that YAML failed at, None where it failed at something else."""
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        return None
    at: int = error.problem_mark.index  # in a list of its own lines, YAML fails at the second sign
    return next((start for start in (at, at - 1) if start >= 0 and _BARE.match(text, start)), None)


def without_mark(text: str, at: int) -> str:
    """The text with another word in place of the mark, as long as it: offsets stay right."""
    return f"{text[:at]}zz{text[at + 2 :]}"
