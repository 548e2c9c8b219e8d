"""Who can act in an event: named entities and nouns of people, and the phrase around each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from detente.reading.records import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

ENTITIES = frozenset(["GPE", "NORP", "ORG", "PERSON", "LOC", "FAC"])
"""Kinds of the model's entities that act or are acted on."""

_PEOPLE = """
    activist administration agency agent aircraft ambassador army authority bank bomber
    businessman cabinet candidate chief citizen civilian coalition commander company congress
    congressman council country court court-martial delegation demonstrator deputy detainee
    diplomat doctor editor elder embassy emir envoy extremist farmer fighter firm force forum
    fundamentalist general government group guard guerrilla gunman hacker helicopter
    hostage-taker immigrant inhabitant inspector insurgent journalist judge king landowner
    lawmaker lawyer leader mediator member militant militia militiaman minister ministry mission
    missionary movement nation navy negotiator neighbor neighbour newspaper observer officer
    official opposition organisation organization parliament party peacekeeper people personnel
    pilot plane police presidency president prince prisoner protester queen rebel refugee regime
    resident secretary senate senator serviceman settler side soldier spokesman spokeswoman
    staff state student supporter tank teacher team terrorist tribe troop union warship watchdog
    worker writer youth
"""
PEOPLE = frozenset(_PEOPLE.split())
"""Nouns of people and of what stands for them; lemmas."""

INSIDE = frozenset(
    ["det", "amod", "compound", "nummod", "poss", "nmod", "quantmod", "case", "punct", "advmod"]
)
"""Dependents that belong to a noun's own phrase."""

LONGEST = 24
"""Tokens of an actor's phrase."""

NOTHING = range(0)

DEEPEST = 6
"""Levels of a parse below a word in which an actor is looked for."""


def is_actor(token: Token) -> bool:
    """Whether a word names somebody who can act, by entity or by noun."""
    if token.pos_ not in {"NOUN", "PROPN", "ADJ"}:
        return False
    if any(_is_designation(c) for c in token.lefts if c.dep_ == "compound"):
        return False  # "the S-400 Triumph"
    if token.ent_type_ in ENTITIES:
        return not _is_designation(token)
    if token.pos_ == "ADJ":
        return False
    named = token.pos_ == "PROPN" and not token.ent_type_ and not _is_designation(token)
    return token.lemma_.lower() in PEOPLE or named


def _is_designation(token: Token) -> bool:
    """Whether a word is a type of weapon rather than a name: `S-400`, `F-35s`."""
    return any(character.isdecimal() for character in token.text)


def phrase(head: Token) -> Span:
    """The span of an actor's phrase: the noun, the words before it, and "of …" behind it."""
    first = head.i
    for child in head.lefts:
        if child.dep_ in INSIDE and head.i - child.left_edge.i <= LONGEST:
            first = child.left_edge.i
            break
    last = head
    for child in head.rights:
        if child.dep_ == "prep" and child.lower_ == "of":
            last = next((c for c in child.children if c.dep_ == "pobj"), last)
    if not head.i <= last.i <= first + LONGEST:
        last = head
    inside = head.doc[first : head.i + 1]
    start = next((t for t in inside if not t.is_space and t.dep_ != "punct"), head)
    return Span(start.idx, last.idx + len(last))


def search(token: Token, barred: range, depth: int = DEEPEST) -> Token | None:
    """The first actor in a subtree, nearest first, but for the words at the places in `barred`."""
    level = [token]
    for _ in range(depth):
        for candidate in level:
            if is_actor(candidate) and not _is_own(candidate):
                return candidate
        level = [child for parent in level for child in _below(parent) if child.i not in barred]
    return None


def _is_own(token: Token) -> bool:
    """Whether an actor is a side's own: "its troops"."""
    return any(c.tag_ == "PRP$" for c in token.children)


def _below(parent: Token) -> list[Token]:
    return [c for c in parent.children if c.dep_ not in {"relcl", "advcl", "conj", "cc"}]
