"""Answers kept between runs: requests-cache's SQLite store, in the user's cache folder, for this user's eyes only."""

from __future__ import annotations

import json
import os
import sqlite3
import threading
from collections.abc import Mapping
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Any

import platformdirs
from requests_cache.backends.sqlite import SQLiteDict
from requests_cache.serializers import Stage

from refkit.web.settings import LOCK_MILLISECONDS, MAX_KEPT, OLDEST

FILE = "web.sqlite"
JSON = Stage(dumps=json.dumps, loads=json.loads)  # no pickles: what is read from a file is data
WRITE = "INSERT OR REPLACE INTO answers (key, value) VALUES (?, ?)"
DELETE = "DELETE FROM answers WHERE rowid IN (SELECT rowid FROM answers ORDER BY rowid LIMIT ?)"


def usual_path() -> Path:
    """Where answers are kept unless somebody says otherwise."""
    return platformdirs.user_cache_path("refkit", appauthor=False) / FILE


class Store:
    """Answers by what was asked, for any number of threads. A store that cannot be opened, read or written is as good as
    an empty one."""

    def __init__(self, path: Path) -> None:
        self.rows: SQLiteDict | None = None
        self._lock = threading.Lock()
        with suppress(OSError, sqlite3.Error):
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
            self.rows = SQLiteDict(
                path, table_name="answers", serializer=JSON, wal=True, busy_timeout=LOCK_MILLISECONDS
            )

    def get(self, asked: str) -> Mapping[str, Any] | None:
        """The answer to what was asked, as it was put in; None where there is none."""
        if self.rows is None:
            return None
        try:
            with self._lock:
                kept = self.rows[_key(asked)]
        except (KeyError, ValueError, sqlite3.Error):
            return None
        return kept if isinstance(kept, dict) else None

    def put(self, asked: str, answer: Mapping[str, Any]) -> None:
        """Keep an answer. Where there are too many, those that were put in first go."""
        if self.rows is None:
            return
        # Not by its own way of writing, which tries again without end where the file cannot be written.
        with self._lock, suppress(sqlite3.Error, OSError), self.rows.connection() as file:
            if len(self.rows) >= MAX_KEPT:
                file.execute(DELETE, (OLDEST,))
            file.execute(WRITE, (_key(asked), json.dumps(dict(answer))))

    def close(self) -> None:
        if self.rows is not None:
            with self._lock, suppress(sqlite3.Error):
                self.rows.close()  # type: ignore[no-untyped-call]


def _key(asked: str) -> str:
    return sha256(asked.encode("utf-8", "surrogatepass")).hexdigest()
