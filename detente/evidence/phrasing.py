"""The words for an event, as a report writes them: who did what to whom.

Of the clause under a verb only what tells the event is kept: subject, verb, object and two phrases
after it, each without its relative clauses and apposition; a person by his surname alone. The
phrase that shares most words with those of the other reports is the typical one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from math import sqrt
from typing import TYPE_CHECKING

from detente.evidence.lexicon import listed, nation
from detente.evidence.words import words
from detente.reading.language.dependents import dependent

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Sequence

    from spacy.tokens import Token

    from detente.evidence.naming import Names

LONGEST = 70
"""Characters of a phrase; what is longer is cut at a word."""

_SAMPLE = 200
"""Phrases that the typical one is sought among."""

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})
_OBJECTS = frozenset({"dobj", "dative", "attr", "oprd", "acomp"})
_OF_NOUN = frozenset({"det", "amod", "compound", "poss", "nmod", "npadvmod"})
"""No numbers: which one it is may be what the reports differ on."""

_VALUES = frozenset({"DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "CARDINAL"})
_SUMS = frozenset({"MONEY", "PERCENT", "QUANTITY"})
_THOUSANDS = frozenset({"thousand", "million", "billion", "trillion"})
_STOP = listed("stop")
_EMPTY = listed("empty")
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_LONGEST_NOUN = 6
_MOST_AFTER = 2
_DEEPEST = 3
_WORDS_QUOTED = 20


@dataclass(frozen=True, slots=True)
class Phrase:
    """A short clause in a report's words.

    Attributes:
        words: in order, a blank between them.
        lemma: of its verb.
        whole: it is a sentence of its own: a named subject and a finite verb.
        sentence: the beginning of the sentence it stands in, as it stands.
    """

    words: str
    lemma: str
    whole: bool
    sentence: str = ""


def phrase(verb: Token, names: Names, value: Container[int] = ()) -> Phrase:
    """The clause under a verb.

    Args:
        verb: the verb, or the root of a sentence that has none.
        names: the persons of the case.
        value: character offsets of words to leave out: what the event is asked about.
    """
    begins = verb.sent.start
    sentence = shortened(verb.doc[begins : begins + _WORDS_QUOTED].text)
    above = _governing(verb)
    subject = _subject(above)
    if subject is None or verb.pos_ not in {"VERB", "AUX"}:
        return Phrase("", verb.lemma_.lower(), whole=False, sentence=sentence)
    first, told = _noun(subject, names, value), [*_predicate(above, names, value)]
    named = subject.pos_ in {"NOUN", "PROPN"} and subject.idx not in value
    # "The deal signed" may be half of "the deal signed in May angered …".
    asked = any(c.dep_ in _OBJECTS and _holds(c, value) for c in above.children)
    party = names.sides(subject.text) or names.persons(subject.text)
    tells = len(told) > 1 or asked or bool(party)
    whole = named and tells and _is_finite(above)
    return Phrase(_text([*first, *told]), verb.lemma_.lower(), whole=whole, sentence=sentence)


def typical(phrases: Iterable[Phrase], longest: int = LONGEST) -> str | None:
    """The words of the whole one that shares most with the others, names as most of them write.

    Args:
        phrases: of one event.
        longest: characters; longer ones are taken only where there are no others.
    """
    every = [one for one in phrases if one.whole][:_SAMPLE]
    counts = Counter(word for one in every for word in _folded(one))
    short = [one for one in every if len(one.words) <= longest] or every

    def shared(one: Phrase) -> float:
        content = _folded(one)
        return sum(counts[word] for word in content) / sqrt(len(content) + 2)

    best = max(short, key=shared, default=None)
    return _spelled(best.words, every) if best else None


def _spelled(text: str, every: Iterable[Phrase]) -> str:
    """The text with each name in the letters that most phrases have: Erdogan or Erdoğan."""
    forms: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for one in every:
        for word in words(one.words):
            forms[word.text][one.words[word.start : word.end]] += 1
    told, last = "", 0
    for word in words(text):
        if text[word.start].isupper():
            told += text[last : word.start] + forms[word.text].most_common(1)[0][0]
            last = word.end
    return told + text[last:]


def shortened(text: str, longest: int = LONGEST) -> str:
    """At most so many characters, cut after a word, with an ellipsis where something is missing."""
    plain = " ".join(text.split())
    if len(plain) <= longest:
        return plain
    kept = plain[:longest].split(" ")[:-1]
    while kept and kept[-1].lower() in _STOP:
        kept.pop()
    cut = " ".join(kept) or plain[: longest - 1]
    return cut.rstrip(" ,;:.–—-“‘\"'(") + "…"


def _folded(one: Phrase) -> frozenset[str]:
    """Its words, but for those that say too little to tell an event by."""
    return frozenset(word.text for word in words(one.words)) - _STOP - _EMPTY


def _governing(verb: Token) -> Token:
    """Of "wants to return" the wanting: a verb without a subject hangs on the one that has it."""
    for _ in range(_DEEPEST):
        if verb.dep_ != "xcomp" or verb.head.pos_ not in {"VERB", "AUX"}:
            break
        verb = verb.head
    return verb


def _subject(verb: Token) -> Token | None:
    """The subject of a verb, its own or of the verb it is joined to; of "which", what it means."""
    above = verb
    while above.dep_ == "conj" and not _own_subject(above) and above.head.i != above.i:
        above = above.head
    own = _own_subject(above)
    if own is None:
        return None
    if own.tag_ in {"WDT", "WP"} and above.dep_ == "relcl":
        return above.head
    return own


def _own_subject(verb: Token) -> Token | None:
    return next((child for child in verb.children if child.dep_ in _SUBJECTS), None)


def _is_finite(verb: Token) -> bool:
    own = [child.tag_ for child in verb.children if child.dep_ in {"aux", "auxpass"}]
    if verb.tag_ in _FINITE or _FINITE.intersection(own):
        return True
    return verb.dep_ == "conj" and verb.tag_ == "VBN" and _is_finite(verb.head)


def _predicate(verb: Token, names: Names, value: Container[int], deep: int = 0) -> Iterator[str]:
    """The verb with what it cannot do without, in the order of the text."""
    after = 0
    for token in sorted([verb, *verb.children], key=lambda token: token.i):
        if token.i == verb.i:
            yield verb.text
        elif token.dep_ in {"aux", "auxpass", "prt"}:
            yield token.text
        elif _holds(token, value):
            continue
        elif token.dep_ == "xcomp" and deep < _DEEPEST:
            yield from _predicate(token, names, value, deep + 1)
        elif _leads(token) and after < _MOST_AFTER and token.i > verb.i:
            after += 1
            yield from _prepositional(token, names, value)
        elif token.dep_ in _OBJECTS and token.i > verb.i and not _leads(token):
            yield from _noun(token, names, value)


def _leads(token: Token) -> bool:
    return token.dep_ in {"prep", "agent"} or (token.dep_ == "dative" and token.pos_ == "ADP")


def _prepositional(token: Token, names: Names, value: Container[int]) -> Iterator[str]:
    inside = dependent(token, "pobj", "pcomp")
    if inside is not None and inside.dep_ == "pobj" and inside.ent_type_ not in _VALUES:
        yield token.text
        yield from _noun(inside, names, value)


def _holds(token: Token, value: Container[int]) -> bool:
    """A token is of the value, or leads to it ("in May 2025"), or is another value."""
    if token.idx in value or token.ent_type_ in _VALUES:
        return True
    if _leads(token):
        return any(_holds(child, value) for child in token.children)
    return any(c.ent_type_ in _SUMS or c.lower_ in _THOUSANDS for c in token.lefts)


def _noun(head: Token, names: Names, value: Container[int], deep: int = 0) -> list[str]:
    """A noun with what stands before it, and one "of …" after it; a person's surname."""
    before = [] if names.person(head.text) else _before(head, value)
    told = [*before, _plain(head)]
    for child in head.rights:
        if child.dep_ == "case":
            told[-1] += child.text
        elif deep < 1 and child.dep_ == "prep" and child.lower_ in {"of", "for", "to", "with"}:
            inside = dependent(child, "pobj")
            if inside is not None and not _holds(child, value):
                told += [child.text, *_noun(inside, names, value, deep + 1)]
        elif deep < 1 and child.dep_ == "conj" and head.pos_ == child.pos_ == "PROPN":
            told += ["and", *_noun(child, names, value, deep + 1)]
    return told


