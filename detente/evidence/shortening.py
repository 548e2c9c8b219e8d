"""Which forms of a name are of one body: initials, short forms, legal forms, slips."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from detente.evidence.bodies import Key, key_of
from detente.evidence.lexicon import (
    body_kind,
    described_as,
    is_legal_form,
    nation,
    of_bodies,
    organisations,
)
from detente.evidence.witnesses import is_letters

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from detente.evidence.witnesses import Witness, Witnesses

KNOWN = {key_of(n): key_of(one.names[0]) for one in organisations() for n in one.names}
"""The names of bodies of many states to the one they are called by here."""

SINGLE = frozenset({"legislature", "treasury"})
"""Kinds whose single word is a name: "Congress"; "Board" is none."""

USUAL = frozenset({"armed", "central", "constitutional", "federal", "high", "national", "supreme"})
"""What the bodies of many countries are called."""

OFTEN = 3
"""Of so many reports with the name of an organ one has to say of which state it is."""

_LINKS = frozenset({"of", "for", "the", "and", "de", "du", "des", "la"})
_WORKERS = of_bodies("workers")


def kind_of(key: Key, told: Iterable[str] = ()) -> str | None:
    """The kind of body that a name says it is, else what it is told to be."""
    words = [word for word in key if not is_legal_form(word)]
    of = next((at for at, word in enumerate(words) if word in {"of", "for"}), len(words))
    own = body_kind(words[of - 1]) if of and words else None
    if own in {"association", "party", "firm"} and set(map(_singular, words)) & _WORKERS:
        own = "union"
    usual = [word for word in words if nation(word) or word in USUAL | _LINKS]
    if own == "legislature" and len(usual) < len(words) - 1:
        own = "association"  # "World Congress", "Trades Union Congress"
    if own == "firm" and (of < len(words) or len(words) == 1):
        own = None  # "Mines of Niger" and "Steel" alone name no firm
    if own or len(words) < len(key):
        return own or "firm"
    kinds = Counter(kind for noun in told if (kind := described_as(noun)))
    return max(kinds, key=lambda kind: (kinds[kind], kind), default=None)


def _singular(word: str) -> str:
    return {"men": "man"}.get(word, re.sub(r"men$", "man", word.removesuffix("s")))


def shortened_names(named: Mapping[Key, Witness], heard: Witnesses) -> dict[Key, Witness]:
    """Names that alone tell too little, and are short for one that tells enough."""
    ends = _unique((end, key) for key in named for end in _ends(key))
    return {
        key: one
        for key, one in heard.of.items()
        if key in ends and key not in named and not kind_of(key)
        if (one.willing or one.housed or one.labelled) and 2 * one.located < one.count
        if not nation(" ".join(key))
    }


def fullest(named: Mapping[Key, Witness], heard: Witnesses) -> dict[Key, Key]:
    """Each name to the one that stands for all of its forms."""
    full = {key: KNOWN.get(key, key) for key in named}
    full |= {key: key[:-1] for key in named if body_kind(" ".join(key[-2:-1])) in SINGLE}
    full = {key: one if one in named or key in KNOWN else key for key, one in full.items()}
    for short, longs in heard.short.items():
        known = [key for key in longs if key in named]
        if short in named and known and short not in KNOWN:
            full[short] = max(known, key=lambda key: (longs[key], key))
    by_letters = _unique((initials(key), key) for key in named if len(key) > 1)
    by_end = _unique((end, key) for key in named if full[key] == key for end in _ends(key))
    slips = _slips(named)
    for key, one in named.items():
        if full[key] == key and key not in KNOWN:
            letters = "".join(key) if is_letters((next(iter(one.surfaces)),)) else ""
            ending = by_end.get(key)
            if ending and _is_anybodys(key, ending, named):
                ending = None
            longer = by_letters.get((letters,)) or ending or _fitting(letters, named)
            full[key] = longer or slips.get(key, key)
    return {key: _last(full, key) for key in full}


def _is_anybodys(key: Key, longer: Key, named: Mapping[Key, Witness]) -> bool:
    """One report in many says whose "Foreign Ministry" it is; the others may mean another's."""
    whose = nation(" ".join(longer[: -len(key)]))
    return bool(whose) and OFTEN * len(named[longer].reports) < len(named[key].reports)


def _last(full: Mapping[Key, Key], key: Key) -> Key:
    seen = {key}
    while full.get(key, key) not in seen:
        key = full[key]
        seen.add(key)
    return key


def _unique(pairs: Iterable[tuple[Key, Key]]) -> dict[Key, Key]:
    """Short forms to the one name, or the longest of one, that they can be of."""
    found: defaultdict[Key, set[Key]] = defaultdict(set)
    for short, key in pairs:
        found[short].add(key)
    longest = {
        short: [key for key in some if not any(key in _ends(other) for other in some)]
        for short, some in found.items()
    }
    return {short: some[0] for short, some in longest.items() if len(some) == 1}


def _fitting(letters: str, named: Mapping[Key, Witness]) -> Key | None:
    """The one name of two words and more whose initials, and other letters, are in some letters.

    "USW" is short for "United Steelworkers".
    """
    found = [key for key in named if letters and len(key) > 1 and _fits(letters, key)]
    return found[0] if len(found) == 1 else None


def _fits(letters: str, key: Key) -> bool:
    rest, first = iter(" ".join(key)), iter(letters)
    inside = letters[0] == key[0][0] and all(letter in rest for letter in letters)
    return inside and all(initial in first for initial in initials(key)[0])


def initials(key: Key) -> Key:
    """The first letters of the words of a name, as one word."""
    return ("".join(word[0] for word in key if word not in _LINKS),)


def _ends(key: Key) -> Iterator[Key]:
    """Shorter forms that name it as well: "Harbour Alliance"; "Veridia" of "Veridia SA"."""
    if body_kind(key[-1]) and "of" not in key:
        least = 1 if body_kind(key[-1]) in SINGLE else 2
        yield from (key[at:] for at in range(1, len(key) - least + 1))
    at = len(key)
    while at > 1 and (is_legal_form(key[at - 1]) or body_kind(key[at - 1]) == "firm"):
        at -= 1
        yield key[:at]
    if "of" in key and nation(key[-1]) and key[-2] == "of":
        yield key[:-2]


def _slips(named: Mapping[Key, Witness]) -> dict[Key, Key]:
    """Names that differ in the last word alone, of one kind, to the one in the most reports."""
    alike: defaultdict[tuple[Key, str | None], list[Key]] = defaultdict(list)
    for key in named:
        if len(key) > 2:
            alike[key[:-1], kind_of(key)].append(key)
    found: dict[Key, Key] = {}
    for some in alike.values():
        first = max(some, key=lambda key: (len(named[key].reports), key))
        few = (key for key in some if len(named[key].reports) < len(named[first].reports))
        found |= dict.fromkeys(few, first)
    return found
