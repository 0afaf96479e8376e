"""Queries as they are printed, mistyped, cut and folded find their record."""

from __future__ import annotations

from pathlib import Path

import pytest

from indexed_records import MOSS, POND, asked, build, ids, write
from refkit.errors import ReadError
from refkit.index.local import LocalIndex

CHINESE = {"id": "cn", "type": "article-journal", "title": "基于统一模型的藏文新闻摘要",
           "author": [{"literal": "闫晓东"}], "issued": {"date-parts": [[2020]]}}  # fmt: skip
OTHERS = [
    {"id": f"other{n}", "type": "article-journal", "title": f"Ponds of region {n} and their water birds",
     "author": [{"family": f"Berg{'abcdefghij'[n % 10]}"}], "container-title": "Journal of Limnology",
     "volume": str(n), "page": str(100 + n), "issued": {"date-parts": [[1980 + n % 40]]}}
    for n in range(200)
]  # fmt: skip


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> LocalIndex:
    folder = tmp_path_factory.mktemp("records")
    build(folder / "index", write(folder / "a.jsonl", POND, MOSS, CHINESE, *OTHERS))
    return LocalIndex(folder / "index")


QUERIES = [
    ("Lindqvist Å, Okafor B. Tidal rhythms of pond snails. J Limnol. 1997;14:197-204.", "pond"),
    ("Lindqvist A. J. Limn. 1997;14(2):197.", "pond"),
    ("LlNDQVlST A, Okafor B. Tida1 rhythms of pond sna1ls. J Limnol. 1997;14:197", "pond"),
    ("Lindqvist A (1997) Tidal rhy-\nthms of pond snails", "pond"),
    ("Hartman E. Moses of the northen fels. 2004", "moss"),
    ("闫晓东. 基于统一模型的藏文新闻摘要[J]. 2020.", "cn"),
    ("藏文新闻摘要", "cn"),
]


@pytest.mark.parametrize(("text", "record"), QUERIES)
def test_the_record_of_a_printed_text_comes_first(index: LocalIndex, text: str, record: str) -> None:
    assert ids(index.search(asked(text)))[0] == record


def test_fields_alone_find_their_record(index: LocalIndex) -> None:
    assert ids(index.search(asked(volume="14", page="197", doi="10.5555/POND.1")))[0] == "pond"


def test_a_text_that_says_nothing_finds_nothing(index: LocalIndex) -> None:
    assert index.search(asked("")) == index.search(asked("… [1] ,;")) == index.by_identifier() == ()


def test_no_more_records_come_than_are_wanted_and_their_order_is_always_the_same(index: LocalIndex) -> None:
    found = [ids(index.search(asked("Ponds of a region and their water birds"), 5)) for _ in range(3)]
    assert len(found[0]) == 5
    assert found[0] == found[1] == found[2]


def test_a_record_says_where_it_is_from(index: LocalIndex) -> None:
    (record,) = index.by_identifier(pmid="31000001")
    assert (record.service, record.came, record.url) == (
        "index",
        "2026-12-01",
        "https://doi.org/10.5555/pond.1",
    )


@pytest.mark.parametrize(
    "text", ["(((", '" AND OR NOT *:*', "\x00\x01", "a" * 100_000, "é" * 9_000, "title:/.*/"]
)
def test_no_text_is_a_language_of_queries(index: LocalIndex, text: str) -> None:
    assert isinstance(index.search(asked(text)), tuple)


@pytest.mark.parametrize("suffix", [".store", ".term", ".idx"])
def test_bytes_that_changed_on_the_disk_are_told_and_give_no_other_error(tmp_path: Path, suffix: str) -> None:
    build(tmp_path / "index", write(tmp_path / "a.jsonl", POND, MOSS, *OTHERS))
    (path,) = (path for path in (tmp_path / "index" / "1").iterdir() if path.suffix == suffix)
    data, ended = path.read_bytes(), []
    for place in range(0, len(data), max(1, len(data) // 40)):
        path.unlink()  # and not written over: the file may still be mapped into memory
        path.write_bytes(data[:place] + bytes([data[place] ^ 0x55]) + data[place + 1 :])
        try:
            index = LocalIndex(tmp_path / "index")
            index.search(asked("Lindqvist A, Okafor B. Tidal rhythms of pond snails. 1997;14:197"))
            ended.append({*ids(index.by_identifier(doi="10.5555/pond.1"))} <= {"pond"})
        except ReadError as error:
            ended.append(bool(error.problem.message))
    assert len(ended) >= 30
    assert all(ended)


def test_an_index_that_is_open_stays_as_it_was_while_the_folder_grows(tmp_path: Path) -> None:
    build(tmp_path / "index", write(tmp_path / "a.jsonl", POND))
    before = LocalIndex(tmp_path / "index")
    build(tmp_path / "index", write(tmp_path / "b.jsonl", MOSS))
    query = asked("Hartmann E. Mosses of the northern fells. 2004")
    assert "moss" not in ids(before.search(query))
    assert ids(LocalIndex(tmp_path / "index").search(query)) == ["moss"]
    assert ids(before.by_identifier(doi="10.5555/pond.1")) == ["pond"]


def test_a_folder_of_something_else_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("a")
    with pytest.raises(ReadError, match="no index"):
        LocalIndex(tmp_path)
