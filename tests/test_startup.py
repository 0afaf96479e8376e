"""A command loads the rooms it works in, and no other: what it does not import costs nobody any time."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

BIB = (
    "@article{lee2019tidal, author={Lee, Ada}, title={Tidal rhythms}, journal={J. Pond Sci.}, year={2019}}\n"
)
READERS = ("documents", "claims", "links", "marks", "reflist", "checking", "inputs")
PRINTERS = ("csl", "cite")
ELSEWHERE = ("rich", "nupunkt", "requests", "requests_cache", "numpy")
PRINTING = ("lxml", "citeproc")

# What is run, and the rooms of refkit and the packages that it must not load.
CASES = {
    "--version": ((*READERS, *PRINTERS, "formats", "bib"), (*ELSEWHERE, *PRINTING, "bibtexparser")),
    "formats": ((*READERS, "csl.process", "csl.style", "formats.bibtex"), (*ELSEWHERE, *PRINTING, "bibtexparser")),
    "export --bib a.bib --style vancouver": ((*READERS, "cite", "formats.ris", "formats.medline"), (*ELSEWHERE,
    "email")),
    "export --bib a.bib --to csl-json": ((*READERS, "cite", "csl.process", "formats.ris"), (*ELSEWHERE, *PRINTING)),
    "check --bib a.bib a.md": ((*PRINTERS, "formats.ris", "formats.medline"),
        (*PRINTING, "rich", "requests_cache", "numpy")),
    "styles": ((*READERS, "cite", "formats.bibtex"), (*ELSEWHERE, "bibtexparser")),
}  # fmt: skip
SEEN = """
import json, sys
from refkit.cli import main
try:
    main(sys.argv[1:])
except SystemExit as end:
    pass
print("\\n" + json.dumps(sorted(sys.modules)))
"""


def modules_after(code: str, *arguments: str, folder: Path) -> list[str]:
    """The modules that are loaded when a program has run in a folder of its own."""
    ran = subprocess.run(
        [sys.executable, "-c", code, *arguments], cwd=folder, capture_output=True, text=True, check=True
    )
    found = json.loads(ran.stdout.splitlines()[-1])
    assert isinstance(found, list)
    return found


def loaded(modules: list[str], name: str) -> list[str]:
    return [module for module in modules if module == name or module.startswith(f"{name}.")]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.bib").write_text(BIB)
    (tmp_path / "a.md").write_text("# Ponds\n\nTidal rhythms were found in ponds in 2019.\n")
    return tmp_path


@pytest.mark.parametrize("command", CASES)
def test_a_command_loads_only_what_it_needs(command: str, folder: Path) -> None:
    rooms, packages = CASES[command]
    modules = modules_after(SEEN, *command.split(), folder=folder)
    wanted = [f"refkit.{room}" for room in rooms] + list(packages)
    assert {name: found for name in wanted if (found := loaded(modules, name))} == {}


def test_render_reads_no_documents(folder: Path) -> None:
    code = (
        "import json, sys, pathlib, refkit\n"
        "library = refkit.read(pathlib.Path('a.bib'))\n"
        "assert refkit.render(library, 'vancouver').bibliography\n"
        "print(json.dumps(sorted(sys.modules)))"
    )
    modules = modules_after(code, folder=folder)
    assert [found for room in READERS for found in loaded(modules, f"refkit.{room}")] == []


def test_a_build_with_nothing_to_do_loads_no_room_that_reads(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("REFKIT_NO_CACHE")
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder / "cache"))
    (folder / "refkit.toml").write_text('documents = ["a.md"]\n')
    for _ in range(2):
        modules_after(SEEN, "build", folder=folder)
    modules = modules_after(SEEN, "build", folder=folder)
    rooms = (*READERS, *PRINTERS, "formats", "bib", "pipeline", "report")
    assert [found for room in rooms for found in loaded(modules, f"refkit.{room}")] == []


@pytest.mark.parametrize("shape", ["full", "json"])
def test_a_check_of_what_did_not_change_loads_no_room_that_reads(
    folder: Path, monkeypatch: pytest.MonkeyPatch, shape: str
) -> None:
    monkeypatch.delenv("REFKIT_NO_CACHE")
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder / "cache"))
    command = ("check", "a.md", "--exit-zero", "--format", shape)
    (folder / "a.md").write_text(
        "# Ponds\n\nTidal rhythms were found in 2019.\n\n## References\n\n1. Lee A. Tides. Ponds. 2019;1:2.\n"
    )
    modules_after(SEEN, *command, folder=folder)
    modules = modules_after(SEEN, *command, folder=folder)
    rooms = (*READERS, *PRINTERS, "formats", "bib", "report", "findings")
    assert [found for room in rooms for found in loaded(modules, f"refkit.{room}")] == []
