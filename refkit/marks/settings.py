"""Every threshold of the marks room, by module, with its unit and where it comes from."""

from __future__ import annotations

# grammar
WIDEST_RANGE = (
    200  # entries; a wider one is no citation but a slip, and is reported. Set by hand, not measured
)

# find
LEAST_CONSISTENT = 2  # marks of a doubtful style that make it the document's. Set by hand, not measured
LEAST_COUNTED = 4  # numbers glued to words that must count up by one. Set by hand, not measured
LEAPS = 0.25  # … and how many, per one that does, may be left out. Set by hand, not measured
UNKNOWN = 999  # how far numbers may go where no list says. Set by hand, not measured

# cited
JOINT = (
    14  # characters between two clauses of one sentence: ", and ", "; however, ". Set by hand, not measured
)
LONGEST_ENDING = 200  # characters of a claim's end that are looked at for its stop and marks. Set by hand
