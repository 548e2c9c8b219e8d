"""The page: its structure, its policy, what it holds and what it never holds."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace
from itertools import pairwise

import pytest

from detente.briefing import compose
from detente.briefing.figures.palette import DARK, LIGHT
from detente.briefing.page import limits, write_brief
from detente.briefing.page.style import policy, style
from detente.case.touching import footing
from detente.evidence.records import Claim, Comparison, Contradiction, Copy, Origin, Variant
from detente.reading.records import Span
from tests.briefing.cases import (
    ACTING,
    GRAPH,
    QUARREL,
    REPORTS,
    WEIGHTED,
    case_folder,
    hostile_case,
)
from tests.briefing.page.reading import Page

MANY = """
title: Many
decision_makers:
  a:
    options:
{}    prefers: [a.o1, a.o2]
status_quo: []
"""


def many(options):
    return MANY.format("".join(f"      o{k}: Does {k}\n" for k in range(options)))


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    texts = {"well": QUARREL, "graph": GRAPH, "weighted": WEIGHTED, "reports": None,
             "broken": "title: [", "many": many(9), "few": many(3)}  # fmt: skip
    folders = {n: case_folder(tmp_path_factory.mktemp(n), text) for n, text in texts.items()}
    folders["hostile"] = hostile_case(tmp_path_factory.mktemp("hostile"))
    folders["nothing"] = tmp_path_factory.mktemp("nothing")
    return {name: compose(folder).html() for name, folder in folders.items()}


NAMES = ("well", "graph", "weighted", "reports", "broken", "many", "few", "hostile", "nothing")


@pytest.mark.parametrize("name", NAMES)
def test_every_element_closes_where_it_opened(pages, name):
    assert Page(pages[name]).unbalanced == []


@pytest.mark.parametrize("name", NAMES)
def test_nothing_can_run_or_be_fetched(pages, name):
    page = Page(pages[name])
    assert not page.all("script", "iframe", "object", "embed", "link", "base", "form", "input")
    assert len(page.all("style")) == 1
    for element in page.elements:
        for attribute, value in element.attributes.items():
            assert not attribute.startswith("on")
            assert attribute not in {"style", "srcdoc", "action", "formaction", "src", "srcset"}
            if attribute.endswith("href"):
                assert value.startswith("#")
            assert "url(" not in (value or "")


@pytest.mark.parametrize("name", NAMES)
def test_the_policy_lets_in_this_style_sheet_and_no_other(pages, name):
    page = Page(pages[name])
    told = next(
        e.attributes["content"]
        for e in page.all("meta")
        if e.attributes.get("http-equiv") == "Content-Security-Policy"
    )
    assert told == policy()
    sheet = page.all("style")[0].text
    digest = base64.b64encode(hashlib.sha256(sheet.encode()).digest()).decode()
    assert f"style-src 'sha256-{digest}'" in told
    assert told.startswith("default-src 'none'; ")
    assert "unsafe" not in told
    assert sheet == style()


@pytest.mark.parametrize("name", NAMES)
def test_headings_go_down_one_at_a_time(pages, name):
    levels = [int(e.tag[1]) for e in Page(pages[name]).all("h1", "h2", "h3", "h4", "h5", "h6")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(below <= above + 1 for above, below in pairwise(levels))


@pytest.mark.parametrize("name", NAMES)
def test_ids_are_unique_and_every_link_leads_somewhere(pages, name):
    page = Page(pages[name])
    ids = [e.attributes["id"] for e in page.elements if "id" in e.attributes]
    assert len(ids) == len(set(ids))
    for element in page.elements:
        if element.attributes.get("href"):
            assert element.attributes["href"][1:] in ids
        for known in (element.attributes.get("aria-labelledby") or "").split():
            assert known in ids


@pytest.mark.parametrize("name", NAMES)
def test_landmarks_language_and_a_way_past_the_head(pages, name):
    page = Page(pages[name])
    assert page.all("html")[0].attributes["lang"] == "en"
    assert [len(page.all(tag)) for tag in ("main", "h1")] == [1, 1]
    assert [e.parents for e in page.all("title")].count(("html", "head")) == 1
    assert page.all("nav")[0].attributes["aria-label"] == "Contents"
    assert page.all("a")[0].attributes == {"class": "skip", "href": "#main"}


@pytest.mark.parametrize("name", NAMES)
def test_tables_have_captions_and_scopes_and_figures_their_words(pages, name):
    page = Page(pages[name])
    assert len(page.all("caption")) == len(page.all("table"))
    assert all(e.attributes.get("scope") in {"col", "row"} for e in page.all("th"))
    for drawing in page.all("svg"):
        assert drawing.attributes["role"] == "img"
        assert drawing.attributes["aria-labelledby"]
    assert len(page.all("figcaption")) == len(page.all("figure"))


def test_it_says_what_it_has_to_say(pages):
    told = " ".join(Page(pages["well"]).all("main")[0].text.split())
    for words in (
        "Two states hold under all five concepts:",
        "The village digs a second well",
        "reported words",
        "cited, not checked",
        "analyst’s judgement",
        "Water Act, section 4",
        "If the millers keep the dam, then the village digs a second well",
        "It cannot be that the village digs a second well and the village goes to court.",
        "The village would leave s4",
        "could be undone",
        "31 March 2026",
        "Where improvements lead from s4",
        "translation",
        "This brief is complete",
        "numpy",
    ):
        assert words in told, words


def test_it_carries_the_sentences_it_cites_and_marks_the_words(pages):
    marks = [element.text for element in Page(pages["well"]).all("mark")]
    assert {"will dig a second well", "will keep the dam", "the dam stands"} <= set(marks)
    sentence = "The mayor, Anna Berg, said on Monday that the village"
    assert sentence in Page(pages["well"]).all("main")[0].text


def test_a_page_without_a_dispute_tells_of_the_reports(pages):
    told = Page(pages["reports"]).all("body")[0].text
    assert "This case holds two reports and no dispute" in told
    assert "Anna Berg" in told
    assert "Which outcomes hold" not in told


def test_a_broken_dispute_is_told_with_its_finding(pages):
    page = Page(pages["broken"])
    assert "not complete" in page.all("body")[0].text
    assert any("error" in (e.attributes.get("class") or "") for e in page.all("li"))


def test_nothing_is_still_a_page(pages):
    told = Page(pages["nothing"]).all("body")[0].text
    assert "neither a dispute that can be solved nor a report" in told


def test_a_large_model_says_what_is_left_out(pages):
    page = Page(pages["many"])
    told = " ".join(page.all("body")[0].text.split())
    assert f"{128 - limits.HOLDING} states more are left out here." in told
    assert "The states named in this brief, of 512 states" in told
    assert len(page.all("tr")) < 700
    assert len(pages["many"]) < 2_000_000


def test_a_small_model_lists_all_its_states(pages):
    told = " ".join(Page(pages["few"]).all("body")[0].text.split())
    assert "All states" in told
    assert "left out here" not in told


def test_hostile_text_is_text_and_nothing_else(pages):
    page = Page(pages["hostile"])
    clean = Page(pages["well"])
    known = {element.tag for element in clean.elements} | {"ol", "ul", "code"}
    assert {element.tag for element in page.elements} <= known
    told = page.all("body")[0].text
    assert ACTING[0] in told
    assert ACTING[8] in told
    assert "{{ 7 * 7 }}" in told
    assert "49" not in re.findall(r"\b49\b", told)
    assert "[U+202E]gnp.exe" in told
    assert not [c for c in told if c in "\u202a\u202b\u202d\u202e\u2066\u2067\u2068\x07\x1b"]


def test_a_line_of_five_megabytes_stays_out(pages):
    assert len(pages["hostile"]) < 1_500_000
    assert "x" * 1000 not in pages["hostile"]


def test_text_of_others_is_isolated_from_the_direction_of_ours(pages):
    page = Page(pages["well"])
    for quotation in page.all("mark"):
        assert "bdi" in quotation.parents


def test_no_path_of_the_machine_is_told(tmp_path):
    page = compose(case_folder(tmp_path / "named" / "folder", QUARREL.replace("r1:", "r7:"))).html()
    assert "dispute.yaml" in page
    assert str(tmp_path) not in page


def test_never_whole_reports(tmp_path):
    sentences = [f"Sentence number {k} of a long report says little." for k in range(300)]
    text = f"id: r1\ndate: 2025-12-01\n---\n{' '.join(sentences)} will dig a second well. dam gone."
    page = compose(case_folder(tmp_path, QUARREL, r1=text, r2=REPORTS["r2-courier.txt"])).html()
    assert sum(sentence in page for sentence in sentences) < 10


def test_colours_have_contrast():
    for theme in (LIGHT, DARK):
        for name in ("ink", "muted", "accent", "dm-5"):
            for ground in ("paper", "wash"):
                assert contrast(theme[name], theme[ground]) >= 4.5, (name, ground)


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour):
    channels = [int(colour[k : k + 2], 16) / 255 for k in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_writing_replaces_the_page_at_once(tmp_path):
    folder = case_folder(tmp_path / "case")
    out = tmp_path / "new" / "folder"
    page = write_brief(compose(folder), out)
    first = page.read_bytes()
    assert page == out / "brief.html"
    assert [file.name for file in out.iterdir()] == ["brief.html"]
    page.write_text("an older page")
    assert write_brief(folder, out).read_bytes() == first


def test_a_write_that_fails_leaves_the_old_page_and_no_draft(tmp_path, monkeypatch):
    folder = case_folder(tmp_path / "case")
    page = write_brief(folder, tmp_path / "out")
    before = page.read_bytes()
    monkeypatch.setattr("os.fsync", lambda _: (_ for _ in ()).throw(OSError("full")))
    with pytest.raises(OSError, match="full"):
        write_brief(folder, tmp_path / "out")
    assert page.read_bytes() == before
    assert [file.name for file in (tmp_path / "out").iterdir()] == ["brief.html"]


def test_designations_stay_on_one_line_and_are_escaped(tmp_path):
    text = QUARREL.replace("title: The well", "title: The <b> F-35s and the S-400s")
    page = compose(case_folder(tmp_path, text)).html()
    heading = re.search(r"<h1>(.*?)</h1>", page)[1]
    assert heading == (
        "The &lt;b&gt; <span class='unbroken'>F-35s</span> and the "
        "<span class='unbroken'>S-400s</span>"
    )


def test_contradictions_copies_and_origins_have_their_tables(tmp_path):
    variants = (
        Variant("2017 <i>", ("r1-gazette",), (("r1-gazette", Span(0, 4)),), 1),
        Variant("2019", ("r2-courier",), (("r2-courier", Span(0, 4)),), 1),
    )
    comparison = Comparison(
        ("r1-gazette", "r2-courier"),
        claims=(Claim("k1", "when it was <b>", "date", variants),),
        contradictions=(Contradiction("c1", "k1", "date", variants, "one day, two years"),),
        copies=(Copy("r2-courier", "r1-gazette", 0.5, credited=True),),
        origins=(Origin("o1", "The <u>Gazette", ("r1-gazette", "r2-courier"), "credited"),),
    )
    page = replace(compose(case_folder(tmp_path)), comparison=comparison).html()
    told = " ".join(Page(page).all("main")[0].text.split())
    for words in ("one day, two years", "2017 <i>", "50 %", "The <u>Gazette"):
        assert words in told, words
    assert "Two reports share one origin" in told
    assert "Where the reports contradict each other" in told
    assert not Page(page).all("i", "u", "b")


def test_of_many_states_those_spoken_of_are_told_in_words(pages):
    page = Page(pages["many"])
    told = {e.attributes["id"] for e in page.all("tr") if "id" in e.attributes}
    linked = {e.attributes["href"][1:] for e in page.all("a") if "state" in e.attributes["href"]}
    assert linked
    assert linked <= told
    assert len(told) <= limits.STATES


def test_names_of_the_dispute_cannot_turn_the_page_around_either(tmp_path):
    text = QUARREL.replace("name: The village", 'name: "The \\u202Eegalliv\\u200B"')
    told = Page(compose(case_folder(tmp_path, text)).html()).all("body")[0].text
    assert "The [U+202E]egalliv[U+200B]" in told
    assert "\u202e" not in told


def test_a_part_tells_its_sources_and_links_to_what_contradicts_it(tmp_path):
    folder = case_folder(tmp_path)
    brief = compose(folder)
    words = "will keep the dam"
    start = brief.reports[1].text.index(words)
    keeps = Variant("yes", ("r2-courier",), (("r2-courier", Span(start, start + 4)),), 1)
    leaves = Variant("no <b>", ("r1-gazette",), (("r1-gazette", Span(0, 1)),), 1)
    comparison = Comparison(
        ("r1-gazette", "r2-courier"),
        (Claim("k1", "whether the dam stays", "polarity", (keeps, leaves)),),
        (Contradiction("c1", "k1", "polarity", (keeps, leaves), "kept and not kept"),),
    )
    bases = {
        place: replace(basis, footing=footing(basis.supports, comparison))
        for place, basis in brief.bases.items()
    }
    page = Page(replace(brief, comparison=comparison, bases=bases).html())
    told = " ".join(page.all("main")[0].text.split())
    assert "Its words have one source: Courier (r2-courier)." in told
    assert "Contradicted: “no <b>”, one independent source. See the contradiction." in told
    assert [e.text for e in page.all("a") if e.attributes["href"] == "#contradiction-1"] == [
        "See the contradiction"
    ]
    assert any(e.attributes.get("id") == "contradiction-1" for e in page.all("h4"))
