"""Firms, unions, parties, courts and ministries are known by any of their names."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.evidence.bodies import Bodies, key_of, tokens

from .cases import named

TAKEOVER = (
    (
        "Halden Steel AG has offered 4 billion euros for its rival Morava Works, the Czech "
        "steelmaker "
        "said on Monday. Morava's board rejected the bid. The offer was fair, said Halden's chief "
        "executive, Petra Kolb. Halden Steel said it would wait."
    ),
    (
        "The Czech Competition Authority said it would examine Halden's bid for Morava Works. "
        "Morava "
        "Works chairman Jiri Novak said the offer was too low."
    ),
    "Halden has raised its bid for Morava Works. Halden boss Petra Kolb said so.",
)
TRUCE = (
    (
        "The Patriotic Front for Liberation (PFL) and the government of Sudan signed a ceasefire "
        "on "
        "Tuesday in Juba. PFL commander General Musa Idris said the army had broken the truce. The "
        "Sudanese Armed Forces denied it."
    ),
    (
        "The PFL accused the army of shelling Kassala. Musa Idris, who leads the PFL, said his "
        "movement would keep the truce. The African Union urged both sides to hold fire. The AU's "
        "envoy, Grace Moyo, will return to Khartoum."
    ),
    (
        "Patriotic Front for Liberation fighters freed forty prisoners, the rebel movement said. "
        "The "
        "front's leader, Musa Idris, met the AU envoy."
    ),
)
WALKOUT = (
    (
        "Teachers walked out across Ontario on Monday after talks between the province and the "
        "Ontario Teachers' Federation broke down. OTF president Karen Doyle said the union wanted "
        "5 "
        "percent. The Ministry of Education said the offer stood at 2 percent."
    ),
    (
        "The Ontario government said the OTF had refused its offer. The federation denied it. "
        "Education Minister Bill Marsh said the union had walked out. The teachers' union said "
        "Doyle "
        "would meet Marsh."
    ),
)
HALDEN, MORAVA = "halden steel ag", "morava works"
FRONT, OTF = "patriotic front for liberation", "ontario teachers federation"


@pytest.fixture(scope="module")
def takeover():
    return named(*TAKEOVER)


@pytest.fixture(scope="module")
def truce():
    return named(*TRUCE)


@pytest.fixture(scope="module")
def walkout():
    return named(*WALKOUT)


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Halden Steel AG", {HALDEN}),
        ("Halden Steel's offer", {HALDEN}),
        ("Halden and Morava Works", {HALDEN, MORAVA}),
        ("Morava's board", {MORAVA}),
        ("Kolb met Novak", {HALDEN, MORAVA}),
        ("the Czech Competition Authority", {"czech republic"}),
        ("the Czech steelmaker", set()),
        ("the German company", set()),
        ("German Chancellor", {"germany"}),
        ("a rival", set()),
    ],
)
def test_a_firm_is_known_by_its_names_and_people(takeover, text, sides):
    assert takeover.sides(text) == sides


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("the PFL", {FRONT}),
        ("the front's leader", {FRONT}),
        ("Idris", {FRONT}),
        ("the Sudanese Armed Forces", {"sudan"}),
        ("the AU and Khartoum", {"african union", "sudan"}),
    ],
)
def test_an_armed_group_and_a_state_are_two_sides(truce, text, sides):
    assert truce.sides(text) == sides


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("OTF president Karen Doyle", {OTF}),
        ("the teachers' union", {OTF}),
        ("the federation", {OTF}),
        ("The Ontario government", {"ontario"}),
        ("the Ministry of Education", set()),
    ],
)
def test_a_union_and_a_province_are_two_sides(walkout, text, sides):
    assert walkout.sides(text) == sides


def test_a_body_is_shown_as_it_is_written(walkout, takeover):
    assert walkout.shown(OTF) == "Ontario Teachers' Federation"
    assert takeover.shown(HALDEN) == "Halden Steel AG"
    assert takeover.shown("germany") == "Germany"
    assert walkout.shown("doile") == "Karen Doyle"


def test_only_countries_are_states(takeover):
    assert takeover.states(frozenset({HALDEN, "germany"})) == {"germany"}


def test_the_country_of_a_firm_takes_no_part():
    names = named(
        "France's state-owned nuclear company Veridia said on Monday it would sue Niger.",
        "French giant Veridia has sued Niger. Veridia wants its mine back.",
    )
    assert names.sides("the French nuclear company Veridia sued Niger") == {"veridia", "niger"}
    assert names.sides("France's Veridia") == {"veridia"}
    assert names.sides("France and Veridia") == {"france", "veridia"}


def test_an_outlet_is_nobody_and_a_firm_that_publishes_a_statement_is_somebody():
    names = named(
        "Sudan has signed, the Khartoum Courier reported. Veridia, the mining company, denied it.",
        "Veridia regrets the decision. Veridia said it would appeal.",
        outlets=("Khartoum Courier", "Veridia"),
    )
    assert names.sides("the Khartoum Courier") == set()
    assert names.sides("Veridia") == {"veridia"}


def test_two_unions_are_none_of_them_the_union():
    names = named(
        "The Harbour Workers' Union (HWU) and the Rail Workers' Union (RWU) walked out. The union "
        "said it would go on. The HWU and the RWU agreed.",
        "The RWU and the HWU want 5 percent, the union said.",
    )
    assert names.sides("HWU") != names.sides("RWU")
    assert names.sides("the union said") == set()


def test_a_firm_that_few_reports_know_is_not_the_company():
    names = named(
        "The dam builder Granite Holdings said the dam was sound. The company has built three.",
        "The company said it would sue the town.",
        "Residents blame the company.",
        "The company has not paid.",
    )
    assert names.sides("Granite Holdings") == {"granite holdings"}
    assert names.sides("the company") == set()


def test_the_company_may_be_any_of_two_firms():
    names = named(
        "The steelmaker Hill Steel wants to buy Moor Steel. Hill Steel said the company was cheap.",
        "Moor Steel rejected Hill Steel's bid. Moor Steel's board said the company was sound.",
    )
    assert names.sides("the company") == set()


def test_letters_that_no_report_explains_are_the_one_body_that_they_fit():
    names = named(
        "The Allied Steelworkers said no. The Allied Steelworkers' president, Ann Lee, said so.",
        "ASW president Ann Lee said so. The ASW will sue.",
    )
    assert names.sides("the ASW") == {"allied steelworkers"}


def test_a_first_name_is_no_people():
    names = named("Energy Minister German Halenko of Ukraine said so.", "German Halenko left.")
    assert names.sides("German Halenko") == {"ukraine"}
    assert names.sides("the German minister") == {"germany"}


def test_organs_of_one_country_speak_for_it_where_it_is_told():
    names = named(
        "The Ministry of Mines of Niger withdrew the permit, and the mines ministry said why.",
        "The Ministry of Mines said nothing. Niger's mines minister, Ali Seyni, was in Paris.",
    )
    assert names.sides("the Ministry of Mines") == {"niger"}
    assert names.sides("the mines ministry") == {"niger"}


def test_a_parliament_against_a_court_of_its_country_are_two_sides():
    texts = [
        (
            "Peru's Congress voted to remove the judges. Peru's Constitutional Court said Congress "
            "had no right to. Congress refused to yield."
        ),
        (
            "The Constitutional Court ruled against Congress. Congress rejected the ruling, and "
            "the "
            "Constitutional Court insisted on it."
        ),
    ]
    names = named(*texts)
    assert names.sides("Congress") == {"congress"}
    assert names.sides("the Constitutional Court") == {"constitutional court"}
    alone = named("Peru's Congress voted for the treaty with Chile.", "Congress said no.")
    assert alone.sides("Congress") == {"peru"}


def test_a_junta_is_the_one_country_that_has_one():
    names = named("Niger's junta told France to leave.", "The junta's envoys met Russia.")
    assert names.sides("the junta") == {"niger"}
    both = named("Niger's junta told France to leave.", "Mali's junta and the junta agreed.")
    assert both.sides("the junta") == set()
    rulers = named("The putschists in Niamey revoked the pact.", "The junta told France to leave.")
    assert rulers.sides("the junta") == {"niger"}


def test_a_town_that_only_seats_the_union_of_states_is_the_union():
    here = named("The EU raised the duty. Brussels said so.", "China sued the EU, Brussels said.")
    assert here.sides("Brussels") == {"european union"}
    there = named("The EU and Belgium quarrel.", "Brussels sued the EU.")
    assert there.sides("Brussels") == {"belgium"}


def test_one_word_of_a_long_name_told_wrong_is_the_same_body():
    names = named(
        "The Eastern Ports Alliance (EPA) said it would sue.",
        "The Eastern Ports Alliance and the dockers met.",
        "The Eastern Ports Coalition said it would sue.",
    )
    assert names.sides("Eastern Ports Coalition") == {"eastern ports alliance"}


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("The Dockers' Union", ("dockers", "union")),
        ("the U.S. Congress", ("us", "congress")),
        ("Seamen 's Hart - Miles", ("seamen", "hart", "miles")),
        ("", ()),
        ("«»—…", ()),
    ],
)
def test_the_words_of_a_name(text, plain):
    assert key_of(text) == plain


def test_nobody_is_named_where_no_body_is_known():
    assert list(Bodies().find(tokens("The Dockers' Union met Bo Moe."))) == []
    assert Bodies().named("") is None
    assert Bodies().named("the union") is None


@given(st.text(max_size=60))
def test_any_text_is_looked_through(text):
    bodies = Bodies({("pwu",): "pwu"}, {"pwu": "PWU"}, {}, {"union": "pwu"})
    found = list(bodies.find(tokens(text)))
    assert all(one.first < one.last for one in found)
    assert all(a.last <= b.first for a, b in itertools.pairwise(found))


@pytest.mark.parametrize(
    ("texts", "text", "sides"),
    [
        (
            ("The Ukrainian World Congress sued Canada.", "The World Congress sued again."),
            "the Ukrainian World Congress",
            {"ukrainian world congress"},
        ),
        (
            ("France said no. Britain agreed.", "The Armed Forces said so."),
            "the Armed Forces",
            set(),
        ),
        (
            ("Shipbuilder Hill Yards said no.", "The shipbuilder Hill Yards sued. Hill Yards won."),
            "Hill Yards",
            {"hill yards"},
        ),
        (
            ("The WHO said so.", "The World Health Organization (WHO) agreed. Who knows?"),
            "Who and WHO",
            {"who"},
        ),
        (("Who knows?", "The WHO and Peru met."), "Who knows?", set()),
        (("A spokeswoman, Beate Baron, said so.", "No."), "Beate Baron", set()),
    ],
)
def test_what_is_no_name_of_a_body_or_of_another(texts, text, sides):
    assert named(*texts).sides(text) == sides


@pytest.mark.parametrize(
    "text",
    [
        "",
        "(((((((((( The The The Union Union ) ( ABC ) ABC (ABC)",
        "Union " * 4000,
        "The Association of " * 1500,
        "A’s B’s C’s " * 1000 + "Ltd",
        "\x00\u202e The Dockers' Union\u202c \ufffd",
        "ministry of , and and of the the Ministry of Mines and, and",
    ],
)
def test_hostile_reports_are_read(text):
    names = named(text, text)
    assert isinstance(names.sides(text[:2000]), frozenset)


def test_the_same_reports_give_the_same_bodies():
    one, other = named(*TAKEOVER, *TRUCE), named(*TAKEOVER, *TRUCE)
    assert list(one.bodies.forms.items()) == list(other.bodies.forms.items())
    assert one == other


def test_one_report_does_not_say_whose_a_ministry_is_in_many():
    bare = "Brekke flew home, the Foreign Ministry said. The Foreign Ministry denied all else."
    said = "The Danish Foreign Ministry said it had no ships. The Danish Foreign Ministry waited."
    assert named(said, *[bare] * 2).sides("the Foreign Ministry") == {"denmark"}
    assert named(said, *[bare] * 4).sides("the Foreign Ministry") == set()


def test_of_one_firm_alone_any_noun_for_a_firm_is_told():
    texts = (
        "Halvorsen Airways offered more. The airline asked for a meeting, the union said.",
        "Halvorsen Airways refused. A spokesman for Halvorsen Airways said the airline would wait.",
    )
    who = named(*texts)
    assert who.sides("the airline") == who.sides("Halvorsen Airways") != frozenset()


def test_a_noun_for_a_firm_may_be_any_of_two():
    texts = (
        "Halvorsen Airways sued Nordal Lines. The airline asked Halvorsen Airways for a meeting.",
        "Nordal Lines refused. Halvorsen Airways said the airline would wait for Nordal Lines.",
    )
    assert named(*texts).sides("the airline") == frozenset()


def test_who_says_and_decides_often_is_somebody_without_a_noun():
    texts = [
        f"On Monday Zarkuma {verb} the papers. Then Zarkuma said no more."
        for verb in ("demanded", "refused", "offered")
    ]
    assert named(*texts).sides("Zarkuma's papers") == {"zarkuma"}
