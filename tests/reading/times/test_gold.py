"""Floors on the shared gold data: what is reached is held. Skipped where the data are absent."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.reading import recognizers

GOLD = Path(__file__).resolve().parents[3] / "../shared/gold/recognizers-text"

pytestmark = pytest.mark.skipif(
    not GOLD.is_dir(), reason="../shared/gold is not beside the checkout"
)


def test_dates_and_periods() -> None:
    good, total = recognizers.share(GOLD, recognizers.DATES, recognizers.same_days)
    assert total == 258
    assert good / total >= 0.87


def test_durations() -> None:
    good, total = recognizers.share(GOLD, recognizers.DURATIONS, recognizers.same_length)
    assert total == 102
    assert good / total >= 0.98
