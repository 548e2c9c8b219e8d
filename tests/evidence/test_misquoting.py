from __future__ import annotations

from detente import reading
from detente.evidence import compare

from .reports import report

BREKKE = "Norway's Fisheries Minister Lars Brekke met reporters in the harbour. "
LUND = "Norway's Defence Minister Karen Lund met reporters in the harbour. "
WORDS = "The herring belongs to those who live on this coast"


def compared(*texts):
    reports = [report(text, f"r{n}", date="2025-06-01") for n, text in enumerate(texts)]
    return compare(reading.read_all(reports))


def whys(*texts):
    return [one.why.partition(":")[0] for one in compared(*texts).contradictions]


def test_one_sentence_of_two_ministers_clashes():
    one = BREKKE + f"“{WORDS},” Brekke said."
    other = LUND + f"“{WORDS},” Lund said."
    assert whys(one, other) == ["One sentence, two speakers"]
    (found,) = compared(one, other).contradictions
    assert found.kind == "actor"
    assert [variant.reports for variant in found.variants] == [("r0",), ("r1",)]


def test_a_catchword_of_one_side_clashes_and_of_two_camps_does_not():
    rome = "Italy's Defence Minister Rosa Neri met reporters in the harbour. "
    one = BREKKE + "Brekke called the plan “a wolf at the door”."
    assert whys(one, LUND + "Lund called the plan “a wolf at the door”.") == [
        "One sentence, two speakers"
    ]
    assert whys(one, rome + "Neri called the plan “a wolf at the door”.") == []


def test_a_ministry_and_its_minister_are_one_speaker():
    assert (
        whys(
            BREKKE + f"“{WORDS},” Brekke said.",
            f"“{WORDS},” the Norwegian fisheries ministry said in a statement.",
            f"“{WORDS},” said an official who asked not to be named.",
        )
        == []
    )


def test_whoever_gives_the_words_to_both_knows_of_two_statements():
    one = BREKKE + f"“{WORDS},” Brekke said."
    both = LUND + f"“{WORDS},” Brekke said on Monday. “{WORDS},” Lund said on Friday."
    assert "One sentence, two speakers" not in whys(one, both)


def test_two_translations_are_one_statement_without_a_clash():
    one = BREKKE + "“We will never sell the harbour to foreign companies,” Brekke said."
    other = BREKKE + "“We shall not sell this harbour to any foreign company, ever,” Brekke said."
    assert whys(one, other) == []


def test_a_negation_beside_the_shared_words_is_no_denial():
    assert (
        whys(
            BREKKE + f"“{WORDS}. Nobody can take it,” Brekke said.",
            BREKKE + f"“{WORDS},” Brekke said.",
        )
        == []
    )


def test_said_and_denied_in_one_sentence_clashes():
    assert whys(
        BREKKE + "“The harbour will be sold to foreign companies this summer,” Brekke said.",
        BREKKE + "“The harbour will not be sold to foreign companies this summer,” Brekke said.",
    ) == ["Said and denied"]


def test_a_subject_turned_around_clashes():
    assert whys(
        BREKKE + "“Iceland will have to give up part of its herring,” Brekke said.",
        BREKKE + "“Norway will have to give up part of its herring,” Brekke said.",
    ) == ["One sentence, two subjects"]


def test_a_later_sentence_of_a_statement_has_its_own_subject():
    second = "Iceland will have to give up part of its herring next summer"
    one = BREKKE + f"“Norway has kept its promise in full. {second},” Brekke said."
    assert whys(one, BREKKE + f"“{second},” Brekke said.") == []


def test_words_of_somebody_unnamed_in_one_report_are_a_claim():
    found = compared(
        BREKKE, "“The herring has gone for good,” said an official who asked not to be named."
    )
    assert not found.contradictions
    assert any("unnamed" in claim.about for claim in found.claims)
