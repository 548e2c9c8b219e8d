"""A report as a page: its text exactly, with what was found in it marked."""

from __future__ import annotations

import html
import re
import time
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.briefing.page import limits
from detente.briefing.page.report import file_names, render_report, write_report
from detente.briefing.page.report_marks import KINDS, cut, marked, marks
from detente.briefing.page.style import policy
from detente.briefing.shown import exact
from detente.findings import Finding, Place
from detente.reading.records import (
    Amount,
    Attribution,
    Event,
    Reading,
    Report,
    Span,
    TimeExpression,
)
from tests.briefing.cases import ACTING
from tests.briefing.page.reading import Page

TEXT = 'Anna Berg said on Monday that "two wells\ncost $5" each.'
MARKS = st.lists(
    st.tuples(st.sampled_from(list(KINDS)), st.integers(-3, 40), st.integers(-3, 40)), max_size=12
)


def report(text=TEXT, **told):
    return Report("r1", "r1.txt", "0" * 64, text, **told)


def span(words, text=TEXT):
    return Span(text.index(words), text.index(words) + len(words))


def whole():
    said = Attribution(
        "r1#a1", "mixed", (span('on Monday that "two wells\ncost $5"'),), (span("said"),),
        (span("Anna Berg"),), "Anna Berg",
    )  # fmt: skip
    return Reading(
        report(title="The wells", outlet="Gazette", date="2025-12-17"),
        (said,),
        (
            TimeExpression(
                *span("Monday"), "Monday", "date", "2025-W51", "2025-12-15", "2025-12-15"
            ),
        ),
        (Amount(*span("$5"), "$5", "money", Decimal(5), None, None, "USD"),),
        (Event(*span("cost $5"), "cost $5", None, None, "AID"),),
    )


def text_of(page):
    (found,) = (e for e in Page(page).all("div") if e.attributes.get("class") == "report-text")
    return found.text


def untagged(markup):
    return html.unescape(re.sub(r"<[^>]*>", "", markup))


@given(st.text(max_size=40), MARKS)
def test_without_its_tags_the_marked_text_is_the_text(text, found):
    assert untagged(marked(cut(text, found))) == exact(text)
    assert "".join(piece.text for piece in cut(text, found)) == text


@given(st.text(alphabet="ab<&\n ", max_size=40), MARKS)
def test_each_character_bears_the_marks_that_cover_it_and_no_others(text, found):
    for piece in cut(text, found):
        for place in range(piece.start, piece.start + len(piece.text)):
            covering = {kind for kind, start, end in found if start <= place < end}
            assert set(piece.kinds) == covering


@given(st.text(alphabet="ab", min_size=1, max_size=40), MARKS)
def test_every_mark_in_the_text_has_a_place_to_link_to(text, found):
    begun = {piece.start for piece in cut(text, found) if piece.begins}
    inside = [(max(s, 0), min(e, len(text))) for _, s, e in found]
    assert begun == {start for start, end in inside if start < end}


@given(st.text(max_size=60))
def test_no_character_of_the_text_acts(text):
    kept = "\n\t\u200c\u200d\u00ad"
    shown = exact(text)
    assert all(c.isprintable() or c in kept or (c.isspace() and c not in "\x0b\x0c\r\u2028\u2029")
               for c in shown)  # fmt: skip


def test_text_that_does_nothing_stays_as_it_is():
    assert exact("  Two  spaces,\n\ttab\u00a0and\u2009thin ") == (
        "  Two  spaces,\n\ttab\u00a0and\u2009thin "
    )
    assert exact("a\u202eb\x0b") == "a[U+202E]b[U+000B]"


def test_source_cue_content_and_what_lies_in_them_are_told_apart():
    pieces = {piece.text: piece.kinds for piece in cut(TEXT, marks(whole()))}
    assert pieces == {
        "Anna Berg": ("source",), " ": (), "said": ("cue",), "on ": ("content",),
        "Monday": ("content", "time"), ' that "two wells\n': ("content",),
        "cost ": ("content", "event"), "$5": ("content", "amount", "event"), '"': ("content",),
        " each.": (),
    }  # fmt: skip


