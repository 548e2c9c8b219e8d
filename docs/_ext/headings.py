"""Pages with several headings of the first level: below the first they go one level down."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx

FENCED = re.compile(r"(^```.*?^```$)", re.MULTILINE | re.DOTALL)
FIRST_LEVEL = re.compile(r"^# ", re.MULTILINE)
HEADING = re.compile(r"^(#+ )", re.MULTILINE)


def lowered(page: str) -> str:
    """The page with one heading of the first level; fenced blocks stay as they are."""
    pieces = FENCED.split(page)
    if sum(len(FIRST_LEVEL.findall(piece)) for piece in pieces[::2]) < 2:
        return page
    pieces[::2] = [HEADING.sub(r"#\1", piece) for piece in pieces[::2]]
    return "".join(pieces).removeprefix("#")


def on_read(app: Sphinx, name: str, source: list[str]) -> None:
    """Lowers the headings of a page that is read."""
    del app, name
    source[0] = lowered(source[0])


def setup(app: Sphinx) -> dict[str, bool]:
    """Hears of every page."""
    app.connect("source-read", on_read)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
