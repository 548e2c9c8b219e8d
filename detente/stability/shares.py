"""Work on large arrays in shares, a thread for each processor.

NumPy and compiled loops let go of the interpreter, so that threads run side by side. One costs a
tenth of a millisecond to start: below 2^18 numbers all is done at once.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    Result = TypeVar("Result")

SERIAL_BELOW = 2**18
"""Numbers below which threads cost more than they save."""


def in_shares(
    work: Callable[[slice], Result], count: int, size: int, width: int | None = None
) -> list[Result]:
    """What `work` makes of slices of range(count), in their order.

    Args:
        work: fills or returns what belongs to its slice; it may run beside itself.
        count: how many there are to share out, at least one.
        size: all numbers that are worked on.
        width: the largest share; one share a processor if not said.
    """
    if size < SERIAL_BELOW:
        return [work(slice(0, count))]
    from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415 - small models do without

    threads = os.cpu_count() or 1
    width = width or -(-count // threads)
    shares = [slice(first, min(first + width, count)) for first in range(0, count, width)]
    with ThreadPoolExecutor(threads) as pool:
        return list(pool.map(work, shares))
