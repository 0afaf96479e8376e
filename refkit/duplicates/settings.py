"""What agreement and difference of each field weigh, and the limits of the room.

A weight is a natural logarithm of odds: how much likelier an agreement is for two records of one work than for two works that share a
block. Set by hand on the pairs of tests/duplicates/duplicate_pairs.py and tried on 100,000 made records (tests/bench/dedupe.py) and on pairs of an
index of 156,549 real ones; the figures are in tests/bench/README.md.
"""

from __future__ import annotations

# find: verdicts by the sum of the weights
SURE = 10.5  # sum from which two references are merged; tests/duplicates/duplicate_pairs.py
LIKELY = 7.5  # sum from which a pair is named (RK509) and left; tests/duplicates/duplicate_pairs.py
# Difference of two sums below which neither of two partners that exclude each other is taken; set by hand
NEARLY_AS_GOOD = 1.0

# Weight of one record under one key: as sure as weights go, so that copies are joined before all else; set by hand
RECORD = 60.0

# compare
IDENTIFIER = 11.0  # weight of one DOI, PMID, PMCID or arXiv number: alone more than SURE
BOOK_NUMBER = 4.0  # weight of one ISBN; a chapter has that of its book
ADDRESS = 3.0  # weight of one address
TITLE_EQUAL = 7.0  # weight of one title that says something
TITLE_EQUAL_COMMON = 2.5  # weight of one title such as "Editorial"
TITLE_NEAR = 5.5  # weight of a title with slips of the pen
TITLE_SHORT = 4.0  # weight of a title without its subtitle
TITLE_SHORT_NEAR = 3.0  # weight of both
# Weight of a title of which one word has another letter, where that may be another word: never enough without the first page
TITLE_SLIGHT = 2.0
SLIGHT_WORDS = 5  # words of a title from which that counts; set by hand
TITLE_APART = -6.0  # weight where some words differ
TITLE_OTHER = -12.0  # weight where most words differ
AUTHORS_SAME = 3.0  # weight of authors alike letter by letter, initials aside
AUTHORS_SPELT = 2.5  # weight of authors alike by other spellings
AUTHORS_SOME = 0.5  # weight of some authors in common
AUTHORS_GIVEN = -3.5  # weight of a first author with other given names
AUTHORS_OTHER = -5.0  # weight of no author in common
YEAR_SAME = 1.5  # weight of one year
YEAR_NEXT = -0.5  # weight of the year after, as of online first and print
CONTAINER_SAME = 1.5  # weight of one journal or book, abbreviated or whole
CONTAINER_OTHER = -3.0  # weight of two; records of one chapter often name book and series
VOLUME_SAME = 1.5  # weight of one volume
ISSUE_SAME = 0.5  # weight of one issue
ISSUE_OTHER = -1.0  # weight of two, where the first page is one
PAGE_SAME = 3.0  # weight of one first page
NUMBER_SAME = 2.0  # weight of one number of an abstract, article, report
FEWEST_WORDS = 3  # words of a title that says something; set by hand
FEWEST_LETTERS = 15  # letters of a title that says something; set by hand
SLIP_LETTERS = 5  # letters of a word from which one wrong letter is a slip: "ii" and "iii" are two words
SWAP_LETTERS = 3  # the same of two letters that changed places
MOST_SLIPS = 2  # words of one title with a slip
SHARED_WORDS = 0.6  # share of the shorter title's words below which two titles have nothing in common
TRUNCATED_WORDS = 5  # words of a title that may be cut anywhere
MOST_YEARS = 1  # years between two dates of one work
LINKED_YEARS = 4  # years between a preprint and its article; set by hand
SHORTEST_NAME = 5  # letters of a family name in which one may be wrong
MOST_NAMES = 30  # names of one reference that are compared; a bound
MOST_LETTERS = 400  # characters of a title or name that are looked at; a bound

# find: pairs of first author and year under one title from which it is a common one ("Inside front cover"); set by hand
COMMON_FROM = 4

# blocks
WINDOW = 6  # neighbours that a reference of a large block is compared with
BLOCK = 24  # references of a block that are all compared with each other
TITLE_KEY = 20  # letters of the beginning and the end of a title that make a key
RARE_WORDS = 3  # rarest words of a title, of which each two make a key: with a slip in one, two are left

# slips
HEAD_LETTERS = 2  # of two words that must agree for one to be a slip: opposites differ in prefixes

# log
LOG_SCHEMA = 1  # of the lines of a log; raised when a field changes its meaning
