"""The words of time: names of months, weekdays and units, ordinals, and how each is matched."""

from __future__ import annotations

from detente.reading import numerals

MONTHS = {
    name: k
    for k, names in enumerate(
        [
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ],
        start=1,
    )
    for name in names.split()
}
WEEKDAYS = {
    name: k
    for k, names in enumerate(
        [
            "monday mon",
            "tuesday tues tue",
            "wednesday wed",
            "thursday thurs thur thu",
            "friday fri",
            "saturday sat",
            "sunday sun",
        ],
        start=1,
    )
    for name in names.split()
}
ORDINALS = {
    name: k
    for k, name in enumerate(
        [
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth",
        ],
        start=1,
    )
} | {"thirtieth": 30}
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
DECADES = {
    "twenties": 20,
    "thirties": 30,
    "forties": 40,
    "fifties": 50,
    "sixties": 60,
    "seventies": 70,
    "eighties": 80,
    "nineties": 90,
}
UNITS = {
    name: (grain, designator)
    for names, grain, designator in [
        ("second sec", "second", "TS"),
        ("minute min", "minute", "TM"),
        ("hour hr h", "hour", "TH"),
        ("day", "day", "D"),
        ("week", "week", "W"),
        ("fortnight", "fortnight", "FN"),
        ("month", "month", "M"),
        ("quarter", "quarter", "Q"),
        ("year yr", "year", "Y"),
        ("decade", "decade", "DE"),
        ("century centurie", "century", "CE"),
    ]
    for name in names.split()
}
"""Unit word (singular) to grain and TIMEX3 duration designator, `T` before those of a clock."""

PARTS_OF_DAY = {
    "morning": "TMO",
    "afternoon": "TAF",
    "evening": "TEV",
    "night": "TNI",
    "nights": "TNI",
    "midday": "TMI",
}
PART_WORDS = {
    "early": "early",
    "earlier": "earlier",
    "late": "late",
    "later": "later",
    "mid": "middle",
    "middle": "middle",
    "beginning": "begin",
    "start": "begin",
    "end": "end",
    "close": "end",
}
FEASTS = {
    "new year's day": (1, 1),
    "new year": (1, 1),
    "valentine's day": (2, 14),
    "may day": (5, 1),
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "christmas": (12, 25),
    "boxing day": (12, 26),
    "new year's eve": (12, 31),
}
"""Days with a name of their own, on the same day everywhere, to month and day."""

BEFORE = {"last", "past", "previous", "preceding", "prior"}
NOW = {"this", "current", "present", "my", "same"}
AFTER = {"next", "coming", "upcoming", "following"}


def _any(words: object) -> str:
    assert isinstance(words, (dict, set, list, tuple))
    return "|".join(sorted((str(w) for w in words), key=lambda w: (-len(w), w)))


_TEENS = "thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty"
_NUMBER_WORDS = _any([*numerals.ONES, *numerals.TENS])
_ORDINAL = (
    rf"(?:(?:twenty|thirty)(?:[ -](?:{_any(list(ORDINALS)[:9])}))|(?:{_any(ORDINALS)})"
    r"|(?:[12]?\d|3[01])(?:st|nd|rd|th))"
)
_WORDED_DAY = r"(?:twenty|thirty)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?"
_UNIT = rf"(?:{_any(UNITS)})"

MACROS = {
    "month": rf"(?:{_any(MONTHS)})\b\.?",
    "weekday": rf"(?:{_any(WEEKDAYS)})\b\.?",
    "weekdays": rf"(?:{_any([w + 's' for w in WEEKDAYS if w.endswith('day')])})",
    "dom": rf"(?:{_ORDINAL}|{_WORDED_DAY}|0?[1-9](?![\d])|[12]\d(?!\d)|3[01](?!\d))",
    "ord": _ORDINAL,
    "nth": rf"(?:{_ORDINAL}|last)",
    "year": (
        rf"(?:[12]\d{{3}}(?!\d|[.,]\d)|(?:{_TEENS})[ -](?:{_any(numerals.TENS)}|ten|eleven|twelve"
        rf"|{_TEENS}|oh)(?:[ -](?:{_any(list(numerals.ONES)[1:10])}))?"
        rf"|two thousand(?: (?:and )?(?:{_NUMBER_WORDS})(?:-(?:{_NUMBER_WORDS}))?)?)"
    ),
    "yyyy": r"[12]\d{3}(?!\d)",
    "yy": r"\d\d(?!\d)",
    "anyyear": r"(?:[12]\d{3}|'?\d\d)(?!\d)",
    "mm": r"(?:0?[1-9]|1[0-2])(?!\d)",
    "dd": r"(?:0?[1-9]|[12]\d|3[01])(?!\d)",
    "unit": rf"{_UNIT}s?\b",
    "long": r"(?:day|week|fortnight|month|quarter|year|decade|century|centurie)s?\b",
    "stretch": r"(?:week|weekend|month|quarter|year|decade|century)\b",
    "n": rf"(?:{numerals.NUMERAL}|half)(?![\d%])",
    "some": (
        rf"(?:(?:a{numerals.GAP}few|a{numerals.GAP}couple(?:{numerals.GAP}of)?|several|some|few"
        rf"|many|another|an?(?:{numerals.GAP}(?:additional|further|whole|full))?)\b"
        rf"|{numerals.NUMERAL}(?![\d%]))"
    ),
    "rel": rf"(?:{_any(BEFORE | NOW | AFTER)})\b",
    "was": rf"(?:{_any(BEFORE)})\b",
    "willbe": rf"(?:{_any(AFTER)})\b",
    "season": rf"(?:{_any(SEASONS)})\b",
    "decades": rf"(?:{_any(DECADES)})\b",
    "feast": rf"(?:{_any(FEASTS)})".replace("'", "['’]"),
    "dayword": r"(?:today|tomorrow|yesterday|tonight)\b",
    "daypart": rf"(?:{_any(PARTS_OF_DAY)})\b",
}
"""What stands in a rule's template in braces, as pattern fragments (matched without case)."""
