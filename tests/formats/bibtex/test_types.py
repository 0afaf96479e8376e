"""Types of entries and of CSL, there and back."""

from __future__ import annotations

import pytest

from refkit.formats.bibtex.types import csl_type_of, entry_type_of


@pytest.mark.parametrize(
    ("csl", "genre", "entry"),
    [
        ("article-journal", None, "article"),
        ("book", None, "book"),
        ("chapter", None, "incollection"),
        ("paper-conference", None, "inproceedings"),
        ("thesis", "PhD thesis", "phdthesis"),
        ("thesis", "Master's thesis", "mastersthesis"),
        ("thesis", "Diploma", "thesis"),
        ("no such type", None, "misc"),
    ],
)
def test_a_csl_type_is_written_as_an_entry_type(csl: str, genre: str | None, entry: str) -> None:
    assert entry_type_of(csl, genre) == entry


@pytest.mark.parametrize(
    ("entry", "subtype", "csl"),
    [
        ("article", None, "article-journal"),
        ("article", "newspaper", "article-newspaper"),
        ("article", "unheard-of", "article-journal"),
        ("phdthesis", None, "thesis"),
        ("unheard-of", None, "document"),
    ],
)
def test_an_entry_type_is_read_as_a_csl_type(entry: str, subtype: str | None, csl: str) -> None:
    assert csl_type_of(entry, subtype) == csl
