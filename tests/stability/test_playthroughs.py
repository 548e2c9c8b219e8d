"""The catalogue's disputes answer what they answered before."""

from __future__ import annotations

import pytest

from tests.stability.playthrough import FOLDER, cases, play


@pytest.mark.parametrize("case", cases(), ids=lambda path: path.stem)
def test_a_playthrough_comes_out_as_recorded(case):
    """After a change that is meant, `python -m tests.stability.playthrough` records them anew."""
    assert play(case) == (FOLDER / f"{case.stem}.txt").read_text("utf-8")


def test_every_record_has_its_case():
    assert {path.stem for path in FOLDER.glob("*.txt")} == {path.stem for path in cases()}
    assert len(cases()) >= 8
