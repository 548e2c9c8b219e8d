"""The table of the article's parts: every command run, every line compared."""

from __future__ import annotations

import re
from difflib import get_close_matches
from functools import cache
from pathlib import Path

import pytest

from tests.examples.transcript import GAP, run

ROOT = Path(__file__).resolve().parents[2]
TEXT = (ROOT / "docs" / "where-it-comes-from.md").read_text(encoding="utf-8")
ROWS = re.findall(r"^\| ([^|]+) \| `(detente [^`]+)` \| `([^`]+)` \|$", TEXT, re.MULTILINE)


@cache
def printed(command: str) -> tuple[str, ...]:
    """The lines that the command prints, each run of blanks as one."""
    return tuple(" ".join(line.split()) for line in run(command).splitlines())


def fits(shown: str, line: str) -> bool:
    """`…` in the shown line stands for any characters."""
    parts = re.split(rf"\s*{GAP}\s*", shown)
    return re.fullmatch(".*".join(map(re.escape, parts)), line) is not None


def test_the_table_has_a_row_for_each_part_of_the_article() -> None:
    assert len(ROWS) == TEXT.count("`detente ") == 10


@pytest.mark.parametrize(("command", "line"), [row[1:] for row in ROWS], ids=[r[0] for r in ROWS])
def test_the_line_is_printed_by_the_command(
    command: str, line: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    lines = printed(command)
    assert any(fits(line, one) for one in lines), get_close_matches(line, lines, n=3, cutoff=0)


def test_a_line_that_is_not_printed_does_not_fit() -> None:
    assert fits("a … c", "a b c")
    assert fits("a … c", "a c")
    assert not fits("a … c", "a b d")
    assert not fits("a.c", "abc")
