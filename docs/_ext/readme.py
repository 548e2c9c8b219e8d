"""Parts of files at the root of the project, included in pages: their links are led anew.

A link of the README to a page of the book becomes one within the book; one to any other file
becomes the file's name, since the file is no part of the book.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx

INCLUDED = {"examples/s400/README.md": "s400.md"}
"""Files outside docs/ that are pages of the book."""

LINK = re.compile(r"(?<!!)\[([^]]+)\]\(([^):]+)\)")


def led_anew(found: re.Match[str]) -> str:
    """The link as it reads in a page that stands in docs/."""
    words, target = found[1], found[2]
    page = INCLUDED.get(target, target.removeprefix("docs/"))
    if page != target:
        return f"[{words}]({page})"
    return f"{words} (`{target}`)"


def on_include(app: Sphinx, path: Path, page: str, text: list[str]) -> None:
    """Leads the links of a file that lies outside docs/ anew."""
    del app, page
    if Path(path).parts[:1] == ("..",):
        text[0] = LINK.sub(led_anew, text[0])


def setup(app: Sphinx) -> dict[str, bool]:
    """Hears of every included file."""
    app.connect("include-read", on_include)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
