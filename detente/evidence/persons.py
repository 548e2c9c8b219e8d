"""The persons and governments of a case, learned from all of its reports."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from detente.evidence.naming import Names, names
from detente.evidence.parties import bodies
from detente.evidence.witnesses import Witnesses

if TYPE_CHECKING:
    from collections.abc import Sequence

    from detente.evidence.outlets import Press
    from detente.evidence.parsed import Parsed
    from detente.reading.records import Attribution

_POINTS_BACK = re.compile(
    r"(?:its|their|(?:the|that|this) (?:country|government|state|nation)['’]s)\b", re.IGNORECASE
)
_CAPITAL = r"[A-ZÀ-Þ][\w’'.-]*\w"
_OF_SOMEBODY = re.compile(rf"\b{_CAPITAL}['’]s {_CAPITAL}(?: {_CAPITAL}){{1,3}}")
"""As "Iceland's Einar Jonsson"."""

_WHOSE_BODY = re.compile(rf"\b({_CAPITAL})['’]s ([a-z]+)\b")
"""As "Jonsson's union"."""

_NOBODY = Names({}, {}, {})


def who(parsed: Sequence[Parsed], press: Press) -> Names:
    """The persons that the reports name; an outlet ("Copper Ledger") is none.

    Whose spokesman somebody is, one report may tell for all: the others name him alone.
    """
    mentioned: list[str] = []
    described: list[str] = []
    heard = Witnesses()
    for one in parsed:
        heard.hear(one)
        mentioned += (name for name in one.full_names() if not press.mentions(name))
        described += (_described(one, attribution) for attribution in one.reading.attributions)
        described += (match.group() for match in _OF_SOMEBODY.finditer(one.text))
        described += (f"{name} of the {noun}" for name, noun in _WHOSE_BODY.findall(one.text))
        one.release()
    heard.settle()
    held = [holding for one in parsed for holding in one.holdings]
    persons = names(held, mentioned)
    known = bodies(heard, press, lambda name: bool(persons.persons(name)))
    return names(held, mentioned, described, known)


def _described(parsed: Parsed, attribution: Attribution) -> str:
    """The words for a speaker; of "its spokesman Ivan Lee", with the country that "its" means."""
    source = parsed.source(attribution)
    if not attribution.source or not _POINTS_BACK.match(source):
        return source
    return f"{_last_subject(parsed, attribution.source[0].start)} {source}"


def _last_subject(parsed: Parsed, before: int) -> str:
    """The subject last before a place in its sentence, if it names one country; else nothing."""
    start = parsed.sentences[parsed.sentence(before)].start
    clause = parsed.doc.char_span(start, before, alignment_mode="contract") or ()
    subjects = [token for token in clause if token.dep_ in {"nsubj", "nsubjpass"}]
    words = " ".join(t.text for t in subjects[-1].subtree if t.idx < before) if subjects else ""
    return words if len(_NOBODY.sides(words)) == 1 else ""
