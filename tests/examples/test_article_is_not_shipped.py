"""The article that the example began with is described, never copied."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
WRITTEN = sorted(
    path for where in ("*.md", "docs/**/*.md", "examples/*/*.*") for path in ROOT.glob(where)
)


def runs(text: str) -> set[tuple[str, ...]]:
    """Every eight words in a row."""
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[k : k + 8]) for k in range(len(words) - 7)}


@pytest.mark.parametrize("written", WRITTEN, ids=lambda path: path.name)
def test_no_eight_words_of_the_article_stand_in_a_row(shared: Path, written: Path) -> None:
    article = runs((shared / "article.txt").read_text(encoding="utf-8"))
    assert len(article) > 700
    assert not article & runs(written.read_text(encoding="utf-8"))


def test_a_copied_sentence_would_be_seen() -> None:
    said = "one two three four five six seven eight nine"
    assert runs(f"He wrote: {said}.") & runs(said)
