"""refkit fetch: offline it asks nobody, and says so."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from refkit.cli import main

BIB = "@article{a, title = {Ponds}, pmid = {123}}\n@book{b, title = {Lakes}}\n"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "refs.bib").write_text(BIB)


def test_offline_nobody_is_asked(tmp_path: Path) -> None:
    done = CliRunner().invoke(main, ["fetch", "--bib", "refs.bib", "--offline"])
    assert done.exit_code == 3
    assert done.output.splitlines()[0].startswith("a: could not ask: Europe PMC was not asked (offline)")
    assert not (tmp_path / "evidence").exists()


def test_by_key(tmp_path: Path) -> None:
    assert tmp_path
    done = CliRunner().invoke(main, ["fetch", "b", "--bib", "refs.bib", "--offline"])
    assert (done.exit_code, done.output) == (
        1, "b: no identifier to ask by\n0 of 1 reference with a text, 0 new\n"
    )  # fmt: skip


def test_an_unknown_key_ends_with_2(tmp_path: Path) -> None:
    assert tmp_path
    assert CliRunner().invoke(main, ["fetch", "c", "--bib", "refs.bib", "--offline"]).exit_code == 2
