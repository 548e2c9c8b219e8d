"""A case in a notebook shows itself, and answers."""

from __future__ import annotations

import re
from html import unescape

import pytest

import detente
from detente.briefing import open_case
from detente.briefing.notebook import framed
from tests.briefing.cases import case_folder, hostile_case


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return case_folder(tmp_path_factory.mktemp("well"))


def test_it_shows_its_brief_in_a_frame_that_can_do_nothing(folder):
    shown = open_case(folder)._repr_html_()
    assert shown.startswith('<iframe title="The well" sandbox="" srcdoc="')
    assert unescape(re.search(r'srcdoc="([^"]*)"', shown)[1]) == open_case(folder).brief().html()


def test_it_answers(folder):
    case = open_case(folder)
    assert case.dispute.title == "The well"
    assert len(case.reports) == len(case.read()) == len(case.compare().reports) == 2
    assert case.findings == ()
    assert case.solve() is case.brief().solution
    assert repr(case) == f"<case {folder.name!r}: 'The well', 2 reports>"


def test_ten_lines_do_the_main_job(folder, tmp_path):
    case = detente.open_case(folder)
    solution = case.solve()
    held = [solution.space.id(each.state) for each in solution.holding]
    page = case.brief().write(tmp_path)
    assert "agreed" in held
    assert page.read_text("utf-8").startswith("<!doctype html>")


def test_without_a_dispute_there_is_nothing_to_solve(tmp_path):
    case = open_case(case_folder(tmp_path, None))
    assert "no dispute" in repr(case)
    with pytest.raises(ValueError, match="no dispute to solve"):
        case.solve()


def test_a_title_cannot_leave_its_attribute(tmp_path):
    shown = open_case(hostile_case(tmp_path))._repr_html_()
    assert shown.count("<") == 2
    assert framed('"><b>', '"><i>').count('"') == framed("", "").count('"')
