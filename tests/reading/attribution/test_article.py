"""The article of the S-400 story: every quotation, its speaker, and a mark damaged at a time.

The article is not part of the project; its words below are the few that name a speaker.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from detente.reading import attribution, language, load, read
from detente.reading.attribution.quotations import quotations

UNNAMED = [
    "a U.S. official",
    "a Turkish diplomat",
    "a defense analyst at a U.S. think tank",
    "a Russian diplomat",
    "a former U.S. ambassador to Turkey",
    "a Turkish analyst",
]


@pytest.fixture(scope="module")
def article(s400):
    report = load(s400 / "article.txt").value
    assert report is not None
    return report


@pytest.fixture(scope="module")
def attributions(article):
    return read(article).attributions


def words(article, spans):
    return " ".join(article.text[start:end] for start, end in spans)


def test_all_14_quotations_are_there_with_exact_spans(article, attributions):
    direct = [one for one in attributions if one.kind == "direct"]
    assert len(direct) == 14
    for one in direct:
        (span,) = one.content
        quotation = article.text[slice(*span)]
        assert quotation[0] == "‘"
        assert quotation[-1] == "’"
        assert "‘" not in quotation[1:]
        assert not one.repaired


def test_each_speaker_is_the_full_phrase_and_speaks_twice(article, attributions):
    speakers = [words(article, one.source) for one in attributions if one.kind == "direct"]
    assert speakers[::2] == speakers[1::2]
    whole = [*UNNAMED[:2], "U.S.\n\nAmbassador to Turkey Tom Berk", *UNNAMED[2:]]
    assert speakers[::2] == whole


def test_six_speakers_are_unnamed_and_one_is_not(article, attributions):
    direct = [one for one in attributions if one.kind == "direct"]
    unnamed = [words(article, one.source) for one in direct if one.anonymous][::2]
    assert unnamed == UNNAMED
    assert all(one.anonymity for one in direct if one.anonymous)
    asked = [words(article, one.anonymity) for one in direct][:3]
    assert asked == [
        "on condition of anonymity",
        "on condition of anonymity",
        "requested anonymity",
    ]
    (named,) = {one.source_name for one in direct if not one.anonymous}
    assert named == "Tom Berk"


def test_bloomberg_is_a_source_twice(article, attributions):
    according = [one for one in attributions if words(article, one.cue) == "According to"]
    assert [one.source_name for one in according] == ["Bloomberg", "Bloomberg"]
    assert all(one.kind == "indirect" and not one.anonymous for one in according)


def damaged(text):
    for place, mark in enumerate(text):
        if mark in "‘’":
            for how, new in (("removed", ""), ("doubled", mark * 2), ("straightened", "'")):
                yield place, how, text[:place] + new + text[place + 1 :]


def test_one_damaged_mark_costs_at_most_one_quotation(article):
    whole = [article.text[q.start + 1 : q.end - 1] for q in quotations(article.text)]
    plain = [quotation.replace("’", "") for quotation in whole]
    for place, how, text in damaged(article.text):
        kept = {text[q.start : q.end].strip("‘’'") for q in quotations(text)}
        bare = {quotation.replace("’", "").replace("'", "") for quotation in kept}
        assert sum(quotation in bare for quotation in plain) >= 13, (place, how)


@pytest.mark.parametrize("how", ["removed", "doubled", "straightened"])
def test_a_damaged_mark_leaves_13_speakers(article, how):
    """Every seventh mark here, all of them nightly: each one is a whole reading."""
    speakers = _speakers_after(article, list(damaged(article.text))[_START[how] :: 21])
    assert all(count >= 13 for count in speakers)


@pytest.mark.nightly
def test_any_damaged_mark_leaves_13_speakers(article):
    assert all(count >= 13 for count in _speakers_after(article, damaged(article.text)))


_START = {"removed": 0, "doubled": 1, "straightened": 2}


def _speakers_after(article, damages):

    for _, _, text in damages:
        found = attribution.find(language.parse(text), replace(article, text=text))
        direct = [one for one in found if one.kind == "direct" and one.source]
        yield len(direct)
