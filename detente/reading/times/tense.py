"""The tense of the clause around a place, from the dependency parse: past, future or unknown."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from detente.reading.times.context import Tense

AHEAD = {"will", "shall", "'ll", "’ll", "wo"}
PLANS = {
    "expect",
    "plan",
    "schedule",
    "aim",
    "intend",
    "set",
    "due",
    "slate",
    "hope",
    "agree",
    "seek",
}
EXPECTED = {"expect", "schedule", "slate", "plan", "await"}
"""Verbs that are of what is to come in every tense: "was expected on Thursday"."""

PRESENT = {"VBZ", "VBP"}
_TOLD = """
    be have do say tell report write show claim add cite quote note state recall remember describe
    seem appear mean know believe think understand remain stay mark date suggest indicate confirm
"""
TOLD = frozenset(_TOLD.split())
"""Verbs whose present tense tells nothing of when: "he says on Friday", "the page dates Friday"."""

_PLANNED = re.compile(
    r"\b(?:(?:set|due|scheduled|expected|slated|supposed|likely|meant|bound|hoping|planning|plans?|planned|is|are)"
    r" to \w+|payable|effective|expires?|due|scheduled|slated|foreseen|earmarked|timetabled"
    r"|will|shall|would)\b[^.;:?!\"”]{0,70}$"
)
_PUT_OFF = re.compile(
    r"\b(?:put off|postponed|adjourned|deferred|rescheduled|pushed back|brought forward|moved)"
    r" (?:to|until|till) (?:the )?$"
)
BACK = 110
"""Characters before a place in which a word of plans makes it one to come."""

LONGEST_CLAUSE = 250
"""Tokens below a verb that is asked for its tense; it keeps hostile sentences from costing more."""

CLIMB = 12
"""Heads that are climbed at most: no clause of a news sentence is deeper."""


class Tenses:
    """Answers for places of one text; looks at the parse only when asked."""

    def __init__(self, doc: Doc | None, text: str) -> None:
        self._doc, self._text = doc, text
        self._starts: list[int] | None = None

    def at(self, place: int) -> Tense:
        """The tense of the clause that holds a place; unknown without a parse."""
        before = self._text[max(0, place - BACK) : place]
        if _PUT_OFF.search(before):
            return "future"
        planned = _PLANNED.search(before) is not None
        token = self._token(place)
        if token is None:
            return "future" if planned else ""
        if planned:
            return "past" if _is_told(token) else "future"
        return _tense(token)

    def _token(self, place: int) -> Token | None:
        """The token at a place; None without a parse."""
        if self._doc is None or not len(self._doc) or not self._doc.has_annotation("DEP"):
            return None
        if self._starts is None:
            self._starts = [token.idx for token in self._doc]
        token = self._doc[max(0, bisect_right(self._starts, place) - 1)]
        return token.head if token.dep_ == "det" else token


def _tense(token: Token) -> Tense:
    if _is_timetabled(token):
        return "present"
    for _ in range(CLIMB):
        if token.right_edge.i - token.left_edge.i > LONGEST_CLAUSE:
            break
        if token.pos_ in {"VERB", "AUX"}:
            found = _of_verb(token)
            if found:
                return found
        if token.head.i == token.i:
            break
        token = token.head
    return ""


def _is_told(day: Token) -> bool:
    """Whether the verb that the day stands with is past: "will end it, she said on Friday"."""
    over = day.head.head if day.dep_ == "pobj" else day.head
    if day.dep_ not in {"pobj", "npadvmod"} or over.pos_ != "VERB":
        return False
    auxiliaries = {child.tag_ for child in over.children if child.dep_ in {"aux", "auxpass"}}
    if over.lemma_ in EXPECTED or auxiliaries & {"MD", "TO"}:
        return False
    return over.tag_ == "VBD" or "VBD" in auxiliaries


def _is_timetabled(day: Token) -> bool:
    """As in "begins on Friday", "was expected on Friday"; not in "follows Friday's vote"."""
    over = day.head.head if day.dep_ == "pobj" else day.head
    if day.dep_ not in {"pobj", "npadvmod", "dobj"} or over.pos_ != "VERB":
        return False
    forms = {child.tag_ for child in over.children if child.dep_ in {"aux", "auxpass"}}
    present = over.tag_ in PRESENT and over.lemma_ not in TOLD and not forms & {"VBD", "MD"}
    return over.lemma_ in EXPECTED or present


def _of_verb(verb: Token) -> Tense:
    words = {child.lower_ for child in verb.children if child.dep_ in {"aux", "auxpass"}} | {
        verb.lower_
    }
    if words & AHEAD:
        return "future"
    if "to" in words and verb.dep_ in {"xcomp", "advcl", "ccomp", "acl", "relcl"}:
        return (
            "future" if verb.head.lemma_ in PLANS or _of_verb_finite(verb.head) == "future" else ""
        )
    return _of_verb_finite(verb)


def _of_verb_finite(verb: Token) -> Tense:
    if verb.tag_ == "VBD" or any(
        c.tag_ == "VBD" and c.dep_ in {"aux", "auxpass"} for c in verb.children
    ):
        return "past"
    return "future" if any(c.lower_ in AHEAD for c in verb.children) else ""
