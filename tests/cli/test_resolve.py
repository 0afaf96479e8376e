"""refkit resolve: from a list and an index to the report, the files it leaves, and the exit code."""

from __future__ import annotations

import json
import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import refkit
from refkit.cli import main
from refkit.cli.resolve import is_address

pytest.importorskip("tantivy", reason="the extra refkit-claims[index] is not installed")

WORKS = (
    '{"id": "w1", "type": "article-journal", "title": "Zorbine approval history", "author": [{"family": "Smith", "given": '
    '"Jane"}], "container-title": "Lancet", "issued": {"date-parts": [[2011]]}, "volume": "378", "page": "12-19", "DOI": '
    '"10.5555/zor", "ISSN": "0140-6736"}\n'
    '{"id": "w2", "type": "article-journal", "title": "Moss in the rain of the uplands", "author": [{"family": "Moss", '
    '"given": "T."}], "container-title": "J Moss", "issued": {"date-parts": [[2009]]}, "DOI": "10.5555/moss"}\n'
)
GOOD = "@article{a, author = {Smith, J.}, title = {Zorbine approval history}, journal = {Lancet}, year = 2011, volume = 378}\n"
OTHER = "@article{b, author = {Doe, A.}, title = {A review of zorbine in gout}, year = 2012, doi = {10.5555/moss}}\n"
GONE = "@book{c, author = {Roe, B.}, title = {Lakes that nobody knows}, year = 1998}\n"
LIST = (
    "## References\n\n1. Smith J. Zorbine approval history. Lancet. 2011;378:12-19.\n2. Doe A. A review of zorbine in gout. BMJ. "
    "2012. doi:10.5555/moss\n"
)
TEXT = f"# Zorbine\n\nZorbine was approved by the FDA in 2011 [1]. It is sold in 12 countries [2].\n\n{LIST}"
RETRACTED = "OriginalPaperDOI,OriginalPaperPubMedID,RetractionNature,RetractionDate\n10.5555/zor,0,Retraction,3/2/2015\n"


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Result]:
    """Runs a command where an index lies, and nothing may open a connection."""
    monkeypatch.chdir(tmp_path)

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a connection was opened")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    Path("works.jsonl").write_text(WORKS)

    def invoke(command: str) -> Result:
        return CliRunner().invoke(main, command.split())

    assert invoke("index build works.jsonl -o works").exit_code == 0
    return invoke


LOCAL = "--index works --offline"


@pytest.mark.parametrize(
    ("entries", "code"),
    [
        pytest.param(GOOD, 0, id="verified"),
        pytest.param(GOOD + OTHER, 1, id="a DOI under another title"),
        pytest.param(GOOD + GONE, 1, id="not found"),
        pytest.param("% nothing\n", 2, id="no references never pass"),
    ],
)
def test_exit_codes(entries: str, code: int, run: Callable[[str], Result]) -> None:
    Path("refs.bib").write_text(entries)
    assert run(f"resolve --bib refs.bib {LOCAL}").exit_code == code


def test_a_list_is_told_and_left_alone(run: Callable[[str], Result]) -> None:
    Path("refs.bib").write_text(GOOD + OTHER + GONE)
    done = run(f"resolve --bib refs.bib {LOCAL}")
    first, *more = done.stdout.splitlines()
    assert first.startswith("a: verified (index w1, ")
    assert more[0] == "    could be added: DOI 10.5555/zor, ISSN 0140-6736, page 12-19"
    assert "    title: “A review of zorbine in gout”, in the record “Moss in the rain of the uplands”" in more
    assert more[-1].startswith(
        "3 references: 1 of 3 verified (33 %), 1 mismatch, 1 not found (that does not prove "
    )
    assert Path("refs.bib").read_text() == GOOD + OTHER + GONE
    assert "written: refs.records.jsonl" in done.stderr


