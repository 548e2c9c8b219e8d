from __future__ import annotations

import pytest

from detente.evidence.referring import parties
from detente.evidence.roles import doer, objects

from .acts import names_of, parsed


def who(text, word):
    one = parsed(text)
    token = next(t for t in one.doc if t.text == word)
    return parties(doer(token), one, names_of(one))


@pytest.mark.parametrize(
    ("text", "word", "by"),
    [
        ("Peru closed the border.", "closed", {"peru"}),
        ("The border was closed by Peru.", "closed", {"peru"}),
        ("Peru, which closed the border, regrets it.", "closed", {"peru"}),
        ("It was Peru that closed the border.", "closed", {"peru"}),
        ("Peru decided to close the border.", "close", {"peru"}),
        ("Chile criticised Peru for closing the border.", "closing", {"peru"}),
        ("Chile asked Peru to close the border.", "close", {"peru"}),
        ("Peru's closure of the border angered Chile.", "closure", {"peru"}),
        ("The closure of the border by Peru angered Chile.", "closure", {"peru"}),
        ("The Peruvian closure of the border angered Chile.", "closure", {"peru"}),
        ("Peru made an offer to Chile.", "offer", {"peru"}),
        ("Peru is likely to close the border.", "close", {"peru"}),
        ("Peru met Chile in May. It closed the border.", "closed", {"peru"}),
        ("The border was closed.", "closed", set()),
        ("The refusal of Peru to close the border angered Chile.", "close", {"peru"}),
        ("The refusal of Peru angered Chile.", "refusal", {"peru"}),
        ("We called Peru, and they closed the border.", "closed", {"peru"}),
        ("The strike prompted Peru to close the border.", "close", {"peru"}),
        ("Peru delivered an ultimatum to Chile.", "ultimatum", {"peru"}),
        ("Peru called the deal a betrayal.", "betrayal", {"peru"}),
        ("Peru is in breach of the treaty.", "breach", {"peru"}),
        ("Peru has so far stopped short of closing the border.", "closing", {"peru"}),
        ("Peru, which met Chile, demanded that it close the border.", "close", {"chile"}),
    ],
)
def test_who_does_it(text, word, by):
    assert who(text, word) == by


def test_whom_no_name_tells_is_told_by_what_he_is():
    assert who("Dockers closed the port.", "closed") == {"~worker"}


def test_a_person_belongs_to_his_country():
    text = "Peru's foreign minister, Ana Molina, spoke. She closed the border."
    assert who(text, "closed") == {"@molina", "peru"}


def test_what_it_is_done_to():
    token = next(
        t for t in parsed("Peru walked out of the talks in May.").doc if t.text == "walked"
    )
    assert "talks" in {one.text for one in objects(token)}
    token = next(t for t in parsed("The border was shut.").doc if t.text == "shut")
    assert {one.text for one in objects(token)} == {"border"}


def test_a_letter_is_from_whoever_sent_it():
    assert who("A letter from Peru arrived.", "letter") == {"peru"}
