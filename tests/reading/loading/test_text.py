"""Texts with and without a header."""

from __future__ import annotations

from hashlib import sha256

import pytest

from detente.reading import load
from tests.reading.loading.files import codes, write

HEADED = """id: r07
url: https://example.org/a
title: Talks: the third round
outlet: The Daily Example
date: 2025-12-17
form: retelling
family: wire
---
The text.

Its second paragraph.
"""


def test_a_header_is_taken_off_and_the_text_is_untouched(tmp_path):
    file = write(tmp_path, "any.txt", HEADED)
    report = load(file).value
    assert report is not None
    assert (report.id, report.title) == ("r07", "Talks: the third round")
    assert (report.outlet, report.url) == ("The Daily Example", "https://example.org/a")
    assert (report.date, report.date_text, report.form) == ("2025-12-17", None, "retelling")
    assert report.text == "The text.\n\nIts second paragraph.\n"
    assert report.header[0] == ("id", "r07")
    assert ("family", "wire") in report.header
    assert report.medium == "text"
    assert report.file == str(file)
    assert report.sha256 == sha256(HEADED.encode()).hexdigest()


def test_without_a_header_the_name_of_the_file_is_the_id_and_all_is_text(tmp_path):
    report = load(write(tmp_path, "kremlin-denies.md", "# A heading\n\nThe text.\n")).value
    assert report is not None
    assert report.id == "kremlin-denies"
    assert report.text == "# A heading\n\nThe text.\n"
    assert report.header == ()


@pytest.mark.parametrize(
    "text",
    [
        "A line.\n---\nAnother one.\n",  # the first line is no key
        "\nid: r1\n---\nThe text.\n",  # a header starts with the file
        "id: r1\n\ntitle: T\n---\nThe text.\n",  # a blank line ends what could be one
        "---\nThe text.\n",
        "Washington: the talks go on\n" + "and on\n" * 40 + "---\nEnd.\n",
        "".join(f"key{k}: value\n" for k in range(30)) + "---\nToo late.\n",
    ],
)
def test_what_is_no_header_is_text(tmp_path, text):
    report = load(write(tmp_path, "a.txt", text)).value
    assert report is not None
    assert report.text == text
    assert report.header == ()


def test_a_header_may_take_29_lines_and_its_end_the_thirtieth(tmp_path):
    text = "".join(f"key{k}: value\n" for k in range(29)) + "---\nThe text.\n"
    report = load(write(tmp_path, "a.txt", text)).value
    assert report is not None
    assert report.text == "The text.\n"


def test_markdown_may_open_its_header_with_dashes(tmp_path):
    report = load(write(tmp_path, "a.md", "---\nid: r2\n---\nThe text.\n")).value
    assert report is not None
    assert (report.id, report.text) == ("r2", "The text.\n")


def test_line_ends_of_windows_and_a_byte_order_mark(tmp_path):
    report = load(write(tmp_path, "a.txt", "\ufeffid: r3\r\n---\r\nOne.\r\nTwo.\r\n")).value
    assert report is not None
    assert (report.id, report.text) == ("r3", "One.\nTwo.\n")


def test_an_empty_value_counts_as_none(tmp_path):
    report = load(write(tmp_path, "a.txt", "id:\ntitle: \n---\nThe text.\n")).value
    assert report is not None
    assert (report.id, report.title) == ("a", None)
    assert report.header == (("id", ""), ("title", ""))


def test_the_first_of_two_equal_keys_counts_and_the_second_is_told(tmp_path):
    checked = load(write(tmp_path, "a.txt", "id: one\nid: two\n---\nThe text.\n"))
    assert checked.value is not None
    assert checked.value.id == "one"
    assert codes(checked) == ["R122"]
    assert checked.findings[0].place.line == 2
    assert not checked.errors


def test_a_header_without_its_end_is_told(tmp_path):
    checked = load(write(tmp_path, "a.txt", "id: one\ntitle: T\n\nThe text.\n"))
    assert codes(checked) == ["R121"]
    assert checked.findings[0].place[:4] == (checked.findings[0].place.file, 1, 1, 3)
    assert checked.value is not None
    assert checked.value.text.startswith("id: one")


@pytest.mark.parametrize("name", ["r1: a", "r1#a3", "r\t1", "<b>r1</b>", "a" * 120, "  "])
def test_an_id_that_would_break_an_anchor_is_changed_and_told(tmp_path, name):
    checked = load(write(tmp_path, "good.txt", f"id: x{name}\n---\nThe text.\n"))
    if name.strip():
        assert codes(checked) == ["R123"]
    assert checked.value is not None
    assert not set(checked.value.id) & set(":#<>\t")
    assert len(checked.value.id) <= 100


def test_the_reports_of_the_s400_story_load_without_errors(s400):
    loaded = [load(file) for file in sorted((s400 / "reports").glob("*.txt"))]
    assert len(loaded) == 38
    assert all(checked.value is not None and not checked.errors for checked in loaded)
    assert all(checked.value.form and checked.value.outlet for checked in loaded if checked.value)
    dates = {checked.value.id: checked.value.date for checked in loaded if checked.value}
    assert dates["r01-1lurer"] == "2025-12-18"
    assert dates["r11-globalpulse"] == "2025-12"
    assert dates["r22-turkiyetoday-barrack"] is None
