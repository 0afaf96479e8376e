"""Limits of the file of records and of what is told from it. Set by hand."""

from __future__ import annotations

MAX_FILE_BYTES = 512 * 1024 * 1024  # of records.jsonl, which refkit wrote itself; a row is 1 to 3 KiB
NAMES_SHOWN = 5  # references that one finding names
LONGEST_VALUE = 90  # characters of a value that a finding shows
DIGITS = 4  # of a probability that is kept
SCHEMA = 1  # of records.jsonl; raised when a member changes its meaning
ORIGINS_SCHEMA = 1  # of each line of origins.jsonl; raised when a field changes its meaning
ALIKE_SHOWN = 40  # characters before the first that differs, where values are long