def test_a_completed_copy_is_written(run: Callable[[str], Result]) -> None:
    Path("refs.bib").write_text(GOOD)
    assert run(f"resolve --bib refs.bib {LOCAL} -o out.json").exit_code == 0
    assert refkit.read(Path("out.json"))["a"].doi == "10.5555/zor"
    assert Path("out.records.jsonl").is_file()
    assert run(f"resolve --bib refs.bib {LOCAL} -o refs.bib").exit_code == 2
    assert run(f"resolve --bib refs.bib {LOCAL} -o my.records.jsonl").exit_code == 2
    assert run(f"resolve --bib refs.bib {LOCAL} -o -").exit_code == 2


def test_a_dry_run_writes_nothing(run: Callable[[str], Result]) -> None:
    Path("refs.bib").write_text(GOOD)
    before = sorted(path.name for path in Path().iterdir())
    done = run(f"resolve --bib refs.bib {LOCAL} -o out.bib --dry-run")
    assert "could be added: DOI 10.5555/zor" in done.stdout
    assert sorted(path.name for path in Path().iterdir()) == before


def test_a_document_s_own_list_is_looked_up(run: Callable[[str], Result]) -> None:
    Path("a.md").write_text(TEXT)
    done = run(f"resolve a.md {LOCAL} --format concise")
    assert done.exit_code == 1
    assert done.stdout.splitlines()[0].startswith("[1] smith2011zorbine: verified (index w1")
    assert "[RK312]" in done.stdout.splitlines()[1]
    assert not list(Path().glob("*.records.jsonl"))


def test_data_is_a_row_a_line(run: Callable[[str], Result]) -> None:
    Path("refs.bib").write_text(GOOD + OTHER)
    done = run(f"resolve --bib refs.bib {LOCAL} --format jsonl")
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(row["id"], row["verdict"], row["findings"]) for row in rows] == [
        ("a", "verified", []),
        ("b", "mismatch", ["RK312"]),
    ]


def test_the_same_run_gives_the_same_bytes(run: Callable[[str], Result]) -> None:
    Path("refs.bib").write_text(GOOD + OTHER + GONE)
    printed = [run(f"resolve --bib refs.bib {LOCAL} -o out{n}.bib").stdout for n in (1, 2)]
    assert printed[0] == printed[1]
    assert Path("out1.records.jsonl").read_bytes() == Path("out2.records.jsonl").read_bytes()


@pytest.fixture
def project(run: Callable[[str], Result]) -> Callable[[str], Result]:
    Path("refkit.toml").write_text('documents = ["*.md"]\n')
    Path("a.md").write_text(TEXT)
    assert run("build").exit_code == 0
    return run


def test_a_project_is_completed_and_check_tells_it_beside_the_claims(
    project: Callable[[str], Result],
) -> None:
    Path("rw.csv").write_text(RETRACTED)
    assert project("check").exit_code == 0
    done = project(f"resolve {LOCAL} --retractions rw.csv")
    assert done.exit_code == 1
    assert "[1] smith2011zorbine was retracted (rw.csv, 2015-03-02)" in done.stdout
    checked = project("check")
    assert checked.exit_code == 1
    assert "a.md:3:1: cited [RK307, RK306]" in checked.stdout
    assert "a.md:3:46: cited [RK312]" in checked.stdout
    assert project("build").exit_code == 0
    assert project("check").stdout == checked.stdout
    text = Path("bib/references.bib").read_text()
    assert "doi = {10.5555/zor}" in text
    assert "issn = {0140-6736}" in text


def test_what_a_person_set_or_emptied_stays(project: Callable[[str], Result]) -> None:
    path = Path("bib/references.bib")
    mine = path.read_text().replace("  volume = {378},\n", "").replace("{Lancet}", "{The Lancet}")
    path.write_text(mine)
    assert project(f"resolve {LOCAL}").exit_code == 1
    after = path.read_text()
    assert "journal = {The Lancet}" in after
    assert "volume" not in after.split("@")[1]
    assert "doi = {10.5555/zor}" in after
    path.write_text(after.replace("  doi = {10.5555/zor},\n", ""))
    project(f"resolve {LOCAL}")
    assert "10.5555/zor" not in path.read_text()
    project("build")
    assert "10.5555/zor" not in path.read_text()


