"""What YAML parsers complain about, in words that say what to do."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

import yaml

from detente.dispute.found import short

if TYPE_CHECKING:
    from detente.dispute.found import Found
    from detente.dispute.layout.source import Source


class _Complaint(NamedTuple):
    """A complaint of libyaml or PyYAML, and what a writer of disputes should read instead.

    `{char}` is the character it stopped at, `{line}` the line where the broken part begins.
    """

    pattern: str
    message: str
    help: str
    at_beginning: bool = False


_COMPLAINTS = (
    _Complaint("tab character|'\\\\t'", "a tab, where YAML wants spaces", "indent with spaces"),
    _Complaint(
        "mapping values are not allowed",
        "a ':' where no key can stand",
        "put a text that holds ': ' in quotes, or mend the indentation",
    ),
    _Complaint(
        "cannot start any token",
        "a text cannot begin with '{char}'",
        "put the text in quotes",
    ),
    _Complaint(
        "flow sequence.*(expected ',' or ']')",
        "a list in brackets lacks its ']', or a comma",
        "it begins on line {line}; put a text with brackets or commas in quotes",
    ),
    _Complaint(
        "flow mapping.*(expected ',' or '}')",
        "a mapping in braces lacks its '}}', or a comma",
        "it begins on line {line}; put a text with braces or commas in quotes",
    ),
    _Complaint(
        "quoted scalar.*(end of stream|document indicator)",
        "a quote mark is never closed",
        "close it, or put a text that holds it in quotes of the other kind",
        at_beginning=True,
    ),
    _Complaint(
        "simple key.*expected ':'",
        "neither 'key: value' nor an item of a list",
        "add what is missing, or indent the line as part of the text above",
        at_beginning=True,
    ),
    _Complaint(
        "block mapping.*(expected key|<block end>)",
        "this cannot stand here",
        "keys of one mapping begin in one column (this one begins on line {line}); "
        "nothing follows a closing quote mark",
    ),
    _Complaint(
        "block collection.*('-'|<block end>)",
        "this is no item of the list that begins on line {line}",
        "begin each item with '- ', all in one column",
    ),
    _Complaint(
        "entries are not allowed",
        "an item of a list cannot stand here",
        "begin '- …' on a line of its own",
    ),
    _Complaint(
        "escape|hexa?decimal|Unicode",
        "an escape that YAML does not know",
        "write \\\\ for a backslash, or use single quotes",
    ),
    _Complaint(
        "block scalar",
        "'|' and '>' begin a text of several lines",
        "put a text that begins with one of them in quotes",
    ),
    _Complaint(
        "(alias|anchor).*alphabetic",
        "a text cannot begin with '*' or '&'",
        "put the text in quotes",
        at_beginning=True,
    ),
    _Complaint(
        "undefined tag handle|scanning a tag",
        "a text cannot begin with '!'",
        "put the text in quotes",
    ),
    _Complaint("node content", "a value was expected, not '{char}'", "put a text in quotes"),
    _Complaint("document start", "the dispute has ended above", "a file is one dispute"),
)
_OTHER = _Complaint("", "", "check the indentation and the brackets; put odd texts in quotes")


def report(error: Exception, source: Source, found: Found, opened: int) -> None:
    """Report a syntax error of YAML where it stands.

    One at the end of the file stands at `opened`, where the innermost open collection begins.
    """
    if not isinstance(error, yaml.MarkedYAMLError):
        message = "this is not YAML: it holds a character out of range"
        found.add("D110", (opened, opened + 1), message, "look for \\U in double quotes")
        return
    said = f"{error.context or ''} {error.problem or ''}"
    complaint = next((c for c in _COMPLAINTS if re.search(c.pattern, said)), _OTHER)
    begins = error.context_mark.index if error.context_mark else opened
    at = error.problem_mark.index if error.problem_mark else begins
    if complaint.at_beginning:
        at = begins
    elif at >= len(source.text.rstrip()):
        at = begins = opened
    char = source.text[at : at + 1]
    if char == "\t":
        complaint = _COMPLAINTS[0]
    line = source.place(begins, begins + 1).line
    message = complaint.message.format(char=char, line=line) or short(said.strip(), 120)
    help_ = complaint.help.format(line=line)
    found.add("D110", (at, at + 1), f"this is not YAML: {message}", help_)
