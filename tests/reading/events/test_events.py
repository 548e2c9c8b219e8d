"""Sentences of our own, read over the parse."""

from __future__ import annotations

import pytest

from detente.reading import language
from detente.reading.events import find
from detente.reading.events.lexicon import CLASSES, NOMINAL, NOUNS, VERBS
from detente.reading.records import Report

Told = tuple[str, str | None, str | None]


def read(text: str) -> list[tuple[str, str | None, str | None, str | None]]:
    report = Report("r", "r.txt", "", text, date="2025-12-17")
    found = []
    for event in find(language.parse(text), report):
        assert event.text == text[event.start : event.end]
        sides = [text[slice(*s)] if s else None for s in (event.source, event.target)]
        found.append((event.kind, *sides, event.date))
    return found


def told(text: str) -> list[Told]:
    return [event[:3] for event in read(text)]


ONE_EACH = [
    ("Russia and Turkey agreed to a ceasefire.", "AGREE", "Russia", "Turkey"),
    ("Erdogan met Putin in Ashgabat.", "CONSULT", "Erdogan", "Putin"),
    ("Germany praised Turkey for its patience.", "SUPPORT", "Germany", "Turkey"),
    ("Spain extradited a Russian hacker.", "COOPERATE", "Spain", "a Russian hacker"),
    ("France gave Lebanon 100 million euros.", "AID", "France", "Lebanon"),
    ("Israel lifted the blockade of Gaza.", "CONCEDE", "Israel", "Gaza"),
    ("Washington demanded that Ankara return them.", "REQUEST", "Washington", "Ankara"),
    ("Greece accused Turkey of a provocation.", "ACCUSE", "Greece", "Turkey"),
    ("Turkey refused to recognize Armenia.", "REJECT", "Turkey", "Armenia"),
    ("Iran threatened to attack Israel.", "THREATEN", "Iran", "Israel"),
    ("Students protested against the government.", "PROTEST", "Students", "the government"),
    ("The United States imposed sanctions on Turkey.", "SANCTION", "The United States", "Turkey"),
    ("Russia deployed its troops in Syria.", "MOBILIZE", "Russia", "Syria"),
    ("Turkish police arrested 12 journalists.", "COERCE", "Turkish police", "12 journalists"),
    ("Israeli jets bombed Beirut.", "ASSAULT", "Israeli jets", "Beirut"),
]


@pytest.mark.parametrize(("text", "kind", "source", "target"), ONE_EACH)
def test_one_of_each_class(text: str, kind: str, source: str, target: str) -> None:
    assert told(text) == [(kind, source, target)]


def test_every_class_has_its_sentence() -> None:
    assert {kind for _, kind, _, _ in ONE_EACH} == CLASSES
    assert set(VERBS.values()) | set(NOUNS.values()) <= CLASSES
    assert NOUNS.keys() >= NOMINAL


PASSIVES = [
    ("Two officers were arrested by Turkish police.", "COERCE", "Turkish police", "Two officers"),
    ("Turkey was expelled from the programme in 2019.", "SANCTION", None, "Turkey"),
    ("Beirut was attacked by Israeli aircraft.", "ASSAULT", "Israeli aircraft", "Beirut"),
]


@pytest.mark.parametrize(("text", "kind", "source", "target"), PASSIVES)
def test_the_passive_does_not_swap_the_sides(
    text: str, kind: str, source: str | None, target: str
) -> None:
    assert told(text) == [(kind, source, target)]


def test_active_and_passive_say_the_same() -> None:
    active = told("Israel attacked Syria.")
    assert active == told("Syria was attacked by Israel.") == [("ASSAULT", "Israel", "Syria")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Russia will help Turkey.", [("AGREE", "Russia", "Turkey")]),
        ("Russia is ready to help Turkey.", [("AGREE", "Russia", "Turkey")]),
        ("Russia plans to expel two diplomats.", [("THREATEN", "Russia", "two diplomats")]),
        ("Russia did not help Turkey.", [("REJECT", "Russia", "Turkey")]),
        ("Russia did not attack Turkey.", []),
        ("Iraq said it would attack Iran.", [("THREATEN", "Iraq", "Iran")]),
        ("Paris said that Tehran must free them.", [("REQUEST", "Paris", "Tehran")]),
    ],
)
def test_intent_denial_and_duty(text: str, expected: list[Told]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Turkey's attack on Syria alarmed them.", ("ASSAULT", "Turkey", "Syria")),
        ("They feared a Russian threat to Finland.", ("THREATEN", "Russian", "Finland")),
        (
            "It followed talks and a meeting between Erdogan and Putin.",
            ("CONSULT", "Erdogan", "Putin"),
        ),
    ],
)
def test_nominal_forms(text: str, expected: Told) -> None:
    assert expected in told(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Israel and Lebanon held talks.", "CONSULT"),
        ("Libya and Bulgaria signed a treaty.", "SUPPORT"),
    ],
)
def test_joined_subjects_of_a_mutual_act_are_both_sides(text: str, kind: str) -> None:
    (event,) = told(text)
    assert event[0] == kind
    assert None not in event


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Italy suspended aid to Serbia.", "SANCTION"),
        ("Italy lifted the sanctions on Serbia.", "CONCEDE"),
        ("Italy imposed a curfew on Serbia.", "COERCE"),
        ("Italy launched an investigation against Serbia.", "ACCUSE"),
        ("Italy staged a protest against Serbia.", "PROTEST"),
        ("Italy issued an ultimatum to Serbia.", "THREATEN"),
        ("Italy launched a mediation effort with Serbia.", "CONSULT"),
    ],
)
def test_light_and_ending_verbs_take_their_meaning_from_their_object(text: str, kind: str) -> None:
    assert told(text) == [(kind, "Italy", "Serbia")]


@pytest.mark.parametrize(
    "text",
    [
        "The Turkish presidency declined to comment.",
        "The officials asked not to be identified.",
        "A diplomat requested anonymity.",
        "The Kremlin denied that Erdogan had asked.",
        "The Kremlin rejected media reports about Erdogan.",
        "The industry struggled to meet demand.",
        "Asked about it, Peskov was silent.",
        "The report came on Tuesday.",
        "It rained in Ankara.",
        "",
    ],
)
def test_what_is_no_event(text: str) -> None:
    assert told(text) == []


def test_weapons_are_no_actors_and_own_troops_no_targets() -> None:
    assert told("Turkey gave up the S-400.") == [("CONCEDE", "Turkey", None)]
    assert told("Israel strengthened its forces in Lebanon.") == [("MOBILIZE", "Israel", "Lebanon")]


def test_an_event_is_dated_by_the_time_of_its_clause() -> None:
    assert read("Turkey signed a deal with Russia in 2017.") == [
        ("SUPPORT", "Turkey", "Russia", "2017")
    ]
    assert read("Erdogan met Putin last week.")[0][3] == "2025-W50"
    assert read("Erdogan recently met Putin.")[0][3] is None


def test_source_phrases_are_whole() -> None:
    (event,) = told("A group of former Turkish officers accused Russia of a plot.")
    assert event == ("ACCUSE", "A group of former Turkish officers", "Russia")
