"""The expression language: what it means, how it is printed, what is wrong with it."""

from __future__ import annotations

import re
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.dispute.expressions import Names, atoms, parse, to_text
from detente.dispute.expressions.parser import DEEPEST, LONGEST
from detente.dispute.expressions.tree import (
    And,
    AtMostOne,
    ExactlyOne,
    If,
    Iff,
    Not,
    OptionAtom,
    Or,
    OutcomeAtom,
    PatternAtom,
    StateAtom,
    Xor,
)
from tests.dispute.drawn import atoms_of, expressions, flattened

NAMES = Names(("row.a", "row.b", "column.a", "column.c"), frozenset({"deal"}), frozenset({"peace"}))
A, B, C = OptionAtom("row.a"), OptionAtom("row.b"), OptionAtom("column.c")
OPTIONS = [OptionAtom(option) for option in NAMES.options]


def tree(text, **more):
    checked = parse(text, NAMES, **more)
    assert checked.findings == (), [str(finding) for finding in checked.findings]
    return checked.value


def found(text, names=NAMES, **more):
    """Code and place of each finding."""
    checked = parse(text, names, **more)
    assert checked.value is None
    return [(f.code, f.place.text[f.place.column - 1 : f.place.end - 1]) for f in checked.findings]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("row.a", A),
        ("b", B),
        ("YN--", PatternAtom("YN--")),
        ("deal", StateAtom("deal")),
        ("s12", StateAtom("s12")),
        ("peace", OutcomeAtom("peace")),
        ("not not b", Not(Not(B))),
        ("not b and c", And((Not(B), C))),
        ("b and c xor row.a", Xor((And((B, C)), A))),
        ("row.a xor b or c", Or((Xor((A, B)), C))),
        ("row.a or b xor c and b", Or((A, Xor((B, And((C, B))))))),
        ("row.a if b or c", If(A, Or((B, C)))),
        ("row.a or b if c", If(Or((A, B)), C)),
        ("row.a iff not b", Iff(A, Not(B))),
        ("(row.a if b) if c", If(If(A, B), C)),
        ("row.a and b and c", And((A, B, C))),
        ("row.a and (b and c)", And((A, B, C))),
        ("(row.a xor b) xor c", Xor((A, B, C))),
        ("not (b or c)", Not(Or((B, C)))),
        ("exactly one of (row.a, b or c)", ExactlyOne((A, Or((B, C))))),
        ("not at most one of (b, c)", Not(AtMostOne((B, C)))),
        ("at most one of (b)", AtMostOne((B,))),
        ("exactly one of (row.a if b, c)", ExactlyOne((If(A, B), C))),
        ("  ( ( b ) ) \n", B),
        ("(b)and(c)", And((B, C))),
    ],
)
def test_an_expression_reads_as_it_should(text, expected):
    assert tree(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [("D160", "")]),
        ("row.a and", [("D160", "")]),
        ("and b", [("D160", "and")]),
        ("b c", [("D160", "c")]),
        ("(b", [("D160", "(")]),
        ("b)", [("D160", ")")]),
        ("()", [("D160", ")")]),
        ("b, c", [("D160", ",")]),
        ("exactly two of (b, c)", [("D160", "two")]),
        ("at least one of (b)", [("D160", "least")]),
        ("exactly one of b, c", [("D160", "b")]),
        ("exactly one of ()", [("D160", ")")]),
        ("exactly one of (b, c", [("D160", "(")]),
        ("not", [("D160", "")]),
        ("b AND c", [("D160", "AND")]),
        ("b && !c || row.b", [("D160", "&&"), ("D160", "!"), ("D160", "||")]),
        ("b -> c", [("D160", "->")]),
        ("row.z or nought", [("D161", "row.z"), ("D161", "nought")]),
        ("a", [("D162", "a")]),
        ("YN-", [("D163", "YN-")]),
        ("YN--Y and -", [("D163", "YN--Y"), ("D163", "-")]),
        ("row.a if b if c", [("D167", "if")]),
        ("row.a iff b if c", [("D167", "if")]),
        ("s0", [("D161", "s0")]),
        ("s01", [("D161", "s01")]),
        ("row", [("D161", "row")]),
        ("row.", [("D161", "row.")]),
        ("Yes", [("D161", "Yes")]),
    ],
)
def test_what_is_wrong_is_found_at_the_very_word(text, expected):
    assert found(text) == expected


def test_states_and_outcomes_where_only_options_may_stand():
    text = "deal or peace or s3 or b"
    assert found(text, options_only=True) == [("D164", "deal"), ("D164", "peace"), ("D164", "s3")]


def test_no_automatic_states_and_no_patterns_in_graph_form():
    names = Names((), frozenset({"war"}), automatic=False)
    assert parse("not war", names).value == Not(StateAtom("war"))
    assert found("s1 or Y", names) == [("D161", "s1"), ("D164", "Y")]


