"""Who says a quotation: before it, behind it, between its parts, or carried over."""

from __future__ import annotations

import pytest

from tests.reading.attribution.said import attributions, told, words


def speakers(text):
    return [words(text, one.source) for one in attributions(text) if one.kind == "direct"]


@pytest.mark.parametrize(
    ("text", "source", "cue"),
    [
        ("“We agreed on it,” said Ivo Lund.", "Ivo Lund", "said"),
        ("“We agreed on it,” Ivo Lund said.", "Ivo Lund", "said"),
        ("Ivo Lund said, “We agreed on it.”", "Ivo Lund", "said"),
        ("Ivo Lund said: “We agreed on it.”", "Ivo Lund", "said"),
        ("Ivo Lund told reporters: “We agreed on it.”", "Ivo Lund", "told"),
        ("“We agreed on it,” Ivo Lund told reporters in Vienna.", "Ivo Lund", "told"),
        ("“We agreed on it,” according to Ivo Lund.", "Ivo Lund", "according to"),
        ("“Did we agree?” asked Ivo Lund.", "Ivo Lund", "asked"),
        ("“We agreed on it,” he has said.", "he", "has said"),
        ("Lund: “We agreed on it.”", "Lund", ":"),
        ("“We agreed on it all.”\n― Ivo Lund\n", "Ivo Lund", "―"),
        (
            "“We agreed on it,” said Ivo Lund, the envoy to Norway.",
            "Ivo Lund, the envoy to Norway",
            "said",
        ),
        (
            "“We agreed on it,” said a former Norwegian envoy, who was not there.",
            "a former Norwegian envoy",
            "said",
        ),
        ("“We agreed on it,” said a senior aide in an interview.", "a senior aide", "said"),
        ("“We agreed on it,” said a senior aide on Monday.", "a senior aide", "said"),
        (
            "“We agreed on it,” said the acting foreign minister.",
            "the acting foreign minister",
            "said",
        ),
        ("According to the envoy, “The dam was built at night.”", "the envoy", "According to"),
        ("“Let me talk,” Lund shot back.", "Lund", "shot"),
        ("Then Ivo Lund shot back, “We agreed on it all.”", "Ivo Lund", "shot"),
        ("“Absolutely not,” Ivo Lund responded.", "Ivo Lund", "responded"),
        ("He explained it by saying: “It was late, so I went.”", "He", "saying"),
        ("Mr. Lund issued a statement saying: “It was late.”", "Mr. Lund", "saying"),
        ("Many marched, chanting “Berg or Lund,” raising questions.", "Many", "chanting"),
        (
            "“It is a place in which the person who is amusing gains ground,” he said.",
            "he",
            "said",
        ),
        ("“Never again,” thundered the old general.", "the old general", "thundered"),
        ("“We agreed on it,” exhorted the old general.", "the old general", "exhorted"),
    ],
)
def test_the_full_phrase_and_its_cue(text, source, cue):
    direct = [one for one in attributions(text) if one.kind == "direct"]
    assert len(direct) == 1
    assert words(text, direct[0].source) == source
    assert words(text, direct[0].cue) == cue
    assert words(text, direct[0].content)[0] == "“"


def test_a_second_quotation_carries_its_speaker_over():
    text = "“We agreed on it,” said Ivo Lund. “It was late.” Nobody else spoke."
    assert speakers(text) == ["Ivo Lund", "Ivo Lund"]


def test_a_paragraph_of_quotation_alone_goes_on_with_the_speaker_before():
    text = "“We agreed on it,” said Ivo Lund.\n\n“It was late when we did.”\n\nThe room was empty."
    assert speakers(text) == ["Ivo Lund", "Ivo Lund"]


def test_who_spoke_before_a_paragraph_of_narration_is_not_carried_over_it():
    text = (
        "“We agreed on it,” said Ivo Lund.\n\nThe talks began in May, Carter said.\n\n"
        "“It was a long road to the lake.”"
    )
    assert speakers(text) == ["Ivo Lund", ""]


