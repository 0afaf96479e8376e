"""How much a page shows. Set by hand."""

from __future__ import annotations

MOST_FIRST = 12  # claims under "Fix first"
MOST_NAMED = 3  # documents by their names above the verdict
MOST_SOURCES = 6  # of a claim, with their passages
LONGEST_CLAIM = 1200  # characters of a claim beside a passage
LONGEST_PASSAGE = 1600  # characters of a passage
BLOCKS_OF_PART = (
    40  # paragraphs that a browser lays out together; 20 to 40 open fastest, see tests/bench/README.md
)
