"""Where two origins contradict each other about a wish, a draft says `unknown`."""

from __future__ import annotations

import pytest

from detente import dispute, reading, stability
from detente.case import open_case
from detente.case.drafts import draft
from detente.reading.records import Report
from detente.stability.choosing import default_concepts

from ..evidence.reports import S400  # noqa: TID252  (the example that both rooms are held to)
from ..evidence.test_stories import STORIES  # noqa: TID252  (the stories of both rooms)

OFFER = "Iceland has offered Norway to cut its share of the catch, two officials told Nordic Wire."
DENIAL = "Iceland did not offer Norway to cut its share of the catch, its minister Ann Lee said."


def read(*texts, outlets=()):
    names = [*outlets, *(f"Fenwick {n}" for n in range(len(outlets), len(texts)))]
    return [
        reading.read(
            Report(f"r{n}", f"r{n}.txt", str(n), text, date=f"2025-05-0{n + 1}", outlet=names[n])
        )
        for n, text in enumerate(texts)
    ]


def loaded(text):
    checked = dispute.loads(text)
    assert checked.errors == ()
    return checked.value


def unknown(model, dm):
    (one,) = (each for each in model.decision_makers if each.id == dm)
    return [(pair.first.text, pair.second.text) for pair in one.unknown]


def wants(model, dm):
    (one,) = (each for each in model.decision_makers if each.id == dm)
    return [statement.text for statement in one.preferences.statements]


def test_an_offer_that_its_house_denies_is_unknown():
    model = loaded(draft(read(OFFER, DENIAL, outlets=("Nordic Wire", "Fjord Post"))))
    assert unknown(model, "iceland") == [("iceland.cut", "not iceland.cut")]
    assert wants(model, "iceland") == []


def test_the_words_of_both_sides_stand_beside_it_and_on_the_option():
    readings = read(OFFER, DENIAL, outlets=("Nordic Wire", "Fjord Post"))
    text = draft(readings)
    told, denied = (line for line in text.splitlines() if line.startswith("        # "))
    assert "(Nordic Wire): r0: Iceland has offered Norway to cut its share" in told
    assert "r1: Iceland did not offer Norway to cut its share" in denied
    (option,) = loaded(text).options
    assert [anchor.report for anchor in option.because] == ["r0", "r1"]


def test_what_one_origin_tells_is_a_preference():
    model = loaded(draft(read(OFFER, OFFER)))
    assert unknown(model, "iceland") == []
    assert wants(model, "iceland") == ["iceland.cut"]


def test_one_origin_and_its_copies_contradict_nobody():
    said = "Norway wants to close the port, Nordic Wire reported."
    later = "Norway refuses to close the port, Nordic Wire reported."
    model = loaded(draft(read(said, said, later)))
    assert unknown(model, "norway") == []


def test_wanted_by_one_origin_and_refused_by_another_is_unknown():
    model = loaded(
        draft(
            read(
                "Norway wants to close the port, two officials said.",
                "Norway will not close the port, Foreign Minister Nils Haugen of Norway said.",
            )
        )
    )
    assert unknown(model, "norway") == [("norway.close", "not norway.close")]


def test_a_demand_contradicted_is_unknown_of_whoever_demands():
    model = loaded(
        draft(
            read(
                "Iceland demands that Norway close the port, two officials said. Iceland may pay.",
                "Iceland asked Norway not to close the port, Iceland's envoy Jon Palsson said.",
            )
        )
    )
    assert unknown(model, "iceland") == [("norway.close", "not norway.close")]


def test_what_was_refused_weeks_before_contradicts_nobody_and_stands_beside():
    earlier = "On March 6 the Norwegian government decided not to close the port."
    text = draft(read("Norway wants to close the port, officials said.", earlier))
    assert unknown(loaded(text), "norway") == []
    assert wants(loaded(text), "norway") == ["norway.close"]
    assert "# the opposite earlier: r1: the Norwegian government decided not to close" in text


def test_a_louder_word_for_the_same_wish_is_no_contradiction():
    model = loaded(
        draft(
            read(
                "Iceland asked Norway to close the port, two officials said. Iceland may pay.",
                "Iceland formally requested that Norway close the port, Fjord Post reported.",
            )
        )
    )
    assert unknown(model, "iceland") == []
    assert wants(model, "iceland") == ["norway.close"]


def test_only_the_pair_is_unknown_and_the_rest_is_known():
    wish = "Iceland wants to sign the pact."
    model = loaded(draft(read(f"{OFFER} {wish}", DENIAL, outlets=("Nordic Wire", "Fjord Post"))))
    assert unknown(model, "iceland") == [("iceland.cut", "not iceland.cut")]
    assert wants(model, "iceland") == ["iceland.sign"]


@pytest.fixture(scope="module")
def s400():
    found = [reading.load(file).value for file in sorted(S400.glob("*.txt"))]
    return reading.read_all([report for report in found if report])


def test_s400_the_request_is_unknown_and_the_wish_is_not(s400):
    """The Kremlin denies that it was asked; it says nothing of what Türkiye would like.

    That the authorities had decided otherwise six weeks before is an earlier stance.
    """
    model = loaded(draft(s400))
    assert ("russia.take_back", "not russia.take_back") in unknown(model, "turkey")
    assert "turkey.return" in wants(model, "turkey")
    assert ("turkey.return", "not turkey.return") not in unknown(model, "turkey")
    assert unknown(model, "united_states") == []


def test_s400_the_sixteen_concepts_solve_it(s400):
    model = loaded(draft(s400))
    space = stability.build(model).value
    verdicts = stability.analyse(space, default_concepts(model))
    assert verdicts.complete
    assert len(verdicts.equilibria) == 16
    assert (verdicts.equilibria["nash_a"] & verdicts.equilibria["seq_d"]).any()


@pytest.mark.parametrize(
    ("story", "dm", "option"),
    [
        ("mackerel", "iceland", "iceland.cut"),
        ("powerline", "congo", "congo.suspend"),
        ("powerline", "zambia", "zambia.suspend"),
    ],
)
def test_the_own_stories_have_their_denied_offers_unknown(story, dm, option, tmp_path):
    files = sorted((STORIES / story).glob("*.txt"))
    text = draft(reading.read_all([reading.load(file).value for file in files]))
    assert unknown(loaded(text), dm) == [(option, f"not {option}")]
    (tmp_path / "dispute.yaml").write_text(text, "utf-8")
    (tmp_path / "reports").mkdir()
    for file in files:
        (tmp_path / "reports" / file.name).write_bytes(file.read_bytes())
    case = open_case(tmp_path)
    assert case.findings == ()
    assert all(case.grounds(option).name == "WORDS" for option in case.dispute.options)
