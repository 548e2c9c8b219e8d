"""Where a missing quotation mark most likely stood."""

from __future__ import annotations

import re

from detente.reading.attribution import lexicon
from detente.reading.language.paragraphs import abbreviated

LONGEST_REPAIR = 2_000
"""Characters that a repair looks over: so that many lost marks do not take quadratic time."""

_SENTENCE = re.compile(r"(?<=[.?!…])[”’\"')\]]*\s+(?=[A-Z“‘\"'])")
_LEAD = re.compile(r"[\s,;:.—–-]*")
_VERB = "|".join(sorted(lexicon.FORMS))
_SPEAKER = r"(?:he|she|they|it|[A-Z][\w.’'-]*(?:\s+(?:of|the|[A-Z][\w.’'-]*)){0,6})"
_CUE = re.compile(rf"(?<=[,?!.—–])\s+(?:(?:{_VERB})\b|{_SPEAKER}\s+(?:{_VERB})\b)")


def cued(text: str, start: int, limit: int) -> bool:
    """Whether words that name a speaker stand between two places."""
    return _CUE.search(text, start, min(limit, start + LONGEST_REPAIR)) is not None


def end_of(text: str, start: int, limit: int) -> int:
    """The end of a quotation without its last mark: before its cue, else at the limit."""
    limit = min(limit, start + LONGEST_REPAIR)
    cue = _CUE.search(text, start, limit)
    end = cue.start() if cue else limit
    return start + len(text[start:end].rstrip())


def start_of(text: str, limit: int, end: int) -> int:
    """The start of a quotation without its first mark: that of its sentence, after the limit."""
    limit = max(limit, end - LONGEST_REPAIR)
    gaps = [m for m in _SENTENCE.finditer(text, limit, end) if not abbreviated(text, m.start())]
    start = gaps[-1].end() if gaps else limit
    lead = _LEAD.match(text, start, end)
    return lead.end() if lead else start
