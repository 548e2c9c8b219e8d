"""A word to whoever waits: what is being worked on, once it takes long."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from threading import Timer
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Iterator

LONG = 3.0
"""Seconds after which one wonders."""


@contextmanager
def patience(work: str) -> Iterator[None]:
    """Say on standard error what takes so long; only to a terminal, so that files stay the same."""
    if not sys.stderr.isatty():
        yield
        return
    said = f"still at work: {work} (Ctrl-C stops it)"
    timer = Timer(LONG, click.echo, (said,), {"err": True})
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
