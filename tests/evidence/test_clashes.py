from __future__ import annotations

import pytest

from detente.evidence.questions import Answer, Bearing, Question, besides
from detente.reading.records import Span

from .acts import asked


def kinds(*texts, dates=()):
    return [question.kind for question in asked(*texts, dates=dates)]


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Peru signed the fishing treaty.", "Peru refused to sign the fishing treaty.", "polarity"),
        ("Peru boycotted the summit in Quito.", "Peru attended the summit in Quito.", "polarity"),
        ("Peru accepted the ceasefire plan.", "Peru rejected the ceasefire plan.", "polarity"),
        ("Peru condemned the raid on Iquique.", "Peru welcomed the raid on Iquique.", "stance"),
        (
            "Peru has filed a complaint about tuna with the tribunal.",
            "Peru may file a complaint about tuna with the tribunal.",
            "modality",
        ),
        (
            "Peru asked the tuna fleet to leave the bay.",
            "Peru ordered the tuna fleet to leave the bay.",
            "strength",
        ),
        ("Peru suspended the fishing treaty.", "Peru terminated the fishing treaty.", "strength"),
        (
            "Peru closed the northern border crossing to trucks.",
            "Ecuador closed the northern border crossing to trucks.",
            "actor",
        ),
        (
            "Peru alone signed the fishing treaty in Quito.",
            "Ecuador alone signed the fishing treaty in Quito.",
            "actor",
        ),
        ("Peru seized a Chilean trawler.", "Chile seized a Peruvian trawler.", "actor"),
        (
            "Peru refused to extend the tuna lease with Chile.",
            "Chile refused to extend the tuna lease with Peru.",
            "actor",
        ),
        (
            "The lease lapsed after the refusal of Peru to extend the tuna lease.",
            "The lease lapsed after Chile's refusal to extend the tuna lease.",
            "actor",
        ),
        (
            "Tuna minister Ana Molina resigned in May.",
            "The row led to the dismissal of tuna minister Ana Molina in May.",
            "strength",
        ),
        (
            "Peru summoned the Chilean ambassador.",
            "Peru expelled the Chilean ambassador.",
            "strength",
        ),
        (
            "Peru asked Chile to reopen the bay.",
            "Peru demanded that Chile reopen the bay at once.",
            "strength",
        ),
        (
            "Peru postponed the tuna summit with Chile.",
            "Peru cancelled the tuna summit with Chile.",
            "strength",
        ),
        (
            "Veridia is weighing a merger with its rival.",
            "Veridia is not considering a merger with its rival.",
            "polarity",
        ),
        (
            "Peru said that the tuna war would continue after the feast.",
            "Peru said that the tuna war would end after the feast.",
            "polarity",
        ),
        ("The tuna ceasefire still holds.", "The tuna ceasefire has come to an end.", "polarity"),
        ("Veridia stays in Peru.", "Veridia is readying its departure from Peru.", "polarity"),
        (
            "“We are not going anywhere,” Chile's envoy said of the tuna bank.",
            "Chile is readying its departure from the tuna bank.",
            "polarity",
        ),
        (
            "Chile called the ramming of the trawler Mocha a deliberate act.",
            "The ramming of the trawler Mocha was described as an accident.",
            "polarity",
        ),
        (
            "Peru will lift the tuna sanctions against Chile.",
            "Peru will keep the tuna sanctions against Chile.",
            "polarity",
        ),
        (
            "Nobody discussed the border at the tuna talks in Quito.",
            "The presidents deliberated on the frontier at length.",
            "polarity",
        ),
        (
            "Peru is not in breach of the tuna treaty.",
            "Peru has been breaking the tuna treaty for years.",
            "polarity",
        ),
        ("Chile had no licence for tuna.", "Chile was licensed for tuna.", "polarity"),
        ("Veridia welcomed the tuna plan.", "Veridia flatly rejected the tuna plan.", "stance"),
        (
            "Peru threatened to put a tariff on tuna from Chile.",
            "Peru has imposed a tariff on tuna from Chile.",
            "modality",
        ),
        (
            "Peru welcomed the tuna deal with Chile.",
            "Peru called the tuna deal with Chile a humiliation.",
            "stance",
        ),
        (
            "Peru placed the tuna treaty with Chile in abeyance.",
            "Peru terminated the tuna treaty with Chile.",
            "strength",
        ),
    ],
)
def test_reports_that_disagree(one, other, kind):
    assert kind in kinds(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Peru signed the fishing treaty.", "Peru signed the fishing treaty in May."),
        ("Peru signed the fishing treaty.", "Ecuador refused to sign the fishing treaty."),
        ("Peru will sign the fishing treaty.", "Peru will not sign, Ecuador said of Chile's plan."),
        ("Peru asked the fleet to leave the bay.", "Peru urged the fleet to leave the bay."),
        ("Peru signed the fishing treaty.", "If Peru signed the fishing treaty, fleets would go."),
        ("Peru attended the summit in Quito.", "Ecuador boycotted the summit in Quito."),
        (
            "Peru closed the border, and Ecuador closed the border.",
            "Ecuador closed the border.",
        ),
        ("Peru photographed the island of Mocha.", "Peru did not photograph the port of Arica."),
        ("Peru extended the tuna lease.", "Chile extended the tuna lease."),
        ("Peru suspended the tuna treaty.", "Chile suspended the tuna treaty."),
        ("Peru seized a trawler in the bay.", "Chile seized a ferry at sea."),
        ("Peru dismissed the tuna minister.", "Peru dismissed the claims about tuna."),
        ("Peru discussed the border in Quito.", "Chile did not discuss the border in Lima."),
    ],
)
def test_reports_that_do_not_disagree(one, other):
    assert kinds(one, other) == []


