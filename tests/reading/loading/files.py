"""Files that the tests of this folder make."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

    from detente.findings import Checked

PAGE = """<!DOCTYPE html>
<html><head><title>Site | Talks resume</title>
<meta charset="utf-8">
<meta property="og:site_name" content="The Daily Example">
<meta property="article:published_time" content="2025-12-17T10:00:00Z">
</head><body><nav><a href="/">Home</a> <a href="/world">World</a></nav>
<article><h1>Talks resume in Vienna</h1>
<p>The envoys of both governments met again in Vienna on Wednesday, after a break of three weeks.
They spoke for two hours, a spokesman for the hosts said.</p>
<p>“We are closer than we were,” said the Norwegian mediator. She would not say when the next
round will take place, but that it would be before the end of the year.</p>
<p>Neither side wished to comment. Both had said in November that the talks had failed.</p>
</article><footer>All rights reserved</footer></body></html>
"""


def write(folder: Path, name: str, content: str | bytes) -> Path:
    """A new file with this content, as UTF-8 and with its line ends as they are."""
    file = folder / name
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    return file


def codes(checked: Checked[Any]) -> list[str]:
    """The codes of all that was found, in order."""
    return [finding.code for finding in checked.findings]
