"""How many sources there are for what is said, and what contradicts it, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from detente.briefing.words.dates import timex
from detente.briefing.words.lists import capital, count, first_of, number, quoted, tally
from detente.case.touching import doubted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from detente.case.touching import Footing, Touch
    from detente.evidence.records import Contradiction, Source, Variant

MOST_SOURCES = 4
MOST_AGAINST = 2
MOST_TOUCHES = 3
_DATED = frozenset({"date", "deadline", "period"})
_WHO_SPOKE = frozenset({"actor", "name", "quotation"})


def independent(variant: Variant) -> str:
    """`one independent source (Bloomberg: 20 reports name it, 1 credits one of those)`."""
    counted = count(variant.independent_sources, "independent source")
    return f"{counted} ({listed(variant.sources)})" if variant.sources else counted


def listed(sources: Sequence[Source]) -> str:
    """Each source with the reports that go back to it, short of the many."""
    told = [source(each) for each in sources[:MOST_SOURCES]]
    more = len(sources) - MOST_SOURCES
    return "; ".join([*told, *([f"{more:,} more"] if more > 0 else [])])


def source(each: Source) -> str:
    """What a source is called, and how surely how many reports go back to it."""
    if len(each.named) == 1 and not each.through and not each.inferred:
        return f"{each.name}: {each.named[0]} alone"
    steps = (
        (each.named, "names it", "name it", ""),
        (each.through, "credits one of those", "credit one of those", ""),
        (each.inferred, "shares only its hedges or wording", "share only its hedges or wording",
         ": inferred"),
    )  # fmt: skip
    told = [
        f"{tally(len(reports), 'report')} {one if len(reports) == 1 else many}{how}"
        for reports, one, many, how in steps
        if reports
    ]
    return f"{each.name}: {', '.join(told)}"


def value(kind: str, words: str) -> str:
    """A value that a claim takes; a date as people write it."""
    return timex(words) if kind in _DATED else words


def sides(each: Contradiction) -> str:
    """Its values, each with the number of its sources: `“yes”: one source; “no”: one source`."""
    return "; ".join(
        f"{quoted(value(each.kind, side.value))}: {count(side.independent_sources, 'source')}"
        for side in each.variants
    )


def conflict(each: Contradiction) -> str:
    """Between whom it is: sources that the reports only pass on, or reports that tell differently.

    Where one speaker stands on two sides, or the question is who spoke, the reports differ.
    """
    sides = [{source.speaker for source in variant.sources} for variant in each.variants]
    of_speakers = any(side and None not in side for side in sides)
    speakers = [name for side in sides for name in side if name]
    if each.kind in _WHO_SPOKE or not of_speakers or len(set(speakers)) < len(speakers):
        return "Between reports, which tell it differently."
    names = dict.fromkeys(source.name for variant in each.variants for source in variant.sources)
    return f"Between {first_of(names, MOST_SOURCES)}, not between the reports that pass them on."


def going_back(footing: Footing) -> str:
    """How many sources the words of a part have, by the credits and wording of their reports."""
    sources = footing.sources
    if not sources:
        return ""
    if len(sources) == 1:
        (one,) = sources
        return f"Its words have one source: {one.name} ({first_of(one.named, MOST_SOURCES)})."
    told = [f"{each.name} ({first_of(each.named, MOST_SOURCES)})" for each in sources]
    return f"Its words have {number(len(sources))} sources: {first_of(told, MOST_SOURCES)}."


def unsure(says: str, footing: Footing) -> str:
    """How the model can leave a preference open whose words another origin denies; else empty."""
    if not doubted(footing):
        return ""
    plain = says.removeprefix("not ")
    pair = f"[{plain}, not {plain}]" if " " not in plain else f'["{says}", "not ({says})"]'
    return (
        "Another origin denies these words. Where you cannot tell who is right, the model can say "
        f"so instead of choosing: unknown: [{pair}]."
    )


def told(footing: Footing) -> list[tuple[Touch, list[Contradiction]]]:
    """The foremost claims that a part's words carry, and against each what was not told before."""
    seen: set[str] = set()
    foremost: list[tuple[Touch, list[Contradiction]]] = []
    for touch in footing.touches[:MOST_TOUCHES]:
        fresh = [each for each in touch.contradictions if each.id not in seen]
        seen.update(each.id for each in fresh)
        foremost.append((touch, fresh))
    return foremost


def carried(touch: Touch) -> str:
    """The claim that a part's words carry, as they tell it, and who else does."""
    words = quoted(value(touch.claim.kind, touch.variant.value))
    return f"{capital(touch.claim.about)}: {words}, {independent(touch.variant)}."


def contradicted(touch: Touch, by: Contradiction) -> str:
    """What stands against the words of a part: `“no”, one independent source`."""
    against = [each for each in by.variants if each != touch.variant]
    told = [
        f"{quoted(value(by.kind, each.value))}, {independent(each)}"
        for each in against[:MOST_AGAINST]
    ]
    more = len(against) - MOST_AGAINST
    return "; ".join([*told, *([f"{more:,} more"] if more > 0 else [])])
