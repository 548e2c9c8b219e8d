"""How wide a text will be, without a font at hand.

The widths are those of Helvetica in thousandths of the type size (Adobe font metrics), which Arial,
Liberation Sans and the other faces of `FONT` share; other scripts are taken by class. A reader's
browser may choose a wider face, so a margin is added: a box a little too large is better than a
label that leaves it.
"""

from __future__ import annotations

import unicodedata
from typing import Final

FONT: Final = "var(--figure-font, Helvetica, Arial, 'Liberation Sans', sans-serif)"
MONO: Final = "var(--figure-mono, 'Liberation Mono', Consolas, Menlo, monospace)"

MARGIN = 1.04
BOLD = 1.08
MONO_EM = 0.61
WIDE = 1000
CAPITAL = 740
OTHER = 600

GROUPS: Final = {
    191: "'",
    222: "ijl‘’",
    260: "|",
    278: " !,./:;I[\\]ft·",
    333: "()-`r“”{}",
    355: '"',
    389: "*",
    469: "^",
    500: "Jcksvxyz",
    556: "#$?0123456789L_abdeghnopqu–",
    584: "+<=>~×−",
    611: "FTZ",
    667: "&ABEKPSVXY",
    722: "CDHNRUw",
    778: "GOQ",
    833: "Mm",
    889: "%",
    944: "W",
    1000: "—…→←↔●○◆",
    1015: "@",
}
WIDTHS: Final = {character: width for width, group in GROUPS.items() for character in group}


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """The width of a line of text in the units of `size`, a little more rather than less."""
    thousandths = sum(map(_character_width, unicodedata.normalize("NFD", text)))
    return thousandths / 1000 * size * MARGIN * (BOLD if bold else 1)


def mono_width(text: str, size: float) -> float:
    """The width of a line in the fixed-width face: of patterns, which are Y, N and `-` only."""
    return len(text) * size * MONO_EM


def _character_width(character: str) -> int:
    known = WIDTHS.get(character)
    return _class_width(character) if known is None else known


def _class_width(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    if unicodedata.east_asian_width(character) in "WF":
        return WIDE
    return CAPITAL if character.isupper() else OTHER
