"""What turns a statement round where it stands: "not", "nobody", "has yet to", "it is untrue"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from detente.evidence.lexicon import listed

if TYPE_CHECKING:
    from spacy.tokens import Token

_FALSE = listed("false")
_NO = frozenset({"neither", "nothing", "nobody", "none", "nor"})
_NEVER = frozenset({"never", "hardly", "neither", "nowhere"})
_CONTRADICTING = frozenset({"defy", "contradict", "lack", "ignore", "distort", "misrepresent"})
"""Of "reports that … defy the facts" the reports are wrong."""

_TRUE = frozenset({"true", "correct", "accurate", "right", "case", "fact"})
_LACKING = frozenset({"with", "for"})
"""What is done "with no notice" or "for no reason" is done."""

_WANTING = frozenset({"ask", "call", "appeal", "apply", "plead", "press", "push", "look", "vote"})
"""What one asks "for nothing" one does not ask for."""


def is_negated(token: Token) -> bool:
    """By "not" and "never", by nobody as subject, by nothing as object."""
    for child in token.children:
        if child.dep_ == "neg" or (
            child.dep_ in {"advmod", "preconj", "cc"} and child.lower_ in _NEVER
        ):
            return not _is_only(child)
        if child.dep_ == "det" and child.lower_ == "no":
            return True
        if child.dep_ in {"nsubj", "nsubjpass", "dobj"} and is_nothing(child):
            return True
        lacking = child.lower_ in _LACKING and token.lemma_ not in _WANTING
        if child.dep_ == "prep" and not lacking and _has_nothing(child):
            return token.pos_ in {"VERB", "AUX"}
    return False


def _has_nothing(preposition: Token) -> bool:
    return any(is_nothing(one) for one in preposition.children if one.dep_ == "pobj")


def is_nothing(word: Token) -> bool:
    """As in "nobody", "no party"."""
    return word.lower_ in _NO or any(c.lower_ == "no" and c.dep_ == "det" for c in word.children)


def _is_only(word: Token) -> bool:
    """As in "not only"."""
    following = word.doc[word.i + 1 : word.i + 2]
    return any(token.lower_ in {"only", "just", "merely"} for token in following)


def is_yet(above: Token, token: Token) -> bool:
    """As in "has yet to sign", "remains to be signed"."""
    if token.dep_ != "xcomp":
        return False
    return above.lemma_ == "remain" or (
        above.lemma_ == "have" and any(child.lower_ == "yet" for child in above.children)
    )


def is_untrue(above: Token) -> bool:
    """As in "it is not true that …", "it is a lie that …"."""
    verb = above.head if above.pos_ == "ADJ" else above
    said = {c.lower_ for c in verb.children if c.dep_ in {"acomp", "attr"}}
    if verb.lemma_ != "be" or not said:
        return False
    return bool(said & _FALSE) or (bool(said & _TRUE) and is_negated(verb))


def is_false(verb: Token) -> bool:
    """As in "the report is untrue", "the rumours are without foundation", "… not … to reality"."""
    below = {token.lemma_.lower() for token in verb.subtree if token.i > verb.i}
    if verb.lemma_ in _CONTRADICTING:
        return True
    return bool(below & _FALSE) and (verb.lemma_ == "be" or is_negated(verb))
