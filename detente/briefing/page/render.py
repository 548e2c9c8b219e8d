"""From a brief to its page: the templates, with every sentence from `detente.briefing.words`."""

from __future__ import annotations

import re
from functools import cache
from itertools import zip_longest
from pathlib import PurePath
from typing import TYPE_CHECKING

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from detente.briefing.page import drawings, limits, tables
from detente.briefing.page.contents import sections
from detente.briefing.page.quotation import quotation
from detente.briefing.page.style import policy, style
from detente.briefing.shown import excerpt, inline, shown
from detente.briefing.words import (
    change,
    families,
    grounds,
    lists,
    method,
    model,
    opening,
    otherwise,
    outcome,
    reports,
    sources,
    stability,
    states,
    tracing,
    unsure,
)
from detente.stability import CONCEPTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from detente.briefing.brief import Brief
    from detente.findings import Place

WORDS = {
    "change": change,
    "families": families,
    "grounds": grounds,
    "lists": lists,
    "method": method,
    "model": model,
    "opening": opening,
    "otherwise": otherwise,
    "outcome": outcome,
    "reports": reports,
    "sources": sources,
    "stability": stability,
    "states": states,
    "tracing": tracing,
    "unsure": unsure,
}


def render(brief: Brief) -> str:
    """The page, whole; the same brief gives the same page."""
    solution = brief.solution
    return (
        environment()
        .get_template("brief.html.j2")
        .render(
            brief=brief,
            solution=solution,
            space=solution.space if solution else None,
            listed_states=tables.listed_states(solution) if solution else (),
            sections=sections(brief),
            standing=method.standing(brief),
            policy=policy(),
            # Our own file, and no text of any case.
            style=Markup(style()),  # noqa: S704
        )
    )


@cache
def environment() -> Environment:
    """The templates, with the filters and the words that they use."""
    environment = Environment(
        loader=PackageLoader("detente.briefing.page"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=_visible,
    )
    environment.filters |= {
        "drawing": _drawing,
        "excerpt": excerpt,
        "form": lambda preferences: type(preferences).__name__,
        "shown": shown,
        "tier_list": _tier_list,
        "unbroken": _unbroken,
        "where": _where,
    }
    environment.globals |= WORDS | {
        "concept": CONCEPTS.__getitem__,
        "drawings": drawings,
        "limits": limits,
        "quotation": quotation,
        "tables": tables,
    }
    return environment


def _visible(value: object) -> object:
    """Whatever a template puts out: no character of it acts, wherever the text came from."""
    return inline(value) if type(value) is str else value


def _drawing(svg: str) -> Markup:
    """A figure of `detente.briefing.figures`, which escapes what it draws."""
    return Markup(svg)  # noqa: S704


def _tier_list(tiers: tuple[str, ...]) -> Markup:
    return Markup(" <span aria-label='before'>›</span> ").join(escape(shown(t)) for t in tiers)


def _unbroken(text: str) -> Markup:
    """The text with designations such as F-35 kept on one line."""
    pieces = re.split(r"(\b\w{1,8}-\w{1,8}\b)", shown(text))
    kept = (Markup("<span class='unbroken'>{}</span>").format(each) for each in pieces[1::2])
    return Markup("").join(map(escape, _alternating(pieces[::2], kept)))


def _alternating(plain: list[str], kept: Iterable[Markup]) -> Iterator[str]:
    for before, designation in zip_longest(plain, kept, fillvalue=""):
        yield before
        yield designation


def _where(place: Place) -> str:
    """The file without its folder: a brief tells nothing of the machine that made it."""
    return f"{shown(PurePath(place.file).name)}, line {place.line}"
