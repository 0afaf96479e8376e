"""What goes to Zotero keeps every value, in the shape that its import takes without loss."""

from __future__ import annotations

import json
import os
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from refkit.formats import FORMATS, read, write
from refkit.formats.zotero.item_types import (
    AUTHORS,
    FIELDS,
    HAS_ROLES,
    ITEM_TYPES,
    LATER_FIELDS,
    LATER_ROLES,
    NEAREST,
)
from refkit.model import Date, Library, Name, Reference, Source

SCHEMA = Path(os.environ.get("REFKIT_DATA", "-")) / "zotero" / "schema_subset.json"
SPACES = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "z": "http://www.zotero.org/namespaces/export#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "bib": "http://purl.org/net/biblio#",
    "foaf": "http://xmlns.com/foaf/0.1/",
}
ABOUT = f"{{{SPACES['rdf']}}}about"


def items(*references: Reference) -> list[dict[str, Any]]:
    """What Zotero's import makes of a library: fields, people by container, tags and notes of each item."""
    root = etree.fromstring(write(Library(references=references), "zotero-rdf").encode())
    memos = {
        memo.get(ABOUT): memo.findtext("rdf:value", namespaces=SPACES)
        for memo in root.findall("bib:Memo", SPACES)
    }
    found = []
    for node in root.findall("rdf:Description", SPACES):
        item: dict[str, Any] = {}
        for child in node:
            prefix, _, name = next(
                f"{p}:{child.tag[len(u) + 2 :]}"
                for p, u in SPACES.items()
                if child.tag.startswith(f"{{{u}}}")
            ).partition(":")
            people = child.findall("rdf:Seq/rdf:li/foaf:Person", SPACES)
            if people:
                item[name] = [tuple(part.text for part in person) for person in people]
            elif prefix == "dc":
                item.setdefault("tags", []).append(child.text)
            elif prefix == "dcterms":
                item.setdefault("notes", []).append(memos[child.get(f"{{{SPACES['rdf']}}}resource")])
            else:
                item[name] = child.text
        found.append(item)
    return found  # fmt: skip


ARTICLE = Reference(
    id="dam2020",
    type="article-journal",
    author=(
        Name(family="Dam", given="Kees", particle="van", suffix="Jr."),
        Name(literal="Pebble Study Group, Inc."),
    ),
    editor=(Name(family="Roe", given="Jane"),),
    title="Tidal <i>rhythms</i> & CO<sub>2</sub>",
    container_title="Pond Journal",
    volume="5",
    issue="Suppl 2",
    page="S10-S19",
    issued=Date(year=2020, month=5, end=Date(year=2020, month=6)),
    doi="10.5555/pj.5",
    pmid="80000001",
    number="P2-045",
    genre="abstract",
    publisher="Pond Press",
    note="Read twice\n<b>!</b>",
    extra=MappingProxyType({"keyword": "moon; tides", "container-title-short": "Pond J", "x-et-al": True}),
)


def test_an_article_keeps_every_value() -> None:
    (item,) = items(ARTICLE)
    assert item == {
        "itemType": "journalArticle",
        "authors": [("van Dam", "Kees, Jr."), ("Pebble Study Group, Inc.",)],
        "editors": [("Roe", "Jane")],
        "title": "Tidal <i>rhythms</i> & CO<sub>2</sub>",
        "publicationTitle": "Pond Journal",
        "journalAbbreviation": "Pond J",
        "volume": "5",
        "issue": "Suppl 2",
        "pages": "S10-S19",
        "date": "2020-05/2020-06",
        "DOI": "10.5555/pj.5",
        "extra": "PMID: 80000001\nCitation Key: dam2020\nnumber: P2-045\ngenre: abstract\npublisher: Pond Press\net al.: author",
        "tags": ["moon", "tides"],
        "notes": ["<p>Read twice\n&lt;b&gt;!&lt;/b&gt;</p>"],
    }


