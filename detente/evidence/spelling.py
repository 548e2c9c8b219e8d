"""One name in many spellings: other letters, other transliterations, slips."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING

from detente.evidence.words import folded

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_CYRILLIC = "абвгдезийклмнопрстуфыэіґ", "abvgdeziyklmnoprstufyeig"
_CYRILLIC_PAIRS = {
    "ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ю": "yu", "я": "ya",
    "ё": "e", "є": "ye", "ї": "yi", "ь": "", "ъ": "",
}  # fmt: skip
_GREEK = "αβγδεζηικλμνξοπρσςτυφω", "avgdeziiklmnxoprsstyfo"
_GREEK_PAIRS = {"θ": "th", "χ": "ch", "ψ": "ps"}
_LATIN = str.maketrans(
    {
        **dict(zip(*_CYRILLIC, strict=True)),
        **_CYRILLIC_PAIRS,
        **dict(zip(*_GREEK, strict=True)),
        **_GREEK_PAIRS,
    }
)
_ALIKE = (("kh", "h"), ("ph", "f"), ("q", "k"), ("w", "v"), ("y", "i"), ("j", "i"))
_RENDERED = re.compile(r"kh|zh|ts|dj|dzh|tch|gh|sh|ch|y[aueo]|i[aeuo]|iy|yy|ou|oo|aa|ee|q")
_SIBILANTS = re.compile(r"tch|tsh|ch|ts|tz|cz|dzh|dj|zh|sh|[cjsz]")
_SHORT_NAMES = {
    **dict.fromkeys(("bil", "bili"), "v"),
    **dict.fromkeys(("bob", "bobi", "dick"), "r"),
    **dict.fromkeys(("toni", "ted", "ned", "sasha", "sandi", "pepe", "nacho"), "a"),
    **dict.fromkeys(("paco", "pancho"), "f"),
    "pegi": "m",
}
"""First names, as `spelled`, to what `_begins` tells of their full forms: Bill of William."""

SHORTEST = 5
"""Letters of a surname from which on one or two others make a slip, and not another name."""


@lru_cache(maxsize=1 << 15)
def spelled(name: str) -> str:
    """A name in one of the ways in which it can be spelled: `Zelenskyy` and `Zelenski` are one."""
    plain = re.sub(r"[^\w]", "", folded(name).removesuffix("'s")).translate(_LATIN)
    for one, other in _ALIKE:
        plain = plain.replace(one, other)
    return re.sub(r"(.)\1+", r"\1", plain)


def same_person(one: str, other: str) -> bool:
    """The last part of one name is a part of the other, whatever its spelling in Latin letters.

    Unless each has a first name of its own: "Ann Lee" and "Tom Lee" are two.
    """
    a, b = ([spelled(part) for part in name.split()] for name in (one, other))
    if a[-1] in b or b[-1] in a:
        return not _namesakes(a, b)
    return rendered(one.rsplit(maxsplit=1)[-1], other.rsplit(maxsplit=1)[-1])


def _namesakes(one: Sequence[str], other: Sequence[str]) -> bool:
    """Two of one surname, whose other names have nothing in common, nor the first letter."""
    first, second = set(one[:-1]), set(other[:-1])
    if one[-1] != other[-1] or not (first and second) or first & second:
        return False
    return not {_begins(part) for part in first} & {_begins(part) for part in second}


def _begins(name: str) -> str:
    """The first letter; one vowel may be written as another."""
    letter = "a" if name[0] in "aeiou" else name[0]
    return _SHORT_NAMES.get(name, letter)


def rendered(one: str, other: str) -> bool:
    """Two renderings of a name of other letters: Chavchavadze, Tchavtchavadze.

    Their consonants are alike, and one of them shows that it was rendered.
    """
    first, second = spelled(one), spelled(other)
    long = min(len(first), len(second)) > SHORTEST
    foreign = _RENDERED.search(f"{folded(one)} {folded(other)}") is not None
    return long and foreign and _consonants(first) == _consonants(second)


def _consonants(name: str) -> str:
    """The consonants of a spelled name, those that render one letter as one."""
    plain = re.sub("[aeiouh]", "", _SIBILANTS.sub("s", name).replace("gh", "g"))
    return re.sub(r"(.)\1+", r"\1", plain)


def slip(one: str, other: str) -> bool:
    """One name is the other one garbled: the same first name, one or two letters apart."""
    a, b = one.split(), other.split()
    if len(a) < 2 or len(b) < 2 or spelled(a[0]) != spelled(b[0]):
        return False
    first, second = spelled(a[-1]), spelled(b[-1])
    short = min(len(first), len(second))
    if first == second or short < SHORTEST or rendered(a[-1], b[-1]):
        return False
    return apart(first, second) <= 1 + (short > SHORTEST)


def slips(full: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The pairs of full names of which one is the other garbled; by first names, not all pairs."""
    by_first: defaultdict[str, list[str]] = defaultdict(list)
    for name in full:
        by_first[spelled(name.split()[0])].append(name)
    for some in by_first.values():
        for at, one in enumerate(some):
            yield from ((one, other) for other in some[at + 1 :] if slip(one, other))


def apart(one: str, other: str) -> int:
    """How many letters have to be changed, put in or left out (Levenshtein, 1965)."""
    row = list(range(len(other) + 1))
    for at, letter in enumerate(one, start=1):
        above, row = row, [at]
        for k, against in enumerate(other, start=1):
            row.append(min(above[k] + 1, row[-1] + 1, above[k - 1] + (letter != against)))
    return row[-1]
