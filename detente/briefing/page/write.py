"""Writing the page: at once or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from detente.briefing.composing import compose

if TYPE_CHECKING:
    from detente.briefing.brief import Brief
    from detente.case import Case

NAME = "brief.html"


def write_brief(case: Case | Brief, folder: str | Path) -> Path:
    """Write the brief of a case as `brief.html` into the folder, which is made where it is missing.

    The page is written beside its place and then moved there, so that a reader finds the old page
    or the new one, never half of one.

    Raises:
        OSError: the folder cannot be made or written to.
    """
    brief = case if hasattr(case, "html") else compose(case)
    return write_page(brief.html(), Path(folder) / NAME)


def write_page(page: str, target: Path) -> Path:
    """Write a page to its place, whose folder is made where it is missing.

    Raises:
        OSError: the folder cannot be made or written to.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    _replace(target, page.encode("utf-8"))
    return target


def _replace(target: Path, content: bytes) -> None:
    handle, draft = tempfile.mkstemp(prefix=".brief-", suffix=".html", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(draft).chmod(0o644)
        Path(draft).replace(target)
    except BaseException:
        Path(draft).unlink(missing_ok=True)
        raise
