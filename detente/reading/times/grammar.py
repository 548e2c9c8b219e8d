"""Rules of the grammar of time: a template beside what it means.

A template is a pattern in which a space stands for any short gap and `{month}` for the macro of
that name in the lexicon, captured under it (`{dom:2}` under `dom2`). A rule is tried only where the
word under the eye can open it, so that most words of a text cost one look-up.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from detente.reading.times.lexicon import MACROS

if TYPE_CHECKING:
    from detente.reading.times.context import Context
    from detente.reading.times.meaning import Meaning

Groups = Mapping[str, str]
Sense = Callable[[Groups, "Context"], "Meaning | None"]

GAP = r"(?:[ \t\u00a0\u202f\n]{1,3})"
_SPACE = re.compile(r"(\[[^\]]*\])| ")
_MACRO = re.compile(r"\{([a-z]+)(?::(\w+))?\}")
_WORD = re.compile(r"[a-z]+")
DIGIT = "0"
"""The opening that stands for any digit."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A compiled template, its meaning, and the first words that it can have."""

    template: str
    pattern: re.Pattern[str]
    sense: Sense
    opens: frozenset[str]


def rule(template: str, sense: Sense) -> Rule:
    """A rule out of its template.

    Args:
        template: must open with a macro or a literal, not with an optional part.
        sense: from the captured groups, in lower case, and the context, to a meaning or None.
    """
    body = _SPACE.sub(lambda m: m[1] or GAP, template)
    pattern = re.compile(_MACRO.sub(_group, body) + r"(?!\w)", re.IGNORECASE)
    return Rule(template, pattern, sense, _openings(template))


def _group(macro: re.Match[str]) -> str:
    name, number = macro.groups()
    return f"(?P<{name}{number or ''}>{MACROS[name]})"


def _openings(template: str) -> frozenset[str]:
    """The first words that a template can have: of its first macro or its leading literals."""
    head = _MACRO.match(template)
    if head is None:
        literal = template[: re.search(r"[ {]|$", template).start()]  # type: ignore[union-attr]
        return frozenset(_words(literal))
    return frozenset(_words(MACROS[head.group(1)]))


def _words(pattern: str) -> set[str]:
    """Every word of a pattern: more than its first ones, which only costs a failed match."""
    bare = re.sub(r"\\[a-zA-Z]\d*|\[\^?[^\]]*\]", lambda m: DIGIT if "d" in m[0] else " ", pattern)
    words = set(_WORD.findall(bare))
    if "s?" in bare:
        words |= {word + "s" for word in words}
    return words | ({DIGIT} if re.search(r"\d", bare) else set())


def by_opening(rules: Iterable[Rule]) -> dict[str, tuple[Rule, ...]]:
    """The rules under each word that can open them, in their order."""
    table: defaultdict[str, list[Rule]] = defaultdict(list)
    for one in rules:
        for word in one.opens:
            table[word].append(one)
    return {word: tuple(found) for word, found in table.items()}
