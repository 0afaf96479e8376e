"""Every limit of the room of data formats, by module, with its unit and what it bounds."""

from __future__ import annotations

# bibtex
# Characters of a field: macros that double each other grow without end. Bound against hostile input
MAX_VALUE = 1_000_000
LONGEST_OTHERS = 40  # characters of "et al." and its like, with the white space around; set by hand
# Commands of a @preamble that use others, or stand in their arguments; set by hand
DEFINITIONS_DEEP = 3

# bibtex.blocks
LEAD = 500  # characters of a line before an "@" that are looked at; bound against hostile input

# bibtex.crossref
# Parents of parents; biber's own files never go beyond three. Bound against hostile input
MAX_GENERATIONS = 8

# bibtex.entries
SHOWN = 60  # characters of a value that a finding shows; set by hand

# bibtex.names
# Characters of LaTeX source: a braced word as short as "{\'E}" is a letter, not an organisation. Set by
# hand
SHORT_WORD = 12

# bibtex.plain
KEYS_NAMED = 3  # keys that a finding of what a file does not carry names. Set by hand

# bibtex.reader
LONGEST_NAME = 6  # words of one editor in a note "Edited by …"; more are a sentence. Set by hand

# csl_values
MAX_DIGITS = 18  # digits of a year, and of a number that is written out as text; bound against hostile input

# json_text
MAX_DEPTH = 100  # objects in objects; a CSL item needs four. Bound against hostile input

# unread
LOOKED_AT = 20_000  # characters of a text in which the signs of other data are looked for. Bounds work
FEWEST_LINES = 3  # lines that begin as those of a format, from which a text is of it. Set by hand

# mathml
MATHML_DEPTH = 60  # elements in elements of a formula; papers need some ten. Bound against hostile input
