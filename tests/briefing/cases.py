"""Cases of the briefing tests: a whole one, others in other forms, one whose texts are hostile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from detente.dispute import Dispute, loads
from detente.stability import StateSpace, build

if TYPE_CHECKING:
    from pathlib import Path

QUARREL = """
title: The well
as_of: 2025-12-17
decision_makers:
  village:
    name: The village
    options:
      dig:
        does: Digs a second well
        because: ["r1: will dig a second well"]
      sue: {does: Goes to court, moves: take, because: ["cites: Water Act, section 4"]}
    prefers:
      - {says: not miller.dam, because: ["r1: wants the dam gone"]}
      - village.dig if miller.dam
      - not village.sue
  miller:
    name: The millers
    options:
      dam: Keeps the dam
    prefers:
      - {says: miller.dam, because: ["r2: will keep the dam"]}
      - not village.sue
infeasible:
  - {rule: village.dig and village.sue, because: ["cites: the parish accounts"]}
states: {agreed: YNY}
status_quo: {is: NNY, because: ["r2: the dam stands"]}
outcomes:
  flood: {is: miller.dam and not village.dig}
"""

REPORTS = {
    "r1-gazette.txt": """id: r1-gazette
outlet: The Gazette
date: 2025-12-16
form: translation (from the French)
---
The mayor, Anna Berg, said on Monday that the village "will dig a second well" by 31 March 2026.
She said the village wants the dam gone.
""",
    "r2-courier.txt": """id: r2-courier
outlet: Courier
date: 2025-12-17
---
According to the Gazette, the village is angry. The miller, who asked not to be named, said he
"will keep the dam". For now the dam stands. The court meets on 12 January 2026.
""",
}

GRAPH = """
title: A graph
states: [war, talks, peace]
moves:
  north: [[war, talks], [talks, war], [talks, peace]]
  south: [[talks, peace]]
decision_makers:
  north: {ranking: [peace, talks, war]}
  south: {ranking: [war, [peace, talks]]}
status_quo: war
"""

WEIGHTED = """
title: Weights and pairs
decision_makers:
  east:
    options: {a: Does a, b: Does b}
    weights: {east.a: 3, east.b: 1, west.c: 2}
  west:
    options: {c: {does: Does c, moves: drop}}
    prefers_pairs: [["--Y", "--N"]]
"""

UNSURE = """
title: The pipeline
as_of: 2026-03-01
decision_makers:
  east:
    name: The eastern government
    options:
      close: Closes the pipeline
      talk: Sends negotiators
    prefers: [not west.sue, east.talk if west.pay, not east.close]
    unknown: [[east.close, east.talk]]
  west:
    name: The western utility
    options:
      pay: Pays the arrears
      sue: Sues for damages
    prefers: [not east.close, west.pay if east.talk, not west.sue]
infeasible: [west.pay and west.sue]
status_quo: [east.close]
"""

MARKED = """
title: The ferry
decision_makers:
  island:
    name: The island
    options: {strike: Goes on strike}
    ranking: [YN, ">>", NN, YY, NY]
  line:
    name: The shipping line
    options: {stop: Stops the ferry}
    ranking: [NN, NY, ">>", YY, YN]
status_quo: NN
"""

ACTING = (
    "<script>document.title='ran'</script>",
    "<img src=x onerror=\"document.title='ran'\">",
    '"><svg onload="document.title=\'ran\'">',
    "</style></title></textarea><script>document.title='ran'</script>",
    "[click](javascript:document.title='ran') <a href=\"javascript:alert(1)\">x</a>",
    "{{ 7 * 7 }} {% for x in y %} ${7*7} <style>* { display: none }</style>",
    "\u202egnp.exe\u202c \u200bzero \u0007bell \u001b[31mred \u2066isolate",
    "<iframe srcdoc=\"<script>parent.document.title='ran'</script>\"></iframe>",
    "&lt;already&gt; &amp; &#x3c;script&#x3e;",
)
"""Texts that would do something if they were not shown as text."""


def case_folder(folder: Path, dispute: str | None = QUARREL, **reports: str) -> Path:
    """A case folder of that dispute and those reports (by default the two of the well)."""
    (folder / "reports").mkdir(parents=True, exist_ok=True)
    if dispute is not None:
        (folder / "dispute.yaml").write_text(dispute, encoding="utf-8")
    for name, text in (reports or REPORTS).items():
        file = name if "." in name else f"{name}.txt"
        (folder / "reports" / file).write_text(text, encoding="utf-8")
    return folder


def hostile_case(folder: Path, beacon: str = "http://127.0.0.1:9/") -> Path:
    """A case whose title, names, options, words and reports all try to act."""
    fetching = (
        f'<img src="{beacon}img"><link rel=stylesheet href="{beacon}css">'
        f"<style>@import url({beacon}imp);</style><script src={beacon}js></script>"
    )
    nasty = [*ACTING, fetching]
    body = "\n\n".join(f'Anna Berg said: "{text}" on 3 May 2026. {text}' for text in nasty)
    header = f"id: r1\noutlet: {nasty[0]}\ntitle: {nasty[1]}\nurl: {beacon}page\nform: {nasty[4]}\n"
    return case_folder(
        folder,
        _hostile_dispute(nasty),
        r1=f"{header}date: 2025-12-17\n---\n{body}\n",
        r2=f"id: r2\ndate: 2025-12-17\n---\nAnna Berg said {fetching} {'x' * 5_000_000}\n",
    )


def _hostile_dispute(nasty: list[str]) -> str:
    def text(k: int) -> str:
        kept = "".join(c for c in nasty[k] if c.isprintable())
        return "'" + kept.replace("'", "''") + "'"

    return f"""
title: {text(0)}
decision_makers:
  a:
    name: {text(1)}
    options:
      x: {{does: {text(2)}, because: [{{"r1": "{{{{ 7 * 7 }}}}"}}]}}
      y: {{does: {text(3)}, because: [{{"cites": {text(9)}}}]}}
    prefers: [a.x, {{says: not a.y, because: [{{"r1": "onerror"}}, {{"r2": "Anna Berg said"}}]}}]
  b:
    name: {text(7)}
    options: {{z: {text(5)}}}
    ranking:
      order: [NNN, YNN, [NYN, YYN], NNY, YNY, NYY, YYY]
      because: [{{"cites": {text(4)}}}, {{"cites": {text(8)}}}, {{"r1": "gnp.exe"}}]
status_quo: NNN
"""


def dispute(text: str) -> Dispute:
    """The dispute of that text, which has no errors."""
    checked = loads(text)
    assert checked.value is not None, [str(finding) for finding in checked.findings]
    return checked.value


def space(text: str) -> StateSpace:
    """Its states."""
    checked = build(dispute(text))
    assert checked.value is not None, [str(finding) for finding in checked.findings]
    return checked.value
