"""CSL-JSON that Zotero's import takes whole: each value where it looks for it, the rest in `note`."""

from __future__ import annotations

import json
from types import MappingProxyType
from typing import Any

import pytest

from refkit.formats import read
from refkit.formats.zotero.csl import told_of, write
from refkit.formats.zotero.item_types import ITEM_TYPES, NEAREST
from refkit.model import Library, Reference, Source

# The names of types that the import knows; any other refuses the whole file.
KNOWN = frozenset(
    "article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset"
    " document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation"
    " manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical"
    " personal_communication post post-weblog regulation report review review-book song speech standard thesis treaty"
    " webpage".split()
)


def items(*given: dict[str, Any]) -> list[dict[str, Any]]:
    text = json.dumps([{"id": "a", "type": "book", "title": "T", **one} for one in given])
    found = json.loads(write(read(Source(name="in.json", text=text), "csl-json")))
    assert isinstance(found, list)
    return found


BERG = {"family": "Berg", "given": "Jan", "non-dropping-particle": "van der"}
CASES = {
    "particles and suffixes": (
        {"author": [BERG, {"family": "King", "given": "Martin", "suffix": "Jr."}, {"literal": "Acme, Inc."}]},
        {"author": [{"family": "van der Berg", "given": "Jan"}, {"family": "King", "given": "Martin, Jr."},
            {"literal": "Acme, Inc."}]},
    ),
    "software with a version": (
        {"type": "software", "version": "1.0", "publisher": "Acme"},
        {"type": "book", "version": "1.0", "publisher": "Acme", "note": None},
    ),
    "software without one": ({"type": "software"}, {"type": "book", "note": "Type: computerProgram"}),
    "an unknown type": ({"type": "sculpture"}, {"type": "document", "note": "Type: sculpture"}),
    "a type that Zotero has no item type for": (
        {"type": "review-book", "volume": "3"},
        {"type": "article-journal", "volume": "3", "note": "Type: review-book"},
    ),
    "a type of which nothing is near": ({"type": "treaty"}, {"type": "document", "note": "Type: treaty"}),
    "a version of a book that is none": (
        {"type": "classic", "version": "2"}, {"type": "book", "version": None, "note": "version: 2\nType: classic"},
    ),
    "the place of a talk": ({"type": "speech", "event-place": "Ely"}, {"publisher-place": "Ely", "event-place": None}),
    "a map has its fields": (
        {"type": "map", "scale": "1:5000", "edition": "2"}, {"title": "T", "scale": "1:5000", "edition": "2", "note": None},
    ),
    "a series of a podcast": ({"type": "broadcast", "container-title": "C"}, {"collection-title": "C"}),
    "an identifier without a field": ({"PMID": "5"}, {"PMID": None, "note": "PMID: 5"}),
    "performers, who are the authors": ({"type": "song", "performer": [BERG]}, {"author": [{"family": "van der Berg", "given": "Jan"}]}),
    "who holds a patent": ({"type": "patent", "publisher": "Acme"}, {"publisher": None, "note": "publisher: Acme"}),
    "keywords": ({"keyword": "moss; reed, green"}, {"note": "keyword: moss; reed, green"}),
    "a list that was cut": ({"author": [BERG], "custom": {"et-al": True}}, {"note": "et al.: author"}),
    "the citation key": ({}, {"id": "a", "citation-key": "a"}),
    "an address as id": ({"id": "http://zotero.org/users/1/items/AB"}, {"citation-key": None}),
    "a short title": (
        {"type": "article-journal", "container-title": "Long J", "container-title-short": "LJ"},
        {"journalAbbreviation": "LJ", "container-title-short": None},
    ),
    "number and genre": (
        {"type": "article-journal", "number": "P77", "genre": "abstract", "supplement-number": "1", "note": "Read"},
        {"note": "supplement-number: 1\nnumber: P77\ngenre: abstract\nRead", "number": None, "genre": None},
    ),
    "dates": (
        {"issued": {"date-parts": [[2020, 5], [2020, 6]]}, "accessed": {"date-parts": [[2024, 1, 2]]},
         "event-date": {"date-parts": [[2019]]}},
        {"issued": {"raw": "2020-05/2020-06"}, "accessed": {"raw": "2024-01-02"}, "note": "event-date: 2019"},
    ),
    "a season": ({"issued": {"date-parts": [[2005]], "season": 1}}, {"issued": {"raw": "Spring 2005"}}),
    "people without a role": ({"illustrator": [BERG]}, {"illustrator": None, "note": "illustrator: van der Berg || Jan"}),
    "people with one": ({"editor": [BERG]}, {"editor": [{"family": "van der Berg", "given": "Jan"}], "note": None}),
    "what is refkit's own": ({"custom": {"origin": "x.txt:1-2"}}, {"custom": None}),
}  # fmt: skip


@pytest.mark.parametrize(("given", "expected"), CASES.values(), ids=CASES)
def test_a_value_stands_where_it_is_looked_for(given: dict[str, Any], expected: dict[str, Any]) -> None:
    (item,) = items(given)
    assert {name: item.get(name) for name in expected} == expected


def test_no_type_refuses_the_file_and_nothing_is_null() -> None:
    kinds = [*ITEM_TYPES, *NEAREST, "strange"]
    found = json.loads(
        write(Library(references=tuple(Reference(id=kind, type=kind, title="T") for kind in kinds)))
    )
    assert {item["type"] for item in found} <= KNOWN
    assert not any(value is None for item in found for value in item.values())


def test_keywords_are_told() -> None:
    tagged = Reference(id="a", type="book", extra=MappingProxyType({"keyword": "moss; reed"}))
    assert list(told_of(tagged)) == [("keyword", "changed")]
