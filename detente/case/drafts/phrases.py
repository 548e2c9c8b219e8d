"""What a noun phrase names: a country and its organs, a body, or somebody who belongs to one.

"The Turkish authorities" and "Ankara" are the country. "France's Northern Mills" is a firm and
"Turkish farmers" are farmers: neither is the state, though it stands beside them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from detente.case.drafts.vocabulary import cues
from detente.evidence.lexicon import nation, place
from detente.evidence.words import folded

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Span, Token

    from detente.evidence.naming import Names

_STATE = cues("state actors")
_BODIES = cues("bodies")
_PEOPLE = cues("persons of bodies")
_NO_BODY = frozenset(
    {"DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "ORDINAL", "CARDINAL", "LANGUAGE", "LAW"}
    | {"EVENT", "WORK_OF_ART", "PRODUCT", "NORP"}
)
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_LONGEST = 60
"""Characters of a name; what is longer is a badly parsed sentence."""


def countries(token: Token, names: Names) -> frozenset[str]:
    """The countries that a phrase stands for, by name, by an organ or by who holds an office."""
    whole = nation(named(token))
    if whole is not None:
        return frozenset({whole})
    word = token.lemma_.lower()
    if token.pos_ == "PROPN" and names.person(token.text):
        own = states(names.sides(token.text))
        return own or _beside(token, names)
    if word in _BODIES and word not in _STATE:
        return frozenset()
    if word in _STATE or nation(token.text):
        return _beside(token, names)
    return frozenset()


def states(sides: Iterable[str]) -> frozenset[str]:
    """Those of some sides that are countries, not bodies."""
    return frozenset(side for side in sides if nation(side) is not None)


def body(token: Token, names: Names) -> str:
    """The folded name of a body, of a phrase that stands for no country; else empty."""
    text = named(token)
    if len(text) > _LONGEST or not text[:1].isalpha() or countries(token, names):
        return ""
    word = token.lemma_.lower()
    if not is_proper(token):
        return _described(token, word) if token.pos_ == "NOUN" else ""
    person = names.person(token.text)
    if person:  # whoever holds a post is not a party of its own
        return "" if person in names.countries else folded(names.full[person])
    if word in _BODIES:
        return text
    other = token.ent_type_ in _NO_BODY | _PLACES or word in _STATE
    return "" if other or place(text) or _is_first_name(token) else text


def is_proper(token: Token) -> bool:
    """It is a name; one of letters alone is often parsed as a common noun."""
    letters = token.ent_type_ == "ORG" and token.text.isupper() and len(token.text) > 1
    return token.pos_ == "PROPN" or letters


def named(token: Token) -> str:
    """A name in full, folded: with what is compounded with it, and "of Congo" after it."""
    organisation = next((e for e in token.doc.ents if _holds(e, token)), None)
    words = [t for t in before(token) if t.i == token.i or t.dep_ in {"compound", "nmod"}]
    if organisation is not None and is_proper(token):
        words = [t for t in organisation if t.i <= token.i]
    while len(words) > 1 and words[0].lemma_.lower() in _BODIES and token.pos_ == "PROPN":
        words = words[1:]
    words += [t for t in token.subtree if t.i > token.i and _is_of_name(t, token)]
    text = folded("".join(w.text_with_ws for w in words)).replace(" '", "'").strip()
    return text.removeprefix("the ").removesuffix("'s").strip()


def before(token: Token) -> list[Token]:
    """A noun with what stands before it."""
    return [t for t in token.subtree if t.dep_ not in {"relcl", "appos"} and t.i <= token.i]


def _holds(entity: Span, token: Token) -> bool:
    return entity.label_ == "ORG" and entity.root.i == token.i


def _is_first_name(token: Token) -> bool:
    return token.ent_type_ == "PERSON" and token.dep_ == "compound"


def _beside(token: Token, names: Names) -> frozenset[str]:
    words = " ".join(t.text for t in before(token)) or token.text
    return states(names.sides(words))


def _described(token: Token, word: str) -> str:
    """As "the union", "port employers": by what stands before it that is no name."""
    if word not in _BODIES | _PEOPLE:
        return ""
    words = [t for t in before(token) if t.i == token.i or t.dep_ == "compound"]
    plain = [t.text for t in words if nation(t.text) is None]
    return folded(" ".join(plain))


def _is_of_name(word: Token, head: Token) -> bool:
    if word.lower_ == "of":
        return word.head.i == head.i and any(c.pos_ == "PROPN" for c in word.children)
    above = word if word.dep_ == "pobj" else word.head
    of = above.head
    return word.pos_ == "PROPN" and of.lower_ == "of" and of.head.i == head.i
