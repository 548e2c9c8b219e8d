"""Who telephoned whom, by any of the words for it and from either end of the line."""

from __future__ import annotations

import pytest

from .acts import acts_in, asked

PRESIDENTS = "President Ana Rojas of Peru and President Luis Vega of Chile disagree on tuna. "
ROJAS = "Rojas telephoned Vega about tuna on Monday."


@pytest.mark.parametrize(
    "text",
    [
        "Vega, who rang Rojas about tuna on Monday, smiled.",
        "Vega picked up the phone to Rojas on Monday and spoke about tuna.",
        "It was Vega who dialled Rojas about tuna on Monday.",
        "Rojas received a telephone call from Vega about tuna on Monday.",
        "It was Vega who had placed the call about tuna to Rojas on Monday.",
        "On Monday Rojas was phoned by Vega about tuna.",
    ],
)
def test_who_telephoned_is_one_of_two(text):
    (question,) = asked(PRESIDENTS + ROJAS, PRESIDENTS + text)
    assert question.kind == "actor"
    assert {answer.value for answer in question.answers} == {"Ana Rojas", "Luis Vega"}


@pytest.mark.parametrize(
    "text",
    [
        "Vega got a telephone call from Rojas about tuna on Monday.",
        "Vega put off a telephone call with Rojas about tuna on Monday.",
        "Monday's telephone call was about tuna, Vega said.",
        "Vega called Rojas a liar about tuna on Monday.",
    ],
)
def test_who_is_called_calls_nobody(text):
    assert not asked(PRESIDENTS + ROJAS, PRESIDENTS + text)


def test_whom_something_is_from_did_it():
    told = acts_in("Peru received a letter from Chile.")
    assert told["writing"].by == {"chile"}
