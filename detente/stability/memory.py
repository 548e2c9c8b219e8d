"""The memory at hand, asked before any is taken."""

from __future__ import annotations

import os
from pathlib import Path

FREE = Path("/proc/meminfo")
GROUP = Path("/sys/fs/cgroup")
UNKNOWN = 2**32
"""Bytes assumed where the system does not tell."""


class TooLargeError(MemoryError):
    """What was asked needs more memory than there is.

    Attributes:
        needed: bytes.
        what: what they are needed for, in a few words.
    """

    def __init__(self, needed: int, what: str) -> None:
        self.needed = needed
        self.what = what
        super().__init__(f"{what}: {written(needed)} needed, {written(at_hand())} at hand")


class TooLongError(TooLargeError):
    """What was asked needs more time than anyone should wait without a word.

    Attributes:
        needed: steps.
        what: what they are needed for, in a few words.
    """

    def __init__(self, needed: int, most: int, what: str) -> None:
        self.needed = needed
        self.what = what
        MemoryError.__init__(self, f"{what}: {needed:,} steps needed, at most {most:,} are taken")


MOST_STEPS = 2**31
"""Pairs of states that are looked at for one verdict: a minute or so."""


def bounded(steps: int, what: str, most: int | None = None) -> None:
    """Raise `TooLongError` where so many steps are too many: the same on every machine."""
    most = MOST_STEPS if most is None else most
    if steps > most:
        raise TooLongError(steps, most, what)


def claim(needed: int, what: str) -> None:
    """Raise `TooLargeError` unless that many bytes are at hand."""
    if needed > 2**24 and needed > at_hand():
        raise TooLargeError(needed, what)


def at_hand() -> int:
    """Bytes that can be taken now without driving the machine into its swap."""
    return min(_free(), _left_in_group())


def written(size: int) -> str:
    """A number of bytes for people: `2.5 GB`."""
    if size >= 10**18:
        return "more than a million TB"
    for unit, factor in (("TB", 10**12), ("GB", 10**9), ("MB", 10**6)):
        if size >= factor:
            return f"{size / factor:,.1f} {unit}"
    return f"{size:,} bytes"


def _free() -> int:
    try:
        lines = FREE.read_text("ascii").splitlines()
        return next(int(x.split()[1]) * 1024 for x in lines if x.startswith("MemAvailable"))
    except (OSError, StopIteration):
        return _physical()


def _physical() -> int:
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (AttributeError, ValueError, OSError):
        return UNKNOWN


def _left_in_group() -> int:
    """What a container's own limit leaves; without one, no bound."""
    try:
        limit = int((GROUP / "memory.max").read_text("ascii"))
        return max(0, limit - int((GROUP / "memory.current").read_text("ascii")))
    except (OSError, ValueError):
        return 2**62
