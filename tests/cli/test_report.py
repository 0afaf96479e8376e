"""refkit report: one file, the same bytes for the same input, never over an input."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from pages import SMALL

from refkit.cli import main

VERDICT = "1 of 3 claims that want a source stand on one (33 %); 0 of them are verified in the source's own text (0 %)."


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.md").write_text(SMALL, encoding="utf-8")


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["report", *arguments])


def test_a_page_is_written_and_told(tmp_path: Path) -> None:
    done = run("a.md")
    assert (done.exit_code, done.output) == (
        0,
        f"report.html: {VERDICT}\n",
    )
    first = (tmp_path / "report.html").read_bytes()
    assert run("a.md").exit_code == 0
    assert (tmp_path / "report.html").read_bytes() == first


def test_a_page_is_never_written_over_an_input(tmp_path: Path) -> None:
    assert run("a.md", "-o", "a.md").exit_code == 2
    assert (tmp_path / "a.md").read_text(encoding="utf-8") == SMALL


def test_the_project_s_waivers_hold_here_too(tmp_path: Path) -> None:
    (tmp_path / "refkit.toml").write_text('documents = ["*.md"]\nignore = ["RK201"]\n')
    assert run().exit_code == 0
    assert "Nothing: no claim keeps this check from passing." in (tmp_path / "report.html").read_text(
        encoding="utf-8"
    )


def test_a_page_may_go_to_standard_output() -> None:
    assert run("a.md", "-o", "-").stdout.startswith("<!DOCTYPE html>")