def _before(head: Token, value: Container[int]) -> list[str]:
    """The words right before a noun that belong to it; of a long row, the last ones."""
    told: list[Token] = []
    for token in reversed(list(head.lefts)):
        if token.dep_ in _OF_NOUN and token.idx not in value:
            told = [*_whole_modifier(token), *told]
    kept = told if len(told) <= _LONGEST_NOUN else told[-_LONGEST_NOUN:]
    return _glued(kept)


def _whole_modifier(token: Token) -> list[Token]:
    inside = [t for t in token.lefts if t.dep_ in _OF_NOUN or t.dep_ == "punct"]
    after = [t for t in token.rights if t.dep_ in {"case", "punct"}]
    return [*(t for one in inside for t in (*one.lefts, one)), token, *after]


def _glued(tokens: Sequence[Token]) -> list[str]:
    """The words as they stand, those without a blank between them as one."""
    told: list[str] = []
    last: Token | None = None
    for token in tokens:
        if last is not None and last.i + 1 == token.i and not last.whitespace_:
            told[-1] += token.text
        else:
            told.append(_plain(token))
        last = token
    return told


def _plain(token: Token) -> str:
    """Without the capital that only begins a sentence."""
    name = token.ent_type_ or nation(token.text) or token.head.pos_ == "PROPN"
    small = token.pos_ in {"DET", "PRON"} or (token.pos_ in {"ADJ", "NOUN", "NUM"} and not name)
    return token.text.lower() if small and token.is_sent_start else token.text


def _text(told: Sequence[str]) -> str:
    return " ".join(" ".join(told).split())