def test_what_changed_between_the_reports_is_no_contradiction():
    texts = ("Peru refused to sign the fishing treaty.", "Peru signed the fishing treaty.")
    assert "polarity" in kinds(*texts, dates=("2024-03-05", "2024-03-06"))
    assert kinds(*texts, dates=("2024-03-05", "2024-06-20")) == []


def test_who_says_more_does_not_deny_the_less():
    text = "“We are not asking,” Peru said. Peru demanded that Chile leave the tuna bay."
    assert kinds(text, "Peru asked Chile to leave the tuna bay.") == ["strength"]


def test_what_was_done_to_somebody_is_denied_at_any_time():
    texts = (
        "Peru ordered the tuna fleet to leave.",
        "Peru had not ordered the tuna fleet to leave.",
    )
    assert "polarity" in kinds(*texts, dates=("2024-03-05", "2024-03-12"))
    assert "polarity" not in kinds(*texts, dates=("2024-03-12", "2024-03-05"))


def test_what_was_ahead_before_it_was_done_is_no_contradiction():
    done = "Peru has filed a complaint about tuna with the tribunal."
    ahead = "Peru may file a complaint about tuna with the tribunal."
    assert kinds(done, ahead, dates=("2024-03-05", "2024-03-01")) == []


def test_what_is_told_of_one_statement_is_of_one_day():
    done = "President Ana Molina said on Tuesday that an agreement on the tuna had been reached."
    ahead = (
        "An agreement on the tuna is close to being reached, President Ana Molina said on Tuesday."
    )
    assert "modality" in kinds(done, ahead, dates=("2024-03-07", "2024-03-05"))
    undated = [text.replace(" on Tuesday", "") for text in (done, ahead)]
    assert kinds(*undated, dates=("2024-03-07", "2024-03-05")) == []


def test_any_verb_is_compared_where_party_and_object_agree():
    one = "Chile photographed the island of Mocha."
    other = "Chile did not photograph the island of Mocha."
    assert "polarity" in kinds(one, other)


def test_who_asked_whom_may_be_turned_round():
    one = "Peru asked Chile for a telephone call on the cable dispute."
    other = "Chile asked Peru for a telephone call on the cable dispute."
    assert "actor" in kinds(one, other)


def test_values_and_reports_of_a_question():
    (question,) = asked("Peru signed the fishing treaty.", "Peru never signed the fishing treaty.")
    assert [(a.value, a.reports) for a in question.answers] == [("yes", ("r1",)), ("no", ("r2",))]
    assert question.clash == (0, 1)
    assert "r1" in question.why


def question(kind, *places):
    answers = tuple(Answer(str(p), (Bearing("r1", Span(p, p + 3)),)) for p in places)
    return Question("about", kind, answers)


