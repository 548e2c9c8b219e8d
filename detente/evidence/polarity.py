"""Whether a matter was put to somebody or not, and how formally: what some report and others deny.

A denial that points back ("such a request", "denied it") is one of what its own report said last
before it. It is matched with the reports of events of the same family with the same parties;
denials that share such a report are denials of the same event. The same event may also be told with
more or less force ("raised", "formally requested"): that is a question of its own.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from detente.evidence import titles
from detente.evidence.alignment import compatible, shared
from detente.evidence.lexicon import listed as vocabulary
from detente.evidence.questions import Answer, Bearing, Question, listed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from detente.evidence.alignment import Weights
    from detente.evidence.naming import Names
    from detente.evidence.propositions import Proposition

ENOUGH = 1.75
"""What a denial and a report must share: both parties, or one and the topic."""

_PUT = frozenset({"raising", "asking", "demanding"})
_PUTTING = "putting"
_SAID = frozenset({"speaking"})
_DENIALS = vocabulary("denial")


def questions(every: Sequence[Proposition], known: Weights, names: Names) -> Iterator[Question]:
    """Whether events happened, and with how much force, where the reports differ on it."""
    resolved = [one for one in _resolved(every) if _PUTTING in family(one.kinds)]
    asserted = _by_family([one for one in resolved if not one.denied])
    events: list[_Event] = []
    denials = [one for one in resolved if one.denied]
    for denial in sorted(denials, key=lambda one: not one.refers):
        told = [one for one in _near(denial, asserted) if _same_event(denial, one, known)]
        if told:
            _add(events, told, denial)
    for event in events:
        yield _whether(event.told, event.denials, names)
    yield from _forces(events, asserted, known, names)


def family(kinds: frozenset[str]) -> frozenset[str]:
    """Kinds that are one when it comes to whether something was done at all."""
    return frozenset(_PUTTING if kind in _PUT else kind for kind in kinds - _SAID)


def _resolved(every: Sequence[Proposition]) -> Iterator[Proposition]:
    """Denials that point back get the event of what their report said before them."""
    told: dict[str, list[Proposition]] = defaultdict(list)
    for one in every:
        if not one.denied:
            told[one.report].append(one)
            yield one
        elif not one.refers:
            yield one
        elif _known(one) or one.lemma in _DENIALS:
            before = _antecedent(one, told[one.report])
            if before is not None:
                yield replace(one, kinds=before.kinds, context=before.context)
            elif _known(one):
                yield one


def _antecedent(denial: Proposition, told: Sequence[Proposition]) -> Proposition | None:
    """The last event told before as the matter of its sentence, of the family that is denied."""
    wanted = _known(denial)
    for one in reversed(told):
        if _known(one) & wanted if wanted else one.main and _known(one):
            return one
    return None


def _known(one: Proposition) -> frozenset[str]:
    """The families of the lexicon that an event is of."""
    return frozenset(kind for kind in family(one.kinds) if kind[0] != "=")


def _by_family(told: Sequence[Proposition]) -> dict[str, list[Proposition]]:
    found: defaultdict[str, list[Proposition]] = defaultdict(list)
    for one in told:
        for kind in family(one.kinds):
            found[kind].append(one)
    return found


def _near(denial: Proposition, told: dict[str, list[Proposition]]) -> list[Proposition]:
    every = [one for kind in sorted(family(denial.kinds)) for one in told.get(kind, ())]
    return list({id(one): one for one in every}.values())


def _same_event(one: Proposition, other: Proposition, known: Weights) -> bool:
    if not compatible(one.context, other.context):
        return False
    if not (one.context.sides & other.context.sides or one.context.persons & other.context.persons):
        return False
    return shared(one.context, other.context, known) >= ENOUGH


class _Event:
    """What is told of one event, each once, and what denies it."""

    def __init__(self) -> None:
        self._told: dict[int, Proposition] = {}
        self.denials: list[Proposition] = []

    @property
    def told(self) -> list[Proposition]:
        """In the order in which denials found it."""
        return list(self._told.values())

    def shares_half(self, told: Sequence[Proposition]) -> bool:
        """Half of the fewer of them are of both."""
        common = sum(id(one) in self._told for one in told)
        return 2 * common >= min(len(told), len(self._told))

    def add(self, told: Sequence[Proposition], denial: Proposition) -> None:
        """This denial is of the event, and so is what it denies."""
        for one in told:
            self._told.setdefault(id(one), one)
        self.denials.append(denial)


def _add(events: list[_Event], told: Sequence[Proposition], denial: Proposition) -> None:
    """To the event that shares half of what is told with this denial, else to one of its own.

    Only a denial that points back to what was said before makes an event: of the others one cannot
    be sure that they deny what is reported.
    """
    home = next((event for event in events if event.shares_half(told)), None)
    if home is None and not denial.refers:
        return
    if home is None:
        home = _Event()
        events.append(home)
    home.add(told, denial)


def _whether(told: Sequence[Proposition], denials: Sequence[Proposition], names: Names) -> Question:
    yes, no = _answer("yes", _central(told)), _answer("no", denials)
    both = [report for report in yes.reports if report in no.reports]
    why = f"Told as done and denied: {listed((yes, no), (0, 1))}"
    if both:
        why += f"; both stand in {len(both)} of them: the speakers differ, not only the reports"
    about = titles.of_events("whether", told, names)
    return Question(about, "polarity", (yes, no), (0, 1), f"{why}.")


def _central(told: Sequence[Proposition]) -> Sequence[Proposition]:
    """Those that name persons, or share a topic with a quarter of the others.

    A denial that says little ("they did not discuss this") fits much that the parties did besides.
    """
    counts = Counter(word for one in told for word in one.context.stems)
    core = {word for word, count in counts.items() if 4 * count >= len(told)}
    return [one for one in told if one.context.persons or one.context.stems & core] or told


def _answer(value: str, some: Sequence[Proposition]) -> Answer:
    return Answer(value, tuple(Bearing(one.report, one.verb) for one in some))


def _forces(
    events: Sequence[_Event],
    asserted: dict[str, list[Proposition]],
    known: Weights,
    names: Names,
) -> Iterator[Question]:
    """Whether what was put forward was put formally: where some say so and others do not."""
    put = asserted.get(_PUTTING, [])
    strong = [one for one in put if one.strong]
    for first in strong:
        plain = _plain(first, events, put, known)
        if plain:
            same = [one for one in strong if one is first or _same_event(first, one, known)]
            yield _force(same, plain, names)
            return


def _plain(
    strong: Proposition,
    events: Sequence[_Event],
    put: Sequence[Proposition],
    known: Weights,
) -> list[Proposition]:
    """The same event told without force: that of a denial if it is one, else whatever fits."""
    for event in events:
        told = event.told
        if 2 * sum(_same_event(strong, one, known) for one in told[:7]) > len(told[:7]):
            candidates = [one for one in told if _PUTTING in family(one.kinds)]
            break
    else:
        candidates = [one for one in put if _same_event(strong, one, known)]
    return [one for one in candidates if not one.strong and one.report != strong.report]


def _force(strong: Sequence[Proposition], plain: Sequence[Proposition], names: Names) -> Question:
    by_lemma: defaultdict[str, list[Proposition]] = defaultdict(list)
    for one in plain:
        by_lemma[one.lemma].append(one)
    answers = [_answer(f"formally: {strong[0].lemma}", strong)]
    answers += [_answer(lemma, some) for lemma, some in sorted(by_lemma.items())]
    everyone = tuple(range(len(answers)))
    why = f"One event is told with different force: {listed(answers, everyone)}."
    about = titles.of_events("how formal it was:", [*strong, *plain], names)
    return Question(about, "strength", tuple(answers), everyone, why)
