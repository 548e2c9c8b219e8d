"""Which acts a word tells where it stands: a verb with what it takes, a carried noun, a state.

A verb of no family is a family by itself, with its synonyms. What may be done to anything else
counts only where it is done to what its family asks for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from detente.evidence.lexicon import listed, nation, synonyms
from detente.evidence.lexicon.acts import Act, Family, acts
from detente.evidence.roles import objects

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Token

_PARTICLES = frozenset(
    {"out", "off", "up", "along", "through", "away", "down", "in", "on", "back", "for"}
) | {"upon", "over", "behind"}
_ANYTHING = frozenset({"nothing", "anything", "it"})
_LIGHT = listed("light verbs")
_CARRYING = _LIGHT | listed("phase verbs") | listed("carrying")
_KEEPING = frozenset({"keep", "hold", "leave"})
_GENERIC = _LIGHT | listed("telling nothing") | listed("denial")
_UNDONE = listed("undone by")
_LIKEWISE = frozenset({"so", "likewise", "same", "too"})
_COPULAS = frozenset(
    {"be", "remain", "stay", "become", "feel", "stand", "lie", "seem", "go", "say"}
)
_CALLING = listed("describing")
_SUCH = listed("any act")
"""Of "a deliberate act" nothing is told but that it was deliberate."""

_UNNAMED = listed("unnamed")
_TAKEN = frozenset({"prt", "prep", "advmod", "acomp", "attr", "oprd", "agent", "ccomp", "xcomp"})
_STATES = frozenset({"acomp", "attr", "oprd", "ccomp", "advmod", "xcomp"})


def told_by(token: Token) -> Iterator[Act]:
    """The acts that a word tells where it stands, each once."""
    if not _is_asked_by_press(token):
        found = dict.fromkeys(_of_families(token))
        yield from found or _of_any_verb(token)


def _is_asked_by_press(verb: Token) -> bool:
    """As in "asked whether …, he said", "asked not to be named": nothing is put to a party."""
    if verb.lemma_ not in {"ask", "request"}:
        return False
    aside = verb.dep_ in {"advcl", "ccomp"} and verb.tag_ == "VBN"
    alone = aside and not any(child.dep_ in {"aux", "auxpass", "nsubj"} for child in verb.children)
    return alone or any(token.lemma_.lower() in _UNNAMED for token in verb.subtree)


def _of_families(token: Token) -> Iterator[Act]:
    lemma = token.lemma_.lower()
    if token.pos_ in {"VERB", "AUX"} and token.dep_ not in {"aux", "auxpass"}:
        same = _same_as(token)
        yield from _of_verb(same or token, (same or token).lemma_.lower())
    elif (token.pos_ == "NOUN" or token.is_upper) and _is_done(token):
        yield from _fitting(acts("n", lemma), token)
    if token.pos_ in {"ADJ", "VERB"} and _is_state(token):
        yield from _fitting(acts("a", token.lower_), token)


def _of_any_verb(token: Token) -> Iterator[Act]:
    """A verb of no family is one by itself, and so are its synonyms."""
    lemma = token.lemma_.lower()
    if token.pos_ != "VERB" or token.dep_ in {"aux", "auxpass"} or lemma in _GENERIC:
        return
    for group in sorted(synonyms(lemma)) or [lemma]:
        yield Act(Family(f"={group}", "event", frozenset(), frozenset()), 1)


def _same_as(verb: Token) -> Token | None:
    """As in "Rome signed, and Bonn followed", "… did so too": what the clause before it tells."""
    words = {child.lower_ for child in verb.children}
    follows = verb.lemma_ == "follow" and not _has_object(verb)
    if verb.dep_ == "conj" and (follows or (verb.lemma_ == "do" and words & _LIKEWISE)):
        return verb.head
    return None


def _has_object(verb: Token) -> bool:
    return any(c.dep_ == "dobj" and c.lower_ not in {"suit", "example"} for c in verb.children)


def _is_state(token: Token) -> bool:
    if any(child.dep_ == "auxpass" for child in token.children):
        return True
    if token.dep_ == "amod" and token.head.lemma_ in _SUCH:
        token = token.head
    if token.dep_ in {"pobj", "amod"} and token.head.lower_ == "as":
        return token.head.head.lemma_ in _CALLING
    return token.dep_ in _STATES and token.head.lemma_ in _COPULAS | _CALLING


def _of_verb(verb: Token, lemma: str) -> Iterator[Act]:
    taken = sorted(_taken(verb))
    bases = [lemma, *(f"{lemma}_{p}" for p in taken if p in _PARTICLES)]
    negated = any(child.dep_ == "neg" for child in verb.children)
    whole = [a for word in taken for a in acts("p", f"no:{lemma}+{word}") if negated]
    if not whole:
        whole = [act for base in bases for word in taken for act in acts("p", f"{base}+{word}")]
    longer = [act for base in bases[1:] for act in acts("v", base)]
    if whole or longer:
        yield from whole
        yield from _fitting(longer, verb)
    elif not _means_otherwise(verb):
        yield from _fitting(acts("v", lemma), verb)


def _means_otherwise(verb: Token) -> bool:
    """With a particle it is another verb; "declined to sign" tells of a signing."""
    refuses = verb.lemma_ in _UNDONE
    return any(c.dep_ == "prt" or (refuses and c.dep_ == "xcomp") for c in verb.children)


def _taken(verb: Token) -> set[str]:
    """The words that a verb takes: particles, prepositions, objects, states."""
    found: set[str] = set()
    for child in verb.children:
        if child.dep_ in {"xcomp", "ccomp"}:
            found |= {"to" if _is_to(child) else "that", child.lemma_.lower()}
        kept = verb.lemma_ in _KEEPING and child.tag_ in {"VBN", "VBD"}
        if kept or (child.dep_ in _TAKEN and not _tells_when(child)):
            found |= {child.lemma_.lower(), child.lower_}
    for one in objects(verb):
        found |= {one.lemma_.lower(), one.lower_}
        found |= {c.lemma_.lower() for c in one.children if c.dep_ in {"acl", "relcl", "xcomp"}}
        found |= {c.lemma_.lower() for c in one.children if c.dep_ in {"compound", "amod"}}
        if one.pos_ in {"PROPN", "PRON"}:
            found.add("party")
    return found


def _tells_when(phrase: Token) -> bool:
    """As in "called him on Friday", which is no calling on."""
    inside = [one for one in phrase.children if one.dep_ == "pobj"]
    return phrase.dep_ == "prep" and any(one.ent_type_ in {"DATE", "TIME"} for one in inside)


def _is_to(verb: Token) -> bool:
    return any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children)


def _is_done(noun: Token) -> bool:
    """Somebody's, or carried by a light verb, or there is none: a noun that tells an act."""
    if any(c.dep_ == "poss" or c.lower_ in {"by", "from"} for c in noun.children):
        return True
    if any(c.dep_ == "amod" and nation(c.text) for c in noun.children):
        return True
    if noun.dep_ == "nsubj" and noun.head.lemma_ == "be":
        return False
    if noun.dep_ in {"dobj", "nsubjpass", "attr", "nsubj"}:
        return noun.head.lemma_ in _CARRYING
    if noun.dep_ == "oprd" or (noun.dep_ == "pobj" and noun.head.lower_ == "as"):
        above = noun.head if noun.dep_ == "oprd" else noun.head.head
        return above.lemma_ in _CALLING
    caused = noun.head.lower_ == "to" and noun.head.head.lemma_ in _LIGHT
    return noun.dep_ == "pobj" and (caused or noun.head.lower_ in {"with", "in"})


