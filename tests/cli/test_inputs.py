"""The files that check, claims, report and pack read, and by which rules: from the options, else from the project."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from project import make_project

from refkit.cli import main
from refkit.cli.inputs import inputs_of

NONE: dict[str, Any] = {
    "files": (), "bib": None, "evidence": None, "as_of": None, "encoding": None, "changes": "accept", "max_bytes": None,
}  # fmt: skip


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make_project(tmp_path, more='encoding = "windows-1252"\n')
    monkeypatch.chdir(tmp_path)


def test_what_no_option_says_the_project_says() -> None:
    inputs = inputs_of(NONE)
    assert (inputs.encoding, inputs.complete, inputs.as_of) == ("cp1252", True, None)
    assert next(Path(path).name for path in inputs.read if path) == "a.md"
    assert inputs.examine().coverage.judgements


def test_options_win_over_the_project() -> None:
    inputs = inputs_of({**NONE, "files": ("b.md",), "encoding": "mac-roman", "as_of": datetime(2031, 2, 3)})
    assert (inputs.encoding, inputs.complete, inputs.as_of) == ("mac-roman", False, date(2031, 2, 3))
    assert inputs.read[0] == "b.md"


@pytest.mark.parametrize("command", ["check", "claims", "report", "pack"])
def test_the_commands_take_the_same_inputs(command: str) -> None:
    told = CliRunner().invoke(main, [command, "--help"]).output
    wanted = ("[FILE]...", "--bib", "--evidence", "--as-of", "--encoding", "--changes", "--max-bytes")
    assert [name for name in wanted if name not in told] == []
