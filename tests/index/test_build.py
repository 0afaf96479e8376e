"""Files become an index that grows, goes on after a break, and is never half believed."""

from __future__ import annotations

import gzip
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from indexed_records import MOSS, POND, asked, build, ids, write
from refkit.errors import ExportError, ReadError
from refkit.files import try_lock
from refkit.index import open_index
from refkit.index.build import build_index, read_ledger
from refkit.index.parts import LOCK
from refkit.index.stamp import BUILDING, STAMP

MANY = [
    POND | {"id": f"r{n}", "DOI": f"10.5555/r.{n}", "PMID": str(n + 1), "page": str(n)} for n in range(300)
]


def titles(folder: Path, doi: str = "10.5555/pond.1") -> list[str | None]:
    return [record.reference.title for record in open_index(folder).by_identifier(doi=doi)]


def test_a_build_counts_what_it_read(tmp_path: Path) -> None:
    built = build(tmp_path / "index", write(tmp_path / "a.jsonl", POND, MOSS))
    assert (built.records, built.read, built.known, built.problems) == (2, 2, (), ())


def test_the_same_file_again_adds_nothing_and_changes_nothing(tmp_path: Path) -> None:
    file = write(tmp_path / "a.jsonl", POND, MOSS)
    build(tmp_path / "index", file)
    before = {path: path.read_bytes() for path in (tmp_path / "index").rglob("*") if path.is_file()}
    again = build(tmp_path / "index", file, write(tmp_path / "copy.jsonl", POND, MOSS))
    assert (again.records, again.read, again.known) == (2, 0, (str(file),))
    assert {path: path.read_bytes() for path in (tmp_path / "index").rglob("*") if path.is_file()} == before


def test_a_newer_record_of_an_identifier_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    build(tmp_path / "index", write(tmp_path / "a.jsonl", POND, MOSS))
    built = build(tmp_path / "index", write(tmp_path / "b.jsonl", POND | {"id": "new", "title": "Snails"}))
    assert (built.records, titles(tmp_path / "index")) == (2, ["Snails"])


def test_the_same_record_in_another_file_adds_nothing(tmp_path: Path) -> None:
    build(tmp_path / "index", write(tmp_path / "a.jsonl", MOSS), write(tmp_path / "b.jsonl", POND, MOSS))
    assert open_index(tmp_path / "index").stamp.records == 2  # type: ignore[attr-defined]


def test_works_of_one_file_that_share_an_identifier_are_all_kept(tmp_path: Path) -> None:
    chapters = [POND | {"id": f"c{n}", "title": f"Chapter {n}", "PMID": None} for n in range(3)]
    assert build(tmp_path / "index", write(tmp_path / "a.jsonl", *chapters)).records == 3
    assert titles(tmp_path / "index") == ["Chapter 0", "Chapter 1", "Chapter 2"]


def test_a_file_that_changed_takes_the_place_of_what_it_gave_before(tmp_path: Path) -> None:
    file = write(tmp_path / "a.jsonl", POND, MOSS)
    build(tmp_path / "index", file)
    built = build(tmp_path / "index", write(file, POND, MOSS | {"title": "Lichens of the fells"}))
    assert built.records == 2
    found = open_index(tmp_path / "index").search(asked("Hartmann E. Mosses of the northern fells. 2004."))
    assert next(record.reference.title for record in found) == "Lichens of the fells"


def test_a_bad_line_is_told_and_the_others_are_read(tmp_path: Path) -> None:
    file = write(tmp_path / "a.jsonl", POND)
    file.write_text(file.read_text() + "{broken\n[1]\n", encoding="utf-8")
    built = build(tmp_path / "index", file)
    assert built.records == 1
    assert [problem.place for problem in built.problems] == [f"{file}:2:2", f"{file}:3"]


def test_of_many_bad_lines_the_first_are_told_and_the_rest_counted(tmp_path: Path) -> None:
    file = write(tmp_path / "a.jsonl", POND)
    file.write_text(file.read_text() + "[]\n" * 1_000, encoding="utf-8")
    problems = build(tmp_path / "index", file).problems
    assert (len(problems), problems[-1].message) == (21, "980 further entries could not be read")


