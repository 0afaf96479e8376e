"""How much is kept between runs."""

from __future__ import annotations

MOST_BYTES = 256 * 1024 * 1024  # of all entries together; a document of 5 KB takes some 10 KB with its check
LEFT_AFTER = 0.8  # of MOST_BYTES, when the entries used longest ago have gone
USED_AGAIN = (
    24 * 3600
)  # seconds after which an entry that is read counts as used anew; spares a write at each use
LONGEST_ENTRY = 64 * 1024 * 1024  # bytes of one entry, unpacked: what unfolds to more was not written here
COMPRESSION = 1  # zlib's level: a fifth of the size, in a tenth of a millisecond a document
ABANDONED = 3600  # seconds after which a half-written entry belongs to no living run
SETTLED_SECONDS = (
    3  # between a change of refkit's files and what may be kept; longer than it takes to load all of them
)
