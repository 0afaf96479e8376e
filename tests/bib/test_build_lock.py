"""One process at a time works on a folder; a killed one stops nobody, and nothing stays behind."""

from __future__ import annotations

from pathlib import Path

import pytest

from refkit.bib.build_lock import FILE, hold_build_lock
from refkit.errors import ExportError


def test_a_second_holder_waits_and_then_says_so(tmp_path: Path) -> None:
    told: list[str] = []
    with hold_build_lock(tmp_path):
        second = hold_build_lock(tmp_path, wait=0.1, waiting=lambda: told.append("waiting"))
        with pytest.raises(ExportError, match="another build is at work"), second:
            pytest.fail("two hold it")
    assert told == ["waiting"]
    with hold_build_lock(tmp_path):
        pass
    assert list(tmp_path.iterdir()) == []


def test_the_file_of_a_killed_build_stops_nobody(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text("")
    with hold_build_lock(tmp_path, wait=0) as held:
        assert held
    assert list(tmp_path.iterdir()) == []


def test_a_folder_made_for_nothing_goes_again(tmp_path: Path) -> None:
    with hold_build_lock(tmp_path / "x" / "bib"):
        assert (tmp_path / "x" / "bib").is_dir()
    assert not (tmp_path / "x" / "bib").exists()