def test_a_torn_archive_gives_what_could_be_read_and_says_so_every_time(tmp_path: Path) -> None:
    whole = gzip.compress(write(tmp_path / "a.jsonl", *MANY * 40).read_bytes())
    torn = tmp_path / "torn.jsonl.gz"
    torn.write_bytes(whole[: len(whole) // 2])
    first, again = (build(tmp_path / "index", torn) for _ in range(2))
    assert 0 < first.records < 300 * 40
    assert again.records == first.records
    for built in (first, again):
        (problem,) = built.problems
        assert "only a part of it could be read" in problem.message
    torn.write_bytes(whole)
    assert build(tmp_path / "index", torn).problems == ()


def test_a_file_that_is_not_there_changes_nothing(tmp_path: Path) -> None:
    with pytest.raises(ReadError):
        build(tmp_path / "index", tmp_path / "gone.jsonl")
    assert not (tmp_path / "index").exists()


def test_the_ledger_names_the_files_in_order_and_no_folder(tmp_path: Path) -> None:
    build(tmp_path / "index", write(tmp_path / "b.jsonl", POND), write(tmp_path / "a.jsonl", MOSS))
    entries = list(read_ledger(tmp_path / "index"))
    assert [(entry.name, entry.records, entry.whole) for entry in entries] == [
        ("b.jsonl", 1, True), ("a.jsonl", 1, True)
    ]  # fmt: skip
    assert tmp_path.name not in repr(entries)


def test_several_processes_give_the_same_as_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = write(tmp_path / "a.jsonl", *MANY)
    monkeypatch.setattr("refkit.index.build.PARALLEL_BYTES", 0)
    monkeypatch.setattr("refkit.index.sources.PIECE_BYTES", 10_000)
    for number in (1, 2):
        assert build(tmp_path / str(number), file, processes=number).records == 300
    one, two = (open_index(tmp_path / str(number)) for number in (1, 2))
    query = asked("Lindqvist A. J. Limnol. 1997;14:197.")
    assert ids(one.search(query)) == ids(two.search(query))


# -- breaks ------------------------------------------------------------------------------------------------------------

KILLED = """
import sys
from datetime import date
from pathlib import Path
from refkit.index import build, sources
build.COMMIT_RECORDS, sources.PIECE_BYTES = 50, 4_000
build.build_index([Path(name) for name in sys.argv[2:]], Path(sys.argv[1]), today=date(2026, 12, 1))
"""


def killed_build(folder: Path, seconds: float, *files: Path) -> None:
    """A build that is killed after so many seconds from the beginning of its work."""
    work = subprocess.Popen([sys.executable, "-c", KILLED, str(folder), *map(str, files)])
    waited = time.monotonic() + 30
    while not (folder / BUILDING).exists() and work.poll() is None and time.monotonic() < waited:
        time.sleep(0.002)
    time.sleep(seconds)
    work.send_signal(signal.SIGKILL)
    work.wait()


@pytest.mark.parametrize("seconds", [0.0, 0.02, 0.05, 0.1, 0.2, 0.4])
def test_a_killed_build_goes_on_and_ends_as_one_that_was_not(
    tmp_path: Path, seconds: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("refkit.index.sources.PIECE_BYTES", 4_000)
    files = [write(tmp_path / f"{n}.jsonl", *MANY[n::3]) for n in range(3)]
    folder = tmp_path / "index"
    killed_build(folder, seconds, *files)
    if not (folder / STAMP).exists():
        with pytest.raises(ReadError):
            open_index(folder)
    built = build(folder, *files)
    assert built.records == 300
    assert all(len(titles(folder, f"10.5555/r.{n}")) == 1 for n in range(0, 300, 7))


@pytest.mark.parametrize("seconds", [0.0, 0.05, 0.15])
def test_while_an_index_grows_and_after_a_kill_the_old_records_are_there_whole(
    tmp_path: Path, seconds: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("refkit.index.sources.PIECE_BYTES", 4_000)
    folder, newer = tmp_path / "index", write(tmp_path / "new.jsonl", *MANY)
    build(folder, write(tmp_path / "a.jsonl", POND, MOSS))
    killed_build(folder, seconds, newer)
    assert open_index(folder).stamp.records in {2, 301, 302}  # type: ignore[attr-defined]
    assert build(folder, newer).records == 302
    assert titles(folder) == ["Tidal rhythms of pond snails"]


def test_a_build_that_was_in_the_middle_of_a_file_that_is_not_wanted_begins_anew(tmp_path: Path) -> None:
    folder = tmp_path / "index"
    one, other = write(tmp_path / "a.jsonl", MOSS), write(tmp_path / "b.jsonl", *MANY * 20)
    killed_build(folder, 0.3, other)
    built = build(folder, one)
    assert built.records in {1, 6001}  # 6,001 where the build had ended before the kill
    assert not (folder / BUILDING).exists()


def test_of_two_builds_in_one_folder_the_second_is_told(tmp_path: Path) -> None:
    folder, file = tmp_path / "index", write(tmp_path / "a.jsonl", POND)
    folder.mkdir()
    handle = os.open(folder / LOCK, os.O_RDWR | os.O_CREAT)
    try:
        assert try_lock(handle)
        with pytest.raises(ExportError, match="another build"):
            build(folder, file)
    finally:
        os.close(handle)
    assert build(folder, file).records == 1


def test_a_folder_of_something_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis").mkdir()
    (tmp_path / "thesis" / "thesis.docx").write_text("precious")
    with pytest.raises(ReadError, match="no index"):
        build(tmp_path / "thesis", write(tmp_path / "a.jsonl", POND))
    assert [path.name for path in (tmp_path / "thesis").iterdir()] == ["thesis.docx"]


def test_progress_is_told_by_file(tmp_path: Path) -> None:
    from indexed_records import TODAY

    told: list[tuple[str, int, int]] = []
    file = write(tmp_path / "a.jsonl", POND, MOSS)
    build_index([file], tmp_path / "index", today=TODAY, progress=lambda *seen: told.append(seen))
    assert told == [("a.jsonl: 2 records", 0, 1)]
