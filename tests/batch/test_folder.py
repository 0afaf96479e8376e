"""The folder of a batch: what is torn is not believed, and nothing else is written over."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from refkit.batch.folder import Folder, open_folder, read_stamp, stamped
from refkit.batch.shard import Part, done_of
from refkit.errors import ExportError

PART = Part(name="a", line='{"document": "a"}', tally={"documents": 1}, digest="1", beside={"x": None})


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    with open_folder(tmp_path / "out"):
        made = stamped(tmp_path / "out", 4)
        made.write(done_of(2, 4, "s", [PART]))
        return made


def test_a_shard_that_is_whole_is_known(folder: Folder) -> None:
    known = folder.known(2, "s")
    assert known is not None
    assert known.beside == {"a": ["x"]}
    assert read_stamp(folder.path) == 4


def test_a_shard_of_other_settings_or_another_number_is_not_known(folder: Folder) -> None:
    assert folder.known(2, "other") is None
    assert folder.known(1, "s") is None
    assert Folder(path=folder.path, shards=8).known(2, "s") is None


def test_documents_that_were_given_up_are_tried_again_where_it_is_wished(folder: Folder) -> None:
    given_up = Part(name="a", line="{}", tally={}, digest=None, lasting=False)
    folder.write(done_of(2, 4, "s", [given_up]))
    assert folder.known(2, "s") is not None
    assert folder.known(2, "s", retry=True) is None


TORN = [
    pytest.param("shard", lambda data: data[:-1], id="a shard that is cut off"),
    pytest.param("shard", lambda data: data + b"\n", id="a shard with more"),
    pytest.param("shard", lambda data: data.replace(b"a", b"b", 1), id="a shard with other bytes"),
    pytest.param("shard", lambda _: None, id="no shard"),
    pytest.param("manifest", lambda data: data[:20], id="a manifest that is cut off"),
    pytest.param("manifest", lambda _: b"", id="an empty manifest"),
    pytest.param("manifest", lambda _: b"[" * 100_000, id="a deep manifest"),
    pytest.param("manifest", lambda _: b"[1]", id="another manifest"),
    pytest.param(
        "manifest", lambda data: data.replace(b'"beside"', b'"b"'), id="a manifest that lacks something"
    ),
    pytest.param("manifest", lambda _: None, id="no manifest"),
]


@pytest.mark.parametrize(("which", "tear"), TORN)
def test_what_is_torn_is_not_known(folder: Folder, which: str, tear: object) -> None:
    path: Path = getattr(folder, which)(2)
    data = tear(path.read_bytes())  # type: ignore[operator]
    path.unlink() if data is None else path.write_bytes(data)
    assert folder.known(2, "s") is None


def test_a_summary_goes_when_a_shard_is_written(folder: Folder) -> None:
    folder.write_summary({"documents": 1})
    assert json.loads((folder.path / "summary.json").read_text()) == {"documents": 1}
    folder.write(done_of(3, 4, "s", [PART]))
    assert not (folder.path / "summary.json").exists()


def test_shards_without_documents_and_left_overs_go(folder: Folder) -> None:
    for left in (
        "shards/.0007.jsonl.x.refkit-tmp",
        "manifests/.0007.json.x.old",
        ".summary.json.x.refkit-tmp",
    ):
        (folder.path / left).write_text("left")
    (folder.path / "notes.txt").write_text("a person's")
    folder.write(done_of(3, 4, "s", [PART]))
    folder.tidy({3})
    files = sorted(str(path.relative_to(folder.path)) for path in folder.path.rglob("*") if path.is_file())
    assert files == ["batch.json", "manifests/0003.json", "notes.txt", "shards/0003.jsonl"]


def test_a_folder_of_something_else_is_refused(tmp_path: Path) -> None:
    for name, content in {"a": "notes.txt", "b": "batch.json"}.items():
        (tmp_path / name).mkdir()
        (tmp_path / name / content).write_text("{}")
        with pytest.raises(ExportError, match="something else"), open_folder(tmp_path / name):
            pass
        assert [path.name for path in (tmp_path / name).iterdir()] == [content]
    (tmp_path / "file").write_text("x")
    with pytest.raises(ExportError, match="not a folder"), open_folder(tmp_path / "file"):
        pass
    with pytest.raises(ExportError), open_folder(tmp_path / "file" / "below"):
        pass


def test_a_batch_of_another_version_is_refused(folder: Folder) -> None:
    (folder.path / "batch.json").write_text('{"kind": "refkit batch", "format": 99, "shards": 4}')
    with pytest.raises(ExportError, match="of version 99"), open_folder(folder.path):
        pass


def test_a_folder_that_a_kill_left_before_its_stamp_is_taken(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    for left in (".refkit.busy", ".batch.json.x.refkit-tmp"):
        (tmp_path / "out" / left).write_text("")
    with open_folder(tmp_path / "out"):
        assert read_stamp(tmp_path / "out") is None


def test_two_runs_are_not_let_in(tmp_path: Path) -> None:
    with (
        open_folder(tmp_path / "out"),
        pytest.raises(ExportError, match="at work"),
        open_folder(tmp_path / "out"),
    ):
        pass
