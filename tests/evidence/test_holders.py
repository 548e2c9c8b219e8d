"""Who holds a post, who leads a body, and whose name a report has wrong."""

from __future__ import annotations

import pytest

from detente.evidence import holders
from detente.evidence.posts import holdings
from detente.reading.records import Span

from .cases import named, parsed


def asked(*texts, **given):
    return list(holders.questions(parsed(*texts, **given), named(*texts, **given)))


def contradictions(*texts, **given):
    return {
        tuple(answer.value for k, answer in enumerate(one.answers) if k in one.clash)
        for one in asked(*texts, **given)
        if one.clash
    }


ALLIANCE = "The Eastern Ports Alliance (EPA) said it would sue the dockers. The EPA filed a charge."


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Ann Lee, the alliance's chief executive, said so.",
            "David Moe, chief executive of the Eastern Ports Alliance, said so.",
        ),
        (
            "Ann Lee, who runs the owners' lobby EPA, said so.",
            "EPA chief executive officer David Moe said so.",
        ),
        (
            "EPA chairman and chief executive Ann Lee said so.",
            "The head of the Eastern Ports Alliance, David Moe, said so.",
        ),
        ("Ann Lee is the president of the EPA.", "David Moe heads the Eastern Ports Alliance."),
        ("EPA boss Ann Lee said so.", "The alliance's managing director, David Moe, said so."),
        ("EPA chairwoman Ann Lee spoke.", "The alliance's chairman, David Moe, spoke."),
    ],
)
def test_a_body_has_one_head_by_whatever_word(one, other):
    assert {"Ann Lee", "David Moe"} in map(
        set, contradictions(f"{ALLIANCE} {one}", f"{ALLIANCE} {other}")
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("EPA chairman Ann Lee spoke.", "EPA chief executive David Moe spoke."),
        ("EPA boss Ann Lee spoke.", "The EPA met its boss, David Moe of the Dockers."),
        ("Former EPA boss Ann Lee spoke.", "EPA boss David Moe spoke."),
        ("Acting EPA president Ann Lee spoke.", "EPA president David Moe spoke."),
        ("EPA president Ann Lee has resigned.", "EPA president David Moe spoke."),
        ("EPA president Ann Lee stepped down.", "EPA president David Moe spoke."),
        ("EPA vice president Ann Lee spoke.", "EPA president David Moe spoke."),
        ("The company's chief executive, Ann Lee, spoke.", "The company's boss, David Moe, left."),
        ("EPA president Ann Lee will follow EPA president David Moe.", "EPA president David Moe."),
    ],
)
def test_other_posts_and_those_of_other_times_are_no_contradiction(one, other):
    assert not contradictions(f"{ALLIANCE} {one}", f"{ALLIANCE} {other}")


def test_the_head_who_is_the_chairman_is_not_held_against_the_chief_executive():
    told = ("EPA chairman Ann Lee spoke.", "EPA boss Ann Lee spoke.", "EPA chief executive Bo Moe.")
    assert not contradictions(*(f"{ALLIANCE} {one}" for one in told))


def test_two_holders_of_two_years_follow_each_other():
    texts = ("EPA president Ann Lee spoke.", "EPA president David Moe spoke.")
    texts = tuple(f"{ALLIANCE} {one}" for one in texts)
    assert contradictions(*texts)
    assert not contradictions(*texts, dates=("2021-03-01", "2024-03-01"))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The French envoy to Peru, Ann Lee, was recalled.", "Ann Lee"),
        ("The ambassadors recalled are Tom Hill in Quito and Ann Lee in Lima.", "Ann Lee"),
        ("France called back Ann Lee, its ambassador in Lima.", "Ann Lee"),
    ],
)
def test_an_ambassador_is_told_in_many_ways(text, name):
    found = [h for h in holdings(text, [Span(0, len(text))]) if h.target == "peru"]
    assert [(h.head, h.name) for h in found] == [("ambassador", name)]


@pytest.mark.parametrize(
    "text",
    [
        "US special envoy for Peru Ann Lee",
        "peace envoy Ann Lee",
        "envoys met Ann Lee",
        "Ann Lee runs to the shop in Lima",
    ],
)
def test_who_is_posted_nowhere_is_no_ambassador(text):
    assert not list(holdings(text, [Span(0, len(text))]))


def test_a_rank_is_no_part_of_a_name_and_a_council_no_person():
    text = "Mines Minister Colonel Ali Seyni met the head of the Maritime Council Board."
    assert [held.name for held in holdings(text, [Span(0, len(text))])] == ["Ali Seyni"]


