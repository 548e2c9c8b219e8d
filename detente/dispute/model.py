"""A dispute as it stands in its file: frozen data, every part with its place.

Nothing here is computed: which states a ranking names, or whether a rule leaves any state feasible,
is asked of `detente.stability`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal

    from detente.dispute.expressions.tree import Expression
    from detente.findings import Place

Direction = Literal["both", "take", "drop"]


@dataclass(frozen=True, slots=True)
class Anchor:
    """`REPORT: words`: a part of the model rests on these words of that report."""

    report: str
    words: str
    place: Place


@dataclass(frozen=True, slots=True)
class Citation:
    """`cites: TEXT`: a part of the model rests on a source outside the case."""

    text: str
    place: Place


Because = tuple[Anchor | Citation, ...]


@dataclass(frozen=True, slots=True)
class Option:
    """What one decision maker may take or leave; `id` is `dm.option`."""

    id: str
    dm: str
    name: str
    does: str
    moves: Direction
    because: Because
    place: Place


@dataclass(frozen=True, slots=True)
class Statement:
    """One preference statement; `text` is the expression as it was written.

    Attributes:
        much: a strength mark `">>"` stands directly after this statement.
    """

    expression: Expression
    text: str
    because: Because
    place: Place
    much: bool = False


@dataclass(frozen=True, slots=True)
class Prioritisation:
    """`prefers`: statements, most important first (Peng 1999; Fang et al. 2003)."""

    statements: tuple[Statement, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Ranked:
    """One item of a ranking: a name, a pattern or an expression that is true of one state."""

    expression: Expression
    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class Tier:
    """States that a ranking holds equal; `much`: a strength mark stands directly after it."""

    items: tuple[Ranked, ...]
    much: bool = False


@dataclass(frozen=True, slots=True)
class Ranking:
    """`ranking`: the states, best first."""

    tiers: tuple[Tier, ...]
    because: Because
    place: Place


@dataclass(frozen=True, slots=True)
class Weight:
    """A score that counts where the expression is true."""

    expression: Expression
    text: str
    value: Decimal
    place: Place


@dataclass(frozen=True, slots=True)
class Weights:
    """`weights`: the scores of the true expressions add up, exactly."""

    weights: tuple[Weight, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Pair:
    """Two classes of states, by expression: `[better, worse]`, or the sides of an unknown pair."""

    first: Ranked
    second: Ranked


@dataclass(frozen=True, slots=True)
class Pairs:
    """`prefers_pairs`: exactly these strict preferences, nothing implied; may be cyclic."""

    pairs: tuple[Pair, ...]
    place: Place


Preferences = Prioritisation | Ranking | Weights | Pairs


@dataclass(frozen=True, slots=True)
class DecisionMaker:
    """Who decides: a name for people (the id where none is given), options, preferences.

    Attributes:
        unknown: pairs of classes of states between which no preference is known.
    """

    id: str
    name: str
    options: tuple[Option, ...]
    preferences: Preferences
    unknown: tuple[Pair, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Rule:
    """What cannot be: every setting of which the expression is true is infeasible."""

    expression: Expression
    text: str
    because: Because
    place: Place


@dataclass(frozen=True, slots=True)
class NamedState:
    """A name for a state.

    Attributes:
        merges: every setting that fits becomes one state (a pattern, or `{merges: …}`); else the
            expression must fit exactly one feasible setting.
    """

    name: str
    expression: Expression
    text: str
    merges: bool
    place: Place


@dataclass(frozen=True, slots=True)
class Outcome:
    """A named class of states."""

    name: str
    expression: Expression
    text: str
    because: Because
    place: Place


@dataclass(frozen=True, slots=True)
class StatusQuo:
    """The state the dispute is in.

    Attributes:
        state: an expression that is true of one state; None where `taken` tells.
        taken: the ids of the options taken, in file order; None where `state` tells.
    """

    state: Ranked | None
    taken: tuple[str, ...] | None
    because: Because
    place: Place


@dataclass(frozen=True, slots=True)
class Arc:
    """Graph form: one move of one decision maker between two named states."""

    dm: str
    source: str
    target: str
    place: Place


@dataclass(frozen=True, slots=True)
class Graph:
    """Graph form: named states and who can move where; there are no options."""

    states: tuple[str, ...]
    arcs: tuple[Arc, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Dispute:
    """A `dispute.yaml`, format 1.

    Attributes:
        file: as the user named it; `sha256` is of its bytes, in hexadecimal digits.
        graph: None in option form; in graph form no decision maker has options, and
            `infeasible` and `states` are empty.
    """

    title: str
    as_of: date | None
    decision_makers: tuple[DecisionMaker, ...]
    infeasible: tuple[Rule, ...]
    states: tuple[NamedState, ...]
    status_quo: StatusQuo | None
    outcomes: tuple[Outcome, ...]
    graph: Graph | None
    file: str
    sha256: str

    @property
    def options(self) -> tuple[Option, ...]:
        """All options, in file order: the first is the lowest digit of a setting."""
        return tuple(option for dm in self.decision_makers for option in dm.options)


Part = Option | Statement | Ranking | Rule | Outcome | StatusQuo
"""The parts of a dispute that may carry a `because`."""
