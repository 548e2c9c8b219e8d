"""What reports say that a party may do, wants to do, is asked to do or refuses to do."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal, NamedTuple

from detente.case.drafts.telling import nouns, verbs
from detente.case.drafts.times import is_earlier, is_history
from detente.case.drafts.wording import act_name, doing, doing_noun, open_name, words_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from detente.case.drafts.parties import Parties
    from detente.case.drafts.possibility import Told
    from detente.evidence.parsed import Parsed

How = Literal[
    "wants", "is asked", "is asked not to", "will", "is expected", "refuses", "may", "has not",
    "has done",
]  # fmt: skip


class _What(NamedTuple):
    """What is done: its name, in words, and the word that tells it."""

    name: str
    does: str
    token: Token


_AGAINST = frozenset({"refuses", "is asked not to"})


@dataclass(frozen=True, slots=True)
class Act:
    """One mention of something that a party may do.

    Attributes:
        side: who would do it, as the folded name of a country or body; empty where not told.
        name: of the act, from the list of acts, or its verb.
        does: what doing it means, in words of the report: "Returns the missiles".
        how: what the report says of it.
        by: who wants, refuses or asks for it; empty where nobody is named.
        words: the words that say so, as they stand in the report.
        at: where the word that tells it stands ("asked", "wants").
        earlier: the words date it some weeks before the report.
    """

    side: str
    name: str
    does: str
    how: How
    by: str
    report: str
    words: str
    at: int = -1
    earlier: bool = False

    @property
    def against(self) -> bool:
        """Whoever it is by does not want it done."""
        return self.how in _AGAINST


def acts(parsed: Parsed, parties: Parties) -> Iterator[Act]:
    """The acts that a report speaks of, in text order."""
    for token in parsed.doc:
        if token.pos_ in {"VERB", "AUX"}:
            yield from _of_verb(token, parsed, parties)
        elif token.pos_ == "NOUN":
            yield from _of_noun(token, parsed, parties)


def _of_verb(verb: Token, parsed: Parsed, parties: Parties) -> Iterator[Act]:
    listed = act_name(verb)
    name = listed or open_name(verb)
    told = verbs(verb, parsed, parties) if name else None
    if name and told and (listed or told.is_strong):
        yield from _acts(told, _What(name, doing(verb), verb), parsed, parties)


def _of_noun(noun: Token, parsed: Parsed, parties: Parties) -> Iterator[Act]:
    found = nouns(noun, parsed, parties)
    if found is not None:
        name, told = found
        yield from _acts(told, _What(name, doing_noun(name, noun), noun), parsed, parties)


def _acts(told: Told, what: _What, parsed: Parsed, parties: Parties) -> Iterator[Act]:
    """The act for each of those whom the subject names: "Oslo and Bergen have agreed"."""
    if _is_over(told, parsed):
        return
    words = words_for(parsed, told.subject, what.token)
    first = Act(told.side, what.name, what.does, told.how, told.by, parsed.id, words, told.cue.idx)
    first = replace(first, earlier=is_earlier(told.cue, parsed))
    yield first
    for other in told.subject.conjuncts if told.by in {"", told.side} else ():
        side = parties.side(other)
        if side and side != told.side:
            yield replace(first, side=side, by=told.by and side)


def _is_over(told: Told, parsed: Parsed) -> bool:
    """Told as history; what will or may be done is not, however its month was read."""
    return told.how not in {"will", "may", "is expected"} and is_history(told.cue, parsed)
