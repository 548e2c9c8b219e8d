"""Readings kept in a folder, by hashes: of the report, and of all that made the reading.

A change in this room's code, in the language model or in spaCy gives other names to the files, so
that nothing stale is ever found. A file that is broken, or not a reading, counts as none.
"""

from __future__ import annotations

import json
import os
import tempfile
from contextlib import suppress
from dataclasses import fields
from decimal import Decimal
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from detente.findings import Finding, Place
from detente.reading.records import (
    Amount,
    Attribution,
    ChainLink,
    Event,
    Reading,
    Span,
    TimeExpression,
)

if TYPE_CHECKING:
    from detente.reading.records import Report

_SPANS = frozenset({"content", "cue", "source", "anonymity", "hedges"})
_NUMBERS = frozenset({"value", "low", "high"})


class Cache:
    """A folder of readings; it is made when the first one is put into it."""

    def __init__(self, folder: Path) -> None:
        self.folder = Path(folder)

    def get(self, report: Report) -> Reading | None:
        """The reading of this report by this code; None where there is none."""
        try:
            return _decoded(json.loads(self._file(report).read_text("utf-8")), report)
        except (OSError, ValueError, TypeError, KeyError, ArithmeticError):
            return None

    def put(self, reading: Reading) -> None:
        """Keeps a reading. A folder that cannot be written to keeps nothing, which is no error."""
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self.folder, suffix=".part")
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                json.dump(_encoded(reading), file)
            Path(name).replace(self._file(reading.report))

    def _file(self, report: Report) -> Path:
        parts = (report.id, report.file, report.date or "", report.sha256, report.text, _code())
        digest = sha256()
        for part in parts:
            digest.update(sha256(part.encode("utf-8", "surrogatepass")).digest())
        return self.folder / f"{digest.hexdigest()}.json"


@cache
def _code() -> str:
    """A digest of this room's files and of the versions of what reads with them."""
    digest = sha256(version("spacy").encode())
    room = Path(__file__).parent
    for file in sorted(f for f in room.rglob("*") if f.is_file() and f.suffix != ".pyc"):
        digest.update(file.relative_to(room).as_posix().encode() + b"\0")
        digest.update(sha256(file.read_bytes()).digest())
    return digest.hexdigest()


def _encoded(reading: Reading) -> dict[str, Any]:
    return {
        "attributions": [_plain(one) for one in reading.attributions],
        "times": [_plain(one) for one in reading.times],
        "amounts": [_plain(one) for one in reading.amounts],
        "events": [_plain(one) for one in reading.events],
        "sentences": reading.sentences,
        "findings": [_plain(one) for one in reading.findings],
    }


def _plain(record: Attribution | TimeExpression | Amount | Event | Finding) -> dict[str, object]:
    return {field.name: _value(getattr(record, field.name)) for field in fields(record)}


def _value(value: object) -> object:
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, tuple) and value and isinstance(value[0], ChainLink):
        return [[link.name, link.span] for link in value]
    return value


def _decoded(kept: dict[str, Any], report: Report) -> Reading:
    return Reading(
        report=report,
        attributions=tuple(_attribution(one) for one in kept["attributions"]),
        times=tuple(TimeExpression(**one) for one in kept["times"]),
        amounts=tuple(_amount(one) for one in kept["amounts"]),
        events=tuple(_event(one) for one in kept["events"]),
        sentences=_spans(kept["sentences"]),
        findings=tuple(
            Finding(**one | {"place": Place(*one["place"])}) for one in kept["findings"]
        ),
    )


def _attribution(one: dict[str, Any]) -> Attribution:
    spans = {name: _spans(one[name]) for name in _SPANS}
    chain = tuple(ChainLink(name, Span(*span)) for name, span in one["chain"])
    return Attribution(**one | spans | {"chain": chain})


def _amount(one: dict[str, Any]) -> Amount:
    numbers = {name: None if one[name] is None else Decimal(one[name]) for name in _NUMBERS}
    return Amount(**one | numbers)


def _event(one: dict[str, Any]) -> Event:
    sides = {name: one[name] and Span(*one[name]) for name in ("source", "target")}
    return Event(**one | sides)


def _spans(pairs: list[list[int]]) -> tuple[Span, ...]:
    return tuple(Span(*pair) for pair in pairs)
