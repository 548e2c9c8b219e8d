"""Who is meant by a word in a report: the parties behind a name, a description or a pronoun.

A pronoun is put down to whoever was named last; "we" to whoever speaks.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from detente.evidence.lexicon import synonyms
from detente.evidence.roles import THAT_CLAUSES

if TYPE_CHECKING:
    from spacy.tokens import Token

    from detente.evidence.naming import Names
    from detente.evidence.parsed import Parsed

_OF_NAME = frozenset({"det", "compound", "poss", "amod", "nmod", "appos", "case", "nummod"})
_BELONGING = frozenset({"of", "from", "for", "behind", "at"})
_SENT_TO = re.compile(
    r"\b((?:[Aa]mbassador|[Ee]nvoy|[Cc]onsul|[Mm]inister)s?) to (?:the )?[A-Z]\w+"
)
_SPEAKERS = frozenset({"we", "i", "us", "me", "our", "my", "ours", "ourselves"})
_PERSONAL = frozenset({"he", "she", "him", "her", "his"})


def parties(token: Token | None, parsed: Parsed, names: Names) -> frozenset[str]:
    """Who is meant by a word: countries and bodies by name, persons after "@".

    What is written as a name but known to be nobody's is "=" and the word; somebody whom no name
    tells, as "the Ministry", is "~" and the term for what he is.
    """
    if token is None:
        return frozenset()
    if token.pos_ == "PRON" or token.tag_ == "PRP$":
        return _meant(token, parsed, names)
    for words in (_name(token), _with_belonging(token), _subtree(token)):
        if found := named(words, names):
            return found
    groups = synonyms(token.lemma_)
    mark = "=" if token.pos_ == "PROPN" and not groups else "~"
    return frozenset({f"{mark}{min(groups or {token.lemma_.lower()})}"})


def named(words: str, names: Names) -> frozenset[str]:
    """The countries, bodies and persons that some words name; not where an envoy is sent."""
    words = _SENT_TO.sub(r"\1", words)
    return names.sides(words) | {f"@{one}" for one in names.persons(words)}


def _name(token: Token) -> str:
    return " ".join(t.text for t in _phrase(token))


def _phrase(token: Token) -> list[Token]:
    found = {token}
    for child in token.children:
        if child.dep_ in _OF_NAME or (child.dep_ == "conj" and child.pos_ in {"NOUN", "PROPN"}):
            found.update(_phrase(child))
    if token.i + 1 < len(token.doc) and _names(token.nbor(), token):
        found.update(_phrase(token.nbor()))
    return sorted(found, key=lambda one: one.i)


def _names(name: Token, noun: Token) -> bool:
    """Of "the car lobby ACEA gave" the parser may make two subjects of one verb."""
    twins = name.dep_ == noun.dep_ == "nsubj" and name.head == noun.head
    return twins and noun.pos_ == "NOUN" and name.pos_ == "PROPN"


def _with_belonging(token: Token) -> str:
    found = list(_phrase(token))
    for child in token.children:
        if child.dep_ == "prep" and child.lower_ in _BELONGING:
            for inside in child.children:
                found += _phrase(inside)
    return " ".join(t.text for t in sorted(set(found), key=lambda one: one.i))


def _subtree(token: Token) -> str:
    """All under a word but the clauses that tell more of it."""
    left = {t.i for c in token.children if c.dep_ in {"relcl", "acl"} for t in c.subtree}
    return " ".join(t.text for t in token.subtree if t.i not in left)


def _meant(pronoun: Token, parsed: Parsed, names: Names) -> frozenset[str]:
    """Of "we" the speaker; of others the subject named last before it."""
    lower = pronoun.lower_
    if lower in _SPEAKERS:
        said = parsed.attribution(pronoun.idx)
        return named(said.source_name or "", names) if said else frozenset()
    if lower not in {"it", "they", "them", "its", "their", "itself", *_PERSONAL}:
        return frozenset()
    if found := _other_than_speaker(pronoun, names) or _other_than_asking(pronoun, names):
        return found
    start = max(0, pronoun.sent.start - 1)
    begins = pronoun.doc[start].sent.start
    for token in reversed(pronoun.doc[begins : pronoun.i]):
        if token.dep_ in {"nsubj", "nsubjpass"} and token.pos_ in {"NOUN", "PROPN"}:
            found = named(_name(token), names) or named(_with_belonging(token), names)
            if not found and token.pos_ == "PROPN" and lower not in _PERSONAL:
                return frozenset({f"={token.lemma_.lower()}"})
            if found and (lower not in _PERSONAL or any(one[0] == "@" for one in found)):
                return found
    return frozenset()


def _other_than_speaker(pronoun: Token, names: Names) -> frozenset[str]:
    """Of "we called the Danes, and they put it off" the Danes."""
    clause = pronoun.head.head
    if pronoun.dep_ != "nsubj" or pronoun.head.dep_ != "conj":
        return frozenset()
    subjects = {child.lower_ for child in clause.children if child.dep_ == "nsubj"}
    if not subjects & _SPEAKERS:
        return frozenset()
    between = pronoun.doc[clause.i : pronoun.head.left_edge.i]
    return named(between.text, names)


def _other_than_asking(pronoun: Token, names: Names) -> frozenset[str]:
    """Of "Ann, who had called Bob, demanded that he leave" Bob: nobody demands it of himself."""
    clause = pronoun.head
    asking = clause.head
    if clause.dep_ != "ccomp" or asking.lemma_ not in THAT_CLAUSES:
        return frozenset()
    who = [named(_name(one), names) for one in asking.children if one.dep_ == "nsubj"]
    told = named(pronoun.sent.doc[pronoun.sent.start : pronoun.i].text, names)
    return told - frozenset[str]().union(*who)
