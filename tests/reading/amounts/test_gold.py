"""Floors on the shared gold data: what is reached is held. Skipped where the data are absent."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.reading import recognizers

GOLD = Path(__file__).resolve().parents[3] / "../shared/gold/recognizers-text"


@pytest.mark.skipif(not GOLD.is_dir(), reason="../shared/gold is not beside the checkout")
def test_money() -> None:
    good, total = recognizers.money(GOLD)
    assert total == 130
    assert good / total >= 0.91
