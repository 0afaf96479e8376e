"""-j, --no-cache: whoever does the work, and however often, the reports are the same to the byte."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from refkit import pipeline
from refkit.cli import main
from refkit.cli.work import NO_CACHE, execution_here, store_here
from refkit.errors import ProjectError
from refkit.kept import usual_folder
from refkit.project import load_project
from three_documents import write

FORMATS = ("full", "concise", "json", "sarif", "junit", "github", "markdown")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Documents, and a cache of their own."""
    monkeypatch.delenv(NO_CACHE)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    write(tmp_path)
    for at in range(6):
        (tmp_path / f"d{at}.md").write_text(f"The ice of the Zorb was {at + 2} m thick in 201{at}.\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> Result:
    documents = sorted(str(path) for path in Path().rglob("*.md"))
    return CliRunner().invoke(main, [*arguments, *documents], prog_name="refkit")


def said(result: Result) -> tuple[int, bytes, bytes]:
    return result.exit_code, result.stdout_bytes, result.stderr_bytes


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("shape", FORMATS)
def test_a_report_is_the_same_kept_or_not_by_one_or_by_several(shape: str) -> None:
    options = ("check", "--format", shape)
    plain = said(run(*options, "--no-cache"))
    assert plain[0] == 1
    assert said(run(*options, "--no-cache", "-j", "2")) == plain
    assert said(run(*options)) == plain
    assert said(run(*options)) == plain
    assert said(run(*options, "-j", "2")) == plain


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    "options", [("claims", "--why"), ("claims", "--format", "jsonl"), ("claims",)], ids=" ".join
)
def test_claims_are_the_same_too(options: tuple[str, ...]) -> None:
    plain = said(run(*options, "--no-cache"))
    assert [said(run(*options)), said(run(*options)), said(run(*options, "-j0"))] == [plain] * 3


@pytest.mark.usefixtures("folder")
def test_the_page_is_the_same_too() -> None:
    pages = []
    for options in (("--no-cache",), (), (), ("-j", "2")):
        assert run("report", "-o", "page.html", *options).exit_code == 0
        pages.append(Path("page.html").read_bytes())
    assert pages == [pages[0]] * 4


def test_a_build_is_the_same_too(folder: Path) -> None:
    (folder / "refkit.toml").write_text('documents = ["*.md", "c/*.md"]\n')
    built = []
    for options in (["--no-cache"], [], [], ["-j", "2"]):
        for path in folder.glob("bib/*"):
            path.unlink()
        done = CliRunner().invoke(main, ["build", *options], prog_name="refkit")
        files = {path.name: path.read_bytes() for path in (folder / "bib").iterdir()}
        built.append((said(done), files))
    assert built == [built[0]] * 4


def test_a_build_with_nothing_to_do_says_the_same_and_reads_no_document(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "refkit.toml").write_text('documents = ["*.md", "c/*.md"]\n')

    def build() -> tuple[int, bytes, bytes]:
        return said(CliRunner().invoke(main, ["build"], prog_name="refkit"))

    first, second = build(), build()
    assert b"nothing new to write" not in first[1]
    assert b"nothing new to write" in second[1]
    plain = pipeline.build
    monkeypatch.setattr(pipeline, "build", lambda *_, **__: pytest.fail("built"))
    assert build() == second
    monkeypatch.setattr(pipeline, "build", plain)
    claims = folder / "bib" / "claims.bib"
    claims.write_text(claims.read_text().replace("verdict = {uncovered}", "verdict = {exempt}", 1))
    assert build() != second
    assert "verdict = {exempt}" in claims.read_text()  # what people decide stays
    (folder / "a.md").write_text("The Zorb froze in 2013.\n")
    assert b"claims.bib" in build()[1].splitlines()[-1]


@pytest.mark.usefixtures("folder")
def test_nothing_is_kept_where_that_is_not_wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    run("check", "--no-cache")
    assert not usual_folder().exists()
    Path("refkit.toml").write_text("cache = false\n")
    run("check")
    assert not usual_folder().exists()
    monkeypatch.setenv(NO_CACHE, "1")
    run("check", "--cache")
    assert not usual_folder().exists()
    monkeypatch.delenv(NO_CACHE)
    run("check", "--cache")
    assert usual_folder().exists()


def test_settings_say_it_for_a_project(folder: Path) -> None:
    (folder / "refkit.toml").write_text("jobs = 3\ncache = false\n")
    project = load_project(folder / "refkit.toml")
    assert (project.jobs, project.cache) == (3, False)
    assert store_here(None, project) is None
    assert store_here(True, project) is not None
    with execution_here({"jobs": 1, "cache": None}, project) as execution:
        assert execution.judge_each.__name__ == "judge_in_turn"
    with execution_here({"jobs": None, "cache": None}, project) as execution:
        assert execution.judge_each.__name__ == "judge_each"


@pytest.mark.parametrize("value", ["-1", "true", '"all"', "1.5"])
def test_a_number_of_processes_that_is_none_is_refused(tmp_path: Path, value: str) -> None:
    (tmp_path / "refkit.toml").write_text(f"jobs = {value}\n")
    with pytest.raises(ProjectError, match="0 for one process a core"):
        load_project(tmp_path / "refkit.toml")


@pytest.mark.usefixtures("folder")
def test_a_file_that_cannot_be_read_ends_the_command_as_with_one_process() -> None:
    Path("d3.md").write_bytes(b"\x00\x01 no text \xff\xfe" * 50)
    Path("d5.md").write_bytes(b"")
    one, two = (said(run("check", "--no-cache", "-j", jobs)) for jobs in ("1", "2"))
    assert one == two
    assert one[0] == 2
    assert b"d3.md" in one[2]


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)], ids=["INT", "TERM"]
)
def test_a_signal_ends_all_processes(folder: Path, number: signal.Signals, code: int) -> None:
    for at in range(60):
        lines = (f"The ice of the Zorb was {n} cm thick in 19{n}." for n in range(10, 60))
        (folder / f"e{at}.md").write_text(f"# {at}\n\n" + " ".join(lines))
    documents = sorted(str(path) for path in Path().rglob("e*.md"))
    command = [sys.executable, "-m", "refkit", "check", "--no-cache", "-j", "2", *documents]
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
    )
    deadline = time.monotonic() + 60
    while len(children_of(process.pid)) < 2 and time.monotonic() < deadline:
        time.sleep(0.05)
    children = children_of(process.pid)
    process.send_signal(number)
    out, err = process.communicate(timeout=60)
    assert (process.returncode, out, err.strip()) == (code, b"", b""), err.decode()
    assert not [child for child in children if is_running(child)]


def children_of(parent: int) -> list[int]:
    path = Path(f"/proc/{parent}/task/{parent}/children")
    return [int(child) for child in path.read_text().split()] if path.exists() else []


def is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True
