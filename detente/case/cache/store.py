"""The cache of a case: one file a reading and one a comparison, named by all they depend on.

A name is the hash of the report (its bytes, and what it was told of id and date) and of the program
that reads: its own code, its word lists, the language model and its library. Whatever changes, the
name changes; nothing is ever looked at for its age.
"""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib import metadata
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import TYPE_CHECKING, TypeVar

from detente import findings
from detente.case.cache.codec import decode, encode
from detente.evidence.records import Comparison
from detente.reading.records import Reading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from detente.reading.records import Report

T = TypeVar("T", Reading, Comparison)

FOLDER = ".detente-cache"
_ROOMS = ("reading", "evidence", "case/cache")


@dataclass(frozen=True, slots=True)
class Store:
    """Readings and comparisons kept in a folder; where it cannot be written, nothing is kept."""

    folder: Path

    def reading(self, report: Report) -> Reading | None:
        """What was read in a report before, if it was."""
        found = self._load(_key([report]), Reading)
        return found if found is not None and found.report == report else None

    def comparison(self, reports: Sequence[Report]) -> Comparison | None:
        """What was found in comparing these reports in this order before, if it was."""
        found = self._load(_key(reports, "comparison"), Comparison)
        known = tuple(report.id for report in reports)
        return found if found is not None and found.reports == known else None

    def keep_reading(self, reading: Reading) -> None:
        """Keeps a reading, but for one that something went wrong in."""
        if not any(found.severity == "error" for found in reading.findings):
            self._keep(_key([reading.report]), reading)

    def keep_comparison(self, reports: Sequence[Report], comparison: Comparison) -> None:
        """Keeps a comparison of reports in their order."""
        self._keep(_key(reports, "comparison"), comparison)

    def _load(self, name: str, kind: type[T]) -> T | None:
        """The record of a name; None where there is none, or what is there is no such record."""
        try:
            return decode(kind, json.loads((self.folder / name).read_bytes()))
        except (OSError, ValueError, ArithmeticError, RecursionError):
            return None

    def _keep(self, name: str, record: Reading | Comparison) -> None:
        text = json.dumps(encode(record), separators=(",", ":"))
        try:
            self.folder.mkdir(exist_ok=True)
            (self.folder / ".gitignore").write_text("*\n", encoding="utf-8")
            with NamedTemporaryFile("w", dir=self.folder, delete=False, encoding="utf-8") as file:
                file.write(text)
            os.replace(file.name, self.folder / name)  # noqa: PTH105  (atomic, and by name)
        except OSError:
            return


def _key(reports: Sequence[Report], kind: str = "reading") -> str:
    told = [(r.sha256, r.id, r.file, r.date, r.date_text, r.text) for r in reports]
    parts = json.dumps([program(), kind, told])
    return f"{sha256(parts.encode()).hexdigest()[:40]}.json"


@cache
def program() -> str:
    """The hash of everything that reads and compares."""
    digest = sha256(metadata.version("spacy").encode())
    package = Path(findings.__file__).parent
    files = [file for room in _ROOMS for file in (package / room).rglob("*") if _counts(file)]
    for file in sorted([*files, package / "findings.py"]):
        digest.update(str(file.relative_to(package)).encode())
        digest.update(file.read_bytes())
    return digest.hexdigest()


def _counts(file: Path) -> bool:
    return file.is_file() and "__pycache__" not in file.parts
