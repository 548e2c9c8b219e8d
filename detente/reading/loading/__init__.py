"""A file to a `Report`."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from detente.findings import Checked
from detente.reading.loading.header import split
from detente.reading.records import Report


def load(path: str | Path, *, date: str | None = None) -> Checked[Report]:
    """The report in a file; `date` gives one (ISO) to a text without."""
    data = Path(path).read_bytes()
    fields, text = split(data.decode("utf-8-sig").replace("\r\n", "\n"))
    first = dict(reversed(fields))
    report = Report(
        id=first.get("id") or Path(path).stem,
        file=str(path),
        sha256=sha256(data).hexdigest(),
        text=text,
        title=first.get("title"),
        outlet=first.get("outlet"),
        url=first.get("url"),
        date=first.get("date") or date,
        form=first.get("form"),
        header=fields,
    )
    return Checked(report)
