"""Clocks and memory: the best of several runs, and what the machine was doing meanwhile."""

from __future__ import annotations

import gc
import os
import platform
import resource
import sys
import time
from importlib.metadata import version
from typing import NamedTuple

import numpy as np


class Row(NamedTuple):
    """One line of the table, as text."""

    goal: str
    measured: str
    bound: str = ""


def line(name, goal, measured, bound):
    return f"{name:<58} | {goal:<22} | {measured:<30} | {bound}"


def best(work, times=3):
    """The fewest seconds of several runs; what a run makes is thrown away before the next."""
    seconds = []
    for _ in range(times):
        gc.collect()
        start = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - start)
    return min(seconds)


def seconds(value):
    return f"{value:.3f} s" if value < 10 else f"{value:.1f} s"


def peak():
    """The most memory that this process has held so far, in GB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20


def memory_pass(arrays, times=3):
    """Seconds that `max()` over all these int32 arrays takes: how fast this machine reads."""
    return best(lambda: [array.max() for array in arrays], times)


def conditions():
    """Versions, processors, load and memory."""
    load = ", ".join(f"{x:.1f}" for x in os.getloadavg())
    return (
        f"Python {platform.python_version()}, NumPy {np.__version__}, Numba {version('numba')},"
        f" {os.cpu_count()} processors ({platform.machine()}), load {load}, peak {peak():.2f} GB,"
        f" seeds fixed, {sys.platform}"
    )
