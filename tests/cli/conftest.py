"""What the tests of the commands share: a runner and a small case."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from detente.cli import group
from tests.briefing.cases import UNSURE

DISPUTE = """\
title: Two prisoners
decision_makers:
  row:
    name: The row prisoner
    options: {quiet: Stays silent}
    prefers:
      - column.quiet
      - not row.quiet
  column:
    options: {quiet: Stays silent}
    prefers:
      - {says: row.quiet, because: ["r1: I hope he keeps silent"]}
      - not column.quiet
status_quo: NN
outcomes:
  silence: row.quiet and column.quiet
"""

REPORT = """\
id: r1
outlet: The Daily Cell
date: 2025-03-04
---
"I hope he keeps silent," said the column prisoner on Monday. The fine is over $2 million.
"""


class Detente:
    """Runs the command `detente` in this process."""

    def __call__(self, *arguments: str, stdin: str | None = None) -> Result:
        return CliRunner().invoke(group, arguments, input=stdin)

    def answers(self, *arguments: str, stdin: str | None = None) -> list[dict]:
        """Each line of standard output as JSON."""
        return [json.loads(line) for line in self(*arguments, stdin=stdin).stdout.splitlines()]


@pytest.fixture
def detente() -> Detente:
    return Detente()


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """A case of one dispute and one report."""
    folder = tmp_path / "prisoners"
    (folder / "reports").mkdir(parents=True)
    (folder / "dispute.yaml").write_text(DISPUTE, "utf-8")
    (folder / "reports" / "r1.txt").write_text(REPORT, "utf-8")
    return folder


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    file = tmp_path / "broken.yaml"
    file.write_text(DISPUTE.replace("not row.quiet", "not row.quite"), "utf-8")
    return file


@pytest.fixture
def unsure(tmp_path: Path) -> Path:
    """A dispute in which a preference is unknown."""
    file = tmp_path / "unsure.yaml"
    file.write_text(UNSURE, "utf-8")
    return file
