"""What everybody knows: countries, their people, capitals and towns; kinds of events.

Plain lists, read once. Countries age slowly; no office holder stands here.
"""

from __future__ import annotations

from detente.evidence.lexicon.bodies import (
    body_kind,
    described_as,
    is_legal_form,
    is_of_state,
    of_bodies,
    organisations,
)
from detente.evidence.lexicon.countries import Place, nation, place, written
from detente.evidence.lexicon.events import event_kinds, happens_on_one_day
from detente.evidence.lexicon.synonyms import synonyms
from detente.evidence.lexicon.words import counted_as, listed

__all__ = [
    "Place",
    "body_kind",
    "counted_as",
    "described_as",
    "event_kinds",
    "happens_on_one_day",
    "is_legal_form",
    "is_of_state",
    "listed",
    "nation",
    "of_bodies",
    "organisations",
    "place",
    "synonyms",
    "written",
]
