"""The concepts that are made from their names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from detente.stability.concepts.coalition import EVERY, coalition
from detente.stability.concepts.limited import limited
from detente.stability.concepts.maximin import maximin
from detente.stability.concepts.nonmyopic import NonMyopic
from detente.stability.concepts.sim import SIM
from detente.stability.concepts.stackelberg import stackelberg
from detente.stability.concepts.strength import strong, weak
from detente.stability.concepts.unknown import uncertain

if TYPE_CHECKING:
    from detente.stability.concepts.concept import Concept

_FORM = re.compile(
    r"(?P<sim>sim)|(?P<nm>nm)"
    r"|(?P<limited>l|maximin)(?P<horizon>[1-9][0-9]{0,2})"
    r"|(?P<strength>strong|weak)_(?P<strong>gmr|smr|seq)"
    r"|(?P<basic>nash|gmr|smr|seq)_(?P<attitude>[abcd])"
    r"|stackelberg:(?P<leader>[a-z][a-z0-9_]*)"
    r"|(?P<coalition>cnash|cgmr|csmr|cseq):(?P<members>[a-z][a-z0-9_]*(?:\+[a-z][a-z0-9_]*)*)"
)


def named(name: str) -> Concept | None:
    """The concept of that name, None where it has no such form.

    Whether the decision makers that it names exist is not asked here.
    """
    form = _FORM.fullmatch(name)
    if form is None:
        return None
    part = form.groupdict()
    made: Concept
    if part["limited"]:
        made = {"maximin": maximin, "l": limited}[part["limited"]](int(part["horizon"]))
    elif part["strength"]:
        made = {"strong": strong, "weak": weak}[part["strength"]](part["strong"])
    elif part["basic"]:
        made = uncertain(part["basic"], part["attitude"])
    elif part["leader"]:
        made = stackelberg(part["leader"])
    elif part["coalition"]:
        members = part["members"]
        made = coalition(part["coalition"], () if members == EVERY else tuple(members.split("+")))
    else:
        made = SIM() if part["sim"] else NonMyopic()
    return made
