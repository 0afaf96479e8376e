"""What a record is found by, and what replaces it."""

from __future__ import annotations

from refkit.index.identity import doi_term, identifiers_of, keys_of, pmid_term
from refkit.model import Reference

WORK = Reference(id="a", type="book", doi="10.5555/A.1", pmid="12", pmcid="PMC7")


def test_a_record_is_found_by_each_identifier() -> None:
    assert identifiers_of(WORK) == ["doi:10.5555/a.1", "pmid:12", "pmcid:PMC7"]


def test_an_identifier_is_one_however_it_is_written() -> None:
    assert doi_term("https://doi.org/10.5555/A.1") == doi_term("doi:10.5555/a.1") == "doi:10.5555/a.1"
    assert pmid_term("PMID: 12") == pmid_term("12") == "pmid:12"
    assert (doi_term(None), pmid_term("")) == ("", "")


def test_a_record_is_replaced_by_one_of_its_registry() -> None:
    assert keys_of(WORK, "pubmed", b"") == ["pubmed doi:10.5555/a.1", "pubmed pmid:12"]
    assert keys_of(WORK, "crossref", b"")[0] == "crossref doi:10.5555/a.1"


def test_a_record_without_an_identifier_is_replaced_by_its_equal_only() -> None:
    bare = Reference(id="a", type="book")
    assert keys_of(bare, "", b"one") == keys_of(bare, "", b"one") != keys_of(bare, "", b"two")
