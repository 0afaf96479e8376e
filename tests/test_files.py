"""A file is read whole as text or refused, and written whole or not at all."""

from __future__ import annotations

import errno
import sys
from pathlib import Path

import pytest

from refkit.errors import ExportError, ReadError
from refkit.files import bytes_beside, read_text, try_lock, write_files


def test_a_folder_and_a_missing_file_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="folder"):
        read_text(tmp_path)
    with pytest.raises(ReadError, match="No such file"):
        read_text(tmp_path / "none.txt")


def test_a_limit_is_named_and_can_be_raised(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text("word " * 100)
    with pytest.raises(ReadError, match="limit of 100 bytes") as caught:
        read_text(path, max_bytes=100)
    assert "--max-bytes" in (caught.value.problem.hint or "")
    assert len(read_text(path, max_bytes=500).text) == 500


def test_line_endings_are_kept_so_that_offsets_hold(tmp_path: Path) -> None:
    path = tmp_path / "crlf.txt"
    path.write_bytes(b"a\r\nb\rc\n")
    assert read_text(path).text == "a\r\nb\rc\n"


def test_files_are_written_together(tmp_path: Path) -> None:
    write_files({tmp_path / "new" / "a": "1", tmp_path / "b": "2", tmp_path / "c": b"\xff\0"})
    assert (tmp_path / "new" / "a").read_text() == "1"
    assert (tmp_path / "c").read_bytes() == b"\xff\0"
    assert (tmp_path / "b").read_text() == "2"


def test_a_failing_write_changes_nothing_and_leaves_nothing(tmp_path: Path) -> None:
    """One of two files cannot be written: the other keeps its old bytes."""
    good = tmp_path / "a"
    good.write_text("old")
    (tmp_path / "folder").mkdir()
    with pytest.raises(ExportError):
        write_files({good: "new", tmp_path / "folder": "x"})
    assert good.read_text() == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "folder"]


def test_a_rename_that_fails_half_way_is_undone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = tmp_path / "a", tmp_path / "b"
    first.write_text("old a")
    second.write_text("old b")
    replace = Path.replace

    def fail_on_second(self: Path, target: Path) -> Path:
        if target == second:
            raise OSError(errno.ENOSPC, "No space left on device", str(target))
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", fail_on_second)
    with pytest.raises(ExportError, match="No space left"):
        write_files({first: "new a", second: "new b"})
    assert (first.read_text(), second.read_text()) == ("old a", "old b")
    assert len(list(tmp_path.iterdir())) == 2


def test_what_a_killed_run_left_is_removed_by_the_next_that_writes_the_file(tmp_path: Path) -> None:
    left, others = tmp_path / ".a.12345678.refkit-tmp", tmp_path / ".b.12345678.refkit-tmp"
    left.write_text("half")
    others.write_text("of another file")
    write_files({tmp_path / "a": "whole"})
    assert sorted(path.name for path in tmp_path.iterdir()) == [others.name, "a"]


@pytest.mark.skipif(sys.platform == "win32", reason="nothing is swept there")
def test_what_another_run_is_writing_is_left_alone(tmp_path: Path) -> None:
    busy = tmp_path / ".a.12345678.refkit-tmp"
    with busy.open("w") as file:
        assert try_lock(file.fileno())
        write_files({tmp_path / "a": "whole"})
        assert busy.exists()


def test_a_link_is_written_through(tmp_path: Path) -> None:
    target = tmp_path / "real"
    target.write_text("old")
    link = tmp_path / "link"
    link.symlink_to(target)
    write_files({link: "new"})
    assert link.is_symlink()
    assert target.read_text() == "new"


def test_what_is_no_file_or_too_large_holds_nothing(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"1234")
    assert bytes_beside(tmp_path / "a", max_bytes=4) == b"1234"
    assert bytes_beside(tmp_path / "a", max_bytes=3) is None
    assert bytes_beside(tmp_path, max_bytes=3) is None
    assert bytes_beside(tmp_path / "b", max_bytes=3) is None
