"""Who is said to have said what: source, cue and content (as in PolNeAR, Newell et al. 2018).

`quotations` pairs the marks, `direct` finds who speaks each, `indirect` the statements in the
reporter's words; then `anonymity`, `chains`, `hedges` and the names of the `actors` are added.
"""

from __future__ import annotations

from detente.reading.attribution.assembly import find

__all__ = ["find"]
