"""Dates that name their month or their year: `December 5`, `17 July 2019`, `2025-12-17`, `2017`."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import MINYEAR, date
from typing import TYPE_CHECKING

from detente.reading.times import calendar, words
from detente.reading.times.grammar import Groups, rule
from detente.reading.times.lexicon import AFTER, BEFORE, ORDINALS, SEASONS
from detente.reading.times.meaning import Meaning, of, unknown

if TYPE_CHECKING:
    from detente.reading.times.context import Context


NEARER = 2
"""So many times nearer a day ahead must be than one behind, where no tense tells: news is mostly of
what was. Measured on TimeBank: 1 to 3 differ by one date."""

LONG_AGO = 300
"""Days behind after which a past tense is not believed: such a date is written with its year."""

SET_CUE = re.compile(r"\b(?:by|until|till|through|to|effective|payable|before)\s(?:the )?$")
"""What comes before a date that is set rather than told, whatever the tense: "extended to"."""

TERM_CUE = re.compile(
    r"\b(?:by|until|till|before|than)\s(?:the )?"
    r"(?:(?:end|close|middle|start|beginning) of (?:the )?|mid[- ]?|early |late )?$"
)
"""What comes before the end of a term, which lies ahead but in a clause of the past."""


def full(groups: Groups, context: Context) -> Meaning | None:
    """A month and a day, with a year or without."""
    month, day = month_of(groups), words.ordinal(groups["dom"])
    text = groups.get("year") or groups.get("anyyear")
    if text:
        return exact_day(words.year(text), month, day)
    fitting = _by_weekday(groups, month, day, context)
    return fitting or floating_day(month, day, context)


def _by_weekday(groups: Groups, month: int, day: int, context: Context) -> Meaning | None:
    """`Sunday 26 January`: of the year before, this and the next the one where it is a Sunday."""
    if "weekday" not in groups or context.today is None:
        return None
    year, number = context.today.year, words.weekday(groups["weekday"])
    for candidate in (year, year - 1, year + 1):
        found = exact_day(candidate, month, day)
        if found and found.first and found.first.isoweekday() == number:
            return replace(found, floats=True)
    return None


def day_of_year(groups: Groups, context: Context) -> Meaning | None:
    """`July 22 last year`: a day of the year before the report's, of its own or of the next."""
    month, day = month_of(groups), words.ordinal(groups["dom"])
    shift = -1 if groups["rel"] in BEFORE else 1 if groups["rel"] in AFTER else 0
    year = context.shifted(shift, "year")
    if year is None:
        return unknown("day", f"XXXX-{month:02d}-{day:02d}")
    return exact_day(year.first.year, month, day)


def month_of(groups: Groups) -> int:
    """The number of the month that was captured, by name or digits."""
    return words.month(groups["month"]) if "month" in groups else int(groups["mm"])


def exact_day(year: int, month: int, day: int) -> Meaning | None:
    """A day of the calendar, or None where there is none such."""
    try:
        return of(calendar.day(date(year, month, day)))
    except ValueError:
        return None


def floating_day(month: int, day: int, context: Context) -> Meaning | None:
    """A day of the year whose year the tense tells, or else the nearest."""
    if not 1 <= day <= calendar.days_in(2000, month):
        return None
    if context.anchor is None or not context.anchor.tells("month"):
        return unknown("day", f"XXXX-{month:02d}-{day:02d}")
    today = context.anchor.day
    if context.anchor.grain == "month":
        today = today.replace(day=calendar.days_in(today.year, today.month))
    years = [y for y in range(today.year - 8, today.year + 9) if exact_day(y, month, day)]
    days = [date(y, month, day) for y in years if y >= MINYEAR]
    behind = [d for d in days if d <= today]
    ahead = [d for d in days if d >= today]
    if not ahead or not behind:
        return None
    chosen = ahead[0] if _lies_ahead(today, behind[-1], ahead[0], context) else behind[-1]
    return of(calendar.day(chosen), floats=True)


def _lies_ahead(today: date, behind: date, ahead: date, context: Context) -> bool:
    """Whether of two days of the year the coming one is meant."""
    back, forth = (today - behind).days, (ahead - today).days
    if is_term(context):
        return forth < LONG_AGO
    if SET_CUE.search(context.before()):
        return forth < back
    if context.tense == "past":
        return back > LONG_AGO
    return context.tense == "future" or NEARER * forth < back


def is_term(context: Context) -> bool:
    """Whether a day or month ends a term to come: "wants it done by December"."""
    return context.tense != "past" and _ends_term(context)


