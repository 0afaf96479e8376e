"""What was found is written whole or not at all, beside the references that it tells of; nobody's edits are lost."""

from __future__ import annotations

import itertools
import os
import shutil
import signal
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import FrameType

import pytest

import refkit
from refkit.bib import build_lock, commit, exchange
from refkit.bib.amend import read_references
from refkit.errors import ExportError
from refkit.model import Library, Record, RecordVerdict, Reference, Resolution
from refkit.records.file import read_records
from refkit.records.findings import held_records
from refkit.resolve.places import Completion, Files, Folder, Nowhere

BIB = """% My own remark.

@article{a,
  title = "Ponds of {\\'e}",
  volume = 7, % mine
}

@article{b, title = {Moss}}
"""
ITS = Reference(id="10.5555/a", type="article-journal", title="Ponds of é", volume="8", doi="10.5555/a")
RECORD = Record(reference=ITS, service="crossref", came="2026-11-30")
FOUND = [
    Resolution(
        reference="a",
        verdict=RecordVerdict.VERIFIED,
        record=RECORD,
        additions={"DOI": "10.5555/a", "volume": "8"},
    ),
    Resolution(reference="b", verdict=RecordVerdict.NOT_FOUND),
]
HOW = Completion(in_place=True)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "bib"
    path.mkdir()
    (path / "references.bib").write_text(BIB)
    return path


def place_of(folder: Path) -> Folder:
    return Folder(path=folder, library=read_references(folder))


def test_a_folder_gets_the_values_and_the_records(folder: Path) -> None:
    kept = place_of(folder).keep(FOUND, HOW)
    assert sorted(kept.written) == [
        "bib/records.jsonl", "bib/references.bib", "bib/references.json", "bib/refkit.lock",
    ]  # fmt: skip
    library = read_references(folder)
    assert (library["a"].doi, library["a"].volume) == ("10.5555/a", "7")
    text = (folder / "references.bib").read_text()
    assert text.startswith("% Written by refkit") or "% My own remark." in text
    assert "@article{b, title = {Moss}}" in text
    rows = read_records(folder / "records.jsonl").rows
    assert list(rows) == ["a", "b"]
    assert set(rows["a"].taken) == {"DOI"}
    assert list(held_records(rows, library)[0]) == ["a", "b"]


def test_a_second_run_writes_nothing_new(folder: Path) -> None:
    place_of(folder).keep(FOUND, HOW)
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    rows = read_records(folder / "records.jsonl").rows
    again = [replace(FOUND[0], additions={"volume": "8"}), FOUND[1]]
    place_of(folder).keep(again, replace(HOW, before=rows))
    after = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert {name for name in after if after[name] != before.get(name)} == {"records.jsonl"}
    row = read_records(folder / "records.jsonl").rows["a"]
    assert (set(row.taken), dict(row.resolution.additions)) == ({"DOI"}, {})
    third = place_of(folder).keep(again, replace(HOW, before={"a": row}))
    assert third.written == ()


def test_of_a_run_that_was_stopped_the_rest_stays_as_it_was_known(folder: Path) -> None:
    place_of(folder).keep(FOUND, HOW)
    rows = read_records(folder / "records.jsonl").rows
    place_of(folder).keep(FOUND[:1], replace(HOW, before=rows))
    assert list(read_records(folder / "records.jsonl").rows) == ["a", "b"]


def test_a_reference_that_was_edited_meanwhile_is_left_alone(folder: Path) -> None:
    place = place_of(folder)
    path = folder / "references.bib"
    path.write_text(BIB.replace("Ponds of", "Lakes of"))
    kept = place.keep(FOUND, HOW)
    library = read_references(folder)
    assert (library["a"].title, library["a"].doi) == ("Lakes of é", None)
    held, stale = held_records({row.resolution.reference: row for row in kept.rows}, library)
    assert list(held) == ["b"]
    assert [problem.rule for problem in stale] == ["RK316"]


def test_one_that_was_taken_out_meanwhile_has_no_row(folder: Path) -> None:
    place = place_of(folder)
    (folder / "references.bib").write_text(BIB.replace("@article{b, title = {Moss}}\n", ""))
    assert [row.resolution.reference for row in place.keep(FOUND, HOW).rows] == ["a"]