def _fitting(some: Iterable[Act], token: Token) -> Iterator[Act]:
    """Those that can be done to what stands there."""
    near: set[str] | None = None
    sent = token.pos_ != "NOUN" or any(child.lower_ == "from" for child in token.children)
    for act in some:
        if "from" in act.family.marks and not sent:
            continue
        if act.family.done_to:
            if near is None:
                near = _done_to(token)
            bare = near <= _ANYTHING and (near or "bare" in act.family.marks)
            bare = bare or ("bare" in act.family.marks and _has_subject_alone(token))
            if not bare and not near & act.family.done_to:
                continue
        yield act


def _has_subject_alone(verb: Token) -> bool:
    """As in "Rome deferred"."""
    deps = {child.dep_ for child in verb.children}
    return (
        "nsubj" in deps and not deps & {"ccomp", "xcomp", "prt", "prep"} and not any(objects(verb))
    )


def _done_to(token: Token) -> set[str]:
    every = [*objects(token)]
    every += [one for first in every for one in objects(first)]
    if token.pos_ == "ADJ" or token.dep_ in _STATES:
        above = token.head
        every += [c for c in above.children if c.dep_ in {"nsubj", "nsubjpass", "dobj"}]
        every += [c for c in token.children if c.dep_ in {"nsubj", "nsubjpass"}]
    every += [token] if token.pos_ == "NOUN" else []
    if not any(child.dep_ in {"dobj", "nsubjpass"} for child in token.children):
        every += [c for c in token.children if c.dep_ == "nsubj"]
    every += [c for c in token.children if c.dep_ == "compound"]
    return {one.lemma_.lower() for token_ in every for one in (token_, *_compounds(token_))}


def _compounds(token: Token) -> Iterator[Token]:
    for child in token.children:
        if child.dep_ in {"compound", "amod"}:
            yield child
