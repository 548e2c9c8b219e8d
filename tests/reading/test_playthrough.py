"""What is read out of the 38 reports stays what was recorded, until somebody means to change it."""

from __future__ import annotations

import pytest

from tests.reading import playthrough


@pytest.mark.parametrize("task", playthrough.TASKS)
def test_the_reports_are_read_as_recorded(task: str) -> None:
    recorded = playthrough.recorded(task).read_text("utf-8").splitlines()
    assert playthrough.played(task).splitlines() == recorded
