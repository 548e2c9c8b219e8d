"""What everybody knows: countries, their people, capitals and towns; kinds of events.

Plain lists, read once. Countries age slowly; no office holder stands here.
"""

from __future__ import annotations

from detente.evidence.lexicon.countries import Place, nation, place, written
from detente.evidence.lexicon.events import event_kinds, happens_on_one_day
from detente.evidence.lexicon.words import counted_as, listed

__all__ = [
    "Place",
    "counted_as",
    "event_kinds",
    "happens_on_one_day",
    "listed",
    "nation",
    "place",
    "written",
]
