"""The README's table of the article's parts: every command run, every line compared."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.examples.transcript import ROW, is_line, lines, with_lines

README = Path(__file__).resolve().parents[2] / "README.md"
TEXT = README.read_text(encoding="utf-8").split("\n## ")[1]
ROWS = [(found[2], found[4]) for found in ROW.finditer(TEXT)]


def test_the_table_has_a_row_for_each_part_of_the_article() -> None:
    assert TEXT.startswith("Where it comes from")
    assert len(ROWS) == TEXT.count("`detente ") == 11


@pytest.mark.parametrize(("command", "line"), ROWS)
def test_the_line_is_printed_by_the_command(command: str, line: str) -> None:
    assert any(is_line(line, printed) for printed in lines(command))


def test_a_line_that_is_not_printed_is_replaced_by_the_nearest() -> None:
    row = "| a concept | `detente catalog elmir` | `{}` |"
    (first, *_) = lines("detente catalog elmir")
    assert with_lines(row.format(f"{first}!")) == row.format(first)
    assert with_lines(row.format(first)) == row.format(first)


@pytest.mark.parametrize(
    ("shown", "printed", "fitting"),
    [("a … c", "a b c", True), ("a … c", "a c", True), ("a … c", "a d", False), (".", "a", False)],
)
def test_three_dots_stand_for_any_text(shown: str, printed: str, fitting: bool) -> None:
    assert is_line(shown, printed) is fitting
