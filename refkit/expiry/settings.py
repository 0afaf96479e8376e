"""The limits of the room."""

from __future__ import annotations

READ = 1000  # characters of a claim, a title or a sentence that are read; a bound
MOST_WAITING = 400  # statements of a set that wait for something, and are followed up; bounds work
MOST_SENTENCES = (
    60  # sentences of a set that name the same thing, and are read for what happened to it; bounds work
)
MOST_TEXT = 400_000  # characters of a source in which such sentences are looked for; bounds work
MOST_WORDS = 14  # words of the name of a thing; longer ones are no names. Set by hand
# Share (0-1) of the further words of a statement ("for gout") that what happened must hold; set by hand
REST_SHARE = 0.6
SHORTEST_CODE = 4  # letters and figures of a code that names one thing alone: AB-22; set by hand
LACKED = 2  # words of a kind of things of which there is none, from more than which it is a certain one; set by hand
MOST_VERSIONS = 40  # references of one title, or one number of a standard, that are compared; bounds work
LONGEST_REACH = 90  # characters between "is expected" and the day by which; set by hand
SAME_WORK = 3  # words of a title from which it says which work it is; set by hand
