"""Cases made up for the tests."""

from __future__ import annotations

DISPUTE = """\
title: The water of the upper dam
as_of: 2025-06-10
decision_makers:
  arden:
    name: Arden
    options:
      release: {does: Releases water, because: ["r1: would open the gates"]}
      threaten: Threatens to close them
    prefers:
      - {says: not arden.threaten, because: ["cites: River Treaty, art. 4"]}
      - {says: borva.pay, because: ["r2-herald: wants to be paid", "r1: no such words"]}
  borva:
    name: Borva
    options: {pay: {does: Pays, because: ["cites: Budget Act"]}}
    ranking: {order: [s8, s7, s6, s5, s4, s3, s2, s1], because: ["r2: not one coin"]}
infeasible: [{rule: arden.release and arden.threaten, because: ["r1: never both"]}]
outcomes: {calm: {is: not arden.threaten, because: ["r1: calm again"]}}
status_quo: {is: s1, because: ["r1: For now"]}
"""

REPORTS = {
    "r1-courier.txt": (
        "outlet: Valdor Courier\ndate: 2025-06-02\n---\n"
        "For now the river is calm again. Arden's minister Ilka Bor said she would open the gates, "
        "never both.\n"
    ),
    "r2-herald.txt": (
        "outlet: Arden Herald\ndate: 2025-06-03\n---\n"
        "“Arden wants to be\npaid,” the Valdor Courier wrote. Borva has not one coin.\n"
    ),
}


def write(folder, dispute=DISPUTE, reports=None):
    """A case folder; without a dispute or without reports where they are empty."""
    if dispute:
        (folder / "dispute.yaml").write_text(dispute, encoding="utf-8")
    for name, text in (REPORTS if reports is None else reports).items():
        file = folder / "reports" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return folder
