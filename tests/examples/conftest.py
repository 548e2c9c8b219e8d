"""The S-400 case as the project ships it, solved once."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from detente import dispute, stability

if TYPE_CHECKING:
    from collections.abc import Callable

    from detente.stability import StateSpace, Verdicts

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Solved:
    """A dispute with its states and verdicts, asked by the names that its file gives."""

    space: StateSpace
    verdicts: Verdicts

    def state(self, name: str) -> int:
        found = self.space.index(name)
        assert found is not None, name
        return found

    def names(self, states: list[int]) -> set[str]:
        """Names where the file gives them, else patterns."""
        ids = {k: self.space.id(k) for k in states}
        given = {named.name for named in self.space.dispute.states}
        return {one if one in given else str(self.space.pattern(k)) for k, one in ids.items()}

    def equilibria(self, concept: str) -> set[str]:
        return self.names(self.verdicts.equilibria[concept].nonzero()[0].tolist())

    def improvements(self, name: str) -> dict[str, set[str]]:
        """Whose improvements lead where; decision makers without any are left out."""
        here = self.state(name)
        found = {
            dm.id: self.names(self.space.improvements(dm.id, here).tolist())
            for dm in self.space.dispute.decision_makers
        }
        return {dm: states for dm, states in found.items() if states}

    def prefers(self, dm: str, better: str, worse: str) -> bool:
        payoffs = self.space.payoffs[dm]
        return bool(payoffs[self.state(better)] > payoffs[self.state(worse)])


def solve(text: str) -> Solved:
    """The dispute of this text; an edit that breaks it fails here, not later."""
    read = dispute.loads(text)
    assert not read.findings, "\n".join(map(str, read.findings))
    assert read.value is not None
    built = stability.build(read.value)
    assert not built.findings, "\n".join(map(str, built.findings))
    assert built.value is not None
    return Solved(built.value, stability.analyse(built.value))


@pytest.fixture(scope="session")
def folder() -> Path:
    return ROOT / "examples" / "s400"


@pytest.fixture(scope="session")
def text(folder: Path) -> str:
    return (folder / "dispute.yaml").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def solved(text: str) -> Solved:
    return solve(text)


@pytest.fixture(scope="session")
def edited(text: str) -> Callable[..., Solved]:
    """The dispute with some of its text replaced; each replaced text must stand in it once."""

    def edit(*replacements: tuple[str, str]) -> Solved:
        changed = text
        for old, new in replacements:
            assert changed.count(old) == 1, old
            changed = changed.replace(old, new)
        return solve(changed)

    return edit


@pytest.fixture(scope="session")
def shared() -> Path:
    """The material that lies beside the checkout of those who work on the project."""
    beside = ROOT.parent / "shared" / "s400"
    if not beside.is_dir():
        pytest.skip("the material beside the checkout is not here")
    return beside
