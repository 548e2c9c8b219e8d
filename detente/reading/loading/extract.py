"""The text of a page or a PDF. Runs in a process of its own, see `isolated`.

Both libraries parse hostile input in code that may recurse, loop or grow; what they raise is not
promised. So everything that one of them raises is answered with the code of a finding.
"""

from __future__ import annotations

import json
import sys
from io import BytesIO
from typing import TYPE_CHECKING, TypedDict

from detente.reading.loading.limits import DEEPEST_PAGE, LONGEST_EXTRACT, LONGEST_NAME, MOST_PAGES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.html import HtmlElement
    from pypdf import PdfReader


class Extract(TypedDict, total=False):
    """What was taken out: a text with what the page says of itself, or the code of a finding.

    `said` may hold `title`, `outlet`, `url` and `date`; `cut` tells that there was more text.
    """

    text: str
    said: dict[str, str]
    cut: bool
    trouble: str


def page(html: str) -> Extract:
    """The main text of an HTML page, paragraphs apart, without comments, menus and scripts."""
    from detente.reading import socketless  # noqa: F401, PLC0415, I001  (before trafilatura)
    import trafilatura  # noqa: PLC0415  (a quarter of a second)
    from trafilatura.settings import Document  # noqa: PLC0415

    # The latest date is fixed: its default is today, and the same page must give the same report.
    dates = {"extensive_search": False, "max_date": "2100-01-01", "original_date": True}
    tree = _tree(html)
    if tree is None:
        return {"trouble": "R106"}
    if _deep(tree):
        return {"trouble": "R110"}
    found = trafilatura.bare_extraction(
        tree, include_comments=False, with_metadata=True, date_extraction_params=dates
    )
    if not isinstance(found, Document):
        return {"trouble": "R106"}
    paragraphs = [line for line in (found.text or "").split("\n") if line.strip()]
    text, cut = _bounded("\n\n".join(paragraphs))
    names = {"title": found.title, "outlet": found.sitename, "url": found.url, "date": found.date}
    return {"text": text, "cut": cut, "said": _said(names)} if text else {"trouble": "R106"}


def _tree(html: str) -> HtmlElement | None:
    """The page as a tree, however deep: libxml2's own limit drops what is nested past 256.

    What has no body is given one, for the extraction looks for it.
    """
    from lxml import html as pages  # noqa: PLC0415
    from lxml.etree import ParserError  # noqa: PLC0415

    parser = pages.HTMLParser(huge_tree=True, encoding="utf-8")
    try:
        return pages.document_fromstring(html.encode("utf-8", "replace"), parser=parser)
    except (ParserError, ValueError):
        return None


def _deep(tree: HtmlElement) -> bool:
    """Whether elements are nested past what the extraction, which recurses, takes in good time."""
    from lxml.etree import iterwalk  # noqa: PLC0415

    deepest = depth = 0
    for event, _ in iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return deepest > DEEPEST_PAGE


def pdf(data: bytes) -> Extract:
    """The text of a PDF, its pages one paragraph apart."""
    from pypdf import PdfReader  # noqa: PLC0415
    from pypdf.errors import DependencyError, PyPdfError  # noqa: PLC0415

    try:
        reader = PdfReader(BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            return {"trouble": "R108"}
        text, cut = _bounded("\n\n".join(_pages(reader)))
        title = reader.metadata.title if reader.metadata else None
    except DependencyError:  # the cipher needs a library that is not installed
        return {"trouble": "R108"}
    except MemoryError:
        return {"trouble": "R110"}
    except (PyPdfError, Exception):  # noqa: BLE001  (pypdf lets KeyError, TypeError and more through)
        return {"trouble": "R109"}
    if not text.strip():
        return {"trouble": "R107"}
    return {"text": text, "cut": cut, "said": _said({"title": title})}


def _pages(reader: PdfReader) -> Iterator[str]:
    taken = 0
    for _, content in zip(range(MOST_PAGES), reader.pages, strict=False):
        text = content.extract_text().strip()
        taken += len(text)
        yield text
        if taken > LONGEST_EXTRACT:
            return


def _said(names: Mapping[str, object]) -> dict[str, str]:
    """Of what a page or PDF says of itself: what is words, on one line, of a sane length."""
    lines = {key: " ".join(value.split()) for key, value in names.items() if isinstance(value, str)}
    return {key: _bounded(line)[0][:LONGEST_NAME] for key, line in lines.items() if line}


def _bounded(text: str) -> tuple[str, bool]:
    """The text, cut where it is too long, with lone halves of characters replaced."""
    whole = text.encode("utf-8", "replace").decode("utf-8")
    return whole[:LONGEST_EXTRACT], len(whole) > LONGEST_EXTRACT


def main() -> None:
    """Reads the kind from the command line and the bytes from standard input; writes JSON."""
    data = sys.stdin.buffer.read()
    found = pdf(data) if sys.argv[1] == "pdf" else page(data.decode("utf-8"))
    sys.stdout.write(json.dumps(found))


if __name__ == "__main__":
    main()
