"""What ties a dispute to its reports: what a part rests on, and each of its supports resolved."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from detente.dispute.model import Anchor, Citation
    from detente.reading.records import Attribution, Report, Span


class Grounds(Enum):
    """What a part of the model rests on, strongest first."""

    WORDS = "reported words"
    CITED = "cited, not checked"
    JUDGEMENT = "analyst's judgement"


@dataclass(frozen=True, slots=True)
class Support:
    """One `because` of a part, followed to where it stands.

    Attributes:
        anchor: as it stands in the dispute file.
        report: the report it names; None for a citation, and where the report is unknown.
        span: the words, in `report.text`; None where they are not found there.
        sentence: the sentence (or sentences) around the words; empty without a span.
        attribution: whose statement the words are part of; None where the report says them itself.
        speaker: the resolved name of its source, else the phrase as it stands.
    """

    anchor: Anchor | Citation
    report: Report | None = None
    span: Span | None = None
    sentence: str = ""
    attribution: Attribution | None = None
    speaker: str | None = None
