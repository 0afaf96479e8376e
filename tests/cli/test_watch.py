"""Work is done again after each change, and an error does not end the watch."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from refkit.cli.watch import stamps, watch_files
from refkit.errors import ReadError


class PressedError(Exception):
    """Somebody pressed Ctrl-C."""


def test_a_change_is_followed_by_work(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("one")
    changes = iter(
        [lambda: (tmp_path / "a.md").write_text("three"), lambda: (tmp_path / "b.md").write_text("new")]
    )
    done: list[str] = []

    def work() -> int:
        done.append((tmp_path / "a.md").read_text())
        if len(done) == 2:
            raise ReadError("cannot be read")
        return 0

    def sleep(_seconds: float) -> None:
        change = next(changes, None)
        if change is None:
            raise PressedError
        change()

    with pytest.raises(PressedError):
        watch_files(work, [tmp_path], sleep=sleep)
    assert done == ["one", "three", "three"]


def test_a_file_that_is_gone_has_no_stamp(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("x")
    os.utime(path, ns=(1, 1))
    assert stamps([path, tmp_path / "none"]) == {path: (1, 1)}
