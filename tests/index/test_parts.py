"""One part of the folder counts; a build works in another."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from indexed_records import MOSS, POND, TODAY, build, write
from refkit.errors import ReadError
from refkit.index.parts import BASE, BEGUN, begin, locked, publish
from refkit.index.stamp import BUILDING, read_stamp


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    build(tmp_path / "index", write(tmp_path / "a.jsonl", POND, MOSS))
    return tmp_path / "index"


def test_a_new_part_begins_as_the_old_one(folder: Path) -> None:
    stamp = read_stamp(folder)
    part = begin(folder, stamp, ())
    assert {path.name for path in part.iterdir()} >= set(stamp.files if stamp else ())
    assert part == folder / BUILDING


def test_a_part_that_is_let_count_takes_the_place_of_the_old_one(folder: Path) -> None:
    stamp = read_stamp(folder)
    begin(folder, stamp, ())
    publish(folder, stamp, 2, TODAY)
    assert sorted(path.name for path in folder.iterdir() if path.is_dir()) == ["2"]
    new = read_stamp(folder)
    assert new is not None
    assert (new.part, new.records) == (2, 2)


def test_a_part_whose_stamp_was_not_written_is_taken_up(folder: Path) -> None:
    stamp = read_stamp(folder)
    begin(folder, stamp, ()).rename(folder / "2")
    (folder / "2" / "mark").touch()
    assert (begin(folder, stamp, ()) / "mark").exists()


def test_a_part_of_another_beginning_is_begun_anew(folder: Path) -> None:
    part = begin(folder, read_stamp(folder), ())
    (part / BASE).write_text("{}")
    (part / "mark").touch()
    assert not (begin(folder, read_stamp(folder), ()) / "mark").exists()


def test_links_that_were_half_made_are_made_anew(folder: Path) -> None:
    (folder / BEGUN).mkdir()
    (folder / BEGUN / "mark").touch()
    assert not (begin(folder, read_stamp(folder), ()) / "mark").exists()


def test_a_folder_is_made_and_one_of_something_else_refused(tmp_path: Path) -> None:
    with locked(tmp_path / "a" / "b"):
        assert (tmp_path / "a" / "b").is_dir()
    shutil.rmtree(tmp_path / "a" / "b")
    with pytest.raises(ReadError, match="no index"), locked(tmp_path):
        pass
