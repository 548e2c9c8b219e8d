from __future__ import annotations

from detente.evidence import credits as crediting
from detente.evidence.copies import copies
from detente.evidence.families import families
from detente.evidence.lineage import Lineage
from detente.evidence.parsed import Parsed
from detente.evidence.persons import who
from detente.evidence.questions import Answer, Bearing
from detente.evidence.sources import Sources
from detente.evidence.voices import Voices
from detente.reading import read_all
from detente.reading.records import Span

from .reports import report

WHEN = "Sailors of the Arden line will strike on May 3, 2025, {}."
MINISTER = "Norway's Fisheries Minister Lars Brekke came to the harbour. "


def dated(text, name, day=1, outlet=None):
    return report(text, name, date=f"2025-04-{day:02}", outlet=outlet)


def variant(*reports):
    """Whom the reports have the words from that end in "May 3"."""
    credits_ = crediting.find(reports)
    related = families(reports, copies(reports, credits_.named))
    parsed = {one.id: Parsed(read) for one, read in zip(reports, read_all(reports), strict=True)}
    voices = Voices([*parsed.values()], who([*parsed.values()], credits_.press))
    bearings = [
        Bearing(r.id, Span(at, at + 5)) for r in reports if (at := r.text.find("May 3")) >= 0
    ]
    sources = Sources(parsed, Lineage(reports, credits_), voices, related)
    return sources.variant(Answer("May 3", tuple(bearings)))


def sources(*reports):
    return [(one.name, one.named, one.through, one.inferred) for one in variant(*reports).sources]


def test_an_exclusive_is_its_own_source_though_its_people_have_no_names():
    own = WHEN.format("three people told the Courier, according to sources") + " No more was said."
    relay = WHEN.format("the Valdor Courier reported") + " The line was not reached."
    found = sources(dated(own, "a", 1, "Valdor Courier"), dated(relay, "b", 2))
    assert found == [("Valdor Courier", ("a", "b"), (), ())]


def test_who_names_nobody_goes_back_to_what_was_known_by_then():
    early = dated("It rained. " + WHEN.format("it is reportedly said"), "a", 1)
    relay = dated(WHEN.format("Reuters reported") + " Snow fell.", "b", 2)
    late = dated("A dog barked. " + WHEN.format("it is reportedly said"), "c", 3)
    found = sources(early, relay, late)
    assert sorted(found) == [("Reuters", ("b",), (), ("c",)), ("a", ("a",), (), ())]


def test_a_copy_goes_back_to_where_its_original_does():
    rest = " The quay was empty at noon and the cranes stood still in the rain, as on any Sunday."
    one = WHEN.format("the union says nothing new") + rest
    found = sources(dated(one, "a", 1, "Arden Post"), dated(one + " Yes.", "b", 2))
    assert found == [("Arden Post", ("a",), (), ("b",))]


def test_a_minister_by_title_and_by_name_is_one_source():
    by_name = MINISTER + "“The strike begins on May 3, 2025, in Bergen,” Brekke said."
    by_title = MINISTER + "“The strike begins on May 3, 2025, in Bergen,” the minister said."
    (source,) = variant(dated(by_name, "a"), dated(by_title, "b")).sources
    assert (source.speaker, source.named) == ("norway", ("a", "b"))


def test_an_outlet_that_is_only_described_is_no_speaker():
    told = "The strike begins on May 3, 2025, the Norwegian newspaper said."
    (source,) = variant(dated(told, "a", outlet="Arden Post")).sources
    assert (source.name, source.speaker) == ("Arden Post", None)


def test_the_dateline_is_no_part_of_a_name():
    told = "OSLO, April 1 (NW) - Norway said the strike would begin on May 3, 2025."
    assert [name for name, *_rest in sources(dated(told, "a"))] == ["Norway"]


def test_one_of_whom_nothing_is_known_is_his_own_source():
    assert sources(dated("The strike begins on May 3, 2025.", "a")) == [("a", ("a",), (), ())]
