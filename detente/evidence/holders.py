"""One post, one holder: reports that give a post to different persons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from detente.evidence import belonging, garbled, occupations, titles
from detente.evidence.days import days
from detente.evidence.holding import FOREMOST, SPOKESMAN
from detente.evidence.occupations import LASTING
from detente.evidence.phrasing import shortened
from detente.evidence.questions import Answer, Bearing, Question, clashing, listed
from detente.evidence.spelling import same_person, slip

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from detente.evidence.days import Days
    from detente.evidence.holding import Held, Holding
    from detente.evidence.naming import Names
    from detente.evidence.parsed import Parsed


def questions(every: Sequence[Parsed], names: Names) -> Iterator[Question]:
    """Who holds a post, for each post that two reports and more name; and names garbled."""
    appeared = {parsed.id: days(parsed.reading.report) for parsed in every}
    told = [
        (parsed.id, one.known(names.bodies, names.countries.get(one.surname, frozenset())))
        for parsed in every
        for one in parsed.holdings
        if one.standing != "leaves"
    ]
    told = [*belonging.settled(told)]
    asked = [
        _question(post, appeared)
        for post in _posts(told)
        if len({report for report, _holding in post}) > 1
    ]
    yield from asked
    yield from garbled.questions(every, names, asked)
    yield from occupations.questions(told, appeared)


def _posts(told: Sequence[Held]) -> list[list[Held]]:
    """The holdings of one post together."""
    chairs = {
        (house, one.surname) for _r, one in told if one.head == "chairman" for house in one.houses
    }
    posts: list[list[Held]] = []
    for report, holding in told:
        if holding.head == SPOKESMAN or _is_chair(holding, chairs):
            continue
        post = next((p for p in posts if any(h.same_post(holding) for _r, h in p[:8])), None)
        if post is None:
            posts.append([(report, holding)])
        else:
            post.append((report, holding))
    return posts


def _is_chair(holding: Holding, chairs: Iterable[tuple[str, str]]) -> bool:
    """Who heads a body may be its chairman, beside whom another one runs it."""
    several = holding.head == FOREMOST
    return several and any((house, holding.surname) in chairs for house in holding.houses)


def _question(post: Sequence[Held], appeared: Mapping[str, Days]) -> Question:
    persons: list[list[Held]] = []
    for report, holding in post:
        person = next((p for p in persons if same_person(p[0][1].name, holding.name)), None)
        if person is None:
            persons.append([(report, holding)])
        else:
            person.append((report, holding))
    persons.sort(key=lambda held: -len({report for report, _h in held}))
    answers = tuple(_answer(held) for held in persons)
    excused = [*_named_together(answers), *_one_after_other(answers, appeared)]
    excused += _standing_in(persons)
    clash = clashing(len(answers), lambda _one, _other: True, excused)
    about = shortened(f"who is {titles.of_post([holding for _report, holding in post])}")
    return Question(about, "name", answers, clash, _why(answers, clash))


def _why(answers: Sequence[Answer], clash: Sequence[int]) -> str:
    """One post has one holder; a name almost the same is more likely garbled than another's."""
    if not clash:
        return ""
    slips = [
        f"“{answers[b].value}” is almost “{answers[a].value}”, and garbled it seems"
        for a in clash
        for b in clash
        if a < b and slip(answers[a].value, answers[b].value)
    ]
    return "; ".join([f"One post has one holder: {listed(answers, clash)}", *slips]) + "."


def _answer(held: Sequence[Held]) -> Answer:
    name = max((holding.name for _report, holding in held), key=len)
    return Answer(name, tuple(Bearing(report, holding.span) for report, holding in held))


def _named_together(answers: Sequence[Answer]) -> Iterator[tuple[int, int]]:
    """Two whom one report gives the post: one after the other, it seems."""
    for one, a in enumerate(answers):
        for other, b in enumerate(answers):
            if one < other and set(a.reports) & set(b.reports):
                yield one, other


def _standing_in(persons: Sequence[Sequence[Held]]) -> Iterator[tuple[int, int]]:
    """Who holds it for now, as one report alone says, may do so beside the holder."""
    for number, held in enumerate(persons):
        once = len({report for report, _holding in held}) == 1
        if once and any(holding.standing == "acts" for _report, holding in held):
            yield from ((number, other) for other in range(len(persons)))


def _one_after_other(
    answers: Sequence[Answer], appeared: Mapping[str, Days]
) -> Iterator[tuple[int, int]]:
    """Two whom reports of two times give the post."""
    every = [[appeared[report] for report in one.reports] for one in answers]
    spans = [(min(d.earliest for d in some), max(d.latest for d in some)) for some in every]
    for one, (_first, last) in enumerate(spans):
        for other, (begins, _ends) in enumerate(spans):
            if one != other and (begins - last).days > LASTING:
                yield one, other
