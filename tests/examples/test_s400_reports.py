"""The reports of the example, and the words in them that its model rests on."""

from __future__ import annotations

import json
import re
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from detente import dispute, stability
from detente.case import Grounds, open_case

if TYPE_CHECKING:
    from collections.abc import Iterator

    from detente.case import Case


@pytest.fixture(scope="module")
def case(folder: Path) -> Case:
    return open_case(folder)


def texts(folder: Path) -> dict[str, str]:
    """The text of each report after its header, by the part of its name before the first hyphen."""
    return {
        path.name.split("-")[0]: path.read_text(encoding="utf-8").split("\n---\n", 1)[1]
        for path in sorted((folder / "reports").glob("*.txt"))
    }


def because(part: Any) -> Iterator[str]:
    """Every item of every `because`, found by walking the plain YAML."""
    if isinstance(part, dict):
        yield from part.get("because", ())
        yield from chain.from_iterable(because(v) for k, v in part.items() if k != "because")
    elif isinstance(part, list):
        yield from chain.from_iterable(map(because, part))


def folded(text: str) -> str:
    return " ".join(re.sub("[‘’“”'\"]", "'", text).split())


def anchors(text: str) -> list[tuple[str, str]]:
    items = (item.split(": ", 1) for item in because(yaml.safe_load(text)))
    return [(report, words) for report, words in items if report != "cites"]


def test_there_are_38_reports_and_each_says_that_it_is_a_retelling(case: Case) -> None:
    assert len(case.reports) == 38
    assert all(report.form and "retelling" in report.form for report in case.reports)


def test_the_reports_are_the_ones_told_for_the_project(folder: Path, shared: Path) -> None:
    told = {path.name: path.read_bytes() for path in (shared / "reports").iterdir()}
    shipped = {path.name: path.read_bytes() for path in (folder / "reports").iterdir()}
    assert shipped == told


def test_nothing_is_found_wrong_but_the_date_that_a_page_does_not_state(case: Case) -> None:
    (undated,) = case.findings
    assert (undated.severity, Path(undated.place.file).name) == (
        "warning",
        "r22-turkiyetoday-barrack.txt",
    )
    assert "not stated" in undated.message


def test_the_model_alone_has_no_findings(folder: Path) -> None:
    read = dispute.load(folder / "dispute.yaml")
    assert read.findings == ()
    assert read.value is not None
    assert stability.build(read.value).findings == ()


def test_every_anchor_stands_once_in_its_report(folder: Path, text: str) -> None:
    reports = texts(folder)
    counts = {
        (report, words): folded(reports[report]).count(folded(words))
        for report, words in anchors(text)
    }
    assert len(counts) > 30
    assert {anchor: count for anchor, count in counts.items() if count != 1} == {}


def test_a_part_with_words_rests_on_them(case: Case) -> None:
    assert case.dispute is not None
    for option in case.dispute.options:
        rests = case.grounds(option)
        cited_only = option.id in {"administration.certify", "congress.accept"}
        assert rests is (Grounds.CITED if cited_only else Grounds.WORDS), option.id


def test_what_the_readme_calls_judgement_has_no_because(case: Case) -> None:
    assert case.dispute is not None
    bare = {
        (dm.id, statement.text)
        for dm in case.dispute.decision_makers
        for statement in dm.preferences.statements
        if case.grounds(statement) is Grounds.JUDGEMENT
    }
    assert bare == {
        ("turkiye", "not turkiye.store"),
        ("administration", "turkiye.store"),
        ("congress", "turkiye.hand_over"),
        ("congress", "not congress.block"),
        ("russia", "not deliveries"),
    }


def test_both_sides_of_the_main_contradiction_stand_with_the_option(case: Case) -> None:
    assert case.dispute is not None
    take_back = next(one for one in case.dispute.options if one.id == "russia.take_back")
    reports = [support.report.id for support in case.supports(take_back) if support.report]
    assert {"r13-eadaily", "r35-tass"} <= set(reports)


def test_reports_named_in_the_readme_are_there(folder: Path) -> None:
    readme = (folder / "README.md").read_text(encoding="utf-8")
    named = set(re.findall(r"\br\d\d\b", readme))
    assert len(named) > 25
    assert named <= set(texts(folder))


def test_who_carries_which_variant_is_as_counted_by_hand(folder: Path, shared: Path) -> None:
    """The lists of reports in the README's table of facts, against the comparison by hand."""
    readme = (folder / "README.md").read_text(encoding="utf-8")
    claims = {
        claim["id"]: {variant["value"]: set(variant["reports"]) for variant in claim["variants"]}
        for claim in json.loads((shared / "contradictions.json").read_text("utf-8"))["claims"]
    }

    def row(start: str) -> set[str]:
        line = next(one for one in readme.splitlines() if one.startswith(f"| {start}"))
        return set(re.findall(r"\br\d\d\b", line.rsplit(" | ", 1)[1]))

    assert row("25 September 2025") == set.union(*claims["C01"].values())
    assert row("12 December 2025") >= claims["C14"]["December 12"]
