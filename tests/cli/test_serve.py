"""refkit serve: the address is printed, loopback alone, and a missing extra is told with its pip line."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from project import make_project

from refkit.cli import main

uvicorn = pytest.importorskip("uvicorn", reason="the extra refkit-claims[serve] is not installed")


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make_project(tmp_path)
    monkeypatch.chdir(tmp_path)


def test_the_address_is_printed_and_only_this_machine_is_served(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: dict[str, Any] = {}
    monkeypatch.setattr(uvicorn, "run", lambda _app, **how: asked.update(how))
    done = CliRunner().invoke(main, ["serve", "--port", "9999", "--by", "Jo"])
    assert done.exit_code == 0, done.output
    assert done.output.startswith("Open http://127.0.0.1:9999/?token=")
    assert (asked["host"], asked["port"]) == ("127.0.0.1", 9999)


def test_the_readme_s_example_prints_what_it_shows(monkeypatch: pytest.MonkeyPatch) -> None:
    """It never ends by itself, so the README's other examples are run without it."""
    monkeypatch.setattr(uvicorn, "run", lambda *_, **__: None)
    readme = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    command, _, shown = readme.partition("```sh\n$ refkit serve ")[2].partition("```")[0].partition("\n")
    done = CliRunner().invoke(main, ["serve", *shlex.split(command)])
    head, tail = shown.strip().split("…")
    assert done.output.strip().startswith(head)
    assert done.output.strip().endswith(tail)


def test_a_dropped_file_of_another_encoding_is_read_where_its_name_is_given(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The hint at such a file names --encoding, so the command has it."""
    monkeypatch.setattr(uvicorn, "run", lambda *_, **__: None)
    desks: list[Any] = []
    monkeypatch.setattr("refkit.serve.app.make_app", lambda desk, **_: desks.append(desk))
    done = CliRunner().invoke(main, ["serve", "--encoding", "windows-1252"])
    assert done.exit_code == 0, done.output
    assert "Zorbiné" in desks[0].check("a.txt", b"# Z\n\nZorbin\xe9 was approved by the FDA in May 2011.\n")


def test_without_the_extra_the_pip_line_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "uvicorn", None)
    done = CliRunner().invoke(main, ["serve"])
    assert (done.exit_code, "refkit-claims[serve]" in done.output) == (2, True)
