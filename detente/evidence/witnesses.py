"""What the reports tell of each run of capitals: whether it acts, and what it is said to be.

A parser's label alone tells little (a firm it does not know is a person or a place to it). What
names have in common that stand for bodies does: they say and decide, they have spokesmen, and
somewhere a report calls them a company or a union.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from detente.evidence.bodies import Key, key_of
from detente.evidence.capitals import bare, runs
from detente.evidence.lexicon import described_as, listed, nation, of_bodies

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from detente.evidence.capitals import Run
    from detente.evidence.parsed import Parsed

_WILLING = of_bodies("willing")
_ADDRESSED = frozenset({"ask", "urge", "accuse", "sue", "tell", "warn", "order", "fine", "blame"})
_MEMBERS = of_bodies("members")
_CORPORATE = of_bodies("corporate")
_STOP = listed("stop")
_NEAR = 80
_NOUN_BEFORE = re.compile(r"([a-z][\w-]*)[,:]?\s+(?:the\s+)?$")
_NOUN_AFTER = re.compile(
    r"(?:,\s+|\s+\()(?:the|a|an|its|one of the)\s+((?:[\w’'-]+\s+){0,6}?)([a-z][\w-]+)"
    r"(?=[,.;)]|\s(?:that|which|who|in|of|for)\b)"
)
_NOUN_NEXT = re.compile(r" ([a-z]+)\b")
_GOVERNING = frozenset({"government", "province", "county", "authorities"})
_WHOSE = re.compile(r"([a-z]+)\s+(?:of|for|from|with)\s+(?:the\s+)?$")
_WHERE = re.compile(r"\b(?:in|at|near|outside|around|from|to|inside)\s+(?:the\s+)?$", re.IGNORECASE)
_REPRESENTS = re.compile(r",\s+which\s+(?:represents|speaks for|owns|operates|employs|groups)\b")
_REGIME = re.compile(r"\b([A-Z][\w’']+) (?:ruling |military |new )*(junta|regime|generals)\b")
_RULING = re.compile(
    r"\b(?:junta|regime|generals|putschists|mutineers|coup|(?:coup|military) (?:leaders|rulers))"
    r" (?:in|of) ([A-Z][\w’']+)"
)
"""As in "the putschists in Lima": whose the junta is."""
_MINISTRY = re.compile(r"\b([A-Z][\w’'.]+) ([A-Za-z]+ [Mm]inist(?:ry|er))\b")
_THE_NOUN = re.compile(r"\b[Tt]he ((?:[a-z’'-]+ ){0,2}[a-z]+)\b")
_SHORT = re.compile(r",?\s*(?:\(|(?:also |better )?known (?:\w+ )?as\s+|or\s+)(?:the\s+)?$")


@dataclass(slots=True)
class Witness:
    """What is told of one name.

    Attributes:
        surfaces: how it is written, and how often.
        reports: in which it stands.
        inside: how often it stands inside a sentence, where a capital tells something.
        willing: how often it does what only somebody does, or has people who speak for it.
        housed: how often somebody holds a post of it, or it has what only bodies have.
        labelled: how often the parser takes it for an organisation.
        located: how often something is in it or at it.
        told: the nouns for a body that stand beside it.
        peoples: the countries it is said to be of.
    """

    surfaces: Counter[str] = field(default_factory=Counter)
    reports: set[str] = field(default_factory=set)
    inside: int = 0
    willing: int = 0
    housed: int = 0
    labelled: int = 0
    located: int = 0
    told: Counter[str] = field(default_factory=Counter)
    peoples: Counter[str] = field(default_factory=Counter)

    def join(self, other: Witness) -> None:
        """Take in what is told of another form of the name; how it is written stays."""
        self.reports |= other.reports
        self.inside += other.count
        self.willing += other.willing
        self.housed += other.housed
        self.told += other.told
        self.peoples += other.peoples

    @property
    def count(self) -> int:
        """How often it stands in the reports."""
        return sum(self.surfaces.values())


class Witnesses:
    """What the reports tell, report by report.

    Attributes:
        of: by the words of the name.
        short: short names, in letters, to the names that they stand behind, with how often.
        regimes: "junta", "mines ministry" and the like to the countries that are said to have one.
        nouns: "the union" and the like, and the reports in which it stands.
        houses: whose posts people hold, and how often that is told.
    """

    def __init__(self) -> None:
        self.of: defaultdict[Key, Witness] = defaultdict(Witness)
        self.short: defaultdict[Key, Counter[Key]] = defaultdict(Counter)
        self.regimes: defaultdict[str, set[str]] = defaultdict(set)
        self.nouns: defaultdict[str, set[str]] = defaultdict(set)
        self.houses: Counter[Key] = Counter()
        self._small: set[str] = set()

    def hear(self, parsed: Parsed) -> None:
        """Take in one report."""
        small = frozenset(re.findall(r"\b[a-z][\w’'-]*", parsed.text))
        self._small |= small
        for start, end in parsed.sentences:
            found = [*_named(runs(parsed.text, start, end), small, parsed.text)]
            for run in found:
                self._add(run, parsed)
            for one, other in pairwise(found):
                self._introduce(one, other, parsed.text)
        for words, noun in (*_REGIME.findall(parsed.text), *_MINISTRY.findall(parsed.text)):
            if country := nation(words):
                self.regimes[_ministry(noun)].add(country)
        self.regimes["junta"].update(filter(None, map(nation, _RULING.findall(parsed.text))))
        for words in _THE_NOUN.findall(parsed.text):
            for noun in filter(described_as, map(bare, words.split())):
                self.nouns[noun].add(parsed.id)
        for held in parsed.holdings:
            for house in held.houses:
                self.houses[key_of(house)] += 1

    def settle(self) -> None:
        """Names whose first word is none of theirs ("Shipbuilder Hill") go to what is left."""
        for key in list(self.of):
            rest = self.of.get(key[1:])
            begun = bool(key) and key[0] in self._small and not self.of[key].inside
            if begun and rest is not None and rest.inside:
                rest.join(self.of.pop(key))

    def _add(self, run: Run, parsed: Parsed) -> None:
        one = self.of[key_of(" ".join(run.words))]
        one.surfaces[" ".join(run.words)] += 1
        one.reports.add(parsed.id)
        one.inside += not run.begins
        before, after = parsed.text[max(0, run.start - _NEAR) : run.start], parsed.text[run.end :]
        one.located += bool(_WHERE.search(before))
        belongs = _belongs(run, before, after)
        one.willing += bool(belongs & _MEMBERS) or _acts(run, parsed)
        one.housed += bool(belongs & _CORPORATE)
        one.labelled += _is_labelled(run, parsed)
        told = _nouns(before, after[:_NEAR])
        one.told.update(n for n in told if n in _GOVERNING or not _describes(run, parsed))
        one.peoples.update(_peoples(before))

    def _introduce(self, one: Run, other: Run, text: str) -> None:
        if not _SHORT.fullmatch(text[one.end : other.start]):
            return
        long, short = sorted((one, other), key=lambda run: len(run.words), reverse=True)
        if is_letters(short.words) and _fits("".join(short.words), " ".join(long.words)):
            self.short[key_of(short.words[0])][key_of(" ".join(long.words))] += 1


def _ministry(words: str) -> str:
    """What a minister leads is as good as named with him."""
    return words.lower().removesuffix("minister") + "ministry" * words.lower().endswith("minister")


def is_letters(words: tuple[str, ...]) -> bool:
    """One word of two to seven capitals: "ILA"."""
    return len(words) == 1 and re.fullmatch(r"[A-Z][A-Z&]{1,6}", words[0]) is not None


def _fits(letters: str, name: str) -> bool:
    """The letters stand in the name in this order, the first one at the beginning of a word."""
    initials = {word[0] for word in name.split()}
    rest = iter(name.casefold())
    return letters[0] in initials and sum(c in rest for c in letters.casefold()) >= len(letters) - 1


def _named(some: Iterable[Run], small: frozenset[str], text: str) -> Iterator[Run]:
    """The runs without a first word that has its capital only from the sentence."""
    for run in some:
        first = run.words[0]
        if run.begins and (first.lower() in small | _STOP or len(first) == 1):
            rest = run.without_first(text)
            if rest.words:
                yield rest
        else:
            yield run


def _belongs(run: Run, before: str, after: str) -> frozenset[str]:
    """What a name has: in "Boeing's offer", "a Boeing spokesman", "executives of Boeing"."""
    words = re.findall(r"[\w’'-]+", after[:_NEAR].split(",", maxsplit=1)[0])[1 if run.owns else 0 :]
    whose = _WHOSE.search(before)
    near = [*words[: 4 if run.owns else 1], *([whose[1]] if whose else [])]
    singular = {word.lower() for word in near} | {word.lower().removesuffix("s") for word in near}
    return frozenset(singular | ({"member"} if _REPRESENTS.match(after) else set()))


def _acts(run: Run, parsed: Parsed) -> bool:
    span = parsed.doc.char_span(run.start, run.end, alignment_mode="expand")
    if span is None or not len(span):
        return False
    root, above = span.root, span.root.head.lemma_.lower()
    if root.dep_ in {"dobj", "dative"}:
        return above in _ADDRESSED
    return root.dep_ in {"nsubj", "nsubjpass"} and above in _WILLING


def _describes(run: Run, parsed: Parsed) -> bool:
    """As in "the giant Kalungu project": the name belongs to the noun behind it."""
    span = parsed.doc.char_span(run.start, run.end, alignment_mode="expand")
    root = span.root if span is not None and len(span) else None
    return root is not None and root.dep_ in {"compound", "nmod", "amod"} and root.head.i > root.i


def _is_labelled(run: Run, parsed: Parsed) -> bool:
    span = parsed.doc.char_span(run.start, run.end, alignment_mode="expand")
    return span is not None and any(token.ent_type_ == "ORG" for token in span)


def _nouns(before: str, after: str) -> Iterator[str]:
    """The nouns for a body beside a name: "shipbuilder X", "X, the state nuclear company,"."""
    noun = _NOUN_BEFORE.search(before)
    if noun and described_as(noun[1]):
        yield noun[1]
    follows = _NOUN_NEXT.match(after)
    if follows and (follows[1] in _GOVERNING or described_as(follows[1]) == "rebels"):
        yield follows[1]
    behind = _NOUN_AFTER.match(after)
    if behind and described_as(behind[2]):
        yield behind[2]


def _peoples(before: str) -> Iterator[str]:
    """The country of "France's nuclear company X", "the French X"."""
    words = before.split()[-6:]
    if words and not words[-1][0].isupper() and not described_as(words[-1]):
        return
    first = next((word for word in reversed(words) if not word.islower()), "")
    if known := nation(bare(first)):
        yield known
