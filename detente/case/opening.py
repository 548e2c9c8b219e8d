"""What a path means: a folder, a dispute file, standard input, or an entry of the catalogue."""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from detente import dispute
from detente.case.case import Case
from detente.case.codes import finding
from detente.findings import Place

if TYPE_CHECKING:
    from detente.case.cache.keeping import Reader

CATALOG = "catalog:"
DISPUTE_FILE = "dispute.yaml"
REPORT_FOLDER = "reports"


def open_case(path: str | Path, *, reader: Reader | None = None) -> Case:
    """The case at a path; a path that holds none gives a case with a finding, never an exception.

    Args:
        path: a folder with `dispute.yaml` or `reports/` or both; a dispute file, whose reports are
            looked for beside it; `-`, the text of a dispute on standard input; or `catalog:NAME`.
        reader: what reads reports that are new, such as `partial(read_all, processes=4)`.
    """
    return replace(_opened(path), reader=reader)


def _opened(path: str | Path) -> Case:
    name = str(path)
    if name == "-":
        return _from_file(name, "standard input", None)
    if name.startswith(CATALOG):
        return _from_catalog(name)
    try:
        return _from_folder(Path(path)) if Path(path).is_dir() else _from_path(Path(path))
    except OSError as error:  # a name too long, a folder that may not be read
        reason = error.strerror or "it cannot be read"
        return _missing(name, reason, "Name a case folder or a dispute file.")


def _from_folder(folder: Path) -> Case:
    name = folder.resolve().name
    if (folder / DISPUTE_FILE).exists():
        return _from_file(folder / DISPUTE_FILE, name, folder)
    if (folder / REPORT_FOLDER).is_dir():
        return Case(name, folder, None, report_folder=folder / REPORT_FOLDER)
    empty = finding(
        "E102",
        Place(str(folder)),
        f"the folder has neither {DISPUTE_FILE} nor {REPORT_FOLDER}/",
        f"`detente new {folder.name or 'FOLDER'}` makes a case to start from.",
    )
    return Case(name, folder, None, (empty,))


def _from_path(file: Path) -> Case:
    if file.exists():
        return _from_file(file, file.stem, file.parent)
    return _missing(str(file), "nothing is there", "Name a case folder or a dispute file.")


def _from_catalog(name: str) -> Case:
    slug = name.removeprefix(CATALOG)
    # The catalogue is data; looked up when asked for, so that no case waits for it.
    entry: Path | None = import_module("detente.catalog").path(slug)
    if entry is None:
        message = f"the catalogue has no dispute {slug!r}"
        return _missing(name, message, "`detente catalog` lists them.")
    checked = dispute.load(entry)
    return Case(slug, None, checked.value, checked.findings)


def _from_file(file: str | Path, name: str, folder: Path | None) -> Case:
    checked = dispute.load(file)
    reports = None if folder is None else folder / REPORT_FOLDER
    return Case(name, folder, checked.value, checked.findings, reports)


def _missing(name: str, message: str, advice: str) -> Case:
    return Case(name, None, None, (finding("E101", Place(name), message, advice),))