SYSTEM = {"open", "write", "fsync", "chmod", "mkdir", "rmdir", "unlink", "rename", "replace", "link", "flock"}
MODULES = {commit.__file__, exchange.__file__, build_lock.__file__, commit.write_beside.__code__.co_filename}


def killed_at(step: int, work: Callable[[], object]) -> bool:
    """Do the work in a process that is killed at one of its calls to the system; whether it came that far."""
    child = os.fork()
    if child == 0:
        count = 0

        def hook(frame: FrameType, event: str, function: object) -> None:
            nonlocal count
            caller = frame if frame.f_code.co_filename in MODULES else frame.f_back
            ours = caller is not None and caller.f_code.co_filename in MODULES
            if ours and event == "c_call" and getattr(function, "__name__", "") in SYSTEM:
                count += 1
                if count == step:
                    os.kill(os.getpid(), signal.SIGKILL)

        sys.setprofile(hook)
        try:
            work()
        finally:
            os._exit(0)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


def test_killed_at_any_step_it_is_all_as_it_was_or_all_as_it_will_be(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "fsync", lambda _: None)  # no power is cut here
    for step in itertools.count(1):
        there = tmp_path / f"bib{step}"
        shutil.copytree(folder, there)
        if not killed_at(step, lambda there=there: place_of(there).keep(FOUND, HOW)):  # type: ignore[misc]
            break
        library = read_references(there)  # as the next command sees it
        rows = read_records(there / "records.jsonl")
        assert rows.problems == ()
        done = library["a"].doi is not None
        assert list(rows.rows) == (["a", "b"] if done else []), step
        assert (library["a"].volume, library["b"].title) == ("7", "Moss")
        place_of(there).keep(FOUND, HOW)
        assert read_references(there)["a"].doi == "10.5555/a"
        left = {path.name for path in there.iterdir()}
        assert left == {"references.bib", "references.json", "refkit.lock", "records.jsonl"}, step
        shutil.rmtree(there)
    assert step > 10


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "refs.bib"
    path.write_text(BIB)
    return path


def test_a_file_stays_as_it_is_and_its_records_lie_beside_it(file: Path, tmp_path: Path) -> None:
    kept = Files(library=refkit.read(file), beside=file).keep(FOUND, Completion(applied=False))
    assert kept.written == (str(tmp_path / "refs.records.jsonl"),)
    assert file.read_text() == BIB
    (row, _) = read_records(tmp_path / "refs.records.jsonl").rows.values()
    assert (dict(row.taken), set(row.resolution.additions)) == ({}, {"DOI"})


def test_the_completed_list_goes_to_an_output_with_its_records(file: Path, tmp_path: Path) -> None:
    out = tmp_path / "done.json"
    place = Files(library=refkit.read(file), beside=file, output=out, format_name="csl-json")
    place.keep(FOUND, Completion())
    library = refkit.read(out)
    assert (library["a"].doi, library["a"].volume, file.read_text()) == ("10.5555/a", "7", BIB)
    rows = read_records(tmp_path / "done.records.jsonl").rows
    assert list(held_records(rows, library)[0]) == ["a", "b"]
    assert list(held_records(rows, refkit.read(file))[0]) == ["a", "b"]


def test_both_files_are_written_or_none(file: Path, tmp_path: Path) -> None:
    (tmp_path / "done.records.jsonl").mkdir()
    place = Files(library=refkit.read(file), beside=file, output=tmp_path / "done.bib")
    with pytest.raises(ExportError):
        place.keep(FOUND, Completion())
    assert not (tmp_path / "done.bib").exists()


def test_nowhere_writes_nothing(tmp_path: Path) -> None:
    library = Library(references=(Reference(id="a", type="book"), Reference(id="b", type="book")))
    kept = Nowhere(library=library).keep(FOUND, Completion(applied=False))
    assert ([row.resolution.reference for row in kept.rows], kept.written) == (["a", "b"], ())
    assert list(tmp_path.iterdir()) == []
