"""Files that are no texts, or odd ones: each a finding in words, in bounded time."""

from __future__ import annotations

import os
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.reading import load
from detente.reading.loading import decode, header, limits, same_ids
from detente.reading.loading.opening import loads
from tests.reading.loading.files import PAGE, codes, write


def test_missing_folder_and_impossible_names(tmp_path):
    for path in (tmp_path / "none.txt", tmp_path, "a\0b", "x" * 5000):
        checked = load(path)
        assert checked.value is None
        assert codes(checked) == ["R101"]


def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    assert codes(load(tmp_path / "pipe.txt")) == ["R101"]


@pytest.mark.parametrize("content", [b"", b"  \n\t ", b"\xef\xbb\xbf", b"id: r1\n---\n \n"])
def test_empty(tmp_path, content):
    assert codes(load(write(tmp_path, "a.txt", content))) == ["R103"]


def test_empty_under_every_name(tmp_path):
    for name in ("a.html", "a.pdf", "a.md"):
        assert codes(load(write(tmp_path, name, b""))) == ["R103"]


def test_binary(tmp_path):
    for content in (b"PK\x03\x04" + bytes(2000), bytes(range(256)) * 20, b"text\0text"):
        assert codes(load(write(tmp_path, "a.txt", content))) == ["R104"]


def test_larger_than_the_limit_is_not_read(tmp_path):
    file = tmp_path / "big.txt"
    with file.open("wb") as big:
        big.truncate(50_000_000)
    start = time.process_time()
    checked = load(file)
    assert codes(checked) == ["R102"]
    assert "20 MB" in checked.findings[0].message
    assert time.process_time() - start < 2


def test_five_megabytes_on_one_line(tmp_path):
    file = write(tmp_path, "a.txt", b"He said it. " * 420_000)
    start = time.process_time()
    checked = load(file)
    assert checked.value is not None
    assert len(checked.value.text) == 12 * 420_000
    assert time.process_time() - start < 3


def test_text_in_another_encoding_names_the_place(tmp_path):
    checked = load(write(tmp_path, "a.txt", "One.\nAnkara: Türkiye\n".encode("latin-1")))
    assert codes(checked) == ["R105"]
    place = checked.findings[0].place
    assert (place.line, place.column) == (2, 10)
    assert place.text.startswith("Ankara: T")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32", "utf-16-le"])
def test_wide_encodings(tmp_path, encoding):
    checked = load(write(tmp_path, "a.txt", "The text.".encode(encoding)))
    assert checked.value is None
    assert codes(checked) in (["R105"], ["R104"])


def test_control_characters_are_kept_and_told(tmp_path):
    checked = load(write(tmp_path, "a.txt", "id: r1\n---\nOne \x1b[31mred\x07.\n"))
    assert checked.value is not None
    assert checked.value.text == "One \x1b[31mred\x07.\n"
    assert codes(checked) == ["R125"]
    assert (checked.findings[0].place.line, checked.findings[0].place.column) == (3, 5)
    assert "U+001B" in checked.findings[0].message
    assert "\x1b" not in str(checked.findings[0])


def test_marks_that_turn_the_direction_are_told(tmp_path):
    checked = load(write(tmp_path, "a.txt", "He said \u202eon\u202c to it.\n"))
    assert codes(checked) == ["R126"]
    assert "RIGHT-TO-LEFT OVERRIDE" in checked.findings[0].message
    assert checked.value is not None
    assert "\u202e" in checked.value.text


def test_combining_marks_are_text(tmp_path):
    text = "Erdog\u0306an " + "a" + "\u0301" * 1000 + " said it.\n"
    checked = load(write(tmp_path, "a.txt", text))
    assert checked.value is not None
    assert checked.value.text == text


@pytest.mark.parametrize(
    "text",
    [
        "Президент заявил в среду, что переговоры продолжатся. " * 3,
        "大統領は水曜日に会談を続けると述べた。" * 5,
        (
            "Le président a déclaré mercredi que les négociations se poursuivraient, mais il n’a "
            "pas voulu dire quand la prochaine réunion aurait lieu ni qui y prendrait part."
        ),
        (
            "Cumhurbaşkanı çarşamba günü görüşmelerin süreceğini söyledi ancak bir sonraki "
            "toplantının ne zaman yapılacağını ve kimlerin katılacağını açıklamadı; "
            "muhalefet ise sert tepki gösterdi ve hükümeti eleştirdi."
        ),
        (
            "Der Präsident sagte am Mittwoch, die Gespräche würden fortgesetzt, wollte aber nicht "
            "sagen, wann das nächste Treffen stattfindet und wer daran teilnehmen wird."
        ),
    ],
)
def test_other_languages_are_told(tmp_path, text):
    checked = load(write(tmp_path, "a.txt", text))
    assert codes(checked) == ["R127"]
    assert checked.value is not None


@pytest.mark.parametrize("text", ["Ja.", "Erdogan, Putin, Trump: S-400.", "1 2 3 4"])
def test_a_few_words_are_not_enough_to_call_it_foreign(tmp_path, text):
    assert codes(load(write(tmp_path, "a.txt", text))) == []


def test_two_reports_with_one_id(tmp_path):
    files = [write(tmp_path, f"{k}.txt", "id: same\n---\nText.") for k in range(3)]
    reports = [report for file in files if (report := load(file).value)]
    findings = same_ids(reports)
    assert [f.code for f in findings] == ["R111", "R111"]
    assert [f.place.file for f in findings] == [str(files[1]), str(files[2])]
    assert same_ids(reports[:1]) == ()


@given(st.binary(max_size=400))
@settings(max_examples=300, deadline=None)
def test_any_bytes_are_answered(data):
    if b"%PDF-" not in data and not data.lstrip().lower().startswith((b"<!doctype", b"<html")):
        checked = loads(data, "a.txt")
        assert (checked.value is None) == bool(checked.errors)


@given(st.text(max_size=300))
@settings(max_examples=300, deadline=None)
def test_any_text_comes_back_as_it_was(text):
    whole = text.replace("\r\n", "\n")
    decoded = decode.text(text.encode("utf-8", "replace"), "a.txt").text
    if decoded is not None and "\ufeff" not in text and text.isprintable():
        assert decoded == whole
        head = header.split(decoded)
        assert head.start <= len(decoded)
        assert not head.fields or "---" in decoded


def test_limits_are_ordered():
    assert limits.LARGEST_PAGE <= limits.LARGEST_FILE
    assert len(PAGE) < limits.LARGEST_PAGE
