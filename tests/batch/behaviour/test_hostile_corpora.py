"""Corpora as they come: names of any kind, duplicates, links, archives, lines; each document has its one row."""

from __future__ import annotations

import json
import os
import sys
import zipfile
from pathlib import Path

import pytest

from corpus import CITED, OPEN, Plan, bytes_in, rows_in, run_in

ODD = [
    b"line\nend.md",
    "ä🐢\u202e\u2028.md".encode(),
    b"\xff\xfe.md",
    b"x" * 250 + b".md",
    b" .md",
    b"-.md",
    b"a\\b.md",
    b"#2.md",
]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.md").write_text(CITED if folder == "one" else OPEN)
    return tmp_path


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such names")
def test_names_of_any_bytes_have_rows(here: Path) -> None:
    for name in ODD:
        Path(os.fsdecode(b"one/" + name)).write_text(CITED)
    run_in(here, "one", plan=Plan(shards=3))
    rows = rows_in(here / "out")
    assert set(rows) == {os.fsdecode(b"one/" + name) for name in (*ODD, b"a.md")}
    assert {name: row for name, row in rows.items() if row["exit_code"]} == {}
    assert run_in(here, "one", plan=Plan(shards=3)).written == 0


def test_the_same_name_in_two_folders_is_two_documents(here: Path) -> None:
    run_in(here, "one", "two", "./one", "one/a.md", "one/../one/a.md")
    assert {name: row["exit_code"] for name, row in rows_in(here / "out").items()} == {
        "one/a.md": 0,
        "one/../one/a.md": 0,
        "two/a.md": 1,
    }


def test_links_that_go_round_or_nowhere(here: Path) -> None:
    (here / "one" / "round").symlink_to(here / "one", target_is_directory=True)
    (here / "one" / "self.md").symlink_to(here / "one" / "self.md")
    (here / "one" / "nowhere.md").symlink_to(here / "gone.md")
    run_in(here, "one")
    assert {name: row["exit_code"] for name, row in rows_in(here / "out").items()} == {
        "one/a.md": 0,
        "one/nowhere.md": 2,
        "one/self.md": 2,
    }


def test_archives_and_lines_beside_files(here: Path) -> None:
    with zipfile.ZipFile("t.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for name in ("a.md", "../../up.md", "sub/b.md", "data.csv", "__MACOSX/._a.md"):
            archive.writestr(name, CITED)
    Path("t.jsonl").write_text(
        "".join(json.dumps({"id": "x", "text": text}) + "\n" for text in (CITED, OPEN, ""))
    )
    Path("broken.zip").write_bytes(b"PK\x03\x04")
    run_in(here, "one", "t.zip", "t.jsonl", "broken.zip")
    assert {name: row["exit_code"] for name, row in rows_in(here / "out").items()} == {
        "one/a.md": 0,
        "t.zip:a.md": 0,
        "t.zip:../../up.md": 0,
        "t.zip:sub/b.md": 0,
        "t.jsonl:x": 0,
        "t.jsonl:x#2": 1,
        "t.jsonl:x#3": 2,
        "broken.zip": 2,
    }
    assert not (here.parent / "up.md").exists()


def test_the_order_of_sources_changes_nothing(here: Path) -> None:
    run_in(here, "one", "two", plan=Plan(shards=2))
    run_in(here, "two/a.md", "one/*.md", out="other", plan=Plan(shards=2))
    assert bytes_in(here / "out") == bytes_in(here / "other")
