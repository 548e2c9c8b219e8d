"""From what the user names to a dispute and its states, with every finding on the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from detente.findings import Checked
    from detente.stability import StateSpace


def space_of(file: str) -> Checked[StateSpace]:
    """The states of FILE: a dispute file, a case folder, `-`, or `catalog:NAME`."""
    from detente.case import open_case
    from detente.case.needs import need_dispute
    from detente.stability import build

    return need_dispute(open_case(file)).then(build)
