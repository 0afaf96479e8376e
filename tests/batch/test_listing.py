"""Each document once, dealt out by the hash of its name, in the order of its bytes."""

from __future__ import annotations

import sqlite3
import tracemalloc

import pytest

from corpus import named
from refkit.batch.listing import Listing, open_listing, shards_for
from refkit.batch.settings import MOST_SHARDS


def test_documents_are_dealt_out_whole_and_each_once() -> None:
    with open_listing() as listing:
        listing.add(named(f"d{n}.md") for n in (*range(500), *range(100)))
        listing.deal(7)
        dealt = [listed.name for shard in listing.taken() for listed in listing.of(shard)]
        assert len(listing) == 500
        assert sorted(dealt) == sorted(f"d{n}.md" for n in range(500))
        assert all(
            [one.name for one in listing.of(n)] == sorted(one.name for one in listing.of(n))
            for n in range(1, 8)
        )


def test_the_order_in_which_documents_are_found_changes_nothing() -> None:
    dealt = []
    for order in (range(200), reversed(range(200))):
        with open_listing() as listing:
            listing.add(named(f"d{n}.md") for n in order)
            listing.deal(5)
            dealt.append([listing.of(shard) for shard in listing.taken()])
    assert dealt[0] == dealt[1]


def test_another_document_of_the_same_name_is_called_otherwise() -> None:
    with open_listing() as listing:
        listing.add(
            [named("a", "x"), named("a", "y"), named("a", "x"), named("a#2", "z"), named("a", "w"), None]
        )
        listing.deal(1)
        assert {(one.name, one.path) for one in listing.of(1)} == {
            ("a", "x"),
            ("a#2", "y"),
            ("a#2#2", "z"),
            ("a#3", "w"),
        }
        assert listing.passed == 1


@pytest.mark.parametrize(
    ("documents", "shards"),
    [(0, 1), (1, 1), (64, 1), (65, 2), (129, 4), (1_000, 16), (100_000, 2048), (10**9, MOST_SHARDS)],
)
def test_as_many_shards_as_documents_need(documents: int, shards: int) -> None:
    assert shards_for(documents) == shards


def test_memory_does_not_grow_with_the_number_of_documents() -> None:
    tracemalloc.start()
    try:
        with open_listing() as listing:
            listing.add(named(f"folder/of/some/depth/document-{n:06}.md") for n in range(20_000))
            listing.deal(64)
            assert sum(len(listing.of(shard)) for shard in listing.taken()) == 20_000
        assert tracemalloc.get_traced_memory()[1] < 2_000_000
    finally:
        tracemalloc.stop()


def test_a_list_that_is_closed_is_gone() -> None:
    with open_listing() as listing:
        assert isinstance(listing, Listing)
    with pytest.raises(sqlite3.ProgrammingError):
        len(listing)
