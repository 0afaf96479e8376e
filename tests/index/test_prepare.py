"""Pieces become records that are ready to be added, of whatever registry they are."""

from __future__ import annotations

import json

import pytest

from indexed_records import MOSS, POND
from refkit.index.prepare import prepare
from refkit.index.sources import Piece
from refkit.index.stored import unpack

WORK = {"DOI": "10.5555/W.1", "prefix": "10.5555", "type": "journal-article", "title": ["Snails"],
        "author": [{"given": "Ada", "family": "Lee"}], "container-title": ["Pond Science"], "volume": "3",
        "page": "9-12", "issued": {"date-parts": [[2001, 5]]}}  # fmt: skip
DATASET = {"id": "10.5555/d.1", "attributes": {"doi": "10.5555/d.1", "creators": [{"name": "Lee, Ada"}],
           "titles": [{"title": "Counts of snails"}], "publicationYear": 2001, "types": {}}}  # fmt: skip
ARTICLE = """<PubmedArticle><MedlineCitation><PMID Version="1">31000002</PMID><Article><Journal><JournalIssue>
<Volume>5</Volume><PubDate><Year>2003</Year></PubDate></JournalIssue><Title>Pond Science</Title></Journal>
<ArticleTitle>Moss &amp; snails.</ArticleTitle><AuthorList><Author><LastName>Lee</LastName><ForeName>Ada</ForeName>
</Author></AuthorList></Article></MedlineCitation></PubmedArticle>"""


def lines(*values: object) -> Piece:
    return Piece(kind="lines", name="a.jsonl", data="\n".join(map(json.dumps, values)).encode(), first=5)


def whole(name: str, text: str) -> Piece:
    return Piece(kind="whole", name=name, data=text.encode())


RECORDS = [
    pytest.param(lines(POND), "pond", "Tidal rhythms of pond snails", " doi:10.5555/pond.1", id="a CSL item"),
    pytest.param(lines(WORK), "10.5555/W.1", "Snails", "crossref doi:10.5555/w.1", id="Crossref's work"),
    pytest.param(lines({"message": WORK}), "10.5555/W.1", "Snails", "crossref doi:10.5555/w.1", id="an answer"),
    pytest.param(lines(DATASET), "10.5555/d.1", "Counts of snails", "datacite doi:10.5555/d.1", id="DataCite's"),
    pytest.param(whole("0.json.gz", json.dumps({"items": [WORK]})), "10.5555/W.1", "Snails",
                 "crossref doi:10.5555/w.1", id="a file of Crossref's dump"),
    pytest.param(whole("a.bib", "@book{moss, title={Mosses}, doi={10.5555/m}}"), "moss", "Mosses",
                 " doi:10.5555/m", id="BibTeX"),
    pytest.param(Piece(kind="pubmed", name="p.xml", data=ARTICLE.encode()), "31000002", "Moss & snails",
                 "pubmed pmid:31000002", id="PubMed's article"),
]  # fmt: skip


@pytest.mark.parametrize(("piece", "record", "title", "key"), RECORDS)
def test_a_record_of_any_registry_is_prepared(piece: Piece, record: str, title: str, key: str) -> None:
    (one,) = prepare(piece).records
    reference = unpack(one.packed)
    assert (reference.id, reference.title, one.keys[0]) == (record, title, key)


BAD = [
    pytest.param(b"{", "a.jsonl:5:2", id="no JSON"),
    pytest.param(b"[1]", "a.jsonl:5", id="no object"),
    pytest.param(b'{"a": 1}', "a.jsonl:5", id="no item"),
    pytest.param(b'{"title": "\xff"}', "a.jsonl:5", id="no UTF-8"),
    pytest.param(b"[" * 9_999, "a.jsonl:5", id="nested without end"),
    pytest.param(b'{"DOI": "10.5555/a", "prefix": "10.5555", "x": %s}' % (b"9" * 5_000), "a.jsonl:5", id="a number without end"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "place"), BAD)
def test_a_bad_line_is_told_with_its_place_and_the_next_is_read(line: bytes, place: str) -> None:
    data = line + b"\n" + json.dumps(MOSS).encode()
    batch = prepare(Piece(kind="lines", name="a.jsonl", data=data, first=5))
    assert [problem.place for problem in batch.problems] == [place]
    assert [unpack(record.packed).id for record in batch.records] == ["moss"]


def test_a_bad_article_is_told_and_the_next_is_read() -> None:
    data = f"<PubmedArticle><a></PubmedArticle>{ARTICLE}".encode()
    batch = prepare(Piece(kind="pubmed", name="p.xml", data=data))
    assert [str(problem.place).split(":")[0] for problem in batch.problems] == ["p.xml"]
    assert [unpack(record.packed).id for record in batch.records] == ["31000002"]


def test_what_pubmed_deletes_is_taken_out() -> None:
    data = b'<DeleteCitation><PMID Version="1">7</PMID>\n<PMID Version="2">8</PMID></DeleteCitation>'
    batch = prepare(Piece(kind="pubmed", name="p.xml", data=data))
    assert [(record.keys, record.packed) for record in batch.records] == [
        (["pubmed pmid:7"], b""), (["pubmed pmid:8"], b"")
    ]  # fmt: skip


def test_a_file_that_is_none_of_the_formats_is_told() -> None:
    batch = prepare(whole("a.txt", "The weather was fine today."))
    assert batch.records == []
    assert len(batch.problems) == 1
