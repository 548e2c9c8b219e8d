"""Words of several words: "break down", "sit down with", "take effect", "come into force".

In the lists they are written with underscores, as lemmas. A phrase is told by its parse and not by
its order, so that "took immediate effect" is one too. What no list has with what it takes is looked
up by itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from spacy.tokens import Token

_PARTICLES = frozenset({"prt", "prep", "advmod", "acomp", "oprd", "dative"})
_OBJECTS = frozenset({"dobj", "attr", "nsubjpass"})
_BEFORE_NOUN = frozenset({"compound", "amod"})


def looked_up(
    token: Token, known: Callable[[str], frozenset[str]], *, alone: bool = True
) -> frozenset[str]:
    """What a list knows the longest phrase around a word as, or else the word `alone`."""
    found = (known(phrase) for phrase in phrases(token) if alone or "_" in phrase)
    return next((some for some in found if some), frozenset())


def phrases(token: Token) -> Iterator[str]:
    """A word with what makes one word with it, the longest first; last, the word itself."""
    lemma = token.lemma_.lower()
    if token.pos_ == "VERB":
        longest_first = sorted(_taken(token), key=lambda taken: (-taken.count("_"), taken))
        yield from (f"{lemma}_{taken}" for taken in longest_first)
    elif token.pos_ == "NOUN":
        before = (child for child in token.lefts if child.dep_ in _BEFORE_NOUN)
        yield from (f"{child.lemma_.lower()}_{lemma}" for child in before)
    yield lemma


def _taken(verb: Token) -> Iterator[str]:
    """Of "sit down with" "down" and "down_with"; of "come into force" "into_force"."""
    particles = [child for child in verb.children if child.dep_ in _PARTICLES]
    for one in particles:
        yield one.lower_
        yield from (f"{one.lower_}_{after}" for after in _after(one))
        yield from (f"{one.lower_}_{other.lower_}" for other in particles if other.i > one.i)
    yield from (child.lemma_.lower() for child in verb.children if child.dep_ in _OBJECTS)


def _after(particle: Token) -> Iterator[str]:
    for child in particle.children:
        if child.dep_ == "pobj":
            yield child.lemma_.lower()
        elif child.dep_ == "prep":
            yield child.lower_
