"""How the book is built: `make docs`, warnings as errors, into docs/_build."""

from __future__ import annotations

import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE / "_ext"), str(HERE.parent)]

import detente  # noqa: E402 - found by the line above

project = "Détente"
author = "The Détente authors"
copyright = author  # noqa: A001 - Sphinx asks for this name
version = release = detente.__version__

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.napoleon",
    "sphinxcontrib.bibtex",
    "headings",
    "mathml",
    "schemas",
    "readme",
]
myst_enable_extensions = ["colon_fence", "dollarmath", "deflist"]
myst_heading_anchors = 3

html_theme = "furo"
html_title = "Détente"
html_math_renderer = "mathml"
html_static_path = ["_static"]
html_css_files = ["book.css"]
html_show_copyright = False
html_show_sphinx = False
exclude_patterns = ["_build", "_ext"]
language = "en_GB"

bibtex_bibfiles = ["references.bib"]
bibtex_reference_style = "author_year"

autodoc_typehints = "none"
autodoc_member_order = "bysource"
napoleon_use_ivar = True

# Console sessions are coloured as such; what a command prints holds marks no lexer knows.
highlight_language = "none"
suppress_warnings = ["misc.highlighting_failure"]
