"""How a report tells of an act: wished, refused, asked for, announced or thought possible.

The grammar around a verb ("asked Oslo to return it", "is ready to return it", "will not return it")
or around a noun that tells of an act ("refused any return", "demanded the return of the boats").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from detente.case.drafts.agents import agent, owner
from detente.case.drafts.possibility import MUST, Told, possible
from detente.case.drafts.vocabulary import cues, of_noun
from detente.case.drafts.wording import is_negated

if TYPE_CHECKING:
    from spacy.tokens import Token

    from detente.case.drafts.acts import How
    from detente.case.drafts.parties import Parties
    from detente.evidence.parsed import Parsed

_WISHES = cues("wishes")
_REFUSALS = cues("refusals")
_DEMANDS = cues("demands")
_READY = cues("ready")
_UNREADY = cues("unready")
_BIDS = cues("bids")
_DENIED_BIDS = cues("denied bids")
_STARTING = cues("starting")
_STOPPING = cues("stopping")
_LEFT: dict[str, How] = {"is asked": "is asked not to", "wants": "refuses", "will": "refuses"}
_UNDER = frozenset({"xcomp", "ccomp", "advcl", "pcomp"})
_OF_ANOTHER = frozenset({"refund", "apologise", "recognise", "release", "accept", "raise"})
"""Acts that one who wants, seeks or demands them wants of another."""
_SEEKING = frozenset({"want", "seek", "demand", "like", "hope", "wish"})


def verbs(verb: Token, parsed: Parsed, parties: Parties) -> Told | None:
    """How the act of a verb is told; None where it is told as nothing open."""
    top = _top(verb)
    told = _told(top, parsed, parties)
    left = told is not None and _left_off(verb, top)
    return told._replace(how=_LEFT[told.how]) if told and left and told.how in _LEFT else told


def _told(top: Token, parsed: Parsed, parties: Parties) -> Told | None:
    above = top.head
    if top.dep_ == "pcomp" and above.dep_ == "prep":
        above = above.head
    found = None
    if top.dep_ in _UNDER and above.i != top.i and above.lemma_ in _DEMANDS:
        found = _asked(top, above, parsed, parties)
    if found is None and not _has_subject(top):
        if top.dep_ in _UNDER - {"advcl"} or _has_to(top):
            found = _wished(top, above, parsed, parties)
        if found is None and top.dep_ in {"acl", "relcl", "pcomp", "xcomp"}:
            found = _bid(top, above, parsed, parties)
    if found is not None:
        return found
    return possible(top, parsed, parties)


def nouns(noun: Token, parsed: Parsed, parties: Parties) -> tuple[str, Told] | None:
    """The act that a noun tells, where somebody wants, refuses or is asked for it."""
    name = of_noun(noun.lemma_.lower()) or of_noun(noun.lower_)
    verb = noun.head.head if noun.dep_ == "pobj" and noun.head.dep_ == "prep" else noun.head
    if name is None or noun.dep_ not in {"dobj", "pobj"} or verb.pos_ != "VERB":
        return None
    if verb.lemma_ in _STARTING:
        told = verbs(verb, parsed, parties)
        return (name, told) if told else None
    lemma = verb.lemma_
    found = agent(verb, parsed, parties)
    if found is None or lemma not in _WISHES | _REFUSALS | _DEMANDS | {"accept"}:
        return None
    against = (lemma in _REFUSALS) != (is_negated(verb) or _is_no(noun))
    if lemma in _DEMANDS or (lemma in _SEEKING and name in _OF_ANOTHER):
        side = _addressee(noun, verb, parties)
        how: How = "is asked not to" if against else "is asked"
        return name, Told(how, side, found.side, found.token, verb)
    return name, Told("refuses" if against else "wants", found.side, found.side, found.token, verb)


def _top(verb: Token) -> Token:
    """The starting, in "intends to start storing water": what is told of it is told of the act."""
    while verb.dep_ in {"xcomp", "pcomp", "conj"}:
        above = verb.head.head if verb.dep_ == "pcomp" else verb.head
        if _is_stopping(above):
            follows = verb.dep_ != "conj"
        elif verb.dep_ == "conj":
            follows = verb.tag_ == above.tag_ == "VB" and not _is_of_its_own(verb)
        else:
            follows = above.lemma_ in _STARTING
        if not follows or above.i == verb.i:
            break
        verb = above
    return verb


def _left_off(verb: Token, top: Token) -> bool:
    """As in "to hold off filling it": between the act and what is told stands a stopping."""
    while verb.i != top.i:
        verb = verb.head.head if verb.head.dep_ == "prep" else verb.head
        if _is_stopping(verb):
            return True
    return False


def _is_stopping(verb: Token) -> bool:
    off = "_off" if _has_particle(verb, "off") else ""
    return f"{verb.lemma_.lower()}{off}" in _STOPPING


def _is_of_its_own(verb: Token) -> bool:
    return any(c.dep_ in {"aux", "nsubj", "nsubjpass", "neg", "mark"} for c in verb.children)


def _asked(verb: Token, above: Token, parsed: Parsed, parties: Parties) -> Told | None:
    """As in "asked Oslo to return it", "demands that Oslo return it"."""
    inner = [c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}]
    objects = [c for c in above.children if c.dep_ in {"dobj", "dative"}]
    if not inner and not objects:
        return _asked_passive(above, parties)
    side = next((s for token in (*inner, *objects) if (s := parties.side(token))), "")
    if verb.dep_ == "ccomp" and not _is_demanded(verb):
        return None
    by = agent(above, parsed, parties)
    if not side or (by and side == by.side) or is_negated(above):
        return None
    how: How = "is asked not to" if is_negated(verb) else "is asked"
    return Told(how, side, by.side if by else "", by.token if by else above, above)


def _is_demanded(verb: Token) -> bool:
    """As in "demands that Oslo return it"; not "told us that Oslo returned it"."""
    auxiliary = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    return verb.tag_ not in {"VBD", "VBZ", "VBN"} and auxiliary <= MUST | {"to"}


def _asked_passive(above: Token, parties: Parties) -> Told | None:
    """As in "Oslo was asked to return it"."""
    if above.tag_ != "VBN" or not any(c.dep_ in {"auxpass", "nsubjpass"} for c in above.children):
        return None
    asked = next((c for c in above.children if c.dep_ == "nsubjpass" and parties.side(c)), None)
    how: How = "is expected" if above.lemma_ == "expect" else "is asked"
    return Told(how, parties.side(asked), "", asked, above) if asked is not None else None


def _wished(verb: Token, above: Token, parsed: Parsed, parties: Parties) -> Told | None:
    """As in "wants to return it", "ruled out returning it", "is ready to return it"."""
    lemma = above.lemma_.lower()
    described = above.pos_ == "ADJ" or lemma in _UNREADY
    cue = _READY | _UNREADY if described else _WISHES | _REFUSALS
    holder = above if above.pos_ == "VERB" else above.head
    known = lemma in cue and (lemma != "rule" or _has_particle(above, "out"))
    found = agent(holder, parsed, parties) if known else None
    if found is None:
        return None
    refuses = lemma in (_UNREADY if described else _REFUSALS)
    refuses ^= is_negated(holder) != is_negated(verb)
    return Told("refuses" if refuses else "wants", found.side, found.side, found.token, above)


def _bid(verb: Token, above: Token, parsed: Parsed, parties: Parties) -> Told | None:
    """As in "Oslo's wish to return it", "is looking for ways to return it"."""
    noun = above
    if noun.lemma_.lower() not in _BIDS | _DENIED_BIDS or not (
        _has_to(verb) or verb.dep_ == "pcomp"
    ):
        return None
    holder = noun
    while holder.pos_ not in {"VERB", "AUX"} and holder.head.i != holder.i:
        holder = holder.head
    found = owner(noun, parties)
    if found is None and not (noun.dep_ == "pobj" and _is_whose(noun)):
        found = agent(holder, parsed, parties)
    if found is None:
        return None
    refuses = noun.lemma_.lower() in _DENIED_BIDS
    refuses ^= _is_no(noun) or is_negated(holder)
    return Told("refuses" if refuses else "wants", found.side, found.side, found.token, noun)


def _addressee(noun: Token, verb: Token, parties: Parties) -> str:
    """Whom it is asked of: "asked Oslo for it", "demands it from Oslo"."""
    own = owner(noun, parties)
    if own is not None:
        return own.side
    asked = [c for c in verb.children if c.dep_ in {"dobj", "dative"} and c.i != noun.i]
    for of in (*noun.children, *verb.children):
        if of.dep_ == "prep" and of.lower_ in {"from", "by", "of"}:
            asked += [c for c in of.children if c.dep_ == "pobj"]
    return next((side for token in asked if (side := parties.side(token))), "")


def _is_whose(noun: Token) -> bool:
    """As in "about its wish", "as an effort": whose it is, the clause does not tell."""
    return noun.head.lower_ == "as" or any(c.dep_ == "poss" for c in noun.children)


def _has_subject(verb: Token) -> bool:
    return any(c.dep_ in {"nsubj", "nsubjpass"} for c in verb.children)


def _has_to(verb: Token) -> bool:
    return any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.children)


def _has_particle(verb: Token, particle: str) -> bool:
    return any(c.dep_ == "prt" and c.lower_ == particle for c in verb.children)


def _is_no(noun: Token) -> bool:
    return any(c.lower_ == "no" and c.dep_ == "det" for c in noun.children)
