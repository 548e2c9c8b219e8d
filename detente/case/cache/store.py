"""The cache of a user: one file a reading and one a comparison, named by all they depend on.

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
    from collections.abc import Iterable, Sequence

    from detente.reading.records import Report

T = TypeVar("T", Reading, Comparison)

SUFFIX = ".detente.json"
_UNFINISHED = ".detente.part"
_OURS = (SUFFIX, _UNFINISHED)
_ROOMS = ("reading", "evidence", "case/cache")

MOST_BYTES = 512 * 2**20
"""All files together; a reading takes about four times its report. The oldest go first: what is
gone is read again, so that no result depends on what is kept."""


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

    def keep_readings(self, readings: Iterable[Reading]) -> None:
        """Keeps readings, but for those that something went wrong in."""
        self._keep((_key([one.report]), one) for one in readings if _is_sound(one))

    def keep_comparison(self, readings: Sequence[Reading], comparison: Comparison) -> None:
        """Keeps the comparison of readings in their order, unless one of them went wrong."""
        if all(map(_is_sound, readings)):
            self._keep([(_key([one.report for one in readings], "comparison"), comparison)])

    def _load(self, name: str, kind: type[T]) -> T | None:
        """The record of a name; None where there is none, or what is there is no such record."""
        try:
            return decode(kind, json.loads((self.folder / name).read_bytes()))
        except (OSError, ValueError, ArithmeticError, RecursionError):
            return None

    def _keep(self, records: Iterable[tuple[str, Reading | Comparison]]) -> None:
        try:
            for name, record in records:
                self._write(name, json.dumps(encode(record), separators=(",", ":")))
            self._shrink()
        except OSError:
            return

    def _write(self, name: str, text: str) -> None:
        # Temporary files are for their user alone, whatever the folder's mode.
        with NamedTemporaryFile(
            "w", dir=self.folder, suffix=_UNFINISHED, delete=False, encoding="utf-8"
        ) as file:
            file.write(text)
        os.replace(file.name, self.folder / name)  # noqa: PTH105  (atomic, and by name)

    def _shrink(self) -> None:
        """Removes the oldest files while all are too many bytes; only files of this program."""
        every = [file for file in self.folder.iterdir() if file.name.endswith(_OURS)]
        told = [(file.stat(), file) for file in every]
        size = sum(stat.st_size for stat, _ in told)
        for stat, file in sorted(told, key=lambda one: (one[0].st_mtime_ns, one[1].name)):
            if size <= MOST_BYTES:
                return
            file.unlink(missing_ok=True)
            size -= stat.st_size


def _is_sound(reading: Reading) -> bool:
    return not any(found.severity == "error" for found in reading.findings)


def _key(reports: Sequence[Report], kind: str = "reading") -> str:
    parts = json.dumps([program(), kind, [encode(report) for report in reports]])
    return f"{sha256(parts.encode()).hexdigest()[:40]}{SUFFIX}"


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
