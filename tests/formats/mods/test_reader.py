"""MODS as libraries and programs write it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from refkit.formats.mods.reader import sniff

Items = Callable[[str, str], list[dict[str, Any]]]

FILE = """<?xml version="1.0"?><modsCollection xmlns="http://www.loc.gov/mods/v3"><mods ID="roe01"><titleInfo><nonSort>The</nonSort><title>pond</title><subTitle>a study</subTitle></titleInfo><name type="personal"><namePart type="given">Ann</namePart><namePart type="family">Roe</namePart><role><roleTerm authority="marcrelator" type="text">author</roleTerm></role></name><typeOfResource>text</typeOfResource><genre authority="marcgt">journal article</genre><relatedItem type="host"><titleInfo><title>Journal of Ponds</title></titleInfo><titleInfo type="abbreviated"><title>J Ponds</title></titleInfo><originInfo><issuance>continuing</issuance><publisher>P</publisher></originInfo><part><date>2008-05</date><detail type="volume"><number>3</number></detail><detail type="number"><number>2</number></detail><extent unit="page"><start>5</start><end>9</end></extent></part><identifier type="issn">1234-5679</identifier></relatedItem><identifier type="doi">10.5555/jp</identifier><identifier type="citekey">roe01</identifier><language><languageTerm type="code" authority="iso639-2b">eng</languageTerm></language><subject><topic>ponds</topic></subject><abstract>Abs</abstract></mods></modsCollection>
"""
BOOK = """<mods xmlns="http://www.loc.gov/mods/v3"><titleInfo><title>B</title></titleInfo>
<name><namePart>Roe, Ann, 1970-</namePart><namePart type="date">1970-</namePart><role><roleTerm type="code">aut</roleTerm></role></name>
<name type="corporate"><namePart>Pond Trust</namePart><namePart>Section A</namePart></name>
<originInfo><place><placeTerm type="code">enk</placeTerm></place><place><placeTerm type="text">London</placeTerm></place>
<publisher>P</publisher><dateIssued>c1999</dateIssued><dateIssued encoding="marc">1999</dateIssued><issuance>monographic</issuance></originInfo>
<physicalDescription><extent>xii, 345 p. : ill.</extent></physicalDescription>
<relatedItem type="series"><titleInfo><title>Lib</title><partNumber>4</partNumber></titleInfo></relatedItem>
<identifier type="isbn">0198526636</identifier></mods>"""


def test_an_article_of_a_journal(items: Items) -> None:
    assert items(FILE, "mods") == [
        {
            "id": "roe01", "type": "article-journal", "author": [{"family": "Roe", "given": "Ann"}],
            "title": "The pond: a study", "container-title": "Journal of Ponds", "container-title-short": "J Ponds",
            "volume": "3", "issue": "2", "page": "5-9", "publisher": "P", "issued": {"date-parts": [[2008, 5]]},
            "DOI": "10.5555/jp", "ISSN": "1234-5679", "language": "en", "abstract": "Abs", "keyword": "ponds",
        }
    ]  # fmt: skip


def test_a_book_of_a_library(items: Items) -> None:
    (book,) = items(BOOK, "mods")
    assert book["type"] == "book"
    assert book["author"][0] == {"family": "Roe", "given": "Ann"}
    assert book["author"][1] == {"literal": "Pond Trust Section A"}
    assert (book["publisher-place"], book["collection-title"], book["collection-number"]) == (
        "London",
        "Lib",
        "4",
    )
    assert book["issued"] == {"date-parts": [[1999]]}
    assert (book["ISBN"], book["number-of-pages"]) == ("0198526636", "345")


@pytest.mark.parametrize(
    ("inner", "kind"),
    [
        ('<genre authority="local">Ph.D. thesis</genre>', "thesis"),
        ("<genre>webpage</genre>", "webpage"),
        ('<relatedItem type="host"><titleInfo><title>B</title></titleInfo></relatedItem>', "chapter"),
        ('<relatedItem type="host"><genre>periodical</genre></relatedItem>', "article-journal"),
        ('<relatedItem type="host"><genre>newspaper</genre></relatedItem>', "article-newspaper"),
        ("<typeOfResource>moving image</typeOfResource>", "motion_picture"),
        ("", "document"),
    ],
)
def test_the_type_of_a_record(items: Items, inner: str, kind: str) -> None:
    text = f'<mods xmlns="http://www.loc.gov/mods/v3"><titleInfo><title>T</title></titleInfo>{inner}</mods>'
    assert items(text, "mods")[0]["type"] == kind


def test_it_is_known_by_its_first_element() -> None:
    assert sniff(FILE)
    assert not sniff("<note/>")


PHOTOGRAPH = """<mods xmlns="http://www.loc.gov/mods/v3"><titleInfo><title>Ponds</title></titleInfo>
<name type="personal"><namePart>Roe, Ann</namePart><role><roleTerm type="code">pht</roleTerm></role></name><typeOfResource>still image</typeOfResource>
<subject><hierarchicalGeographic><country>Norway</country><city>Oslo</city></hierarchicalGeographic></subject>
<relatedItem type="host"><titleInfo type="uniform"><title>Roe Collection</title></titleInfo></relatedItem>
<identifier type="isbn">0198526636 (pbk. : acid-free paper)</identifier></mods>"""
ARTICLE = """<mods xmlns="http://www.loc.gov/mods/v3"><titleInfo><title>A</title></titleInfo>
<originInfo><place><text>Leeds</text></place><dateIssued>2003</dateIssued></originInfo><relatedItem type="host"><titleInfo><title>J</title></titleInfo>
<part/></relatedItem><part><detail type="volume"><number>3</number></detail><date>Jan. 2003</date></part></mods>"""


def test_a_photograph_in_a_collection(items: Items) -> None:
    (picture,) = items(PHOTOGRAPH, "mods")
    assert (picture["type"], picture["author"]) == ("graphic", [{"family": "Roe", "given": "Ann"}])
    assert (picture["container-title"], picture["keyword"]) == ("Roe Collection", "Norway--Oslo")
    assert picture["ISBN"] == "0198526636"


def test_the_finer_of_two_dates_and_a_place_without_its_term(items: Items) -> None:
    (article,) = items(ARTICLE, "mods")
    assert article["issued"] == {"date-parts": [[2003, 1]]}
    assert (article["publisher-place"], article["volume"]) == ("Leeds", "3")


IN_SERIES = """<modsCollection xmlns="http://www.loc.gov/mods/v3"><mods><titleInfo><title>Ponds</title></titleInfo><genre authority="marcgt">book</genre>
<relatedItem type="host"><titleInfo><title>Waters</title></titleInfo></relatedItem><part><detail type="number"><number>7</number></detail></part></mods>
<mods><titleInfo><title>Ponds</title></titleInfo><genre authority="marcgt">book</genre><relatedItem type="host"><titleInfo><title/></titleInfo>
<titleInfo type="abbreviated"><title>Waters</title></titleInfo></relatedItem><part><extent unit="page"><start>3</start></extent></part></mods></modsCollection>"""


def test_the_series_of_a_book_as_bibutils_writes_it(items: Items) -> None:
    book, chapter = items(IN_SERIES, "mods")
    assert (book["type"], book["collection-title"], book["collection-number"]) == ("book", "Waters", "7")
    assert (chapter["type"], chapter["container-title"], chapter["page"]) == ("chapter", "Waters", "3")
