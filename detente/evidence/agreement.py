"""Whether two values can both be right, if they are values of one thing.

There are three answers: they agree, they do not, or they cannot be held against each other, as sums
in two currencies cannot. The same figure with another currency or another unit of time is no
coincidence but a contradiction: "250 million euros" and "250 million dollars", "$5 billion a day"
and "a week", "cut to 20 percent" and "by 20 percent".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from detente.evidence.lexicon import Place, counted_as, happens_on_one_day, listed, nation, synonyms
from detente.evidence.ranges import Range, terms_differ
from detente.reading.amounts.currencies import may_be

if TYPE_CHECKING:
    from detente.evidence.slots import Slot
    from detente.evidence.stages import Stage

_OF_ANYTHING = listed("units of anything")
_STRUCK = frozenset(f"={verb}" for verb in listed("struck")) | {"accepting", "signing", "ending"}
_SLIP = 3
"""Days by which a date may be wrong so that it lies after a report that tells of it."""

_DOLLARS = frozenset({"USD", "AUD", "CAD", "NZD", "SGD", "HKD", "TWD"})
"""A bare "$" may be any of them."""

_EXCHANGED = (0.02, 0.95)
"""Dollars of the United States that one of the others has cost in this century, from and to."""

_NEWS = 10
"""Days before and after a report of which it tells much."""

_EXACT = 3
"""Digits of a figure that two things seldom share."""


def agree(one: Slot, other: Slot) -> bool | None:
    """Both can be right; None where they cannot be compared."""
    if isinstance(one.value, Place) or isinstance(other.value, Place):
        return _places_agree(one, other)
    if one.family in {"date", "deadline"}:
        return _times_agree(one, other)
    if {one.step, other.step} == {"by", "to"}:
        return False
    if one.per and other.per and one.per != other.per:
        return False if _same_figure(one.value, other.value) else None
    if one.family == "money" and one.unit != other.unit:
        return _sums_agree(one, other)
    return not one.value.apart(other.value)


def differ(one: Range | Place | None, other: Range | Place | None) -> bool:
    """Two places of which neither lies in the other, or two ranges that are apart."""
    if isinstance(one, Place) and isinstance(other, Place):
        known = one.country and other.country
        return bool(known) and not (one.holds(other) or other.holds(one))
    return isinstance(one, Range) and isinstance(other, Range) and one.apart(other)


def _places_agree(one: Slot, other: Slot) -> bool | None:
    """Neither of two places known lies in the other; nor is one port the other, wherever it is."""
    if not (isinstance(one.value, Place) and isinstance(other.value, Place)):
        return None
    if one.value.country and other.value.country:
        return one.value.holds(other.value) or other.value.holds(one.value)
    if one.value.town == other.value.town:
        return True
    return False if one.unit and one.unit == other.unit else None


def _times_agree(one: Slot, other: Slot) -> bool | None:
    """Two days by the calendar; a day and a term, or two terms, by how far they lie ahead."""
    if one.day and other.day:
        apart = one.day.apart(other.day)
        return None if apart and (_unknown(one, other) or _unknown(other, one)) else not apart
    if one.term and other.term:
        return not terms_differ(one.term, other.term)
    return None


def _unknown(one: Slot, other: Slot) -> bool:
    """What one report tells as past is not what another dates days after that report."""
    told = one.day and one.written and one.day.high <= one.written and not one.foretold
    return bool(told and one.written and other.day and other.day.low > one.written + _SLIP)


def _sums_agree(one: Slot, other: Slot) -> bool | None:
    if may_be(one.unit, other.unit) or may_be(other.unit, one.unit):
        return _same_figure(one.value, other.value)
    if {one.unit, other.unit} <= _DOLLARS:
        return _dollars_agree(one, other)
    same = _same_figure(one.value, other.value) or exact(one) == exact(other) != ""
    return False if same else None


def _dollars_agree(one: Slot, other: Slot) -> bool | None:
    """A bare "$" may mean the other's dollars, unless the sum may be the same one exchanged."""
    if _is_bare(one) == _is_bare(other):
        return None
    bare, named = (one.value, other.value) if _is_bare(one) else (other.value, one.value)
    if not (isinstance(bare, Range) and isinstance(named, Range)) or _same_figure(bare, named):
        return True
    cheapest, dearest = _EXCHANGED
    return None if bare.low <= dearest * named.high and bare.high >= cheapest * named.low else False


