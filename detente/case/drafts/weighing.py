"""Which of the acts that reports speak of become options, and whose."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from detente.dispute.expressions.names import RESERVED

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from detente.case.drafts.acts import Act

_RESERVED = frozenset(
    {"not", "and", "or", "xor", "if", "iff", "exactly", "at", "most", "one", "of"}
)

MOST_DECISION_MAKERS = 4
MOST_OPTIONS = 4
"""A first model is to be corrected by hand: more than these are more than one can weigh."""


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
        return any(act.how != "may" for act in self.mentions)

    @property
    def does(self) -> str:
        """The wording most reports share; one with an object before one without."""
        counts = Counter(act.does for act in self.mentions)
        return min(counts, key=lambda text: (_says_little(text), -counts[text], len(text), text))


def options(every: Sequence[Act]) -> dict[str, list[Drafted]]:
    """The options of each decision maker, most reported first, as are the decision makers."""
    by_option: defaultdict[tuple[str, str], list[Act]] = defaultdict(list)
    for act in every:
        by_option[dm_id(act.side), act.name].append(act)
    several = len({act.report for act in every}) > 5
    drafted = [Drafted(dm, name, _each_once(acts)) for (dm, name), acts in by_option.items()]
    kept = [one for one in drafted if one.reports > 1 or not several or one.is_wanted]
    by_dm: defaultdict[str, list[Drafted]] = defaultdict(list)
    for option in sorted(kept, key=lambda option: (-option.reports, option.id)):
        if len(by_dm[option.dm]) < MOST_OPTIONS:
            by_dm[option.dm].append(option)
    weight = {dm: sum(option.reports for option in some) for dm, some in by_dm.items()}
    first = sorted(by_dm, key=lambda dm: (-weight[dm], dm))[:MOST_DECISION_MAKERS]
    return {dm: by_dm[dm] for dm in first}


def _says_little(text: str) -> bool:
    return " " not in text or text.rpartition(" ")[2] in {"it", "them", "this", "that", "back"}


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
