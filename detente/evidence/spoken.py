"""Whether a day or place is that of the saying, or of what is said.

"The minister said on Monday that the bridge was closed" dates no closing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from detente.evidence.contexts import climb
from detente.evidence.lexicon import event_kinds, listed

if TYPE_CHECKING:
    from spacy.tokens import Token

    from detente.evidence.contexts import Context
    from detente.evidence.parsed import Parsed

_MADE_PUBLIC = listed("made public")


def is_spoken(parsed: Parsed, head: Token, told: Context) -> bool:
    """Its verb is one of saying, or the cue of a statement; not "the deal announced in May"."""
    *_, verb = climb(head)
    clause = [child for child in verb.children if child.dep_ in {"ccomp", "parataxis"}]
    passive = verb.dep_ in {"acl", "relcl"} or any(c.dep_ == "nsubjpass" for c in verb.children)
    if verb.lemma_.lower() in _MADE_PUBLIC and passive and not clause:
        return False
    if _follows_cue(parsed, head) or _is_cue(parsed, verb):
        return True
    if verb.lemma_.lower() in _MADE_PUBLIC and not clause:
        return False
    return told.kinds == {"speaking"} or "speaking" in event_kinds(verb.lemma_)


def _is_cue(parsed: Parsed, verb: Token) -> bool:
    return any(
        start <= verb.idx < end for one in parsed.reading.attributions for start, end in one.cue
    )


def _follows_cue(parsed: Parsed, head: Token) -> bool:
    """As in "said on Monday it would cut", wherever the parse hangs the day."""
    first = head.left_edge.i
    before = parsed.doc[max(0, first - 2) : first]
    return any(t.pos_ == "VERB" and "speaking" in event_kinds(t.lemma_) for t in before)
