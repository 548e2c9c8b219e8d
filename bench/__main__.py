"""Print the table: goal, bound, measured figure, seeds, versions, peak memory."""

from __future__ import annotations

import sys

from bench.engine import ROWS
from bench.measuring import conditions, line

if __name__ == "__main__":
    asked = sys.argv[1:]
    print(conditions())
    print(line("work", "goal", "measured", "bound"))
    for name, measure in ROWS.items():
        if not asked or any(word in name for word in asked):
            row = measure()
            print(line(name, row.goal, row.measured, row.bound), flush=True)
    print(conditions())
