"""Python sessions in documents: the blocks marked `pycon`, run one after the other."""

from __future__ import annotations

import io
from contextlib import redirect_stdout
from doctest import DocTestParser, Example
from typing import Any


def rerun(body: str, names: dict[str, Any]) -> str:
    """The session with what each of its lines prints now; `names` keeps what the lines define."""
    parts = DocTestParser().parse(body)
    return "".join(_shown(part, names) if isinstance(part, Example) else part for part in parts)


def _shown(example: Example, names: dict[str, Any]) -> str:
    first, *more = example.source.splitlines(keepends=True)
    told = io.StringIO()
    with redirect_stdout(told):
        exec(compile(example.source, "<document>", "single"), names)
    return f">>> {first}" + "".join(f"... {line}" for line in more) + told.getvalue()