def test_the_same_is_asked_once():
    first = question("polarity", 0, 10)
    assert list(besides([first], [question("polarity", 10, 0)])) == [first]
    other = question("polarity", 0, 20)
    assert list(besides([first], [other])) == [first, other]
    strength = question("strength", 0, 10)
    assert list(besides([first], [strength, strength])) == [first, strength]


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        (
            "The sale of the tannery has collapsed.",
            "The sale of the tannery is delayed.",
            "strength",
        ),
        (
            "The court acquitted Molina of fraud.",
            "The court convicted Molina of fraud.",
            "polarity",
        ),
        (
            "Peru alone asked Chile for a meeting on tuna.",
            "Peru asked Chile for a meeting on tuna. Chile asked Peru for a meeting on tuna.",
            "",
        ),
    ],
)
def test_what_nobody_does_and_what_both_do(one, other, kind):
    assert kinds(one, other) == ([kind] if kind else [])


def test_of_a_report_that_names_the_doer_only_that_counts():
    named = "Peru signed the fishing treaty. The fishing treaty was not signed in vain."
    assert kinds(named, "Peru signed the fishing treaty.") == []


def test_of_two_offers_each_to_the_other_one_is_turned_round():
    one = "Peru offered Chile a share of the tuna quota off Arica."
    other = "Chile offered Peru a share of the tuna quota off Arica."
    assert kinds(one, other) == ["actor"]
    assert kinds(one, "Bolivia offered Ecuador a share of the tuna quota off Arica.") == []


def test_what_was_to_be_told_in_advance_no_later_report_makes_up_for():
    one = "Peru warned Chile of the raid on Iquique in advance."
    other = "Peru did not warn Chile of the raid on Iquique in advance."
    assert kinds(one, other, dates=("2024-05-20", "2024-05-01")) == ["polarity"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Veridia owes Peru a royalty for the tuna.", "Peru owes Veridia a royalty for the tuna."),
        ("Peru rammed a Chilean cutter in the bay.", "Chile rammed a Peruvian cutter in the bay."),
        ("Peru shot down the drone over the bay.", "Chile shot down the drone over the bay."),
    ],
)
def test_who_did_it_to_whom(one, other):
    assert "actor" in kinds(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Peru banned tuna exports to Chile.", "Peru allowed tuna exports to Chile."),
        ("Peru ceded the island to Chile.", "Peru kept the island."),
        ("Peru froze the fund of Veridia.", "Peru unblocked the fund of Veridia."),
        ("The court dismissed the tuna lawsuit.", "The court upheld the tuna lawsuit."),
        ("Peru cooperated with the tuna monitors.", "Peru obstructed the tuna monitors."),
        ("Peru stopped gas supplies to Chile.", "Peru continued gas supplies to Chile."),
        ("The trawler Veridia had a tuna licence.", "The trawler Veridia had no tuna licence."),
    ],
)
def test_an_act_and_its_opposite(one, other):
    assert "polarity" in kinds(one, other)


def test_a_person_whose_country_no_report_tells_may_be_anybodys():
    one = "Lima was warned of the raid on the Iquique depot in advance."
    other = "Ana Molina was not warned of the raid on the Iquique depot in advance."
    third = "Chile was not warned of the raid on the Iquique depot in advance."
    assert kinds(one, other) == ["polarity"]
    assert kinds(one, third) == []


def test_a_month_is_nobody_to_be_told_anything():
    one = "Peru warned Chile of the raid on Iquique in June."
    other = "Peru did not warn Chile of the raid on Iquique."
    assert kinds(one, other) == ["polarity"]


def test_what_some_say_is_cut_off_and_others_that_it_may_be():
    done = "Peru has cut off gas supplies to Chile."
    ahead = "Peru will cut off gas supplies to Chile."
    assert kinds(done, ahead, dates=("2024-05-01", "2024-05-02")) == ["modality"]


def test_a_denial_of_what_was_accepted_may_come_days_later():
    yes, no = "Peru has accepted the tuna quota.", "Peru has not accepted the tuna quota."
    assert kinds(yes, no, dates=("2024-05-01", "2024-05-09")) == ["polarity"]
    rejected = "Peru has rejected the tuna quota."
    assert kinds(yes, rejected, dates=("2024-05-01", "2024-05-09")) == []


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        (
            "Lima urged Chile to reopen the tuna bay.",
            "Lima handed Chile an ultimatum: the bay, or no gas.",
            "strength",
        ),
        ("Peru touched on tuna duties in the call.", "Peru threatened tuna duties.", "strength"),
        ("Peru celebrated the outcome in Quito.", "Peru repudiated the outcome.", "stance"),
        ("The union SUTAP backed the tuna deal.", "The union SUTAP condemned it.", "stance"),
    ],
)
def test_one_party_overstated_by_one_report(one, other, kind):
    assert kinds(one, other) == [kind]
