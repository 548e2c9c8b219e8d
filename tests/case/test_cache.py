from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente import evidence, reading
from detente.case import cache, open_case
from detente.case.cache import store as storing
from detente.case.cache.codec import decode, encode
from detente.case.cache.store import FOLDER, Store
from detente.evidence.records import Claim, Comparison, Copy, Source, Variant
from detente.findings import Finding, Place
from detente.reading.records import (
    Amount,
    Attribution,
    ChainLink,
    Event,
    Reading,
    Report,
    Span,
    TimeExpression,
)

from .cases import write

REPORT = Report("r1", "r1.txt", "0" * 64, "Text.", header=(("id", "r1"),), date="2025-06-01")
READING = Reading(
    REPORT,
    (
        Attribution(
            "r1#a1", "direct", (Span(0, 4),), source_name="X", chain=(ChainLink("Y", Span(1, 2)),)
        ),
    ),
    (TimeExpression(0, 4, "May", "date", "2025-05", "2025-05-01", "2025-05-31", "month"),),
    (Amount(0, 4, "$2.50", "money", Decimal("2.50"), None, Decimal(3), "USD"),),
    (Event(0, 4, "met", Span(0, 1), None, "CONSULT"),),
    (Span(0, 5),),
    (Finding("R301", "warning", Place("r1.txt"), "long"),),
)
COMPARISON = Comparison(
    ("r1",),
    (
        Claim(
            "c1",
            "about",
            "date",
            (Variant("v", ("r1",), (("r1", Span(0, 1)),), 1, (Source("S", ("r1",)),)),),
        ),
    ),
    copies=(Copy("r1", "r2", 0.5, True, (Span(0, 4),)),),
)


@pytest.mark.parametrize("record", [READING, COMPARISON, replace(COMPARISON, copies=())])
def test_records_come_back_as_they_were(record):
    there = json.loads(json.dumps(encode(record)))
    assert decode(type(record), there) == record


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
        lambda inner: st.lists(inner, max_size=8),
        max_leaves=20,
    )
)
def test_what_is_no_record_is_refused(value):
    with pytest.raises((ValueError, ArithmeticError)):
        decode(Reading, value)


@pytest.mark.parametrize(
    ("at", "value"),
    [
        (0, "no report"),
        (1, [[]]),
        (3, [[0, 4, "$", "money", 2.5, None, None, "USD"]]),
        (3, [[0, 4, "$", "gold", "2", None, None, "USD"]]),
        (5, [[0, True]]),
        (5, [[0]]),
        (1, None),
    ],
)
def test_one_wrong_field_is_refused(at, value):
    encoded = encode(READING)
    encoded[at] = value
    with pytest.raises((ValueError, TypeError)):
        decode(Reading, encoded)


def test_what_is_kept_is_found_again(tmp_path):
    store = Store(tmp_path / FOLDER)
    assert store.reading(REPORT) is None
    store.keep_reading(READING)
    store.keep_comparison([REPORT], COMPARISON)
    assert store.reading(REPORT) == READING
    assert store.comparison([REPORT]) == COMPARISON
    assert (tmp_path / FOLDER / ".gitignore").read_text() == "*\n"


@pytest.mark.parametrize(
    "change", [{"sha256": "1" * 64}, {"id": "r2"}, {"date": "2025-06-02"}, {"text": "Other."}]
)
def test_another_report_has_another_name(tmp_path, change):
    store = Store(tmp_path)
    store.keep_reading(READING)
    assert store.reading(replace(REPORT, **change)) is None


def test_another_program_has_other_names(tmp_path, monkeypatch):
    store = Store(tmp_path)
    store.keep_reading(READING)
    monkeypatch.setattr(storing, "program", lambda: "another")
    assert store.reading(REPORT) is None


def test_the_program_is_all_that_reads_and_compares():
    assert storing.program() == storing.program()
    assert len(storing.program()) == 64


@pytest.mark.parametrize(
    "bad", [b"", b"{", b"[]", b"null", b"\xff", b"[" * 100_000, b'["r1"]', b"1e999"]
)
def test_a_broken_file_is_no_answer(tmp_path, bad):
    store = Store(tmp_path)
    store.keep_reading(READING)
    (file,) = tmp_path.glob("*.json")
    file.write_bytes(bad)
    assert store.reading(REPORT) is None


def test_a_file_of_another_report_is_no_answer(tmp_path):
    store = Store(tmp_path)
    store.keep_reading(READING)
    (file,) = tmp_path.glob("*.json")
    other = replace(READING, report=replace(REPORT, text="Lies."))
    file.write_text(json.dumps(encode(other)))
    assert store.reading(REPORT) is None


def test_a_reading_that_went_wrong_is_not_kept(tmp_path):
    wrong = Finding("R202", "error", Place("r1.txt"), "no model")
    Store(tmp_path).keep_reading(replace(READING, findings=(wrong,)))
    assert list(tmp_path.iterdir()) == []


def test_where_nothing_can_be_written_nothing_is_kept(tmp_path):
    (tmp_path / "file").write_text("no folder")
    store = Store(tmp_path / "file" / FOLDER)
    store.keep_reading(READING)
    assert store.reading(REPORT) is None


def test_a_case_is_read_once(tmp_path, monkeypatch):
    write(tmp_path)
    first = open_case(tmp_path)
    readings, comparison = first.readings, first.comparison
    assert len(list((tmp_path / FOLDER).glob("*.json"))) == 3

    def fail(*_args):
        raise AssertionError

    monkeypatch.setattr(reading, "read_all", fail)
    monkeypatch.setattr(evidence, "compare", fail)
    again = open_case(tmp_path)
    assert again.comparison == comparison
    assert again.readings == readings


def test_only_what_is_new_is_read(tmp_path, monkeypatch):
    write(tmp_path)
    assert len(open_case(tmp_path).readings) == 2
    asked = []
    monkeypatch.setattr(
        reading, "read_all", lambda rs: asked.extend(rs) or tuple(Reading(r) for r in rs)
    )
    (tmp_path / "reports" / "r1-courier.txt").write_text("Another text.", encoding="utf-8")
    again = open_case(tmp_path)
    assert [one.report.id for one in again.readings] == ["r1-courier", "r2-herald"]
    assert [report.id for report in asked] == ["r1-courier"]


def test_without_a_folder_nothing_is_kept():
    assert cache.readings(None, ()) == ()
    assert cache.comparison(None, (), tuple) == Comparison(())
    assert not Path(FOLDER).exists()
