"""Zotero's own exports are read with everything that they hold: notes, tags, links, lines of "Extra"."""

from __future__ import annotations

from typing import Any

import pytest

from refkit.formats import read
from refkit.formats.csl_json import to_item
from refkit.model import Source

EXTRA = {"number": "P2-045", "genre": "abstract", "original-date": {"date-parts": [[1902]]}}
LINES = "number: P2-045\ngenre: abstract\noriginal-date: 1902\ntex.mrnumber: MR1\nA free line"


def of(name: str, text: str) -> dict[str, Any]:
    (reference,) = read(Source(name=name, text=text))
    return to_item(reference)


def test_biblatex() -> None:
    item = of("x.bib", f"""
@article{{abe_tidal_2020,
	title = {{Tidal \\textit{{rhythms}} of {{CO}}$_{{\\textrm{{2}}}}$}},
	rights = {{CC BY}},
	shorttitle = {{Tidal rhythms}},
	number = {{2}},
	journaltitle = {{Pond Journal}},
	shortjournal = {{Pond J}},
	author = {{Abe, Mio and {{Pebble Study Group}}}},
	editora = {{Contri, Bo}},
	editoratype = {{collaborator}},
	urldate = {{2024-01-02}},
	date = {{2020-05-06}},
	langid = {{vietnamese}},
	pmid = {{{{80000001}}}},
	note = {{{LINES}}},
	keywords = {{tides, ponds}},
	annotation = {{{{\\textless}}p{{\\textgreater}}Twice{{\\textless}}/p{{\\textgreater}}}},
	file = {{Full Text:files/1/x.pdf:application/pdf}},
}}""")  # fmt: skip
    assert item["title"] == "Tidal <i>rhythms</i> of CO<sub>2</sub>"
    assert (item["license"], item["language"], item["PMID"]) == ("CC BY", "vi", "80000001")
    assert (item["note"], item["annote"]) == ("A free line", "<p>Twice</p>")
    assert item["contributor"] == [{"family": "Contri", "given": "Bo"}]
    assert item["keyword"] == "tides, ponds"
    assert item["custom"]["x-bibtex"] == {
        "mrnumber": "MR1", "file": "Full Text:files/1/x.pdf:application/pdf",
    }  # fmt: skip
    assert {name: item.get(name) for name in EXTRA} == EXTRA


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ("@unpublished{a, title={T}, type={Poster}, howpublished={Poster}}", {"genre": "Poster", "publisher": None}),
        ("@mvbook{a, title={T}, series={S}, editorb={Serie, Sam}, editorbtype={redactor}, volumes={4}, pagetotal={9}}",
         {"collection-editor": [{"family": "Serie", "given": "Sam"}], "number-of-volumes": "4", "number-of-pages": "9"}),
        ("@book{a, title={T}, collaborator={Contri, Bo}}", {"contributor": [{"family": "Contri", "given": "Bo"}]}),
        ("@patent{a, title={T}, assignee={Acme}, nationality={US}}", {"publisher": "Acme", "publisher-place": "US"}),
        ("@misc{a, title={T}, note={Type: dataset}}", {"type": "dataset", "note": None}),
        ("@book{a, title={T}, note={Status: draft}}", {"status": None, "note": "Status: draft"}),
        ("@book{a, title={T}, year={2009}, month={5--6}}", {"issued": {"date-parts": [[2009, 5], [2009, 6]]}}),
    ],
    ids=["the kind twice", "redactors of a series", "contributors", "a patent", "a type", "a note of one's own", "two months"],
)  # fmt: skip
def test_fields_of_its_bib_files(entry: str, expected: dict[str, Any]) -> None:
    item = of("x.bib", entry)
    assert {name: item.get(name) for name in expected} == expected


