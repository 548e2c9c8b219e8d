"""In a real browser, with real fonts: no label leaves its figure, and none lies on another.

The widths that the figures reckon with are estimates; here they meet the glyphs.
"""

from __future__ import annotations

import html
import json
import re
import subprocess

from detente.briefing.figures import (
    TimeItem,
    claims_matrix,
    origins,
    preference_ladder,
    sanction_tree,
    state_graph,
    svg,
    time_line,
)
from detente.briefing.figures.figure import Table, Words, framed
from detente.evidence.records import Claim, Comparison, Contradiction, Copy, Origin, Variant
from tests.browser import CHROMIUM, FLAGS, needs_chromium

from .by_hand import Space, explanation_of, step, trace_of, verdicts_of

pytestmark = needs_chromium

MEASURE = """
const found = [];
for (const svg of document.querySelectorAll("svg")) {
  const frame = svg.getBoundingClientRect();
  const texts = [...svg.querySelectorAll("text")];
  const boxes = texts.map(t => [t.textContent, t.getBoundingClientRect()]);
  boxes.forEach(([words, box], k) => {
    const inside = frame.left - 1 <= box.left && box.right <= frame.right + 1;
    if (!inside) found.push([svg.id, "leaves", words]);
    for (const [other, its] of boxes.slice(k + 1)) {
      const across = Math.min(box.right, its.right) - Math.max(box.left, its.left);
      const down = Math.min(box.bottom, its.bottom) - Math.max(box.top, its.top);
      if (across > 2 && down > 5) found.push([svg.id, "overlaps", words, other]);
    }
  });
}
document.body.textContent = JSON.stringify(found);
"""

LABELS = [
    "WWWWWW MMMMMM @@@@@@",
    "Türkiye’s largest compromise yet",
    "illicit filing; still lilting",
    "撤回导弹系统的协议草案",
    "Соглашение о возврате систем",
    "<script>document.title = 'ran'</script>",
    "الاتفاق على السحب",
    "a" * 90,
]


def spaces():
    people = dict(enumerate(LABELS))
    names = {k * 3: label for k, label in enumerate(LABELS)}
    yield Space(1, 1, seed=3)
    yield Space(2, 1, 1, seed=4, names={k: n for k, n in names.items() if k < 16}, people=people)
    yield Space(3, 2, 2, seed=8, names=names, people=people, outcomes={LABELS[4]: any})


def comparison():
    ids = tuple(f"r{k:02}-{label}" for k, label in enumerate(LABELS * 4))
    variants = tuple(Variant(label, ids[k : k + 9], (), k) for k, label in enumerate(LABELS))
    return Comparison(
        ids,
        claims=tuple(Claim(label, label * 3, "date", variants) for label in LABELS),
        contradictions=(Contradiction("c", LABELS[0], "date", (), ""),),
        copies=tuple(Copy(ids[k], ids[k // 2], 0.5, k % 3 == 0) for k in range(1, 20)),
        origins=(
            Origin("o1", LABELS[1], ids[:20], "credited"),
            Origin("o2", LABELS[7], ids[20:24], "wording"),
        ),
    )


def figures():
    for n, space in enumerate(spaces()):
        verdicts = verdicts_of(space, holding=range(0, space.count, 5))
        yield state_graph(space, verdicts, trace_of(space), f"graph-{n}")
        for dm in space.dispute.decision_makers:
            yield preference_ladder(space, verdicts, dm.id, f"ladder-{n}-{dm.id}")
            answers = [(step("d0", 1), step("d1", 2))]
            why = explanation_of(space, 0, dm.id, sanctions=answers)
            yield sanction_tree(space, verdicts, why, f"why-{n}-{dm.id}")
    days = [f"2025-12-{day:02}" for day in range(1, 28)] + ["2017", "2019-07", "2026-06-30"]
    items = [
        TimeItem(LABELS[k % 8], day, day, LABELS[k % 3], "deadline") for k, day in enumerate(days)
    ]
    yield time_line(items, "2025-12-17", "time-line")
    yield origins(comparison(), (), "origins")
    yield claims_matrix(comparison(), "claims")


def measured(folder, drawn):
    """What the browser finds wrong with the drawings."""
    page = folder / "figures.html"
    page.write_text(
        f"<meta charset=utf-8><body>{drawn}<script>{MEASURE}</script>", encoding="utf-8"
    )
    done = subprocess.run(
        [CHROMIUM, *FLAGS, f"--user-data-dir={folder / 'profile'}", "--dump-dom", page.as_uri()],
        capture_output=True,
        timeout=120,
        check=True,
    )
    printed = done.stdout.decode("utf-8")
    assert "<title>" not in printed
    return json.loads(html.unescape(re.search(r"<body>(.*)</body>", printed, re.DOTALL)[1]))


def test_labels_stay_in_their_figures_and_apart(tmp_path):
    assert measured(tmp_path, "".join(figure.svg for figure in figures())) == []


def test_the_browser_would_see_what_leaves_or_overlaps(tmp_path):
    words = [svg.text(0, 20, "one on"), svg.text(10, 20, "another"), svg.text(80, 20, "far out")]
    figure = framed("bad", Words("bad", "", Table((), ())), 100, 40, *words)
    found = {problem[1] for problem in measured(tmp_path, figure.svg)}
    assert found == {"leaves", "overlaps"}
