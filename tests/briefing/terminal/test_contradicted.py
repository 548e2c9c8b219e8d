"""The brief in a terminal: on what the reports do not agree of the words of the model."""

from __future__ import annotations

from dataclasses import replace

from detente.briefing import compose
from detente.case.touching import footing
from detente.evidence.records import Claim, Comparison, Contradiction, Variant
from detente.reading.records import Span
from tests.briefing.cases import case_folder
from tests.briefing.terminal.test_views import printed


def test_a_contradiction_stands_once_with_the_lines_it_touches(tmp_path):
    brief = compose(case_folder(tmp_path))
    assert "Where reports contradict" not in printed(brief)
    length = len(brief.reports[1].text)
    wide = Variant("2025-W50", ("r2-courier",), (("r2-courier", Span(0, length)),), 1)
    other = Variant("2024", ("r1-gazette",), (("r1-gazette", Span(0, 1)),), 1)
    comparison = Comparison(
        ("r1-gazette", "r2-courier"),
        (Claim("k1", "date of the flood", "date", (wide, other)),),
        (Contradiction("c1", "k1", "date", (wide, other), "two years"),),
    )
    bases = {
        place: replace(basis, footing=footing(basis.supports, comparison))
        for place, basis in brief.bases.items()
    }
    told = printed(replace(brief, comparison=comparison, bases=bases))
    assert told.count("date of the flood") == 1
    assert "week 50 of 2025" in told
    lines = {p.line for p, b in bases.items() if b.footing.touches}
    assert len(lines) == 2
    assert all(str(line) in told.split("In line")[1] for line in lines)
