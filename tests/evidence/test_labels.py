from __future__ import annotations

import pytest

from detente import reading
from detente.evidence import compare
from detente.evidence.calling import called, caller, judges
from detente.evidence.parsed import Parsed
from detente.evidence.quoted import quoted

from .reports import report

BREKKE = "Norway's Fisheries Minister Lars Brekke met reporters in the harbour. "
LUND = "Norway's Defence Minister Karen Lund met reporters in the harbour. "
NERI = "Italy's Defence Minister Rosa Neri met reporters in the harbour. "
WHY = "One judgement, two speakers"


def whys(*texts):
    reports = [report(text, f"r{n}", date="2025-06-01") for n, text in enumerate(texts)]
    found = compare(reading.read_all(reports)).contradictions
    return [one.why.partition(":")[0] for one in found]


def parsed(text):
    (read,) = reading.read_all([report(text)])
    one = Parsed(read)
    return one, next(quoted(text))


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Lars Brekke called the plan “a trap”.", "Lars Brekke"),
        ("Lars Brekke, the minister, has called the affair a “farce”.", "Lars Brekke"),
        ("Brekke, who called the plan “a trap”, flew home.", "Brekke"),
        ("The plan was dismissed by Karen Lund as “a trap”.", "Karen Lund"),
        ("The minister spoke of “a trap”.", "The minister"),
        ("The minister, Lars Brekke, called it “a trap”.", "The minister Lars Brekke"),
        ("Brekke opened the “Harbour House” in May.", None),
    ],
)
def test_who_calls_it_so(text, who):
    assert caller(*parsed(text)) == who


@pytest.mark.parametrize(
    ("text", "judged"),
    [
        ("Lars Brekke called the plan “a trap”.", True),
        ("The plan is “unfair and stupid,” Brekke said.", True),
        ("The plan came at dawn. “A trap,” Brekke said.", True),
        ("Brekke opened the “Harbour House” in May.", False),
    ],
)
def test_what_judges(text, judged):
    assert judges(*parsed(text)) == judged


def test_nobody_calls_what_no_token_holds():
    one, span = parsed("Brekke called it “.” in May.")
    assert caller(one, span._replace(end=span.start)) is None
    assert not judges(one, span._replace(end=span.start))


FARCE = [
    BREKKE + "Brekke called the sale “a farce”.",
    BREKKE + "Brekke has spoken of a “farce”.",
    LUND + "“A farce,” Lund said of the sale.",
]


def test_one_word_takes_several_reports_for_one_of_two():
    assert WHY in whys(*FARCE)
    assert WHY not in whys(*FARCE[1:])


def test_two_camps_may_judge_alike():
    assert WHY not in whys(*FARCE, NERI + "Neri called the sale “a farce”.")


def test_what_three_say_is_a_slogan():
    third = "Norway's Trade Minister Ida Moen met reporters. Moen called the sale “a farce”."
    assert WHY not in whys(*FARCE, third)


def test_whoever_has_both_knows_of_two_judgements():
    both = BREKKE + LUND + "Brekke called the sale “a farce”. “A farce,” said Lund."
    assert WHY not in whys(*FARCE, both)


def test_small_words_and_their_order_do_not_matter():
    one = BREKKE + "Brekke called the sale “a knife in the ribs”."
    other = LUND + "Lund called the sale “a knife to the ribs”."
    assert WHY in whys(one, other)


def test_a_judgement_is_known_within_more_words():
    longer = BREKKE + "“The sale is a knife in the ribs of every fisherman,” Brekke said."
    assert WHY in whys(longer, LUND + "Lund spoke of “a knife to the ribs”.")


def test_a_ministry_may_say_what_its_minister_says():
    house = "The sale is “a farce”, the Norwegian fisheries ministry said."
    assert WHY not in whys(*FARCE[:2], house)


def test_names_that_are_no_judgement_are_everybodys():
    assert WHY not in whys(
        BREKKE + "Brekke left for the “Harbour House” in May, he said.",
        BREKKE + "Brekke went to the “Harbour House” in May, he said.",
        LUND + "Lund went to the “Harbour House” in May, she said.",
    )


def test_a_minister_has_not_said_word_for_word_what_his_spokesman_said():
    spokesman = "“It is a knife in the ribs,” Norwegian government spokesman Nils Haugen said."
    other = LUND + "Lund called the sale “a knife in the ribs”."
    assert whys(spokesman, other) == ["One sentence, two speakers"]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Lars Brekke called the plan a trap.", ["a trap"]),
        ("Lund denounced the plan as a cheap trap.", ["a cheap trap"]),
        ("Brekke called the plan “a trap” on Monday.", []),
        ("“They call the plan a trap,” Lund said.", []),
        ("Brekke met Lund on Monday as a friend.", []),
    ],
)
def test_what_is_called_so_without_marks(text, what):
    one, _quoted = parsed(text + " “No.”")
    assert [one.text[span.start : span.end] for span in called(one)] == what


def test_words_without_marks_bear_a_judgement_out():
    plain = BREKKE + "Brekke called the whole sale a farce."
    assert WHY in whys(FARCE[0], plain, FARCE[2])
    assert WHY not in whys(FARCE[0], plain, LUND + "Lund called the whole sale a farce.")


def test_a_long_judgement_is_nobody_elses():
    long = "“a shameless and cruel abuse of power”"
    one = "Defence Minister Karen Lund met reporters. Lund called it " + long + "."
    plain = BREKKE + "Brekke called it a shameless and cruel abuse of power."
    assert WHY in whys(one, plain)
    assert WHY not in whys(one.replace("“", "").replace("”", ""), plain)


def test_four_words_of_unknown_sides_are_enough_word_for_word():
    longer = "“nothing but a dirty trick of the neighbours against all fishermen of the coast,”"
    one = f"Minister Karen Lund met reporters. The sale is {longer} Lund said."
    other = "Minister Lars Brekke met reporters. Brekke called it “nothing but a dirty trick”."
    assert any("two speakers" in why for why in whys(one, other))
    assert not whys(one, other.replace("nothing but a dirty", "a bad"))
