"""Every threshold of the marks room, by module, with its unit and where it comes from."""

from __future__ import annotations

# grammar
YEARS = range(1400, 2200)  # numbers that are years and cite nothing. Set by hand
# Entries; a wider one is no citation but a slip, and is reported; set by hand
WIDEST_RANGE = 200

# find
LEAST_CONSISTENT = 2  # marks of a doubtful style that make it the document's; set by hand
LEAST_COUNTED = 4  # numbers glued to words that must count up by one; set by hand
LEAPS = 0.25  # … and how many, per one that does, may be left out; set by hand
UNKNOWN = 999  # how far numbers may go where no list says; set by hand

# cited
# Characters between two clauses of one sentence: ", and ", "; however, "; set by hand
JOINT = 14
LONGEST_ENDING = 200  # characters of a claim's end that are looked at for its stop and marks; set by hand
