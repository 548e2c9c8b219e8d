"""Measures the attributions on PolNeAR (Newell et al. 2018), train or dev.

    python bench/reading/polnear.py CHECKOUT [train|dev] [--first N] [--show KIND]

CHECKOUT is a copy of networkdynamics/PolNeAR with its folder `data`. Its test part is not read.
Where two annotators marked an article, the first in order of file name counts.

A content is found where its characters overlap with Jaccard >= 0.5, one to one, best first.
Quotations that share one cue are one attribution in PolNeAR; so they are joined here before.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from detente.reading import attribution, language
from detente.reading.records import Report

MARKS = "“”\"'‘’`"
Characters = frozenset[int]


class Gold(NamedTuple):
    source: Characters
    cue: Characters
    content: Characters


class Article(NamedTuple):
    name: str
    text: str
    gold: list[Gold]


def articles(checkout: Path, part: str) -> list[Article]:
    """The articles of a part that somebody annotated."""
    root = checkout / "data" / part
    found = []
    for file in sorted((root / "text").glob("*.txt")):
        annotations = sorted((root / "attributions").glob(f"{file.stem}_????.ann"))
        if annotations:
            gold = parse(annotations[0].read_text("utf-8"))
            found.append(Article(file.stem, file.read_bytes().decode(), gold))
    return found


def parse(brat: str) -> list[Gold]:
    """The attributions of one annotation file in brat's standoff format."""
    spans: dict[str, Characters] = {}
    events = []
    for line in brat.splitlines():
        key, _, rest = line.partition("\t")
        if key.startswith("T") and "\t" in rest:
            places = rest.split("\t")[0].split(" ", 1)[1].split(";")
            spans[key] = characters([tuple(map(int, place.split())) for place in places])
        elif key.startswith("E"):
            events.append([role.split(":") for role in rest.split()])
    return [event_of(event, spans) for event in events]


def event_of(roles: list[list[str]], spans: dict[str, Characters]) -> Gold:
    parts = {"Source": frozenset(), "Cue": frozenset(), "Content": frozenset()}
    for role, key in roles:
        name = role.rstrip("0123456789")
        if name in parts:
            parts[name] |= spans[key]
    return Gold(parts["Source"], parts["Cue"], parts["Content"])


def characters(spans) -> Characters:
    return frozenset(k for start, end in spans for k in range(start, end))


def answers(doc, report: Report) -> list[Gold]:
    """Our attributions in PolNeAR's manner: those that share one cue and source are one."""
    joined: dict[object, Gold] = {}
    for k, found in enumerate(attribution.find(doc, report)):
        key = (found.cue, found.source) if found.cue else k
        old = joined.get(key, Gold(frozenset(), frozenset(), frozenset()))
        joined[key] = Gold(
            old.source | characters(found.source),
            old.cue | characters(found.cue),
            old.content | characters(found.content),
        )
    return list(joined.values())


def pairs(gold: list[Gold], ours: list[Gold]) -> list[tuple[int, int]]:
    """The pairs of gold and own attributions whose contents agree, best first."""
    scored = [
        (jaccard(g.content, o.content), i, j)
        for i, g in enumerate(gold)
        for j, o in enumerate(ours)
        if not g.content.isdisjoint(o.content)
    ]
    taken: list[tuple[int, int]] = []
    for score, i, j in sorted(scored, key=lambda item: (-item[0], item[1], item[2])):
        if score >= 0.5 and all(i != a and j != b for a, b in taken):
            taken.append((i, j))
    return taken


def jaccard(one: Characters, other: Characters) -> float:
    return len(one & other) / len(one | other)


def kind(text: str, content: Characters) -> str:
    words = "".join(text[k] for k in sorted(content)).strip()
    if words[:1] in MARKS and words[-1:] in MARKS and words:
        return "direct"
    return "mixed" if any(mark in words for mark in '“”"') or "''" in words else "indirect"


def excerpt(text: str, span: Characters) -> str:
    return "".join(text[k] for k in sorted(span))[:150].replace("\n", " ") or "-"


def measure(articles: list[Article], docs=None, show: str = "") -> Counter[str]:
    n: Counter[str] = Counter()
    for k, article in enumerate(articles):
        try:
            doc = docs[k] if docs else language.parse(article.text)
            report = Report(article.name, article.name, "", article.text)
            ours = answers(doc, report)
        except Exception as error:  # noqa: BLE001  (what is counted here)
            n["failing"] += 1
            print(article.name, repr(error), file=sys.stderr)
            continue
        count(article, ours, n, show)
    return n


def count(article: Article, ours: list[Gold], n: Counter[str], show: str) -> None:
    found = dict(pairs(article.gold, ours))
    n["gold"] += len(article.gold)
    n["ours"] += len(ours)
    n["both"] += len(found)
    for i, gold in enumerate(article.gold):
        if not gold.content:
            continue
        what = kind(article.text, gold.content)
        n[what] += 1
        if i not in found:
            told(show == what, "MISSED", article.text, gold)
            continue
        n[f"{what} found"] += 1
        if gold.source:
            right = not gold.source.isdisjoint(ours[found[i]].source)
            n[f"{what} with speaker"] += 1
            n[f"{what} speaker right"] += right
            told(show == f"{what} speaker" and not right, "SPEAKER", article.text, gold)
            told(show == f"{what} speaker" and not right, "   OURS", article.text, ours[found[i]])
    for j, own in enumerate(ours):
        told(show == "extra" and j not in found.values(), "EXTRA", article.text, own)


def told(wanted: bool, word: str, text: str, one: Gold) -> None:
    if wanted:
        words = (excerpt(text, part) for part in (one.source, one.cue, one.content))
        print(word, " | ".join(words))


def report(n: Counter[str]) -> str:
    precision, recall = n["both"] / max(1, n["ours"]), n["both"] / n["gold"]
    f = 2 * precision * recall / max(1e-9, precision + recall)
    return "\n".join(
        [
            f"articles failing: {n['failing']}",
            *(of_kind(n, what) for what in ("direct", "mixed", "indirect")),
            f"all: precision {precision:.3f}, recall {recall:.3f}, F {f:.3f}",
        ]
    )


def of_kind(n: Counter[str], what: str) -> str:
    found, right = n[f"{what} found"], n[f"{what} speaker right"]
    return (
        f"{what}: found {found}/{n[what]} = {found / max(1, n[what]):.3f}, "
        f"speaker right {right / max(1, n[f'{what} with speaker']):.3f}"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkout", type=Path)
    parser.add_argument("part", nargs="?", default="dev", choices=["train", "dev"])
    parser.add_argument("--first", type=int, default=10_000)
    parser.add_argument("--show", default="", help="direct, 'direct speaker', indirect, extra, …")
    given = parser.parse_args()
    print(report(measure(articles(given.checkout, given.part)[: given.first], show=given.show)))


if __name__ == "__main__":
    main()
