"""What is told of five disputes is what was read and found right."""

from __future__ import annotations

import pytest

from tests.briefing.playthroughs.record import DISPUTES, file_of, play


@pytest.mark.parametrize("name", sorted(DISPUTES))
def test_the_same_is_told_as_was_recorded(name):
    assert play(DISPUTES[name]) == file_of(name).read_text("utf-8")


def test_each_recorded_text_is_of_a_dispute():
    recorded = {file.stem for file in file_of("x").parent.glob("*.txt")}
    assert recorded == set(DISPUTES)
