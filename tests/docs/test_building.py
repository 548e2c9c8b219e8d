"""The book can be built, without a warning and without anything from elsewhere."""

from __future__ import annotations

import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.docs.pages import DOCS, PAGES

if TYPE_CHECKING:
    from pathlib import Path


pytestmark = pytest.mark.nightly  # 20 seconds; `make docs` is the same build


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    for needed in ("sphinx", "myst_parser", "furo", "sphinxcontrib.bibtex"):
        pytest.importorskip(needed, reason="the `docs` extra is not installed")
    folder = tmp_path_factory.mktemp("book")
    command = [sys.executable, "-m", "sphinx", "-b", "html", "--fail-on-warning", "--quiet"]
    done = subprocess.run(
        [*command, "-d", folder / "trees", DOCS, folder / "html"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return folder / "html"


def test_every_page_is_built(built: Path) -> None:
    assert all((built / name).with_suffix(".html").is_file() for name in PAGES)


def test_nothing_is_fetched_from_elsewhere(built: Path) -> None:
    for page in built.rglob("*.html"):
        loaded = re.findall(
            r"<(?:script|link|img)[^>]+(?:src|href)=\"([^\"]+)\"", page.read_text("utf-8")
        )
        assert not [url for url in loaded if re.match(r"(https?:)?//", url)], page


def test_formulas_keys_and_references_are_drawn(built: Path) -> None:
    def page(name: str) -> str:
        return (built / name).read_text("utf-8")

    assert "<math" in page("book/sequential.html")
    assert "payoffs" in page("reference/json.html")
    assert "Fraser" in page("book/references.html")
    assert "F-35" in page("origin.html")
