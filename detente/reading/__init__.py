"""A report file to its text, and what stands in it with exact character spans.

`load` gives a `Report`, `read` what stands in it; `read_all` and `read_files` read many. Everything
is loaded when it is first asked for, the language model when the first report is read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from detente import lazily

if TYPE_CHECKING:
    from detente.reading.loading import load as load
    from detente.reading.loading import same_ids as same_ids
    from detente.reading.many import read_all as read_all
    from detente.reading.many import read_each as read_each
    from detente.reading.many import read_files as read_files
    from detente.reading.whole import read as read

__all__ = ["load", "read", "read_all", "read_each", "read_files", "same_ids"]

__getattr__ = lazily.names(
    __name__,
    {
        "load": "detente.reading.loading",
        "read": "detente.reading.whole",
        "read_all": "detente.reading.many",
        "read_each": "detente.reading.many",
        "read_files": "detente.reading.many",
        "same_ids": "detente.reading.loading",
    },
)
