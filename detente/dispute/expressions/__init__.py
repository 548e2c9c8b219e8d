"""The preference and rule language: trees, parser, printer."""

from detente.dispute.expressions.names import Names
from detente.dispute.expressions.parser import parse
from detente.dispute.expressions.printer import atoms, to_text

__all__ = ["Names", "atoms", "parse", "to_text"]
