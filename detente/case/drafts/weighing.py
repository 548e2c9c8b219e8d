"""Which of the acts that reports speak of become options, and whose."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from detente.case.drafts.objects import by_object
from detente.dispute.expressions.names import RESERVED

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from detente.case.drafts.acts import Act

_POINTING = frozenset({"it", "them", "this", "that", "back", "in", "on", "up", "off", "out", "to"})
_RESERVED = frozenset(
    {"not", "and", "or", "xor", "if", "iff", "exactly", "at", "most", "one", "of"}
)

MANY_REPORTS = 3
"""More than these, and what one of them alone thinks possible is left out."""

FOREMOST = 2
"""A party is foremost that the reports know at least half, one in this, as often as any."""

MOST_DECISION_MAKERS = 4
MOST_OPTIONS = 4
MOST_ALTOGETHER = 12
"""A first model is to be corrected by hand: more than these are more than one can weigh. Twelve
options make 4,096 states: some seconds for all attitudes to what is unknown, sixteen minutes."""


@dataclass(frozen=True, slots=True)
class Drafted:
    """An option, with every mention of it.

    Attributes:
        dm: the id of its decision maker.
        mentions: in report order; each report at most once for each way of telling.
    """

    dm: str
    name: str
    mentions: tuple[Act, ...]

    @property
    def id(self) -> str:
        """The option's full id."""
        return f"{self.dm}.{self.name}"

    @property
    def reports(self) -> int:
        """How many reports speak of it."""
        return len({act.report for act in self.mentions})

    @property
    def is_wanted(self) -> bool:
        """Somebody wants it, asks for it or refuses it; "may" alone is often mere grammar."""
        return any(
            act.how not in {"may", "has not", "has done"}
            and (act.by or act.how not in {"is asked", "is asked not to"})
            for act in self.mentions
        )

    @property
    def does(self) -> str:
        """The wording most reports share; one with an object before one without."""
        counts = Counter(act.does for act in self.mentions)
        return min(counts, key=lambda text: (_says_little(text), -counts[text], len(text), text))


def options(
    every: Sequence[Act], weights: Mapping[str, int] | None = None
) -> dict[str, list[Drafted]]:
    """The options of each decision maker, most reported first, as are the decision makers.

    Args:
        every: the acts that the reports speak of.
        weights: of the parties, how many reports know them. A foremost one that the reports give no
            choice in so many words has what it has done, as far as several reports tell it.
    """
    open_ = _drafted([act for act in every if act.how != "has done"])
    several = len({act.report for act in every}) > MANY_REPORTS
    shared = {name for name, count in Counter(_faced(every)).items() if count > 1}
    by_dm = _by_dm([one for one in open_ if not several or _has_weight(one, shared)])
    foremost = {dm_id(side) for side in _foremost(weights or {})} - set(by_dm)
    done = [one for one in _drafted(every) if one.dm in foremost and one.reports > 1]
    by_dm |= _by_dm(done)
    weight = {dm: sum(option.reports for option in some) for dm, some in by_dm.items()}
    first = sorted(by_dm, key=lambda dm: (-weight[dm], dm))[:MOST_DECISION_MAKERS]
    return _few({dm: by_dm[dm] for dm in first})


def _few(by_dm: dict[str, list[Drafted]]) -> dict[str, list[Drafted]]:
    """Without the least reported ones of whoever has most, as long as they are too many."""
    while sum(map(len, by_dm.values())) > MOST_ALTOGETHER:
        longest = max(by_dm, key=lambda dm: len(by_dm[dm]))
        by_dm = {dm: some[:-1] if dm == longest else some for dm, some in by_dm.items()}
    return by_dm


def _foremost(weights: Mapping[str, int]) -> list[str]:
    most = max(weights.values(), default=0)
    return sorted(side for side, weight in weights.items() if FOREMOST * weight >= most)


def _drafted(every: Iterable[Act]) -> list[Drafted]:
    by_option: defaultdict[tuple[str, str], list[Act]] = defaultdict(list)
    for act in every:
        if act.side:
            by_option[dm_id(act.side), act.name].append(act)
    return [
        Drafted(dm, name, _each_once(some))
        for (dm, first), acts in by_option.items()
        for name, some in by_object(first, acts)
    ]


def _by_dm(drafted: Iterable[Drafted]) -> dict[str, list[Drafted]]:
    by_dm: defaultdict[str, list[Drafted]] = defaultdict(list)
    for option in sorted(drafted, key=lambda option: (-option.reports, option.id)):
        if len(by_dm[option.dm]) < MOST_OPTIONS:
            by_dm[option.dm].append(option)
    return dict(by_dm)


def _faced(every: Sequence[Act]) -> Iterator[str]:
    """Acts, once for each report that has somebody do them or leave them."""
    told = {(act.report, act.name) for act in every if act.how in {"has done", "has not"}}
    yield from (name for _report, name in sorted(told))


def _has_weight(option: Drafted, shared: Collection[str]) -> bool:
    """Two reports speak of it, or one says that somebody wants it and of what.

    What has not been done is worth a line where several reports tell of others who did or did not.
    """
    left = any(act.how == "has not" for act in option.mentions)
    wanted = option.is_wanted and not _says_little(option.does)
    return option.reports > 1 or wanted or (left and option.name in shared)


def _says_little(text: str) -> bool:
    return " " not in text or text.rpartition(" ")[2] in _POINTING


def dm_id(side: str) -> str:
    """A party's name as an id: small letters, digits and _."""
    plain = "".join(c if c.isascii() and c.isalnum() else "_" for c in side.lower()).strip("_")
    plain = plain or "_".join(f"{ord(c):x}" for c in side[:8])
    return plain if plain[:1].isalpha() and plain not in RESERVED else f"dm_{plain}"


def _each_once(acts: Iterable[Act]) -> tuple[Act, ...]:
    seen: dict[tuple[str, str, str], Act] = {}
    for act in acts:
        seen.setdefault((act.report, act.how, act.by), act)
    return tuple(seen.values())
