"""The JSON of every command, one function each, with its JSON Schema.

Every answer is one object with `"format": 1`. The functions take results and give plain dicts,
lists, strings and numbers; `line` writes one of them as the commands print it.
"""

from __future__ import annotations

import json
from importlib import resources
from typing import Any

FORMAT = 1
Answer = dict[str, Any]

SCHEMAS = ("findings", "solve", "why", "trace", "read", "compare", "brief", "catalog")


def line(answer: Answer) -> str:
    """The answer as one line of ASCII."""
    return json.dumps(answer, ensure_ascii=True, allow_nan=False)


def schema(name: str) -> Answer:
    """The JSON Schema (draft 2020-12) of one command's answer; `name` is one of `SCHEMAS`."""
    if name not in SCHEMAS:
        message = f"no schema is named {name!r}; there are {', '.join(SCHEMAS)}"
        raise ValueError(message)
    text = (resources.files(__name__) / "schemas" / f"{name}.schema.json").read_text("utf-8")
    return dict(json.loads(text))
