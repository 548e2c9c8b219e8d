"""The parts of a dispute in words: options, moves, wishes, rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from detente.briefing.words.expressions import clause
from detente.briefing.words.lists import capital, joined
from detente.dispute.expressions.tree import Not
from detente.dispute.model import Pairs, Prioritisation, Ranking, Weights

if TYPE_CHECKING:
    from detente.dispute.model import DecisionMaker, Dispute, Option, Pair, Rule, Statement, Weight

_MOVES = {
    "both": "can be taken and dropped",
    "take": "once taken, stays taken",
    "drop": "once dropped, stays dropped",
}


def moves(option: Option) -> str:
    """Which way the option can be changed."""
    return _MOVES[option.moves]


def wish(dispute: Dispute, statement: Statement | Weight) -> str:
    """What a preference statement asks for, as a clause with a capital letter."""
    return capital(clause(dispute, statement.expression))


def rule(dispute: Dispute, each: Rule) -> str:
    """What cannot be; of a denial, what must be."""
    if isinstance(each.expression, Not):
        return f"It must be that {clause(dispute, each.expression.operand)}."
    return f"It cannot be that {clause(dispute, each.expression)}."


def pair(each: Pair) -> str:
    """One pair of a preference."""
    return f"{each.first.text} comes before {each.second.text}"


def order(dm: DecisionMaker) -> str:
    """How to read what the decision maker wants."""
    match dm.preferences:
        case Prioritisation(statements=()):
            return f"{dm.name} is indifferent between all states."
        case Prioritisation():
            return (
                "Most important first: of two states, the one that meets the first preference on "
                "which they differ is preferred, whatever the preferences below it say."
            )
        case Ranking():
            return "The analyst ranked the states, best first."
        case Weights():
            return "The scores of what is true of a state add up; the higher sum is preferred."
        case Pairs():
            return "Exactly these preferences are given; nothing follows from them."


def tiers(ranking: Ranking) -> tuple[str, ...]:
    """The places of a ranking, best first; states that share one are joined by `=`."""
    return tuple(" = ".join(item.text for item in tier.items) for tier in ranking.tiers)


def unknown(dm: DecisionMaker) -> str:
    """The pairs between which no preference is known, as a sentence; empty where there are none."""
    if not dm.unknown:
        return ""
    pairs = joined(f"{each.first.text} and {each.second.text}" for each in dm.unknown)
    return f"No preference is known between {pairs}."
