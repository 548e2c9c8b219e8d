from __future__ import annotations

import pytest

from detente.evidence.lexicon import synonyms
from detente.evidence.lexicon.acts import acts

from .acts import acts_in


@pytest.mark.parametrize(
    ("text", "family", "rank", "is_so"),
    [
        ("Peru put its name to the treaty.", "signing", 1, "done"),
        ("Peru withheld its signature.", "signing", -1, "done"),
        ("Peru put its name to nothing.", "signing", 1, "not"),
        ("Peru walked out of the talks.", "attending", -3, "done"),
        ("Peru walked out of the talks.", "breaking-off", 1, "done"),
        ("Peru did not attend the summit.", "attending", -1, "done"),
        ("Peru keeps the border closed.", "closing", -1, "done"),
        ("Peru closed its frontier.", "closing", -1, "done"),
        ("Peru did not take sides.", "backing", 0, "done"),
        ("Peru voted against the motion.", "backing", -1, "done"),
        ("Peru told its firms to leave Chile.", "putting", 3, "done"),
        ("Peru formally asked Chile to leave.", "putting", 4, "done"),
        ("Peru condemned the raid.", "judging", -3, "done"),
        ("Peru is grateful for the help.", "judging", 2, "done"),
        ("Peru left the treaty for good.", "stopping", -3, "done"),
        ("Peru left the treaty for now.", "stopping", -1, "done"),
        ("The world court ordered Peru to leave.", "adjudging", 3, "done"),
        ("The sale has collapsed.", "faring", 3, "done"),
        ("Peru had nothing to do with the attack.", "linking", 1, "not"),
    ],
)
def test_acts_with_their_values(text, family, rank, is_so):
    found = acts_in(text)[family]
    assert (found.rank, found.standing) == (rank, is_so)


@pytest.mark.parametrize(
    ("text", "family"),
    [
        ("Peru closed the meeting with a toast.", "closing"),
        ("Peru abandoned the ship.", "breaking-off"),
        ("Peru declined to comment.", "accepting"),
        ("Peru found the map.", "adjudging"),
        ("The demand was high.", "offering"),
    ],
)
def test_words_that_tell_another_act(text, family):
    assert family not in acts_in(text)


def test_a_verb_of_no_family_is_its_own():
    assert acts_in("Peru photographed the island.")["=photograph"].standing == "done"
    assert not acts_in("Peru said so.")


def test_who_followed_did_the_same():
    found = acts_in("Peru signed the treaty, and Chile followed.")
    assert found["signing"].by == {"peru"}


def test_one_alone_is_marked():
    assert acts_in("Peru alone signed the treaty.")["signing"].alone
    assert not acts_in("Peru signed the treaty.")["signing"].alone


def test_a_word_may_tell_acts_of_several_families():
    assert {act.family.name for act in acts("v", "walk_out")} == {"attending", "breaking-off"}
    assert acts("v", "photograph") == ()


def test_what_only_the_negation_tells():
    (act,) = (a for a in acts("p", "no:take+side"))
    assert act.negated
    assert act.rank == 0


def test_of_whom_something_is_demanded_is_told_by_the_clause():
    found = acts_in("Peru demanded that Chile reopen the bay.")["putting"]
    assert found.by == {"peru"}
    assert "chile" in found.to


def test_what_leads_to_an_act_tells_the_act():
    assert acts_in("The row led to the dismissal of the minister.")["leaving-office"].rank == 3


def test_some_acts_need_no_object():
    assert acts_in("Peru asked for a call and Chile deferred.")["deferring"].by == {"chile"}
    assert "deferring" not in acts_in("Chile deferred to the judges.")


def test_what_begins_is_done_and_what_will_begin_lies_ahead():
    assert acts_in("The closure of the mine began in May.")["closing"].standing == "done"
    assert acts_in("The closing of the mine will begin in May.")["closing"].standing == "ahead"


def test_what_is_directed_at_somebody_is_no_order():
    assert "putting" not in acts_in("The decree is directed against Chile.")
    assert acts_in("Peru directed Chile to leave.")["putting"].rank == 5


def test_to_call_on_a_day_is_not_to_call_on_somebody():
    assert acts_in("Peru called on Chile to leave.")["putting"].rank == 2
    assert "putting" not in acts_in("Peru called Chile on Friday.")


def test_a_shouted_noun_is_a_noun():
    assert acts_in("Peru delivered an ULTIMATUM to Chile.")["putting"].rank == 6


def test_what_something_is_called_tells_how_it_is_judged():
    assert acts_in("Peru called it a betrayal.")["judging"].rank == -3
    assert acts_in("Peru called it sensible.")["judging"].rank == 2


@pytest.mark.parametrize(
    "text",
    [
        "Asked about tuna, he said no.",
        "Officials asked not to be named.",
        "A Peruvian source, who requested anonymity, said so.",
    ],
)
def test_what_reporters_are_asked_is_put_to_no_party(text):
    assert "putting" not in acts_in(text)


def test_a_ministry_without_its_country_is_not_named():
    assert acts_in("The Ministry signed the treaty.")["signing"].by == {"~ministry"}


def test_where_an_envoy_is_sent_is_none_of_whose_he_is():
    assert acts_in("Chile's Ambassador to Peru signed the treaty.")["signing"].by == {"chile"}


def test_a_verb_of_several_groups_of_synonyms_is_of_each():
    found = acts_in("Peru abandoned the island.")
    assert sum(name.startswith("=") for name in found) == len(synonyms("abandon")) > 0
