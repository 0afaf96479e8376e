"""An entry inherits what it has not, and names the keys that lead nowhere."""

from __future__ import annotations

from refkit.formats.bibtex import Entry
from refkit.formats.bibtex.crossref import inherit


def entry(kind: str, key: str, **fields: str) -> Entry:
    return Entry(type=kind, key=key, fields=fields)


def test_a_chapter_takes_its_book_s_title_as_that_of_the_book() -> None:
    book = entry("book", "b", title="Ponds", publisher="Acme")
    (chapter, _), missing = inherit([entry("incollection", "c", title="Tides", crossref="B"), book])
    assert dict(chapter.fields) == {"title": "Tides", "booktitle": "Ponds", "publisher": "Acme"} | {
        name: value for name, value in chapter.fields.items() if name == "crossref"
    }
    assert missing == {}


def test_a_key_that_leads_nowhere_is_named_and_a_ring_ends() -> None:
    entries, missing = inherit(
        [entry("book", "a", crossref="none"), entry("book", "b", crossref="b", title="T")]
    )
    assert missing == {0: "none"}
    assert entries[1].fields["title"] == "T"
