"""Labels cut to the room there is: shortened to one line, or broken into a few."""

from __future__ import annotations

from detente.briefing.figures.safe_text import clusters, harmless
from detente.briefing.figures.text_width import text_width

ELLIPSIS = "…"


def shorten(text: str, width: float, size: float, *, bold: bool = False) -> str:
    """The text made harmless and, where it is wider than `width`, cut with an ellipsis."""
    text = harmless(text)
    if text_width(text, size, bold=bold) <= width:
        return text
    return _head(text, width - text_width(ELLIPSIS, size, bold=bold), size, bold) + ELLIPSIS


def wrap(
    text: str, width: float, size: float, lines: int = 2, *, bold: bool = False
) -> tuple[str, ...]:
    """The text made harmless, in at most `lines` lines of at most `width`, the last one shortened.

    Lines break at spaces; a word that is wider than a line is broken between its characters.
    """
    rest = harmless(text)
    done: list[str] = []
    while rest and len(done) < lines - 1 and text_width(rest, size, bold=bold) > width:
        line = _first_line(rest, width, size, bold)
        done.append(line.rstrip())
        rest = rest[len(line) :].lstrip()
    return (*done, shorten(rest, width, size, bold=bold)) if rest else tuple(done)


def _first_line(text: str, width: float, size: float, bold: bool) -> str:
    head = _head(text, width, size, bold) or clusters(text)[0]
    if len(head) < len(text) and text[len(head)] != " " and " " in head.strip():
        return head[: head.rindex(" ") + 1]
    return head


def _head(text: str, width: float, size: float, bold: bool) -> str:
    """The longest beginning that is not wider than `width`, whole characters only."""
    taken, used = "", 0.0
    for cluster in clusters(text):
        used += text_width(cluster, size, bold=bold)
        if used > width:
            break
        taken += cluster
    return taken.rstrip()
