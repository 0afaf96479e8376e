"""What is kept is there in the next run; a store that is broken or forbidden is as good as an empty one."""

from __future__ import annotations

import sqlite3
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from refkit.web import store as room
from refkit.web.store import Store, usual_path


def test_an_answer_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "web.sqlite"
    first = Store(path)
    first.put("what", {"body": "x"})
    first.close()
    second = Store(path)
    assert second.get("what") == {"body": "x"}
    assert second.get("else") is None
    second.close()
    with sqlite3.connect(path) as file:
        assert file.execute("pragma journal_mode").fetchone() == ("wal",)
    file.close()


@pytest.mark.skipif(sys.platform == "win32", reason="rights of files are others there")
def test_nobody_else_may_read_it(tmp_path: Path) -> None:
    path = tmp_path / "web.sqlite"
    Store(path).close()
    assert path.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("what", ["no database", "a folder"])
def test_a_store_that_cannot_be_used_is_empty(what: str, tmp_path: Path) -> None:
    path = tmp_path / "web.sqlite"
    path.mkdir() if what == "a folder" else path.write_bytes(b"no database at all" * 100)
    store = Store(path)
    store.put("what", {"body": "x"})
    assert store.get("what") is None
    store.close()


def test_it_lies_in_the_cache_of_the_user() -> None:
    assert usual_path().name == "web.sqlite"


def test_the_oldest_go_where_there_are_too_many(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "MAX_KEPT", 5)
    monkeypatch.setattr(room, "OLDEST", 2)
    store = Store(tmp_path / "web.sqlite")
    for number in range(5):
        store.put(str(number), {"n": number})
    store.put("0", {"n": "anew"})
    assert [number for number in range(5) if store.get(str(number)) is None] == [1]
    store.put("5", {"n": 5})
    assert [number for number in range(6) if store.get(str(number)) is not None] == [0, 2, 3, 4, 5]
    store.close()


def test_threads_share_it(tmp_path: Path) -> None:
    store = Store(tmp_path / "web.sqlite")

    def work(number: int) -> bool:
        store.put(str(number), {"n": number})
        return store.get(str(number)) == {"n": number}

    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(work, range(100)))
    store.close()
