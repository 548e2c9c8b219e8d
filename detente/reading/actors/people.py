"""People of one text: their full names, and whom a surname alone means."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from detente.reading.actors.states import is_state_word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc

_TITLE = (
    r"President|Minister|Premier|Ambassador|Envoy|Secretary|Secretary-General|Director|Director-General"
    r"|General|Colonel|Senator|Sen\.|Rep\.|Gov\.|Gen\.|Col\.|Governor|Mayor|Chancellor|King|Queen"
    r"|Prince|Chairman|Chairwoman|Speaker|Mr\.?|Mrs\.?|Ms\.?|Dr\.?"
    r"|president|minister|premier|ambassador|envoy|secretary|director|senator|governor|mayor|chairman"
    r"|chairwoman|spokesman|spokeswoman|spokesperson|representative|leader|chief|analyst|counterpart"
    r"|diplomat|expert|professor|adviser|advisor|aide|negotiator|mediator|lawmaker"
)
_CAPITAL = r"[A-ZÀ-ÖØ-ÞĀ-Ž][\w’'-]*[\w]"
_TITLED = re.compile(rf"\b(?:{_TITLE})(?: to {_CAPITAL})? ({_CAPITAL}(?: {_CAPITAL}){{1,3}})")
_TITLES = frozenset(_TITLE.replace("\\", "").replace("?", "").lower().split("|")) | {
    *("prime", "vice", "deputy", "foreign", "defense", "defence", "finance", "interior", "energy"),
    *("former", "ex-president", "then-president", "state", "press", "chief", "sir", "lord", "pope"),
}
_WORD = re.compile(r"[^\W\d_][^\W\d_.’'-]*(?:[-’'.][^\W\d_]+)*\.?")
_LONGEST = 5


class People:
    """The people whom a parse names in full: the model's persons, and who follows a title.

    A surname means the person whose name ends in it, if only one such name stands in the text.
    """

    def __init__(self, doc: Doc) -> None:
        self._by_surname: dict[str, set[str]] = {}
        for name in _full_names(doc):
            self._by_surname.setdefault(name.split()[-1], set()).add(name)

    def in_full(self, surname: str) -> str | None:
        """The one full name that ends in the surname; None where there is none or there are two."""
        names = self._by_surname.get(surname, set())
        return next(iter(names)) if len(names) == 1 else None

    def at_end(self, words: str) -> str | None:
        """The full name that some words end in, the longest one."""
        names = self._by_surname.get(words.rpartition(" ")[2], ())
        return max(
            (name for name in names if f" {words}".endswith(f" {name}")), key=len, default=None
        )


def bare(name: str) -> str:
    """A name on one line, without titles before it and a possessive behind it."""
    parts = re.sub(r"[’']s?$", "", " ".join(name.split())).split()
    while len(parts) > 1 and _no_name(parts[0]):
        del parts[0]
    return " ".join(parts)


def _no_name(word: str) -> bool:
    return word.islower() or word.lower() in _TITLES or is_state_word(word)


def _full_names(doc: Doc) -> Iterator[str]:
    persons = (entity.text for entity in doc.ents if entity.label_ == "PERSON")
    titled = (match[1] for match in _TITLED.finditer(doc.text))
    for name in map(bare, (*persons, *titled)):
        parts = name.split()
        if 2 <= len(parts) <= _LONGEST and all(_WORD.fullmatch(part) for part in parts):
            yield name
