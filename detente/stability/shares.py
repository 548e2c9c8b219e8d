"""Work on large arrays in shares, a thread for each processor.

NumPy and compiled loops let go of the interpreter, so that threads run side by side. To hand work
over and to wait for it costs a twentieth of a millisecond: below 2^18 numbers all is done at once.
"""

from __future__ import annotations

import os
from functools import cache
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import ThreadPoolExecutor

    Result = TypeVar("Result")

SERIAL_BELOW = 2**18
"""Numbers below which threads cost more than they save."""


def in_shares(
    work: Callable[[slice], Result], count: int, size: int, width: int | None = None
) -> list[Result]:
    """What `work` makes of slices of range(count), in their order.

    Args:
        work: fills or returns what belongs to its slice; it may run beside itself, and shares out
            nothing itself.
        count: how many there are to share out, at least one.
        size: all numbers that are worked on.
        width: the largest share; one share a processor if not said.
    """
    if size < SERIAL_BELOW:
        return [work(slice(0, count))]
    width = width or -(-count // (os.cpu_count() or 1))
    here, *others = (slice(k, min(k + width, count)) for k in range(0, count, width))
    elsewhere = [_threads().submit(work, share) for share in others]
    return [work(here), *(share.result() for share in elsewhere)]


@cache
def _threads() -> ThreadPoolExecutor:
    """Kept, since to start them for each piece of work costs three times as much."""
    from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415 - small models do without

    return ThreadPoolExecutor(os.cpu_count())


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_threads.cache_clear)  # threads do not survive a fork
