"""Many reports: in order, in processes, with progress; one bad file is no end."""

from __future__ import annotations

from concurrent.futures.process import BrokenProcessPool

import pytest

from detente.reading import many, read, read_all, read_files
from detente.reading.records import Report

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
