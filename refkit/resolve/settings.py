"""Limits of the room. Set by hand."""

from __future__ import annotations

CANDIDATES = 10  # records that one search may bring; the right one is among the first ten 998 times in 1,000
SAVE_SECONDS = 20.0  # between two savings of what was found so far, while there are more references
SAVE_SHARE = 0.05  # of the time of a run that may go into saving
LONGEST_REASON = 300  # characters of a notice's reason that are kept
