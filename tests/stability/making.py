"""Disputes from text, for the tests of this room."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from detente.dispute import loads
from detente.stability import build

CASES = Path(__file__).resolve().parents[2] / "../shared/cases"


def dispute_of(text):
    checked = loads(text)
    assert checked.value is not None, [str(finding) for finding in checked.findings]
    return checked.value


def space_of(text):
    """The state space of a dispute that has no finding."""
    checked = build(dispute_of(text))
    assert checked.value is not None, [str(finding) for finding in checked.findings]
    return checked.value


def findings_of(text):
    return build(dispute_of(text)).findings


def shared_case(name):
    path = CASES / name
    if not path.exists():
        pytest.skip(f"{path} is not beside this checkout")
    return path.read_text("utf-8")


def ids(space, truth):
    """The ids of the states of which a boolean array is true."""
    return [space.id(k) for k in np.flatnonzero(truth).tolist()]


def free(options, dms=1, prefer="prefers: []"):
    """A dispute with so many free options, dealt out to the decision makers in turn."""
    lines = ["title: free", "decision_makers:"]
    for dm in range(dms):
        own = [f"o{k}: x" for k in range(dm, options, dms)]
        lines += [f"  d{dm}:", f"    options: {{{', '.join(own)}}}", f"    {prefer}"]
    return "\n".join(lines) + "\n"
