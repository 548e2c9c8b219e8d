"""Acts that hang on other acts: "will return it only if Oslo pays", "in exchange for".

What a report says of the order in time ("once", "when") is read as a condition where both are acts
of parties; what it says of reasons is not.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from detente.case.drafts.acts import Act
from detente.case.drafts.agents import agent
from detente.case.drafts.weighing import dm_id
from detente.case.drafts.wording import act_name, doing, is_negated, words_for

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from spacy.tokens import Token

    from detente.case.drafts.parties import Parties
    from detente.evidence.parsed import Parsed

_MARKS = frozenset({"if", "unless", "until", "till", "once"})
_NOT_UNTIL = frozenset({"unless", "until", "till"})
_PREPOSITIONS = frozenset({"exchange", "return"})


@dataclass(frozen=True, slots=True)
class Condition:
    """One mention of an act that hangs on another.

    Attributes:
        then: what would be done; None where it is no act of a party.
        given: what it hangs on; likewise. Not both are None.
        kept: `then` is not done; of "will not return it until Oslo pays".
        without: it hangs on `given` not being done.
        words: those that say so, as they stand in the report.
    """

    then: Act | None
    given: Act | None
    kept: bool
    without: bool
    report: str
    words: str

    @property
    def acts(self) -> tuple[Act, ...]:
        """Those of its two that are acts of parties."""
        return tuple(act for act in (self.then, self.given) if act)

    def says(self, options: Collection[str]) -> str:
        """The preference statement; empty where not both are options, or both are the same one."""
        ids = [f"{dm_id(act.side)}.{act.name}" for act in self.acts]
        if len(set(ids)) < 2 or not all(one in options for one in ids):
            return ""
        return f"{'not ' * self.kept}{ids[0]} if {'not ' * self.without}{ids[1]}"


def conditions(parsed: Parsed, parties: Parties) -> Iterator[Condition]:
    """The conditions that a report speaks of, in text order."""
    for verb in parsed.doc:
        if verb.pos_ in {"VERB", "AUX"}:
            for mark, main in _hangs_on(verb):
                condition = _condition(parsed, parties, verb, mark, main)
                if condition.acts:
                    yield condition


def _hangs_on(verb: Token) -> Iterator[tuple[Token, Token]]:
    """The word that makes a verb a condition, and the verb that hangs on it."""
    for child in verb.children:
        if child.dep_ in {"mark", "advmod"} and child.lower_ in _MARKS and verb.dep_ == "advcl":
            yield child, verb.head
    if (
        verb.dep_ == "pcomp"
        and verb.head.lower_ == "for"
        and verb.head.head.lower_ in _PREPOSITIONS
    ):
        noun = verb.head.head
        if noun.dep_ == "pobj" and noun.head.lower_ == "in":
            yield noun.head, noun.head.head


def _condition(
    parsed: Parsed, parties: Parties, verb: Token, mark: Token, main: Token
) -> Condition:
    then = _innermost(main)
    only = mark.i > 0 and mark.nbor(-1).lower_ == "only"
    refused = _is_refused(then) or _is_refused(main)
    without = mark.lower_ in _NOT_UNTIL or only
    start, end = parsed.sentences[parsed.sentence(mark.idx)]
    return Condition(
        _act(parsed, parties, then, main),
        _act(parsed, parties, verb, verb),
        kept=refused != only,
        without=without != _is_refused(verb),
        report=parsed.id,
        words=parsed.text[start:end].strip(),
    )


def _innermost(verb: Token) -> Token:
    """The releasing, in "is ready to release", "agreed to release"."""
    below = [verb, *(child for child in verb.children if child.dep_ == "acomp")]
    inner = (c for one in below for c in one.children if c.dep_ == "xcomp" and c.pos_ == "VERB")
    return verb if act_name(verb) else next(inner, verb)


def _is_refused(verb: Token) -> bool:
    return is_negated(verb) or (verb.dep_ == "xcomp" and is_negated(verb.head))


def _act(parsed: Parsed, parties: Parties, verb: Token, above: Token) -> Act | None:
    name = act_name(verb)
    found = agent(verb, parsed, parties) or agent(above, parsed, parties) if name else None
    if not name or found is None:
        return None
    words = words_for(parsed, found.token, verb)
    return Act(found.side, name, doing(verb), "may", "", parsed.id, words, verb.idx)