RIS = {
    "a talk": ("SLIDE", "A2  - Doe, Ann\nT2  - Meeting\nCY  - Oslo\nM3  - Poster",
        {"author": [{"family": "Doe", "given": "Ann"}], "event-title": "Meeting", "event-place": "Oslo", "genre": "Poster"}),
    "a bill": ("BILL", "A2  - Doe, Ann\nM1  - HR 5\nT3  - House\nET  - 3",
        {"author": [{"family": "Doe", "given": "Ann"}], "number": "HR 5", "authority": "House", "chapter-number": "3"}),
    "a hearing": ("HEAR", "T2  - Committee\nT3  - House\nM1  - H-9", {"section": "Committee", "authority": "House", "number": "H-9"}),
    "a chapter": ("CHAP", "SV  - 3\nIS  - 4\nC2  - Me, Max\nA3  - Ser, Ed", {"collection-number": "3", "number-of-volumes": "4",
        "container-author": [{"family": "Me", "given": "Max"}], "collection-editor": [{"family": "Ser", "given": "Ed"}]}),
    "a song": ("SOUND", "AU  - Note, Ned\nA2  - Doe, Ann\nC5  - CD", {"author": [{"family": "Doe", "given": "Ann"}],
        "composer": [{"family": "Note", "given": "Ned"}], "medium": "CD"}),
    "a map": ("MAP", "C1  - 1:5000\nM3  - Nautical\nT2  - Sheets", {"scale": "1:5000", "genre": "Nautical", "collection-title": "Sheets"}),
    "a film": ("MPCT", "SP  - 90 min\nC4  - Documentary", {"dimensions": "90 min", "genre": "Documentary", "page": None}),
    "a picture": ("ART", "M3  - Oil\nC3  - 40 x 60 cm", {"medium": "Oil", "dimensions": "40 x 60 cm"}),
    "a letter": ("PCOMM", "A2  - Read, Rea\nM3  - Letter", {"recipient": [{"family": "Read", "given": "Rea"}], "genre": "Letter"}),
    "a patent": ("PAT", "C1  - 2012/11/04\nC6  - granted\nM1  - A-1",
        {"submitted": {"date-parts": [[2012, 11, 4]]}, "status": "granted", "call-number": "A-1"}),
    "lines of Extra": ("JOUR", "M2  - number: P2-045\nM2  - genre: abstract\nM2  - original-date: 1902\nM2  - Read", EXTRA),
    "people in Extra": ("BOOK", "M2  - illustrator: Illus || Ida", {"illustrator": [{"family": "Illus", "given": "Ida"}]}),
    "a season in words": ("BOOK", "DA  - Spring 2005", {"issued": {"date-parts": [[2005]], "season": 1}}),
    "a body with a stop": ("BOOK", "AU  - Acme Inc.", {"author": [{"literal": "Acme Inc."}]}),
    "signs of HTML": ("BOOK", "PB  - A &lt; B &amp; C", {"publisher": "A < B & C"}),
}  # fmt: skip


@pytest.mark.parametrize(("kind", "lines", "expected"), RIS.values(), ids=RIS)
def test_ris(kind: str, lines: str, expected: dict[str, Any]) -> None:
    item = of("x.ris", f"TY  - {kind}\nTI  - T\n{lines}\nER  - \n")
    assert {name: item.get(name) for name in expected} == expected


MODS = """<modsCollection xmlns="http://www.loc.gov/mods/v3"><mods><titleInfo><title>T</title></titleInfo>
<genre authority="local">{kind}</genre>{fields}<note>{note}</note><recordInfo><recordIdentifier>http://zotero.org/users/1/items/A
</recordIdentifier><recordContentSource>Cat</recordContentSource></recordInfo></mods></modsCollection>"""
SPEAKER = """<name type="personal"><namePart type="family">Doe</namePart><namePart type="given">Ann</namePart><role><roleTerm
 type="code" authority="marcrelator">ctb</roleTerm></role></name>"""


def test_mods() -> None:
    place = "<originInfo><place><placeTerm type='text'>Oslo</placeTerm></place></originInfo>"
    fields = f"<genre>Poster</genre>{SPEAKER}{place}"
    item = of(
        "x.mods", MODS.format(kind="presentation", fields=fields, note=LINES.replace("genre: abstract\n", ""))
    )
    assert (item["type"], item["author"]) == ("speech", [{"family": "Doe", "given": "Ann"}])
    assert (item["genre"], item["event-place"], item["source"]) == ("Poster", "Oslo", "Cat")
    assert (item["number"], item["note"]) == ("P2-045", "A free line")


