"""How a written dispute looks: plain to read, the same bytes each time."""

from __future__ import annotations

from detente import dispute
from tests.dispute.test_loading import GRAPH_FORM, OPTION_FORM

WRITTEN_OPTION_FORM = """\
title: Two prisoners
as_of: 2025-12-17
decision_makers:
  row:
    name: The row prisoner
    options:
      quiet: Stays silent
      talk:
        does: Talks
        moves: take
        because:
          - "r07: will talk: on Friday"
    prefers:
      - says: not row.talk
        because:
          - "r07: will not say a word"
          - "cites: Penal Code"
      - ">>"
      - column.quiet if not row.talk
    unknown:
      - [s1, talked]
  column:
    options:
      quiet: Stays silent
    ranking:
      order:
        - s5
        - ">>"
        - talked
        - [s4, YNN]
        - s1
      because:
        - "r07: said so"
  third:
    options: {}
    weights:
      row.quiet: 4
      not column.quiet: -2.50
      talk: 0
  fourth:
    options: {}
    prefers_pairs:
      - [s1, talked]
      - [talked, s1]
infeasible:
  - row.quiet and row.talk
  - talk and NNY
states:
  talked: "-Y-"
  both: column.quiet and row.quiet
  some:
    merges: not talk
status_quo:
  is: s1
  because:
    - "cites: Code, art. 1"
outcomes:
  silence: row.quiet and column.quiet
  broken:
    is: talked or silence
    because:
      - "cites: Penal Code, art. 12"
"""

WRITTEN_GRAPH_FORM = """\
title: A river
decision_makers:
  upper:
    prefers:
      - shared
  lower:
    ranking:
      - shared
      - taken
      - dry
states:
  - shared
  - taken
  - dry
moves:
  upper:
    - [shared, taken]
    - [taken, dry]
  lower:
    - [taken, shared]
status_quo: taken
outcomes:
  thirst: taken or dry
"""


def test_option_form_as_it_is_written():
    assert dispute.dump(dispute.loads(OPTION_FORM).value) == WRITTEN_OPTION_FORM


def test_graph_form_as_it_is_written():
    assert dispute.dump(dispute.loads(GRAPH_FORM).value) == WRITTEN_GRAPH_FORM


def test_what_is_written_is_settled():
    for text in (WRITTEN_OPTION_FORM, WRITTEN_GRAPH_FORM):
        assert dispute.dump(dispute.loads(text).value) == text


def test_indifference_and_nothing_taken_are_written_as_empty_lists():
    text = "title: T\ndecision_makers:\n  row:\n    options:\n      a: A\n"
    text += "    prefers: []\nstatus_quo: []\n"
    assert dispute.dump(dispute.loads(text).value) == text
