"""What a brief holds: results and what they rest on, before any word of it is written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from detente.case.touching import Footing

if TYPE_CHECKING:
    from detente.briefing.otherwise import Otherwise
    from detente.case import Grounds, Support
    from detente.outlook import Changes, CommonGain, Gain
    from detente.reading.records import Report
    from detente.stability import Explanation, StateSpace, Trace, Verdicts


NO_FOOTING = Footing()


@dataclass(frozen=True, slots=True)
class Basis:
    """What one part of the model rests on.

    Attributes:
        footing: how its words stand among all reports; empty where it rests on none.
    """

    grounds: Grounds
    supports: tuple[Support, ...] = ()
    footing: Footing = NO_FOOTING


@dataclass(frozen=True, slots=True)
class Holding:
    """A state that is an equilibrium under at least one concept.

    Attributes:
        concepts: the names of those under which it is one, in the order of the verdicts.
        strongest: the most demanding of them, by which it is explained.
        reasons: why each decision maker stays, in file order; empty where not looked up.
        gains: what it gives each decision maker, in file order.
    """

    state: int
    concepts: tuple[str, ...]
    strongest: str
    reasons: tuple[Explanation, ...]
    gains: tuple[Gain, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Solution:
    """A dispute solved.

    Attributes:
        holding: the equilibria, those under most concepts first, then in the order of the states.
        traced: what the status quo can reach; None without one, or where not computed.
        leaving: the ids of those who would leave the status quo even under the weakest concept.
        unrest: why each of them would; empty where not looked up.
        changes: what would change the answer.
        common: the states that are better than the status quo for everyone.
        otherwise: what further concepts change; empty where a preference is unknown.
        missing: clauses that say what was not computed; empty where complete.
    """

    space: StateSpace
    verdicts: Verdicts
    holding: tuple[Holding, ...]
    traced: Trace | None
    leaving: tuple[str, ...]
    unrest: tuple[Explanation, ...]
    changes: Changes
    common: CommonGain
    otherwise: Otherwise
    missing: tuple[str, ...] = ()

    def names(self, dm: str) -> str:
        """The decision maker's name for people."""
        return next(each.name for each in self.space.dispute.decision_makers if each.id == dm)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a sentence; `said` where it is what somebody is reported to have said."""

    text: str
    said: bool = False


@dataclass(frozen=True, slots=True)
class Statement:
    """What one report has somebody say, as far as a brief carries it.

    Attributes:
        speaker: the resolved name, else the phrase; empty where none was found.
        phrase: the phrase as it stands in the report, where it differs from the name.
        words: what is said, alone; without its verb it can mean the contrary ("denied that …").
        sentence: the sentences that it stands in, with what is said marked.
        via: who passed the statement on, nearest first.
        cited: some part of the model rests on words of it.
    """

    report: Report
    id: str
    speaker: str
    phrase: str
    anonymous: bool
    kind: str
    words: str
    sentence: tuple[Piece, ...]
    via: tuple[str, ...] = ()
    hedges: tuple[str, ...] = ()
    cited: bool = False


@dataclass(frozen=True, slots=True)
class Voice:
    """One speaker over all reports, with the statements that the brief carries.

    Attributes:
        total: how many statements the reports give this speaker; at least as many as are carried.
        reports: the ids of the reports that carry them.
    """

    name: str
    anonymous: bool
    total: int
    reports: tuple[str, ...]
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Mention:
    """A date, or some days, that reports speak of.

    Attributes:
        earliest: ISO, the first day it can mean; `latest` the last.
        deadline: some report gives it as a time by which something is to happen.
        reports: the ids of the reports that speak of it, in order.
        words: as the first of them puts it.
        sentence: around those words, in that report.
        form: what that report is where it is not the original's own words.
    """

    earliest: str
    latest: str
    deadline: bool
    reports: tuple[str, ...]
    words: str
    sentence: str
    form: str = ""