def test_the_series_within_a_host_of_mods() -> None:
    series = SPEAKER.replace("ctb", "pbd")
    host = f"""<relatedItem type="host"><titleInfo><title>Book</title></titleInfo><relatedItem type="series"><titleInfo>
<title>LNS</title></titleInfo>{series}<part><detail type="volume"><number>3</number></detail></part></relatedItem></relatedItem>"""
    item = of("x.mods", MODS.format(kind="bookSection", fields=host, note="&lt;p&gt;Twice&lt;/p&gt;"))
    assert (item["collection-title"], item["collection-number"]) == ("LNS", "3")
    assert item["collection-editor"] == [{"family": "Doe", "given": "Ann"}]
    assert item["note"] == "<p>Twice</p>"


def test_csv() -> None:
    columns = ["Key", "Item Type", "Publication Year", "Author", "Title", "Date", "Type", "Extra", "Link Attachments",
        "Manual Tags", "Automatic Tags", "Contributor", "Committee", "References"]  # fmt: skip
    cells = ["AB", "thesis", "2010", "Doe, Jane; Ad, Vis", "Moss", "2010-06-30", "PhD thesis",
        "Citation Key: doe2010 number: P2-045 original-date: 1902 A free line", "https://example.org/a; https://example.org/b",
        "moss", "reed", "Ad, Vis", "", "aff'd"]  # fmt: skip
    text = "\ufeff" + "\n".join(",".join(f'"{cell}"' for cell in row) for row in (columns, cells))
    item = of("x.csv", text)
    assert (item["id"], item["type"], item["genre"]) == ("doe2010", "thesis", "PhD thesis")
    assert item["author"] == [{"family": "Doe", "given": "Jane"}]
    assert item["contributor"] == [{"family": "Ad", "given": "Vis"}]
    assert (item["number"], item["keyword"], item["references"]) == ("P2-045", "moss; reed", "aff'd")
    assert item["original-date"] == {"date-parts": [[1902]], "literal": "1902 A free line"}
    assert item["custom"] == {"x-attachments": ["https://example.org/a", "https://example.org/b"]}


def test_references_of_other_tables_are_no_variable() -> None:
    item = of("x.csv", 'Title,Authors,Year,References\nT,"Doe, A.",2001,"Roe 1999; Poe 1998"\n')
    assert "references" not in item


RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:z="http://www.zotero.org/namespaces/export#"
 xmlns:dcterms="http://purl.org/dc/terms/" xmlns:link="http://purl.org/rss/1.0/modules/link/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:bib="http://purl.org/net/biblio#"
 xmlns:prism="http://prismstandard.org/namespaces/1.2/basic/"><rdf:Description rdf:about="#i1"><z:itemType>{kind}</z:itemType>
 <dc:title>T</dc:title>{fields}</rdf:Description><z:Attachment rdf:about="#a1"><z:itemType>attachment</z:itemType>
 <dc:identifier><dcterms:URI><rdf:value>https://example.org/w.pdf</rdf:value></dcterms:URI></dc:identifier></z:Attachment>
 <z:Attachment rdf:about="#a2"><z:itemType>attachment</z:itemType><rdf:resource rdf:resource="files/9/y.pdf"/></z:Attachment>
</rdf:RDF>"""


@pytest.mark.parametrize(
    ("kind", "fields", "expected"),
    [
        ("newspaperArticle", "<dcterms:isPartOf><bib:Part><dc:title>Weekend</dc:title></bib:Part></dcterms:isPartOf>",
         {"section": "Weekend", "container-title": None}),
        ("interview", "<dcterms:medium>Tape</dcterms:medium>", {"medium": "Tape"}),
        ("computerProgram", "<prism:edition>1.0</prism:edition>", {"version": "1.0", "edition": None}),
        ("patent", "<dcterms:issued>2014-01-27</dcterms:issued>", {"issued": {"date-parts": [[2014, 1, 27]]}}),
        ("book", '<link:link rdf:resource="#a1"/><link:link rdf:resource="#a2"/>',
         {"custom": {"x-attachments": ["https://example.org/w.pdf", "files/9/y.pdf"]}}),
    ],
    ids=["section", "medium", "version", "day of a patent", "attachments"],
)  # fmt: skip
def test_rdf(kind: str, fields: str, expected: dict[str, Any]) -> None:
    item = of("x.rdf", RDF.format(kind=kind, fields=fields))
    assert {name: item.get(name) for name in expected} == expected
