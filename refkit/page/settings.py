"""How much a page shows. Set by hand."""

from __future__ import annotations

MOST_FIRST = 12  # claims under "Fix first"
MOST_SOURCES = 6  # of a claim, with their passages
LONGEST_CLAIM = 1200  # characters of a claim beside a passage
LONGEST_PASSAGE = 1600  # characters of a passage
