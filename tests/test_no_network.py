"""The whole job, and everything on the way to it, opens no socket."""

import subprocess
import sys

WATCH = """
import sys

def refuse(event, arguments):
    if event.startswith("socket.") and event not in ("socket.gethostname",):
        raise SystemExit(f"a socket was used: {event} {arguments}")

sys.addaudithook(refuse)
sys.argv = ["detente", *sys.argv[1:]]
from detente.cli import main
main()
"""


def run(*arguments):
    return subprocess.run(
        [sys.executable, "-c", WATCH, *arguments], capture_output=True, text=True, check=False
    )


def test_the_watch_sees_a_socket():
    code = WATCH.replace("from detente.cli import main\nmain()", "import socket; socket.socket()")
    watched = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False
    )
    assert "a socket was used" in watched.stderr


def test_a_brief_opens_no_socket(tmp_path):
    reports = tmp_path / "reports"
    reports.mkdir()
    (reports / "a.txt").write_text('"We will pay," said the mayor on Monday, Reuters reported.')
    page = "<html><body><article><p>The mayor of the town said on Monday that he will pay.</p>"
    (reports / "b.html").write_text(page + "<img src='http://127.0.0.1:9/x.png'></article>")
    (tmp_path / "dispute.yaml").write_text(
        "title: A debt\ndecision_makers:\n  mayor:\n"
        '    options: {pay: {does: Pays, because: ["a: We will pay"]}}\n    prefers: [not pay]\n'
        "  lender:\n    options: {sue: Sues}\n    prefers: [mayor.pay]\nstatus_quo: NN\n"
    )
    done = run("brief", str(tmp_path))
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "brief.html").is_file()
