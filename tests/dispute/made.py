"""Broken dispute files, from the tables in broken/ and made here, with what must be found."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).parent / "broken"
BOM = "\ufeff"
GOOD = """\
title: T
decision_makers:
  row: {options: {a: A, b: B}, prefers: [a]}
"""

Expected = list[tuple[int, str]]


class Case(NamedTuple):
    """A file that is broken, and each line with the code that must be found there, in order."""

    name: str
    raw: bytes
    expected: Expected


def cases() -> list[Case]:
    return [*written(), *made()]


def written() -> list[Case]:
    found = []
    for table in sorted(FOLDER.glob("*.txt")):
        for part in re.split("^=== ", table.read_text("utf-8"), flags=re.MULTILINE)[1:]:
            name, _, text = part.partition("\n")
            found.append(Case(f"{table.stem}: {name}", text.encode(), _expected(text)))
    return found


def _expected(text: str) -> Expected:
    return sorted(
        (int(at or line), code)
        for line, content in enumerate(text.splitlines(), 1)
        for code, at in re.findall(r"(\b[DS]\d{3}\b)(?: at (\d+))?", content.partition("#!")[2])
    )


def made() -> list[Case]:
    return [Case(f"made: {case.name}", *case[1:]) for case in (*_bytes(), *_sizes(), *_lines())]


def _bytes() -> list[Case]:
    """Files that are no text, or none that may stand in a dispute."""
    return [
        Case("nothing", b"", [(0, "D105")]),
        Case("white space", b" \n\n \n", [(0, "D105")]),
        Case("a comment", b"# nothing\n", [(0, "D105")]),
        Case("a byte order mark", BOM.encode(), [(0, "D105")]),
        Case("one NUL", b"\0", [(1, "D104")]),
        Case("binary", bytes(range(256)) * 40, [(3, "D103")]),
        Case("a picture", b"\x89PNG\r\n\x1a\n" + b"\0" * 99, [(1, "D103")]),
        Case("UTF-16 with its mark", GOOD.encode("utf-16"), [(1, "D103")]),
        Case("UTF-16, big end first", BOM.encode("utf-16-be") + b"\0a", [(1, "D103")]),
        Case("UTF-16 without its mark", GOOD.encode("utf-16-le"), [(1, "D104")]),
        Case("UTF-32", GOOD.encode("utf-32"), [(1, "D103")]),
        Case("Latin-1", GOOD.replace("B}", "é}").encode("latin-1"), [(3, "D103")]),
        Case("a surrogate in UTF-8", b"title: \xed\xa0\x80\n", [(1, "D103")]),
        Case("cut in a character", GOOD.encode() + "# é".encode()[:-1], [(4, "D103")]),
        Case("not UTF-8 after a mark", BOM.encode() + b"\xc3\xa9: \xff", [(1, "D103")]),
        Case("an escape sequence", b"title: T\n# \x1b[31m\n", [(2, "D104")]),
        Case("a bell after a mark", f"{BOM}a: b\n\a".encode(), [(2, "D104")]),
    ]


def _sizes() -> list[Case]:
    """Files past a limit."""
    deep = "(" * 51 + "a" + ")" * 51
    in_value = b"title: T\nx: " + b"[" * 50_000
    return [
        Case("too large", b"#" * 4_000_001, [(0, "D102")]),
        Case("a line of 10 MB", b"title: " + b"x" * 10_000_000, [(0, "D102")]),
        Case("50,000 brackets", b"[" * 50_000, [(1, "D112")]),
        Case("50,000 brackets in a value", in_value, [(2, "D112"), (2, "D130")]),
        Case("50,000 braces", b"{a: " * 50_000, [(1, "D112")]),
        Case("50,000 lists", b"- " * 50_000, [(1, "D112"), (1, "D132")]),
        Case("50,000 keys", b"? " * 50_000, [(1, "D112"), *[(1, "D118")] * 49]),
        Case("51 levels", _also(b"x: " + b"[" * 50 + b"]" * 50), [(4, "D112"), (4, "D130")]),
        Case("50 levels", _also(b"x: " + b"[" * 49 + b"]" * 49), [(4, "D130")]),
        Case("200,001 values", b"[" + b"x," * 200_001 + b"]", [(1, "D113")]),
        Case("a long expression", _rule("a or " * 599 + "a    "), [(4, "D165")]),
        Case("an expression of 51 levels", _rule(deep), [(4, "D166")]),
        Case("60 times not", _rule("not " * 60 + "a"), [(4, "D166")]),
        Case("1,999 parentheses", _rule("(" * 1999), [(4, "D166")]),
        Case("a long key", b"x" * 2000 + b": y\n", [(1, "D110")]),
        Case("10,000 faults", _also(b"infeasible: [" + b"z, " * 10_000 + b"a]"), _many(500)),
        Case("10,000 rings", _also(b"outcomes:\n" + _each(b"  o%d: o%d\n", 10_000)), _rings(500)),
        Case("one long ring", _also(b"outcomes:\n" + _ring(10_000)), [(5, "D180")]),
        Case(
            "a line of 20,000 faults",
            _also(b"infeasible: [" + b"(a, " * 20_000 + b"]"),
            _many(500, "D160"),
        ),
        Case(
            "many bare marks", _also(b"infeasible: [" + b"a, " * 50_000 + b">>, " * 30), _marks(4)
        ),
        Case("40,000 keys", b"".join(b"k%d:\n" % k for k in range(40_000)), _keys(500)),
    ]


def _lines() -> list[Case]:
    """Long lines, and lines that end as they do on other machines."""
    wrong = GOOD.replace("[a]", "[z]")
    return [
        Case("lines of old machines", wrong.replace("\n", "\r").encode(), [(3, "D161")]),
        Case("lines of Windows", wrong.replace("\n", "\r\n").encode(), [(3, "D161")]),
        Case("lines of all kinds", f"# \x85# \u2028# \u2029{wrong}".encode(), [(6, "D161")]),
        Case("a line of 3 MB", _also(b"x: " + b"x " * 1_500_000), [(4, "D130")]),
        Case("a comment of 3 MB", _also(b"# " + b"x" * 3_000_000 + b"\nx:"), [(5, "D130")]),
        Case(
            "3 million lines", b"\n" * 3_000_000 + b"x:", [(3_000_001, "D130"), *_none(3_000_001)]
        ),
    ]


def _also(more: bytes) -> bytes:
    return GOOD.encode() + more


def _rule(expression: str) -> bytes:
    return _also(f'infeasible: ["{expression}"]'.encode())


def _each(line: bytes, count: int) -> bytes:
    return b"".join(line % (k, k) for k in range(count))


def _ring(count: int) -> bytes:
    return b"".join(b"  o%d: o%d\n" % (k, (k + 1) % count) for k in range(count))


def _rings(count: int) -> Expected:
    return [(0, "D199"), *((k + 5, "D180") for k in range(count))]


def _marks(count: int) -> Expected:
    return [(4, "D120")] * count


def _none(line: int) -> Expected:
    """A dispute with neither title nor decision makers."""
    return [(line, "D131"), (line, "D137")]


def _many(count: int, code: str = "D161") -> Expected:
    return [(0, "D199"), *[(4, code)] * count]


def _keys(count: int) -> Expected:
    return [(0, "D199"), (1, "D130"), *_none(1), *((k, "D130") for k in range(2, count - 1))]
