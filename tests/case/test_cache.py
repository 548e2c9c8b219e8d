from __future__ import annotations

import json
import os
from dataclasses import replace
from decimal import Decimal

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from detente import evidence, reading
from detente.case import cache, open_case
from detente.case.cache import place
from detente.case.cache import store as storing
from detente.case.cache.codec import decode, encode
from detente.case.cache.store import SUFFIX, Store
from detente.cli import group
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
    store = Store(tmp_path)
    assert store.reading(REPORT) is None
    store.keep_readings([READING])
    store.keep_comparison([READING], COMPARISON)
    assert store.reading(REPORT) == READING
    assert store.comparison([REPORT]) == COMPARISON
    files = list(tmp_path.iterdir())
    assert len(files) == 2
    if os.name == "posix":
        assert {file.stat().st_mode & 0o777 for file in files} == {0o600}


@pytest.mark.parametrize(
    "change",
    [{"sha256": "1" * 64}, {"id": "r2"}, {"date": "2025-06-02"}, {"text": "No."}, {"outlet": "X"}],
)
def test_another_report_has_another_name(tmp_path, change):
    store = Store(tmp_path)
    store.keep_readings([READING])
    assert store.reading(replace(REPORT, **change)) is None


def test_another_program_has_other_names(tmp_path, monkeypatch):
    store = Store(tmp_path)
    store.keep_readings([READING])
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
    store.keep_readings([READING])
    (file,) = tmp_path.glob("*.json")
    file.write_bytes(bad)
    assert store.reading(REPORT) is None


def test_a_file_of_another_report_is_no_answer(tmp_path):
    store = Store(tmp_path)
    store.keep_readings([READING])
    (file,) = tmp_path.glob("*.json")
    other = replace(READING, report=replace(REPORT, text="Lies."))
    file.write_text(json.dumps(encode(other)))
    assert store.reading(REPORT) is None


def test_what_went_wrong_is_not_kept(tmp_path):
    wrong = replace(READING, findings=(Finding("R202", "error", Place("r1.txt"), "no model"),))
    Store(tmp_path).keep_readings([wrong])
    Store(tmp_path).keep_comparison([READING, wrong], COMPARISON)
    assert list(tmp_path.iterdir()) == []


def test_where_nothing_can_be_written_nothing_is_kept(tmp_path):
    (tmp_path / "file").write_text("no folder")
    store = Store(tmp_path / "file" / "folder")
    store.keep_readings([READING])
    assert store.reading(REPORT) is None


def test_the_oldest_files_go_where_all_are_too_large(tmp_path, monkeypatch):
    store = Store(tmp_path)
    several = [replace(READING, report=replace(REPORT, id=f"r{n}")) for n in range(4)]
    for age, one in enumerate(several):
        store.keep_readings([one])
        newest = max(tmp_path.iterdir(), key=lambda file: file.stat().st_mtime_ns)
        os.utime(newest, (age, age))
    (tmp_path / "of somebody else.json").write_text("x" * 9999)
    os.utime(tmp_path / "of somebody else.json", (0, 0))
    size = max(file.stat().st_size for file in tmp_path.glob(f"*{SUFFIX}"))
    monkeypatch.setattr(storing, "MOST_BYTES", 3 * size)
    store.keep_readings([replace(READING, report=replace(REPORT, id="r4"))])
    kept = [store.reading(replace(REPORT, id=f"r{n}")) is not None for n in range(5)]
    assert kept == [False, False, True, True, True]
    assert (tmp_path / "of somebody else.json").exists()


@pytest.fixture
def kept(tmp_path, monkeypatch):
    folder = tmp_path / "kept"
    monkeypatch.setenv(place.VARIABLE, str(folder))
    return folder


def fail(*_args):
    raise AssertionError


def test_a_case_is_read_once(tmp_path, monkeypatch, kept):
    write(tmp_path)
    first = open_case(tmp_path)
    readings, comparison = first.readings, first.comparison
    assert len(list(kept.iterdir())) == 3
    monkeypatch.setattr(reading, "read_all", fail)
    monkeypatch.setattr(evidence, "compare", fail)
    again = open_case(tmp_path)
    assert again.comparison == comparison
    assert again.readings == readings


@pytest.mark.usefixtures("kept")
def test_a_case_is_left_as_it_was(tmp_path):
    case = tmp_path / "case"
    case.mkdir()
    write(case)
    before = sorted(case.rglob("*"))
    assert open_case(case).comparison.reports
    assert sorted(case.rglob("*")) == before


def test_a_cache_that_comes_with_a_case_is_not_looked_at(tmp_path, kept):
    case = write(tmp_path)
    theirs = case / ".detente-cache"
    theirs.mkdir()
    lying = [replace(one, sentences=()) for one in open_case(case).readings]
    Store(theirs).keep_readings(lying)
    for file in kept.iterdir():
        file.unlink()
    assert open_case(case).readings[0].sentences


@pytest.mark.usefixtures("kept")
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


def test_a_brief_and_a_comparison_have_the_same_bytes_from_the_cache(tmp_path, monkeypatch, kept):
    write(tmp_path)

    def answered():
        runner = CliRunner()
        brief = runner.invoke(group, ["brief", str(tmp_path), "--out", str(tmp_path / "out")])
        compared = runner.invoke(group, ["compare", str(tmp_path), "--json"])
        html = (tmp_path / "out" / "brief.html").read_bytes()
        return html, brief.stdout, compared.stdout

    monkeypatch.setenv(place.VARIABLE, "off")
    without = answered()
    assert not kept.exists()
    monkeypatch.setenv(place.VARIABLE, str(kept))
    assert answered() == without
    monkeypatch.setattr(reading, "read_all", fail)
    monkeypatch.setattr(evidence, "compare", fail)
    assert answered() == without


def test_without_reports_nothing_is_kept(kept):
    assert cache.readings(()) == ()
    assert cache.comparison((), tuple) == Comparison(())
    assert not kept.exists()
