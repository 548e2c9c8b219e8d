"""Which names of a case are bodies, and which of them mean the same one."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from detente.evidence.bodies import Bodies, Key, key_of
from detente.evidence.lexicon import (
    body_kind,
    described_as,
    is_legal_form,
    is_of_state,
    listed,
    nation,
    of_bodies,
    organisations,
    place,
)
from detente.evidence.witnesses import Witness, is_letters

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from collections.abc import Set as AbstractSet

    from detente.evidence.outlets import Press
    from detente.evidence.witnesses import Witnesses

OUTWEIGHS = 4
"""One of several bodies of a kind is "the union" where it is named this much more often."""

PRESENT = 0.4
"""The part of the reports with "the union" in which the body has to stand that it is."""

ALWAYS = 0.8
"""That part for "the company": there is one in every dispute, named or not."""

_EVERYWHERE = frozenset(
    f"{field} ministry" for field in ("foreign", "defence", "defense", "finance", "interior")
)
"""What every country has: that the reports name one does not make it that one."""

_ANY_FIRM = ("company", "firm", "group")
_LINKS = frozenset({"of", "for", "the", "and", "de", "du", "des", "la"})
_WORKERS = of_bodies("workers")
_NO_NAME = listed("no name") | listed("empty")
_SINGLE = frozenset({"legislature", "treasury"})
"""Kinds whose single word is a name: "Congress"; "Board" is none."""

_MINISTRY_OF = ("ministry", "of")
_PUBLIC = of_bodies("public")
_KNOWN = {key_of(n): key_of(one.names[0]) for one in organisations() for n in one.names}
_TITLES = {key_of(one.names[0]): one.names[0] for one in organisations()}
_ORGANS = {key_of(n): key_of(one.names[0]) for one in organisations() for n in one.organs}
_SEATS = {key_of(n): key_of(one.names[0]) for one in organisations() for n in one.seats}


def bodies(heard: Witnesses, press: Press, is_person: Callable[[str], bool]) -> Bodies:
    """The bodies that the reports name; an outlet, a place and a person are none."""
    shorter = _shorter(press)
    outlets = {key for key, one in heard.of.items() if key and _is_press(key, one, press, shorter)}
    named = {
        key: one
        for key, one in heard.of.items()
        if key and key not in outlets and _is_body(key, one, heard, is_person)
    }
    named |= _shortened(named, heard)
    full = _full(named, heard)
    merged = _merged(named, full)
    homes = dict(_homes(merged, heard))
    nobody = {key for key in merged if key not in homes and _is_organ(key, merged[key])}
    ids = {key: "" if key in nobody else " ".join(key) for key in merged}
    forms = {key: ids[full[key]] for key in named}
    forms |= {seat: ids[key] for seat, key in _SEATS.items() if _sits(seat, merged.get(key), heard)}
    meant = {noun: ids[key] for noun, key in _meant(merged, heard) if ids[key]}
    regimes = {noun: min(some) for noun, some in heard.regimes.items() if _is_one(noun, some)}
    return Bodies(
        forms=dict.fromkeys(outlets, "") | forms,
        shown={ids[key]: _shown(key, one) for key, one in merged.items() if ids[key]},
        homes={ids[key]: home for key, home in homes.items()},
        meant=meant | regimes,
        peoples={ids[key]: frozenset(one.peoples) for key, one in merged.items()},
        letters=frozenset(key[0] for key, one in named.items() if _in_letters(one)),
    )


def _in_letters(one: Witness) -> bool:
    return all(is_letters((text,)) for text in one.surfaces)


def _is_one(noun: str, countries: AbstractSet[str]) -> bool:
    """Only one country has such an organ, as far as the reports tell."""
    return len(countries) == 1 and noun not in _EVERYWHERE


def _sits(seat: Key, body: Witness | None, heard: Witnesses) -> bool:
    """A town stands for a body that sits in it where its own country is never named."""
    home = nation(" ".join(seat))
    named = {nation(" ".join(key)) for key in heard.of if key != seat}
    return body is not None and len(body.reports) > 1 and home not in named


def kind_of(key: Key, told: Iterable[str] = ()) -> str | None:
    """The kind of body that a name says it is, else what it is told to be."""
    words = [word for word in key if not is_legal_form(word)]
    of = next((at for at, word in enumerate(words) if word in {"of", "for"}), len(words))
    own = body_kind(words[of - 1]) if of and words else None
    if own in {"association", "party", "firm"} and set(map(_singular, words)) & _WORKERS:
        own = "union"
    if own == "firm" and (of < len(words) or len(words) == 1):
        own = None  # "Mines of Niger" and "Steel" alone name no firm
    if own or len(words) < len(key):
        return own or "firm"
    kinds = Counter(kind for noun in told if (kind := described_as(noun)))
    return max(kinds, key=lambda kind: (kinds[kind], kind), default=None)


def _singular(word: str) -> str:
    return {"men": "man"}.get(word, re.sub(r"men$", "man", word.removesuffix("s")))


def _is_body(key: Key, one: Witness, heard: Witnesses, is_person: Callable[[str], bool]) -> bool:
    if not _is_possible(key, one):
        return False
    own = kind_of(key)
    if own:
        return len(key) > 1 or (own in _SINGLE and bool(one.willing or one.inside))
    if key in _KNOWN or key in _ORGANS:
        return True
    if key in heard.short:
        return any(kind_of(long, heard.of[long].told) for long in heard.short[key])
    if one.housed or heard.houses[key]:
        return bool(one.told or one.labelled or one.willing)
    return not is_person(" ".join(one.surfaces)) and _is_told_as_body(one)


def _is_told_as_body(one: Witness) -> bool:
    """By what it is called, or by what it does; what is mostly a place to be in is none."""
    if one.told and (one.willing or one.labelled or one.count > 1):
        return True
    return bool(one.willing and one.labelled) and 2 * one.located < one.count


def _is_possible(key: Key, one: Witness) -> bool:
    text = " ".join(key)
    if nation(text) or place(text) or set(key) & {"act", "treaty", "day"}:
        return False
    if all(word in _NO_NAME for word in key) or not (one.inside or one.told or len(key) > 1):
        return False
    whole = max(one.surfaces, key=len)
    return not (whole.isupper() and len(key) > 1) and any(len(word) > 1 for word in key)


def _is_press(key: Key, one: Witness, press: Press, shorter: frozenset[str]) -> bool:
    """An outlet; not a firm or union whose own words are among the reports."""
    if one.told:
        return False
    if kind_of(key) not in {None, "firm", "regulator", "association"}:
        return False
    if len(key) == 1 and key[0] in shorter:
        return True
    return any(
        mention.span.end - mention.span.start >= len(text) - 4
        for text in one.surfaces
        for mention in press.mentions(text)
    )


def _shorter(press: Press) -> frozenset[str]:
    """What outlets are called for short: "the Courier", "PHA"."""
    known = [key_of(form) for form in press.names if " " in form]
    short = {one for key in known if key for one in (key[-1], _initials(key)[0])}
    return frozenset(one for one in short if len(one) > 2 and not nation(one))


def _shortened(named: Mapping[Key, Witness], heard: Witnesses) -> dict[Key, Witness]:
    """Names that alone tell too little, and are short for one that tells enough."""
    ends = _unique((end, key) for key in named for end in _ends(key))
    return {
        key: one
        for key, one in heard.of.items()
        if key in ends and key not in named and not kind_of(key)
        if one.willing or one.housed or one.labelled
        if not (nation(" ".join(key)) or place(" ".join(key)))
    }


def _full(named: Mapping[Key, Witness], heard: Witnesses) -> dict[Key, Key]:
    """Each name to the one that stands for all of its forms."""
    full = {key: _KNOWN.get(key, key) for key in named}
    full |= {key: key[:-1] for key in named if body_kind(" ".join(key[-2:-1])) in _SINGLE}
    full = {key: one if one in named or key in _KNOWN else key for key, one in full.items()}
    for short, longs in heard.short.items():
        known = [key for key in longs if key in named]
        if short in named and known and short not in _KNOWN:
            full[short] = max(known, key=lambda key: (longs[key], key))
    by_letters = _unique((_initials(key), key) for key in named if len(key) > 1)
    by_end = _unique((end, key) for key in named if full[key] == key for end in _ends(key))
    for key, one in named.items():
        if full[key] == key and key not in _KNOWN:
            letters = "".join(key) if is_letters((next(iter(one.surfaces)),)) else ""
            longer = by_letters.get((letters,)) or by_end.get(key)
            full[key] = longer or _near(key, named) or key
    return {key: _last(full, key) for key in full}


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


def _initials(key: Key) -> Key:
    return ("".join(word[0] for word in key if word not in _LINKS),)


def _ends(key: Key) -> Iterator[Key]:
    """Shorter forms that name it as well: "Maritime Alliance"; "Orano" of "Orano SA"."""
    if body_kind(key[-1]) and "of" not in key:
        least = 1 if body_kind(key[-1]) in _SINGLE else 2
        yield from (key[at:] for at in range(1, len(key) - least + 1))
    at = len(key)
    while at > 1 and (is_legal_form(key[at - 1]) or body_kind(key[at - 1]) == "firm"):
        at -= 1
        yield key[:at]
    if "of" in key and nation(key[-1]) and key[-2] == "of":
        yield key[:-2]


def _near(key: Key, named: Mapping[Key, Witness]) -> Key | None:
    """A name that differs in its last word alone, of the same kind, and stands in more reports."""
    others = (
        other
        for other in named
        if len(key) > 2
        and other[:-1] == key[:-1]
        and kind_of(other) == kind_of(key)
        and len(named[other].reports) > len(named[key].reports)
    )
    return max(others, key=lambda other: (len(named[other].reports), other), default=None)


def _merged(named: Mapping[Key, Witness], full: Mapping[Key, Key]) -> dict[Key, Witness]:
    """The witnesses of all forms of a name together."""
    merged: dict[Key, Witness] = {}
    for key in named:
        home = full[key]
        if home not in merged:
            merged[home] = Witness(surfaces=Counter(named.get(home, named[key]).surfaces))
        into, one = merged[home], named[key]
        into.reports |= one.reports
        into.inside += one.count
        into.willing += one.willing
        into.told += one.told
        into.peoples += one.peoples
    return merged


def _homes(merged: Mapping[Key, Witness], heard: Witnesses) -> Iterator[tuple[Key, str]]:
    """The organs of states, with the country that each speaks for, where it is told.

    A parliament or a court does so unless it stands against another organ of its country.
    """
    told = {key: _country(key, one, heard) for key, one in merged.items() if key not in _KNOWN}
    public = {key for key in told if kind_of(key, merged[key].told) in _PUBLIC}
    willing = Counter(told[key] for key in public if _is_party(merged[key]))
    for key, home in told.items():
        alone = key in public and not (willing[home] > 1 and _is_party(merged[key]))
        if key in _ORGANS:
            yield key, " ".join(_ORGANS[key])
        elif home and (alone or _is_organ(key, merged[key])):
            yield key, home


def _is_organ(key: Key, one: Witness) -> bool:
    return is_of_state(kind_of(key, one.told))


def _country(key: Key, one: Witness, heard: Witnesses) -> str | None:
    own = {found for word in key if (found := nation(word))}
    field = key[-2:] if key[-1] == "ministry" else (key[2:3] if key[:2] == _MINISTRY_OF else ())
    noun = f"{field[0]} ministry" if field else ""
    told = (
        own or set(one.peoples) or {c for c in heard.regimes.get(noun, set()) if _is_one(noun, {c})}
    )
    return min(told) if len(told) == 1 else None


def _is_party(one: Witness) -> bool:
    return one.willing > 1 and len(one.reports) > 1


def _meant(merged: Mapping[Key, Witness], heard: Witnesses) -> Iterator[tuple[str, Key]]:
    """The nouns that only one body can be, or one far more than the others.

    It has to stand in nearly all reports that have "the union", too: else they mean another.
    """
    by_noun: defaultdict[str, set[Key]] = defaultdict(set)
    for key, one in merged.items():
        for noun in _nouns_for(key, one):
            by_noun[noun].add(key)
    for noun, some in by_noun.items():
        first, *others = sorted(some, key=lambda key: (-merged[key].inside, key))
        clear = all(merged[first].inside >= OUTWEIGHS * merged[key].inside for key in others)
        where = heard.nouns.get(noun, set())
        least = (ALWAYS if noun in _ANY_FIRM else PRESENT) * len(where)
        if clear and len(where & merged[first].reports) >= least > 0:
            yield noun, first


def _nouns_for(key: Key, one: Witness) -> Iterator[str]:
    """What a body may be called: what its name says it is, and what it is told to be."""
    if key not in _KNOWN and not is_of_state(kind_of(key)):
        yield from (word for word in key if described_as(word))
    told = [noun for noun in one.told if not is_of_state(described_as(noun))]
    yield from told
    if any(described_as(noun) == "firm" for noun in told) or is_legal_form(key[-1]):
        yield from _ANY_FIRM
    if kind_of(key, told) == "union" and key not in _KNOWN:
        yield "union"


def _shown(key: Key, one: Witness) -> str:
    if key in _TITLES:
        return _TITLES[key]
    surface = max(one.surfaces, key=lambda text: (one.surfaces[text], text))
    return re.sub(r"['’]s$", "", surface)