def test_what_an_author_writes_into_the_list_later_wins_over_what_was_added(
    project: Callable[[str], Result],
) -> None:
    assert project(f"resolve {LOCAL}").exit_code == 1
    path = Path("bib/references.bib")
    assert "doi = {10.5555/zor}" in path.read_text()
    Path("a.md").write_text(TEXT.replace("378:12-19.", "378:12-19. doi:10.5555/mine"))
    assert project("build").exit_code == 0
    text = path.read_text()
    assert "doi = {10.5555/mine}" in text
    assert "10.5555/zor" not in text
    assert "issn = {0140-6736}" in text
    assert "10.5555/mine" in Path("bib/references.json").read_text()


def test_what_differs_is_taken_only_where_it_is_told(run: Callable[[str], Result]) -> None:
    Path("refs.bib").write_text(GOOD.replace("2011", "2012") + OTHER)
    run(f"resolve --bib refs.bib {LOCAL} -o plain.bib")
    assert "year = {2012}" in Path("plain.bib").read_text()
    done = run(f"resolve --bib refs.bib {LOCAL} -o taken.bib --accept year,title")
    assert "taken from the record: issued “2011” for “2012”" in done.stdout
    taken = refkit.read(Path("taken.bib"))
    assert taken["a"].issued is not None
    assert (taken["a"].issued.year, taken["b"].title) == (2011, "A review of zorbine in gout")
    assert run(f"resolve --bib refs.bib {LOCAL} --accept titel").exit_code == 2


def test_another_programs_file_of_that_name_is_left_alone(run: Callable[[str], Result]) -> None:
    Path("refs.bib").write_text(GOOD)
    theirs = Path("refs.records.jsonl")
    theirs.write_text('{"id": "a", "type": "book"}\n')
    done = run(f"resolve --bib refs.bib {LOCAL}")
    assert done.exit_code == 2
    assert "another program's file" in done.stderr
    assert theirs.read_text() == '{"id": "a", "type": "book"}\n'
    assert run(f"resolve --bib refs.bib {LOCAL} --dry-run").exit_code == 0
    theirs.write_text("")
    assert run(f"resolve --bib refs.bib {LOCAL}").exit_code == 0
    theirs.write_text(theirs.read_text()[:-9])
    assert run(f"resolve --bib refs.bib {LOCAL}").exit_code == 0


@pytest.mark.usefixtures("run")
def test_a_list_from_standard_input_leaves_no_file() -> None:
    before = sorted(path.name for path in Path().iterdir())
    done = CliRunner().invoke(main, ["resolve", "--bib", "-", *LOCAL.split()], input=GOOD)
    assert done.exit_code == 0
    assert sorted(path.name for path in Path().iterdir()) == before


def test_a_torn_file_of_records_is_told_and_written_anew(project: Callable[[str], Result]) -> None:
    Path("bib/records.jsonl").write_text('{"kind": "refkit re')
    done = project(f"resolve {LOCAL}")
    assert "warning[RK316]" in done.stderr
    assert "RK316" not in project("check").output


@pytest.mark.parametrize(
    ("command", "words"),
    [
        pytest.param("resolve refs.bib --bib refs.bib", "name the list by FILEs or by --bib", id="both"),
        pytest.param("resolve --bib refs.bib --index nowhere --offline", "nowhere", id="no index"),
        pytest.param(
            f"resolve --bib refs.bib {LOCAL} --retractions refs.bib", "no list of retractions", id="no list"
        ),
        pytest.param(f"resolve {LOCAL}", "no refkit.toml", id="no project"),
    ],
)
def test_what_cannot_be_done_ends_with_2(command: str, words: str, run: Callable[[str], Result]) -> None:
    Path("refs.bib").write_text(GOOD)
    done = run(command)
    assert done.exit_code == 2
    assert words in done.output or "project" in done.output


def test_an_address_is_no_folder() -> None:
    assert is_address("https://search.example.org/works")
    assert not is_address(f"data{os.sep}works")
