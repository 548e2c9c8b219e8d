"""The file that `detente new` writes: a small dispute that shows every part of the format."""

from __future__ import annotations

TEMPLATE = """\
# A dispute, for Détente. Replace this example by your own, then run:  detente check FOLDER
# Put the reports it rests on beside it, in reports/ (.txt, .md, .html or .pdf).

title: Water from the upper dam
as_of: 2025-12-17                     # the day this describes (optional)

# Who decides. Each has options, of which it takes any or none, and preferences.
# Names such as `upper` and `release` are small letters, digits and _; texts are for people.
decision_makers:

  upper:
    name: The upper state
    options:
      release: Releases more water in summer
      build:                          # the long form of an option
        does: Builds a second dam
        moves: take                   # for good; or: drop (left for good), both (the default)
    prefers:                          # statements, most important first
      - not lower.complain
      - says: build if not lower.pay  # true unless it neither builds nor is paid
        because:                      # what this rests on: words of a report, or a source outside
          # - "r01: the very words, as they stand in reports/r01.txt"
          - "cites: Treaty on the river, article 5"
      - not release

  lower:
    name: The lower state
    options:
      pay: Pays for the water
      complain: Goes to the court
    # Other forms of preference, instead of `prefers`:
    #   ranking: [deal, [s1, s2], s3]            every state, best first; a list holds equals
    #   weights: {release: 4, "not pay": 2.5}    scores add up
    prefers: [release, not build, not pay, not complain]

# What cannot be, as an expression: not, and, xor, or, if, iff,
# "exactly one of (…, …)", "at most one of (…, …)"; quote it where it has a comma.
infeasible:
  - lower.pay and lower.complain

# Names for states (optional): Y, N or - for each option, in the order of this file.
states:
  deal: YNYN

# Where the dispute stands now: the options that are taken, or the name of a state.
status_quo: [lower.complain]

# Classes of states worth a name (optional).
outcomes:
  water: release and not build
  rupture: build and complain
"""
