"""One post, one holder: reports that give a post to different persons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from detente.evidence import titles
from detente.evidence.phrasing import shortened
from detente.evidence.posts import same_person
from detente.evidence.questions import Answer, Bearing, Question, clashing, listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from detente.evidence.parsed import Parsed
    from detente.evidence.posts import Holding

Held = tuple[str, "Holding"]
"""A report's id and its word on a post."""


def questions(every: Iterable[Parsed]) -> Iterator[Question]:
    """Who holds a post, for each post that two reports and more name."""
    posts: list[list[Held]] = []
    for parsed in every:
        for holding in parsed.holdings:
            post = next((p for p in posts if any(h.same_post(holding) for _r, h in p[:8])), None)
            if post is None:
                posts.append([(parsed.id, holding)])
            else:
                post.append((parsed.id, holding))
    yield from (_question(post) for post in posts if len({report for report, _h in post}) > 1)


def _question(post: Sequence[Held]) -> Question:
    persons: list[list[Held]] = []
    for report, holding in post:
        person = next((p for p in persons if same_person(p[0][1].name, holding.name)), None)
        if person is None:
            persons.append([(report, holding)])
        else:
            person.append((report, holding))
    persons.sort(key=lambda held: -len({report for report, _h in held}))
    answers = tuple(_answer(held) for held in persons)
    clash = clashing(len(answers), lambda _one, _other: True, _named_together(answers))
    about = shortened(f"who is {titles.of_post([holding for _report, holding in post])}")
    why = f"One post has one holder: {listed(answers, clash)}." if clash else ""
    return Question(about, "name", answers, clash, why)


def _answer(held: Sequence[Held]) -> Answer:
    name = max((holding.name for _report, holding in held), key=len)
    return Answer(name, tuple(Bearing(report, holding.span) for report, holding in held))


def _named_together(answers: Sequence[Answer]) -> Iterator[tuple[int, int]]:
    """Two whom one report gives the post: one after the other, it seems."""
    for one, a in enumerate(answers):
        for other, b in enumerate(answers):
            if one < other and set(a.reports) & set(b.reports):
                yield one, other
