"""The persons and governments of a case, learned from all of its reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from detente.evidence.naming import Names, names

if TYPE_CHECKING:
    from collections.abc import Sequence

    from detente.evidence.outlets import Press
    from detente.evidence.parsed import Parsed


def who(parsed: Sequence[Parsed], press: Press) -> Names:
    """The persons that the reports name; an outlet ("Copper Ledger") is none."""
    mentioned = [name for one in parsed for name in one.full_names() if not press.mentions(name)]
    described = [
        one.source(attribution) for one in parsed for attribution in one.reading.attributions
    ]
    return names([held for one in parsed for held in one.holdings], mentioned, described)
