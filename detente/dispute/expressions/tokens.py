"""An expression cut into words, parentheses and commas, each with its offsets."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

from detente.dispute.expressions.names import AUTOMATIC, RESERVED, Names
from detente.dispute.expressions.tree import (
    Atom,
    OptionAtom,
    OutcomeAtom,
    PatternAtom,
    StateAtom,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

_TOKEN = re.compile(r"[(),]|[^\s(),]+")
_PATTERN = re.compile("[YN-]+")
_UNKNOWN = OutcomeAtom("")  # stands for a name that was reported, so that the parser can go on


class Token(NamedTuple):
    """A word or sign at `start` up to `end`; `atom` is what a name stands for."""

    kind: Literal["word", "sign", "atom", "end"]
    text: str
    start: int
    end: int
    atom: Atom | None = None


class Problem(NamedTuple):
    """What is wrong with an expression, from offset to offset; `near`: look for a near name."""

    code: str
    start: int
    end: int
    message: str
    help: str = ""
    near: bool = False


def tokenize(text: str, names: Names, *, options_only: bool) -> tuple[list[Token], list[Problem]]:
    """The tokens of an expression, ended by one of kind `end`, and every name that is wrong."""
    problems: list[Problem] = []
    tokens = list(_tokens(text, names, options_only, problems))
    tokens.append(Token("end", "", len(text), len(text)))
    return tokens, problems


def _tokens(
    text: str, names: Names, options_only: bool, problems: list[Problem]
) -> Iterator[Token]:
    for match in _TOKEN.finditer(text):
        word, (start, end) = match[0], match.span()
        if word in {"(", ")", ","}:
            yield Token("sign", word, start, end)
        elif word in RESERVED:
            yield Token("word", word, start, end)
        else:
            found = _atom(word, names, options_only)
            if isinstance(found, tuple):
                problems.append(Problem(found[0], start, end, *found[1:]))
                found = _UNKNOWN
            yield Token("atom", word, start, end, found)


_Wrong = tuple[str, str, str, bool]  # code, message, help, look for a near name


def _atom(word: str, names: Names, options_only: bool) -> Atom | _Wrong:
    """What a word stands for, or what is wrong with it."""
    if _PATTERN.fullmatch(word):
        return _pattern(word, names)
    if owners := names.owners.get(word):
        return OptionAtom(owners[0]) if len(owners) == 1 else _shared(word, owners)
    return _state_or_outcome(word, names, options_only)


def _pattern(word: str, names: Names) -> Atom | _Wrong:
    count = len(names.options)
    if not names.complete or len(word) == count > 0:
        return PatternAtom(word)
    if not count:
        return "D164", "a pattern has no meaning where there are no options", "name a state", False
    message = f"the pattern '{word[:80]}' has {len(word)} signs, but there are {count} options"
    return "D163", message, "one sign, Y, N or -, for each option in the order of the file", False


def _shared(word: str, owners: tuple[str, ...]) -> _Wrong:
    message = f"more than one decision maker has an option '{word}'"
    return "D162", message, f"write {' or '.join(owners[:6])}", False


def _state_or_outcome(word: str, names: Names, options_only: bool) -> Atom | _Wrong:
    atom: Atom
    if word in names.states:
        atom, kind = StateAtom(word), "state"
    elif word in names.outcomes:
        atom, kind = OutcomeAtom(word), "outcome"
    elif names.automatic and AUTOMATIC.fullmatch(word):
        atom, kind = StateAtom(word), "state"
    else:
        return _unknown(word, names)
    if options_only:
        message = f"'{word}' is {'an' if kind == 'outcome' else 'a'} {kind}"
        return "D164", message, "here only options and patterns can be used", False
    return atom


def _unknown(word: str, names: Names) -> Atom | _Wrong:
    if not names.complete:
        return _UNKNOWN
    if help_ := _SPELLINGS.get(word.lower()):
        return "D160", f"'{word}' is not a word of the language", help_, False
    return "D161", f"'{word[:80]}' is not the name of anything here", "", True


_SPELLINGS = {
    **{word: f"write '{word}', in small letters" for word in RESERVED},
    "&": "write 'and'",
    "&&": "write 'and'",
    "|": "write 'or'",
    "||": "write 'or'",
    "!": "write 'not'",
    "->": "write 'B if A' for 'A implies B'",
    "=>": "write 'B if A' for 'A implies B'",
    "<->": "write 'A iff B'",
    "<=>": "write 'A iff B'",
    "==": "write 'A iff B'",
    "^": "write 'xor'",
}
