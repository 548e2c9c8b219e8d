"""Days, weeks, months, years told from the report's: `yesterday`, `last week`, `next year`."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from detente.reading.times import calendar, words
from detente.reading.times.grammar import Groups, rule
from detente.reading.times.lexicon import AFTER, BEFORE, PARTS_OF_DAY, SEASONS
from detente.reading.times.meaning import Meaning, of, unknown

if TYPE_CHECKING:
    from detente.reading.times.calendar import Stretch
    from detente.reading.times.context import Context

STEPS = {"today": 0, "tonight": 0, "tomorrow": 1, "yesterday": -1}


def shift_of(word: str) -> int:
    """-1 for `last` and its like, 1 for `next` and its like, 0 for `this`."""
    return -1 if word in BEFORE else 1 if word in AFTER else 0


def known(stretch: Stretch | None, grain: str) -> Meaning:
    """A stretch, or its grain alone where the report's date does not tell it."""
    return of(stretch) if stretch else unknown(grain)


_NAMED = re.compile(r"\w ['‘’\"“”]?$")


def named_day(groups: Groups, context: Context) -> Meaning | None:
    """`today`, `tomorrow`, `yesterday`, `tonight`."""
    word = groups["dayword"]
    if context.text[context.start].isupper() and _NAMED.search(context.before()):
        return None  # "Türkiye Today" is a newspaper
    meaning = known(context.shifted(STEPS[word], "day"), "day")
    return part_of_day(meaning, "night") if word == "tonight" else meaning


def two_days_off(groups: Groups, context: Context) -> Meaning | None:
    """`the day before yesterday`, `the day after tomorrow`."""
    return known(context.shifted(2 if groups["dayword"] == "tomorrow" else -2, "day"), "day")


def stretch(groups: Groups, context: Context) -> Meaning | None:
    """`last week`, `this month`, `next year`, `the coming decade`."""
    grain, shift = groups["stretch"], shift_of(groups["rel"])
    if groups["rel"] in {"following", "preceding", "same"} and context.said is not None:
        return of(calendar.around(calendar.later(context.said.first, shift, grain), grain))
    return known(context.shifted(shift, grain), grain)


def near_day(groups: Groups, context: Context) -> Meaning | None:
    """`the next day`, `the previous day`: from the day told last; `this day`."""
    if groups["rel"] not in {"same", "next", "following", "previous", "preceding"}:
        return known(context.shifted(shift_of(groups["rel"]), "day"), "day")
    return _from_told(context, shift_of(groups["rel"]))


def beside_day(groups: Groups, context: Context) -> Meaning | None:
    """`the day before`, `the evening after`: from the day told last, unless an event follows."""
    if OF_EVENT.match(context.after()):
        return None
    day = _from_told(context, -1 if groups["side"] == "before" else 1)
    return part_of_day(day, groups["daypart"]) if "daypart" in groups else day


def same_part(groups: Groups, context: Context) -> Meaning | None:
    """`the same evening`, `that night`, `the following morning`: of the day told last."""
    return part_of_day(_from_told(context, shift_of(groups.get("rel", ""))), groups["daypart"])


OF_CLAUSE = re.compile(
    r"\s(?:on which|when|that|before|after|of|his|her|its|their|will|may|i|he|she|we|they|you)\b",
    re.IGNORECASE,
)
"""What says which day "the day" is, and is not read here."""

RECENT = 31
"""Days that a day told before may be away, to be gone on from with "the next day"."""


def _from_told(context: Context, shift: int) -> Meaning:
    """A day so many after the one last told, if that is recent and past, else the report's."""
    said, today = context.happened, context.today
    if said is None or (today is not None and (today - said.first).days > RECENT):
        return known(context.shifted(shift, "day"), "day")
    return replace(of(calendar.day(calendar.moved(said.first, shift))), echo=True)


OF_EVENT = re.compile(
    r"\s+(?!and\b|but\b|or\b|on\b|in\b|at\b|that\b|to\b|as\b|by\b|with\b)[\w'\"“‘]", re.ASCII
)
"""What follows "the day before" where it is that of an event."""


def month_of_year(groups: Groups, context: Context) -> Meaning | None:
    """`June last year`, `January this year`."""
    year = context.shifted(shift_of(groups["rel"]), "year")
    number = words.month(groups["month"])
    if year is None:
        return unknown("month", f"XXXX-{number:02d}")
    return of(calendar.month(year.first.year, number))


def near_month(groups: Groups, context: Context) -> Meaning | None:
    """`last May` is the latest one that is over, `next June` the first ahead, `this March` ours."""
    number, shift = words.month(groups["month"]), shift_of(groups["rel"])
    now = context.now("month")
    if now is None:
        return unknown("month", f"XXXX-{number:02d}")
    year = now.first.year
    if shift < 0 and number >= now.first.month:
        year -= 1
    if shift > 0 and number <= now.first.month:
        year += 1
    return of(calendar.month(year, number)) if year >= 1 else None


