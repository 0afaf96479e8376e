"""A record of RIS that Zotero's import takes whole: its tags by item type, lines of "Extra" for the rest."""

from __future__ import annotations

from typing import Any

import pytest

from refkit.formats.csl_json import read_item
from refkit.formats.for_zotero.ris import write_record

BERG = {"family": "Berg", "given": "Jan", "non-dropping-particle": "van der"}


def lines(given: dict[str, Any]) -> list[str]:
    reference, _ = read_item({"id": "k", "type": "book", "title": "T", **given})
    text = write_record(reference).text
    head, *found = text.splitlines()
    assert head.startswith("TY  - ")
    assert found.pop() == "ER  - "
    return [head, *(line for line in found if line not in ("TI  - T", "ID  - k", "M2  - Citation Key: k"))]


CASES = {
    "a journal article": (
        {"type": "article-journal", "container-title": "J", "container-title-short": "J.", "volume": "5", "issue": "2",
         "page": "10-19", "issued": {"date-parts": [[2020, 5, 6]]}, "DOI": "10.5555/a", "PMID": "8", "genre": "abstract"},
        ["TY  - JOUR", "T2  - J", "VL  - 5", "IS  - 2", "SP  - 10", "EP  - 19", "PY  - 2020", "DA  - 2020/05/06/",
         "DO  - 10.5555/a", "J2  - J.", "M2  - PMID: 8", "M2  - genre: abstract"],
    ),
    "people by role and type": (
        {"author": [BERG], "editor": [{"family": "Ed", "given": "Ida"}], "collection-editor": [{"family": "Ser", "given": "I."}],
         "illustrator": [{"family": "Illus", "given": "Ida"}], "translator": [{"literal": "Group"}]},
        ["TY  - BOOK", "AU  - van der Berg, Jan", "A3  - Ed, Ida", "A4  - Group", "A2  - Ser, I.",
         "M2  - illustrator: Illus || Ida"],
    ),
    "a talk": (
        {"type": "speech", "author": [BERG], "event-title": "W", "event-place": "Ely", "genre": "Poster"},
        ["TY  - SLIDE", "A2  - van der Berg, Jan", "T2  - W", "CY  - Ely", "M3  - Poster"],
    ),
    "a patent": (
        {"type": "patent", "number": "US 9", "authority": "USPTO", "publisher": "Acme", "submitted": {"date-parts": [[2012, 11, 4]]}},
        ["TY  - PAT", "PB  - Acme", "SN  - US 9", "A2  - USPTO", "C1  - 2012-11-04"],
    ),
    "a preprint, which no TY stands for": (
        {"type": "article", "publisher": "arXiv", "number": "arXiv:1"},
        ["TY  - UNPD", "PB  - arXiv", "M2  - Type: preprint", "M2  - number: arXiv:1"],
    ),
    "a standard": (
        {"type": "standard", "number": "PSO 12", "ISBN": "9780000000002", "status": "draft"},
        ["TY  - STAND", "SN  - PSO 12", "M2  - Type: standard", "M2  - status: draft", "M2  - ISBN: 9780000000002"],
    ),
    "software": ({"type": "software", "language": "en", "version": "1"}, ["TY  - COMP", "ET  - 1", "M2  - language: en"]),
    "a type that Zotero lacks": ({"type": "treaty", "volume": "1"}, ["TY  - AGGR", "M2  - volume: 1", "M2  - Type: treaty"]),
    "a season": ({"issued": {"date-parts": [[2005]], "season": 1}}, ["TY  - BOOK", "DA  - Spring 2005"]),
    "an open range": ({"issued": {"raw": "2009/"}}, ["TY  - BOOK", "DA  - 2009/.."]),
    "a range": ({"issued": {"raw": "2020-05/2020-06"}}, ["TY  - BOOK", "DA  - 2020-05/2020-06"]),
    "words without a year": ({"issued": {"literal": "in press"}}, ["TY  - BOOK", "M2  - issued: in press"]),
    "a day of access": ({"accessed": {"date-parts": [[2024, 1, 2]]}}, ["TY  - BOOK", "Y2  - 2024/01/02/"]),
    "a month of access": ({"accessed": {"date-parts": [[2024, 1]]}}, ["TY  - BOOK", "M2  - accessed: 2024-01"]),
    "keywords": ({"keyword": "ducks; swans, mute"}, ["TY  - BOOK", "KW  - ducks", "KW  - swans, mute"]),
    "one keyword with a comma": ({"keyword": "swans, mute;"}, ["TY  - BOOK", "KW  - swans, mute", "KW  - swans, mute"]),
    "notes": (
        {"note": "p < 0.05 and q > 3\nmore", "annote": "Plain"},
        ["TY  - BOOK", "N1  - <p>p &lt; 0.05 and q &gt; 3<br/>more</p>", "N1  - Plain"],
    ),
    "a DOI that would be cut": ({"DOI": "10.1/a<1::b>2"}, ["TY  - BOOK", "M2  - DOI: 10.1/a&lt;1::b&gt;2"]),
    "signs of HTML": (
        {"container-title": "x", "URL": "https://example.org/?a=1&copy=2", "abstract": "a < b"},
        ["TY  - BOOK", "UR  - https://example.org/?a=1&amp;copy=2", "AB  - a < b", "M2  - container-title: x"],
    ),
    "a license": ({"license": "CC BY"}, ["TY  - BOOK", "CR  - CC BY"]),
    "a name with what looks like markup": (
        {"author": [{"literal": "Rana <i>Group</i>"}]}, ["TY  - BOOK", "AU  - Rana &lt;i&gt;Group&lt;/i&gt;"],
    ),
    "control characters": ({"publisher": "A\u0001B\u000bC"}, ["TY  - BOOK", "PB  - ABC"]),
}  # fmt: skip


@pytest.mark.parametrize(("given", "expected"), CASES.values(), ids=CASES)
def test_each_value_has_the_tag_that_is_looked_for(given: dict[str, Any], expected: list[str]) -> None:
    assert sorted(lines(given)) == sorted(expected)


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"author": [{"literal": "Acme, Inc."}]}, (("author", "changed"),)),
        ({"title": "Of <i>Rana</i>"}, (("title", "changed"),)),
        ({"scale": "<i>1</i>"}, (("scale", "changed"),)),
        ({"title": "CO<sub>2</sub>", "abstract": "<i>a</i>"}, ()),
    ],
    ids=["the comma of a body", "markup", "markup in Extra", "what is kept"],
)
def test_what_is_changed_is_told(given: dict[str, Any], told: tuple[tuple[str, str], ...]) -> None:
    reference, _ = read_item({"id": "k", "type": "book", "title": "T", **given})
    assert write_record(reference).told == told
