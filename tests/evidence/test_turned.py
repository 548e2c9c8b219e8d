"""Which of two did it to the other, by any verb."""

from __future__ import annotations

import pytest

from detente.evidence import turned
from detente.evidence.assertions import assertions
from detente.evidence.rarity import rarity
from detente.evidence.surroundings import of_sentences

from .acts import ELSEWHERE, names_of, parsed

PERU = "Peru approached Chile in March about the old tuna fleet."
CHILE = "Chile approached Peru in March about the old tuna fleet."


def asked(*texts):
    every = [parsed(text, f"r{number}") for number, text in enumerate(texts)]
    who = names_of(*every)
    told = [one for report in every for one in assertions(report, who)]
    read = [*every, parsed(ELSEWHERE, "elsewhere")]
    rare = rarity(sentence for one in read for sentence in of_sentences(one, who))
    return list(turned.questions(told, rare, who))


def test_two_directions_of_one_act():
    (one,) = asked(PERU, PERU, CHILE)
    assert one.kind == "actor"
    assert {(a.value, a.reports) for a in one.answers} == {
        ("Peru", ("r0", "r1")),
        ("Chile", ("r2",)),
    }


@pytest.mark.parametrize(
    "texts",
    [
        (PERU, PERU),
        (PERU, f"{PERU} {CHILE}", CHILE),
        (PERU, "Chile may approach Peru in March about the old tuna fleet."),
        (PERU, "In Quito, Chile approached Peru over a painter's last canvas."),
        (PERU.replace("approached", "fought"), CHILE.replace("approached", "fought")),
        (PERU, CHILE.replace("Peru", "Ecuador")),
    ],
)
def test_what_both_may_have_done_is_no_contradiction(texts):
    assert not asked(*texts)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "A Peruvian diver lost his left ear in the brawl with Chilean guards.",
            "A Chilean guard lost his left ear in the brawl with Peruvian divers.",
        ),
        (
            "Peru offered its own icebreaker to tow the crippled tuna fleet.",
            "Chile offered Peru its own icebreaker to tow the crippled tuna fleet.",
        ),
        (
            "Peru will stop printing maps with the names of Chilean islands.",
            "Chile will stop printing maps with the names of islands in Peru.",
        ),
    ],
)
def test_one_thing_of_two_that_have_changed_places(one, other):
    (found,) = asked(one, other)
    assert {answer.value for answer in found.answers} == {"Peru", "Chile"}
