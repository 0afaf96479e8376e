"""What stands for files and folders in a key: as soon as anything of them is another, it is another."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from refkit.kept.looked_at import look_at_file, look_at_folder


def test_a_file_is_its_name_its_place_and_its_bytes(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).write_bytes(b"Ice.")
    (tmp_path / "link").symlink_to("a")
    looks = [
        list(look_at_file(tmp_path / path, name))
        for path, name in (("a", "a"), ("a", "./a"), ("b", "a"), ("gone", "a"), ("link", "link"))
    ]
    assert len({tuple(look) for look in looks}) == len(looks)
    (tmp_path / "link").unlink()
    (tmp_path / "link").symlink_to("b")
    assert list(look_at_file(tmp_path / "link", "link")) != looks[-1]
    (tmp_path / "a").write_bytes(b"Ire.")
    assert list(look_at_file(tmp_path / "a", "a")) != looks[0]


@pytest.mark.skipif(sys.platform == "win32", reason="there are no named pipes")
def test_a_pipe_is_not_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path / "pipe", tmp_path):
        with pytest.raises(OSError, match="no file of data"):
            list(look_at_file(path, "a"))


def test_a_folder_is_what_lies_in_it(tmp_path: Path) -> None:
    folder = tmp_path / "texts"
    looks = [list(look_at_folder(None))]
    folder.mkdir()
    looks.append(list(look_at_folder(folder)))
    (folder / "a").write_bytes(b"")
    looks.append(list(look_at_folder(folder)))
    (folder / "a").write_bytes(b"Ice.")
    looks.append(list(look_at_folder(folder)))
    (folder / "a").rename(folder / "b")
    looks.append(list(look_at_folder(folder)))
    (folder / "b").unlink()
    (folder / "b").mkdir()
    looks.append(list(look_at_folder(folder)))
    (folder / "b").rmdir()
    (folder / "b").symlink_to("nowhere")
    looks.append(list(look_at_folder(folder)))
    assert len({tuple(look) for look in looks}) == len(looks)