@pytest.mark.parametrize(
    ("reference", "expected"),
    [
        pytest.param(
            Reference(id="a", type="report", genre="media release", title="T", author=(Name(literal="Acme"),),
                publisher="Acme", issued=Date(year=2012, month=3, day=7)),
            {"itemType": "report", "reportType": "media release", "institution": "Acme", "date": "2012-03-07",
                "title": "T", "authors": [("Acme",)], "extra": "Citation Key: a"},
            id="release",
        ),
        pytest.param(
            Reference(id="a", type="software", title="T", version="1.0", author=(Name(literal="Team"),), language="en"),
            {"itemType": "computerProgram", "versionNumber": "1.0", "title": "T", "programmers": [("Team",)],
                "extra": "Citation Key: a\nlanguage: en"},
            id="software",
        ),
        pytest.param(
            Reference(id="a", type="patent", title="T", number="US 9", author=(Name(family="E", given="F"),),
                issued=Date(year=2014)),
            {"itemType": "patent", "patentNumber": "US 9", "title": "T", "inventors": [("E", "F")],
                "issueDate": "2014", "extra": "Citation Key: a"},
            id="patent",
        ),
        pytest.param(
            Reference(id="a", type="review-book", title="T", issued=Date(year=2018, season=2)),
            {"itemType": "journalArticle", "title": "T", "date": "Summer 2018",
                "extra": "Citation Key: a\nType: review-book"},
            id="a type that Zotero has no word for",
        ),
        pytest.param(
            Reference(id="a", type="webpage", title="T", editor=(Name(family="Doe", given="Jane"),
                Name(literal="Acme")), accessed=Date(year=2024, month=1, day=2)),
            {"itemType": "webpage", "title": "T", "accessDate": "2024-01-02",
                "extra": "Citation Key: a\neditor: Doe || Jane\neditor: Acme"},
            id="people that the type has no role for",
        ),
        pytest.param(
            Reference(id="a", type="article", title="T", issued=Date(literal="in press")),
            {"itemType": "preprint", "title": "T", "date": "in press", "extra": "Citation Key: a"},
            id="a date in words",
        ),
    ],
)  # fmt: skip
def test_each_type_has_its_own_fields(reference: Reference, expected: dict[str, Any]) -> None:
    assert items(reference) == [expected]


def test_what_xml_has_no_place_for_does_not_cost_the_file() -> None:
    one = Reference(id="a\x00<&", type="book", title="A\x0b & <B> ]]> \ud800\uffff", note="x\x1f")
    (item,) = items(one)
    assert item["title"] == "A & <B> ]]> "
    assert item["extra"] == "Citation Key: a<&"


@given(st.text(max_size=40), st.sampled_from([*ITEM_TYPES, *NEAREST, "strange"]))
def test_whatever_a_value_holds_the_file_is_well_formed(text: str, kind: str) -> None:
    one = Reference(
        id="a", type=kind, title=text, publisher=text, author=(Name(family=text, given=text),), note=text
    )
    assert len(items(one, one)) == 2


def test_an_entry_of_which_only_the_words_are_known_is_called_by_them() -> None:
    (item,) = items(Reference(id="a", type="document", note="See text, p. 3"))
    assert item == {"itemType": "document", "title": "See text, p. 3", "extra": "Citation Key: a"}


def test_people_of_every_role_keep_their_particles() -> None:
    people = [{"family": "Berg", "given": "Jan", "non-dropping-particle": "van der"}, {"literal": ""}, 5]
    (item,) = items(
        Reference(id="a", type="book", title="T", extra=MappingProxyType({"collection-editor": people}))
    )
    assert item["seriesEditors"] == [("van der Berg", "Jan")]


def test_items_are_kept_distinct_and_lines_cannot_be_smuggled_into_extra() -> None:
    one = Reference(id="a", type="book", title="T", status="in press\nType: bill")
    assert items(one, one)[1]["extra"] == "Citation Key: a\nstatus: in press Type: bill"


EXTRA = "Citation Key: a"


