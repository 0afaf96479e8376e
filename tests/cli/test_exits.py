"""Every way out of a command has its words and its exit code: 1 never comes from something that went wrong."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from refkit.cli import main
from refkit.cli.exits import exit_code_of

LIST = "1. Smith J, Jones K. Zorbine approval history. Lancet. 2011;378:12-19.\n"
DOCUMENT = f"# Zorbine\n\nZorbine was approved by the FDA in 2011 [1].\n\n## References\n\n{LIST}"
COMMANDS = [
    "parse a.md", "check a.md", "check -q a.md", "claims a.md", "claims a.md --why", "claims a.md --format jsonl",
    "dedupe l.bib", "dedupe l.bib --dry-run --report json",
    "cite a.md --style apa", "export --bib l.bib", "export --bib l.bib --to ris", "styles", "styles search apa",
    "styles show apa", "styles check mine.csl", "formats", "explain", "build", "--help", "check --help", "--version",
]  # fmt: skip
needs_full = pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
needs_shell = pytest.mark.skipif(os.name != "posix", reason="streams are closed by a shell")


@pytest.fixture(autouse=True)
def _project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.md").write_text(DOCUMENT)
    Path("l.bib").write_text("@book{a,\n  title = {Zorbine},\n  year = {2011},\n}\n")
    Path("mine.csl").write_text("<style/>")
    Path("refkit.toml").write_text('documents = "a.md"\n')


def shell(words: str, streams: str) -> tuple[int, str]:
    """A command with its streams as a shell sets them up: its exit code, and what it said on standard error."""
    done = subprocess.run(
        ["sh", "-c", f'exec "$0" -m refkit {words} {streams}', sys.executable],
        stderr=subprocess.PIPE,
        stdin=subprocess.DEVNULL,
        check=False,
    )
    return done.returncode, done.stderr.decode()


@needs_shell
@pytest.mark.parametrize("words", COMMANDS)
def test_a_closed_standard_output_is_told(words: str) -> None:
    if words != "styles check mine.csl":  # whose file is no style at all, which is told first
        assert shell(words, ">&-")[0] == 2
        assert shell(words, ">&-")[1].endswith("Error: standard output: it is closed\n")


@needs_shell
def test_what_writes_a_file_wants_no_standard_output() -> None:
    assert shell("parse a.md -o b.bib", ">&-")[0] == 0
    assert Path("b.bib").read_text().startswith("@article{smith2011zorbine")


@needs_full
@pytest.mark.parametrize("words", COMMANDS)
def test_a_full_disk_is_told(words: str) -> None:
    code, told = shell(words, ">/dev/full")
    assert code == 2
    assert "Traceback" not in told
    if words != "styles check mine.csl":
        assert told.endswith("Error: standard output: No space left on device\n")


@pytest.mark.parametrize("words", COMMANDS)
def test_a_broken_pipe_ends_without_a_word_of_its_own(words: str) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "-m", "refkit", *words.split()], stdout=writing, stderr=subprocess.PIPE, check=False
    )
    os.close(writing)
    assert done.returncode == 2
    assert b"ipe" not in done.stderr
    assert b"Traceback" not in done.stderr
    assert b"Error" not in done.stderr or "mine.csl" in words


@needs_shell
def test_a_closed_standard_input_is_told() -> None:
    code, told = shell("parse -", "<&-")
    assert code == 2
    assert told.startswith("Error: <stdin>: standard input is closed\n")
    assert shell("check - --bib l.bib", "<&-")[0] == 2


@needs_full
@pytest.mark.parametrize(("words", "code"), [("parse a.md", 2), ("parse none.md", 2), ("cite a.md", 2)])
def test_what_cannot_be_told_does_not_pass_for_an_uncovered_claim(words: str, code: int) -> None:
    assert shell(words, "2>/dev/full >/dev/null")[0] == code


@needs_shell
def test_a_closed_standard_error_does_not_stop_the_data() -> None:
    assert shell("parse a.md", "2>&- >out.bib")[0] == 0
    assert "@article{smith2011zorbine" in Path("out.bib").read_text()
    assert shell("parse none.md", "2>&-")[0] == 2


def raising(error: BaseException) -> Callable[..., object]:
    def fail(*_: object, **__: object) -> object:
        raise error

    return fail


@pytest.mark.parametrize(
    "error", [KeyError("x\x1b[2J"), RecursionError("deep"), AssertionError(), ValueError("two\nlines")]
)
def test_a_fault_of_refkit_says_so_in_one_line(error: Exception, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("refkit.inputs.parse_files", raising(error))
    done = CliRunner().invoke(main, ["parse", "a.md"])
    fact, hint = done.stderr.splitlines()
    assert done.exit_code == 2
    assert fact.startswith(f"Error: this is a fault of refkit: {type(error).__name__}:")
    assert "\x1b" not in done.stderr
    assert "REFKIT_DEBUG=1" in hint


def test_a_fault_shows_where_it_arose_when_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REFKIT_DEBUG", "1")
    monkeypatch.setattr("refkit.inputs.parse_files", raising(KeyError("x")))
    done = CliRunner().invoke(main, ["parse", "a.md"])
    assert done.exit_code == 2
    assert "Traceback" in done.stderr
    assert "in fail" in done.stderr


@pytest.mark.parametrize(
    ("error", "code"),
    [
        pytest.param(MemoryError(), 2, id="no memory"),
        pytest.param(OSError(5, "Input/output error", "a.md"), 2, id="a disk"),
        pytest.param(BrokenPipeError(32, "Broken pipe"), 2, id="a broken pipe"),
        pytest.param(SystemExit(1), 2, id="what click raises for a broken pipe"),
        pytest.param(SystemExit(0), 0, id="what click raises when it has completed a word"),
        pytest.param(KeyboardInterrupt(), 130, id="control-C"),
    ],
)
def test_no_error_ends_with_the_code_of_an_uncovered_claim(error: BaseException, code: int) -> None:
    assert exit_code_of(raising(error)) == code


def test_a_command_keeps_its_own_exit_code() -> None:
    Path("b.md").write_text(DOCUMENT.replace(" [1]", ""))
    assert CliRunner().invoke(main, ["check", "b.md"]).exit_code == 1
    assert CliRunner().invoke(main, ["check", "a.md"]).exit_code == 0
    assert CliRunner().invoke(main, ["styles", "search", "qqqqq"]).exit_code == 1


SIGNALLED = """
import os, signal, sys
from refkit.cli import main
def hook(event, args):
    if event == "os.rename" or (event == "open" and str(args[0]).endswith("a.md") and sys.argv[2] == "read"):
        os.kill(os.getpid(), getattr(signal, sys.argv[1]))
sys.addaudithook(hook)
main(["parse", "a.md", "-o", "out.bib"])
"""


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
@pytest.mark.parametrize("when", ["read", "write"])
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_a_signal_ends_with_its_own_code_and_leaves_nothing_half_written(name: str, when: str) -> None:
    Path("out.bib").write_text("old")
    before = sorted(Path().iterdir())
    done = subprocess.run([sys.executable, "-c", SIGNALLED, name, when], stderr=subprocess.PIPE, check=False)
    assert done.returncode == 128 + getattr(signal, name)
    assert b"Traceback" not in done.stderr
    assert sorted(Path().iterdir()) == before
    assert Path("out.bib").read_text() == "old"
