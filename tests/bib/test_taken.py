"""A value that a record gave yields to what the documents say by now; a person's own never does."""

from __future__ import annotations

import pytest

from refkit.bib.taken import without_overtaken
from refkit.formats.bibtex import parse_blocks
from refkit.model import RecordVerdict, Reference, Resolution, Source
from refkit.records.row import Row, Taken

BIB = "% mine\n\n@article{a,\n  title = {Ponds},\n  doi = {10.5555/a},\n  pages = {1--9},\n}\n\n@book{b, title = {Moss}}\n"
BLOCKS = parse_blocks(Source(name="references.bib", text=BIB))


def rows(was: str | None = None, **taken: str) -> dict[str, Row]:
    found = Resolution(reference="a", verdict=RecordVerdict.VERIFIED)
    values = {name: Taken(value=value, service="x", record="y", was=was) for name, value in taken.items()}
    return {"a": Row(resolution=found, of=(), taken=values)}


CASES = [
    pytest.param(
        {"doi": "10.5555/b"}, rows(DOI="10.5555/a"), {"title", "pages"}, id="the document states another"
    ),
    pytest.param({"page": "3-4"}, rows(page="1-9"), {"title", "doi"}, id="pages as they are written"),
    pytest.param(
        {"doi": "10.5555/a"}, rows(DOI="10.5555/a"), {"title", "doi", "pages"}, id="it states the same"
    ),
    pytest.param({}, rows(DOI="10.5555/a"), {"title", "doi", "pages"}, id="it states none"),
    pytest.param(
        {"doi": "10.5555/b"}, rows(DOI="10.5555/c"), {"title", "doi", "pages"}, id="a person changed it since"
    ),
    pytest.param(
        {"doi": "10.5555/b"}, rows("x", DOI="10.5555/a"), {"title", "doi", "pages"}, id="a person accepted it"
    ),
    pytest.param({"doi": "10.5555/b"}, {}, {"title", "doi", "pages"}, id="nothing was taken"),
]


@pytest.mark.parametrize(("stated", "known", "left"), CASES)
def test_what_is_left(stated: dict[str, str], known: dict[str, Row], left: set[str]) -> None:
    work = Reference(id="a", type="article-journal", title="Ponds", **stated)  # type: ignore[arg-type]
    blocks = without_overtaken(BLOCKS, [work], known)
    entries = {block.entry.key: block.entry for block in blocks if block.entry is not None}
    assert set(entries["a"].fields) == left
    assert len(blocks) == len(BLOCKS)
    assert [one.raw for one in blocks if one.entry is None or one.entry.key != "a"] == [
        one.raw for one in BLOCKS if one.entry is None or one.entry.key != "a"
    ]
