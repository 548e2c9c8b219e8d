"""When and where something was said, where reports carry the same statement.

Somebody may speak in many places on many days. Only where two reports bind the same statement (the
same quotation, or the same forecast by the same speaker) to the occasion do its day and place have
to agree.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from detente.evidence.parsed import Parsed
    from detente.evidence.quotations import Quotation
    from detente.evidence.slots import Slot

Said = tuple[str, int]
"""A report's id and the number of a sentence that carries a statement."""


def clusters(
    slots: Iterable[Slot],
    forecasts: Sequence[Sequence[Slot]],
    statements: Sequence[Sequence[Quotation]],
    parsed: Mapping[str, Parsed],
) -> Iterator[list[Slot]]:
    """Dates and places, each family for itself, of the occasion of one statement."""
    said = _sentences(forecasts, statements, parsed)
    found: defaultdict[tuple[int, str], list[Slot]] = defaultdict(list)
    for slot in slots:
        if slot.family in {"date", "place"} and "speaking" in slot.context.kinds:
            for number in sorted(_statements_at(slot, said)):
                found[number, slot.family].append(slot)
    seen: set[frozenset[tuple[str, int]]] = set()
    for cluster in found.values():
        key = frozenset((slot.report, slot.span.start) for slot in cluster)
        if len({slot.report for slot in cluster}) > 1 and key not in seen:
            seen.add(key)
            yield cluster


def _sentences(
    forecasts: Sequence[Sequence[Slot]],
    statements: Sequence[Sequence[Quotation]],
    parsed: Mapping[str, Parsed],
) -> dict[Said, set[int]]:
    """The statements in each sentence; what one sentence says twice over is one statement."""
    said: dict[Said, int] = {}
    same: dict[int, int] = {}
    places = [[(s.report, s.context.sentence) for s in some] for some in forecasts]
    places += [
        [(one.report, parsed[one.report].sentence(one.span.start)) for one in some]
        for some in statements
    ]
    for number, some in enumerate(places):
        home = min((said[place] for place in some if place in said), default=number)
        same.update({said[place]: home for place in some if place in said})
        said.update({place: home for place in some if place not in said})
    return {place: {_last(same, number)} for place, number in said.items()}


def _last(same: Mapping[int, int], number: int) -> int:
    while same.get(number, number) != number:
        number = same[number]
    return number


def _statements_at(slot: Slot, said: Mapping[Said, set[int]]) -> set[int]:
    """The statements in the sentence of a value; or in the next one, if this names a speaker."""
    number = slot.context.sentence
    here = said.get((slot.report, number))
    if here or not slot.context.near:
        return here or set()
    return said.get((slot.report, number + 1), set())
