"""What libyaml complains about, in words that say what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from yaml import MarkedYAMLError

    from detente.dispute.found import Found
    from detente.dispute.layout.source import Source

_HELP = (
    (
        "mapping values are not allowed",
        "put a text with ': ' in quotes; check the indentation",
    ),
    ("tab", "indent with spaces: YAML allows no tabs there"),
)
_ELSE = "check the indentation and the brackets; put a text with special characters in quotes"


def in_plain_words(error: MarkedYAMLError, source: Source, found: Found) -> None:
    """Report a syntax error of YAML where it stands."""
    mark = error.problem_mark or error.context_mark
    at = min(mark.index, len(source.text)) if mark else 0
    problem = error.problem or error.context or "it cannot be read"
    help_ = next((text for words, text in _HELP if words in problem), _ELSE)
    found.add("D110", (at, at + 1), f"this is not YAML: {problem}", help_)
