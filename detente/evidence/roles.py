"""Who does it and to whom: the doer and the undergoer of a verb or noun, however it is built.

Passives, relative clauses, participles, clefts ("it was Rome that …"), clauses without a subject of
their own, light verbs and possessors are undone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from detente.evidence.lexicon import listed, nation
from detente.reading.language.dependents import dependent

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

_OBJECT_CONTROL = listed("asked for by") | listed("caused by")
_BLAMING = frozenset({"criticise", "criticize", "condemn", "accuse", "blame", "thank", "praise"})
_OBJECTS = frozenset({"dobj", "dative", "attr"})
_THEIRS = frozenset(
    {"refusal", "failure", "reluctance", "inability", "unwillingness", "readiness", "willingness"}
) | {"decision", "promise", "pledge", "vow", "threat", "demand", "request", "resignation"}
"""Nouns whose "of" tells who does it: "the refusal of Rome to sign"."""

THAT_CLAUSES = frozenset({"demand", "insist", "ask", "request", "propose", "urge", "order"})
"""Verbs whose clause tells what somebody else is to do."""

_IN_PHRASE = frozenset({"advmod", "prep", "pcomp", "acomp", "oprd", "prt"})
_DEEPEST = 6
_LIGHT = listed("light verbs") | {"issue", "voice", "express", "file", "lodge", "send", "deliver"}


def doer(token: Token, deep: int = 0) -> Token | None:
    """The word for who does it; None where nobody is told."""
    if deep > _DEEPEST:
        return None
    if token.pos_ not in {"VERB", "AUX"}:
        return _doer_of_noun(token, deep)
    if is_passive(token):
        return _by(token)
    own = _subject(token)
    if own is not None:
        return _antecedent(own, token)
    return _doer_above(token, deep)


def _doer_above(verb: Token, deep: int) -> Token | None:
    """Whose deed a clause without a subject is."""
    above = verb.head
    if verb.dep_ == "acl" or (verb.dep_ == "relcl" and verb.tag_ == "VB"):
        if verb.tag_ == "VBG" or _of_theirs(above):
            return above
        return doer(above, deep + 1) or doer(above.head, deep + 1)
    if verb.dep_ == "pcomp":
        above = _above_phrase(verb)
        if above.lemma_ in _BLAMING:
            return dependent(above, "dobj", "nsubjpass")
    if verb.dep_ == "xcomp" and above.pos_ == "ADJ":
        above = above.head
    if above.i == verb.i or above.pos_ not in {"VERB", "AUX"}:
        return None
    if verb.dep_ in {"xcomp", "ccomp"} and above.lemma_ in _OBJECT_CONTROL:
        return dependent(above, "dobj", "nsubjpass")
    return dependent(above, "nsubjpass") if is_passive(above) else doer(above, deep + 1)


def _above_phrase(verb: Token) -> Token:
    """The verb of "stopped short of signing" over the phrases."""
    above = verb.head.head
    while above.pos_ in {"ADV", "ADP", "ADJ"} and above.dep_ in _IN_PHRASE:
        above = above.head
    return above


def _doer_of_noun(noun: Token, deep: int) -> Token | None:
    """A possessor, "by …", a nationality, or who does what carries the noun."""
    own = dependent(noun, "poss") or _theirs(noun) or _by(noun) or _nationality(noun) or _from(noun)
    if own is not None:
        return own
    above = noun.head
    if noun.dep_ == "pobj":
        carried = above.head.pos_ in {"VERB", "AUX"} and above.lower_ in {"in", "with"}
        return doer(above.head, deep + 1) if carried else None
    carried = noun.dep_ in {"acomp", "attr", "oprd"} or (
        noun.dep_ == "dobj" and above.lemma_ in _LIGHT
    )
    return doer(above, deep + 1) if carried else None


def _theirs(noun: Token) -> Token | None:
    """As in "the refusal of Rome"."""
    inside = (dependent(child, "pobj") for child in noun.children if child.lower_ == "of")
    return next((one for one in inside if one is not None and _of_theirs(one)), None)


def _of_theirs(token: Token) -> bool:
    of = token.head
    return token.dep_ == "pobj" and of.lower_ == "of" and of.head.lemma_.lower() in _THEIRS


def _from(noun: Token) -> Token | None:
    """As in "a letter from Rome"."""
    leads = (c for c in noun.children if noun.pos_ == "NOUN" and c.lower_ == "from")
    return next((inside for lead in leads if (inside := dependent(lead, "pobj"))), None)


def _nationality(noun: Token) -> Token | None:
    for child in noun.children:
        if child.dep_ == "amod" and child.text[:1].isupper() and nation(child.text):
            return child
    return None


def undergoer(token: Token) -> Token | None:
    """The word for what or whom it is done to."""
    if token.pos_ in {"VERB", "AUX"}:
        if is_passive(token):
            subject = dependent(token, "nsubjpass")
            return _antecedent(subject, token) if subject is not None else _head_of(token)
        found = dependent(token, "dative") or dependent(token, "dobj", "oprd")
        if found is not None:
            return found
    return next(iter(_in_phrases(token)), None)


def wanted_of(verb: Token) -> Token | None:
    """Of "demanded that Rome sign" Rome."""
    if verb.lemma_ not in THAT_CLAUSES:
        return None
    clauses = (child for child in verb.children if child.dep_ in {"ccomp", "xcomp"})
    return next((s for one in clauses if (s := dependent(one, "nsubj", "nsubjpass"))), None)


def objects(token: Token) -> Iterator[Token]:
    """All that it is done to, or with: objects, and what stands in the phrases after it."""
    if token.pos_ in {"VERB", "AUX"} and is_passive(token):
        subject = dependent(token, "nsubjpass")
        if subject is not None:
            yield from _and_joined(_antecedent(subject, token) or subject)
        elif (head := _head_of(token)) is not None:
            yield head
    for child in token.children:
        if child.dep_ in {*_OBJECTS, "oprd", "acomp"} and child.pos_ != "ADP":
            yield from _and_joined(child)
    yield from _in_phrases(token)


def is_passive(verb: Token) -> bool:
    """Somebody has it done to him: an auxiliary tells so, or it is a participle after a noun."""
    if any(child.dep_ in {"auxpass", "nsubjpass"} for child in verb.children):
        return True
    return verb.dep_ == "acl" and verb.tag_ == "VBN"


def _head_of(verb: Token) -> Token | None:
    return verb.head if verb.dep_ == "acl" else None


def _and_joined(token: Token) -> Iterator[Token]:
    yield token
    yield from token.conjuncts


def _in_phrases(token: Token, deep: int = 0) -> Iterator[Token]:
    """The nouns in the phrases under a word, in order: "out of the talks in May"."""
    for child in token.children:
        if child.dep_ == "prep" or (child.dep_ == "dative" and child.pos_ == "ADP"):
            for inside in child.children:
                if inside.dep_ == "pobj":
                    yield inside
                    if deep < 1:
                        yield from _in_phrases(inside, deep + 1)
                elif inside.dep_ in {"prep", "pcomp"} and deep < 1:
                    yield from _in_phrases(child, deep + 1)


def _subject(verb: Token) -> Token | None:
    return dependent(verb, "nsubj")


def _by(token: Token) -> Token | None:
    for child in token.children:
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by"):
            return dependent(child, "pobj")
        if child.dep_ == "prep" and child.lower_ == "of" and token.pos_ == "NOUN":
            inside = dependent(child, "pobj")
            return _by(inside) if inside is not None else None
    return None


def _antecedent(subject: Token, verb: Token) -> Token | None:
    """Of "which" what it means; of "it was Rome that …" Rome."""
    if subject.tag_ not in {"WDT", "WP"} and subject.lower_ not in {"that", "who", "which"}:
        return subject
    above = verb
    while above.dep_ == "conj":
        above = above.head
    if above.dep_ not in {"relcl", "acl", "ccomp"}:
        return subject
    head = above.head
    return dependent(head, "attr") if head.lemma_ == "be" else head
