"""The one style sheet of the page, and the policy that lets nothing else in."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from pathlib import Path

from detente.briefing.figures.palette import DARK, LIGHT, custom_properties

FOLDER = Path(__file__).parent
SHEETS = ("brief.css",)


@cache
def style(*sheets: str) -> str:
    """The style sheet: the colours that page and figures share, then the rules of the sheets."""
    rules = "".join((FOLDER / name).read_text(encoding="utf-8") for name in sheets or SHEETS)
    light, dark = custom_properties(LIGHT), custom_properties(DARK)
    return (
        f":root {{ color-scheme: light dark; {light} }}\n"
        f"@media screen and (prefers-color-scheme: dark) {{ :root {{ {dark} }} }}\n"
        f"{rules}"
    )


def policy(*sheets: str) -> str:
    """The content security policy: this style sheet by its hash, images as data, nothing else."""
    digest = hashlib.sha256(style(*sheets).encode("utf-8")).digest()
    return (
        f"default-src 'none'; style-src 'sha256-{base64.b64encode(digest).decode('ascii')}'; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )
