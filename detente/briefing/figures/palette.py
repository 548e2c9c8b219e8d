"""Colours and dashes: every colour by a custom property of the page, with a fallback for paper.

The fallbacks have a contrast of at least 4.5 to 1 on white, those of `DARK` on the dark paper. A
colour is never the only sign: a decision maker has a dash pattern too.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

LIGHT: Final[Mapping[str, str]] = MappingProxyType(
    {
        "ink": "#1b1b1b",
        "paper": "#ffffff",
        "line": "#c4c7cc",
        "muted": "#5c6370",
        "accent": "#0b6b4f",
        "wash": "#eef6f2",
        "dm-1": "#0b5fa5",
        "dm-2": "#b0410b",
        "dm-3": "#6f3fa0",
        "dm-4": "#87610a",
        "dm-5": "#a12449",
        "dm-6": "#0f7078",
        "dm-7": "#4d6b1c",
        "dm-8": "#5a5f8f",
    }
)
DARK: Final[Mapping[str, str]] = MappingProxyType(
    {
        "ink": "#e8e6e3",
        "paper": "#16181c",
        "line": "#454b55",
        "muted": "#a3aab5",
        "accent": "#5fcfa5",
        "wash": "#1b2d27",
        "dm-1": "#6cb2f0",
        "dm-2": "#f09a66",
        "dm-3": "#c19be8",
        "dm-4": "#d8b45c",
        "dm-5": "#f089a6",
        "dm-6": "#63c6cf",
        "dm-7": "#a8cc6c",
        "dm-8": "#a9b0e6",
    }
)
COLOURS = 8
DASHES: Final = ("", "8 3", "2 3", "9 3 2 3", "4 3", "12 4", "9 3 2 3 2 3", "1 4")


def _coloured(name: str) -> str:
    return f"var(--{name}, {LIGHT[name]})"


INK: Final = _coloured("ink")
PAPER: Final = _coloured("paper")
LINE: Final = _coloured("line")
MUTED: Final = _coloured("muted")
ACCENT: Final = _coloured("accent")
WASH: Final = _coloured("wash")


def dm_colour(place: int) -> str:
    """The colour of the decision maker at this place in the file, from 0."""
    return _coloured(f"dm-{place % COLOURS + 1}")


def dm_dash(place: int) -> str | None:
    """Its dash pattern; past the eighth, colour and dash come in new combinations."""
    return DASHES[(place + place // COLOURS) % len(DASHES)] or None


def custom_properties(theme: Mapping[str, str]) -> str:
    """A theme as CSS declarations, for the page that sets it: `--ink: #1b1b1b; …`."""
    return " ".join(f"--{name}: {value};" for name, value in theme.items())
