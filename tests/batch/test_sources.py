"""What a person names -> the documents in it; hostile names, links and lists."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

import pytest

from corpus import job_in
from refkit.batch.judge import Judge
from refkit.batch.listed import Listed
from refkit.batch.sources import document_name, find_documents
from refkit.errors import ReadError


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in (
        "a.md",
        "sub/b.txt",
        "sub/deep/c.html",
        "sub/d.bib",
        "sub/README.md",
        ".git/e.md",
        "sub/old.doc",
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("text", encoding="utf-8")
    return tmp_path


pytestmark = pytest.mark.usefixtures("here")


def names(*sources: str, lists: tuple[str, ...] = (), output: str = "out") -> tuple[list[str], int]:
    """The names that are found, sorted, and how many files were passed over."""
    found = list(find_documents(sources, lists, output=Path(output).absolute()))
    return sorted(one.name for one in found if one is not None), found.count(None)


CASES = [
    pytest.param(("a.md",), ["a.md"], 0, id="a file"),
    pytest.param(("sub",), ["sub/b.txt", "sub/deep/c.html", "sub/old.doc"], 2, id="a folder: its documents"),
    pytest.param((".",), ["a.md", "sub/b.txt", "sub/deep/c.html", "sub/old.doc"], 2, id="not hidden ones"),
    pytest.param(("./sub//deep/",), ["sub/deep/c.html"], 0, id="a name is plain"),
    pytest.param(("sub/d.bib",), ["sub/d.bib"], 0, id="what is named is taken"),
    pytest.param(("sub/*.*",), ["sub/README.md", "sub/b.txt", "sub/d.bib", "sub/old.doc"], 0, id="a pattern"),
    pytest.param(("**/*.html",), ["sub/deep/c.html"], 0, id="a pattern of all depths"),
    pytest.param(("sub/../a.md",), ["sub/../a.md"], 0, id="a way up is left as it is"),
]


@pytest.mark.parametrize(("sources", "found", "passed"), CASES)
def test_sources(sources: tuple[str, ...], found: list[str], passed: int) -> None:
    assert names(*sources) == (found, passed)


def test_the_folder_of_results_is_not_looked_into(here: Path) -> None:
    (here / "sub" / "out").mkdir()
    (here / "sub" / "out" / "x.md").write_text("text")
    assert "sub/out/x.md" in names("sub")[0]
    assert "sub/out/x.md" not in names("sub", output="sub/out")[0]


def test_links_to_folders_are_not_followed(here: Path) -> None:
    (here / "sub" / "round").symlink_to(here / "sub", target_is_directory=True)
    (here / "sub" / "self.md").symlink_to(here / "sub" / "self.md")
    (here / "sub" / "nowhere.md").symlink_to(here / "gone.md")
    (here / "sub" / "link.md").symlink_to(here / "a.md")
    found, _ = names("sub")
    assert {"sub/link.md", "sub/nowhere.md", "sub/self.md"} < set(found)
    assert not any("round" in name for name in found)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such names")
def test_names_of_any_bytes() -> None:
    odd = [
        b"line\nend.md",
        "ä🐢\u202e.md".encode(),
        b"\xff\xfe.md",
        b"x" * 250 + b".md",
        b" .md",
        b"-.md",
        b"a\\b.md",
    ]
    for name in odd:
        Path(os.fsdecode(b"odd/" + name)).parent.mkdir(exist_ok=True)
        Path(os.fsdecode(b"odd/" + name)).write_text("text")
    found, _ = names("odd")
    assert found == sorted(os.fsdecode(b"odd/" + name) for name in odd)


def test_pipes_in_folders_are_passed_over(here: Path) -> None:
    os.mkfifo(here / "sub" / "pipe.md")
    assert "sub/pipe.md" not in names("sub")[0]


@pytest.mark.parametrize("source", ["gone.md", "gone/*.md", "@gone.txt", "x" * 5000])
def test_a_source_that_is_not_there_is_an_error(source: str) -> None:
    with pytest.raises(ReadError):
        names(source)


def test_a_file_that_is_packed_as_a_whole_is_refused(here: Path) -> None:
    (here / "texts.tar.gz").write_bytes(b"")
    with pytest.raises(ReadError, match="packed as a whole"):
        names("texts.tar.gz")


@pytest.mark.parametrize(
    "data",
    [b"a.md\nsub/b.txt\n\ngone.md\n", b"a.md\r\nsub/b.txt\r\ngone.md", b"a.md\0sub/b.txt\0gone.md\0"],
    ids=["lines", "lines of Windows", "zero bytes"],
)
def test_a_list_names_documents_that_need_not_be_there(here: Path, data: bytes) -> None:
    (here / "list.txt").write_bytes(data)
    wanted = (["a.md", "gone.md", "sub/b.txt"], 0)
    assert names("@list.txt") == names(lists=("list.txt",)) == wanted


def test_a_list_is_read_piece_by_piece(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("refkit.batch.sources.LIST_PIECE_BYTES", 10)
    (here / "list.txt").write_bytes(b"a.md\nsub/b.txt\n\ngone.md")
    assert names("@list.txt") == (["a.md", "gone.md", "sub/b.txt"], 0)
    (here / "list.txt").write_bytes(b"x" * 100)
    with pytest.raises(ReadError, match="no list of paths"):
        names("@list.txt")


def test_a_folder_that_cannot_be_looked_into_is_told_as_a_document(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scan = os.scandir

    def refuse(path: str) -> object:
        if path.endswith("deep"):
            raise PermissionError(13, "Permission denied", path)
        return scan(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert "sub/deep" in names("sub")[0]
    assert "sub/b.txt" in names("sub")[0]
    judged = Judge(job_in(here)).judge(Listed(name="sub/deep", path="sub/deep", kind="folder"))
    assert "Permission denied" in judged.row.line


def test_a_list_on_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"a.md\nsub\n")))
    assert names(lists=("-",))[0] == ["a.md", "sub/b.txt", "sub/deep/c.html", "sub/old.doc"]


def test_a_name_is_the_path_as_it_was_given() -> None:
    assert [document_name(path) for path in ("./a//b.md", "../a.md", "/x/y.md")] == [
        "a/b.md",
        "../a.md",
        "/x/y.md",
    ]
