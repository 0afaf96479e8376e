"""The smallest example of each difference between the letter of a style and what a person would print."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from refkit.csl.process import render_items
from refkit.csl.quirks import Quirks

STYLE = (
    '<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info><title>T</title>'
    "<id>http://example.org/t</id></info>{}</style>"
)
CITATION = "<citation{}><layout{}>{}</layout></citation>"
LIST = (
    CITATION.format("", "", '<text variable="title"/>') + "<bibliography><layout{}>{}</layout></bibliography>"
)
TITLE, GENRE = '<text variable="title"/>', '<text variable="genre"/>'
SHORT = '<names variable="author"><name form="short"/></names>'
YEAR = '<date variable="issued"><date-part name="year"/></date>'
AUTHOR_YEAR = f'<group delimiter=" ">{SHORT}{YEAR}</group>'
ROE, DOE = {"family": "Roe", "given": "Ann"}, {"family": "Doe", "given": "Kim"}


def cited(inner: str, layout: str = "", citation: str = "") -> str:
    return CITATION.format(f" {citation}" if citation else "", f" {layout}" if layout else "", inner)


def listed(inner: str, layout: str = "") -> str:
    return LIST.format(f" {layout}" if layout else "", inner)


def cased(case: str) -> str:
    return cited(f'<text variable="title" text-case="{case}"/>')


def year(number: int, **more: Any) -> dict[str, Any]:
    return {"issued": {"date-parts": [[number]]}, **more}


# What a style says, and the works: one, or several of one citation.

NAMED_OR_TITLED = (
    '<names variable="author"><name form="short"/><substitute><text variable="title"/></substitute></names>'
)
ROWS: Mapping[str, tuple[str, tuple[dict[str, Any], ...]]] = {
    "what missing parts leave": (
        listed('<text variable="title" suffix=", "/><text variable="volume"/>', 'suffix="."'),
        ({"title": "Ponds"},),
    ),
    "a group's stop that meets that of its last part": (
        cited('<group suffix=". "><text variable="title" suffix="."/></group><text variable="publisher"/>'),
        ({"title": "Rivers", "publisher": "Fen"},),
    ),
    "a mark behind a quotation that the field holds": (
        cited('<text variable="title" suffix=", "/><text variable="publisher"/>'),
        ({"title": "“Why?”", "publisher": "Acme"},),
    ),
    "the letter after a year that has affixes": (
        cited(
            f'{SHORT}<date variable="issued" prefix=" "><date-part name="year" prefix="(" suffix=")"/></date>',
            'delimiter="; "',
            'disambiguate-add-year-suffix="true"',
        ),
        (year(2014, author=[ROE], title="A"), year(2014, author=[ROE], title="B")),
    ),
    "the letter of a work that its author's given name tells apart": (
        cited(
            AUTHOR_YEAR.replace('form="short"', 'form="short" initialize-with=". "'),
            'delimiter="; "',
            'disambiguate-add-givenname="true" givenname-disambiguation-rule="primary-name"'
            ' disambiguate-add-year-suffix="true"',
        ),
        (
            year(2000, author=[ROE], title="A"),
            year(2000, author=[ROE], title="B"),
            year(2000, author=[{"family": "Roe", "given": "Bob"}], title="C"),
        ),
    ),
    "works of one author who is cited again": (
        cited(AUTHOR_YEAR, 'delimiter="; "', 'collapse="year"'),
        (year(2000, author=[ROE]), year(2001, author=[DOE]), year(2002, author=[ROE])),
    ),
    "a work without authors behind one of somebody": (
        cited(AUTHOR_YEAR, 'delimiter="; "', 'collapse="year"'),
        (year(2000, author=[ROE]), year(2002, title="Moss")),
    ),
    "a title that stands for authors, cited again": (
        cited(f'<group delimiter=" ">{NAMED_OR_TITLED}{YEAR}</group>', 'delimiter="; "', 'collapse="year"'),
        (year(2000, title="Fen"), year(2001, title="Fen")),
    ),
    "title case behind a single quotation mark": (cased("title"), ({"title": "'silent' shores"},)),
    "title case of capitals": (cased("title"), ({"title": "THE LIFE OF PONDS"},)),
    "title case of words with hyphens": (cased("title"), ({"title": "x-ray of in-vivo moss"},)),
    "sentence case of capitals": (cased("sentence"), ({"title": "THE LIFE OF PONDS"},)),
    "sentence case that begins with a quotation": (
        cased("sentence"),
        ({"title": '"the pond" and a Fen'},),
    ),
    "sentence case of words with capitals": (cased("sentence"), ({"title": "The Life of NASA and mRNA"},)),
    "`strip-periods` before a small letter": (
        cited('<text variable="title" strip-periods="true"/>'),
        ({"title": "a.s v"},),
    ),
    "initials written together": (
        cited('<names variable="author"><name initialize-with=". "/></names>'),
        ({"author": [{"family": "Roe", "given": "AB"}]},),
    ),
    "names that a style cuts to none": (
        cited('<names variable="author"><name form="short" et-al-min="1" et-al-use-first="0"/></names>'),
        ({"author": [{"family": "Dahl"}, ROE]},),
    ),
    "“and” behind a delimiter without a space": (
        cited('<names variable="author"><name form="short" and="text" delimiter=";"/></names>'),
        ({"author": [ROE, DOE, {"family": "Dahl"}]},),
    ),
    "one name, and the last of many": (
        cited(
            '<names variable="author"><name form="short" et-al-min="3" et-al-use-first="1" et-al-use-last="true"/></names>'
        ),
        ({"author": [{"family": "Dahl"}, ROE, DOE]},),
    ),
    "a range of dates that is still open": (
        cited('<date variable="issued"><date-part name="year" prefix="(" suffix=")"/></date>'),
        ({"issued": {"date-parts": [[1987], [0]]}},),
    ),
    "years from 500 to 999": (cited(YEAR), (year(800),)),
    "the case of a whole date": (
        cited('<date variable="issued" form="text" text-case="uppercase"/>'),
        ({"issued": {"date-parts": [[2001, 3]]}},),
    ),
    "a range whose second number begins with a zero": (
        cited(f'<group delimiter=" ">{GENRE}<text variable="number" prefix="No. "/></group>'),
        ({"genre": "Act", "number": "2019-07"},),
    ),
    "an ordinal of the style that its language has not": (
        '<locale><terms><term name="ordinal-04">X</term></terms></locale>'
        + cited('<number variable="edition" form="ordinal"/>'),
        ({"edition": "4"},),
    ),
    "numbers in words": (cited('<number variable="edition" form="ordinal"/>'), ({"edition": "second"},)),
    "an edition that says so": (
        cited('<number variable="edition" form="ordinal"/><text term="edition" form="short" prefix=" "/>'),
        ({"edition": "2nd edition", "title": "Ponds"},),
    ),
    "pages with letters, to be expanded": (
        cited('<text variable="page"/>'),
        ({"page": "N110-5"},),
    ),
    "the label of a variable that is not there": (
        cited(f'{TITLE}<label variable="volume" form="short" prefix=" "/>'),
        ({"title": "Ponds"},),
    ),
    "an event under its newer name": (
        cited('<text variable="event"/>'),
        ({"event-title": "Meeting"},),
    ),
    "an address, where its short form is asked for": (
        cited('<text variable="URL" form="short"/>'),
        ({"URL": "https://example.org/a"},),
    ),
    "an entry that would be a number alone": (
        listed(f'<text variable="citation-number" suffix="."/>{TITLE}'),
        ({"publisher": "Acme"},),
    ),
    "a genre of talks, printed twice": (
        listed(f'{GENRE}<text variable="title" prefix=" "/><text variable="genre" prefix=" [" suffix="]"/>'),
        ({"type": "speech", "title": "Ponds", "genre": "Poster"},),
    ),
    "a supplement that a style has no place for": (
        cited('<text variable="volume"/><text variable="issue" prefix="(" suffix=")"/>'),
        (
            {
                "type": "article-journal",
                "title": "Ponds",
                "volume": "3",
                "issue": "2",
                "supplement-number": "5",
            },
        ),
    ),
    "a kind that a style has no place for": (
        listed(f'{TITLE}<text variable="container-title" prefix=". "/>'),
        (
            {
                "type": "article-journal",
                "title": "Ponds",
                "container-title": "J Moss",
                "genre": "abstract",
                "number": "12",
            },
        ),
    ),
    "lines of a note that name variables": (
        cited(f'{TITLE}<text variable="volume" prefix=" "/>'),
        ({"title": "Ponds", "note": "volume: 9"},),
    ),
}


def printed(style: str, works: Sequence[Mapping[str, Any]], quirks: Quirks, **given: Any) -> str:
    """What the list prints where a style has one, else the citations; without others, all works are cited in one."""
    items = [{"id": str(n), "type": "book", **work} for n, work in enumerate(works)]
    triples = [(str(item["id"]), item, False) for item in items]
    cited = given.pop("citations", [[str(item["id"]) for item in items]])
    done = render_items(triples, style, citations=cited, quirks=quirks, **given)
    return "; ".join(done.bibliography if "<bibliography" in style else done.citations)


def row(what: str, quirks: Quirks) -> str:
    """What a row of the manual's table prints."""
    parts, works = ROWS[what]
    style = STYLE.format(parts)
    if "expanded" in what:
        style = style.replace('version="1.0"', 'version="1.0" page-range-format="expanded"')
    return printed(style, works, quirks)
