"""The parser of expressions: by precedence, bounded in depth.

`not` binds tightest, then `and`, `xor`, `or`, then `if` and `iff`, which do not chain:

    conditional := disjunction [("if" | "iff") disjunction]
    disjunction := parity ("or" parity)*
    parity      := conjunction ("xor" conjunction)*
    conjunction := negation ("and" negation)*
    negation    := "not"* primary
    primary     := atom | "(" conditional ")" | ("exactly" | "at most") "one of" list
    list        := "(" conditional ("," conditional)* ")"

Chains of one connective are flat: `(a and b) and c` and `a and b and c` are the same tree.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

from detente.dispute.expressions.tokens import Problem, Token, tokenize
from detente.dispute.expressions.tree import (
    And,
    AtMostOne,
    ExactlyOne,
    Expression,
    If,
    Iff,
    Not,
    Or,
    Xor,
)
from detente.dispute.nearness import near, next_step
from detente.findings import Checked, Finding, Place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from detente.dispute.expressions.names import Names

LONGEST = 2000
DEEPEST = 50

_FORM = "expressions join names by not, and, xor, or, if, iff, 'exactly one of (A, B)', and ( )"

_CHAINS: tuple[tuple[str, type[Or | Xor | And]], ...] = (("or", Or), ("xor", Xor), ("and", And))


def parse(text: str, names: Names, *, options_only: bool = False) -> Checked[Expression]:
    """An expression that stands by itself, such as one typed by a user.

    Args:
        text: the expression, at most 2,000 characters and 50 levels.
        names: what its names stand for.
        options_only: states and outcomes may not be used, as in `infeasible` and `states`.
    """
    expression, problems = examine(text, names, options_only=options_only)
    known = names.usable(options_only=options_only)
    return Checked(expression, tuple(_finding(problem, text, known) for problem in problems))


def _finding(problem: Problem, text: str, known: Sequence[str]) -> Finding:
    start, end = problem.start, max(problem.end, problem.start + 1)
    step = problem.help
    if problem.unknown:
        step = next_step(near(text[start:end], known), known)
    place = Place("expression", 1, start + 1, end + 1, text)
    return Finding(problem.code, "error", place, problem.message, step)


def examine(
    text: str, names: Names, *, options_only: bool
) -> tuple[Expression | None, list[Problem]]:
    """The tree, or None, and all that is wrong: every bad name, and the first fault of form."""
    if len(text) > LONGEST:
        message = f"an expression of {len(text):,} characters; {LONGEST:,} is the limit"
        return None, [Problem("D165", 0, len(text), message, "name parts of it as outcomes")]
    tokens, problems = tokenize(text, names, options_only=options_only)
    try:
        tree = _Parser(tokens).whole()
    except _FaultError as fault:
        elsewhere = [problem for problem in problems if problem.start != fault.problem.start]
        return None, [*elsewhere, fault.problem]
    return (None if problems else tree), problems


class _FaultError(Exception):
    """The expression cannot be read on from here."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


class _Parser:
    """Reads tokens from left to right; one method a rule of the grammar."""

    def __init__(self, tokens: list[Token]) -> None:
        self._tokens = tokens
        self._at = 0
        self._depth = 0

    def whole(self) -> Expression:
        """The expression that all tokens make."""
        tree = self._conditional()
        if self._here.kind != "end":
            self._expected("'and', 'or', 'xor', 'if' or 'iff'")
        return tree

    def _conditional(self) -> Expression:
        left = self._chain(0)
        word = self._here.text
        if word not in {"if", "iff"}:
            return left
        self._at += 1
        right = self._chain(0)
        if self._here.text in {"if", "iff"}:
            message = "a second 'if' or 'iff' after the first"
            self._fault("D167", message, "put one of the two in parentheses")
        return If(left, right) if word == "if" else Iff(left, right)

    def _chain(self, level: int) -> Expression:
        if level == len(_CHAINS):
            return self._negation()
        word, kind = _CHAINS[level]
        operands = [self._chain(level + 1)]
        while self._take(word):
            operands.append(self._chain(level + 1))
        return operands[0] if len(operands) == 1 else kind(_flat(kind, operands))

    def _negation(self) -> Expression:
        count = 0
        while self._take("not"):
            count += 1
            self._deeper()
        tree = self._primary()
        self._depth -= count
        for _ in range(count):
            tree = Not(tree)
        return tree

    def _primary(self) -> Expression:
        here = self._here
        if here.atom is not None:
            self._at += 1
            return here.atom
        if here.text == "(":
            return self._parenthesis()[0]
        for start, kind in ((("exactly",), ExactlyOne), (("at", "most"), AtMostOne)):
            if here.text == start[0]:
                for word in (*start, "one", "of"):
                    self._need(word)
                return kind(tuple(self._parenthesis(several=True)))
        return self._expected("an option, a pattern or another name")

    def _parenthesis(self, *, several: bool = False) -> list[Expression]:
        opened = self._here
        self._need("(")
        self._deeper()
        trees = [self._conditional()]
        while several and self._take(","):
            trees.append(self._conditional())
        if self._here.kind == "end":
            self._fault("D160", "a parenthesis is not closed", "add a ')'", opened)
        self._need(")")
        self._depth -= 1
        return trees

    @property
    def _here(self) -> Token:
        return self._tokens[self._at]

    def _take(self, word: str) -> bool:
        if self._here.kind in {"word", "sign"} and self._here.text == word:
            self._at += 1
            return True
        return False

    def _need(self, text: str) -> None:
        if self._here.text != text:
            self._expected(f"'{text}'")
        self._at += 1

    def _deeper(self) -> None:
        self._depth += 1
        if self._depth > DEEPEST:
            message = f"more than {DEEPEST} levels of parentheses and 'not'"
            self._fault("D166", message, "name parts of it as outcomes")

    def _expected(self, what: str) -> NoReturn:
        here = f"'{self._here.text[:80]}'" if self._here.text else "the end"
        self._fault("D160", f"{what} was expected, not {here}", _FORM)

    def _fault(self, code: str, message: str, help: str = "", at: Token | None = None) -> NoReturn:  # noqa: A002
        token = at or self._here
        raise _FaultError(Problem(code, token.start, token.end, message, help))


def _flat(kind: type[Or | Xor | And], operands: list[Expression]) -> tuple[Expression, ...]:
    """The operands, those of the same kind replaced by their own operands."""
    flat: list[Expression] = []
    for operand in operands:
        flat.extend(operand.operands if isinstance(operand, kind) else (operand,))
    return tuple(flat)
