"""What a word of an expression stands for, or what is wrong with it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from detente.dispute.expressions.names import AUTOMATIC
from detente.dispute.expressions.tree import OptionAtom, OutcomeAtom, PatternAtom, StateAtom
from detente.dispute.found import short

if TYPE_CHECKING:
    from detente.dispute.expressions.names import Names
    from detente.dispute.expressions.tree import Atom

_PATTERN = re.compile("[YN-]+")

UNKNOWN = OutcomeAtom("")
"""Stands for a word that has no meaning, so that the parser can go on."""


class Wrong(NamedTuple):
    """What is wrong with a word; `unknown`: it is the name of nothing."""

    code: str
    message: str
    help: str = ""
    unknown: bool = False


def meaning(word: str, names: Names, *, options_only: bool) -> Atom | Wrong:
    """The atom that a word stands for; no word is unknown where not all names could be read."""
    if _PATTERN.fullmatch(word):
        return _pattern(word, names)
    if owners := names.owners.get(word):
        return OptionAtom(owners[0]) if len(owners) == 1 else _shared(word, owners)
    atom = _state_or_outcome(word, names)
    if atom is None:
        message = f"'{short(word)}' is not the name of anything here"
        return Wrong("D161", message, unknown=True) if names.complete else UNKNOWN
    if options_only:
        kind = "a state" if isinstance(atom, StateAtom) else "an outcome"
        help_ = "here only options and patterns can be used"
        return Wrong("D164", f"'{short(word)}' is {kind}", help_)
    return atom


def _pattern(word: str, names: Names) -> Atom | Wrong:
    count = len(names.options)
    if not names.complete or len(word) == count:
        return PatternAtom(word)
    if not count:
        return Wrong("D164", "a pattern says nothing where there are no options", "name a state")
    message = f"the pattern '{short(word)}' has length {len(word)}, but there are {count} options"
    return Wrong("D163", message, "write one of Y, N and - for each option, in file order")


def _shared(word: str, owners: tuple[str, ...]) -> Wrong:
    message = f"more than one decision maker has an option '{short(word)}'"
    return Wrong("D162", message, f"write {' or '.join(short(owner) for owner in owners[:4])}")


def _state_or_outcome(word: str, names: Names) -> Atom | None:
    if word in names.states:
        return StateAtom(word)
    if word in names.outcomes:
        return OutcomeAtom(word)
    automatic = names.automatic and AUTOMATIC.fullmatch(word)
    return StateAtom(word) if automatic else None
