"""Limits and rates of the services. Rates are kept by hand, after each one's documentation in late 2026: what their headers
advertise is that of the pool, and not of the kind of question."""

from __future__ import annotations

STAND_IN = "REFKIT_SERVICES"  # of the environment: a server on this machine that stands in for all services, in tests

# Requests a second, without and with what a service knows one by (a mail address, a key).
CROSSREF_RATE, CROSSREF_POLITE = 5.0, 10.0  # one record at a time
CROSSREF_SEARCH, CROSSREF_POLITE_SEARCH = 5.0, 10 / 3  # what a search counts for: 1/s, 3/s
CROSSREF_AT_ONCE, CROSSREF_POLITE_AT_ONCE = 1, 3  # under way at the same time
NCBI_RATE, NCBI_KEY_RATE = 3.0, 10.0
DATACITE_RATE, DATACITE_KNOWN_RATE = 500 / 300, 1000 / 300  # of its window of five minutes
EUROPE_PMC_RATE = 10.0
OPENALEX_RATE = 10.0
DAILYMED_RATE = 5.0  # states none; set by hand
OPENFDA_RATE = 240 / 60  # a minute, without and with a key; 1,000 a day without one
TRIALS_RATE = 50 / 60  # about fifty a minute
ARXIV_RATE = 1 / 3  # one request every three seconds, one connection
UNPAYWALL_RATE = 1.0  # 100,000 a day
PAGE_RATE = 1.0  # one page a second, whatever host it is of; set by hand

MAX_QUERY = 500  # characters of a printed string that are searched for; longer ones are two references
TITLE_WORDS = 12  # words of a title that are searched for
SHORTEST_WORD = 3  # letters of a word that is searched for
MAX_IDENTIFIER = 200  # characters of an identifier that is asked for; the longest DOIs in use have 150
MAX_FOUND = 50  # records of one search that are read
MAX_SECTION = 200_000  # characters of a section of a label; the longest have 100,000
