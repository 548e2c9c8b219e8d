"""What the tests of the reading share."""

from __future__ import annotations

from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[3] / "shared"


@pytest.fixture(scope="session")
def s400() -> Path:
    """The folder with the S-400 story, which lies beside a checkout where it is there at all."""
    folder = SHARED / "s400"
    if not folder.is_dir():
        pytest.skip("needs ../shared/s400 beside the checkout")
    return folder
