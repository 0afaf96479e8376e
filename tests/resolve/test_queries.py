"""What was printed is asked for as printed, what was stated by its fields."""

from __future__ import annotations

import refkit
from refkit.resolve.queries import queries_of


def test_a_printed_entry_is_asked_for_with_its_characters() -> None:
    library = refkit.parse(
        "1. Smith J. Zorbine approval\n   history. Lancet. 2011;378:12-19.\n2. Roe A. Moss. BMJ. 2012;344:1."
    )
    first, second = queries_of(library)
    assert first.text == "Smith J. Zorbine approval history. Lancet. 2011;378:12-19."
    assert (first.reference, second.reference) == library.references


def test_an_entry_of_data_is_asked_for_by_its_fields() -> None:
    (query,) = queries_of(refkit.read("@book{a, title = {Ponds}}"))
    assert (query.text, query.reference.title) == ("", "Ponds")
