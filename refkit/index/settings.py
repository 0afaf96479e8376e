"""The thresholds of the index: what is kept of a record, and how much of a query is looked for."""

from __future__ import annotations

FORMAT = 1  # version of the folder's layout; another one is refused
ANALYSER = 1  # version of the words that `terms` makes; with another one the index is built anew

LONGEST_TERM = 40  # characters of a word; the rest of a longer one is not told apart
MOST_TERMS = 160  # words of a record or a query; a reference has some 30, a list of 3,000 authors is cut
NAMED_AUTHORS = 3  # first authors whose name is held together with the year
LONGEST_TEXT = 4_000  # characters of a query; a printed reference has some 200

SOUGHT_WORDS = 14  # rarest words of a query that are looked for; more cost time and found nothing more
COMMON_SHARE = 0.05  # share of all records that hold a word, above which others are preferred
FEWEST_WORDS = 4  # words that are looked for however common they are
RARE_SHARE = 0.01  # share of all records that hold a word, up to which it tells much
REPAIRED_BELOW = 5  # rare words of a query, below which near ones of unknown words are looked for, 2 ms each
REPAIRED = 4  # unknown words of a query for which near ones are looked for
REPAIRED_LENGTH = 5  # letters of a word from which on one may be wrong
FIGURES = 8  # numbers of a query, in order, that may be its volume and page
FIGURES_APART = 3  # places between a volume and its page: volume, issue, first page
FACT_WEIGHT = 1.0  # of a pair of facts against a word as rare
NEAR_WEIGHT = 6.0  # of a word that is near an unknown one: what a word that one record in 400 holds weighs
MOST_SHARING = 100  # records of one identifier that are given: a book's DOI may stand on each of its chapters

HEAD_BYTES = 65_536  # by which the kind of a file is told
PIECE_BYTES = 1_048_576  # of a piece of a file, some 2,000 records of CSL or 150 of PubMed
LONGEST_LINE = 67_108_864  # bytes of one line or record; the longest of Crossref's has some 30 MB
MOST_WHOLE = 536_870_912  # bytes of a file that is read whole; a file of Crossref's dump has some 50 MB
HEAP_BYTES = 200_000_000  # memory in which tantivy gathers records before it writes them
COMMIT_RECORDS = 200_000  # records after which what was read is made safe; a killed build loses no more
SHOWN_PROBLEMS = 20  # bad entries of a file that are told one by one
AHEAD = 3  # pieces that wait for each process, so that none waits for a piece
PARALLEL_BYTES = 8_000_000  # of all files, below which starting processes costs more than it gives