def near_season(groups: Groups, context: Context) -> Meaning | None:
    """`last fall`, `this summer`, `next spring`."""
    code, shift = SEASONS[groups["season"]], shift_of(groups["rel"])
    now = context.now("month")
    if now is None:
        return unknown("season", f"XXXX-{code}")
    year = now.first.year
    begun = calendar.SEASONS[code] <= now.first.month
    if shift < 0 and (not begun or calendar.season(year, code).last >= now.first):
        year -= 1
    if shift > 0 and begun:
        year += 1
    return of(calendar.season(year, code))


def bare_season(groups: Groups, context: Context) -> Meaning | None:
    """`the summer`: this year's. `spring` and `fall` are too often other words."""
    if groups["season"] in {"spring", "fall"} and not context.before().endswith(
        ("in the ", "by the ")
    ):
        return None
    code = SEASONS[groups["season"]]
    year = context.now("year")
    return of(calendar.season(year.first.year, code)) if year else unknown("season", f"XXXX-{code}")


def part_of_day(meaning: Meaning, word: str) -> Meaning:
    """A part of a day, such as `2025-12-17TMO`."""
    value = meaning.value + PARTS_OF_DAY[word]
    return Meaning("date", value, meaning.first, meaning.last, "part of day", meaning.floats)


def the_day(_: Groups, context: Context) -> Meaning | None:
    """`the day`, `that day`: the one last mentioned."""
    pointed = context.text[context.start : context.end].lower().startswith("that")
    if not pointed and OF_CLAUSE.match(context.after()):
        beside = context.said is not None and context.before().endswith(", ")
        return of(context.said) if beside and context.said else None
    said, today = context.said, context.today
    if said and said.grain == "day" and (today is None or abs((today - said.first).days) <= RECENT):
        return of(said)
    return known(context.now("day"), "day")


def the_stretch(groups: Groups, context: Context) -> Meaning | None:
    """`the week`, `the year`, `that year`: the one last mentioned, or the report's own."""
    grain = groups["stretch"]
    if re.match(r" (?:of|after|before|in|to|when|that|long)\b|-", context.after()):
        return None
    if "that" in groups and context.said is not None and grain in calendar.MONTHS | calendar.DAYS:
        return of(calendar.around(context.said.first, grain))
    return the_weekend(groups, context) if grain == "weekend" else known(context.now(grain), grain)


_DUE = re.compile(r"\b(?:by|until|till)\s(?:the )?(?:(?:end|close) of (?:the )?)?$")


_SPENT = re.compile(r"\b(?:over|during|at|since|from|of|on|throughout)\s$")
"""What comes before a weekend that is over, where no tense tells."""


def the_weekend(_: Groups, context: Context) -> Meaning | None:
    """`at the weekend`: the last one, today's among them, or after a future verb the next."""
    now, today = context.now("weekend"), context.today
    begun = now is not None and today is not None and now.first <= today
    due = _DUE.search(context.before(40)) is not None
    bare = not context.tense and not _SPENT.search(context.before())
    coming = context.tense in {"present", "future"} or begun or due or bare
    return known(now if coming else context.shifted(-1, "weekend"), "weekend")


def year_end(_: Groups, context: Context) -> Meaning | None:
    """`year-end`, `the year's end`."""
    year = context.now("year")
    if year is None:
        return unknown("year")
    return Meaning("date", year.value, date(year.first.year, 12, 1), year.last, "year")


RULES = (
    rule("{dayword}", named_day),
    rule("the day (?:before|after) {dayword}", two_days_off),
    rule("{rel} {stretch}", stretch),
    rule("{rel} day", near_day),
    rule("the {rel} day", near_day),
    rule("the (?P<day>day) (?P<side>before|after)", beside_day),
    rule("the {daypart} (?P<side>before|after)", beside_day),
    rule("that {daypart}", same_part),
    rule("(?:the|that) (?P<rel>same|following|next|previous) {daypart}", same_part),
    rule("{rel} calendar {stretch}", stretch),
    rule("{month},? (?:of )?{rel} year", month_of_year),
    rule("{rel} {month}", near_month),
    rule("{rel} {season}", near_season),
    rule("this {rel} {season}", near_season),
    rule("{season}", bare_season),
    rule("that day", the_day),
    rule("the (?:same )?day", the_day),
    rule("my day", the_day),
    rule("(?P<that>that) {stretch}", the_stretch),
    rule("the {stretch}", the_stretch),
    rule("the (?:full|whole|entire) {stretch}", the_stretch),
    rule("on weekend", the_weekend),
    rule("year(?:-| |'s )end", year_end),
)
