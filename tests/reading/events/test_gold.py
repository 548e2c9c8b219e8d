"""Floors on the shared gold data: what is reached is held. Skipped where the data are absent."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.reading import plover

GOLD = Path(__file__).resolve().parents[3] / "../shared/gold/plover/PLOVER_GSR_CAMEO.json"


@pytest.mark.skipif(not GOLD.is_file(), reason="../shared/gold is not beside the checkout")
def test_sides_and_classes() -> None:
    figures = plover.measure(GOLD)
    assert figures["records"] == 322
    assert figures["of_named_pairs"] >= 0.68
    assert figures["both_sides"] >= 0.69
    assert figures["swapped"] <= 0.01
    assert figures["class"] >= 0.79
