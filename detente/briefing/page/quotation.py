"""A support as it is quoted: the sentence, the words in it that count, and whose they are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from detente.briefing.shown import LONGEST, excerpt, inline
from detente.briefing.words import grounds
from detente.briefing.words.lists import capital
from detente.dispute.model import Citation

if TYPE_CHECKING:
    from detente.case import Support

AROUND = 160
"""Characters shown on either side of the words, where their sentence is too long to carry."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """What stands beside a part of the model.

    Attributes:
        before: the sentence up to the words; `words` are marked; `after` is the rest.
        speaker: who says it, and through whom.
        source: the report, its date and id; empty for a citation.
        form: what the text is where it is not the original's own words.
        problem: why there is nothing to quote; empty where there is.
        cited: the text of a citation.
    """

    before: str = ""
    words: str = ""
    after: str = ""
    speaker: str = ""
    source: str = ""
    form: str = ""
    problem: str = ""
    cited: str = ""


def quotation(support: Support) -> Quotation:
    """A support, bounded and made fit to be shown."""
    if isinstance(support.anchor, Citation):
        return Quotation(cited=excerpt(support.anchor.text))
    if support.report is None or support.span is None:
        wanted = excerpt(support.anchor.words)
        return Quotation(words=wanted, problem=grounds.unfound(support))
    before, words, after = _cut(support)
    return Quotation(
        before,
        words,
        after,
        speaker=capital(excerpt(grounds.speaker(support), 200)),
        source=excerpt(grounds.source(support), 200),
        form=excerpt(grounds.form_mark(support.report.form or ""), 60),
    )


def _cut(support: Support) -> tuple[str, str, str]:
    """The sentence before, at and after the words; of a very long one, what is near them."""
    assert support.report is not None
    assert support.span is not None
    text, (start, end) = support.report.text, support.span
    at = support.sentence.find(text[start:end])
    if at < 0 or len(support.sentence) > LONGEST:
        near = text[max(0, start - AROUND) : start], text[end : end + AROUND]
        return f"… {inline(near[0])}", excerpt(text[start:end]), f"{inline(near[1])} …"
    length = end - start
    before, after = support.sentence[:at], support.sentence[at + length :]
    return inline(before), inline(text[start:end]), inline(after)
