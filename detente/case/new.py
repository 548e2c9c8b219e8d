"""A case to start from: a commented dispute.yaml and an empty reports/."""

from __future__ import annotations

from typing import TYPE_CHECKING

from detente import dispute

if TYPE_CHECKING:
    from pathlib import Path


def new_case(folder: Path) -> tuple[Path, ...]:
    """Make what a case needs in `folder`, and return the paths made.

    Nothing that is already there is changed: where a dispute.yaml stands, nothing is made and the
    result is empty.

    Raises:
        OSError: the folder cannot be written to.
    """
    file = folder / "dispute.yaml"
    if file.exists():
        return ()
    reports = folder / "reports"
    reports.mkdir(parents=True, exist_ok=True)
    with file.open("x", encoding="utf-8") as out:
        out.write(dispute.TEMPLATE)
    return (file, reports)
