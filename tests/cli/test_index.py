"""refkit index: what is printed, where, and with which exit code."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from refkit.cli import main

ITEM = {
    "id": "pond",
    "type": "book",
    "title": "Tidal rhythms of pond snails",
    "issued": {"date-parts": [[1997]]},
}


@pytest.fixture
def records(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "records.jsonl"
    path.write_text(f"{json.dumps(ITEM)}\n")
    return path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["index", *arguments])


def test_an_index_is_built_told_of_and_searched(records: Path) -> None:
    built = run("build", records.name, "-o", "index")
    assert (built.exit_code, built.stdout) == (0, "")
    assert built.stderr == "index: 1 record (1 read now)\n"
    told = run("info", "index")
    assert told.exit_code == 0
    assert "1 record, " in told.stdout
    assert "records.jsonl: 1 record\n" in told.stdout
    found = run("search", "index", "Tidal rythms of pond snails, 1997")
    assert json.loads(found.stdout)["id"] == "pond"


def test_the_same_again_is_said_to_be_known(records: Path) -> None:
    run("build", records.name, "-o", "index")
    again = run("build", records.name, "-o", "index")
    assert again.stderr == "index: 1 record (0 read now, 1 file known from before)\n"


def test_what_could_not_be_read_is_told_and_ends_with_2(records: Path) -> None:
    records.write_text(f"{records.read_text()}[]\n")
    built = run("build", records.name, "-o", "index")
    assert built.exit_code == 2
    assert "records.jsonl:2: no CSL item but a list" in built.stderr


@pytest.mark.parametrize("command", [("info",), ("search", "-n", "3")])
def test_a_folder_that_is_none_is_refused(command: tuple[str, ...], records: Path) -> None:
    words = ["gone"] if command == ("info",) else ["gone", "text"]
    ran = run(*command, *words)
    assert ran.exit_code == 2
    assert "there is no such folder" in ran.stderr
    assert records.exists()
