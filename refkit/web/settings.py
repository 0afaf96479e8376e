"""Limits of the network: times, sizes, tries. Set by hand; a service's own rate stands where the service is described."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

CONNECT_SECONDS = 10.0  # to open a connection
READ_SECONDS = 30.0  # between two pieces of an answer
TOTAL_SECONDS = 120.0  # for one answer as a whole, unless a person is asked meanwhile
MAX_ANSWER_BYTES = (
    32 * 1024 * 1024
)  # of one answer, unpacked; 100 items of Zotero with long abstracts are 1 MiB
PIECE_BYTES = 64 * 1024  # read at a time
MAX_REDIRECTS = 5  # followed, all on the host that was asked
TRIES = 5  # of one request that may be repeated
FIRST_WAIT_SECONDS = 1.0  # before the second try; doubled each time, unless the service says how long
MAX_WAIT_SECONDS = 120.0  # that one wait may take: who asks for longer is reported, and nobody waits
MAX_CLOSED_SECONDS = 3600.0  # that a service which asked for a rest is left alone, also by the next run
MAX_AHEAD_SECONDS = 900.0  # that turns may be given out ahead; more means that the clock was set back
MAX_KEPT = 20_000  # answers in the store; with more the oldest go
OLDEST = 2_000  # answers that go at once
WORKERS = 8  # requests under way at the same time, unless somebody says otherwise
DOWN_AFTER = 3  # questions in a row without a usable answer, after which a service is left alone
LOCK_MILLISECONDS = 5000  # to wait for another process that writes into the same file
ASK_TRIES = 3  # of one question to a service whose answer is only wished for

_HOUR = 3600.0
_DAY = 24 * _HOUR
# How long an answer is taken for fresh, in seconds, by its kind; a kept one that is older serves where none comes.
KEEP: Final[Mapping[str, float]] = MappingProxyType({
    "record": 7 * _DAY,  # what a registry says of a work; retractions come with it
    "notices": _DAY,  # what was said of a work since: retractions, new versions
    "search": 7 * _DAY,  # which works fit a description
    "label": 7 * _DAY,  # a drug's label, and other things that have versions
    "page": _DAY,  # a page of the web
    "absent": _DAY,  # that a work is not there; it may be tomorrow
})  # fmt: skip
