"""Who acts: states with their names and seats, people by their names."""

from __future__ import annotations

from detente.reading.actors.people import People
from detente.reading.actors.states import State, governed_from, named

__all__ = ["People", "State", "governed_from", "named"]
