"""Which names of a case are bodies, and which of them mean the same one."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from detente.evidence.bodies import Bodies, Key, key_of
from detente.evidence.describing import described
from detente.evidence.lexicon import (
    body_kind,
    described_as,
    is_of_state,
    listed,
    nation,
    of_bodies,
    organisations,
    place,
)
from detente.evidence.shortening import (
    KNOWN,
    SINGLE,
    USUAL,
    fullest,
    initials,
    kind_of,
    shortened_names,
)
from detente.evidence.witnesses import Witness, is_letters

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from collections.abc import Set as AbstractSet

    from detente.evidence.outlets import Press
    from detente.evidence.witnesses import Witnesses

OFTEN = 5
"""What says and decides this often is somebody, whatever a parser takes it for."""

_EVERYWHERE = frozenset(
    f"{field} ministry" for field in ("foreign", "defence", "defense", "finance", "interior")
)
"""What every country has: that the reports name one does not make it that one."""

_NO_BODY = frozenset({"act", "treaty", "day"})
_NO_NAME = listed("no name") | listed("empty")
_MINISTRY_OF = ("ministry", "of")
_PUBLIC = of_bodies("public")
_TITLES = {key_of(one.names[0]): one.names[0] for one in organisations()}
_ORGANS = {key_of(n): key_of(one.names[0]) for one in organisations() for n in one.organs}
_SEATS = {key_of(n): key_of(one.names[0]) for one in organisations() for n in one.seats}


def bodies(heard: Witnesses, press: Press, is_person: Callable[[str], bool]) -> Bodies:
    """The bodies that the reports name; an outlet, a place and a person are none."""
    shorter = _shorter(press)
    told = {key: one for key, one in heard.of.items() if key}
    outlets = {key: "" for key, one in told.items() if _is_press(key, one, press, shorter)}
    others = {key: one for key, one in told.items() if key not in outlets}
    named = {key: one for key, one in others.items() if _is_body(key, one, heard, is_person)}
    named |= shortened_names(named, heard)
    full = fullest(named, heard)
    merged = _merged(named, full)
    homes = dict(_homes(merged, heard))
    nobody = set(_anybodys(merged, homes, heard))
    ids = {key: "" if key in nobody else " ".join(key) for key in merged}
    forms = {key: ids[full[key]] for key in named}
    forms |= {seat: ids[key] for seat, key in _SEATS.items() if _sits(seat, merged.get(key), heard)}
    meant = {noun: ids[key] for noun, key in described(merged, heard) if ids[key]}
    regimes = {noun: min(some) for noun, some in heard.regimes.items() if _is_one(noun, some)}
    return Bodies(
        forms=outlets | forms,
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


def _is_body(key: Key, one: Witness, heard: Witnesses, is_person: Callable[[str], bool]) -> bool:
    if not _is_possible(key, one):
        return False
    own = kind_of(key)
    if own:
        return len(key) > 1 or (own in SINGLE and bool(one.willing or one.inside))
    if key in KNOWN or key in _ORGANS:
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
    acts = (one.willing and one.labelled and one.count > 1) or one.willing >= OFTEN
    return bool(acts) and 2 * one.located < one.count


def _is_possible(key: Key, one: Witness) -> bool:
    text = " ".join(key)
    if (
        nation(text)
        or (place(text) and not _is_more_than_place(one))
        or set(key) & {"act", "treaty", "day"}
    ):
        return False
    if all(word in _NO_NAME for word in key) or not (one.inside or one.told or len(key) > 1):
        return False
    whole = max(one.surfaces, key=len)
    return not (whole.isupper() and len(key) > 1) and any(len(word) > 1 for word in key)


def _is_more_than_place(one: Witness) -> bool:
    """A town's name that a firm or a government has, too: "the Ontario government"."""
    governed = any(described_as(noun) is None for noun in one.told)
    return governed or (bool(one.told) and one.willing + one.housed > 0)


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
    short = {one for key in known if key for one in (key[-1], initials(key)[0])}
    return frozenset(one for one in short if len(one) > 2 and not nation(one))


def _merged(named: Mapping[Key, Witness], full: Mapping[Key, Key]) -> dict[Key, Witness]:
    """The witnesses of all forms of a name together."""
    merged: dict[Key, Witness] = {}
    for key in named:
        home = full[key]
        if home not in merged:
            merged[home] = Witness(surfaces=Counter(named.get(home, named[key]).surfaces))
        merged[home].join(named[key])
    return merged


def _homes(merged: Mapping[Key, Witness], heard: Witnesses) -> Iterator[tuple[Key, str]]:
    """The organs of states, with the country that each speaks for, where it is told.

    A parliament or a court does so unless it stands against another organ of its country.
    """
    told = {key: _country(key, one, heard) for key, one in merged.items() if key not in KNOWN}
    public = {key for key in told if kind_of(key, merged[key].told) in _PUBLIC}
    willing = Counter(told[key] for key in public if _is_party(merged[key]))
    for key, home in told.items():
        alone = key in public and not (willing[home] > 1 and _is_party(merged[key]))
        if key in _ORGANS:
            yield key, " ".join(_ORGANS[key])
        elif home and (alone or _is_organ(key, merged[key])):
            yield key, home


def _anybodys(
    merged: Mapping[Key, Witness], homes: Mapping[Key, str], heard: Witnesses
) -> Iterator[Key]:
    """Organs of states that are not named: of several it may be any one's."""
    states = {nation(" ".join(key)) for key, one in heard.of.items() if one.willing} - {None}
    for key, one in merged.items():
        usual = all(body_kind(word) or word in USUAL for word in key)
        if key not in homes and (_is_organ(key, one) or (usual and len(states) > 1)):
            yield key


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


def _shown(key: Key, one: Witness) -> str:
    if key in _TITLES:
        return _TITLES[key]
    surface = max(one.surfaces, key=lambda text: (one.surfaces[text], text))
    return re.sub(r"['’]s$", "", surface)
