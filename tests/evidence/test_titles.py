"""What the claims are called: on stories whose names the method was not made for."""

from __future__ import annotations

import pytest

from bench.evidence.scoring import read_folder
from detente import reading
from detente.evidence import compare, titles
from detente.evidence.naming import Names
from detente.evidence.phrasing import LONGEST
from detente.evidence.posts import holdings
from detente.reading.records import Span

from .reports import S400, report
from .test_stories import STORIES

NOBODY = Names({}, {}, {})


@pytest.fixture(scope="module", params=[S400, STORIES / "mackerel", STORIES / "powerline"])
def story(request):
    return read_folder(request.param), request.param


def test_no_title_is_long_or_cut_within_a_word(story):
    comparison, folder = story
    text = " ".join(" ".join(file.read_text("utf-8").split()) for file in folder.iterdir())
    for claim in comparison.claims:
        assert 8 < len(claim.about) <= LONGEST
        if claim.about.endswith(("…", "…”")):
            last = claim.about.rstrip("…”").split()[-1].lstrip("“")
            assert f"{last} " in text or f"{last}," in text or f"{last}." in text


def test_no_title_is_given_twice_but_to_another_kind(story):
    titled = [(claim.kind, claim.about) for claim in story[0].claims]
    assert len(set(titled)) == len(titled)


def test_the_questions_of_a_story_read_as_a_person_would_ask_them():
    told = {claim.about for claim in read_folder(STORIES / "mackerel").claims}
    assert {
        "who is the Fisheries Minister of Norway",
        "when Bjarnadottir and Brekke met in Bergen",
        "how many crew members were brought to Tromso",
    } <= told


def post(*texts):
    found = [one for text in texts for one in holdings(text, (Span(0, len(text)),))]
    return titles.of_post(found)


def test_a_post_is_called_by_its_fullest_words():
    short, full = "Ambassador Tom Hill spoke.", "Tom Hill, the U.S. ambassador to Peru, spoke."
    assert post(short, full) == "the U.S. ambassador to Peru"
    assert post("Zambia's Energy Minister Ann Lee left.") == "Zambia's Energy Minister"
    assert post("Fisheries Minister Nils Haugen of Norway left.") == (
        "the Fisheries Minister of Norway"
    )
    both = "Ann Lee, the US ambassador to Turkey and Special Envoy for Syria, left."
    assert post(both) == "the US ambassador to Turkey"


def test_a_post_that_only_a_counterpart_names_is_put_together():
    (_, other) = holdings(
        text := "Energy Minister Ann Lee met her Zambian counterpart Jo Musa.",
        (Span(0, len(text)),),
    )
    assert other.post == ""
    assert titles.of_post([other]) == "the energy minister of Zambia"


def test_a_party_is_written_with_its_capitals():
    assert NOBODY.shown("united states") == "United States"
    assert Names({"hill": "Tom Hill"}, {}, {}).shown("hill") == "Tom Hill"
    assert NOBODY.shown("a senior official") == "A senior official"


def test_events_without_a_clause_are_asked_about_by_their_sentence():
    texts = ("They met on May 3 in Bergen, it said.", "They met on May 9 in Bergen, it said.")
    reports = [report(text, f"r{n}", date="2025-06-01") for n, text in enumerate(texts)]
    for claim in compare(reading.read_all(reports)).claims:
        assert "They met" in claim.about or claim.about.startswith(claim.kind)
