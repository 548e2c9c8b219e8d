"""The chapters teach every concept, in one form, and cite what is in the list of references."""

from __future__ import annotations

import re

import pytest

from detente.stability import CONCEPTS
from tests.docs.pages import CHAPTERS, DOCS, PAGES, prose, text

CITED = {
    key.strip()
    for name in PAGES
    for keys in re.findall(r"\{cite:[pt]\}`([^`]+)`", text(name))
    for key in keys.split(",")
}
ENTRIES = re.findall(r"^@\w+\{(\w+),", (DOCS / "references.bib").read_text("utf-8"), re.MULTILINE)
BOOK = "\n".join(map(text, CHAPTERS))
SPELT_HERE = re.compile(r"\b(behavior|color(ed|s)?|center|analyz\w+|modeling|neighboring)\b")


@pytest.mark.parametrize("name", CHAPTERS)
def test_a_chapter_defines_by_formula_and_says_what_it_leaves_out(name: str) -> None:
    assert re.search(r"\$[^$\n]+\$", prose(name))
    assert re.search(r"^## What (it|they|this) (does|do) not say$", text(name), re.MULTILINE)


def test_every_concept_is_named_in_the_book() -> None:
    families = ("nash_a", "seq_d", "strong_gmr", "strong_seq", "weak_gmr", "sim", "nm")
    assert set(families) <= set(CONCEPTS)
    forms = ("l2", "l3", "maximin4", "stackelberg:row", "cnash:moe+uniroyal", "cseq:all")
    assert all(form in CONCEPTS for form in forms)
    for name in (*families, *forms, "nash", "gmr", "smr", "seq", "sseq"):
        assert re.search(rf"(?<![\w:]){re.escape(name)}(?![\w])", BOOK), name


def test_the_four_coalition_concepts_are_defined() -> None:
    assert {"CNash", "CGMR", "CSMR", "CSEQ"} <= set(re.findall(r"\*(C\w+)\*", BOOK))


def test_what_is_cited_is_in_the_list_and_the_list_is_cited() -> None:
    assert sorted(ENTRIES) == sorted(set(ENTRIES))
    assert set(ENTRIES) - {"hipel2020"} == CITED - {"hipel2020"}


@pytest.mark.parametrize("name", [name for name in PAGES if name != "findings.md"])
def test_a_page_is_in_the_contents_and_spelt_as_in_britain(name: str) -> None:
    contents = re.findall(r"^[\w/-]+$", text("index.md"), re.MULTILINE)
    assert name == "index.md" or name.removesuffix(".md") in contents
    assert not SPELT_HERE.search(prose(name))


@pytest.mark.parametrize("name", PAGES)
def test_every_link_leads_somewhere(name: str) -> None:
    for target in re.findall(r"\]\(([^)#:\s]+)\)", prose(name)):
        assert (DOCS / name).parent.joinpath(target).exists(), target