def test_the_page_holds_the_text_a_legend_and_the_tables():
    page = render_report(whole())
    told = Page(page)
    assert told.unbalanced == []
    assert text_of(page) == TEXT
    assert [e.text.split(" 1")[0] for e in told.all("li")][:6] == list(KINDS.values())
    words = " ".join(told.all("main")[0].text.split())
    for each in ("Who says what", "week 51 of 2025", "15 December 2025", "USD", "AID", "Anna Berg"):
        assert each in words, each


def test_every_row_leads_to_its_place_and_no_id_stands_twice():
    told = Page(render_report(whole()))
    ids = [e.attributes["id"] for e in told.elements if "id" in e.attributes]
    links = [e.attributes["href"][1:] for e in told.all("a")]
    assert len(ids) == len(set(ids))
    assert set(links) <= set(ids)
    assert sum(link.startswith("at-") for link in links) == 4


def test_nothing_can_run_or_be_fetched():
    nasty = "\n".join(ACTING)
    content = tuple(Span(k, k + 9) for k in range(0, len(nasty) - 9, 7))
    said = Attribution("a", "direct", content, (), (Span(2, 30),), ACTING[1])
    one = report(nasty, title=ACTING[0], outlet=ACTING[3], form=ACTING[7], date_text=ACTING[2])
    page = render_report(
        Reading(one, (said,), findings=(Finding("R1", "warning", Place("f"), ACTING[1]),))
    )
    told = Page(page)
    assert not told.all("script", "iframe", "img", "svg", "link", "base", "form")
    assert text_of(page) == exact(nasty)
    assert all(v.startswith("#") for e in told.elements if (v := e.attributes.get("href")))
    assert not any(name.startswith("on") for e in told.elements for name in e.attributes)
    (sheet,) = (
        e.attributes["content"] for e in told.all("meta")
        if e.attributes.get("http-equiv") == "Content-Security-Policy"
    )  # fmt: skip
    assert sheet == policy("brief.css", "report.css") != policy()
    assert "\u202e" not in page


def test_an_empty_report_is_a_page():
    page = render_report(Reading(report("")))
    assert text_of(page) == ""
    assert page.count("None was found.") == 4


@pytest.mark.parametrize(("medium", "said"), [("pdf", "a PDF"), ("html", "HTML")])
def test_what_the_text_is_is_said(medium, said):
    page = render_report(Reading(report(form="translation", medium=medium)))
    assert f"extracted from {said}" in page
    assert "translation" in page


def test_a_very_long_report_stays_usable():
    text = "Anna said two. " * 14_000
    said = tuple(
        Attribution(f"a{k}", "indirect", (Span(k + 10, k + 14),), (Span(k + 5, k + 9),),
                    (Span(k, k + 4),), "Anna")
        for k in range(0, len(text), 15)
    )  # fmt: skip
    before = time.process_time()
    page = render_report(Reading(report(text), said))
    assert time.process_time() - before < 20
    assert text_of(page) == text
    assert len(page) < 6_000_000
    assert f"{14_000 - limits.FINDS:,} rows more are left out here." in page


def test_of_an_endless_report_the_page_says_what_it_leaves_out(monkeypatch):
    monkeypatch.setattr(limits, "TEXT", 20)
    page = render_report(whole())
    assert text_of(page) == TEXT[:20]
    assert f"{len(TEXT) - 20} characters more are left out here." in page
    assert {e.attributes["href"] for e in Page(page).all("a")} >= {"#at-18"}


def test_file_names_lead_nowhere_else_and_differ():
    ids = ["r1", "R1", "../../etc/passwd", "", "a/b", "a-b", "x" * 300, "Ö 1", "."]
    names = list(file_names(ids))
    assert names[:6] == [
        "r1.html", "R1-2.html", "etc-passwd.html", "report.html", "a-b.html", "a-b-2.html",
    ]  # fmt: skip
    assert len({name.casefold() for name in names}) == len(ids)
    assert all("/" not in name and not name.startswith(".") and len(name) < 100 for name in names)


def test_the_same_reading_gives_the_same_page_written_at_once(tmp_path):
    one = write_report(whole(), tmp_path / "new", "r1.html")
    assert one.read_text("utf-8") == render_report(replace(whole()))
    assert [file.name for file in (tmp_path / "new").iterdir()] == ["r1.html"]
