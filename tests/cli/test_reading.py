"""Many reports: in their order, from the cache, as pages, with a bar where somebody sees it."""

import re
from io import StringIO

import pytest

from detente.cli import reading as waiting
from detente.cli.reading import Bar, processors, reader
from detente.reading.records import Report


@pytest.fixture
def many(tmp_path):
    """Five reports and among them one that cannot be read."""
    folder = tmp_path / "reports"
    folder.mkdir()
    for k in range(5):
        text = f"id: r{k}\ndate: 2025-03-0{k + 1}\n---\nAnna Berg said: “We have {k + 2} wells.”\n"
        (folder / f"r{k}.txt").write_text(text, "utf-8")
    (folder / "r2-empty.txt").write_bytes(b"")
    return [str(file) for file in sorted(folder.iterdir())]


@pytest.mark.parametrize("cache", ["off", "on"])
def test_answers_keep_their_order_around_a_bad_file(detente, many, tmp_path, monkeypatch, cache):
    monkeypatch.setenv("DETENTE_CACHE", "off" if cache == "off" else str(tmp_path / "cache"))
    for _ in range(2):
        result = detente("read", *many, "--json")
        assert result.exit_code == 1
        answers = detente.answers("read", *many, "--json")
        assert [answer["file"] for answer in answers] == many
        assert ["text" in answer for answer in answers] == ["empty" not in name for name in many]
    kept = list((tmp_path / "cache").iterdir()) if cache == "on" else []
    assert len(kept) == (5 if cache == "on" else 0)


def test_a_page_for_each_report_that_could_be_read(detente, many, tmp_path):
    out = tmp_path / "new" / "pages"
    result = detente("read", *many, "--html", str(out))
    assert result.exit_code == 1
    assert sorted(page.name for page in out.iterdir()) == [f"r{k}.html" for k in range(5)]
    assert result.stdout.splitlines()[0] == f"r0 is in {out / 'r0.html'}"
    assert "R1" in result.stderr
    page = (out / "r3.html").read_text("utf-8")
    assert "Anna Berg</span>" in page
    assert "We have" in re.sub(r"<[^>]*>", "", page)


def test_pages_and_json_at_once(detente, many, tmp_path):
    answers = detente.answers("read", many[0], "--json", "--html", str(tmp_path / "out"))
    assert [answer["report"] for answer in answers] == ["r0"]
    assert (tmp_path / "out" / "r0.html").is_file()


def test_two_reports_of_one_id_do_not_overwrite_each_other(detente, many, tmp_path):
    out = tmp_path / "out"
    detente("read", many[0], many[0], "--html", str(out))
    assert sorted(page.name for page in out.iterdir()) == ["r0-2.html", "r0.html"]


def test_a_folder_that_cannot_be_written_is_said(detente, many, tmp_path):
    (tmp_path / "file").write_text("")
    result = detente("read", many[0], "--html", str(tmp_path / "file" / "under"))
    assert result.exit_code == 1
    assert "cannot be written" in result.stderr


class Terminal(StringIO):
    """A standard error that somebody looks at."""

    def isatty(self):
        return True


def test_the_bar_counts_the_reports_and_goes(monkeypatch):
    seen = Terminal()
    monkeypatch.setattr("sys.stderr", seen)
    monkeypatch.setenv("TERM", "xterm-256color")
    bar = Bar()
    for done in range(1, 6):
        bar.told(done, 5)
    assert bar.progress.finished
    assert not bar.progress.live.is_started
    told = seen.getvalue()
    assert "Reading reports" in told
    assert "/5" in told
    assert told.rstrip().endswith(("\x1b[2K", "\x1b[?25h"))


def test_a_short_wait_has_no_bar(monkeypatch):
    monkeypatch.setattr("sys.stderr", Terminal())
    bar = Bar()
    bar.told(1, waiting.FEWEST - 1)
    assert bar.progress is None


@pytest.mark.parametrize(("seen", "silent", "barred"), [(True, False, True), (True, True, False), (False, False, False)])  # fmt: skip  # noqa: E501
def test_a_bar_is_only_for_eyes(monkeypatch, seen, silent, barred):
    monkeypatch.setattr("sys.stderr", Terminal() if seen else StringIO())
    told = reader(silent=silent).keywords["progress"]
    assert (told is not None) == barred


def test_no_more_processes_than_there_are_or_than_memory_bears(monkeypatch):
    assert processors() >= 1
    monkeypatch.setattr(waiting, "processors", lambda: 64)
    assert reader().keywords["processes"] == waiting.MOST_PROCESSES


def test_the_reader_reads_as_it_is_asked():
    reports = [Report(f"r{k}", "f", "0" * 64, f"Anna said there are {k} wells.") for k in range(2)]
    readings = reader()(reports)
    assert [next(readings).report.id, next(readings).report.id] == ["r0", "r1"]
    assert next(readings, None) is None
