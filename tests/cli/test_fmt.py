"""refkit fmt."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from refkit.cli import main
from refkit.cli.fmt import unified

UNTIDY, TIDY = '@Book{a, title="Ü"}\n', "@book{a,\n  title = {Ü},\n}\n"


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "a.bib"
    path.write_text(UNTIDY, encoding="utf-8")
    return path


def run(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(main, ["fmt", *arguments])
    return result.exit_code, result.stdout


def test_a_file_is_tidied_in_place_once(file: Path) -> None:
    assert run("a.bib")[0] == 0
    assert file.read_text(encoding="utf-8") == TIDY
    assert run("a.bib", "--check")[0] == 0


def test_check_and_diff_change_nothing(file: Path) -> None:
    assert run("a.bib", "--check")[0] == 1
    code, printed = run("a.bib", "--diff")
    assert (code, "+@book{a,\n" in printed) == (0, True)
    assert file.read_text(encoding="utf-8") == UNTIDY


def test_an_output_takes_the_result(file: Path) -> None:
    assert run("a.bib", "-o", "b.bib")[0] == 0
    assert (file.with_name("b.bib").read_text(encoding="utf-8"), file.read_text(encoding="utf-8")) == (
        TIDY,
        UNTIDY,
    )


def test_the_encoding_stays(file: Path) -> None:
    head = "% Encoding: windows-1252\n"
    file.write_bytes((head + UNTIDY).encode("cp1252"))
    assert run("a.bib")[0] == 0
    assert file.read_bytes() == (head + TIDY).encode("cp1252")


def test_a_difference_names_the_file() -> None:
    assert unified("a\n", "b\n", "x.bib").startswith("--- x.bib\n+++ x.bib (tidy)\n")
    assert unified("a\n", "a\n", "x.bib") == ""


def test_entries_that_are_left_as_they_are_are_named(file: Path) -> None:
    twice = "@book{b, title={x}, title={y}}\n"
    file.write_text(UNTIDY + twice + "@book{c, title={z\n", encoding="utf-8")
    result = CliRunner().invoke(main, ["fmt", "a.bib"])
    assert (result.exit_code, result.stderr) == (
        0,
        "left as found, since not all in it is understood: a.bib:2, a.bib:3\n1 file tidied\n",
    )
    assert file.read_text(encoding="utf-8").endswith(twice.rstrip() + "\n\n@book{c, title={z\n")


@pytest.mark.parametrize(
    ("text", "code"), [("# Ponds\n\nSee a@b.org.\n", 2), ('{"a": 1}\n', 2), ("% kept\n", 0)]
)
def test_a_file_that_is_no_bib_file_is_refused(text: str, code: int, file: Path) -> None:
    file.write_text(text, encoding="utf-8")
    assert run("a.bib")[0] == code
    assert file.read_text(encoding="utf-8") == text
