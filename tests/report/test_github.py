"""Workflow commands: one line a finding, with everything escaped that would end a value."""

from __future__ import annotations

from pathlib import Path

import pytest
from checked import checked

from refkit.report.github import github


def test_a_command_a_finding_that_is_not_waived(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    lines = list(github(checked(tmp_path)[1]))
    assert lines[0] == (
        "::warning file=a%2C 1.md,line=3,endLine=3,col=1,endColumn=72,title=RK201::no reference carries this claim"
        "%0Awanted: a registry report or a population study"
    )
    assert [line.partition(" ")[0] for line in lines] == ["::warning", "::warning"]


def test_nothing_from_a_document_begins_a_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    text = "Zorbine is sold in 12 countries [7\n::error::hacked].\n\n# References\n\n1. Smith J. Ponds. Lancet. 2011;378:12.\n"
    lines = list(github(checked(tmp_path, text)[1]))
    assert lines
    assert all("\n" not in line and not line.startswith("::error::hacked") for line in lines)
