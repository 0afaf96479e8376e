"""When the next request to a service may go out: a token bucket for each, kept in a file that all runs share.

A turn is given out before its request goes out, so that a run that is killed, the next one, and one beside it keep to
the same limit. The bucket is kept as one time: when it would be full again (the generic cell rate algorithm, ITU-T
I.371, annex A).
"""

from __future__ import annotations

import os
import sqlite3
import threading
import time
from contextlib import suppress
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Final, Protocol

from refkit.web.settings import (
    LOCK_MILLISECONDS,
    MAX_AHEAD_SECONDS,
    MAX_CLOSED_SECONDS,
    MAX_WAIT_SECONDS,
)

FILE: Final = "rates.sqlite"
TABLE: Final = (
    "CREATE TABLE IF NOT EXISTS buckets (name TEXT PRIMARY KEY, full REAL NOT NULL, closed REAL NOT NULL)"
)
WRITE: Final = "INSERT OR REPLACE INTO buckets (name, full, closed) VALUES (?, ?, ?)"
READ: Final = "SELECT full, closed FROM buckets WHERE name = ?"


class Clock(Protocol):
    """Time, which tests bring along."""

    def now(self) -> float:
        """Seconds since 1970."""
        ...

    def sleep(self, seconds: float) -> None: ...


class SystemClock:
    """The time of this machine."""

    def now(self) -> float:
        return time.time()

    def sleep(self, seconds: float) -> None:
        time.sleep(seconds)


class Buckets:
    """The buckets of all services, for all threads of this process and all processes of this user.

    Where the file cannot be used, they hold for this process alone.
    """

    def __init__(self, path: Path | None, clock: Clock) -> None:
        self.path, self.clock = path, clock
        self._lock = threading.Lock()
        self._file: sqlite3.Connection | None = None
        self._tried = False
        self._here: dict[str, tuple[float, float]] = {}

    def take(self, name: str, rate: float, burst: float = 1, cost: float = 1) -> float:
        """Wait for the next turn, and return 0: `rate` is turns a second, `burst` how many there are at once after a rest,
        `cost` how many this one counts for. Where the service rests for longer than anybody waits, the seconds of
        its rest are returned, and no turn was taken."""
        while True:
            start, rest = self._reserve(name, rate, burst, cost)
            if rest:
                return rest
            wait = start - self.clock.now()
            if wait > 0:
                self.clock.sleep(wait)
            with self._lock:
                if self._read(name)[1] <= start:
                    return 0.0
            # The service asked for a rest while this one waited: its turn is over, and it takes another.

    def pause(self, name: str, seconds: float) -> None:
        """Let nothing out for some seconds, as a service asks with `Backoff` or `Retry-After`."""
        until = self.clock.now() + min(seconds, MAX_CLOSED_SECONDS)
        with self._lock:
            self._begin()
            full, closed = self._read(name)
            self._write(name, full, max(closed if closed <= self._latest() else 0.0, until))

    def close(self) -> None:
        with self._lock:
            if self._file is not None:
                with suppress(sqlite3.Error):
                    self._file.close()
            self._file, self._tried = None, False

    def _reserve(self, name: str, rate: float, burst: float, cost: float) -> tuple[float, float]:
        """When the turn is, or how long the service rests."""
        with self._lock:
            self._begin()
            now = self.clock.now()
            full, closed = self._read(name)
            full = 0.0 if full > now + MAX_AHEAD_SECONDS + MAX_CLOSED_SECONDS else full
            closed = 0.0 if closed > self._latest() else closed
            if closed - now > MAX_WAIT_SECONDS:
                self._write(name, full, closed)
                return 0.0, closed - now
            start = max(now, closed, full - max(0.0, burst - cost) / rate)
            self._write(name, max(full, start) + cost / rate, closed)
            return start, 0.0

    def _latest(self) -> float:
        return self.clock.now() + MAX_CLOSED_SECONDS

    def _open(self) -> sqlite3.Connection | None:
        if not self._tried and self.path is not None:
            self._tried = True
            with suppress(OSError, sqlite3.Error):
                self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
                os.close(os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600))
                file = sqlite3.connect(
                    self.path, isolation_level=None, check_same_thread=False, timeout=LOCK_MILLISECONDS / 1000
                )
                self._file = file
                file.execute("PRAGMA journal_mode=WAL")
                file.execute("PRAGMA synchronous=NORMAL")
                file.execute(TABLE)
                return file
            self._lose()
        return self._file

    def _lose(self) -> None:
        """From now on the buckets are this process's own."""
        if self._file is not None:
            with suppress(sqlite3.Error):
                self._file.close()
        self._file = None

    def _begin(self) -> None:
        file = self._open()
        if file is not None:
            try:
                file.execute("BEGIN IMMEDIATE")
            except sqlite3.Error:
                self._lose()

    def _read(self, name: str) -> tuple[float, float]:
        file = self._open()
        if file is not None:
            try:
                row = file.execute(READ, (name,)).fetchone()
                return (float(row[0]), float(row[1])) if row else (0.0, 0.0)
            except (sqlite3.Error, TypeError, ValueError):
                self._lose()
        return self._here.get(name, (0.0, 0.0))

    def _write(self, name: str, full: float, closed: float) -> None:
        self._here[name] = (full, closed)
        file = self._open()
        if file is not None:
            try:
                file.execute(WRITE, (name, full, closed))
                file.execute("COMMIT")
            except sqlite3.Error:
                self._lose()


def seconds_of(header: str | None, now: float) -> float | None:
    """The seconds that `Retry-After` or `Backoff` states (RFC 9110, section 10.2.3: a number or a date); None for neither."""
    if header is None:
        return None
    text = header.strip()
    if text.isascii() and text.isdecimal() and len(text) < 10:
        return float(text)
    try:
        return max(0.0, parsedate_to_datetime(text).timestamp() - now)
    except (ValueError, TypeError, OverflowError):
        return None
