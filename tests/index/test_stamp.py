"""A folder is opened only where its stamp says that it is whole and of this version."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from indexed_records import MOSS, POND, build, write
from refkit.errors import ReadError
from refkit.index.stamp import STAMP, Stamp, open_stamped, read_stamp, sizes_of, write_stamp


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    build(tmp_path / "index", write(tmp_path / "a.jsonl", POND, MOSS))
    return tmp_path / "index"


def test_a_stamp_is_read_as_it_was_written(tmp_path: Path) -> None:
    stamp = Stamp(part=3, built="2026-12-01", records=2, files={"a": 1})
    assert read_stamp(tmp_path) is None
    write_stamp(tmp_path, stamp)
    assert read_stamp(tmp_path) == stamp


def test_the_stamp_knows_every_file_of_its_part(folder: Path) -> None:
    stamp, _ = open_stamped(folder)
    assert stamp.files == sizes_of(folder / "1")
    assert stamp.records == 2


def test_a_copied_folder_is_as_good(folder: Path, tmp_path: Path) -> None:
    shutil.copytree(folder, tmp_path / "copy")
    shutil.rmtree(folder)
    assert open_stamped(tmp_path / "copy")[1].searcher().num_docs == 3  # and an entry of the ledger


BROKEN = [
    pytest.param("{", "no JSON", id="half a stamp"),
    pytest.param("[]", "version none", id="no stamp at all"),
    pytest.param('{"format": 99, "analyser": 1}', "version 99.1", id="another version"),
    pytest.param('{"format": 1, "analyser": 1, "files": []}', "not whole", id="a stamp that says too little"),
    pytest.param(
        '{"format": 1, "analyser": 1, "part": 1, "built": "", "records": 2, "files": {"../../a": 1}}',
        "not whole",
        id="a name that leads elsewhere",
    ),
]


@pytest.mark.parametrize(("text", "message"), BROKEN)
def test_a_stamp_that_is_none_is_refused(folder: Path, text: str, message: str) -> None:
    (folder / STAMP).write_text(text)
    with pytest.raises(ReadError, match=message):
        open_stamped(folder)


def test_another_analyser_is_refused(folder: Path) -> None:
    data = json.loads((folder / STAMP).read_text())
    (folder / STAMP).write_text(json.dumps(data | {"analyser": data["analyser"] + 1}))
    with pytest.raises(ReadError, match="this refkit reads"):
        open_stamped(folder)


@pytest.mark.parametrize("suffix", [".store", ".term", ".idx", ".json"])
def test_a_file_that_is_cut_or_missing_is_named(folder: Path, suffix: str) -> None:
    path = next(path for path in (folder / "1").iterdir() if path.suffix == suffix and path.name[0] != ".")
    path.write_bytes(path.read_bytes()[:-1])
    with pytest.raises(ReadError, match="not whole") as error:
        open_stamped(folder)
    assert path.name in error.value.problem.message
    path.unlink()
    with pytest.raises(ReadError, match="is missing"):
        open_stamped(folder)


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() != 0, reason="only root can become somebody else")
def test_whoever_may_only_read_the_folder_can_search_it(folder: Path) -> None:
    code = (
        "import os, sys\nfrom pathlib import Path\nfrom refkit.index.local import LocalIndex\n"
        "os.setuid(65534)\nprint(len(LocalIndex(Path(sys.argv[1])).by_identifier(pmid='31000001')))"
    )
    for path in (folder, *folder.parents):
        if path.stat().st_uid == os.geteuid() and path != Path("/"):
            path.chmod(path.stat().st_mode | 0o555)
    ran = subprocess.run(
        [sys.executable, "-c", code, str(folder)], capture_output=True, text=True, check=False
    )
    assert (ran.stdout, ran.stderr) == ("1\n", "")
