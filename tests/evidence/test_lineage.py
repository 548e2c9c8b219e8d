from __future__ import annotations

from detente.evidence import credits as crediting
from detente.evidence.copies import copies
from detente.evidence.families import families
from detente.evidence.lineage import Lineage
from detente.evidence.origins import origins

from .reports import report

FILLER = "Nobody at the ministry would say more on this, and the building stayed dark. "


def lineage(*reports):
    return Lineage(reports, crediting.find(reports))


def lead(text):
    found = lineage(report(text, "x"))
    mention = found.lead(found.reports[0])
    return mention and mention.name


def found_origins(*reports):
    known = lineage(*reports)
    copied = copies(reports, known.credits.named)
    return [(o.name, o.reports, o.link) for o in origins(known, families(reports, copied), copied)]


def test_the_lead_is_the_first_credit_of_the_first_half():
    assert lead("Reuters reported it. " + FILLER + "TASS reports it too.") == "Reuters"
    assert lead(FILLER * 2 + "Reuters reported it.") is None
    assert lead(FILLER) is None


def test_a_source_line_at_the_end_is_a_lead():
    assert lead(FILLER * 2 + "\nSource: Reuters\n") == "Reuters"


def test_a_credit_is_followed_to_its_end():
    one = report("The Valdor Courier wrote it. " + FILLER, "one")
    courier = report("Reuters reported it. " + FILLER, "two", outlet="Valdor Courier")
    assert lineage(one, courier).follow("valdor courier", one) == ("valdor courier", "reuters")


def test_two_that_credit_each_other_end():
    one = report("The Valdor Courier wrote it. " + FILLER, "one", outlet="Arden Post")
    two = report("The Arden Post wrote it. " + FILLER, "two", outlet="Valdor Courier")
    assert lineage(one, two).follow("valdor courier", one) == ("valdor courier", "arden post")


def test_a_later_report_of_the_outlet_leads_nowhere():
    one = report("The Valdor Courier wrote it. " + FILLER, "one", date="2025-01-01")
    later = report("Reuters reported. " + FILLER, "two", outlet="Valdor Courier", date="2025-01-02")
    assert lineage(one, later).follow("valdor courier", one) == ("valdor courier",)


def test_origins_gather_the_reports_that_go_back_to_one_source():
    reports = (
        report("Reuters reported it. " + FILLER, "a", outlet="Valdor Courier"),
        report("It is so, says the Valdor Courier. It said no more.", "b"),
        report("It is not so. " + "And more of it. " * 9, "c", outlet="Reuters"),
        report("Nobody is named here.", "d"),
    )
    assert found_origins(*reports) == [("Reuters", ("a", "b", "c"), "credited")]


def test_a_family_is_named_after_the_report_that_its_wording_is_first_in():
    reports = (
        report(FILLER * 3, "b", date="2025-01-02"),
        report(FILLER * 3, "a", date="2025-01-01"),
    )
    assert found_origins(*reports) == [("wording of a", ("b", "a"), "wording")]


def test_a_digest_goes_back_to_each_outlet_that_it_read():
    reports = (
        report("It rained. " + FILLER, "a", outlet="Valdor Courier"),
        report("It snowed, and a dog barked.", "b", outlet="Arden Post"),
        report(
            "It rained (Valdor Courier). Nobody had an umbrella, and nobody went home early. It "
            "snowed in the hills, where no one had expected it before the winter (Arden Post).",
            "c",
        ),
    )
    assert found_origins(*reports) == [
        ("Arden Post", ("b", "c"), "credited"),
        ("Valdor Courier", ("a", "c"), "credited"),
    ]
