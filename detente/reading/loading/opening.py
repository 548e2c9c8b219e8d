"""Loading one file: open it, tell what it is, take its text and its date."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from detente.findings import Checked, Finding, Place
from detente.reading.codes import finding
from detente.reading.loading.dates import Dated, dated, iso_date
from detente.reading.loading.limits import LARGEST_FILE
from detente.reading.loading.names import fit
from detente.reading.loading.take import Taken, take
from detente.reading.records import Report


def load(path: str | Path, *, date: str | None = None) -> Checked[Report]:
    """The report in a file, or None with the errors that forbid one.

    `date` is given to a report without one. Raises ValueError where it is no ISO date
    (`2025-12-17`, `2025-12` or `2025`): that is the caller's own, not the file's.
    """
    if date is not None and iso_date(date) is None:
        message = f"{date!r} is no ISO date such as 2025-12-17, 2025-12 or 2025"
        raise ValueError(message)
    opened = _open(Path(path))
    if isinstance(opened, Finding):
        return Checked(None, (opened,))
    return loads(opened, str(path), date=date)


def loads(data: bytes, file: str, *, date: str | None = None) -> Checked[Report]:
    """The report in a file's bytes; `file` gives its id where no header does."""
    taken = take(data, file)
    if taken.text is None:
        return Checked(None, taken.findings)
    return _report(taken, taken.text, data, file, date)


def _report(taken: Taken, text: str, data: bytes, file: str, date: str | None) -> Checked[Report]:
    name, odd = fit(taken.said.get("id") or Path(file).stem, file)
    when, undated = _when(taken.said.get("date"), date, file)
    report = Report(
        id=name,
        file=file,
        sha256=sha256(data).hexdigest(),
        text=text,
        title=taken.said.get("title"),
        outlet=taken.said.get("outlet"),
        url=taken.said.get("url"),
        date=when.date,
        date_text=when.words,
        form=taken.said.get("form"),
        header=taken.header,
        medium=taken.medium,
    )
    return Checked(report, (*taken.findings, *odd, *undated))


def _open(path: Path) -> bytes | Finding:
    place = Place(str(path))
    try:
        if path.exists() and not path.is_file():
            return finding("R101", place, "this is not a file")
        with path.open("rb") as file:
            data = file.read(LARGEST_FILE + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "the name is not one of a file"
        return finding("R101", place, f"the file cannot be opened: {reason}")
    if len(data) > LARGEST_FILE:
        message = f"the file is larger than {LARGEST_FILE // 1_000_000} MB"
        return finding("R102", place, message, "Give the part that matters as .txt.")
    return data


def _when(words: str | None, given: str | None, file: str) -> tuple[Dated, tuple[Finding, ...]]:
    when = dated(words)
    if when.date or not (given or words):
        return when, ()
    if given:
        return Dated(given, when.words), ()
    message = f"the date `{words}` is not understood; days and months will not be tied to it"
    return when, (finding("R124", Place(file), message, "Write it as 2025-12-17 or 2025-12."),)
