"""What a question asks, as a person would write it: "when Hill met Weiss".

Made of the words of the reports. Where those make no clause, the kind of event and its parties
stand for it; where not even they are known, the beginning of a sentence does.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from detente.evidence.lexicon import event_kinds, nation, written
from detente.evidence.phrasing import LONGEST, shortened, typical

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from detente.evidence.assertions import Assertion
    from detente.evidence.holding import Holding
    from detente.evidence.naming import Names
    from detente.evidence.propositions import Proposition
    from detente.evidence.slots import Slot

_ASKED = {"date": "when", "place": "where", "duration": "how long", "deadline": "by when"}
_SUMS = {"pricing": "price", "fining": "fine", "lending": "loan", "owing": "debt"}
_MOST_NAMED = 3


def of_values(cluster: Sequence[Slot], kinds: Sequence[str], names: Names) -> str:
    """When, where, how long or how much, and what.

    Args:
        cluster: values of one thing.
        kinds: those of its event that half of the values and more have.
        names: the persons of the case.
    """
    first = cluster[0]
    who = _parties([slot.context.persons for slot in cluster], names)
    if "speaking" in kinds and who and first.family in {"date", "place"}:
        return shortened(f"{_ASKED[first.family]} {_joined(who)} spoke")
    fitting = [s.context.told for s in cluster if s.context.told and _tells(s, kinds)]
    head = _ASKED.get(first.family) or f"{_head(cluster, kinds)}:"
    clause = typical(fitting, LONGEST - len(head) - 1)
    if clause is None:
        return shortened(f"{_head(cluster, kinds)} {_without_clause(cluster, kinds, names)}")
    if first.family == "number" and (told := _how_many(clause, _counted(cluster))):
        return shortened(told)
    return shortened(f"{head} {clause}")


def _how_many(clause: str, counted: str) -> str | None:
    """What is counted is said once: it begins the clause, or stands in it."""
    bare = clause.removeprefix("the ")
    if bare.lower().startswith(f"{counted.lower()} "):
        return f"how many {bare}"
    return f"number: {clause}" if counted.lower() in clause.lower() else None


def of_events(asked: str, told: Sequence[Proposition] | Sequence[Assertion], names: Names) -> str:
    """What is asked about events, with the clause that says what happened."""
    return shortened(f"{asked} {_happened(told, LONGEST - len(asked) - 1, names)}")


def _happened(told: Sequence[Proposition] | Sequence[Assertion], longest: int, names: Names) -> str:
    clause = typical((one.context.told for one in told if one.context.told), longest)
    if clause is not None:
        return clause
    who = _parties([one.context.persons or one.context.sides for one in told], names)
    quoted = next((one.context.told.sentence for one in told if one.context.told), "")
    return f"“{quoted}”" if quoted else _joined(who)


def of_post(holdings: Sequence[Holding]) -> str:
    """A post by its fullest naming; of those equally full, the one used most."""
    named = [one for one in holdings if one.post]
    if not named:
        fields, houses = sorted(holdings[0].fields), map(written, sorted(holdings[0].houses))
        return f"the {' '.join([*fields, holdings[0].head])} of {' and '.join(houses)}"
    counts = Counter(one.post for one in named)

    def rank(one: Holding) -> tuple[int, bool, int, int]:
        told = len(one.houses) + len(one.fields)
        return told, bool(one.target), counts[one.post], -len(one.post)

    best = max(named, key=rank)
    post = best.post if best.post.split()[0].endswith(("'s", "’s")) else f"the {best.post}"
    named_after = [one for one in sorted(best.houses) if nation(one)]
    if named_after and not _names_country(best.post):
        return f"{post} of {' and '.join(map(written, named_after))}"
    return post


def _names_country(post: str) -> bool:
    parts = post.split()
    return any(nation(" ".join(parts[k : k + n])) for n in (1, 2, 3) for k in range(len(parts)))


def of_words(speaker: str, words: str) -> str:
    """Somebody's words by their beginning."""
    return f"{speaker}: “{shortened(words, LONGEST - len(speaker) - 4)}”"


def _tells(slot: Slot, kinds: Sequence[str]) -> bool:
    """The verb of the clause tells what the values of the cluster are about."""
    lemma = slot.context.told.lemma if slot.context.told else ""
    return not kinds or f"={lemma}" in kinds or bool(event_kinds(lemma) & frozenset(kinds))


def _head(cluster: Sequence[Slot], kinds: Sequence[str]) -> str:
    """What kind of value is asked for, as a noun."""
    family = cluster[0].family
    if family == "number":
        return "percentage" if cluster[0].unit == "%" else f"number of {_counted(cluster)}"
    if family != "money":
        return family
    sums = [_SUMS[kind] for kind in kinds if kind in _SUMS]
    return f"{sums[0] if sums else 'sum'} in {_most(slot.unit for slot in cluster)}"


def _counted(cluster: Sequence[Slot]) -> str:
    """What is counted, in the words of the reports."""
    size = len(cluster[0].unit.split())
    tails = [" ".join(slot.shown.split()[-size:]) for slot in cluster]
    start = cluster[0].unit[:3]
    return _most(t for t in tails if t.lower().startswith(start)) or cluster[0].unit


def _without_clause(cluster: Sequence[Slot], kinds: Sequence[str], names: Names) -> str:
    told = next((k for k in reversed(kinds) if k[0] != "=" and k.endswith(("ing", "sing"))), None)
    who = _parties([slot.context.persons or slot.context.sides for slot in cluster], names)
    if told and who:
        return f"of the {told} of {_joined(who)}"
    quoted = next((s.context.told.sentence for s in cluster if s.context.told), "")
    return f"in “{quoted}”" if quoted else f"of the {told or 'event'}"


def _parties(every: Sequence[frozenset[str]], names: Names) -> list[str]:
    """Whom half of them name, most often named first; persons by their surnames."""
    counts = Counter(one for some in every for one in sorted(some))
    often = [one for one, count in counts.most_common() if 2 * count >= len(every)]
    return [
        names.full[one].split()[-1] if one in names.full else names.shown(one)
        for one in often[:_MOST_NAMED]
    ]


def _joined(who: Sequence[str]) -> str:
    return " and ".join([", ".join(who[:-1]), who[-1]] if len(who) > 1 else who)


def _most(words: Iterable[str]) -> str:
    return max(Counter(words).most_common(1), default=("", 0))[0]
