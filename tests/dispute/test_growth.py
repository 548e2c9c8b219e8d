"""Reading takes time and memory in proportion to the file, whatever is wrong with it.

Each case once took the square of it: a line copied for every place in it, a search from the start
for every outcome, a list walked for every name. Four times the file may take ten times as long,
so that a busy machine does not matter; the square would be sixteen times.
"""

from __future__ import annotations

from time import process_time

import pytest

from detente import dispute
from detente.dispute.layout.source import Source

HEAD = "title: T\ndecision_makers:\n  row: {options: {a: A, b: B}, prefers: [a]}\n"


def listed(key, item, count):
    return f"{HEAD}{key}: [{', '.join(item.format(k) for k in range(count))}]\n"


def mapped(key, pair, count):
    return f"{HEAD}{key}:\n" + "".join(f"  {pair.format(k)}\n" for k in range(count))


def graph(count):
    states = ", ".join(f"n{k}" for k in range(count))
    moves = ", ".join(f"[n{k}, n{(k * 7 + 1) % count}]" for k in range(count))
    head = "title: T\ndecision_makers: {row: {prefers: []}}\n"
    return f"{head}states: [{states}]\nmoves: {{row: [{moves}]}}\n"


def options(count):
    named = "".join(f"      o{k}: x\n" for k in range(count))
    taken = ", ".join(f"o{k}" for k in range(count))
    head = "title: T\ndecision_makers:\n  row:\n    prefers: []\n    options:\n"
    return f"{head}{named}status_quo: [{taken}]\n"


def unknown_among_many(count):
    wrong = ", ".join(f"wrong_{k}" for k in range(count))
    return mapped("outcomes", "right_{}: a", count) + f"infeasible: [{wrong}]\n"


GROWING = {
    "values in one line": lambda n: listed("infeasible", "a and b", n),
    "faults in one line": lambda n: listed("infeasible", "(a and", n),
    "open parentheses": lambda n: listed("infeasible", "(a", n),
    "unknown names among many": unknown_among_many,
    "unknown keys": lambda n: HEAD + "".join(f"key_{k}: x\n" for k in range(n)),
    "doubled keys": lambda n: HEAD + "x: {" + "a: b, " * n + "}\n",
    "outcomes in small rings": lambda n: mapped("outcomes", "o{0}: o{0}", n),
    "outcomes in a chain": lambda n: mapped("outcomes", "o{0}: p{0} or a\n  p{0}: a", n),
    "options, all taken": options,
    "a graph": graph,
    "grounds": lambda n: HEAD + "outcomes: {p: {is: a, because: [" + '"r: w", ' * n + "]}}\n",
    "long expressions": lambda n: listed("infeasible", " or ".join(["a"] * 100), n // 50),
    "broken off": lambda n: mapped("outcomes", "o{}: a", n) + "x: [",
    "comments": lambda n: HEAD + "# a comment\n" * n * 4,
    "a folded text": lambda n: f"{HEAD}x: >\n" + "  word\n" * n * 4,
    "a long line": lambda n: f"{HEAD}x: {'word ' * n * 4}\n",
}


def seconds(text):
    """The best of three, in time of this process."""
    best = float("inf")
    for _ in range(3):
        start = process_time()
        dispute.loads(text)
        best = min(best, process_time() - start)
    return best


@pytest.mark.parametrize("make", GROWING.values(), ids=GROWING)
def test_four_times_the_file_takes_about_four_times_as_long(make):
    small, large = make(1_000), make(4_000)
    assert len(large) > 3 * len(small)
    assert seconds(large) < 10 * seconds(small) + 0.02


@pytest.mark.nightly
@pytest.mark.parametrize("make", GROWING.values(), ids=GROWING)
def test_the_largest_files_too(make):
    assert seconds(make(20_000)) < 10 * seconds(make(5_000)) + 0.05


def test_all_places_in_a_line_share_its_text():
    """The line is long where there are many: a copy for each would fill the memory."""
    loaded = dispute.loads(listed("infeasible", "a and b", 100)).value
    assert len({id(rule.place.text) for rule in loaded.infeasible}) == 1


def test_a_source_of_one_line_and_of_none():
    assert Source.of("f", "").place(0, 0) == ("f", 1, 1, 2, "")
    assert Source.of("f", "ab").place(1, 2) == ("f", 1, 2, 3, "ab")
    assert Source.of("f", "ab\n").place(3, 4) == ("f", 1, 3, 4, "ab")
    assert Source.of("f", "ab\n\ncd").place(3, 9) == ("f", 2, 1, 2, "")
    assert Source.of("f", "x").whole() == ("f", 0, 0, 0, "")
