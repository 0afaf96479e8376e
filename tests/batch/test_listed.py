"""A document's name decides on its shard, on every machine alike."""

from __future__ import annotations

import pytest

from refkit.batch.listed import Listed, bytes_of_name, hash_of_name, pack_listed, unpack_listed

NAMES = ["a.md", "ä/ö\n.md", "x" * 5000, "\udc80.md", "a b/🐢.txt", "../up.md"]


@pytest.mark.parametrize("name", NAMES, ids=ascii)
def test_a_listed_document_comes_back_as_it_was(name: str) -> None:
    listed = Listed(
        name=name, path=f"/{name}", kind="zip", start=7, size=9, method=8, unpacked=11, check=2**32 - 1
    )
    assert unpack_listed(bytes_of_name(name), pack_listed(listed)) == listed


def test_the_hash_of_a_name_is_fixed() -> None:
    """Shards of batches that are there already depend on it."""
    assert [hash_of_name(name) for name in ("a.md", "texts/b.md")] == [
        220815547896920,
        228986572362921,
    ]
