"""refkit batch: what it prints, how it ends, and what it refuses."""

from __future__ import annotations

import json
import os
import shutil
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from corpus import BARE, BIB, CITED, OPEN, finish, rows_in, start, write_corpus
from refkit.cli import main


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name, text in {
        "cited.md": CITED,
        "open.md": OPEN,
        "bare.md": BARE,
        "empty.md": "",
        "a.bib": BIB,
    }.items():
        (tmp_path / name).write_text(text)
    return tmp_path


def batch(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["batch", "-o", "out", "-j", "1", *arguments])


CODES = [
    pytest.param("cited.md", 0, id="all covered"),
    pytest.param("cited.md open.md", 1, id="one open"),
    pytest.param("cited.md open.md --exit-zero", 0, id="only reported"),
    pytest.param("cited.md open.md --min-coverage 50", 0, id="enough covered"),
    pytest.param("cited.md open.md --min-coverage 51", 1, id="too few covered"),
    pytest.param("open.md --ignore RK4", 0, id="nobody wants to hear of it"),
    pytest.param("cited.md --fail-on note --bib a.bib", 0, id="no finding"),
    pytest.param("cited.md --require-verified", 3, id="no text in hand"),
    pytest.param("cited.md empty.md", 2, id="one could not be read"),
    pytest.param("cited.md empty.md --max-unchecked 50", 0, id="one of two may be"),
    pytest.param("empty.md gone/../empty.md --max-unchecked 100 --exit-zero", 2, id="none could be read"),
    pytest.param("bare.md", 2, id="no references"),
    pytest.param("bare.md --bib a.bib", 0, id="references that all share"),
    pytest.param("bare.md --bib gone.bib", 2, id="no such references"),
    pytest.param("cited.md --evidence none", 2, id="no such evidence"),
    pytest.param("gone.md", 2, id="no such file"),
    pytest.param("", 2, id="nothing named"),
    pytest.param("cited.md --part 3/2", 2, id="no such part"),
    pytest.param("cited.md --shards 0", 2, id="no shards"),
    pytest.param("cited.md --select XX1", 2, id="no such finding"),
]


@pytest.mark.parametrize(("arguments", "code"), CODES)
def test_exit_codes(here: Path, arguments: str, code: int) -> None:
    (here / "gone").mkdir(exist_ok=True)
    done = batch(*arguments.split())
    assert done.exit_code == code, done.output


def test_what_is_printed() -> None:
    done = batch("cited.md", "open.md", "empty.md")
    assert done.stdout.splitlines() == [
        "Could not be checked: 1 the file is empty",
        "Findings: RK204 1, RK401 1",
        "Worst:",
        "  open.md: 1 of 1 claim open",
        "3 documents, 1 could not be checked; 1 of 2 claims covered (50 %), 0 verified (0 %); 1 uncovered",
    ]
    assert done.stderr == "1 of 1 shards written anew\n"
    quiet = batch("-q", "cited.md", "open.md", "empty.md")
    assert quiet.output == done.stdout.splitlines()[-1] + "\n"


def test_the_references_and_settings_of_a_project_hold(here: Path) -> None:
    (here / "refkit.toml").write_text('documents = ["*.md"]\nbib = "known"\nmin_coverage = 50\n')
    (here / "known").mkdir()
    shutil.copy(here / "a.bib", here / "known" / "references.bib")
    (here / "bare.md").write_text(BARE.replace("[1]", "[@smith]"))
    assert batch("bare.md", "open.md").exit_code == 0
    (here / "sub").mkdir()
    os.chdir(here / "sub")
    assert batch("../bare.md", "../open.md").exit_code == 0
    assert list(rows_in(here / "sub" / "out")) == ["../bare.md", "../open.md"]


def test_a_folder_that_holds_something_else_is_refused(here: Path) -> None:
    done = CliRunner().invoke(main, ["batch", "cited.md", "-o", "."])
    assert done.exit_code == 2
    assert "something else" in done.stderr
    assert not (here / "batch.json").exists()


def test_a_cluster_without_dask_is_refused_with_the_line_that_installs_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)
    done = batch("cited.md", "--scheduler", "dask")
    assert done.exit_code == 2
    assert "pip install 'refkit-claims[dask]'" in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="other signals")
def test_an_interrupt_ends_it_with_what_was_finished(here: Path) -> None:
    write_corpus(here / "texts", 30)
    process = start(here, "texts", "-o", "out", "-j", "2", "--shards", "30", "-q")
    shards = here / "out" / "shards"
    while process.poll() is None and not (shards.is_dir() and len(list(shards.glob("*.jsonl"))) >= 2):
        time.sleep(0.02)
    process.terminate()
    out, err = process.communicate(timeout=60)
    assert (process.returncode, out, err) == (143, b"", b"")
    assert finish(here, "texts", "-o", "out", "--shards", "30", "-q")[0] == 2
    assert json.loads((here / "out" / "summary.json").read_text())["documents"] == 30
