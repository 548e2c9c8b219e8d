"""Where readings and comparisons are kept: a folder of the user's own, never one of a case.

A case folder may come from anybody, and a cache that came with it could hold false readings. The
places are those that the systems give a program for what can be made again: on Linux
`XDG_CACHE_HOME` (XDG Base Directory Specification 0.8), on macOS `Library/Caches`, on Windows
`LOCALAPPDATA`.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

VARIABLE = "DETENTE_CACHE"
"""An absolute path to keep them at, or `off`."""

_OTHERS_WRITE = 0o022


def folder() -> Path | None:
    """The folder, made and for this user alone; None where there is none to be trusted."""
    asked = os.environ.get(VARIABLE, "")
    if asked.lower() == "off":
        return None
    wanted = _expanded(asked) if asked else _usual()
    # A relative place would depend on where the program is started: in a foreign folder, say.
    return _made(wanted) if wanted is not None and wanted.is_absolute() else None


def _usual() -> Path | None:
    home = _expanded("~")
    if sys.platform == "win32":
        return _under(os.environ.get("LOCALAPPDATA"), home and home / "AppData" / "Local")
    if sys.platform == "darwin":
        return _under(None, home and home / "Library" / "Caches")
    return _under(os.environ.get("XDG_CACHE_HOME"), home and home / ".cache")


def _under(named: str | None, otherwise: Path | None) -> Path | None:
    """The program's folder in the one a variable names, else in the other one."""
    base = Path(named) if named and Path(named).is_absolute() else otherwise
    return base and base / "detente"


def _expanded(path: str) -> Path | None:
    try:
        return Path(path).expanduser()
    except RuntimeError:  # this user has no home
        return None


def _made(wanted: Path) -> Path | None:
    try:
        wanted.parent.mkdir(parents=True, exist_ok=True)
        wanted.mkdir(mode=0o700, exist_ok=True)
        return wanted if _is_ours(wanted) else None
    except (OSError, ValueError):  # not to be made, or no path at all
        return None


def _is_ours(wanted: Path) -> bool:
    """It belongs to this user, and nobody else can put anything into it."""
    if sys.platform == "win32":
        return True  # who may write there, the folder of the user's profile tells
    told = wanted.stat()
    return told.st_uid == os.getuid() and not told.st_mode & _OTHERS_WRITE
