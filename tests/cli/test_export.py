"""refkit export prints with the engine that is asked for; what that fails at is told, and costs nothing else."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from refkit.cli import main
from refkit.cli.export import ENGINES
from refkit.csl import engines

STYLE = """<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
  <info><title>Mine</title><id>http://example.org/mine</id><updated>2026-01-31T12:00:00Z</updated></info>
  <citation><layout><text variable="title"/></layout></citation>
  <bibliography><layout suffix="."><text variable="title"/>
    <date variable="issued" form="text" date-parts="month-day" prefix=" "/></layout></bibliography></style>"""
SAME_YEAR = {"date-parts": [[2011, 2, 3], [2011, 4, 5]]}
ITEMS = [
    {
        "id": "A",
        "type": "book",
        "title": "Ponds & <b>moss</b>",
        "author": [{"family": "Roe", "given": "Ann"}],
    },
    {"id": "a", "type": "book", "title": "<script>", "issued": {"date-parts": [[2011, 2]]}},
    {"id": "b", "type": "book", "title": "Rain", "issued": SAME_YEAR},
]


@pytest.fixture
def cli(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> CliRunner:
    """A runner in a folder with a list and a style."""
    monkeypatch.chdir(tmp_path)
    Path("a.json").write_text(json.dumps(ITEMS))
    Path("mine.csl").write_text(STYLE)
    return CliRunner()


def export(cli: CliRunner, *words: str) -> Result:
    return cli.invoke(main, ["export", "a.json", "--style", "./mine.csl", *words])


def test_the_command_knows_every_engine() -> None:
    assert ENGINES == engines.ENGINES


def test_a_work_that_citeproc_py_fails_at_is_told_and_the_others_are_printed(cli: CliRunner) -> None:
    done = export(cli, "--engine", "citeproc-py")
    assert done.exit_code == 0
    assert done.stdout == "Ponds & moss.\n<script> February .\n"
    assert "RK602" in done.stderr
    assert "citeproc-py could not print the entry 'b': ValueError" in done.stderr
    assert "refkit's own engine may print it" in done.stderr
    assert export(cli).stdout == "Ponds & moss.\n<script> February 2011.\nRain February 3–April 5, 2011.\n"


@pytest.mark.parametrize(
    ("to", "expected"),
    [
        pytest.param("html", "Ponds &amp; <b>moss</b>.", id="html"),
        pytest.param("markdown", r"\<script\> February .", id="markdown"),
        pytest.param("rtf", r"{\b moss}", id="rtf"),
        pytest.param("latex", r"Ponds \& \textbf{moss}", id="latex"),
        pytest.param("terminal", "Ponds & \x1b[1mmoss", id="terminal"),
    ],
)
def test_every_format_is_written(cli: CliRunner, to: str, expected: str) -> None:
    assert expected in export(cli, "--engine", "citeproc-py", "--to", to).stdout


def test_a_word_file_is_written(cli: CliRunner) -> None:
    assert export(cli, "--engine", "citeproc-py", "-o", "a.docx").exit_code == 0
    with zipfile.ZipFile("a.docx") as word:
        assert "moss" in word.read("word/document.xml").decode()


def test_the_language_is_the_one_that_is_asked_for(cli: CliRunner) -> None:
    assert "Februar " in export(cli, "--engine", "citeproc-py", "--locale", "de").stdout
    wrong = export(cli, "--engine", "citeproc-py", "--locale", "xx")
    assert (wrong.exit_code, wrong.stdout) == (2, "")


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(("--exact", "--engine", "citeproc-py"), id="exact is a matter of the other engine"),
        pytest.param(("--engine", "pandoc"), id="no such engine"),
    ],
)
def test_what_an_engine_cannot_is_refused(cli: CliRunner, words: tuple[str, ...]) -> None:
    done = export(cli, *words)
    assert (done.exit_code, done.stdout) == (2, "")


def test_a_list_of_which_nothing_is_printed_is_an_error(cli: CliRunner) -> None:
    Path("a.json").write_text(json.dumps(ITEMS[2:]))
    done = export(cli, "--engine", "citeproc-py")
    assert (done.exit_code, done.stdout) == (2, "")
    assert "citeproc-py could not print the entry 'b'" in done.stderr
