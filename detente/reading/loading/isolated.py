"""Taking the text out of a page or PDF in a process with bounded time and memory.

A page nested ten thousand deep or a PDF that unpacks to gigabytes can make lxml or pypdf recurse in
C or eat the machine; a process of its own is the one bound that holds for both.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, cast

from detente.reading.loading.limits import EXTRACTION_MEMORY, EXTRACTION_SECONDS

if TYPE_CHECKING:
    from detente.reading.loading.extract import Extract

_CHECKOUT = str(Path(__file__).resolve().parents[3])
_COMMAND = """
try:
    import resource
    for limit, most in ((resource.RLIMIT_AS, {memory}), (resource.RLIMIT_CPU, {seconds})):
        resource.setrlimit(limit, (most, most))
except (ImportError, ValueError, OSError):
    pass  # not on this system: the clock of the waiting process still bounds it
from detente.reading.loading.extract import main
main()
"""


def extract(kind: str, data: bytes) -> Extract:
    """What stands in a page (as UTF-8) or PDF; R110 where it went past its limits."""
    command = _COMMAND.format(memory=EXTRACTION_MEMORY, seconds=EXTRACTION_SECONDS)
    try:
        done = subprocess.run(  # noqa: S603  (our own interpreter, our own code)
            [sys.executable, "-c", command, kind],
            input=data,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_environment(),
            timeout=EXTRACTION_SECONDS,
            check=True,
        )
        return cast("Extract", json.loads(done.stdout))
    except (subprocess.SubprocessError, ValueError):
        return {"trouble": "R110"}


def _environment() -> dict[str, str]:
    """This process's own, with the package found as it was here, and sets in a fixed order."""
    path = os.pathsep.join([_CHECKOUT, *filter(None, [os.environ.get("PYTHONPATH")])])
    return {**os.environ, "PYTHONPATH": path, "PYTHONHASHSEED": "0"}