def test_nothing_is_unknown_where_not_all_names_could_be_read():
    names = Names(("row.a",), complete=False)
    assert parse("row.z and YYY and x", names).findings == ()


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        ("b AND c", "write 'and'"),
        ("b -> c", "write 'B if A' for 'A implies B'"),
        ("a", "write row.a or column.a"),
        ("row.aa", "did you mean 'row.a'?"),
        ("peece and b", "did you mean 'peace'?"),
        ("YN-", "write one of Y, N and - for each option, in file order"),
    ],
)
def test_what_to_do_about_it(text, advice):
    assert parse(text, NAMES).findings[0].help == advice


@pytest.mark.parametrize("level", ["not ", "(", "exactly one of ("])
def test_depth_is_bounded(level):
    close = ")" if "(" in level else ""
    assert parse(level * DEEPEST + "b" + close * DEEPEST, NAMES).findings == ()
    assert found(level * (DEEPEST + 1) + "b" + close * (DEEPEST + 1))[0][0] == "D166"
    assert found(level * 100 + "b")[0][0] == "D166"


def test_depth_is_that_of_the_nesting_not_of_the_length():
    assert tree(" and ".join(["not b", "(c)"] * 60)) == And((Not(B), C) * 60)


def test_length_is_bounded():
    text = "b or " * 399
    assert len(text + "b" * 5) == LONGEST
    assert parse((text + "b").ljust(LONGEST), NAMES).findings == ()
    assert [code for code, _ in found((text + "b").ljust(LONGEST + 1))] == ["D165"]


@given(expressions(atoms_of(NAMES), flat=False))
def test_what_is_printed_is_read_as_the_same_tree(expression):
    assert tree(to_text(expression)) == flattened(expression)


@given(expressions(atoms_of(NAMES)))
def test_no_parenthesis_is_printed_that_could_be_left_out(expression):
    """Without any one pair of parentheses the text means something else, or nothing."""
    text = to_text(expression)
    for start in (match.start() for match in re.finditer(r"\(", text)):
        if text[:start].endswith("of "):
            continue
        depth, end = 1, start
        while depth:
            end += 1
            depth += {"(": 1, ")": -1}.get(text[end], 0)
        bare = text[:start] + text[start + 1 : end] + text[end + 1 :]
        assert parse(bare, NAMES).value != expression


@given(expressions(atoms_of(NAMES)))
def test_atoms_come_from_left_to_right(expression):
    words = re.findall(r"[\w.-]+", to_text(expression))
    named = [word for word in words if word not in {"not", "and", "xor", "or", "if", "iff"}]
    named = [word for word in named if word not in {"exactly", "at", "most", "one", "of"}]
    assert [getattr(atom, atom.__slots__[0]) for atom in atoms(expression)] == named


@given(expressions(OPTIONS, flat=False), st.randoms())
def test_a_tree_means_what_its_text_says(expression, random):
    """The tree evaluated agrees with a literal reading of the text, by rewriting it."""
    text = to_text(expression)
    settings = random.sample(list(product((False, True), repeat=4)), 4)
    for values in settings:
        taken = dict(zip(NAMES.options, values, strict=True))
        assert holds(tree(text), taken) == literally(text, taken)


def holds(expression, taken):
    """The truth of a tree, by the definition of each form."""
    match expression:
        case OptionAtom(option):
            return taken[option]
        case Not(operand):
            return not holds(operand, taken)
        case If(consequent, condition):
            return holds(consequent, taken) or not holds(condition, taken)
        case Iff(left, right):
            return holds(left, taken) == holds(right, taken)
    count = sum(holds(operand, taken) for operand in expression.operands)
    return {
        And: count == len(expression.operands),
        Or: count > 0,
        Xor: count % 2 == 1,
        ExactlyOne: count == 1,
        AtMostOne: count <= 1,
    }[type(expression)]


def literally(text, taken):
    """The truth of a text, by rewriting: the tightest operator first, the innermost parenthesis."""
    for option, value in taken.items():
        text = text.replace(option, "T" if value else "F")
    while (inner := re.search(r"(exactly one of |at most one of )?\(([^()]*)\)", text)) is not None:
        values = [_line(part) for part in inner[2].split(", ")]
        count = values.count("T")
        truth = {"e": count == 1, "a": count <= 1, "": values[0] == "T"}[(inner[1] or "")[:1]]
        text = text[: inner.start()] + ("T" if truth else "F") + text[inner.end() :]
    return _line(text) == "T"


def _line(text):
    rules = [
        (r"not ([TF])", lambda a, _: a == "F"),
        (r"([TF]) and ([TF])", lambda a, b: a == b == "T"),
        (r"([TF]) xor ([TF])", lambda a, b: a != b),
        (r"([TF]) or ([TF])", lambda a, b: "T" in {a, b}),
        (r"([TF]) iff ([TF])", lambda a, b: a == b),
        (r"([TF]) if ([TF])", lambda a, b: a == "T" or b == "F"),
    ]
    for pattern, rule in rules:
        while (hit := re.search(pattern, text)) is not None:
            truth = rule(hit[1], hit[hit.lastindex])
            text = text[: hit.start()] + ("T" if truth else "F") + text[hit.end() :]
    return text
