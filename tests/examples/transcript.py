"""Documents whose commands are run: files written, commands run, outputs compared.

In a document,

* a fenced block after a line that ends with a path in code marks and a colon (`town/a.txt`:) is
  that file; a `diff` block there changes it, and what it takes away must stand in it once;
* in a `console` block each line that begins with `$ ` is a command, and what follows is what it
  printed; a line that is only `…` stands for any lines;
* a `pycon` block is a Python session; what one block defines the next ones know;
* a table row that ends with a command and a line (| who | `detente …` | `line` |) shows one line of
  what that prints at the root of the project, each run of blanks as one; `…` in it is any text.

`python -m tests.examples.transcript DOCUMENT…` writes the real outputs into the documents: where
an output was shortened, as many lines of the new one from where it looks most like the old.
"""

from __future__ import annotations

import re
import shlex
import sys
import tempfile
from contextlib import chdir
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from click.testing import CliRunner

from detente.cli import group
from tests.examples.session import rerun

if TYPE_CHECKING:
    from collections.abc import Iterator

FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PATH_BEFORE = re.compile(r"`([\w./-]+)`:\s*\Z")
ROW = re.compile(r"^(\| [^|]+ \| `)(detente [^`]+)(` \| `)([^`]+)(` \|)$", re.MULTILINE)
GAP = "…"
ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Block:
    """A fenced block, and the file that the line before it names."""

    kind: str
    body: str
    path: str | None
    start: int
    end: int


def blocks(document: str) -> Iterator[Block]:
    for fence in FENCE.finditer(document):
        named = PATH_BEFORE.search(document, 0, fence.start())
        path = named[1] if named else None
        yield Block(fence[1], fence[2], path, fence.start(2), fence.end(2))


def run(command: str) -> str:
    """What the command prints, both streams; `> FILE` keeps standard output from view."""
    line, _, kept = command.partition(" > ")
    words = shlex.split(line)
    assert words[0] == "detente", command
    result = CliRunner().invoke(group, _globbed(words[1:]), prog_name="detente")
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    if not kept:
        return result.output
    Path(kept).write_text(result.stdout, encoding="utf-8")
    return result.stderr


def _globbed(words: list[str]) -> list[str]:
    """Each word with a star as the files that it fits, as a shell would."""
    fitting = ([str(path) for path in sorted(Path().glob(w))] if "*" in w else [w] for w in words)
    return [word for found in fitting for word in found]


def changed(text: str, diff: str) -> str:
    """The text with the lines of a diff without heads put in."""
    lines = diff.splitlines(keepends=True)
    old = "".join(line[1:] for line in lines if line[0] in " -")
    new = "".join(line[1:] for line in lines if line[0] in " +")
    assert text.count(old) == 1, old
    return text.replace(old, new)


def fits(shown: str, printed: str) -> bool:
    """The output is as shown, where lines that are only `…` stand for any lines."""
    if not shown.strip():
        return not printed.strip()
    parts = re.split(rf"^{GAP}\n", shown, flags=re.MULTILINE)
    return re.fullmatch("(?:.*\n)*?".join(map(re.escape, parts)), printed) is not None


def abridged(shown: str, printed: str) -> str:
    """The output shortened as the shown one was: runs as long, from where they look most alike."""
    runs = [run.splitlines() for run in re.split(rf"^{GAP}\n", shown, flags=re.MULTILINE)]
    lines, at, kept = printed.splitlines(), 0, []
    for place, run in enumerate(runs):
        if run and place and place == len(runs) - 1:
            at = max(at, len(lines) - len(run))
        elif run and place:
            at = max(range(at, len(lines)), key=lambda k: _alike(lines[k], run[0]), default=at)
        kept.append(lines[at : at + len(run)])
        at += len(run)
    return "".join("".join(f"{line}\n" for line in run) + f"{GAP}\n" for run in kept)[:-2]


def _alike(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other).ratio()


def without_line_ends(text: str) -> str:
    """The text with no blanks before its line breaks, which no document keeps."""
    return re.sub(r"[ \t]+$", "", text, flags=re.MULTILINE)


def _console(body: str) -> str:
    """The console block with each output that does not fit replaced by the real one."""
    entries = filter(None, re.split(r"^(?=\$ )", body, flags=re.MULTILINE))
    return "".join(map(_entry, entries))


def _entry(entry: str) -> str:
    """One command with what it prints: as shown if that fits, else anew."""
    command, _, shown = entry.partition("\n")
    printed = without_line_ends(run(command.removeprefix("$ "))).strip("\n") + "\n"
    space = "\n" if shown.endswith("\n\n") else ""
    shown = shown.strip("\n") + "\n"
    if not fits(shown, printed):
        shown = abridged(shown, printed) if GAP in shown.splitlines() else printed
    return f"{command}\n{shown.lstrip(chr(10))}{space}"


def rewritten(document: str) -> str:
    """The document with real outputs, its files and commands made and run in this folder."""
    pieces, done = [], 0
    names: dict[str, Any] = {}
    for block in blocks(document):
        pieces += [document[done : block.start], _done(block, names)]
        done = block.end
    return "".join([*pieces, document[done:]])


def _done(block: Block, names: dict[str, Any]) -> str:
    """The block as it reads once it is run or written."""
    if block.kind == "console":
        return _console(block.body)
    if block.kind == "pycon":
        return rerun(block.body, names)
    if block.path:
        _write(Path(block.path), block)
    return block.body


def _write(path: Path, block: Block) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    body = block.body
    if block.kind == "diff":
        body = changed(path.read_text(encoding="utf-8"), body)
    path.write_text(body, encoding="utf-8")


@cache
def lines(command: str) -> tuple[str, ...]:
    """The lines that the command prints at the root of the project, each run of blanks as one."""
    with chdir(ROOT):
        return tuple(" ".join(line.split()) for line in run(command).splitlines())


def is_line(shown: str, printed: str) -> bool:
    """The line is as shown, where `…` stands for any text."""
    parts = re.split(rf"\s*{GAP}\s*", shown)
    return re.fullmatch(".*".join(map(re.escape, parts)), printed) is not None


def with_lines(document: str) -> str:
    """The document with each line of its tables that is not printed replaced by the nearest."""

    def row(found: re.Match[str]) -> str:
        printed, shown = lines(found[2]), found[4]
        if not any(is_line(shown, line) for line in printed):
            shown = max(printed, key=lambda line: _alike(line, shown))
        return found[1] + found[2] + found[3] + shown + found[5]

    return ROW.sub(row, document)


def main(documents: list[str]) -> None:
    for path in map(Path, documents):
        text = path.read_text(encoding="utf-8")
        with tempfile.TemporaryDirectory() as folder, chdir(folder):
            text = rewritten(text)
        path.write_text(with_lines(text), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
