"""The whole job, and every process that it starts, opens no socket."""

import os
import subprocess
import sys
from pathlib import Path

WATCH = """
import os, sys

def note(event, arguments):
    if event.startswith("socket.") and event != "socket.gethostname":
        with open(os.environ["SOCKETS"], "a") as seen:
            seen.write(f"{event} {arguments}\\n")

sys.addaudithook(note)
"""


def sockets_of(tmp_path, *arguments):
    """What a Python process and its children did with sockets, by an audit hook in each."""
    (tmp_path / "sitecustomize.py").write_text(WATCH)
    seen = tmp_path / "sockets"
    path = os.pathsep.join([str(tmp_path), os.environ.get("PYTHONPATH", ""), str(Path.cwd())])
    environment = {**os.environ, "PYTHONPATH": path, "SOCKETS": str(seen)}
    command = [sys.executable, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    assert done.returncode == 0, done.stderr
    return seen.read_text() if seen.exists() else ""


def test_the_watch_sees_a_socket(tmp_path):
    child = "import subprocess, sys; subprocess.run([sys.executable, '-c', {!r}])"
    opening = "import socket; socket.socket()"
    assert "socket.__new__" in sockets_of(tmp_path, "-c", opening)
    (tmp_path / "sockets").unlink()
    assert "socket.__new__" in sockets_of(tmp_path, "-c", child.format(opening))


def test_a_brief_opens_no_socket(tmp_path):
    case = tmp_path / "case"
    reports = case / "reports"
    reports.mkdir(parents=True)
    (reports / "a.txt").write_text('"We will pay," said the mayor on Monday, Reuters reported.')
    page = "<html><body><article><p>The mayor of the town said on Monday that he will pay.</p>"
    (reports / "b.html").write_text(page + "<img src='http://127.0.0.1:9/x.png'></article>")
    (case / "dispute.yaml").write_text(
        "title: A debt\ndecision_makers:\n  mayor:\n"
        '    options: {pay: {does: Pays, because: ["a: We will pay"]}}\n    prefers: [not pay]\n'
        "  lender:\n    options: {sue: Sues}\n    prefers: [mayor.pay]\nstatus_quo: NN\n"
    )
    assert sockets_of(tmp_path, "-m", "detente", "brief", str(case)) == ""
    assert (case / "brief.html").is_file()
