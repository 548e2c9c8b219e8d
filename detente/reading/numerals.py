"""Numerals: digits, words and their mixtures, read as exact decimals.

`NUMERAL` is a pattern fragment for other grammars; `value` reads what it matched. Every repetition
is bounded, so that matching takes a time bounded by a constant at each place of a text.
"""

from __future__ import annotations

import re
from decimal import Decimal

ONES = {
    word: Decimal(k)
    for k, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
}
TENS = {
    word: Decimal(10 * k)
    for k, word in enumerate(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], start=2
    )
}
SCALES = {
    "hundred": Decimal(10**2),
    "thousand": Decimal(10**3),
    "lakh": Decimal(10**5),
    "million": Decimal(10**6),
    "crore": Decimal(10**7),
    "billion": Decimal(10**9),
    "trillion": Decimal(10**12),
}
SHORT_SCALES = {
    "k": Decimal(10**3),
    "m": Decimal(10**6),
    "mn": Decimal(10**6),
    "mln": Decimal(10**6),
    "mil": Decimal(10**6),
    "b": Decimal(10**9),
    "bn": Decimal(10**9),
    "bln": Decimal(10**9),
    "tn": Decimal(10**12),
    "trn": Decimal(10**12),
}
DOZEN = Decimal(12)
HALF = Decimal("0.5")
VULGAR = {"½": HALF, "¼": Decimal("0.25"), "¾": Decimal("0.75")}

LONGEST = 200
"""Characters of a numeral that `value` reads; longer ones are not news."""

GREATEST = Decimal(10**18)
"""No greater number is read: beyond it exact arithmetic would need more than 28 digits."""

GAP = r"(?:[ \t\u00a0\u202f\n]{1,2})"
_SMALL = "|".join(sorted([*ONES, *TENS], key=len, reverse=True))
_SCALE = "|".join(SCALES)
_WORD = rf"(?:{_SMALL}|{_SCALE}|dozen)"
_JOIN = rf"(?:{GAP}(?:and{GAP})?|-)"
_COMMA = rf"\d{{1,3}},\d{{1,2}}(?={GAP}(?:[mb]illion|trillion)\b)"
"""`2,5 billion`, as texts translated from languages with a decimal comma have it."""

_DIGITS = rf"(?:{_COMMA}|\d{{1,3}}(?:,\d{{3}}){{1,6}}|\d{{1,15}})"

DIGITS = rf"{_DIGITS}(?:\.\d{{1,9}})?(?:{GAP}\d/\d(?!\d)|[½¼¾])?"
"""`12`, `12,345.6`, `2 1/2`, `2½`."""

WORDS = (
    rf"(?:(?:half{GAP})?(?:a|an){GAP}(?={_SCALE}|dozen))?{_WORD}(?:{_JOIN}{_WORD}){{0,9}}"
    rf"(?:{GAP}point(?:{GAP}(?:{_SMALL})){{1,6}})?(?:{GAP}and{GAP}a{GAP}half\b)?"
)
"""`two hundred and six`, `a dozen`, `one and a half`, `five point two`."""

_SCALED = rf"(?:(?:{GAP}|-)?(?:{_SCALE}|dozen)\b){{0,2}}(?:{GAP}and{GAP}a{GAP}half\b)?"
NUMERAL = rf"(?:{DIGITS}{_SCALED}|{WORDS})"

_TOKEN = re.compile(
    r"\d+(?:,\d{1,2}(?!\d)|(?:,\d{3})*)(?:\.\d+)?(?:[ \t\u00a0\u202f\n]+\d/\d)?[½¼¾]?"
    r"|[a-z]+|½|¼|¾"
)


def value(text: str) -> Decimal | None:
    """The number that a numeral stands for, exactly; None where it is none or beyond `GREATEST`."""
    words = _TOKEN.findall(text[:LONGEST].lower())
    number = _with_point(words) if "point" in words else _sum(words)
    return None if number is None or number > GREATEST else tidy(number)


def _sum(words: list[str]) -> Decimal | None:
    """The grammar of English numerals.

    Small numbers add up, a scale word multiplies what stands before it, and a greater scale closes
    the group.
    """
    total = group = Decimal(0)
    seen = False
    for k, word in enumerate(words):
        if word in {"and", "a", "an"}:
            continue
        number = _small(word)
        if word == "half" and total and not group:
            total += _half_of_scale(words, k)
        elif number is not None:
            group += number
        elif word in SCALES or word == "dozen":
            total, group = _scaled(total, group, SCALES.get(word, DOZEN))
        else:
            return None
        seen = True
    return total + group if seen else None


def tidy(number: Decimal) -> Decimal:
    """The same number without an exponent and without zeros after its point."""
    whole = int(number)
    return Decimal(whole) if whole == number else number.normalize()


def _half_of_scale(words: list[str], k: int) -> Decimal:
    """What "and a half" adds after a scale: half a million in "two million and a half"."""
    scale = next((SCALES[t] for t in reversed(words[:k]) if t in SCALES), Decimal(1))
    return scale * HALF


def _scaled(total: Decimal, group: Decimal, scale: Decimal) -> tuple[Decimal, Decimal]:
    if scale <= SCALES["hundred"]:
        return total, (group or 1) * scale
    if not group and total:
        return total * scale, Decimal(0)
    return total + (group or 1) * scale, Decimal(0)


def _small(word: str) -> Decimal | None:
    if word == "half":
        return HALF
    if word in ONES or word in TENS:
        return ONES.get(word, TENS.get(word))
    if word in VULGAR:
        return VULGAR[word]
    return _digits(word)


def _digits(word: str) -> Decimal | None:
    if not word[0].isdigit():
        return None
    whole, fraction = word, Decimal(0)
    if word[-1] in VULGAR:
        whole, fraction = word[:-1], VULGAR[word[-1]]
    elif "/" in word:
        whole, _, part = word.replace("\u00a0", " ").replace("\u202f", " ").rpartition(" ")
        above, below = part.strip().split("/")
        if int(below) == 0:
            return None
        fraction = Decimal(int(above)) / Decimal(int(below))
    if re.fullmatch(r"\d{1,3},\d{1,2}", whole):
        whole = whole.replace(",", ".")
    return Decimal(whole.strip().replace(",", "")) + fraction


def _with_point(words: list[str]) -> Decimal | None:
    """`five point two million`: the digits after the point, then a scale."""
    at = words.index("point")
    whole = _sum(words[:at]) if at else Decimal(0)
    digits = [ONES[w] for w in words[at + 1 :] if w in ONES]
    if whole is None or not digits or any(d > 9 for d in digits):
        return None
    number = whole + Decimal("0." + "".join(str(d) for d in digits))
    for word in words[at + 1 :]:
        number *= SCALES.get(word, Decimal(1))
    return number
