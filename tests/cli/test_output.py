"""`-o FILE` is written whole, or refused with a clear word: above all where it is one of the inputs."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from refkit.cli import main

LIST = "1. Smith J, Jones K. Zorbine approval history. Lancet. 2011;378:12-19.\n"
DOCUMENT = f"# Zorbine\n\nZorbine was approved by the FDA in 2011 [1].\n\n## References\n\n{LIST}"
STYLE = (Path(__file__).parents[2] / "styles" / "apa.csl").read_text(encoding="utf-8")


@pytest.fixture(autouse=True)
def _files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.md").write_text(DOCUMENT)
    Path("l.bib").write_text("@book{a,\n  title = {Zorbine},\n  year = {2011},\n}\n")
    Path("mine.csl").write_text(STYLE, encoding="utf-8")
    Path("texts").mkdir()
    Path("texts/a.txt").write_text("Zorbine was approved by the FDA in 2011.\n")


def run(words: str) -> Result:
    return CliRunner().invoke(main, words.split())


def contents() -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in sorted(Path().rglob("*")) if path.is_file()}


WAYS = {
    "its name": lambda file: file,
    "another spelling": lambda file: f"./texts/../{file}",
    "its whole path": lambda file: str(Path(file).absolute()),
    "a link": lambda file: (Path("link").symlink_to(file), "link")[1],
    "a link to a link": lambda file: (Path("one").symlink_to(file), Path("two").symlink_to("one"), "two")[2],
    "a hard link": lambda file: (os.link(file, "hard"), "hard")[1],
    "a linked folder": lambda file: (Path("there").symlink_to("."), f"there/{file}")[1],
}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(
    ("words", "file"),
    [
        ("parse a.md", "a.md"),
        ("parse l.bib a.md", "a.md"),
        ("claims a.md", "a.md"),
        ("claims a.md --bib l.bib", "l.bib"),
        ("claims a.md --evidence texts", "texts/a.txt"),
        ("claims a.md --why", "a.md"),
        ("claims a.md --format jsonl", "a.md"),
        ("export --bib l.bib", "l.bib"),
        ("export --bib l.bib --style ./mine.csl", "mine.csl"),
        ("cite a.md --style apa", "a.md"),
        ("cite a.md --bib l.bib --style apa", "l.bib"),
        ("cite a.md --style ./mine.csl", "mine.csl"),
        ("cite a.md --style apa --evidence texts", "texts/a.txt"),
    ],
)
def test_an_input_is_never_overwritten(words: str, file: str, way: str) -> None:
    output = WAYS[way](file)
    before = contents()
    done = run(f"{words} -o {output}")
    assert done.exit_code == 2
    assert done.stderr.startswith(f"Error: {output}: this is one of the inputs")
    assert done.stdout == ""
    assert contents() == before


@pytest.mark.parametrize(
    "output",
    ["a.md", "refkit.toml", "bib/references.bib", "bib/claims.bib", "styles/mine.csl", "texts/a.txt"],
)
@pytest.mark.parametrize("words", ["claims", "export", "cite a.md", "parse a.md"])
def test_what_a_project_is_made_of_is_never_overwritten(words: str, output: str) -> None:
    Path("refkit.toml").write_text('documents = "*.md"\nevidence = "texts"\n')
    Path("styles").mkdir()
    Path("styles/mine.csl").write_text(STYLE, encoding="utf-8")
    assert run("build").exit_code == 0
    before = contents()
    if (words, output) == ("export", "a.md"):
        return  # reads no document
    done = run(f"{words} -o {output}")
    assert done.exit_code == 2
    assert "this is one of the inputs" in done.stderr
    assert contents() == before


def test_the_file_behind_standard_input_is_never_overwritten() -> None:
    with Path("a.md").open("rb") as file:
        done = subprocess.run(
            [sys.executable, "-m", "refkit", "parse", "-", "-o", "a.md"],
            stdin=file,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr.startswith(b"Error: a.md: this is one of the inputs")
    assert Path("a.md").read_text() == DOCUMENT


@pytest.mark.parametrize("words", ["parse a.md", "claims a.md", "export --bib l.bib", "cite a.md"])
@pytest.mark.parametrize(
    ("output", "fact"),
    [
        pytest.param("loop", "Too many levels of symbolic links", id="a loop of links"),
        pytest.param("loop/x", "Too many levels of symbolic links", id="in a loop of links"),
        pytest.param("none/", "this is a folder", id="a name with a slash"),
        pytest.param("texts/../a.md/b/c", "Not a directory", id="a folder that cannot be made"),
        pytest.param("texts", "this is a folder", id="a folder"),
        pytest.param(".", "this is a folder", id="this folder"),
        pytest.param("a.md/x", "Not a directory", id="below a file"),
        pytest.param("x" * 300, "File name too long", id="a long name"),
    ],
)
def test_where_nothing_can_be_written_is_told_and_nothing_is_changed(
    words: str, output: str, fact: str
) -> None:
    Path("loop").symlink_to("loop")
    before = contents()
    done = run(f"{words} -o {output}")
    assert done.exit_code == 2
    assert done.stderr.startswith(f"Error: {output}: ")
    assert fact in done.stderr.splitlines()[0]
    assert contents() == before


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize("words", ["parse a.md", "claims a.md", "export --bib l.bib", "cite a.md"])
def test_a_full_disk_is_told_and_nothing_passes_for_written(words: str) -> None:
    done = run(f"{words} -o /dev/full")
    assert done.exit_code == 2
    assert "Error: /dev/full: cannot be written: No space left on device" in done.stderr
    assert "put in" not in done.stderr


@pytest.mark.parametrize("output", ["new.txt", "texts/new.txt", "made/for/it.txt", "link", "/dev/null", "-"])
def test_elsewhere_it_is_written(output: str) -> None:
    Path("link").symlink_to("new.txt")
    done = run(f"parse a.md -o {output}")
    assert done.exit_code == 0, done.stderr
    if output != "-" and not output.startswith("/dev"):
        assert Path(output).read_text().startswith("@article{smith2011zorbine")


def test_an_older_output_is_replaced() -> None:
    assert run("parse a.md -o out.bib").exit_code == 0
    assert run("parse l.bib -o out.bib").exit_code == 0
    assert Path("out.bib").read_text().startswith("@book{a")
