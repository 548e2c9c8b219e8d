"""Cue words in the parse: what introduces a statement, and who stands as its subject."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from detente.reading.attribution import lexicon
from detente.reading.attribution.found import Found, Range, Speaker
from detente.reading.attribution.phrases import OCCASIONS, phrase
from detente.reading.language.dependents import dependent

if TYPE_CHECKING:
    from spacy.tokens import Token

    from detente.reading.records import Spans

_FINITE = frozenset({"VBD", "VBZ", "VBP", "VBN", "VB"})
_CARRYING = frozenset({"conj", "xcomp", "advcl", "dep", "ccomp"})
_RELATIVES = frozenset({"who", "that", "which", "whom"})


def says(token: Token) -> bool:
    """Whether a token is a finite verb that introduces a quotation."""
    return token.tag_ in _FINITE and token.lemma_.lower() in lexicon.QUOTING and not _negated(token)


def finite(token: Token) -> bool:
    """Whether a token is a full verb in the past or present, whatever it means."""
    return token.tag_ in {"VBD", "VBZ"} and token.pos_ == "VERB" and token.is_alpha


def participle(token: Token) -> bool:
    """Whether it is one in -ing: "…, adding that"."""
    return token.tag_ == "VBG" and token.lemma_.lower() in lexicon.QUOTING


def _negated(token: Token) -> bool:
    return any(child.dep_ == "neg" and _beside(child, token) for child in token.lefts)


def _beside(child: Token, verb: Token) -> bool:
    """Whether no punctuation is between: the parser may hang words of a quotation on its cue."""
    return not any(token.is_punct for token in verb.doc[child.i : verb.i])


def relative(token: Token, start: int) -> bool:
    """Whether a verb stands in a relative clause, so that it introduces nothing outside of it.

    Its noun must stand after `start`: the parser may hang "he said" on a noun of what was said.
    """
    return token.dep_ in {"relcl", "acl"} and token.head.i >= start


def subject(verb: Token, depth: int = 4) -> Token | None:
    """Who does what a verb says: its subject, or that of the verb that it continues."""
    own = _own_subject(verb)
    if own is not None:
        return own
    if depth and (outer := _governor(verb)) is not None:
        return subject(outer, depth - 1)
    if verb.dep_ == "relcl" or (verb.dep_ == "acl" and verb.tag_ != "VB"):
        return verb.head if verb.head.pos_ in {"NOUN", "PROPN", "PRON"} else None
    if verb.dep_ == "conj" and (outer := _outer(verb)) is not None:
        return subject(outer, 0)
    if verb.dep_ in _CARRYING and depth and verb.head.pos_ in {"VERB", "AUX"}:
        return subject(verb.head, depth - 1)
    return None


def _own_subject(verb: Token) -> Token | None:
    for child in verb.children:
        if child.dep_ == "nsubj":
            return _antecedent(child, verb)
    for child in verb.children:
        if child.dep_ == "agent":
            return dependent(child, "pobj")
    return None


def _governor(verb: Token) -> Token | None:
    """The verb whose subject speaks: "deflected it by saying", "issued a statement saying"."""
    outer: Token = verb.head.head
    through = verb.dep_ == "pcomp" or (
        verb.dep_ == "acl" and verb.tag_ == "VBG" and _writing(verb.head)
    )
    return outer if through and outer.pos_ == "VERB" else None


def _writing(noun: Token) -> bool:
    """Whether somebody issues what a noun names: "issued a statement saying"."""
    return noun.dep_ == "dobj" and noun.lemma_ in OCCASIONS


def _outer(verb: Token) -> Token | None:
    """The verb of saying around "said that … and predicted that …", which the second one continues.

    The parser hangs the second verb on the clause of the first; one speaker said both.
    """
    clause = verb.head
    outer = clause.head
    if clause.dep_ != "ccomp" or verb.lemma_ not in lexicon.CORE or verb.tag_ != outer.tag_:
        return None
    return outer if outer.lemma_ in lexicon.CORE and clause.lemma_ not in lexicon.CORE else None


def _antecedent(child: Token, verb: Token) -> Token | None:
    if child.lower_ in _RELATIVES and verb.dep_ == "relcl":
        return verb.head
    return child


def cue(verb: Token) -> Range:
    """The tokens of a verb with its auxiliaries and what stands between them."""
    start = verb.i
    for child in verb.lefts:
        if child.dep_ in {"aux", "auxpass", "neg"} and _beside(child, verb):
            start = min(start, child.i)
    return (start, verb.i + 1)


def according(token: Token) -> Speaker | None:
    """The speaker of "according to X"."""
    for to in token.children:
        for head in to.children if to.lower_ == "to" else ():
            if head.dep_ == "pobj":
                source = phrase(head, to.i + 1, head.right_edge.i + 1)
                return Speaker((token.i, to.i + 1), source, head)
    return None


def statement(verb: Token, content: Spans) -> Found | None:
    """What a verb introduces, with its subject as the source; None without content."""
    if not content:
        return None
    head = subject(verb)
    if head is None:
        return Found("indirect", content, Speaker(cue(verb), None, None))
    last = verb.i if head.i < verb.i else head.right_edge.i + 1
    return Found(
        "indirect", content, Speaker(cue(verb), phrase(head, head.left_edge.i, last), head)
    )


def widened(found: Found, end: int) -> Found:
    """The same with a cue that ends at another token."""
    assert found.speaker.cue is not None
    return replace(found, speaker=found.speaker._replace(cue=(found.speaker.cue[0], end)))
