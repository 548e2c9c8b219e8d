"""Dates, periods, durations and money on the English specs of Microsoft Recognizers-Text.

    python bench/reading/recognizers.py FOLDER [--misses]

FOLDER is `recognizers-text` with its JSON specs. A case counts where every expected result is found
with exactly its offsets and value, and nothing else is found. Cases marked as not supported by the
original's own Python port are left out.

Their results are mapped to ours as follows. A date or period is right where first and last day are
those of their future or of their past reading (they give both where the year is open; ours follows
the tense); their periods end on the day after the last or, for ranges, on the last itself, and
either is accepted. A duration is right where it has as many months and as many seconds. A season
has no days there, so its TIMEX value is compared. Expressions of a kind that a spec is not about
(a clock time in the spec of periods) are left aside. Of money, offsets, value and currency must be
right, where "about" and "over" leave the number they stand before; "Dollar" is USD, "Pound" GBP,
cents and pence are hundredths.
"""

from __future__ import annotations

import json
import re
import sys
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

from detente.reading import amounts, language
from detente.reading.records import Report
from detente.reading.times import find

DATES = ("DateTime.DateParser", "DateTime.DatePeriodParser")
DURATIONS = ("DateTime.DurationParser", "DateTime.DurationExtractor")
NO_DATE = "0001-01-01"


def supported(folder: Path, name: str) -> list[dict]:
    cases = json.loads((folder / f"{name}.json").read_text("utf-8-sig"))
    refused = ("NotSupported", "NotSupportedByDesign")
    return [c for c in cases if not any("python" in c.get(r, "").lower() for r in refused)]


def read(case: dict):
    reference = case.get("Context", {}).get("ReferenceDateTime", "2019-01-01")[:10]
    text = case["Input"]
    return find(language.parse(text), Report("x", "x", "", text, date=reference))


def same_days(found, value: dict) -> bool:
    readings = [value.get(r) or {} for r in ("FutureResolution", "PastResolution")]
    if not any(readings):
        return value.get("Timex") in {found.value, found.value[5:]}
    return any(_is(found, reading) for reading in readings)


def _is(found, reading: dict) -> bool:
    if "date" in reading:
        return found.earliest == found.latest == reading["date"]
    first, end = reading.get("startDate"), reading.get("endDate")
    if not first or first == NO_DATE or found.latest is None:
        return False
    before = (date.fromisoformat(end) - timedelta(days=1)).isoformat()
    return found.earliest == first and found.latest in {end, before}


UNITS = {"Y": (12, 0), "M": (1, 0), "W": (0, 604800), "D": (0, 86400)}
CLOCK = {"H": 3600, "M": 60, "S": 1}


def length(timex: str) -> tuple[Decimal, Decimal] | None:
    """A TIMEX3 duration as months and seconds."""
    days, _, clock = timex.removeprefix("P").partition("T")
    months = seconds = Decimal(0)
    for number, unit in re.findall(r"([\d.]+)([YMWD])", days):
        months += Decimal(number) * UNITS[unit][0]
        seconds += Decimal(number) * UNITS[unit][1]
    for number, unit in re.findall(r"([\d.]+)([HMS])", clock):
        seconds += Decimal(number) * CLOCK[unit]
    return (months, seconds) if months or seconds else None


def same_length(found, value: dict) -> bool:
    if found.kind not in {"duration", "period", "deadline"}:
        return False
    return "Timex" not in value or length(found.value) == length(value["Timex"])


CLOCKS = {"hour", "minute", "part of day"}


def right(case: dict, times, same) -> bool:
    gold = case["Results"]
    if same is same_days:
        times = [t for t in times if t.kind != "duration" and t.granularity not in CLOCKS]
    if len(gold) != len(times):
        return False
    return all(
        (t.start, t.end) == (g["Start"], g["Start"] + g["Length"]) and same(t, g.get("Value", {}))
        for t, g in zip(times, gold, strict=True)
    )


def share(folder: Path, names, same, *, misses: bool = False) -> tuple[int, int]:
    good = total = 0
    for name in names:
        for case in supported(folder, name):
            times = read(case)
            total += 1
            if right(case, times, same):
                good += 1
            elif misses:
                want = [
                    (g["Text"], g.get("Value", {}).get("FutureResolution")) for g in case["Results"]
                ]
                got = [(t.text, t.kind, t.value, t.earliest, t.latest) for t in times]
                print(f"{case['Input']!r} wants {want} got {got}")
    return good, total


UNITS_OF_MONEY = {
    "Dollar": "USD",
    "Pound": "GBP",
    "Cent": "USD",
    "Penny": "GBP",
    "Pence": "GBP",
    "Franc": "franc",
    "Rupee": "rupee",
    "Peseta": "ESP",
    "Finnish markka": "FIM",
    "Netherlands guilder": "NLG",
}
HUNDREDTHS = {"Cent", "Penny", "Pence"}


def same_money(found, gold: dict) -> bool:
    resolution = gold["Resolution"]
    unit = resolution.get("isoCurrency") or UNITS_OF_MONEY.get(resolution["unit"])
    number = next((n for n in (found.value, found.low, found.high) if n is not None), None)
    if resolution["unit"] in HUNDREDTHS and number is not None:
        number *= 100
    offsets = (found.start, found.end) == (gold["Start"], gold["End"] + 1)
    value = resolution["value"]
    return offsets and found.unit == unit and value is not None and number == Decimal(value)


def money(folder: Path, *, misses: bool = False) -> tuple[int, int]:
    good = total = 0
    for case in supported(folder, "NumberWithUnit.CurrencyModel"):
        text = case["Input"]
        report = Report("x", "x", "", text)
        found = [a for a in amounts.find(language.parse(text), report) if a.kind == "money"]
        gold, total = case["Results"], total + 1
        if len(found) == len(gold) and all(map(same_money, found, gold)):
            good += 1
        elif misses:
            want = [(g["Text"], g["Resolution"]) for g in gold]
            print(f"{text!r} wants {want} got {[(a.text, a.value, a.low, a.unit) for a in found]}")
    return good, total


if __name__ == "__main__":
    where, talk = Path(sys.argv[1]), "--misses" in sys.argv
    for title, names, same in (
        ("dates and periods", DATES, same_days),
        ("durations", DURATIONS, same_length),
    ):
        good, total = share(where, names, same, misses=talk)
        print(f"{title:20} {good}/{total} = {good / total:.3f}")
    good, total = money(where, misses=talk)
    print(f"{'money':20} {good}/{total} = {good / total:.3f}")
