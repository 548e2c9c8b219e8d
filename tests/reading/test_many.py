"""Many reports: in order, in processes, with progress, out of the cache; one bad file is no end."""

from __future__ import annotations

import json
from concurrent.futures.process import BrokenProcessPool
from decimal import Decimal

import pytest

from detente.findings import Finding, Place
from detente.reading import cache as keeping
from detente.reading import load, many, read, read_all, read_files
from detente.reading.cache import Cache
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

TEXT = "The envoy said that {k} talks had failed on 3 May 2025, according to Reuters.\n"


@pytest.fixture
def reports():
    return [Report(f"r{k}", f"r{k}.txt", str(k), TEXT.format(k=k)) for k in range(5)]


@pytest.fixture
def files(tmp_path, reports):
    for report in reports:
        (tmp_path / report.file).write_text(report.text)
    return [tmp_path / report.file for report in reports]


def test_readings_come_in_the_order_given(reports):
    readings = read_all(reversed(reports))
    assert [r.report.id for r in readings] == ["r4", "r3", "r2", "r1", "r0"]
    assert readings[0] == read(reports[4])
    assert read_all([]) == ()


def test_processes_change_nothing_but_the_time(reports):
    assert read_all(reports, processes=2) == read_all(reports)


def test_progress_is_told_after_each(reports):
    told = []
    read_all(reports[:3], progress=lambda done, of: told.append((done, of)))
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_where_processes_cannot_be_started_safely_there_are_none(reports, monkeypatch):
    monkeypatch.setattr(many, "CONTEXT", None)
    assert len(read_all(reports, processes=2)) == 5


def test_a_killed_process_does_not_lose_the_others(reports, monkeypatch):
    class Broken:
        def __init__(self, *_):
            pass

        def __enter__(self):
            return self

        def __exit__(self, *_):
            return False

        def map(self, job, items):
            yield job(items[0])
            raise BrokenProcessPool

    monkeypatch.setattr(many, "ProcessPoolExecutor", Broken)
    assert [r.report.id for r in read_all(reports, processes=2)] == ["r0", "r1", "r2", "r3", "r4"]


def test_one_bad_file_is_a_finding_and_not_the_end(files):
    files[1].write_bytes(b"\0\0")
    files[3] = files[3].with_name("gone.txt")
    checked = read_files(files, date="2025-05")
    assert [one.value is None for one in checked] == [False, True, False, True, False]
    assert [f.code for one in checked for f in one.findings] == ["R104", "R101"]
    assert checked[0].value is not None
    assert checked[0].value.report.date == "2025-05"


def test_what_is_kept_is_not_read_again(files, tmp_path, monkeypatch):
    folder = tmp_path / "kept" / "here"
    first = read_files(files, cache=folder)
    assert len(list(folder.glob("*.json"))) == 5
    monkeypatch.setattr(many, "read", lambda _: pytest.fail("read again"))
    assert read_files(files, cache=folder) == first


def test_another_text_date_or_code_is_not_found(reports, tmp_path, monkeypatch):
    cache = Cache(tmp_path)
    cache.put(read(reports[0]))
    assert cache.get(reports[0]) is not None
    assert cache.get(reports[1]) is None
    assert cache.get(load(__file__).value) is None
    monkeypatch.setattr(keeping, "_code", lambda: "another")
    assert cache.get(reports[0]) is None


@pytest.mark.parametrize("content", ["", "{", "[]", "{}", '{"attributions": 3}', "null", "\ud800"])
def test_a_broken_file_counts_as_none(reports, tmp_path, content):
    cache = Cache(tmp_path)
    cache.put(read(reports[0]))
    (file,) = tmp_path.iterdir()
    file.write_text(content, encoding="utf-8", errors="surrogatepass")
    assert cache.get(reports[0]) is None


def test_a_folder_that_cannot_be_written_keeps_nothing(reports, tmp_path):
    (tmp_path / "file").write_text("in the way")
    cache = Cache(tmp_path / "file")
    cache.put(Reading(reports[0]))
    assert cache.get(reports[0]) is None


def test_every_record_comes_back_as_it_was(reports, tmp_path):
    span = Span(1, 2)
    whole = Reading(
        report=reports[0],
        attributions=(
            Attribution(
                id="r0#a1",
                kind="direct",
                content=(span, Span(3, 4)),
                cue=(span,),
                source=(span,),
                source_name="N",
                resolved_by="a rule",
                anonymous=True,
                anonymity=(span,),
                chain=(ChainLink("Y", span),),
                hedges=(span,),
                repaired=True,
            ),
        ),
        times=(TimeExpression(0, 1, "x", "date", "2025", None, "2025-12-31", "year"),),
        amounts=(Amount(0, 1, "x", "money", Decimal("2.50"), None, Decimal(3), "USD"),),
        events=(Event(0, 1, "x", span, None, "AID", "2025"),),
        sentences=(Span(0, 9),),
        findings=(Finding("R301", "warning", Place("f", 1, 2, 3, "t"), "m", "h"),),
    )
    cache = Cache(tmp_path)
    cache.put(whole)
    assert cache.get(reports[0]) == whole
    (file,) = tmp_path.iterdir()
    assert json.loads(file.read_text())["amounts"][0]["value"] == "2.50"
