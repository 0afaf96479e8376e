"""Limits of the bib/ folder: how long a build waits, how often it tries. Set by hand, tried by tests/bench/torture.py."""

from __future__ import annotations

# commit: putting the files of a build in place
WRITER_SECONDS = 2.0  # to wait for a program that has a file open for writing; editors take milliseconds
SETTLE_SECONDS = 10.0  # to wait for a build that is putting its files in place
WRITER_PAUSE_SECONDS = 0.01  # between two looks at such a file or build

# build_lock
WAIT_SECONDS = 60.0  # for another build to end
LOCK_PAUSE_SECONDS = 0.05  # between two tries to take the lock

# folder
READINGS = 5  # at most, while a file is being saved; a build compares once more before it writes

# record
TRIES = 20  # at most, while people go on saving

# trail
TRAIL_MARK = 16  # figures of a hash by which an entry names a line of the trail; enough that no two meet

# ledger
FEWEST_SHARED = 5  # words of a claim whose decision serves other documents; fewer may mean something else there
LIKE_ENOUGH = 0.6  # share of words that an edited claim has in common with what it was; set by hand
MOST_HOLDING = 100  # claims with one word, beyond which it tells none from the others; a bound
WORDS_SHOWN = 120  # characters of a claim that a finding shows
