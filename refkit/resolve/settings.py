"""Limits of the room. Set by hand."""

from __future__ import annotations

CANDIDATES = 10  # records that one search may bring; the right one is among the first ten 998 times in 1,000
SAVE_SECONDS = 20.0  # between two savings of what was found so far, while there are more references
READ_AT_ONCE = 256  # references that are handed to the workers at a time, so that a stop loses little
LONGEST_REASON = 300  # characters of a notice's reason that are kept
