"""The process of the command: all that was written arrives, and its exit code is the command's."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from refkit.cli import main

ENTRY = "@misc{{key{0}, title={{Tidal rhythms {0}}}, year={{2019}}}}\n"
MANY = 5_000  # entries, some hundred kilobytes: more than a pipe holds
TEXT = "Zorbine was approved by the FDA in 2011.\n"


def refkit(*arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "refkit", *arguments], cwd=folder, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        pytest.param(["--version"], 0, id="all is well"),
        pytest.param(["check", "a.md", "--bib", "a.bib"], 1, id="not covered"),
        pytest.param(["check", "none.md"], 2, id="not there"),
        pytest.param(["--none"], 2, id="no such option"),
    ],
)
def test_the_process_ends_with_the_command_s_exit_code(
    arguments: list[str], code: int, tmp_path: Path
) -> None:
    (tmp_path / "a.md").write_text(TEXT)
    (tmp_path / "a.bib").write_text(ENTRY.format(1))
    assert refkit(*arguments, folder=tmp_path).returncode == code


def test_all_that_was_written_arrives_in_a_pipe(tmp_path: Path) -> None:
    (tmp_path / "a.bib").write_text("".join(map(ENTRY.format, range(MANY))))
    ran = refkit("export", "--bib", "a.bib", "--to", "jsonl", folder=tmp_path)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout.count("\n") == MANY
    assert "Tidal rhythms 4999" in ran.stdout.splitlines()[-1]


def test_all_that_was_written_arrives_in_a_file(tmp_path: Path) -> None:
    (tmp_path / "a.bib").write_text("".join(map(ENTRY.format, range(MANY))))
    ran = refkit("export", "--bib", "a.bib", "--to", "jsonl", "-o", "out.jsonl", folder=tmp_path)
    assert (ran.returncode, ran.stdout) == (0, "")
    assert (tmp_path / "out.jsonl").read_text().count("\n") == MANY


def test_the_version_is_told_in_the_words_of_the_command(tmp_path: Path) -> None:
    told = CliRunner().invoke(main, ["--version"], prog_name="refkit")
    ran = refkit("--version", folder=tmp_path)
    assert (ran.stdout, ran.stderr) == (told.stdout, "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_version_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with Path("/dev/full").open("w") as full:
        ran = subprocess.run(
            [sys.executable, "-m", "refkit", "--version"],
            cwd=tmp_path, stdout=full, stderr=subprocess.PIPE, text=True, check=False,
        )  # fmt: skip
    assert ran.returncode == 2
    assert ran.stderr.startswith("Error: ")
