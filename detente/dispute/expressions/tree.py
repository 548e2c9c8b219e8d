"""The expressions of a dispute file, as trees.

Names are already resolved against the dispute: an option is its full id, and what looks like an
automatic state name (`s5`) stays a state, to be checked where the states are known.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OptionAtom:
    """True where the option is taken; `option` is `dm.option`."""

    option: str


@dataclass(frozen=True, slots=True)
class PatternAtom:
    """Y, N and `-`, one for each option in file order; `-` fits both."""

    pattern: str


@dataclass(frozen=True, slots=True)
class StateAtom:
    """True of one state, by its given or automatic name."""

    name: str


@dataclass(frozen=True, slots=True)
class OutcomeAtom:
    """True of the states of a named outcome."""

    name: str


@dataclass(frozen=True, slots=True)
class Not:
    """True where the operand is false."""

    operand: Expression


@dataclass(frozen=True, slots=True)
class And:
    """True where all operands are true; two or more operands."""

    operands: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class Xor:
    """True where an odd number of the operands is true; two or more operands."""

    operands: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class Or:
    """True where some operand is true; two or more operands."""

    operands: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class If:
    """`A if B`: true where B is false or A is true."""

    consequent: Expression
    condition: Expression


@dataclass(frozen=True, slots=True)
class Iff:
    """`A iff B`: true where both have the same truth."""

    left: Expression
    right: Expression


@dataclass(frozen=True, slots=True)
class ExactlyOne:
    """`exactly one of (…, …)`."""

    operands: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class AtMostOne:
    """`at most one of (…, …)`."""

    operands: tuple[Expression, ...]


Atom = OptionAtom | PatternAtom | StateAtom | OutcomeAtom
Expression = Atom | Not | And | Xor | Or | If | Iff | ExactlyOne | AtMostOne
