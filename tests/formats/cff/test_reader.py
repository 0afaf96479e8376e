"""CITATION.cff: the preferred citation, the software itself, its references."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from refkit.formats.cff.reader import item_of, people_of, read, sniff
from refkit.model import Source

Items = Callable[[str, str], list[dict[str, Any]]]

FILE = """cff-version: 1.2.0
message: "Please cite it as below."
title: Pondtools
version: 2.1.0
date-released: 2024-03-05
doi: 10.5555/pond.21
authors:
  - family-names: Roe
    given-names: Ann
    name-particle: van
  - name: Pond Group
preferred-citation:
  type: article
  title: A paper
  authors:
    - family-names: Doe
      given-names: Bob
  journal: J Ponds
  year: 2022
  month: 9
  volume: 3
  start: 1
  end: 9
references:
  - type: conference-paper
    title: C
    authors: [{family-names: Li, given-names: W}]
    conference: {name: PondConf, city: Oslo, country: NO, date-start: 2020-01-02, date-end: 2020-01-04}
    collection-title: Proceedings
    publisher: {name: ACM}
"""


def test_the_works_of_a_file_in_order(items: Items) -> None:
    assert items(FILE, "cff") == [
        {
            "id": "doe2022paper", "type": "article-journal", "author": [{"family": "Doe", "given": "Bob"}],
            "title": "A paper", "container-title": "J Ponds", "volume": "3", "page": "1-9",
            "issued": {"date-parts": [[2022, 9]]},
        },
        {
            "id": "roe2024pondtools", "type": "software",
            "author": [{"family": "Roe", "given": "Ann", "non-dropping-particle": "van"}, {"literal": "Pond Group"}],
            "title": "Pondtools", "version": "2.1.0", "issued": {"date-parts": [[2024, 3, 5]]}, "DOI": "10.5555/pond.21",
        },
        {
            "id": "lindc", "type": "paper-conference", "author": [{"family": "Li", "given": "W"}], "title": "C",
            "container-title": "Proceedings", "publisher": "ACM", "event-title": "PondConf", "event-place": "Oslo, NO",
            "event-date": {"date-parts": [[2020, 1, 2], [2020, 1, 4]]},
        },
    ]  # fmt: skip


def test_an_identifier_stands_in_for_a_doi() -> None:
    item = item_of(
        {
            "title": "T",
            "identifiers": [{"type": "swh", "value": "swh:1"}, {"type": "doi", "value": "10.5555/a"}],
        }
    )
    assert item["DOI"] == "10.5555/a"


def test_a_second_address_is_kept_by_its_key() -> None:
    item = item_of({"title": "T", "url": "https://x.org", "repository-code": "https://y.org"})
    assert (item["URL"], item["custom"]) == ("https://x.org", {"x-cff": {"repository-code": "https://y.org"}})
    assert "custom" not in item_of({"title": "T", "repository-code": "https://y.org"})


def test_an_alias_alone_is_a_name() -> None:
    assert people_of([{"alias": "roe42"}, {"given-names": "Ann"}, {}, 3]) == [
        {"literal": "roe42"},
        {"literal": "Ann"},
    ]


def test_a_reference_that_is_none_loses_only_itself() -> None:
    library = read(Source(name="x", text="cff-version: 1.2.0\ntitle: T\nreferences:\n- words\n- title: U\n"))
    assert [one.title for one in library] == ["T", "U"]
    assert [(one.rule, one.place) for one in library.problems] == [("RK105", "x: reference 1")]


def test_it_is_known_by_its_version() -> None:
    assert sniff("# a comment\ncff-version: 1.0.3\n")
    assert not sniff("title: a\n")


def test_where_a_picture_hangs(items: Callable[[str, str], list[dict[str, Any]]]) -> None:
    text = """cff-version: 1.2.0
title: T
references:
  - type: art
    title: Pond
    format: 3cm x 4cm
    location: {name: Museum of Ponds, city: Oslo, country: "NO"}
"""
    _, picture = items(text, "cff")
    assert (picture["archive"], picture["archive-place"], picture["dimensions"]) == (
        "Museum of Ponds",
        "Oslo, NO",
        "3cm x 4cm",
    )
