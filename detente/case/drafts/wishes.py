"""What a decision maker is told to want: preference statements, and what two origins contradict."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from detente.case.drafts.remarks import in_a_line, reports_in_words
from detente.case.drafts.weighing import dm_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from detente.case.drafts.acts import Act
    from detente.case.drafts.conditions import Condition
    from detente.case.drafts.contested import Doubts, Side
    from detente.case.drafts.quoting import Quoting
    from detente.case.drafts.weighing import Drafted


@dataclass(frozen=True, slots=True)
class Wishes:
    """What one decision maker wants of itself and of others, and what is unknown of it.

    Attributes:
        statements: preference statements with the acts that say so.
        earlier: of statements, the acts that said the opposite some weeks before.
        unknown: options with both sides of the contradiction about them.
    """

    statements: Mapping[str, Sequence[Act]]
    earlier: Mapping[str, Sequence[Act]]
    unknown: Mapping[str, tuple[Side, Side]]


def wishes(
    dm: str, options: Sequence[Drafted], hanging: Sequence[Condition], doubts: Doubts
) -> Wishes:
    """The wishes of a decision maker about the options of the draft, and its terms."""
    known = {option.id for option in options}
    statements: defaultdict[str, list[Act]] = defaultdict(list)
    for one in hanging:
        says = one.says(known)
        if one.then and says and dm_id(one.then.side) == dm:
            statements[says].append(replace(one.then, words=one.words))
    unknown: dict[str, tuple[Side, Side]] = {}
    for option in options:
        told = [act for act in option.mentions if act.by and dm_id(act.by) == dm]
        contradicted = doubts.about(told)
        if contradicted:
            unknown[option.id] = contradicted
            continue
        for act in told:
            statements[f"not {option.id}" if act.against else option.id].append(act)
    earlier = {
        _opposite(says): acts
        for says, acts in statements.items()
        if _opposite(says) in statements and all(act.earlier for act in acts)
    }
    now = {says: acts for says, acts in statements.items() if _opposite(says) not in earlier}
    return Wishes(now, earlier if now else {}, unknown)


def against(every: Iterable[Wishes]) -> dict[str, tuple[tuple[str, str], ...]]:
    """Of each option with an unknown wish, the reports and sentences that contradict it."""
    found: defaultdict[str, dict[tuple[str, str], None]] = defaultdict(dict)
    for one in every:
        for option, (_told, other) in one.unknown.items():
            found[option][other.report, other.words] = None
    return {option: tuple(words) for option, words in found.items()}


def lines(wishes: Wishes, quoting: Quoting) -> Iterator[str]:
    """The lines of a decision maker's `prefers` and `unknown`."""
    if wishes.statements:
        yield "    prefers:  # uncertain: terms first, then in the order of how many reports say so"
        for says, told in sorted(wishes.statements.items(), key=_rank):
            yield f"      - says: {says}  # {_count(says, told, wishes.statements)}"
            yield from quoting.because(told, "        ")
            for act in wishes.earlier.get(says, ())[:1]:
                yield f"        # the opposite earlier: {act.report}: {in_a_line(act.words)}"
    elif wishes.unknown:
        yield "    prefers: []  # what the reports tell is contradicted: see below"
    else:
        yield "    prefers: []  # no report says what it wants"
    yield from _unknown(wishes.unknown)


def _unknown(unknown: Mapping[str, tuple[Side, Side]]) -> Iterator[str]:
    if unknown:
        yield "    unknown:  # two origins contradict each other: the model does not choose"
    for option, sides in unknown.items():
        yield f"      - [{option}, not {option}]"
        for side in sides:
            origins = in_a_line(", ".join(side.sources[:3]))
            said = f"{in_a_line(side.value)} ({origins}): {side.report}: {in_a_line(side.words)}"
            yield f"        # {said}"


def _opposite(says: str) -> str:
    return says.removeprefix("not ") if says.startswith("not ") else f"not {says}"


def _rank(item: tuple[str, Sequence[Act]]) -> tuple[bool, int, str]:
    says, told = item
    return " if " not in says, -len({act.report for act in told}), says


def _count(says: str, told: Sequence[Act], statements: Mapping[str, Sequence[Act]]) -> str:
    doubt = "; told otherwise as well" if _opposite(says) in statements else ""
    earlier = "; said earlier" if all(act.earlier for act in told) else ""
    return f"{reports_in_words(len({act.report for act in told}))}{earlier}{doubt}"
