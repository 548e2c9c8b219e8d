"""An expression cut into words, parentheses and commas, each with its offsets."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

from detente.dispute.expressions.meaning import UNKNOWN, Wrong, meaning
from detente.dispute.expressions.names import RESERVED
from detente.dispute.found import short

if TYPE_CHECKING:
    from collections.abc import Iterator

    from detente.dispute.expressions.names import Names
    from detente.dispute.expressions.tree import Atom

_TOKEN = re.compile(r"[(),]|<?[-=]+>|[&|!^=<>~]+|[^\s(),&|!^=<>~]+")

_OTHER_SPELLINGS = {
    "&": "and",
    "&&": "and",
    "|": "or",
    "||": "or",
    "^": "xor",
    "!": "not",
    "~": "not",
    "==": "iff",
    "<->": "iff",
    "<=>": "iff",
    "->": "if",
    "=>": "if",
}
"""How other languages write the words of this one (`A -> B` is `B if A`)."""


class Token(NamedTuple):
    """A word or sign at `start` up to `end`; `atom` is what a name stands for."""

    kind: Literal["word", "sign", "atom", "end"]
    text: str
    start: int
    end: int
    atom: Atom | None = None


class Problem(NamedTuple):
    """What is wrong with an expression, from offset to offset; `unknown`: the name of nothing."""

    code: str
    start: int
    end: int
    message: str
    help: str = ""
    unknown: bool = False


def tokenize(text: str, names: Names, *, options_only: bool) -> tuple[list[Token], list[Problem]]:
    """The tokens of an expression, ended by one of kind `end`, and every word that is wrong."""
    tokens: list[Token] = []
    problems: list[Problem] = []
    for token, wrong in _tokens(text, names, options_only):
        tokens.append(token)
        if wrong is not None:
            problems.append(Problem(wrong.code, token.start, token.end, *wrong[1:]))
    tokens.append(Token("end", "", len(text), len(text)))
    return tokens, problems


def _tokens(text: str, names: Names, options_only: bool) -> Iterator[tuple[Token, Wrong | None]]:
    for match in _TOKEN.finditer(text):
        word, (start, end) = match[0], match.span()
        if word in "(),":
            yield Token("sign", word, start, end), None
        elif word in RESERVED:
            yield Token("word", word, start, end), None
        elif (other := _other_spelling(word)) is not None:
            yield Token("word", other, start, end), _misspelt(word, other)
        else:
            atom = meaning(word, names, options_only=options_only)
            if isinstance(atom, Wrong):
                yield Token("atom", word, start, end, UNKNOWN), atom
            else:
                yield Token("atom", word, start, end, atom), None


def _other_spelling(word: str) -> str | None:
    if word.lower() in RESERVED:
        return word.lower()
    return _OTHER_SPELLINGS.get(word)


def _misspelt(word: str, meant: str) -> Wrong:
    help_ = "write 'B if A' for 'A implies B'" if meant == "if" else f"write '{meant}'"
    return Wrong("D160", f"'{short(word)}' is not a word of this language", help_)
