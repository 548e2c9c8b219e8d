"""Walks a text once, tries the rules where a word can open one, and keeps the longest reading."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from detente.reading.times import meaning as meanings
from detente.reading.times.calendar import Stretch
from detente.reading.times.grammar import DIGIT, by_opening
from detente.reading.times.lexicon import PART_WORDS
from detente.reading.times.rules import (
    clock,
    dates,
    deadlines,
    deictic,
    distances,
    durations,
    feasts,
    numeric,
    periods,
    quarters,
    references,
    sets,
    weekdays,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from detente.reading.times.context import Context
    from detente.reading.times.grammar import Rule
    from detente.reading.times.meaning import Meaning

ROOMS = (
    numeric,
    dates,
    quarters,
    deictic,
    weekdays,
    distances,
    periods,
    durations,
    feasts,
    deadlines,
    references,
    sets,
    clock,
)
TABLE = by_opening(one for room in ROOMS for one in room.RULES)

_WORD = re.compile(r"['’]\d|[^\W_]+")


@dataclass(frozen=True, slots=True)
class Match:
    """A stretch of the text and what it means."""

    start: int
    end: int
    meaning: Meaning


def scan(context: Context) -> Iterator[Match]:
    """The time expressions of the context's text, in order, none overlapping another."""
    text, last = context.text, 0
    for word in _WORD.finditer(text):
        start = word.start()
        if start < last or not _open(text, start):
            continue
        rules = TABLE.get(_key(word[0]))
        found = _longest(rules, start, context) if rules else None
        if found is not None and word[0].lower() in ARTICLES:
            found = _behind_article(found, word.end(), context)
        if found is None:
            continue
        found = _widened(found, last, context)
        _remember(found, context)
        last = found.end
        yield found


def _key(word: str) -> str:
    first = word[0]
    if first.isdecimal() or first in "'’":
        return DIGIT
    lower = word.lower()
    return lower if lower in TABLE else lower.rstrip("0123456789")


_BEFORE_HYPHEN = re.compile(r"\b(?:mid|early|late|post|pre)-$", re.IGNORECASE)


def _open(text: str, start: int) -> bool:
    """Whether an expression may begin here: not inside `S-400`, `3.14`, `$2.5` or an address."""
    if start == 0:
        return True
    before = text[start - 1]
    if before in "$€£¥₺₽#@_\\&=":
        return False
    if before in "-./:,+" and start > 1:
        named = before == "-" and (
            not text[start].isdecimal() or _BEFORE_HYPHEN.search(text, start - 7, start)
        )
        return text[start - 2].isspace() or bool(named)
    return True


PLAIN_WORDS = {"sat", "sun", "wed", "mon", "tue"}
"""Short weekdays that are other words unless they are written as names."""

ARTICLES = {"the", "a", "an", "that"}


def _behind_article(found: Match, end: int, context: Context) -> Match:
    """The longer one of what begins with an article and what begins with the word behind it."""
    word = _WORD.match(context.text, end + 1)
    rules = TABLE.get(_key(word[0])) if word else None
    other = _longest(rules, end + 1, context) if rules else None
    return other if other is not None and other.end > found.end else found


def _longest(rules: tuple[Rule, ...], start: int, context: Context) -> Match | None:
    """The longest match that means something; of two alike the rule that stands first."""
    text = context.text
    matches = [(m.end(), -k, m) for k, r in enumerate(rules) if (m := r.pattern.match(text, start))]
    for end, k, match in sorted(matches, key=lambda m: m[:2], reverse=True):
        if match.groupdict().get("weekday") in PLAIN_WORDS:
            continue
        context.start, context.end = start, end
        groups = {
            name: group.lower() for name, group in match.groupdict().items() if group is not None
        }
        try:
            meaning = rules[-k].sense(groups, context)
        except (OverflowError, ValueError):  # beyond the years that `datetime` knows
            meaning = None
        if meaning is not None:
            return Match(start, _trimmed(text, end), meaning)
    return None


def _trimmed(text: str, end: int) -> int:
    """The end without a full stop that closes the sentence rather than an abbreviation."""
    if text[end - 1] == "." and (end == len(text) or text[end : end + 1].isspace()):
        return end - 1 if text[end - 3 : end].lower() not in {".m.", "p.m", "a.m"} else end
    return end


_PART = (
    r"(?:the )?(?:(?:early|earlier|late|later|mid|middle)(?: in| on)?"
    r"|(?:beginning|start|middle|end|close) of)"
)
_ABOUT = (
    "about|around|nearly|almost|roughly|approximately|some|over|just over|under|just under|sometime"
    "|more than|less than|at least|up to|no more than"
)
_BEFORE = re.compile(
    rf"(?:(?:^|(?<=[\s(\"'“‘—–-]))(?P<part>{_PART})[ -])?"
    rf"(?:\b(?P<about>{_ABOUT}) )?(?P<the>the )?$",
    re.IGNORECASE,
)
REACH = 40
"""Characters before an expression in which its modifiers stand."""


def _widened(match: Match, last: int, context: Context) -> Match:
    """The match with the words before it: `early next year`, `the end of 2026`."""
    text = context.text
    left = max(last, match.start - REACH)
    found = _BEFORE.search(text[left : match.start].replace("\n", " "))
    if found is None or not found[0]:
        return match
    meaning, first = match.meaning, found.start()
    if found["part"] and not meaning.grain:
        return match
    about = found["about"] if not found["the"] and _counts(match, text) else None
    if found["about"] and not about:
        first = found.start("the") if found["the"] else match.start - left
    if found["the"] and not found["part"] and _is_noun_s(match, text):
        return match
    if found["part"]:
        words = found["part"].lower().split()
        name = next((PART_WORDS[w] for w in reversed(words) if w in PART_WORDS), "")
        meaning = meanings.part(meaning, name, context.today) if name else meaning
    elif about:
        meaning = meanings.roughly(meaning, about.lower(), context.today)
    return replace(match, start=left + first, meaning=meaning)


def _is_noun_s(match: Match, text: str) -> bool:
    """Whether the article belongs to a noun behind: `the 2016 coup`, `the recently signed`."""
    words = text[match.start : match.end]
    return (words.isdecimal() and len(words) == 4) or (
        match.meaning.value.endswith("_REF")
        and (words.lower().endswith("ly") or words.lower() in {"current", "recent", "now"})
    )


def _counts(match: Match, text: str) -> bool:
    """Whether "about" can belong to it: to a number of units, not to `future`."""
    return match.meaning.kind != "date" or text[match.start : match.end].lower().endswith("ago")


DAYLIKE = {"day", "part of day", "hour", "minute"}
"""Grains of what is told of one day."""


def _remember(match: Match, context: Context) -> None:
    meaning = match.meaning
    if meaning.kind != "date" or meaning.echo or meaning.first is None or meaning.last is None:
        return
    stretch = Stretch(meaning.first, meaning.last, meaning.value, meaning.grain)
    if meaning.grain == "quarter":
        context.quarter = stretch
    if meaning.grain in {"day", "week", "month", "quarter", "half", "year"}:
        context.said = stretch
    if meaning.grain in DAYLIKE and not (context.today and meaning.first > context.today):
        context.happened = stretch
