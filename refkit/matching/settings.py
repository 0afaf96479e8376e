"""Limits and thresholds of the room; the weights of the score stand in `weights.json`, with MODEL_CARD.md."""

from __future__ import annotations

MOST_TEXT = 3000  # characters of a printed string that are looked at; a bound
MOST_CANDIDATES = 50  # candidates that are looked at; a bound
MOST_FAMILIES = 12  # names of a record that are looked for in a string; a bound
GRAM = 3  # letters that are compared at a time: a slip spoils three of these runs
LONGEST_RUN = 200  # letters of a title in which slips are counted; a bound
LONGEST_TEXT = 700  # letters of a string in which they are; a bound
NAMES_WITHIN = 120  # letters of a string at whose head a name is looked for with slips; set by hand
WORTH_COUNTING = 0.3  # share of runs of letters in common from which slips are counted; set by hand
NEAR_FROM = 0.6  # likeness of two titles from which it is asked which words differ; set by hand
MAIN_BELOW = 0.9  # likeness of a whole title below which its main title is asked for; set by hand
SLIPS_IN_LETTERS = 0.25  # slips a letter of a word that is still the same word; set by hand
LONG_TITLE = 60  # letters from which a title says as much as any; set by hand
COMMON_TITLE = 18  # letters below which a title says little ("Editorial"); set by hand
SURE = 0.82  # probability from which a record is the query's; tests/bench/train_matching.py, measured with resolve.py
TELLING_WORDS = 4  # words of a title from which it names a work by itself; set by hand
MOST_YEARS_APART = 1  # years between online first and print; set by hand
SAME_CONTAINER = 0.7  # share of a journal's name from which it is the same; set by hand
SAME_WORDS = 0.5  # share of the telling words of a venue's name from which two may be one; set by hand
MOST_NAME = 200  # characters of a venue's name that are looked at for a short one; a bound
TIED = 0.05  # difference of scores below which two records of one work are told apart by what differs; set by hand
# DOI prefixes are given out in rising order; 10.65000 was not reached in 2026. None from here on can be real.
UNASSIGNED_PREFIX = 70_000
MOST_TIED = 5  # records of one work that are looked at for the one that says the same; a bound
GLANCE_AUTHOR = 0.5  # what the first author adds at a glance, where a whole title is 1; set by hand
GLANCE_YEAR = 0.2  # the same of the year; set by hand
GLANCE_PAGE = 0.5  # the same of the first page; set by hand
WORSE_AT_A_GLANCE = 0.8  # difference to the best from which a record is left out; tests/bench/resolve.py
MOST_WEIGHED = 4  # records that are looked at closely; tests/bench/resolve.py
MOST_TITLE = 400  # characters of a title or name that a glance takes in; a bound
SHORTEST_TITLE = 9  # letters below which what was read as a title is none, or says nothing; set by hand
MOST_BEHIND = 2  # words lost behind a title that was not cut; set by hand
SAME_NAME = 0.6  # share of a journal's name from which it agrees; set by hand
OTHER_NAME = 0.34  # the same below which it is another; set by hand
MOST_PUBLISHER = 100  # characters of a publisher's name that are looked at; a bound
LONG_WORD = 6  # letters from which a word may have two slips; set by hand
CUT_FROM = 0.85  # likeness from which a title is the beginning of a longer one; set by hand
