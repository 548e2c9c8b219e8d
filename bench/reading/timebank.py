"""Time expressions on TimeBank or AQUAINT in TimeML, document dates given.

    python bench/reading/timebank.py FOLDER [--misses]

FOLDER holds `*.tml` files, such as `data/TBAQ-cleaned/TimeBank` of the TempEval-3 distribution.
Prints how many gold DATEs have an overlapping expression with exactly the gold value, and the F of
the extents by overlap (each gold and each found expression counted once).
"""

from __future__ import annotations

import collections
import sys
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

from detente.reading import language
from detente.reading.records import Report
from detente.reading.times import find


@dataclass(frozen=True)
class Gold:
    start: int
    end: int
    kind: str
    value: str


def document(path: Path) -> tuple[str, str, list[Gold]]:
    """The text, the date and the gold expressions of a TimeML file."""
    root = ET.parse(path).getroot()
    date = root.find(".//DCT/TIMEX3").get("value")[:10]
    text, gold = "", []

    def walk(node):
        nonlocal text
        start = len(text)
        text += node.text or ""
        for child in node:
            walk(child)
            text += child.tail or ""
        if node.tag == "TIMEX3":
            gold.append(Gold(start, len(text), node.get("type"), node.get("value")))

    walk(root.find("TEXT"))
    return text, date, gold


def overlap(one, two) -> bool:
    return one.start < two.end and two.start < one.end


def measure(folder: Path, *, misses: bool = False) -> dict[str, float]:
    right = dates = found_gold = golds = right_found = founds = 0
    kinds: collections.Counter[str] = collections.Counter()
    for path in sorted(folder.glob("*.tml")):
        if path.name.startswith("._"):
            continue
        text, date, gold = document(path)
        times = find(language.parse(text), Report("x", "x", "", text, date=date))
        golds += len(gold)
        founds += len(times)
        right_found += sum(any(overlap(t, g) for g in gold) for t in times)
        for g in gold:
            hits = [t for t in times if overlap(t, g)]
            found_gold += bool(hits)
            good = any(t.value == g.value for t in hits)
            if g.kind == "DATE":
                dates += 1
                right += good
            kinds[f"{g.kind} {'right' if good else 'wrong' if hits else 'missed'}"] += 1
            if misses and not good:
                got = [(t.text, t.value) for t in hits]
                around = text[max(0, g.start - 40) : g.end + 30].replace("\n", " ")
                print(f"{date} {g.kind} {text[g.start : g.end]!r} {g.value} {got} | {around}")
        if misses:
            for t in times:
                if not any(overlap(t, g) for g in gold):
                    around = text[max(0, t.start - 30) : t.end + 30].replace("\n", " ")
                    print(f"EXTRA {t.text!r} {t.value} | {around}")
    recall, precision = found_gold / golds, right_found / founds
    return {
        "dates": dates,
        "dates_exact_value": right / dates,
        "extent_precision": precision,
        "extent_recall": recall,
        "extent_f": 2 * precision * recall / (precision + recall),
        **dict(sorted(kinds.items())),
    }


if __name__ == "__main__":
    arguments = [a for a in sys.argv[1:] if not a.startswith("-")]
    for name, figure in measure(Path(arguments[0]), misses="--misses" in sys.argv).items():
        print(f"{name:20} {figure:.3f}" if isinstance(figure, float) else f"{name:20} {figure}")
