"""Arguments and options that several commands share."""

from __future__ import annotations

import click

as_json = click.option(
    "--json", "as_json", is_flag=True, help="One JSON object per input, each on one line."
)
files = click.argument("files", nargs=-1, required=True, metavar="FILE…")
file = click.argument("file", metavar="FILE")
case = click.argument("case", metavar="CASE")
cases = click.argument("cases", nargs=-1, required=True, metavar="CASE…")
