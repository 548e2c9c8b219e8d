"""Who did what to whom on the PLOVER gold standard records (the CAMEO manual's examples).

    python bench/reading/plover.py FILE [--misses]

FILE is `PLOVER_GSR_CAMEO.json`. Of each record one of our events is judged: the first whose word is
among the marked event words, else the first of the sentence. A side is right where its span
overlaps a gold actor of that side; a record with two sources and no target is mutual, and either
order is right; a record with one source and no target asks only for the source, and is left out of
the figure "of_named_pairs". Swapped: source on a gold
target and target on a gold source.

Names of classes follow PLOVER 2021: DEMAND is REQUEST; DISAPPROVE and INVESTIGATE are ACCUSE;
FIGHT is ASSAULT; RETREAT stands in CONCEDE.
"""

from __future__ import annotations

import collections
import json
import re
import sys
from pathlib import Path

from detente.reading import events, language
from detente.reading.records import Report

NAMES = {
    "DEMAND": "REQUEST",
    "DISAPPROVE": "ACCUSE",
    "INVESTIGATE": "ACCUSE",
    "FIGHT": "ASSAULT",
    "RETREAT": "CONCEDE",
}


def records(path: Path) -> list[dict]:
    return [r for r in json.loads(path.read_text("utf-8")) if r["event"] != "DOCUMENT"]


def actors(record: dict, side: str) -> list[str]:
    found = record.get(side) or []
    return [a["actorText"] for a in found if a.get("actorText")] if isinstance(found, list) else []


def spans(text: str, names: list[str]) -> list[tuple[int, int]]:
    """Where the actors stand; a name with dots leaves words out, each piece counts."""
    found = []
    for name in names:
        for piece in re.split(r"\s*\.{2,}\s*", name.strip()):
            pattern = r"\s+".join(map(re.escape, piece.split()))
            found += [m.span() for m in re.finditer(pattern, text)] if pattern else []
    return found


def on(span, golds) -> bool:
    return span is not None and any(span[0] < g[1] and g[0] < span[1] for g in golds)


def chosen(record: dict, found):
    words = set(re.findall(r"\w+", record.get("eventText") or ""))
    marked = [e for e in found if e.text in words]
    return (marked or list(found) or [None])[0]


def sides(event, text: str, record: dict) -> str:
    """`right`, `swapped`, `source` or `target` (only that one), `wrong` or `none`."""
    source, target = spans(text, actors(record, "source")), spans(text, actors(record, "target"))
    if event is None:
        return "none"
    if not target:
        if len(actors(record, "source")) > 1:
            names = [spans(text, [a]) for a in actors(record, "source")]
            both = [k for k, n in enumerate(names) if on(event.source, n) or on(event.target, n)]
            return "right" if len(both) > 1 else "source" if both else "wrong"
        return "right" if on(event.source, source) else "wrong"
    good = on(event.source, source), on(event.target, target)
    if all(good):
        return "right"
    if on(event.source, target) and on(event.target, source) and not any(good):
        return "swapped"
    return "source" if good[0] else "target" if good[1] else "wrong"


def measure(path: Path, *, misses: bool = False) -> dict[str, float]:
    tally: collections.Counter[str] = collections.Counter()
    classes: collections.Counter[tuple[str, str]] = collections.Counter()
    everyone = records(path)
    for record in everyone:
        text = record["text"]
        found = events.find(language.parse(text), Report("x", "x", "", text))
        event = chosen(record, found)
        want = NAMES.get(record["event"], record["event"])
        verdict = sides(event, text, record)
        tally[verdict] += 1
        pair = len(actors(record, "source")) + len(actors(record, "target")) > 1
        tally["pairs"] += pair
        tally["pairs right"] += pair and verdict == "right"
        got = event.kind if event else "-"
        tally["class"] += got == want
        classes[want, got] += 1
        if misses and (verdict != "right" or got != want):
            said = [
                text[s[0] : s[1]] if s else None
                for s in ((event.source, event.target) if event else (None, None))
            ]
            print(verdict, want, got, event.text if event else None, said, "|",
                  actors(record, "source"), actors(record, "target"), "|", text)  # fmt: skip
    total = len(everyone)
    return {
        "records": total,
        "both_sides": tally["right"] / total,
        "of_named_pairs": tally["pairs right"] / tally["pairs"],
        "swapped": tally["swapped"] / total,
        "class": tally["class"] / total,
        "no_event": tally["none"] / total,
        "only_source": tally["source"] / total,
        "only_target": tally["target"] / total,
        "neither": tally["wrong"] / total,
    }


if __name__ == "__main__":
    for name, figure in measure(Path(sys.argv[1]), misses="--misses" in sys.argv).items():
        print(f"{name:14} {figure:.3f}" if isinstance(figure, float) else f"{name:14} {figure}")
