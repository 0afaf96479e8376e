"""`-o FILE` is written whole, or refused with a clear word: above all where it is one of the inputs."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from refkit.bib.build_lock import FILE as BUSY
from refkit.bib.commit import JOURNAL
from refkit.bib.last_written import LOCK
from refkit.cli import main
from refkit.files import TEMPORARY

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


def contents(folder: Path = Path()) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


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
        ("dedupe l.bib", "l.bib"),
        ("dedupe l.bib --to ris", "l.bib"),
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
@pytest.mark.parametrize("words", ["claims", "export", "cite a.md", "parse a.md", "dedupe"])
def test_what_a_project_is_made_of_is_never_overwritten(words: str, output: str) -> None:
    Path("refkit.toml").write_text('documents = "*.md"\nevidence = "texts"\n')
    Path("styles").mkdir()
    Path("styles/mine.csl").write_text(STYLE, encoding="utf-8")
    assert run("build").exit_code == 0
    before = contents()
    done = run(f"{words} -o {output}")
    assert done.exit_code == 2
    read = (words, output) not in {("export", "a.md"), ("dedupe", "a.md")}
    assert ("this is one of the inputs" if read else "this is a file of the project") in done.stderr
    assert contents() == before


PARTS = ["docs/a.md", "docs/b.md", "bib/references.bib", "bib/claims.bib", "styles/mine.csl", "texts/a.txt"]
COMMANDS = {
    "export": "export --bib {away}/l.bib",
    "cite": "cite {away}/a.md",
    "parse": "parse {away}/l.bib",
    "dedupe": "dedupe {away}/l.bib",
    "claims": "claims {away}/a.md",
}


@pytest.fixture(params=["refkit.toml", "pyproject.toml"])
def project(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A built project of two documents, which the working folder is."""
    root = tmp_path / "project"
    for name in ("docs", "styles", "texts", "made"):
        (root / name).mkdir(parents=True)
    (root / "docs/a.md").write_text(DOCUMENT)
    (root / "docs/b.md").write_text(DOCUMENT)
    (root / "styles/mine.csl").write_text(STYLE, encoding="utf-8")
    (root / "texts/a.txt").write_text("Zorbine was approved by the FDA in 2011.\n")
    table = "" if request.param == "refkit.toml" else "[tool.refkit]\n"
    (root / request.param).write_text(f'{table}documents = ["docs/*.md", "none/*.md"]\nevidence = "texts"\n')
    monkeypatch.chdir(root)
    assert run("build").exit_code == 0
    return root


@pytest.mark.parametrize("output", PARTS)
@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("where", ["its folder", "below it", "elsewhere", "elsewhere, through a link"])
def test_a_file_of_the_project_is_never_overwritten_from_any_folder(
    where: str, command: str, output: str, project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "door").symlink_to(project)
    folder, name = {
        "its folder": (project, output),
        "below it": (project / "made", f"../{output}"),
        "elsewhere": (tmp_path / "texts", str(project / output)),
        "elsewhere, through a link": (tmp_path / "texts", f"../door/{output}"),
    }[where]
    monkeypatch.chdir(folder)
    before = (project / output).read_bytes()
    done = run(f"{COMMANDS[command].format(away=tmp_path)} -o {name}")
    assert done.exit_code == 2
    assert done.stderr.startswith(f"Error: {name}: this is ")
    assert len(done.stderr.splitlines()) == 2  # the fact and the hint
    assert (project / output).read_bytes() == before


def test_a_file_that_a_project_only_links_to_is_not_overwritten_by_the_link(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "kept.md").write_text(DOCUMENT)
    (project / "docs/c.md").symlink_to(tmp_path / "kept.md")
    monkeypatch.chdir(tmp_path)
    assert run("parse l.bib -o project/docs/c.md").exit_code == 2
    assert (tmp_path / "kept.md").read_text() == DOCUMENT


@pytest.mark.parametrize("output", ["out.bib", "made/out.bib", "docs/new.md", "README.md"])
def test_what_is_not_yet_or_not_at_all_a_file_of_the_project_is_written(output: str, project: Path) -> None:
    if output != "docs/new.md":
        (project / output).write_text("an older output")
    assert run(f"parse ../l.bib -o {output}").exit_code == 0
    assert (project / output).read_text().startswith("@book{a")


def test_a_pattern_that_points_outside_leaves_the_other_documents_protected(project: Path) -> None:
    file = next(path for path in project.glob("*.toml"))
    file.write_text(file.read_text().replace("none/*.md", "../*.md"))
    assert run("export -o docs/a.md").exit_code == 2
    assert (project / "docs/a.md").read_text() == DOCUMENT


def test_where_the_settings_around_the_output_are_broken_nothing_there_is_overwritten(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = next(path for path in project.glob("*.toml"))
    file.write_text("[tool.refkit\n")
    monkeypatch.chdir(tmp_path)
    done = run("parse l.bib -o project/docs/a.md")
    assert done.exit_code == 2
    assert done.stderr.startswith(f"Error: {file}: ")
    assert (project / "docs/a.md").read_text() == DOCUMENT


KEPT_NAMES = [
    "refkit.toml",
    "pyproject.toml",
    "Refkit.TOML",
    LOCK,
    JOURNAL,
    f"{JOURNAL}-new",
    BUSY,
    ".references.bib.refkit-new",
    ".references.bib.refkit-new-0a1b2c3d",
    f".references.bib.x{TEMPORARY}",
]


@pytest.mark.parametrize("name", KEPT_NAMES)
@pytest.mark.parametrize("folder", ["", "bib/", "made/", "new/", "../texts/"])
def test_a_name_that_refkit_keeps_for_itself_is_not_written(name: str, folder: str, project: Path) -> None:
    before = contents(project.parent)
    done = run(f"parse ../l.bib -o {folder}{name}")
    assert done.exit_code == 2
    assert done.stderr.startswith(f"Error: {folder}{name}: this is ")
    assert contents(project.parent) == before


def test_a_link_does_not_lead_to_a_name_that_refkit_keeps_for_itself() -> None:
    Path("link").symlink_to("refkit.toml")
    assert run("parse a.md -o link").exit_code == 2
    assert not Path("refkit.toml").exists()


@pytest.mark.parametrize("command", COMMANDS)
def test_an_output_without_a_name_is_told(command: str, tmp_path: Path) -> None:
    before = contents()
    done = CliRunner().invoke(main, [*COMMANDS[command].format(away=tmp_path).split(), "-o", ""])
    assert done.exit_code == 2
    assert done.stderr.startswith("Error: -o: no file is named")
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