def _ends_term(context: Context) -> bool:
    return TERM_CUE.search(context.before(30)) is not None


def month_and_year(groups: Groups, _: Context) -> Meaning | None:
    """`December 2025`, `2025/12`."""
    year = words.year(groups.get("year") or groups.get("yyyy") or groups["yy"])
    return of(calendar.month(year, month_of(groups))) if year else None


def late_century(groups: Groups, context: Context) -> Meaning | None:
    """`August 99`: two digits that can be no day."""
    return month_and_year(groups, context) if int(groups["yy"]) > 31 else None


MONTH_CUE = re.compile(
    r"\b(?:in|of|since|by|until|till|through|last|this|next|late|early|mid|during|from|to|for|and"
    r"|every|each|or|as|before|after|between|around|about|for|the|out)[\s-]{1,3}$"
)


def bare_month(groups: Groups, context: Context) -> Meaning | None:
    """`September`: the last or the next one. A month must be written as a name, not as a word."""
    written = context.text[context.start : context.end]
    name = written.rstrip(".").lower()
    cued = MONTH_CUE.search(context.before())
    if not written[0].isupper() and name not in {"january", "february", "april", "july"}:
        return None
    if name in {"may", "march", "mar", "jan", "dec", "sep", "jun"} and not cued:
        return None
    if name in {"march", "may"} and re.match(r" (?:on|and|against|to|in)\b", context.after()):
        return None if context.before().endswith(("the ", "to ")) else near_month(groups, context)
    return near_month(groups, context)


SOON_CUE = re.compile(
    r"\b(?:as early as|no earlier than|not before|starting in|beginning in|due in|due for|set for"
    r"|foreseen for|planned for|season,? in|from)\s$"
)
"""What comes before a month that something is to begin in."""

FARTHEST_AHEAD = 11
"""Months ahead of which none is meant: that of eleven months ahead is the last one."""


def near_month(groups: Groups, context: Context) -> Meaning | None:
    """The latest such month, or the next one where the clause speaks of what is to come."""
    number = words.month(groups["month"])
    now = context.now("month")
    if now is None:
        return unknown("month", f"XXXX-{number:02d}")
    ahead = (number - now.first.month) % 12
    set_ahead = ahead < 6 and bool(SET_CUE.search(context.before()) or _ends_term(context))
    due = SOON_CUE.search(context.before(30)) is not None and context.tense != "past"
    coming = context.tense in {"present", "future"} or is_term(context) or due
    forward = not ahead or set_ahead or (coming and ahead < FARTHEST_AHEAD)
    year, month = calendar.carried(now.first.year, now.first.month + ahead - (0 if forward else 12))
    return of(calendar.month(year, month), floats=True) if year >= 1 else None


YEAR_CUE = re.compile(
    r"(?:\b(?:in|since|of|from|by|until|till|before|after|during|early|late|mid|year|through|around"
    r"|to|and|or|for|fiscal|between|summer|winter|spring|fall|autumn|the|back|ago|begun|began|than)"
    r"|[,(/–—])[\s-]{0,3}$"
)
COUNTED = re.compile(
    r"[\s-](?:(?:more|other|new|young|armed|u\.s|american|russian|turkish)\s)?(?:troops|soldiers"
    r"|people|men|women|children|refugees|workers|jobs|points?|feet|metres|meters|miles|km"
    r"|kilomet|tons|tonnes|pounds|dollars|euros|lira|percent|per cent|shares|times|hours|minutes"
    r"|days|weeks|months|years|systems|missiles|tanks|aircraft|jets|drones|police|square|dead"
    r"|homes|houses|rpm|kg|mph)\b|%|°|[ \u00a0]\d{3}\b|x\d",
    re.IGNORECASE,
)
NOT_A_YEAR = re.compile(
    r"(?:[$€£¥₺₽#№]|\d[.,:\s]|\b(?:no|nos|p|pp|section|article|resolution|room"
    r"|flight|boeing|law|about|nearly|almost|over|than|some|only))\.?\s?$"
)


def bare_year(groups: Groups, context: Context) -> Meaning | None:
    """`2017`, where nothing says that it is a number of something."""
    year = words.year(groups["year"])
    before, after = context.before(), context.after()
    if NOT_A_YEAR.search(before) or COUNTED.match(after) or not 1000 <= year <= 2999:
        return None
    if not groups["year"].isdigit() and "year" not in before and not 1900 <= year < 2100:
        return None
    around = context.anchor.day.year if context.anchor else 2000
    cued = YEAR_CUE.search(before) is not None
    return of(calendar.year(year)) if cued or around - 120 <= year <= around + 30 else None


