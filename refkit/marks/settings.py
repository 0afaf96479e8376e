"""Every threshold of the marks room, by module, with its unit and where it comes from."""

from __future__ import annotations

# grammar
YEARS = range(1400, 2200)  # numbers that are years and cite nothing. Set by hand
# Entries; a wider one is no citation but a slip, and is reported; set by hand
WIDEST_RANGE = 200

# find
LEAST_CONSISTENT = 2  # marks of a doubtful style that make it the document's; set by hand
LEAST_NAMED = 0.5  # share of a list that numbers in round brackets must name to be its citations; set by hand
LEAST_OF_STYLE = 4  # works that marks of one style name before another style is doubted; set by hand
OUTNUMBERS = 2  # by how many times they outnumber those that raised figures name; set by hand
LEAST_COUNTED = 4  # numbers glued to words that must count up by one; set by hand
LEAPS = 0.25  # … and how many, per one that does, may be left out; set by hand
UNKNOWN = 999  # how far numbers may go where no list says; set by hand

# powers
LOOKED_BACK = 40  # characters in front of a raised figure; the longest pattern needs 24. Bounds work

# cited
# Characters between two clauses of one sentence: ", and ", "; however, "; set by hand
JOINT = 14
LEAD_COMPARED = 200  # characters at the end of a sentence that introduces a list; set by hand
MOST_LEADING = 6  # such sentences, one in the list of another; as in documents
LONGEST_ENDING = 200  # characters of a claim's end that are looked at for its stop and marks; set by hand

# numbered
MOST_NUMBERS = 81  # runs of numbers in one mark; bounds work
LONGEST_MARK = 300  # characters between the brackets of a mark by numbers; bounds work

# resolve
FAR_WORK = 12  # characters between two works of one entry: "; ", a line break with its indent. Set by hand
MOST_NEAR = 3  # works of the list that a hint names; set by hand
MOST_KEYS_COMPARED = 20  # keys that are compared with all others for a hint; bounds work

# unread
LONGEST_SHOWN = 60  # characters of a mark that a finding shows; set by hand
