"""Whoever waits at a terminal is told what for; a file never is."""

from __future__ import annotations

import sys
import time

from detente.cli import patience


def wait_at(monkeypatch, *, terminal, long):
    monkeypatch.setattr(sys.stderr, "isatty", lambda: terminal, raising=False)
    monkeypatch.setattr(patience, "LONG", long)
    with patience.patience("seq in 4 states"):
        time.sleep(0.2)


def test_a_long_wait_is_explained(monkeypatch, capsys):
    wait_at(monkeypatch, terminal=True, long=0.01)
    assert capsys.readouterr().err == "still at work: seq in 4 states (Ctrl-C stops it)\n"


def test_a_short_one_is_not(monkeypatch, capsys):
    wait_at(monkeypatch, terminal=True, long=60)
    assert capsys.readouterr() == ("", "")


def test_nothing_is_said_where_no_one_looks(monkeypatch, capsys):
    wait_at(monkeypatch, terminal=False, long=0.01)
    assert capsys.readouterr() == ("", "")
