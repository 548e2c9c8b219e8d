"""The answer of `brief`: where the page is, and every result that it tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from detente.answers import FORMAT, Answer
from detente.answers.compare import compare
from detente.answers.findings import finding
from detente.answers.solve import solve
from detente.answers.trace import trace
from detente.dispute.model import Pair

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from detente.case import Grounds
    from detente.evidence.records import Comparison
    from detente.findings import Finding
    from detente.outlook import Change, Changes
    from detente.outlook.records import Touched
    from detente.stability import StateSpace, Trace, Verdicts


def brief(
    file: str,
    page: str,
    *,
    complete: bool,
    findings: Iterable[Finding],
    grounds: Mapping[Grounds, int],
    solved: Answer | None,
    comparison: Comparison | None,
) -> Answer:
    """The whole brief; `solve`, `trace`, `changes` are absent where nothing was solved.

    Args:
        file: the case as the user named it.
        page: the path of the page that was written.
        complete: everything that the brief is about was computed.
        findings: all that is wrong or doubtful in the case.
        grounds: how many parts of the model rest on each of the three.
        solved: what `solution` gives, or None without a dispute.
        comparison: None without reports.
    """
    answer: Answer = {
        "format": FORMAT,
        "file": file,
        "brief": page,
        "complete": complete,
        "grounds": {kind.name.lower(): count for kind, count in grounds.items()},
        "findings": [finding(f) for f in findings],
    }
    compared = {} if comparison is None else {"compare": compare(comparison, file)}
    return answer | (solved or {}) | compared


def solution(
    file: str, space: StateSpace, verdicts: Verdicts, traced: Trace | None, changes: Changes
) -> Answer:
    """The solved dispute: the answers of `solve` and `trace`, and what would change them."""
    return {
        "solve": solve(space, verdicts, file),
        "trace": None if traced is None else trace(space, traced, file),
        "changes": {
            "possible": changes.possible,
            "computed": len(changes),
            "turning": [_change(space, change) for change in changes.turning],
        },
    }


def _change(space: StateSpace, change: Change) -> Answer:
    return {
        "kind": change.kind,
        "dm": change.dm,
        "position": change.position,
        "lines": [_line(part) for part in change.parts],
        "turns": {
            turn.concept: {
                "come": [space.id(k) for k in turn.come],
                "gone": [space.id(k) for k in turn.gone],
            }
            for turn in change.turns
        },
    }


def _line(part: Touched) -> int:
    return part.first.place.line if isinstance(part, Pair) else part.place.line
