"""Who calls something what: "Haugen called the plan “a trap”", "It is “a trap”, Haugen said"."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from detente.evidence.lexicon import listed
from detente.evidence.quoted import quoted
from detente.reading.language.dependents import dependent
from detente.reading.records import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Span as Words
    from spacy.tokens import Token

    from detente.evidence.parsed import Parsed

_CALLING = listed("calling")
_PREDICATIVE = frozenset({"attr", "acomp", "oprd"})
_OPENS = re.compile(r"(?:^|[.!?:\n][”\"»’]?\s*)[\"“„«‘']$")


def caller(parsed: Parsed, span: Span) -> str | None:
    """The words for the one who calls something so; None where nobody is told to.

    In "Haugen, who called it “a trap”, flew home" it is the one whom "who" means.
    """
    here = _words(parsed, span)
    if here is None:
        return None
    verbs = _verbs(here)
    for verb in verbs:
        whom = any(child.lower_ == "who" and child.i < here.start for child in verb.children)
        if verb.dep_ == "relcl" and whom and verb.head.i < verb.i:
            return _noun(verb.head, verb.left_edge.i)
    return _subject(verbs[0], here) if verbs and verbs[0].lemma_.lower() in _CALLING else None


def judges(parsed: Parsed, span: Span) -> bool:
    """Quoted words are what somebody calls something, says that it is, or exclaims."""
    here = _words(parsed, span)
    if here is None:
        return False
    if _OPENS.search(parsed.text, max(0, span.start - 5), span.start):
        return True
    is_so = here.root.dep_ in _PREDICATIVE and here.root.head.lemma_ == "be"
    return is_so or any(verb.lemma_.lower() in _CALLING for verb in _verbs(here)[:1])


def called(parsed: Parsed) -> Iterator[Span]:
    """What things are called without quotation marks: "a farce" in "calls the sale a farce"."""
    inside = [end for pair in quoted(parsed.text) for end in pair]
    for token in parsed.doc:
        if token.lemma_.lower() in _CALLING and token.pos_ == "VERB":
            for name in _names(token):
                start, end = name.left_edge.idx, name.right_edge.idx + len(name.right_edge)
                before = bisect_right(inside, start)
                if before % 2 == 0 and before == bisect_right(inside, end):
                    yield Span(start, end)


def _names(verb: Token) -> Iterator[Token]:
    """The nouns and adjectives that a verb of calling gives to something."""
    for child in verb.children:
        if child.dep_ == "oprd":
            yield child
        elif child.lower_ == "as":
            yield from (under for under in child.children if under.dep_ in {"pobj", "amod"})


def _words(parsed: Parsed, span: Span) -> Words | None:
    here = parsed.doc.char_span(span.start, span.end, alignment_mode="contract")
    return here if here is not None and len(here) else None


def _verbs(here: Words) -> list[Token]:
    """The verbs above quoted words that stand before them, the nearest first."""
    above = here.root.ancestors
    return [one for one in above if one.pos_ in {"VERB", "AUX"} and one.i < here.start]


def _subject(verb: Token, here: Words) -> str | None:
    """Who does it, outside the quoted words; of "was called a trap by Haugen" the last."""
    while verb.dep_ in {"conj", "xcomp"} and not dependent(verb, "nsubj") and verb.head.i < verb.i:
        verb = verb.head
    noun = dependent(verb, "nsubj")
    if noun is None:
        agent = dependent(verb, "agent")
        noun = dependent(agent, "pobj") if agent is not None else None
    if noun is None or here.start <= noun.i < here.end:
        return None
    asides = [child.left_edge.i for child in noun.children if _is_aside(child)]
    return _noun(noun, min(asides, default=noun.right_edge.i + 1))


def _is_aside(token: Token) -> bool:
    """Told besides; not the name in "the minister, Nils Haugen, called it"."""
    return token.dep_ == "relcl" or (token.dep_ == "appos" and token.text[0].islower())


def _noun(head: Token, end: int) -> str:
    """The words of a noun, up to a place, so that they go without the clause behind it."""
    return " ".join(token.text for token in head.subtree if token.i < end and not token.is_punct)
