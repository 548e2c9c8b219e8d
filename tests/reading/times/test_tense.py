"""The tense of the clause decides where a date has no year: these read the parse."""

from __future__ import annotations

import pytest

from detente.reading import language
from detente.reading.records import Report
from detente.reading.times import find


def value(text: str, date: str = "2025-12-17") -> str:
    return find(language.parse(text), Report("r", "r.txt", "", text, date=date))[0].value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The two leaders met on Thursday in Ashgabat.", "2025-12-11"),
        ("The two leaders will meet on Thursday in Ashgabat.", "2025-12-18"),
        ("The two leaders are expected to meet on Thursday.", "2025-12-18"),
        ("The committee shall decide in March.", "2026-03"),
        ("The committee decided in March.", "2025-03"),
        ("A vote is scheduled for February 3.", "2026-02-03"),
        ("The dividend is payable Jan. 2 to holders.", "2026-01-02"),
        ("The court ruled on March 2 that it may.", "2025-03-02"),
        ("The term was extended to January 2.", "2026-01-02"),
        ("The sale was agreed on January 2.", "2026-01-02"),
        ("The summit of January 2.", "2026-01-02"),
        ("Ministers plan to sign in the first quarter.", "2026-Q1"),
        ("They did not sign in the first quarter.", "2025-Q1"),
        ("The truce begins on Friday at 7 a.m., an official said.", "2025-12-19T07"),
        ("The signing was expected on Friday.", "2025-12-19"),
        ("The envoy expects Friday.", "2025-12-19"),
        ("The steps follow Sunday's vote.", "2025-12-14"),
        ("He says on Friday he knew nothing.", "2025-12-12"),
        ("The quota took effect on Friday at noon.", "2025-12-12T12"),
        ("She rang him at the weekend.", "2025-W50-WE"),
        ("She will ring him at the weekend.", "2025-W51-WE"),
        ("It must be paid by Christmas Day.", "2025-12-25"),
        ("It must be paid by New Year’s Eve.", "2025-12-31"),
        ("It was paid on Christmas Eve 2023.", "2023-12-24"),
        ("Ministers want the sale settled by 31 July.", "2026-07-31"),
        ("They have until the end of September to sign.", "2026-09"),
        ("They had until the end of September to sign.", "2025-09"),
        ("They want it done by mid-September.", "2026-09"),
        ("It may be paid around the turn of the year.", "2026-01-01"),
        ("He signed on the last day of September.", "2025-09-30"),
        ("He signed on the first day of May 2024.", "2024-05-01"),
    ],
)
def test_tense(text: str, expected: str) -> None:
    assert value(text) == expected


@pytest.mark.parametrize("text", ["They sell Christmas trees.", "The Lunar New Year is near."])
def test_a_feast_may_be_no_day(text: str) -> None:
    assert not find(language.parse(text), Report("r", "r.txt", "", text, date="2025-12-17"))


def test_only_what_was_parsed_is_read() -> None:
    text = "It was signed in 2017. It was paid in 2019."
    doc = language.parse(text[:22])
    found = find(doc, Report("r", "r.txt", "", text))
    assert [t.text for t in found] == ["2017"]


def test_an_empty_parse_has_no_times() -> None:
    assert find(language.parse(""), Report("r", "r.txt", "", "")) == ()


DAYS = [
    ("The mayor resigned on 8 December. The clerk left the next day.", "2025-12-09"),
    ("The mayor resigned on 8 December. A poll followed the same evening.", "2025-12-08TEV"),
    ("The mayor resigned on 8 December. The clerk left the morning after.", "2025-12-09TMO"),
    ("The mayor resigned on 8 December. The clerk left two days later.", "2025-12-10"),
    ("The mayor resigned on 8 December. The clerk left that night.", "2025-12-08TNI"),
]


@pytest.mark.parametrize(("text", "expected"), DAYS)
def test_a_day_is_told_from_the_one_before(text: str, expected: str) -> None:
    found = find(language.parse(text), Report("r", "r.txt", "", text, date="2025-12-17"))
    assert found[-1].value == expected


@pytest.mark.parametrize(
    "text",
    [
        "It came two days before the vote.",
        "The walkout began a week after talks failed.",
    ],
)
def test_a_day_told_from_an_event_is_no_date(text: str) -> None:
    (found,) = find(language.parse(text), Report("r", "r.txt", "", text, date="2025-12-17"))
    assert (found.kind, found.earliest) == ("duration", None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The pact was signed on July 22 last year.", "2024-07-22"),
        ("The pact was signed on 22 July of last year.", "2024-07-22"),
        ("A vote is due on 3 March next year.", "2026-03-03"),
        ("He arrived on Sunday 26 January.", "2025-01-26"),
        ("He arrived half a century ago.", "1975"),
        ("He arrived a year and a half ago.", "2024-06"),
        ("He arrived a week ago today.", "2025-12-10"),
        ("He arrived last Wednesday night.", "2025-12-10TNI"),
        ("The storm is to last ten days.", "P10D"),
        ("They talked for a quarter of an hour.", "PT15M"),
        ("The reserves would run dry, she said on Monday.", "2025-12-15"),
        ("Who will pay? The minister answered on Monday.", "2025-12-15"),
        ("The match was postponed to Monday.", "2025-12-22"),
        ("From January shops need a licence.", "2026-01"),
        ("They may close it as early as March.", "2026-03"),
        ("The papers, due by 12 December, have not come.", "2025-12-12"),
        ("The fair begins on the 20th.", "2025-12-20"),
        ("The fair will begin on the 1st.", "2026-01-01"),
        ("Flow stopped at 0500 GMT on Wednesday.", "2025-12-17T05:00"),
        ("They have until tomorrow midnight.", "2025-12-18T24"),
        ("It ends on Friday, 6 a.m. Moscow time.", "2025-12-19T06"),
        ("It shut at 14:00 Eastern time on August 17.", "2025-08-17T14:00"),
        ("They must leave by the end of the weekend.", "2025-W51-WE"),
    ],
)
def test_days_and_clocks(text: str, expected: str) -> None:
    assert value(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "He told Harbour Weekly nothing.",
        "The envoy, they say, sat behind him.",
        "Every second name was known.",
        "She failed on the day when he came.",
    ],
)
def test_what_is_no_time(text: str) -> None:
    assert not find(language.parse(text), Report("r", "r.txt", "", text, date="2025-12-17"))
