"""biblatex's types and fields, and back."""

from __future__ import annotations

from typing import Any

import pytest

from refkit.formats.bibtex.biblatex import lost, read, write
from refkit.formats.csl_json import from_item, to_item
from refkit.model import Library, Source

ROE = {"family": "Roe", "given": "Ann"}
HEAD = "  author = {Roe, Ann},\n  title = {T},\n"


def item(kind: str, **values: Any) -> dict[str, Any]:
    base = {"id": "a", "type": kind, "author": [ROE], "title": "T"}
    return base | {name.replace("_", "-"): value for name, value in values.items()}


def library(one: dict[str, Any]) -> Library:
    return Library(references=(from_item(one),))


CASES = [
    pytest.param(
        item("article-journal", container_title="J", issue="2", page="e1002", PMID="12", language="de",
             issued={"date-parts": [[2012, 3, 7]]}),
        "@article{a,\n" + HEAD + "  journaltitle = {J},\n  number = {2},\n  eid = {e1002},\n"
        "  date = {2012-03-07},\n  eprint = {12},\n  eprinttype = {pubmed},\n  langid = {ngerman},\n}\n",
        id="an article with a number for pages",
    ),
    pytest.param(
        item("article-magazine", container_title="J", page="S12"),
        "@article{a,\n" + HEAD + "  journaltitle = {J},\n  pages = {S12},\n  entrysubtype = {magazine},\n}\n",
        id="a page with a letter is a page",
    ),
    pytest.param(
        item("report", genre="Media release", number="7", publisher="Acme", publisher_place="Łódź"),
        "@report{a,\n" + HEAD + "  number = {7},\n  type = {Media release},\n  institution = {Acme},\n"
        "  location = {Łódź},\n}\n",
        id="report",
    ),
    pytest.param(
        item("thesis", genre="PhD thesis", publisher="U"),
        "@thesis{a,\n" + HEAD + "  type = {phdthesis},\n  institution = {U},\n}\n",
        id="a thesis in biblatex's own words",
    ),
    pytest.param(
        item("dataset", publisher="P", version="2", number="9"),
        "@dataset{a,\n" + HEAD + "  number = {9},\n  version = {2},\n  publisher = {P},\n}\n",
        id="dataset",
    ),
    pytest.param(
        item("software", publisher="P", version="2"),
        "@software{a,\n" + HEAD + "  version = {2},\n  organization = {P},\n}\n",
        id="software",
    ),
    pytest.param(
        item("webpage", container_title="Site", publisher="P", URL="https://x.org/a_b",
             accessed={"date-parts": [[2020, 1, 2]]}, genre="Press release"),
        "@online{a,\n" + HEAD + "  titleaddon = {Site},\n  type = {Press release},\n  organization = {P},\n"
        "  url = {https://x.org/a_b},\n  urldate = {2020-01-02},\n}\n",
        id="a page of a site",
    ),
    pytest.param(
        item("article", number="7"),
        "@online{a,\n" + HEAD + "  number = {7},\n  entrysubtype = {preprint},\n}\n",
        id="preprint",
    ),
    pytest.param(
        item("patent", number="US 9", publisher="Widget, Inc.", genre="U.S. patent"),
        "@patent{a,\n" + HEAD + "  number = {US 9},\n  type = {patentus},\n  holder = {{Widget, Inc.}},\n}\n",
        id="patent",
    ),
    pytest.param(
        item("legal_case", container_title="Rep.", volume="3", page="5", publisher="Court"),
        "@jurisdiction{a,\n" + HEAD + "  journaltitle = {Rep.},\n  volume = {3},\n  pages = {5},\n"
        "  institution = {Court},\n}\n",
        id="jurisdiction",
    ),
    pytest.param(item("bill"), "@legislation{a,\n" + HEAD + "  entrysubtype = {bill},\n}\n", id="bill"),
    pytest.param(item("treaty"), "@legal{a,\n" + HEAD + "}\n", id="treaty"),
    pytest.param(
        item("standard", number="690", publisher="ISO"),
        "@standard{a,\n" + HEAD + "  number = {690},\n  publisher = {ISO},\n}\n",
        id="standard",
    ),
    pytest.param(
        item("speech", event_title="M", event_place="Rome", event_date={"date-parts": [[2012, 3, 6], [2012, 3, 8]]}),
        "@unpublished{a,\n" + HEAD + "  entrysubtype = {speech},\n  eventtitle = {M},\n  venue = {Rome},\n"
        "  eventdate = {2012-03-06/2012-03-08},\n}\n",
        id="talk",
    ),
    pytest.param(
        item("book", translator=[ROE], edition="2", status="in press", original_date={"date-parts": [[1990]]},
             compiler=[ROE], director=[ROE]),
        "@book{a,\n  author = {Roe, Ann},\n  translator = {Roe, Ann},\n  editora = {Roe, Ann},\n"
        "  editoratype = {compiler},\n  editorb = {Roe, Ann},\n  editorbtype = {director},\n  title = {T},\n"
        "  edition = {2},\n  pubstate = {inpress},\n  origdate = {1990},\n}\n",
        id="people and dates of a book",
    ),
    pytest.param(
        item("chapter", container_title="B", collection_title="S", collection_number="4", language="de-DE"),
        "@incollection{a,\n" + HEAD + "  booktitle = {B},\n  series = {S},\n  number = {4},\n"
        "  language = {de-DE},\n}\n",
        id="chapter",
    ),
    pytest.param(
        item("book", issued={"date-parts": [[2012]], "circa": True}),
        "@book{a,\n" + HEAD + "  date = {2012~},\n}\n",
        id="circa",
    ),
    pytest.param(
        item("book", issued={"date-parts": [[2012]], "season": 1}),
        "@book{a,\n" + HEAD + "  date = {2012-21},\n}\n",
        id="season",
    ),
    pytest.param(
        item("book", issued={"literal": "in press"}),
        "@book{a,\n" + HEAD + "  year = {in press},\n}\n",
        id="no date",
    ),
]  # fmt: skip


def test_who_wrote_an_introduction_is_written_once() -> None:
    entry = "@book{a,\n  introduction = {Roe, Ann},\n  title = {T},\n}\n"
    (reference,) = read(Source(name="x.bib", text=entry)).references
    assert to_item(reference)["contributor"] == [{"family": "Roe", "given": "Ann"}]
    assert write(library(to_item(reference))) == entry


@pytest.mark.parametrize(("one", "text"), CASES)
def test_a_reference_is_written_for_biblatex_and_read_back(one: dict[str, Any], text: str) -> None:
    assert write(library(one)) == text
    (back,) = read(Source(name="x.bib", text=text)).references
    assert to_item(back) == one
    assert lost(library(one)) == ()


@pytest.mark.parametrize(
    ("one", "message"),
    [
        pytest.param(
            item("post", medium="video"),
            "BibLaTeX has no place for medium: left out of 1 (a)",
            id="a variable without a field",
        ),
        pytest.param(
            item("chapter", container_title="B", collection_title="S", number="4"),
            "BibLaTeX has no place for number: left out of 1 (a)",
            id="a number that would be the series'",
        ),
    ],
)
def test_what_biblatex_has_no_place_for_is_told(one: dict[str, Any], message: str) -> None:
    assert [problem.message for problem in lost(library(one))] == [message]
