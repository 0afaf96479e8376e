"""The README is the manual: every command in it is run, and prints what it says there."""

from __future__ import annotations

import doctest
import os
import re
import shlex
import shutil
import subprocess
import sys
from itertools import takewhile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
SET_UP = ("pip ", "git ", "python tests/bench", "cd ")  # what a reader does once, or what measures


def transcripts() -> list[tuple[str, str, str]]:
    """(heading, command line, expected output) of every ```console block."""
    found = []
    for block in re.finditer(r"```console\n(.*?)```", README, re.DOTALL):
        heading = re.findall(r"^#+ (.*)$", README[: block.start()], re.MULTILINE)[-1]
        for part in re.split(r"^\$ ", block[1], flags=re.MULTILINE)[1:]:
            command, _, output = part.partition("\n")
            while command.endswith("\\"):
                more, _, output = output.partition("\n")
                command = command[:-1] + more.strip()
            found.append((heading, command, output))
    return found


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the checkout's data, in which the README's commands run one after the other."""
    folder = tmp_path_factory.mktemp("readme")
    shutil.copytree(ROOT / "seeds", folder / "seeds")
    shutil.copytree(ROOT / "bib", folder / "bib")
    shutil.copytree(ROOT / "styles", folder / "styles")
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


def run(command: str, folder: Path) -> tuple[str, int]:
    """Run a line as a shell would, with `refkit` being this checkout's."""
    ours = f"{shlex.quote(sys.executable)} -m refkit"
    line = re.sub(r"(?<![\w./-])refkit(?= )", lambda _: ours, command)
    environment = os.environ | {
        "PYTHONPATH": str(ROOT),
        "NO_COLOR": "1",
        "COLUMNS": "100",
        "LC_ALL": "C.UTF-8",
    }
    done = subprocess.run(
        ["bash", "-c", line],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    return done.stdout.decode("utf-8"), done.returncode


def matches(printed: str, expected: str) -> bool:
    """Whether the lines agree; a line "…" stands for any lines, "…" at a line's end for its rest."""
    pattern = ""
    for line in expected.rstrip("\n").split("\n"):
        if line.strip() == "…":
            pattern += r"(?:.*\n)*?"
        elif line.endswith("…"):
            pattern += re.escape(line[:-1]) + r".*\n"
        else:
            pattern += re.escape(line) + r"\n"
    return (
        re.fullmatch(pattern, printed if printed.endswith("\n") or not printed else printed + "\n")
        is not None
    )


def test_the_readme_prints_what_its_commands_print(checkout: Path) -> None:
    """In the order of the README, since one command leaves what the next one reads."""
    ran = 0
    for heading, command, expected in transcripts():
        if command.startswith(SET_UP):
            continue
        printed, _ = run(command, checkout)
        assert not expected.strip() or matches(printed, expected), (
            f"under {heading!r}: {command}\n--- README\n{expected}\n--- printed\n{printed}"
        )
        ran += 1
    assert ran >= 8


def test_the_readme_names_every_command_format_and_slug() -> None:
    from refkit.cli import COMMANDS
    from refkit.formats import FORMATS
    from refkit.model import Basis, ClaimKind, Verdict
    from refkit.rules import REASONS

    named = [f"refkit {command}" for command in COMMANDS] + [f"`{name}`" for name in FORMATS]
    named += [f"`{slug}`" for slug in (*ClaimKind, *Verdict, *Basis, *REASONS)]
    assert [name for name in named if name not in README] == []


def table(heading: str) -> list[list[str]]:
    """The rows of the first table behind a heading, without its head."""
    lines = README.split(f"**{heading}**", 1)[1].splitlines()
    begin = next(n for n, line in enumerate(lines) if line.startswith("| ---")) + 1
    rows = takewhile(lambda line: line.startswith("|"), lines[begin:])
    return [[cell.strip() for cell in row.strip("|").split(" | ")] for row in rows]


def test_the_table_of_findings_is_the_register() -> None:
    from refkit.rules import RULES
    from refkit.rules.rule import paragraphs

    assert table("Findings.") == [
        [f"`{rule.code}`", rule.level.value, rule.title, paragraphs(rule.text)[0]] for rule in RULES.values()
    ]


def test_the_table_of_reasons_is_the_register() -> None:
    from refkit.rules import REASONS

    assert table("Reasons.") == [[f"`{slug}`", text] for slug, text in REASONS.items()]


def test_the_readmes_python_runs(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(checkout)
    blocks = re.findall(r"```pycon\n(.*?)```", README, re.DOTALL)
    assert blocks
    for block in blocks:
        test = doctest.DocTestParser().get_doctest(block, {}, "README.md", "README.md", 0)
        results = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE).run(test)
        assert results.failed == 0, block
