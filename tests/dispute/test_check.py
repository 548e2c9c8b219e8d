"""`detente check`, as a user runs it, on every broken file."""

from __future__ import annotations

import json
import subprocess
import sys

from tests.dispute.made import cases

LARGE = 100_000  # the larger ones are read in this process, in test_broken.py


def test_every_broken_file_is_answered_in_its_place(tmp_path):
    """One process, all files: findings for each, exit 1, and no traceback on the way."""
    tried = [case for case in cases() if len(case.raw) < LARGE or "a line of 10 MB" in case.name]
    files = [tmp_path / f"{at}.yaml" for at in range(len(tried))]
    for file, case in zip(files, tried, strict=True):
        file.write_bytes(case.raw)
    command = [sys.executable, "-m", "detente", "check", "--json", *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [answer["file"] for answer in answers] == [str(file) for file in files]
    for answer, case in zip(answers, tried, strict=True):
        found = sorted((finding["line"], finding["code"]) for finding in answer["findings"])
        known = [(line, code) for line, code in found if not code.startswith("E")]
        assert known == case.expected, case.name


def test_one_broken_file_printed_for_people(tmp_path):
    file = tmp_path / "dispute.yaml"
    file.write_text("title: T\ndecision_makers: {row: {options: {a: A}, prefers: [b]}}\n", "utf-8")
    command = [sys.executable, "-m", "detente", "check", str(file)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 1
    assert f"{file}:2:52: D161 'b' is not the name of anything here" in done.stdout + done.stderr
