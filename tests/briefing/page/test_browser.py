"""In a real browser: hostile text runs nothing, fetches nothing, and the page fits its screens."""

from __future__ import annotations

import subprocess
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from detente.briefing import compose
from detente.briefing.notebook import framed
from detente.briefing.page.report import write_report
from detente.case import open_case
from tests.briefing.cases import case_folder, hostile_case
from tests.browser import CHROMIUM, FLAGS, needs_chromium

pytestmark = needs_chromium


@pytest.fixture
def beacon():
    """A server that nobody may ask; it counts who does."""
    hits = []

    class Counting(BaseHTTPRequestHandler):
        def do_GET(self):
            hits.append(self.path)
            self.send_response(204)
            self.end_headers()

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Counting)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/", hits
    server.shutdown()
    server.server_close()
    thread.join()


def browse(page, profile, *options):
    """What Chromium prints of a page; each run has a profile of its own."""
    done = subprocess.run(
        [CHROMIUM, *FLAGS, f"--user-data-dir={profile}", *options, page.as_uri()],
        capture_output=True,
        timeout=120,
        check=True,
    )
    return done.stdout.decode("utf-8")


def test_the_beacon_is_heard_where_a_page_may_fetch(tmp_path, beacon):
    address, hits = beacon
    page = tmp_path / "open.html"
    page.write_text(
        f"<title>t</title><img src='{address}img'><script>document.title='ran'</script>"
    )
    told = browse(page, tmp_path / "profile", "--dump-dom")
    assert hits == ["/img"]
    assert "<title>ran</title>" in told


def test_hostile_reports_and_disputes_change_nothing_but_the_text(tmp_path, beacon):
    address, hits = beacon
    page = compose(hostile_case(tmp_path / "case", address)).write(tmp_path / "out")
    told = browse(page, tmp_path / "profile", "--dump-dom")
    assert hits == []
    assert "<title>ran</title>" not in told
    assert "<title>&lt;script&gt;" in told
    assert "<script" not in told
    assert "<img" not in told


def test_the_frame_of_a_notebook_runs_nothing_even_of_a_page_that_is_not_ours(tmp_path, beacon):
    address, hits = beacon
    inner = f"<script>parent.document.title='ran'; fetch('{address}js')</script>"
    page = tmp_path / "notebook.html"
    page.write_text(f"<title>kept</title>{framed(inner, 'a brief')}", encoding="utf-8")
    told = browse(page, tmp_path / "profile", "--dump-dom")
    assert hits == []
    assert "<title>kept</title>" in told


def test_the_style_sheet_passes_the_policy(tmp_path):
    page = compose(case_folder(tmp_path / "case")).write(tmp_path / "out")
    shot = tmp_path / "shot.png"
    browse(page, tmp_path / "profile", f"--screenshot={shot}", "--window-size=800,600")
    bare = tmp_path / "bare.html"
    bare.write_text(page.read_text("utf-8").replace("sha256-", "sha256-AAAA"), encoding="utf-8")
    plain = tmp_path / "plain.png"
    browse(bare, tmp_path / "profile2", f"--screenshot={plain}", "--window-size=800,600")
    assert shot.read_bytes() != plain.read_bytes()


PROBE = """<script>addEventListener('load', () => {
  const d = document.getElementById('f').contentDocument.documentElement;
  document.title = d.scrollWidth + ' of ' + d.clientWidth;
})</script>"""


@pytest.mark.parametrize("width", [320, 390, 768, 1200])
def test_no_screen_is_too_narrow_for_the_page(tmp_path, width):
    page = compose(case_folder(tmp_path / "case")).write(tmp_path)
    frame = tmp_path / "frame.html"
    frame.write_text(
        f"<title></title><iframe id=f src=brief.html style='border:0;width:{width}px;height:900px'>"
        f"</iframe>{PROBE}"
    )
    told = browse(frame, tmp_path / "profile", "--dump-dom", "--allow-file-access-from-files")
    assert page.exists()
    assert f"<title>{width} of {width}</title>" in told


def test_it_prints(tmp_path):
    page = compose(case_folder(tmp_path / "case")).write(tmp_path / "out")
    browse(page, tmp_path / "profile", f"--print-to-pdf={tmp_path / 'brief.pdf'}")
    assert (tmp_path / "brief.pdf").read_bytes().startswith(b"%PDF")


def test_a_hostile_report_on_a_page_of_its_own_runs_and_fetches_nothing(tmp_path, beacon):
    address, hits = beacon
    folder = hostile_case(tmp_path / "case", address)
    page = write_report(open_case(folder).readings[0], tmp_path / "out", "r1.html")
    told = browse(page, tmp_path / "profile", "--dump-dom")
    assert hits == []
    assert "<title>ran</title>" not in told
    assert "<script" not in told
    assert "<img" not in told


@pytest.mark.parametrize("width", [320, 1200])
def test_no_screen_is_too_narrow_for_a_report(tmp_path, width):
    folder = case_folder(tmp_path / "case")
    write_report(open_case(folder).readings[0], tmp_path, "r1.html")
    frame = tmp_path / "frame.html"
    frame.write_text(
        f"<title></title><iframe id=f src=r1.html style='border:0;width:{width}px;height:900px'>"
        f"</iframe>{PROBE}"
    )
    told = browse(frame, tmp_path / "profile", "--dump-dom", "--allow-file-access-from-files")
    assert f"<title>{width} of {width}</title>" in told
