"""Entries are there whole, under their own key, or not at all."""

from __future__ import annotations

import os
import subprocess
import sys
import zlib
from pathlib import Path

import pytest

from refkit.kept import store as room
from refkit.kept.store import HALF_WRITTEN, HEAD, Store, digest, usual_folder

KEY, OTHER = digest("a"), digest("b")


def entry_of(folder: Path) -> Path:
    (found,) = (path for path in folder.rglob("*") if path.is_file())
    return found


def test_what_was_put_is_there_for_the_next_run(tmp_path: Path) -> None:
    Store(tmp_path / "kept").put(KEY, b"content")
    assert Store(tmp_path / "kept").get(KEY) == b"content"
    assert Store(tmp_path / "kept").get(OTHER) is None


def test_an_entry_is_for_this_user_alone(tmp_path: Path) -> None:
    Store(tmp_path / "kept").put(KEY, b"content")
    entry = entry_of(tmp_path)
    assert entry.stat().st_mode & 0o077 == 0
    assert entry.parent.stat().st_mode & 0o077 == 0


def test_every_byte_of_an_entry_counts(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.put(KEY, b"content " * 9)
    entry = entry_of(tmp_path)
    whole = entry.read_bytes()
    for at in range(len(whole)):
        entry.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        assert store.get(KEY) is None, at
        entry.write_bytes(whole[:at])
        assert store.get(KEY) is None, at
    entry.write_bytes(whole + b"more")
    assert store.get(KEY) is None
    entry.write_bytes(whole)
    assert store.get(KEY) == b"content " * 9


def test_an_entry_under_anothers_key_is_not_believed(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.put(KEY, b"content")
    place = tmp_path / OTHER[:2] / OTHER[2:]
    place.parent.mkdir(exist_ok=True)
    entry_of(tmp_path).rename(place)
    assert store.get(OTHER) is None


def test_an_entry_that_unfolds_without_end_is_not_unfolded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room, "LONGEST_ENTRY", 1000)
    store = Store(tmp_path)
    store.put(KEY, bytes(2000))
    assert store.get(KEY) is None
    packed = zlib.compress(bytes(5000))
    store.put(KEY, b"short")
    entry_of(tmp_path).write_bytes(HEAD + room._sum(KEY, packed) + packed)
    assert store.get(KEY) is None


def test_a_folder_that_cannot_be_written_is_as_good_as_an_empty_one(tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("a file stands here")
    store = Store(tmp_path / "kept")
    store.put(KEY, b"content")
    store.close()
    assert store.get(KEY) is None


def test_those_used_longest_ago_go_first(tmp_path: Path) -> None:
    content = [os.urandom(1000) for _ in range(10)]
    store = Store(tmp_path, most_bytes=6000)
    for at, one in enumerate(content):
        store.put(digest(str(at)), one)
        entry = tmp_path / digest(str(at))[:2] / digest(str(at))[2:]
        os.utime(entry, (1_000_000 + at, 1_000_000 + at))
    assert store.get(digest("0")) == content[0]  # it counts as used now
    store.close()
    left = [at for at in range(10) if store.get(digest(str(at))) is not None]
    assert left == [0, 7, 8, 9]  # four fifths of 6,000 bytes


def test_what_a_killed_run_left_half_written_goes_too(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.put(KEY, b"content")
    left = tmp_path / KEY[:2] / f"tmp1{HALF_WRITTEN}"
    left.write_bytes(b"half")
    store.close()
    assert left.exists()  # it may be somebody's who is writing it
    os.utime(left, (1_000_000, 1_000_000))
    store.close()
    assert not left.exists()
    assert store.get(KEY) == b"content"


WRITING = """
import sys
from pathlib import Path
from refkit.kept.store import Store, digest
store = Store(Path(sys.argv[1]))
for at in range(200):
    store.put(digest(str(at)), str(at).encode() * 100)
    assert store.get(digest(str(at // 2))) == str(at // 2).encode() * 100
store.close()
"""


def test_several_at_once_lose_nothing(tmp_path: Path) -> None:
    runs = [subprocess.Popen([sys.executable, "-c", WRITING, str(tmp_path)]) for _ in range(3)]
    assert [run.wait() for run in runs] == [0, 0, 0]
    assert all(Store(tmp_path).get(digest(str(at))) == str(at).encode() * 100 for at in range(200))
    assert not [*tmp_path.rglob(f"*{HALF_WRITTEN}")]


def test_parts_are_told_apart() -> None:
    assert len({digest("ab", "c"), digest("a", "bc"), digest("abc"), digest("a", "b", "c"), digest()}) == 5
    assert digest("é\udc80") == digest("é\udc80".encode("utf-8", "surrogatepass"))


def test_it_lies_in_the_users_cache_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert usual_folder() == tmp_path / "refkit" / "checks"


def test_a_run_can_take_back_what_it_put_in(tmp_path: Path) -> None:
    Store(tmp_path).put(KEY, b"of another run")
    store = Store(tmp_path)
    store.put(OTHER, b"of this one")
    store.forget()
    assert (store.get(KEY), store.get(OTHER)) == (b"of another run", None)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_a_pipe_in_the_place_of_an_entry_is_not_waited_for(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.put(digest("a"), b"kept")
    (entry,) = (path for path in tmp_path.rglob("*") if path.is_file())
    entry.unlink()
    os.mkfifo(entry)
    assert store.get(digest("a")) is None


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="there are no users here")
def test_what_another_user_wrote_is_not_believed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = Store(tmp_path)
    store.put(digest("a"), b"kept")
    assert store.get(digest("a")) == b"kept"
    me = os.geteuid()
    monkeypatch.setattr(os, "geteuid", lambda: me + 1)
    assert store.get(digest("a")) is None
