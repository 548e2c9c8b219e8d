"""What loading takes at most, with the reason for each number."""

from __future__ import annotations

LARGEST_FILE = 20_000_000
"""Bytes of any report. A scanned book as PDF passes; a text of this size is 3,000 pages."""

LARGEST_PAGE = 8_000_000
"""Bytes of HTML. The heaviest news pages carry about 4 MB, most of it scripts."""

LONGEST_EXTRACT = 4_000_000
"""Characters taken out of a page or PDF; more is cut with a warning."""

DEEPEST_PAGE = 1_000
"""Elements inside each other on a page; the deepest news pages have about 60."""

LONGEST_READ = 200_000
"""Characters of one text that are read: 125 pages, some 10 s; the rest is a finding."""

LONGEST_NAME = 1_000
"""Characters of a title, outlet or address that a page or PDF gives of itself."""

MOST_PAGES = 3_000
"""Pages of a PDF that are read; a page may refer to itself without end."""

LONGEST_HEADER = 30
"""Lines in which a header must have ended (DESIGN, "Reports")."""

EXTRACTION_SECONDS = 45
"""Wall time for one page or PDF. A page of 4 MB takes 3 s here, a PDF of 500 pages 20 s."""

EXTRACTION_MEMORY = 1_500_000_000
"""Bytes of address space for the same; an ordinary page needs 300 MB of it, libraries included."""
