"""Reports in sentences of our own, compared value by value."""

from __future__ import annotations

from detente import reading
from detente.evidence import rivals
from detente.evidence.credits import find
from detente.evidence.parsed import Parsed
from detente.evidence.persons import who
from detente.evidence.rarity import rarity
from detente.evidence.slots import figures, slots
from detente.evidence.surroundings import of_sentences

from .reports import report

NOISE = (
    "The harbour council met in the old customs house. Gulls cried over the pier all morning.",
    "A choir from the hills sang at the fair. Nobody could say who had lost the red umbrella.",
    "The librarian has counted her books again. Snow is not forecast before the holidays.",
)
"""So that no word of the sentences that matter stands in every sentence of the case."""


def values(*texts, dates=()):
    """The values of each text, in text order; the reports are of the dates, or of June 2025."""
    parsed, names = parsed_of(texts, dates)
    return [list(slots(one, names)) for one in parsed]


def clusters(*texts, family, dates=()):
    """The values of one thing, as (report, words) in each; reports are r0, r1, …"""
    parsed, names = parsed_of((*texts, *NOISE), dates)
    found = [slot for one in parsed for slot in slots(one, names)]
    sentences = [pair for one in parsed for pair in of_sentences(one, names)]
    rare = rarity([*sentences, *figures(found)])
    told = [slot for slot in found if slot.family in family and not slot.spoken]
    return [[(s.report, s.shown) for s in some] for some in rivals.clusters(told, rare)]


def parsed_of(texts, dates=()):
    """The texts as parsed reports r0, r1, …, and the names in them."""
    days = [*dates, *["2025-06-18"] * (len(texts) - len(dates))]
    reports = [
        report(text, f"r{n}", date=day)
        for n, (text, day) in enumerate(zip(texts, days, strict=True))
    ]
    parsed = [Parsed(one) for one in reading.read_all(reports)]
    return parsed, who(parsed, find(reports).press)