def test_a_title_and_a_full_stop_after_it_end_no_sentence():
    text = (
        "“We agreed on it,” said former Gov. Ann Lee of the U.S. party. “It was late when we did.”"
    )
    assert speakers(text) == ["former Gov. Ann Lee of the U.S. party"] * 2


def test_a_verb_left_without_a_subject_takes_the_first_of_its_sentence():
    text = "The singer Nils shared it on Monday, writing “Feels great to help him. He is late.”"
    assert "The singer Nils" in speakers(text)


def test_an_invisible_mark_of_direction_hides_no_quotation():
    assert speakers("\u202a“We agreed on it,” said Ivo Lund.") == ["Ivo Lund"]
    assert speakers('\u202a"We agreed on it," said Ivo Lund.') == ["Ivo Lund"]


@pytest.mark.parametrize(
    "rest",
    [
        "“We could win enough of them to go on all through May,” which is late.",
        "“We have to go on. We have to do the ‘two-step’ ” - the old dance.",
    ],
)
def test_a_long_quotation_is_one_whatever_ends_it(rest):
    text = f"“It goes well,” said Ivo Lund. {rest}"
    assert speakers(text) == ["Ivo Lund", "Ivo Lund"]


def test_quotations_joined_by_dots_are_one():
    text = "Ivo Lund said: “We agreed on it.” . . . “It was late.” … “We left.”"
    (one,) = attributions(text)
    assert len(one.content) == 3


def test_a_quotation_cut_in_two_by_its_cue_is_one():
    text = "“We agreed,” Ivo Lund said, “when it was late.”"
    (one,) = attributions(text)
    assert words(text, one.content) == "“We agreed,” | “when it was late.”"
    assert one.kind == "direct"


def test_two_quotations_in_a_row_joined_by_and_are_one():
    text = "They shouted, “Go home,” and “Stay away.”"
    assert [one.kind for one in attributions(text)] == ["direct"]
    assert len(attributions(text)[0].content) == 2


def test_the_cue_of_the_next_quotation_is_not_that_of_the_last():
    text = "“We agreed on it,” Lund said. Ann Lee added, “It was late when we did.”"
    assert speakers(text) == ["Lund", "Ann Lee"]


def test_a_quotation_without_a_cue_takes_the_subject_before_it():
    text = "Ivo Lund shook his head. “It was late when we agreed.”"
    assert speakers(text) == ["Ivo Lund"]


def test_a_quotation_of_nobody_has_no_source():
    text = "The room was empty. “It was late when we agreed.”"
    (one,) = attributions(text)
    assert (one.source, one.source_name, one.anonymous) == ((), None, False)


@pytest.mark.parametrize(
    "text",
    [
        "They sang “Let It Go” at the rally.",
        "The so-called “peace bridge” was closed.",
        "He read “War and Peace” twice.",
        "“Peace Now,” a newspaper, was closed.",
    ],
)
def test_names_and_doubted_words_are_no_quotations(text):
    assert [one for one in attributions(text) if one.kind == "direct"] == []


def test_repairs_are_told():
    text = "“We agreed on it, said Ivo Lund. “It was late.”"
    assert [one.repaired for one in attributions(text)] == [True, False]
    assert speakers(text) == ["Ivo Lund", "Ivo Lund"]


def test_ids_count_in_text_order():
    text = "“One thing,” said Ivo Lund. Ann Lee said it was late. “Two things,” said Lund."
    found = attributions(text)
    assert [one.id for one in found] == [f"r#a{k}" for k in range(1, len(found) + 1)]
    starts = [one.content[0].start for one in found]
    assert starts == sorted(starts)


def test_an_empty_text_and_one_of_marks_only():
    assert attributions("") == ()
    assert told("“”") == []
    assert attributions("“” said “” and ‘’ \n\n”“") == attributions("“” said “” and ‘’ \n\n”“")
