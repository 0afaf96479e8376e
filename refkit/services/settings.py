"""Limits and rates of the services. Rates are kept by hand, after each one's documentation in late 2026: what their headers
advertise is that of the pool, and not of the kind of question."""

from __future__ import annotations

STAND_IN = "REFKIT_SERVICES"  # of the environment: a server on this machine that stands in for all services, in tests

# Rates are requests a second.
CROSSREF_RATE = 5.0  # its public pool, one record at a time
CROSSREF_POLITE = 10.0  # its polite pool, for who tells a mail address
CROSSREF_SEARCH = 5.0  # requests that a search counts for: one a second in the public pool
CROSSREF_POLITE_SEARCH = 10 / 3  # the same in the polite pool: three a second
CROSSREF_AT_ONCE = 1  # requests under way at the same time, public pool
CROSSREF_POLITE_AT_ONCE = 3  # the same in the polite pool
NCBI_RATE = 3.0  # without a key
NCBI_KEY_RATE = 10.0  # with one
DATACITE_RATE = 500 / 300  # 500 in its window of five minutes
DATACITE_KNOWN_RATE = 1000 / 300  # 1,000, for who tells a mail address
EUROPE_PMC_RATE = 10.0  # as its documentation asks
OPENALEX_RATE = 10.0  # as its documentation asks
DAILYMED_RATE = 5.0  # it states none; set by hand
OPENFDA_RATE = 240 / 60  # 240 a minute, with a key and without; 1,000 a day without one
TRIALS_RATE = 50 / 60  # about fifty a minute
ARXIV_RATE = 1 / 3  # one request every three seconds, by one connection
UNPAYWALL_RATE = 1.0  # 100,000 a day
PAGE_RATE = 1.0  # of one host; set by hand

MAX_QUERY = 500  # characters of a printed string that are searched for; longer ones are two references
TITLE_WORDS = 12  # words of a title that are searched for
SHORTEST_WORD = 3  # letters of a word that is searched for
MAX_IDENTIFIER = 200  # characters of an identifier that is asked for; the longest DOIs in use have 150
MAX_ADDRESS = 2000  # characters of an address of a page
MAX_FOUND = 50  # records of one search that are read
MAX_SECTION = 200_000  # characters of a section of a label; the longest have 100,000
MAX_NOTICES = 200  # of one work; bound against hostile answers, the gravest kinds are kept
DRUG_NAMES = 2  # names of a medicine that are searched for, one after the other
