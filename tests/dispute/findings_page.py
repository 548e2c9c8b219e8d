"""docs/findings.md, a section a code, and what its examples give.

A section is `## CODE: TITLE`, with `(a warning)` where it is one. A block marked `yaml` in it is a
dispute that must give the code; without decision makers it is put below the block `yaml base`. A
block marked `text` after it is what is printed, word for word.

`python -m tests.dispute.findings_page` writes into the page what its examples print now.
"""

from __future__ import annotations

import re
from importlib import import_module
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from detente import dispute, stability

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs/findings.md"
ROOMS = sorted(file.parent.name for file in (ROOT / "detente").glob("*/codes.py"))
CODES = [code for room in ROOMS for code in import_module(f"detente.{room}.codes").CODES]

_SECTION = re.compile(r"^## (\w+)", re.MULTILINE)


class Section(NamedTuple):
    """What the page has on one code; example and printed are None where there is none."""

    code: str
    heading: str
    body: str
    example: str | None
    printed: str | None


def sections(page: str) -> list[Section]:
    starts = [*(match.start() for match in _SECTION.finditer(page)), len(page)]
    return [_section(page[start:end]) for start, end in pairwise(starts)]


def _section(text: str) -> Section:
    heading, _, body = text.removeprefix("## ").partition("\n")
    code = heading.partition(":")[0]
    return Section(code, heading, body, _block("yaml", body), _block("text", body))


def _block(mark: str, text: str) -> str | None:
    found = re.search(rf"^```{mark}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    return found and found[1]


def base(page: str) -> str:
    """The dispute that examples without decision makers are put below."""
    return _block("yaml base", page) or ""


def findings(example: str, below: str) -> tuple:
    """What is found in an example, and in its states where it can be read."""
    alone = "decision_makers:" in example or example.startswith("#")
    read = dispute.loads(example if alone else below + example)
    return read.findings + (stability.build(read.value).findings if read.value else ())


def printed(section: Section, below: str) -> str:
    """The findings of the section's code in its example, as they are printed."""
    found = findings(section.example or "", below)
    return "".join(f"{finding}\n" for finding in found if finding.code == section.code)


def told_anew(page: str) -> str:
    """The page with what its examples print now."""
    for section in sections(page):
        if section.example is not None and section.printed is not None:
            body = section.body.replace(section.printed, printed(section, base(page)))
            page = page.replace(section.body, body)
    return page


if __name__ == "__main__":
    PAGE.write_text(told_anew(PAGE.read_text("utf-8")), "utf-8")
