"""One act on different things is several options: buying the frigates is not buying the trains.

Only names and codes tell things apart ("the Halden frigates", "the M-11"); common words for one
thing are too many ("the ships", "the vessels", "them").
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from detente.evidence.lexicon import nation

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from detente.case.drafts.acts import Act

_NAME = re.compile(r"(?<=\s)(?:[A-Z][\w-]*|[A-Za-z]*-?\d[\w-]*)")


def by_object(name: str, acts: Sequence[Act]) -> Iterator[tuple[str, list[Act]]]:
    """The acts of one name, apart where what they act on has different names; most told first."""
    groups: list[tuple[set[str], list[Act]]] = []
    plain: list[Act] = []
    for act in acts:
        names = _names(act.does)
        if not names:
            plain.append(act)
            continue
        same = [group for group in groups if group[0] & names]
        groups = [group for group in groups if group not in same]
        merged = [one for _, some in same for one in some]
        groups.append((names.union(*(own for own, _ in same)), [*merged, act]))
    groups.sort(key=lambda group: (-len({act.report for act in group[1]}), sorted(group[0])))
    first = groups[0][1] if groups else []
    yield name, [act for act in acts if act in first or act in plain]
    for _names_of, some in groups[1:]:
        yield f"{name}_{_told_most(some)}", some


def _names(does: str) -> set[str]:
    words = (re.sub(r"[^a-z0-9]", "", word.lower()) for word in _NAME.findall(does))
    return {word.removesuffix("s") for word in words if word and nation(word) is None}


def _told_most(acts: Sequence[Act]) -> str:
    counts = Counter(name for act in acts for name in sorted(_names(act.does)))
    return min(counts, key=lambda name: (-counts[name], name))
