"""Files of any kind and packing come in pieces."""

from __future__ import annotations

import gzip
import io
import json
import tarfile
from collections.abc import Callable
from pathlib import Path

import pytest

from indexed_records import MOSS, POND
from refkit.errors import ReadError
from refkit.index.sources import Looked, Piece, pieces_of

LINES = f"{json.dumps(POND)}\n{json.dumps(MOSS)}\n".encode()
SET = json.dumps({"items": [{"DOI": "10.5555/a", "prefix": "10.5555", "title": ["A"]}]}).encode()
PUBMED = (
    b'<?xml version="1.0"?>\n<PubmedArticleSet>\n'
    + b"<PubmedArticle><MedlineCitation><PMID>1</PMID></MedlineCitation></PubmedArticle>\n" * 40
    + b"<DeleteCitation><PMID>7</PMID></DeleteCitation></PubmedArticleSet>"
)


def pieces(tmp_path: Path, name: str, data: bytes) -> list[Piece]:
    (tmp_path / name).write_bytes(data)
    return list(pieces_of(tmp_path / name))


KINDS = [
    pytest.param("a.jsonl", LINES, ["lines"], id="JSON lines"),
    pytest.param("a", LINES, ["lines"], id="JSON lines by their look"),
    pytest.param("a.jsonl.gz", gzip.compress(LINES), ["lines"], id="packed lines"),
    pytest.param("0.json", SET, ["whole"], id="a file of Crossref's dump"),
    pytest.param("0.json.gz", gzip.compress(SET), ["whole"], id="the same, packed"),
    pytest.param("a.json", b'{\n "items": []}', ["whole"], id="a set over several lines"),
    pytest.param("p.xml", PUBMED, ["pubmed", "pubmed"], id="PubMed"),
    pytest.param("p.xml.gz", gzip.compress(PUBMED), ["pubmed", "pubmed"], id="PubMed, packed"),
    pytest.param("a.bib", b"@book{a, title={A}}", ["whole"], id="BibTeX"),
    pytest.param("empty", b"", [], id="nothing"),
]


@pytest.mark.parametrize(("name", "data", "kinds"), KINDS)
def test_a_file_is_told_by_what_is_in_it(tmp_path: Path, name: str, data: bytes, kinds: list[str]) -> None:
    found = pieces(tmp_path, name, data)
    assert [piece.kind for piece in found] == kinds
    unpacked = gzip.decompress(data) if name.endswith(".gz") else data
    assert b"".join(piece.data for piece in found) == unpacked


@pytest.mark.parametrize("mode", ["w", "w:gz"])
def test_an_archive_is_gone_through(tmp_path: Path, mode: str) -> None:
    path = tmp_path / "all.tar"
    with tarfile.open(path, mode) as archive:  # type: ignore[call-overload]
        for name, data in (("0.json.gz", gzip.compress(SET)), ("1.jsonl", LINES), ("2.json", SET)):
            member = tarfile.TarInfo(f"dump/{name}")
            member.size = len(data)
            archive.addfile(member, io.BytesIO(data))
    found = list(pieces_of(path))
    assert [(piece.kind, piece.data) for piece in found] == [("whole", SET), ("lines", LINES), ("whole", SET)]
    assert found[0].name == f"{path}:dump/0.json.gz"


@pytest.mark.parametrize("size", [1, 7, 100, 10_000])
def test_lines_and_articles_are_never_cut(tmp_path: Path, size: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("refkit.index.sources.PIECE_BYTES", size)
    lines = pieces(tmp_path, "a.jsonl", LINES.rstrip(b"\n"))
    assert [json.loads(line)["id"] for piece in lines for line in piece.data.splitlines()] == ["pond", "moss"]
    assert [piece.first for piece in lines][-1] in {1, 2}
    articles = pieces(tmp_path, "p.xml", PUBMED)
    assert all(
        piece.data.count(b"<PubmedArticle>") == piece.data.count(b"</PubmedArticle>") for piece in articles
    )
    assert articles[-1].first == 41


def test_a_line_without_end_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("refkit.index.sources.PIECE_BYTES", 1_000)
    monkeypatch.setattr("refkit.index.sources.LONGEST_LINE", 5_000)
    with pytest.raises(ReadError, match="longer than 5,000"):
        pieces(tmp_path, "a.jsonl", b'{"a": "' + b"x" * 90_000)
    with pytest.raises(ReadError, match="longer than 5,000"):
        pieces(tmp_path, "p.xml", b"<PubmedArticleSet><PubmedArticle>" + b"x" * 90_000)


def test_a_whole_file_has_a_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("refkit.index.sources.MOST_WHOLE", 100)
    with pytest.raises(ReadError, match="at once"):
        pieces(tmp_path, "a.bib", b"@book{" + b"a" * 1_000)


TORN = [
    pytest.param(lambda data: data[:-20], id="cut"),
    pytest.param(lambda data: data[:40] + b"\0" * 9 + data[49:], id="changed"),
]


@pytest.mark.parametrize("tear", TORN)
def test_a_torn_archive_is_told(tmp_path: Path, tear: Callable[[bytes], bytes]) -> None:
    with pytest.raises(ReadError, match="only a part"):
        pieces(tmp_path, "a.jsonl.gz", tear(gzip.compress(LINES)))


@pytest.mark.parametrize("end", [-1, -60, len(PUBMED) // 2, 45])
@pytest.mark.parametrize("pack", [bytes, gzip.compress], ids=["plain", "packed"])
def test_articles_without_the_end_of_their_set_are_told(
    tmp_path: Path, pack: Callable[[bytes], bytes], end: int
) -> None:
    with pytest.raises(ReadError, match="only a part"):
        pieces(tmp_path, "p.xml", pack(PUBMED[:end]))


def test_what_cannot_be_opened_is_told(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "gone"):
        with pytest.raises(ReadError):
            list(pieces_of(path))


def test_what_was_looked_at_is_read_once_more() -> None:
    looked = Looked(io.BytesIO(b"abcdef"))
    assert (looked.head, looked.read(2), looked.read(1), looked.read(), looked.read()) == (
        b"abcdef", b"ab", b"c", b"def", b""
    )  # fmt: skip
