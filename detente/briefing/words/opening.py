"""The dispute in a paragraph, and the answer in short: both computed from the model."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from detente.briefing.words import unsure
from detente.briefing.words.dates import day
from detente.briefing.words.doing import name_within
from detente.briefing.words.families import concepts
from detente.briefing.words.lists import capital, count, joined, number
from detente.briefing.words.states import described, named, title, within

if TYPE_CHECKING:
    from detente.briefing.brief import Brief
    from detente.briefing.records import Holding, Solution
    from detente.dispute.model import Dispute

MOST_TOLD = 4
"""States of which a line says what is done in them; of more it gives the names only."""

_KINDS = "two neighbouring preferences swapped, one dropped, or a one-way move made two-way"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the answer in short, and the states that it speaks of, in words."""

    text: str
    states: tuple[tuple[str, str], ...] = ()


def paragraph(brief: Brief) -> str:
    """Who decides, by what, over how many states, and where the dispute stands."""
    if brief.dispute is None:
        return _without_dispute(brief)
    sentences = [_deciders(brief.dispute), _scope(brief.dispute, brief.solution)]
    if brief.solution is not None:
        sentences.append(_standing(brief.solution))
    return " ".join(filter(None, sentences))


def _without_dispute(brief: Brief) -> str:
    if not brief.reports:
        return "This case holds neither a dispute that can be solved nor a report."
    carried = count(len(brief.reports), "report")
    return (
        f"This case holds {carried} and no dispute that can be solved. "
        "What follows is what stands in the reports, and what they show beside each other."
    )


def _deciders(dispute: Dispute) -> str:
    names = [name_within(dm.name) for dm in dispute.decision_makers]
    if len(names) == 1:
        return f"One decision maker, {names[0]}, decides alone."
    return f"{capital(number(len(names)))} decision makers decide this dispute: {joined(names)}."


def _scope(dispute: Dispute, solution: Solution | None) -> str:
    if dispute.graph is not None:
        return (
            f"The model gives {count(len(dispute.graph.states), 'state')} and who can move where."
        )
    options = count(len(dispute.options), "option")
    opening = f"Between them they have {options}"
    if len(dispute.decision_makers) == 1:
        opening = f"There {'is' if len(dispute.options) == 1 else 'are'} {options}"
    if solution is None:
        return f"{opening}."
    return f"{opening}, which {_feasible(dispute, solution.space.count)}."


def _feasible(dispute: Dispute, states: int) -> str:
    kept = count(states, "state")
    if not dispute.infeasible:
        return f"make {kept}"
    rules = count(len(dispute.infeasible), "rule")
    verb = "says" if len(dispute.infeasible) == 1 else "say"
    return f"leave {kept} possible where {rules} {verb} what cannot be"


def _standing(solution: Solution) -> str:
    space = solution.space
    if space.status_quo is None:
        return "The model does not say where the dispute stands today."
    as_of = space.dispute.as_of
    when = f"On {day(as_of.isoformat())} it" if as_of else "It"
    where, what = title(space, space.status_quo), within(space, space.status_quo)
    return f"{when} stood in the state {where}: {what}."


def in_short(brief: Brief) -> tuple[Line, ...]:
    """The answer: what holds, today's state, what all gain, what turns it."""
    solution = brief.solution
    if solution is None:
        return ()
    told = (_today(solution), _common(solution), _turning(solution))
    return (*_holding(solution), *(Line(text) for text in told if text))


def _holding(solution: Solution) -> list[Line]:
    if not solution.holding:
        return [Line("No state holds under any of the concepts of stability computed here.")]
    notice = [Line(unsure.notice(solution))] if unsure.unsure(solution) else []
    lines: list[Line] = []
    for told, states in _firmness(solution):
        opening = f"{_hold(states, 'more ' if lines else '')} {told}"
        lines.append(_told(solution, opening, states))
    return notice + lines


def _firmness(solution: Solution) -> tuple[tuple[str, list[int]], ...]:
    """The states that hold, the firmest first, each group with what is true of it."""
    if unsure.unsure(solution):
        return unsure.firmness(solution)
    of = _concepts(solution)
    firm = [h.state for h in solution.holding if len(h.concepts) == of]
    weak = [h.state for h in solution.holding if len(h.concepts) < of]
    groups = (
        (f"under all {number(of)} concepts", firm),
        (f"under some of the {number(of)} concepts, not under all", weak),
    )
    return tuple(group for group in groups if group[1])


def _concepts(solution: Solution) -> int:
    return len(solution.verdicts.equilibria)


def _hold(states: list[int], more: str = "") -> str:
    return capital(count(len(states), f"{more}state holds", f"{more}states hold"))


def _told(solution: Solution, opening: str, states: list[int]) -> Line:
    space = solution.space
    if len(states) > MOST_TOLD:
        return Line(f"{opening}: {named(space, states)}.")
    return Line(f"{opening}:", tuple((title(space, k), described(space, k)) for k in states))


def _today(solution: Solution) -> str:
    state = solution.space.status_quo
    if state is None:
        return ""
    here = f"The status quo, {solution.space.id(state)},"
    if held := next((h for h in solution.holding if h.state == state), None):
        return f"{here} is among the states that hold, under {_under(solution, held)}."
    who = joined(name_within(solution.names(dm)) for dm in solution.leaving)
    if not who:
        return f"{here} does not hold under any one concept for all decision makers."
    return f"{here} does not hold: {who} can leave it for something better, whatever is answered."


def _under(solution: Solution, held: Holding) -> str:
    n, of = len(held.concepts), _concepts(solution)
    if unsure.unsure(solution) and n < of:
        return concepts(held.concepts)
    return f"{f'all {number(of)}' if n == of else f'{number(n)} of the {number(of)}'} concepts"


def _common(solution: Solution) -> str:
    space, common = solution.space, solution.common
    if space.status_quo is None:
        return ""
    if not common.all_better:
        return "No state is better than the status quo for every decision maker."
    holding = {h.state for h in solution.holding}
    both = [k for k in common.all_better if k in holding]
    verb = "is" if len(common.all_better) == 1 else "are"
    count_ = capital(count(len(common.all_better), "state"))
    said = f"{count_} {verb} better than the status quo for every decision maker"
    return f"{said}{_which_holds(solution, both)}."


def _which_holds(solution: Solution, both: list[int]) -> str:
    every = solution.common.all_better
    if not both:
        return f" ({named(solution.space, every)}); none of them holds"
    verb = "holds" if len(both) == 1 else "hold"
    if len(both) == len(every):
        return f" and {verb} ({named(solution.space, both)})"
    return f"; of these {named(solution.space, both)} {verb}"


def _turning(solution: Solution) -> str:
    done, turning = len(solution.changes), len(solution.changes.turning)
    if not done:
        return ""
    if done == 1:
        return f"The one single change of the model ({_KINDS}) {_would(turning)} which states hold."
    changes = f"{count(done, 'single change')} of the model"
    first = capital(number(turning)) if turning else "None"
    return f"{first} of {changes} ({_KINDS}) would alter which states hold."


def _would(turning: int) -> str:
    return "would alter" if turning else "would not alter"
