"""Every command and session in the book is run, and prints what is shown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.docs.pages import CHAPTERS, PAGES, fenced, text
from tests.examples.session import rerun
from tests.examples.transcript import rewritten

if TYPE_CHECKING:
    from pathlib import Path

TUTORIALS = {"tutorial-own-dispute.md", "tutorial-reports-only.md"}  # run beside the transcript
RUN = [
    name for name in PAGES if name not in TUTORIALS and re.search("```(console|pycon)", text(name))
]


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("name", RUN)
def test_what_a_page_shows_is_what_is_printed(name: str) -> None:
    """After a change of words: python -m tests.examples.transcript docs/book/*.md (and others)."""
    shown = text(name)
    assert rewritten(shown) == shown


@pytest.mark.parametrize("name", CHAPTERS)
def test_a_chapter_shows_a_command_and_what_it_prints(name: str) -> None:
    outputs = [block.partition("\n")[2] for block in fenced(name, "console")]
    assert any(output.strip(" \n…") for output in outputs)


def test_a_session_keeps_its_names_and_shows_what_it_prints() -> None:
    names: dict[str, object] = {}
    assert rerun(">>> x = 2\n", names) == ">>> x = 2\n"
    assert rerun("Then\n>>> x + 1\n4\n", names) == "Then\n>>> x + 1\n3\n"
    assert rerun(">>> for k in (1, x):\n...     k\n", names).endswith("...     k\n1\n2\n")
    assert rerun(">>> None\nNone\n", names) == ">>> None\n"


def test_a_wrong_line_of_a_session_is_replaced_in_its_document() -> None:
    document = "```pycon\n>>> 1 + 1\n3\n```\n"
    assert rewritten(document) == document.replace("3", "2")
