"""Every limit of the room of fields, by module, with its unit and what it bounds."""

from __future__ import annotations

# dates
DATE_REACH = 48  # characters before or after a year in which its month and day may stand; set by hand

# edtf
SPRING = 21  # the months 21-24 are seasons; EDTF, level 1

# ids
LONGEST_SHOWN = 60  # characters of a value that a finding shows; set by hand
LONGEST_LEAD = 24  # characters before a DOI: "doi: https://dx.doi.org/"

# latex
LONGEST_FORMULA = 400  # tokens between two dollars; more is no formula in a title; set by hand
DEEPEST_FORMULA = 24  # groups within groups of a formula; bound against hostile input
DEEPEST_TAGS = 50  # tags within tags of which it is known whether they keep case; bound against hostile input
CASE_TELLS = 5  # letters of a word, from which its capital tells the case of a title; set by hand
# Share of such words with a capital, above which it is the case of titles; German stays below. Set by hand
MOST_CAPITALS = 0.8
CASE_REACH = 40  # letters beside a pair of braces that belong to its word; set by hand

# keys
MAX_PART = 24  # characters of a family name or title word in a key; set by hand
MAX_TEXT = 2000  # characters of a title or name that are looked at; bound against hostile input

# locators
# Letters of a label without a stop, but for "p" and "pp": "l 4" may be anything; set by hand
SHORTEST_LABEL = 3

# same_work
# Works of one title, year and first author ("Editorial") that one more is compared with. Bound against hostile input
MOST_ALIKE = 30