def test_the_words_of_the_clash_tell_a_garbled_name():
    right, wrong = "EPA boss Paul Delmonte spoke.", "EPA boss Paul Delmondi spoke."
    told = (right, right, wrong)
    (one,) = (q for q in asked(*(f"{ALLIANCE} {text}" for text in told)) if q.clash)
    assert "“Paul Delmondi” is almost “Paul Delmonte”" in one.why


def test_a_name_almost_the_same_in_one_report_alone_is_garbled():
    right = "The witness Ingrid Solberg told the court so."
    texts = (right, right, "The witness Ingrid Solborg told the court so.")
    (one,) = (q for q in asked(*texts) if q.clash)
    assert [answer.reports for answer in one.answers] == [("r0", "r1"), ("r2",)]
    assert "garbled" in one.why
    assert named(*texts).person("Solborg") == named(*texts).person("Solberg")


def test_two_people_of_one_first_name_are_two():
    texts = ("Ann Bergman met Ann Bergmann.", "Ann Weber spoke.", "Ann Weiss spoke.")
    assert not contradictions(*texts)
    both = "Paul Hansen and Paul Jansen spoke."
    assert not contradictions(both, both, "Paul Hansen spoke.")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Foreign Minister Adel al-Masri spoke.", "Adel al-Masri"),
        ("Prime Minister Adel bin Omar Al-Masri spoke.", "Adel bin Omar Al-Masri"),
        ("Ida van der Berg, the French ambassador to Peru, spoke.", "Ida van der Berg"),
        ("Prime Minister Ann Lee van drove off.", "Ann Lee"),
    ],
)
def test_a_name_may_hold_small_words(text, name):
    assert [held.name for held in holdings(text, [Span(0, len(text))])] == [name]


def test_two_of_one_surname_are_two_holders():
    told = ("EPA boss Ann Lee spoke.", "EPA boss Tom Lee spoke.", "EPA boss Lee spoke.")
    assert contradictions(*(f"{ALLIANCE} {one}" for one in told)) == {("Ann Lee", "Tom Lee")}


def test_spokesmen_of_one_house_are_several():
    told = ("EPA spokesman Ann Lee spoke.", "EPA spokesman Bo Moe spoke.")
    assert not contradictions(*(f"{ALLIANCE} {one}" for one in told))


def test_who_stands_in_for_long_is_the_holder():
    told = ("Interim EPA boss Ann Lee spoke.", "EPA boss David Moe spoke.")
    told = (told[0], *(f"{ALLIANCE} {one}" for one in told))
    assert contradictions(f"{ALLIANCE} {told[0]}", *told[1:]) == {("Ann Lee", "David Moe")}


def test_a_chief_executive_of_no_told_firm_is_the_only_firms():
    acme = "The mining company Acme Ltd said it would sue. Acme filed a charge."
    lee, moe = "Chief executive Ann Lee spoke.", "Acme's chief executive, David Moe, spoke."
    told = [f"{acme} {one}" for one in (lee, lee, moe)]
    assert contradictions(*told) == {("Ann Lee", "David Moe")}
    assert not contradictions(*told[1:])
    other = "Beta Corp chief executive Bo Ek spoke."
    assert not contradictions(*told, f"The mining company Beta Corp dug. {other}")


@pytest.mark.parametrize(
    "text",
    [
        "Peru's delegation, headed by the intelligence chief, Lieutenant General Tom Hill, left.",
        "The Peruvian team was led by Director General Inter-City Affairs Lt Gen Tom Hill.",
        "Tom Hill, who headed the Peruvian delegation there, came home.",
        "Tom Hill led the Peruvian negotiators.",
    ],
)
def test_a_delegation_has_one_leader(text):
    other = "The Peruvian delegation, led by Field Marshal Bo Moe, left."
    assert {"Tom Hill", "Bo Moe"} in map(set, contradictions(text, other))
    assert named(text, other).person("Hill") != named(text, other).person("Moe")


@pytest.mark.parametrize(
    "text",
    [
        "The Chilean delegation, led by Tom Hill, left.",
        "A delegation led by Tom Hill left.",
        "Tom Hill led the way.",
        "The talks between Peru's and Chile's delegations, led by Tom Hill, ended.",
        "The Peruvian delegation was led by a general.",
    ],
)
def test_another_delegation_has_another_leader(text):
    assert not contradictions(text, "The Peruvian delegation, led by Bo Moe, left.")


def test_what_a_body_is_may_be_told_before_its_name():
    text = "Ann Lee, secretary general of the mine workers' union Harwa, spoke."
    (found,) = holdings(text, [Span(0, len(text))])
    assert (found.name, found.houses) == ("Ann Lee", {"harwa"})
