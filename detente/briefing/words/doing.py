"""Who does what, as a clause: in an option's own words where they begin with a verb, else quoted.

`does: Lifts the sanctions` gives “Russia lifts the sanctions”, “Russia does not lift the sanctions”
and “Russia no longer lifts the sanctions”. `does: Accept the order` cannot be turned into a clause
safely and is quoted: “Uniroyal takes ‘Accept the order’”.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from detente.briefing.words.lists import joined, quoted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from detente.dispute.model import Dispute, Option

Manner = Literal["does", "does not", "no longer"]

_VERB = re.compile(r"([A-Za-z][a-z]*s)((?: .*)?)", re.DOTALL)
_NO_VERB = ("ss", "us", "is", "ous")
_IRREGULAR = {"Is": "are", "Has": "have", "Does": "do"}
_ES = ("sses", "shes", "ches", "xes", "zzes", "oes")


def name_within(name: str) -> str:
    """A name inside a sentence: `The U.S. Congress` as `the U.S. Congress`."""
    return f"the {name[4:]}" if name.startswith("The ") else name


def is_plural(name: str) -> bool:
    """Whether a verb after the name takes its plural form, as far as its last letters tell."""
    head = re.split(r" (?:of|in|for|on) ", name)[0]
    return " and " in name or (head.endswith("s") and not head.endswith(("ss", "us", "is", "as")))


def agreed(name: str, singular: str, plural: str) -> str:
    """The form of a verb that goes with the name."""
    return plural if is_plural(name) else singular


def verb_phrase(does: str) -> tuple[str, str] | None:
    """The verb in the third person and the rest, where the words begin with one; else None."""
    found = _VERB.fullmatch(does.strip())
    if found is None:
        return None
    verb, rest = found.groups()
    if verb.capitalize() not in _IRREGULAR and verb.endswith(_NO_VERB):
        return None
    return verb, rest


def base_form(verb: str) -> str:
    """The verb without the ending of the third person: `lifts` gives `lift`, `carries` `carry`."""
    if verb.capitalize() in _IRREGULAR:
        return _IRREGULAR[verb.capitalize()]
    if verb.endswith("ies"):
        return verb[:-1] if len(verb) == 4 else f"{verb[:-3]}y"
    return verb[:-2] if verb.endswith(_ES) else verb[:-1]


def predicate(name: str, does: str, manner: Manner = "does") -> str:
    """What the named one does, does not do, or no longer does, without the name."""
    phrase = verb_phrase(does)
    if phrase is None:
        return _predicate(name, ("takes", f" {quoted(does)}"), manner)
    verb, rest = phrase
    return _predicate(name, (verb[:1].lower() + verb[1:], rest), manner)


def _predicate(name: str, phrase: tuple[str, str], manner: Manner) -> str:
    verb, rest = phrase
    agreeing = agreed(name, verb, base_form(verb))
    if manner == "no longer":
        return f"no longer {agreeing}{rest}"
    if manner == "does":
        return f"{agreeing}{rest}"
    if verb == "is":
        return f"{agreeing} not{rest}"
    return f"{agreed(name, 'does', 'do')} not {base_form(verb)}{rest}"


def clause(dispute: Dispute, option: Option, manner: Manner = "does") -> str:
    """The option as a clause with its decision maker: `Türkiye hands the S-400s over to Russia`."""
    name = next(each.name for each in dispute.decision_makers if each.id == option.dm)
    return f"{name_within(name)} {predicate(name, option.does, manner)}"


def together(name: str, done: Iterable[tuple[Option, Manner]]) -> str:
    """Several options of one decision maker as one clause."""
    parts = [predicate(name, option.does, manner) for option, manner in done]
    return f"{name_within(name)} {joined(parts)}"
