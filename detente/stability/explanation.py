"""Why a state is stable or not: each improvement, and the shortest answer that deters from it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from detente.stability.paths import Step


@dataclass(frozen=True, slots=True)
class Improvement:
    """A move that is considered, and what it meets.

    Attributes:
        to: the state that it leads to.
        sanction: the shortest sequence of answers that deters from it, from `to` on; None where
            there is none, or where the concept asks for none.
    """

    to: int
    sanction: tuple[Step, ...] | None


@dataclass(frozen=True, slots=True)
class Explanation:
    """A verdict on one state for one decision maker (or coalition), as moves.

    Attributes:
        stable: exactly when no improvement is without a sanction.
    """

    state: int
    dm: str
    concept: str
    stable: bool
    improvements: tuple[Improvement, ...]
