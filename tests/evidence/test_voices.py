from __future__ import annotations

import pytest

from detente import reading
from detente.evidence import credits as crediting
from detente.evidence.parsed import Parsed
from detente.evidence.persons import who
from detente.evidence.posts import offices
from detente.evidence.quoted import quoted
from detente.evidence.voices import Voice, Voices, apart

from .reports import report

BREKKE = "Norway's Fisheries Minister Lars Brekke arrived. "
LUND = "Norway's Defence Minister Karen Lund arrived. "


def voices(*texts):
    reports = [report(text, f"r{n}", date="2025-06-01") for n, text in enumerate(texts)]
    parsed = [Parsed(one) for one in reading.read_all(reports)]
    return parsed, Voices(parsed, who(parsed, crediting.find(reports).press))


def voice(*texts):
    """Who says the last quotation of the last text."""
    parsed, found = voices(*texts)
    return found.at(parsed[-1], list(quoted(parsed[-1].text))[-1])


def named(name, *posts, sides=(), persons=None, for_others=False):
    held = tuple(office for post in posts for office in offices(post))
    own = frozenset({name}) if persons is None else frozenset(persons)
    return Voice(name, own, held, frozenset(sides), for_others)


def test_a_pronoun_is_the_person_who_acted_last():
    text = BREKKE + "He was tired. “The quota will be cut in half,” he said."
    assert voice(text).name == "Lars Brekke"


def test_a_pronoun_after_somebody_unnamed_is_nobody_known():
    text = (
        BREKKE + "“It rains,” said a clerk who asked not to be named. “We saw no ship,” he added."
    )
    found = voice(text)
    assert found is None or found.name != "Lars Brekke"


def test_a_title_alone_is_whom_another_report_gives_the_post():
    text = "“The quota will be cut in half,” the Norwegian fisheries minister said."
    assert voice(BREKKE, LUND, text).name == "Lars Brekke"


def test_the_minister_is_the_one_who_acted_in_this_report():
    text = LUND + "“The quota will be cut in half,” the minister said."
    assert voice(BREKKE, text).name == "Karen Lund"


def test_a_title_that_nobody_is_told_to_hold_stays_a_title():
    found = voice(BREKKE, "“The quota will be cut in half,” the Norwegian water minister said.")
    assert not found.persons
    assert found.posts[0].fields == {"water"}
    assert apart(found, voice(BREKKE + "“We fish on Sunday as well,” Brekke said."))


def test_who_in_a_clause_is_whom_it_hangs_on():
    text = (
        BREKKE + "Brekke, who called the plan “a trap for small boats”, flew home with his envoys."
    )
    assert voice(text).name == "Lars Brekke"


def test_nobody_is_said_where_the_speaker_asked_not_to_be_named():
    assert voice("“The quota will go,” said an official who asked not to be named.") is None


def test_several_are_not_the_last_one_named():
    assert voice(BREKKE + "“The boats stay in port,” they said.") is None


def test_a_spokesman_speaks_for_others_in_every_report():
    told = "“It never was so,” said Norwegian government spokesman Nils Haugen."
    found = voice(told, "“The boats stay in port,” Haugen said.")
    assert found.for_others
    assert found.sides == {"norway"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (named("brekke"), named("lund")),
        (named("", "the water minister", persons=()), named("lund", "foreign minister")),
        (named("", "the president", persons=()), named("lund", "foreign minister")),
        (named("Oslo", persons=(), sides=["norway"]), named("Rome", persons=(), sides=["italy"])),
        (named("a", sides=["norway"], for_others=True), named("b", sides=["italy"])),
    ],
)
def test_voices_that_cannot_be_one(one, other):
    assert apart(one, other)
    assert apart(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (named("brekke"), named("brekke")),
        (named("", "the minister", persons=()), named("lund", "foreign minister")),
        (named("", "the defense secretary", persons=()), named("lund", "defence minister")),
        (named("", "the secretary of state", persons=()), named("lund", "foreign minister")),
        (named("", "the chairman", persons=()), named("lund", "president")),
        (named("Oslo", persons=(), sides=["norway"]), named("lund", sides=["norway"])),
        (named("The ministry", persons=()), named("lund", "foreign minister")),
        (named("a", sides=["norway"], for_others=True), named("b", sides=["norway"])),
        (
            named("a", sides=["norway"], for_others=True),
            named("b", sides=["norway"], for_others=True),
        ),
    ],
)
def test_voices_that_may_be_one(one, other):
    assert not apart(one, other)
    assert not apart(other, one)


def test_a_pronoun_is_no_town():
    text = (
        "SKAGEN: Norway's Fisheries Minister Lars Brekke has said that the sea belongs to Norway."
    )
    assert voice(text + " “The quota will be ours or nobody's,” he told a meeting.").persons


def test_a_double_name_acts_as_one():
    text = "Fisheries Minister Lars Brekke met Trade Minister Ann Lee-Hansen. Lee-Hansen spoke. "
    assert voice(text + "“The quota will be cut in half,” she said.").name == "Ann Lee-Hansen"
