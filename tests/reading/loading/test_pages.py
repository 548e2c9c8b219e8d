"""Web pages: the text out of them, never more, in bounded time."""

from __future__ import annotations

import time

import pytest

from detente.reading import load
from detente.reading.loading import extract, isolated, limits
from tests.reading.loading.files import PAGE, codes, write


def test_the_text_of_a_page(tmp_path):
    checked = load(write(tmp_path, "vienna.html", PAGE))
    report = checked.value
    assert report is not None
    assert codes(checked) == []
    assert report.medium == "html"
    assert report.id == "vienna"
    assert (report.title, report.outlet) == ("Talks resume in Vienna", "The Daily Example")
    assert report.date == "2025-12-17"
    assert "“We are closer than we were,” said the Norwegian mediator." in report.text
    assert "\n\nNeither side wished to comment." in report.text
    assert "All rights reserved" not in report.text
    assert "<p>" not in report.text


def test_a_page_is_known_by_its_start_whatever_its_name(tmp_path):
    report = load(write(tmp_path, "saved.txt", PAGE)).value
    assert report is not None
    assert report.medium == "html"


def test_scripts_styles_and_comments_leave_nothing(tmp_path):
    evil = PAGE.replace(
        "<p>Neither",
        "<script>alert('pwned')</script><style>p{color:red}</style><!-- hidden -->"
        "<img src=x onerror=alert(1)><p>Neither",
    )
    report = load(write(tmp_path, "a.html", evil)).value
    assert report is not None
    assert not any(word in report.text for word in ("pwned", "color", "hidden", "onerror"))


@pytest.mark.parametrize(
    "page",
    [
        "<html><body></body></html>",
        "<html><body><script>var x = 1;</script></body></html>",
        "<html>",
        "<!doctype html>\x1b",
        "<html><body>" + "<div>" * 10_000 + "A text in the depth." + "</div>" * 10_000,
        "<html><body>" + "<b>" * 100_000,
        "<html><body>" + "<a href='" * 20_000,
        "<html><body>" + "&" * 300_000,
        "<html><body>" + "<table><tr><td>" * 3_000,
        "<html " + "a=b " * 50_000 + ">",
    ],
)
def test_pages_without_text_or_end_are_findings_in_bounded_time(tmp_path, page):
    start = time.perf_counter()
    checked = load(write(tmp_path, "a.html", page))
    assert time.perf_counter() - start < 30
    if checked.value is None:
        assert codes(checked) in (["R106"], ["R110"])
    else:
        assert checked.value.text.strip()


def test_a_page_in_the_encoding_that_it_names(tmp_path):
    latin = PAGE.replace("utf-8", "windows-1254").replace("Vienna", "Türkiye")
    checked = load(write(tmp_path, "a.html", latin.encode("windows-1254")))
    assert checked.value is not None
    assert "Türkiye" in checked.value.text
    assert codes(checked) == []


def test_a_western_page_may_use_the_curly_marks_of_windows(tmp_path):
    page = PAGE.replace('charset="utf-8"', "charset=iso-8859-1").encode("windows-1252")
    report = load(write(tmp_path, "a.html", page)).value
    assert report is not None
    assert "“We are closer" in report.text


def test_a_page_that_is_utf8_but_says_otherwise(tmp_path):
    checked = load(write(tmp_path, "a.html", PAGE.replace("utf-8", "iso-8859-9")))
    assert codes(checked) == ["R128"]
    assert checked.value is not None
    assert "“We" in checked.value.text


@pytest.mark.parametrize("named", ["utf-8", "rot13", "zip", "punycode", "big5", "no-such-thing"])
def test_a_page_in_another_encoding_than_it_names(tmp_path, named):
    page = (
        PAGE.replace("utf-8", named).encode("windows-1252").replace(b"Vienna", b"Wien\x81\xff\x9d")
    )
    checked = load(write(tmp_path, "a.html", page))
    assert checked.value is None
    assert codes(checked) == ["R105"]


def test_too_large_a_page(tmp_path):
    page = "<html>" + " " * limits.LARGEST_PAGE
    assert codes(load(write(tmp_path, "a.html", page + "x"))) == ["R102"]


def test_odd_things_in_a_page_are_told_without_a_place(tmp_path):
    words = "Les envoyés se sont retrouvés mercredi à Vienne après une pause de trois semaines. "
    page = f"<html><body><article><p>{words * 4}</p><p>{words * 3}</p></article></body></html>"
    checked = load(write(tmp_path, "a.html", page))
    assert codes(checked) == ["R127"]
    assert checked.findings[0].place.line == 0


def test_extraction_past_its_time_is_a_finding(tmp_path, monkeypatch):
    monkeypatch.setattr(isolated, "EXTRACTION_SECONDS", 0.01)
    assert codes(load(write(tmp_path, "a.html", PAGE))) == ["R110"]


def test_extraction_past_its_memory_is_a_finding(tmp_path, monkeypatch):
    monkeypatch.setattr(isolated, "EXTRACTION_MEMORY", 30_000_000)
    assert codes(load(write(tmp_path, "a.html", PAGE))) == ["R110"]


def test_what_the_child_process_does(monkeypatch, capsys):
    class Standard:
        def __init__(self, data):
            self.buffer = self
            self.data = data

        def read(self):
            return self.data

    monkeypatch.setattr("sys.argv", ["-c", "html"])
    monkeypatch.setattr("sys.stdin", Standard(PAGE.encode()))
    extract.main()
    assert '"outlet": "The Daily Example"' in capsys.readouterr().out
    assert extract.page("<html></html>") == {"trouble": "R106"}


def test_a_long_text_is_cut_and_told(tmp_path, monkeypatch):
    monkeypatch.setattr(extract, "LONGEST_EXTRACT", 200)
    cut = extract.page(PAGE)
    assert cut["cut"]
    assert len(cut["text"]) == 200
    monkeypatch.setattr(isolated, "extract", lambda *_: cut)
    checked = load(write(tmp_path, "a.html", PAGE))
    assert codes(checked) == ["R129"]


def test_half_a_character_is_replaced(tmp_path):
    found = extract.page(PAGE.replace("Neither", "Neither \ud800"))
    found["text"].encode()
    assert codes(load(write(tmp_path, "a.html", PAGE.replace("Neither", "&#xD800; Neither")))) == []
