"""A drawing is slow on a busy machine; what is tested is what it shows, not how fast."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("drawings", deadline=None)
settings.load_profile("drawings")
