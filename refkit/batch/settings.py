"""Limits of a batch: sizes of shards, how processes are watched, what a summary shows."""

from __future__ import annotations

DIGEST_DIGITS = 32  # hexadecimal, of a digest of 16 bytes
FORMAT = 1  # version of the folder's layout; another one is refused

# Packages on which it depends what is read of a document; of another version of one everything is judged anew.
DECIDING = (
    "bibtexparser",
    "charset-normalizer",
    "lxml",
    "nupunkt",
    "numpy",
    "pylatexenc",
    "pypdfium2",
    "pyyaml",
)

# listing
SHARD_DOCUMENTS = (
    64  # documents of a shard, where nobody says how many shards; a kill costs what one process has of it
)
MOST_SHARDS = 65_536  # files in one folder, which file systems still list in a second
HASH_BYTES = 6  # of a name's hash: of 10 million names some 0.2 pairs share one, which only share a shard too
LONGEST_LINE = 268_435_456  # bytes of one line of JSON lines; a longer one is a document that cannot be read

LOCKED = -1  # in the place of how a member of an archive is packed: it needs a password
LIST_PIECE_BYTES = 65_536  # of a list of paths that are read at once; a path has at most some 4,000

# processes
TIMEOUT_SECONDS = 600.0  # of the clock, for one document; a book of 10 MB on one core takes some 200
START_SECONDS = 300.0  # for a process to be ready, with a library of 100,000 references to read
ENDS = 3  # times that a process ended on one document, after which the document is left alone
BEGINNINGS = 5  # times that a process may end before it is ready
IDLE_SECONDS = 600.0  # after which a process that nobody asks ends: its run was killed on another machine
RECYCLED_DOCUMENTS = 2_000  # of one process, then a new one takes over; what libraries leak is given back
GROWTH_MB = 250  # of a process since it was ready, after which a new one takes over
MEMORY_MB = 4_096  # a process may ask for; a PDF of 200 MB takes some 1,500
SHELF_TEXTS = 16  # texts of sources that a process keeps; one of 10 MB takes some 60 MB

# Dask
AHEAD = 2  # shards that wait at each thread of a cluster; few, since a worker that is lost counts against all it holds
LOSSES = 20  # workers that may be lost at one shard
CONNECT_SECONDS = 20.0  # for a scheduler to answer
PAUSE_SECONDS = 1.0  # between two looks at whether a cluster is still there
NO_WORKER_SECONDS = 900.0  # for a cluster to have a worker; clusters that grow by need take some minutes

MB = 1_048_576  # bytes

# rows
UNCHECKED = 2  # exit code of a check that could not be made
OPPOSED = 1  # … of one that fails, whatever the percentage

# summary
WORST = 20  # documents that are named
WORST_SHOWN = 5  # … on standard output
MOST_KINDS = 20  # kinds of errors that are counted apart, and codes of findings in a line
