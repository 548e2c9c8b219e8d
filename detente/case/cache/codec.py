"""Frozen records to JSON and back, by the types of their fields.

No pickle: a cache must never run what it holds. What does not have the form of the record asked for
is refused.
"""

from __future__ import annotations

import types
import typing
from dataclasses import fields, is_dataclass
from decimal import Decimal
from functools import cache
from typing import Any, Literal, TypeVar, get_args, get_origin

from detente.evidence import records as compared
from detente.findings import Finding, Place
from detente.reading import records as read

T = TypeVar("T")

# The records import these for type checkers only.
_KNOWN = {**vars(read), **vars(compared), "Decimal": Decimal, "Finding": Finding, "Place": Place}


def encode(value: object) -> Any:  # noqa: ANN401  (JSON has no narrower type)
    """A record as JSON values: records and tuples as lists, decimals as text."""
    if is_dataclass(value) and not isinstance(value, type):
        return [encode(getattr(value, field.name)) for field in fields(value)]
    if isinstance(value, tuple):
        return [encode(one) for one in value]
    return str(value) if isinstance(value, Decimal) else value


def decode(kind: type[T], value: object) -> T:
    """The record of a kind that JSON values stand for; ValueError where they stand for none."""
    decoded = _decode(kind, value)
    if not isinstance(decoded, kind):
        raise ValueError(kind.__name__)
    return decoded


def _decode(kind: Any, value: Any) -> object:  # noqa: ANN401  (a type as typing writes it)
    origin = get_origin(kind)
    if origin in {types.UnionType, typing.Union}:
        return _option(get_args(kind), value)
    if origin is tuple:
        return _tuple(get_args(kind), value)
    if is_dataclass(kind) or hasattr(kind, "_fields"):
        return _record(kind, value)
    return _plain(kind, value)


def _plain(kind: Any, value: Any) -> object:  # noqa: ANN401  (a type as typing writes it)
    if get_origin(kind) is Literal:
        return _checked(value, value in get_args(kind))
    if kind is Decimal:
        return Decimal(_checked(value, isinstance(value, str)))  # type: ignore[arg-type]
    if kind is float and type(value) is int:
        return float(value)
    return _checked(value, type(value) is kind)


def _option(kinds: tuple[Any, ...], value: object) -> object:
    if value is None:
        return _checked(value, types.NoneType in kinds)
    (kind,) = (one for one in kinds if one is not types.NoneType)
    return _decode(kind, value)


def _tuple(kinds: tuple[Any, ...], value: object) -> tuple[object, ...]:
    if not isinstance(value, list):
        raise ValueError(type(value).__name__)
    if len(kinds) == 2 and kinds[1] is Ellipsis:
        return tuple(_decode(kinds[0], one) for one in value)
    return tuple(_decode(kind, one) for kind, one in zip(kinds, value, strict=True))


def _record(kind: Any, value: object) -> object:  # noqa: ANN401  (a class of records)
    hints = _hints(kind)
    if not isinstance(value, list) or len(value) != len(hints):
        raise ValueError(kind.__name__)
    return kind(*(_decode(hint, one) for hint, one in zip(hints, value, strict=True)))


def _checked(value: object, good: bool) -> object:
    if not good:
        raise ValueError(repr(value)[:40])
    return value


@cache
def _hints(kind: Any) -> tuple[Any, ...]:  # noqa: ANN401  (a class of records)
    names = [f.name for f in fields(kind)] if is_dataclass(kind) else kind._fields
    hints = typing.get_type_hints(kind, localns=_KNOWN)
    return tuple(hints[name] for name in names)
