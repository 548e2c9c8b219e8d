from __future__ import annotations

import re

from detente.case.codes import CODES, finding
from detente.findings import Place


def test_codes_are_of_this_room_and_each_its_own():
    codes = [code.code for code in CODES]
    assert len(set(codes)) == len(codes)
    assert all(re.fullmatch(r"E1\d\d", code) for code in codes)


def test_a_finding_has_the_severity_of_its_code():
    for code in CODES:
        assert finding(code.code, Place("f"), "m").severity == code.severity