def decade(groups: Groups, _: Context) -> Meaning | None:
    """`the 1990s`, `the '80s`, `the nineties`."""
    text = groups.get("decades")
    if text:
        return of(calendar.decade(1900 + words.decade(text)))
    digits = groups["tens"].lstrip("'’")
    century = {2: "19" if int(digits[:2]) >= 30 else "20"}.get(len(digits), "")
    return of(calendar.decade(int(century + digits)))


def century(groups: Groups, _: Context) -> Meaning | None:
    """`the 20th century`."""
    number = words.ordinal(groups["ord"])
    return of(calendar.century(number)) if 1 <= number <= 30 else None


def season(groups: Groups, _: Context) -> Meaning | None:
    """`the winter of 1994`, `summer 2016`."""
    return of(calendar.season(words.year(groups["anyyear"]), SEASONS[groups["season"]]))


_FOLLOWED = re.compile(r"\s+(?!(?:and|or|to|until|till|through|of)\b)[\w$]")


SOON = 15
"""Days within which a day of the month in a timetable's present lies ahead."""


def day_of_month(groups: Groups, context: Context) -> Meaning | None:
    """`on the 27th`, `Thursday the 21st`: in the report's month or the nearest fitting one."""
    number = words.ordinal(groups["ord"])
    if not 1 <= number <= 31 or groups["ord"] in ORDINALS:
        return None
    if "weekday" not in groups and _FOLLOWED.match(context.after()):
        return None
    today = context.today
    if today is None:
        return unknown("day", f"XXXX-XX-{number:02d}")
    later_this_month = context.tense in {"present", "future"} and number < today.day
    for back in range(-1 if later_this_month and today.day - number > SOON else 0, 4):
        year, month = calendar.carried(today.year, today.month - back)
        if year < 1 or number > calendar.days_in(year, month):
            continue
        found = date(year, month, number)
        coming = context.tense == "present" and (found - today).days < SOON
        if found <= today or context.tense == "future" or "weekday" in groups or coming:
            return of(calendar.day(found), floats=True)
    return None


def same_month(groups: Groups, context: Context) -> Meaning | None:
    """`the 20th of next month`."""
    number = words.ordinal(groups["ord"])
    shift = {"n": 1, "c": 1, "u": 1, "f": 1, "l": -1, "p": -1}.get(groups["rel"][0], 0)
    found = context.shifted(0 if groups["rel"] == "present" else shift, "month")
    if found is None:
        return unknown("day", f"XXXX-XX-{number:02d}")
    return exact_day(found.first.year, found.first.month, number)


RULES = (
    rule(r"{month}[ ./-]{1,2}{dom},? ?{year}", full),
    rule(r"{month}[\s./-]{1,2}(?:the )?{dom}(?!:\d)", full),
    rule(r"{weekday},? (?:the )?{month} ?{dom},? {year}", full),
    rule(r"{weekday},? (?:the )?{month} ?{dom}", full),
    rule(r"{dom}\.? (?:of )?{month},? {year}", full),
    rule(r"{dom}\.?[ -](?:of )?{month}", full),
    rule(r"{weekday},? (?:the )?{dom}\.? (?:of )?{month},? {year}", full),
    rule(r"{weekday},? (?:the )?{dom}\.? (?:of )?{month}", full),
    rule(r"{month} ?,? (?:of )?{year}", month_and_year),
    rule(r"{year} ?,? {month}", month_and_year),
    rule(r"{month} {yy}", late_century),
    rule(r"{month}", bare_month),
    rule(r"{year}", bare_year),
    rule(r"the year {year}", bare_year),
    rule(r"(?P<tens>[12]\d\d0|'?[2-9]0)['’]?s", decade),
    rule(r"['’](?P<tens>[2-9]0)['’]?s", decade),
    rule(r"the {decades}", decade),
    rule(r"{ord}[ -]century", century),
    rule(r"{season}(?: of)?,? {anyyear}", season),
    *(
        rule(day + r",? (?:of )?{rel} year", day_of_year)
        for day in (r"{month}[ .]{1,2}{dom}", r"{dom} (?:of )?{month}")
    ),
    rule(r"{weekday} the {ord}", day_of_month),
    rule(r"the {ord}", day_of_month),
    rule(r"{ord} (?:of )?{rel} month", same_month),
)
