"""The pages of the book, and the blocks in them."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
PAGES = sorted(
    path.relative_to(DOCS).as_posix()
    for path in DOCS.rglob("*.md")
    if "_build" not in path.relative_to(DOCS).parts
)
CHAPTERS = [name for name in PAGES if name.startswith("book/") and name != "book/references.md"]


def text(name: str) -> str:
    return (DOCS / name).read_text(encoding="utf-8")


def fenced(name: str, mark: str) -> list[str]:
    """The blocks that are marked so."""
    return re.findall(rf"^```{mark}\n(.*?)^```$", text(name), re.MULTILINE | re.DOTALL)


def prose(name: str) -> str:
    """The page without its fenced blocks."""
    return re.sub(r"^```.*?^```$", "", text(name), flags=re.MULTILINE | re.DOTALL)
