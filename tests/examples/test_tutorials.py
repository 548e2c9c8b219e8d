"""The tutorials: every file made, every command run, every output compared."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.examples.transcript import abridged, blocks, changed, fits, rewritten

DOCS = Path(__file__).resolve().parents[2] / "docs"
TUTORIALS = ("tutorial-own-dispute.md", "tutorial-reports-only.md")


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("name", TUTORIALS)
def test_what_a_tutorial_shows_is_what_is_printed(name: str) -> None:
    shown = (DOCS / name).read_text(encoding="utf-8")
    assert rewritten(shown) == shown


@pytest.mark.parametrize("name", TUTORIALS)
def test_a_tutorial_shows_an_output_for_every_command_that_prints(name: str) -> None:
    consoles = [b.body for b in blocks((DOCS / name).read_text("utf-8")) if b.kind == "console"]
    assert len(consoles) >= 4
    for body in consoles:
        assert [line for line in body.splitlines() if line and not line.startswith("$ ")], body


def test_a_wrong_output_is_replaced() -> None:
    document = "```console\n$ detente catalog elmir\nAll is well.\n```\n"
    assert "All is well." not in rewritten(document)


def test_a_file_is_written_and_changed() -> None:
    rewritten(
        "`town/a.txt`:\n\n```text\none\ntwo\n```\n\n`town/a.txt`:\n\n```diff\n-two\n+three\n```\n"
    )
    assert Path("town/a.txt").read_text(encoding="utf-8") == "one\nthree\n"


def test_a_diff_must_fit_once() -> None:
    with pytest.raises(AssertionError):
        changed("one\none\n", "-one\n+two\n")


@pytest.mark.parametrize(
    ("shown", "printed", "fitting"),
    [
        ("a\nb\n", "a\nb\n", True),
        ("a\n…\nc\n", "a\nb\nb\nc\n", True),
        ("a\n…\nc\n", "a\nc\n", True),
        ("…\nc\n", "a\nc\n", True),
        ("a\n…\n", "a\nb\nc\n", True),
        ("a\n…\nd\n", "a\nb\nc\n", False),
        ("a.c\n", "abc\n", False),
        ("", "a\n", False),
    ],
)
def test_three_dots_stand_for_any_lines(shown: str, printed: str, fitting: bool) -> None:
    assert fits(shown, printed) is fitting


@pytest.mark.parametrize(
    ("shown", "printed", "expected"),
    [
        ("head 1\n…\nrow b 2\n…\n", "head 2\nfirst 2\nrow b 3\nend\n", "head 2\n…\nrow b 3\n…\n"),
        ("…\nend 1\n", "a\nb\nend 2\n", "…\nend 2\n"),
        ("a\nb\n…\n", "c\nd\ne\n", "c\nd\n…\n"),
    ],
)
def test_a_shortened_output_is_shortened_again(shown: str, printed: str, expected: str) -> None:
    assert abridged(shown, printed) == expected
