"""What can be wrong with a dispute file; each code has its section in docs/findings.md."""

from __future__ import annotations

from detente.findings import Code

CODES: tuple[Code, ...] = (
    # The file
    Code("D101", "error", "the file cannot be read"),
    Code("D102", "error", "the file is too large"),
    Code("D103", "error", "the file is not UTF-8"),
    Code("D104", "error", "a control character stands in the text"),
    Code("D105", "error", "the file is empty"),
    # Its YAML
    Code("D110", "error", "this is not YAML"),
    Code("D111", "error", "a second document"),
    Code("D112", "error", "nested too deep"),
    Code("D113", "error", "too many values"),
    Code("D114", "error", "an anchor or an alias"),
    Code("D115", "error", "a merge key"),
    Code("D116", "error", "a tag"),
    Code("D117", "error", "a key stands twice"),
    Code("D118", "error", "a key that is not a plain text"),
    Code("D119", "error", "YAML splits a text at its comma"),
    Code("D120", "error", "the strength mark is not quoted"),
    # Its shape
    Code("D130", "error", "an unknown key"),
    Code("D131", "error", "a key is missing"),
    Code("D132", "error", "a value of the wrong kind"),
    Code("D133", "error", "a value is empty"),
    Code("D134", "error", "not a date"),
    Code("D135", "error", "not a number"),
    Code("D136", "error", "not one of the words allowed here"),
    Code("D137", "warning", "the dispute has no title"),
    Code("D138", "error", "neither the words of a report nor a citation"),
    # Its names
    Code("D140", "error", "not an id"),
    Code("D141", "error", "a word of the expression language as an id"),
    Code("D142", "error", "one name for two things"),
    # Its decision makers
    Code("D150", "error", "two forms of preference"),
    Code("D151", "error", "no preferences"),
    Code("D152", "error", "no decision maker"),
    Code("D153", "error", "no option"),
    # Expressions
    Code("D160", "error", "an expression that cannot be read"),
    Code("D161", "error", "an unknown name"),
    Code("D162", "error", "an option of several decision makers"),
    Code("D163", "error", "a pattern of the wrong length"),
    Code("D164", "error", "a name that may not be used here"),
    Code("D165", "error", "an expression is too long"),
    Code("D166", "error", "an expression is nested too deep"),
    Code("D167", "error", "if and iff do not chain"),
    # Preferences and outcomes
    Code("D170", "error", "a strength mark that separates nothing"),
    Code("D171", "error", "a second strength mark"),
    Code("D172", "error", "a place of a ranking is empty"),
    Code("D173", "error", "not a pair"),
    Code("D180", "error", "outcomes that rest on each other"),
    # Graph form
    Code("D190", "error", "graph form and option form are mixed"),
    Code("D191", "error", "a move to the same state"),
    Code("D192", "warning", "a line stands twice"),
    # The list itself
    Code("D199", "error", "more findings than are shown"),
)

SEVERITIES = {code.code: code.severity for code in CODES}
