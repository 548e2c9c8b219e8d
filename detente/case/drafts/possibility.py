"""Acts told by an auxiliary alone: announced, thought possible, owed, left undone or done."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from detente.case.drafts.agents import agent
from detente.case.drafts.wording import is_negated

if TYPE_CHECKING:
    from spacy.tokens import Token

    from detente.case.drafts.acts import How
    from detente.case.drafts.parties import Parties
    from detente.evidence.parsed import Parsed

MUST = frozenset({"must", "should", "ought"})
_WILL = frozenset({"will", "shall", "wo", "'ll", "’ll"})
_MAY = frozenset({"may", "might", "could", "would", "can"})
_PAST = frozenset({"did", "has", "have", "had"})
_EXPECTED = frozenset({"expect", "likely", "able", "due"})


class Told(NamedTuple):
    """How it is told, whose act it is, who wants it, and the words that say so.

    Attributes:
        side: empty where the words do not tell.
        by: who wants, refuses or asks for it; empty where nobody does.
        subject: the word from which on the words say it.
        cue: the word that tells it ("asked").
    """

    how: How
    side: str
    by: str
    subject: Token
    cue: Token

    @property
    def is_strong(self) -> bool:
        """Somebody wants, refuses or asks for it: more than grammar."""
        return self.how in {"wants", "is asked", "is asked not to", "refuses", "will"}


def possible(verb: Token, parsed: Parsed, parties: Parties) -> Told | None:
    """As in "Oslo may return it", "will return it", "has not returned it", "returned it"."""
    auxiliary = frozenset(c.lower_ for c in verb.children if c.dep_ == "aux")
    how = _how(verb, auxiliary)
    found = agent(verb, parsed, parties) if how else None
    if how is None or found is None:
        return None
    subject, side = found
    speaker = _speaker(verb, parsed, parties)
    foreign = speaker not in {"", side}
    if how == "will" and foreign:
        return Told("is expected", side, "", subject, verb)
    if auxiliary & MUST:
        return _owed(verb, side, speaker if foreign else "", subject)
    own = side if how == "will" or (how == "refuses" and not foreign) else ""
    return Told(how, side, own, subject, verb)


def _how(verb: Token, auxiliary: frozenset[str]) -> How | None:
    if auxiliary & (_WILL | _MAY | MUST):
        if is_negated(verb):
            return "refuses"
        return "will" if auxiliary & _WILL else "may"
    if is_negated(verb):
        return "has not" if auxiliary & _PAST else None
    if verb.dep_ == "xcomp" and verb.head.lemma_ in _EXPECTED and verb.head.tag_ != "VBG":
        return "is expected"
    return "has done" if _is_done(verb, auxiliary) else None


def _is_done(verb: Token, auxiliary: frozenset[str]) -> bool:
    """As in "Oslo closed the port", "has closed it", said for itself and not by the way."""
    perfect = verb.tag_ == "VBN" and bool(auxiliary & {"has", "have"})
    return (verb.tag_ == "VBD" or perfect) and verb.dep_ in {"ROOT", "conj", "ccomp"}


def _owed(verb: Token, side: str, speaker: str, subject: Token) -> Told:
    """As in "Oslo must return it": asked by whoever says so, if that is another."""
    if is_negated(verb):
        return Told("is asked not to", side, speaker, subject, verb)
    return Told("is asked" if speaker else "may", side, speaker, subject, verb)


def _speaker(verb: Token, parsed: Parsed, parties: Parties) -> str:
    said = parsed.attribution(verb.idx)
    return parties.speaker(parsed.source(said)) if said else ""
