"""A change of code, of a model or of a package makes all that was kept before another's."""

from __future__ import annotations

import os
import shutil
import sys
import time
from pathlib import Path

import pytest

from refkit.kept import stamp
from refkit.kept.stamp import is_settled, stamp_now, stamp_of, stamp_of_refkit


@pytest.fixture
def house(tmp_path: Path) -> Path:
    folder = tmp_path / "refkit"
    (folder / "links").mkdir(parents=True)
    (folder / "links" / "pairs.json").write_bytes(b'{"a": 1}')
    (folder / "cli.py").write_text("print(1)\n")
    return folder


def test_nothing_changed_is_the_same(house: Path) -> None:
    assert stamp_of(house) == stamp_of(house)


def test_one_byte_of_a_model_under_the_same_size_and_date_is_seen(house: Path) -> None:
    model = house / "links" / "pairs.json"
    before, known = stamp_of(house), model.stat()
    model.write_bytes(b'{"a": 2}')
    os.utime(model, ns=(known.st_atime_ns, known.st_mtime_ns))
    assert (model.stat().st_size, model.stat().st_mtime_ns) == (known.st_size, known.st_mtime_ns)
    assert stamp_of(house) != before


def test_a_model_put_in_anothers_place_is_seen(house: Path, tmp_path: Path) -> None:
    model = house / "links" / "pairs.json"
    before, new = stamp_of(house), tmp_path / "new.json"
    new.write_bytes(b'{"a": 3}')
    shutil.copystat(model, new)
    new.replace(model)
    assert stamp_of(house) != before


@pytest.mark.parametrize("name", ["cli.py", "new.py", "links/more.gz"])
def test_a_file_changed_or_added_is_seen(house: Path, name: str) -> None:
    before = stamp_of(house)
    (house / name).write_text("print(22)\n")
    assert stamp_of(house) != before


def test_compiled_code_is_passed_over(house: Path) -> None:
    before = stamp_of(house)
    (house / "__pycache__").mkdir()
    (house / "__pycache__" / "cli.pyc").write_bytes(b"1")
    assert stamp_of(house) == before


def test_another_version_of_a_package_is_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "path", [str(tmp_path)])
    (tmp_path / "lxml-5.1.dist-info").mkdir()
    before = stamp_of_refkit.__wrapped__()
    (tmp_path / "lxml-5.1.dist-info").rename(tmp_path / "lxml-5.2.dist-info")
    assert stamp_of_refkit.__wrapped__() != before


def test_the_stamp_covers_refkits_own_models() -> None:
    names = {line.split("\n")[0] for line in stamp._files_of(stamp.HOUSE)}
    assert {"own.json.gz", "pairs.json", "reading.npz", "judge.py"} <= {Path(name).name for name in names}


def test_what_has_just_changed_is_not_settled(house: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not is_settled(house)
    now = time.time_ns()
    monkeypatch.setattr(stamp.time, "time_ns", lambda: now + 10 * 10**9)
    assert is_settled(house)


def test_the_stamp_is_looked_at_once_or_anew() -> None:
    assert stamp_now() == stamp_of_refkit()
