"""What the README shows is what the program does."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from detente import dispute, stability
from detente.cli import COMMANDS

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text("utf-8")


def block(language: str) -> str:
    return re.search(rf"```{language}\n(.*?)```", README, re.DOTALL)[1]


def test_the_lines_for_a_notebook_run(tmp_path):
    code = block("python")
    assert len([line for line in code.splitlines() if line.strip()]) <= 10
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env={"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "nash" in done.stdout
    assert (tmp_path / "build" / "s400" / "brief.html").is_file()


def test_the_dispute_loads_and_solves():
    loaded = dispute.loads(block("yaml"))
    assert loaded.findings == ()
    space = stability.build(loaded.value).value
    assert space.count == 4


def test_every_command_has_its_row():
    assert (
        tuple(re.findall(r"^\| `detente (\w+)", README, re.MULTILINE))[-len(COMMANDS) :] == COMMANDS
    )


@pytest.mark.parametrize("link", sorted(set(re.findall(r"\]\(([^)#:]+)\)", README))))
def test_every_link_leads_somewhere(link):
    assert (ROOT / link).exists()
