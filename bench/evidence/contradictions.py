"""Precision and recall of the contradictions, on the S-400 reports and the two own stories.

python -m bench.evidence.contradictions
"""

from __future__ import annotations

from pathlib import Path

from bench.evidence.scoring import read_folder, score

ROOT = Path(__file__).resolve().parents[2]
STORIES = ROOT / "tests" / "evidence" / "stories"
SETS = {
    "s400": (ROOT / "examples/s400/reports", ROOT / "../shared/s400/contradictions.json"),
    **{
        folder.name: (folder, folder / "gold.json")
        for folder in sorted(STORIES.iterdir())
        if folder.is_dir()
    },
}


def main() -> None:
    """One line a set, then what was missed and what was wrong."""
    for name, (reports, gold) in SETS.items():
        if not gold.exists():
            print(f"{name}: no claims compared by hand beside this checkout")
            continue
        comparison = read_folder(reports)
        result = score(comparison, gold)
        eases = ", ".join("{} {}/{}".format(e, *result.of(e)) for e in ("easy", "medium", "hard"))
        print(
            f"{name}: {result.flagged} flagged, precision {result.precision:.2f}, "
            f"recall {result.recall:.2f} ({eases})"
        )
        print("   missed:", sorted(set(result.contradictions) - set(result.found)))
        whys = {one.id: one.why for one in comparison.contradictions}
        for wrong in result.false:
            print("   false:", whys[wrong])


if __name__ == "__main__":
    main()
