"""Where works go that a list's keys leave equal, when citations are registered one after another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest

from refkit.csl.citation.registry import Registry
from refkit.csl.process import render_items
from refkit.csl.quirks import EXACT

SAME = dict.fromkeys("abcd", 1)


def registered(
    citations: Sequence[str],
    *,
    arranged: Sequence[str] = (),
    ranks: Mapping[str, int] = SAME,
    groups: Mapping[str, int] | None = None,
) -> Registry:
    """Works by one letter each; `arranged` is the order that a citation's works are printed in."""
    registry = Registry(ranks, groups or {})
    for n, written in enumerate(citations):
        registry.cite(n, written)
        registry.arrange(n, arranged[n] if n < len(arranged) else written)
    return registry


def test_works_go_by_the_keys_of_the_list() -> None:
    assert registered(["ba", "c"], ranks={"a": 1, "b": 2, "c": 0}).order == ["c", "a", "b"]


def test_works_alike_keep_the_order_that_they_were_written_in() -> None:
    assert registered(["ba", "dc"], arranged=["ab", "cd"]).order == ["b", "a", "d", "c"]


def test_a_work_whose_letter_changes_goes_where_its_citation_prints_it() -> None:
    letters = {"b": 0, "c": 0}
    assert registered(["ba", "c"], arranged=["ab"], groups=letters).order == ["a", "b", "c"]


def test_letters_follow_the_citations_as_they_are_printed() -> None:
    letters = {"a": 0, "b": 0, "c": 0}
    registry = registered(["ba", "c"], arranged=["ab"], groups=letters)
    assert list(registry.letters_of(0)) == ["a", "b", "c"]


@pytest.mark.parametrize(
    "key", ['<key variable="issued"/>', '<key variable="citation-number" sort="descending"/>']
)
def test_uncited_works_are_listed_too(key: str) -> None:
    style = f"""<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
      <info><title>Test</title><id>http://example.org/test</id><updated>2026-01-31T12:00:00Z</updated></info>
      <citation><layout><text variable="title"/></layout></citation>
      <bibliography><sort>{key}</sort><layout><text variable="title"/></layout></bibliography></style>"""
    items = [(k, {"id": k, "type": "book", "title": k.upper()}, False) for k in "abc"]
    assert sorted(render_items(items, style, citations=[["b"]], quirks=EXACT).ids) == ["a", "b", "c"]


def test_names_that_are_told_apart_by_given_names_are_sorted_by_these() -> None:
    names = '<names variable="author"><name initialize-with=". "/></names>'
    style = f"""<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
      <info><title>Test</title><id>http://example.org/test</id><updated>2026-01-31T12:00:00Z</updated></info>
      <macro name="m">{names}</macro>
      <citation disambiguate-add-givenname="true" givenname-disambiguation-rule="primary-name">
        <layout><text macro="m"/></layout></citation>
      <bibliography><sort><key macro="m"/></sort><layout><text macro="m"/></layout></bibliography></style>"""
    authors = {"a": ("Anna", "Poe"), "b": ("Adam", "Roe")}
    items = [
        (key, {"id": key, "author": [{"family": "Kim", "given": given}, {"family": other}]}, False)
        for key, (given, other) in authors.items()
    ]
    done = render_items(items, style, citations=[["a"], ["b"]], quirks=EXACT)
    assert done.bibliography == ("Adam Kim, Roe", "Anna Kim, Poe")