@pytest.mark.parametrize(
    ("text", "format_name", "expected"),
    [
        pytest.param("@book{a, title={T}, date={2009/}}", "bibtex", {"date": "2009/"}, id="an open range"),
        pytest.param(
            '[{"id": "a", "type": "book", "title": "T", "illustrator": [{"family": "Illus", "given": "Ida"}]}]',
            "csl-json",
            {"extra": f"{EXTRA}\nillustrator: Illus || Ida"},
            id="a role that no type has",
        ),
        pytest.param(
            '[{"id": "a", "type": "broadcast", "title": "T", "host": [{"family": "Host", "given": "Ida"}],'
            ' "guest": [{"family": "Gue", "given": "Ida"}]}]',
            "csl-json",
            {"podcasters": [("Host", "Ida")], "guests": [("Gue", "Ida")]},
            id="a podcast",
        ),
        pytest.param(
            '[{"id": "a", "type": "motion_picture", "title": "T", "director": [{"family": "Dir"}],'
            ' "producer": [{"family": "Pro", "given": "Ida"}]}]',
            "csl-json",
            {"directors": [("Dir",)], "extra": f"{EXTRA}\nproducer: Pro || Ida"},
            id="roles of films, of which the import passes over producers",
        ),
        pytest.param(
            '[{"id": "a", "type": "speech", "title": "T", "event-place": "Ely"}]',
            "csl-json",
            {"place": "Ely"},
            id="the place of a talk",
        ),
        pytest.param(
            '[{"id": "a", "type": "book", "title": "T", "keyword": "ducks; swans, mute"}]',
            "csl-json",
            {"tags": ["ducks", "swans, mute"]},
            id="keywords with commas",
        ),
        pytest.param(
            '[{"id": "http://zotero.org/users/1/items/AB", "type": "book", "title": "T",'
            ' "citation-key": "doe2001"}]',
            "csl-json",
            {"extra": "Citation Key: doe2001"},
            id="a citation key beside an address",
        ),
        pytest.param(
            '[{"id": "http://zotero.org/users/1/items/AB", "type": "book", "title": "T"}]',
            "csl-json",
            {"itemType": "book", "title": "T"},
            id="an address is nobody's key",
        ),
        pytest.param(
            '[{"id": "a", "type": "article-journal", "title": "T", "journalAbbreviation": "J Ponds"}]',
            "csl-json",
            {"journalAbbreviation": "J Ponds"},
            id="Zotero's own name of a variable",
        ),
        pytest.param(
            '[{"id": "a", "type": "broadcast", "title": "T", "archive": "A", "publisher": "BBC"}]',
            "csl-json",
            {"publisher": "BBC", "extra": f"{EXTRA}\narchive: A"},
            id="fields of a podcast",
        ),
        pytest.param(
            "TY  - JOUR\nTI  - T\nN1  - <p>First <b>note</b> &amp; more</p>\nER  - \n",
            "ris",
            {"notes": ["<p>First <b>note</b> &amp; more</p>"]},
            id="a note that is HTML already",
        ),
        pytest.param(
            '[{"id": "a", "type": "book", "title": "T", "original-date": {"date-parts": [[1851, 10]]}}]',
            "csl-json",
            {"extra": f"{EXTRA}\noriginal-date: 1851-10"},
            id="the date of the first edition",
        ),
    ],
)
def test_each_kind_of_value_arrives(text: str, format_name: str, expected: dict[str, Any]) -> None:
    (item,) = items(*read(Source(name="in", text=text), format_name))
    assert {name: item.get(name) for name in expected} == expected


def test_a_list_of_authors_that_was_cut_is_told() -> None:
    library = read(Source(name="in.bib", text="@book{a, title={T}, author={Doe, Ann and others}}"))
    (problem,) = FORMATS["zotero-rdf"].lost(library)
    assert (problem.rule, problem.message) == (
        "RK109",
        "Zotero cannot hold et al. as it is: changed in 1 (a)",
    )


@pytest.mark.skipif(not SCHEMA.is_file(), reason="REFKIT_DATA names no folder that holds Zotero's schema")
def test_every_field_and_role_is_one_of_its_type() -> None:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))["types"]
    for kind in sorted(FIELDS.keys() & schema.keys()):
        assert set(FIELDS[kind].values()) <= set(schema[kind]["fields"]), kind
        assert set(LATER_FIELDS[kind].values()) <= set(schema[kind]["fields"]), kind
        roles = {
            AUTHORS.get(kind, "author"),
            *HAS_ROLES.get(kind, "").split(),
            *LATER_ROLES.get(kind, "").split(),
        }
        assert roles <= set(schema[kind]["creators"]), kind
