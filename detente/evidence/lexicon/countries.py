"""Countries by any of their names, and towns with the country they lie in."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

from detente.evidence.lexicon.gazetteer import gazetteer
from detente.evidence.words import folded


class Place(NamedTuple):
    """A country, a region of one, or (with `town`) a town; all folded, empty where none is told."""

    country: str
    town: str = ""
    region: str = ""

    def holds(self, other: Place) -> bool:
        """The other is the same place, or lies, or may lie, in this country or region."""
        if self == other or self.country != other.country or self.town:
            return self == other
        unknown = bool(other.town) and not other.region
        return unknown or self.region in {"", other.region}


def nation(words: str) -> str | None:
    """The country that words stand for: its name, its people, its capital ("Ankara says")."""
    return _nations().get(_bare(words))


def place(words: str) -> Place | None:
    """The country, region or town of a name, or of the building it names; people are no place."""
    bare = _bare(words)
    return _landmarks().get(bare) or _settled(bare)


def _settled(bare: str) -> Place | None:
    known = _places().get(bare)
    if known and not known.town:
        return known
    home = gazetteer().get(bare)
    country = nation(home.country) if home else None
    if home is None or country is None:
        return known
    return Place(country, "" if home.region == bare else bare, home.region)


def _bare(words: str) -> str:
    """Without case, accents, dots ("U.S."), article and the mark of the genitive."""
    bare = folded(words).replace(".", "").strip()
    return bare.removeprefix("the ").removesuffix("'s").strip()


def written(country: str) -> str:
    """A country's first name as it is written; any other words with a capital."""
    return _written().get(country, country[:1].upper() + country[1:])


@cache
def _written() -> dict[str, str]:
    first = (line.partition("|")[0].partition(",")[0].strip() for line in _text("countries.txt"))
    return {_bare(name): name for name in first}


@cache
def _nations() -> dict[str, str]:
    found: dict[str, str] = {}
    for names, people, seats, *_places in _lines():
        for word in (*names, *people, *(f"{one}s" for one in people), *seats):
            found.setdefault(word, names[0])
    return found


@cache
def _places() -> dict[str, Place]:
    found: dict[str, Place] = {}
    for names, _people, seats, towns, *regions in _lines():
        found.update({word: Place(names[0]) for word in names})
        for word in (*seats, *towns):
            found.setdefault(word, Place(names[0], word))
        for word in (word for some in regions for word in some):
            found.setdefault(word, Place(names[0], "", word))
    return found


@cache
def _landmarks() -> dict[str, Place]:
    """Buildings to the town they stand in; read when first asked for."""
    found: dict[str, Place] = {}
    for line in _text("landmarks.txt"):
        where, names = line.split(":")
        town, _comma, region = where.partition(", ")
        home = _settled(_bare(region or town))
        if home:
            stands = Place(home.country, _bare(town), home.region)
            found.update(dict.fromkeys(_words(names), stands))
    return found


@cache
def _lines() -> tuple[tuple[tuple[str, ...], ...], ...]:
    return tuple(
        tuple(_words(column) for column in line.split("|")) for line in _text("countries.txt")
    )


def _text(name: str) -> list[str]:
    text = Path(__file__).with_name(name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if not line.startswith("#")]


def _words(column: str) -> tuple[str, ...]:
    return tuple(_bare(word) for word in column.split(",") if word.strip())