def _is_bare(slot: Slot) -> bool:
    return slot.unit == "USD" and not re.match(r"us|u\.s|american", slot.shown, re.IGNORECASE)


def _same_figure(one: Range | Place, other: Range | Place) -> bool:
    return isinstance(one, Range) and isinstance(other, Range) and not one.apart(other)


def exact(slot: Slot) -> str:
    """A figure of three digits and more, or a day some time off, which two things seldom share.

    Empty for others: on the days around a report much happens.
    """
    if slot.day and slot.written and slot.day.low == slot.day.high:
        return f"={slot.day.low:.0f}" if abs(slot.written - slot.day.low) > _NEWS else ""
    if slot.family not in {"money", "number"} or not isinstance(slot.value, Range):
        return ""
    digits = re.sub(r"\D", "", slot.shown.partition(" ")[0]).strip("0")
    return f"={digits}" if len(digits) >= _EXACT else ""


def _steps_differ(one: Slot, other: Slot) -> bool:
    """By how much it rose the one, to what the other; "rose 5 percent" is by how much."""
    steps = {one.step, other.step}
    return "by" in steps and len(steps) > 1 and ("to" in steps or one.unit != "%")


def same_unit(one: str, other: str) -> bool:
    """As "radar systems" and "air radar systems", "workers" and "labourers" have.

    Not so "crew members" and "board members".
    """
    if one == other:
        return True
    (a, of_one), (b, of_other) = _counted(one), _counted(other)
    if of_one and of_other and of_one != of_other:
        return False
    if a & b - _OF_ANYTHING or (of_one and of_one == of_other):
        return True
    first, second = (unit.rpartition(" ")[2] for unit in (one, other))
    return first != second and bool(synonyms(first) & synonyms(second))


def _counted(unit: str) -> tuple[frozenset[str], frozenset[str]]:
    """The words for what is counted, and the nations among them: "Thai hostages" and "Thais"."""
    known = {word: nation(word) for word in unit.split()}
    return (
        frozenset(counted_as(word) for word, country in known.items() if not country),
        frozenset(country for country in known.values() if country),
    )


def comparable(one: Slot, other: Slot) -> bool:
    """Values of one family and unit, none asked for where the other is agreed."""
    if not same_stage(one.stage, other.stage) or _of_two_wholes(one, other):
        return False
    if _steps_differ(one, other) and not _same_figure(one.value, other.value):
        return False
    if one.family == "place" and not _of_one_day(one, other):
        return False
    times = {"date", "deadline"}
    if one.family != other.family and not {one.family, other.family} <= times:
        return False
    if one.family != other.family and not (one.day and other.day):
        return bool(one.term and other.term)
    return one.family in {"money", "place"} or same_unit(one.unit, other.unit)


def _of_two_wholes(one: Slot, other: Slot) -> bool:
    """Shares of two things, of both of which one of the sentences gives a share."""
    if not one.whole or not other.whole or one.whole & other.whole:
        return False
    return bool(one.whole & other.other_wholes or other.whole & one.other_wholes)


def same_stage(one: Stage, other: Stage) -> bool:
    """Not one asked for and the other agreed."""
    return not (one and other) or one == other


def _of_one_day(one: Slot, other: Slot) -> bool:
    """Both are of one kind of event that happens once, in one place; or of where a thing stands.

    Two ports, or two provinces, are told for a question of which port, or which province.
    """
    kinds = _happening(one) & _happening(other)
    sorts = {one.unit, other.unit}
    alike = len(sorts) == 1 and sorts != {""}
    return (
        alike
        or _on_one_day(one, other)
        or any(kind == "standing" or happens_on_one_day(kind) for kind in kinds)
    )


def _on_one_day(one: Slot, other: Slot) -> bool:
    """Both are dated in their sentences, and to the same day."""
    days = [slot.beside for slot in (one, other) if isinstance(slot.beside, Range)]
    return len(days) == 2 and days[0][:2] == days[1][:2] and days[0].low == days[0].high


def _happening(slot: Slot) -> frozenset[str]:
    """The kinds of its event; where a bargain was struck, it was signed."""
    nouns = {term[1:] for term in slot.around.event if term.startswith("#")}
    kinds = slot.context.kinds | nouns
    bargain = "~agreement" in slot.around.event and (not slot.context.kinds or kinds & _STRUCK)
    return kinds | {"signing"} if bargain else kinds
