"""A report file to its text, and what stands in it with exact character spans.

`load` gives a `Report`, `read` what stands in it; `read_all` reads many. The language model is
loaded when the first report is read, not when this room is imported.
"""

from __future__ import annotations

from detente.reading.loading import load
from detente.reading.whole import read, read_all

__all__ = ["load", "read", "read_all"]
