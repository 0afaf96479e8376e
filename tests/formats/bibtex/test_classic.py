"""BibTeX for its standard styles, and back."""

from __future__ import annotations

from typing import Any

import pytest

from refkit.formats.bibtex.classic import lost, read, write
from refkit.formats.csl_json import from_item, to_item
from refkit.model import Library, Source

ROE = {"family": "Roe", "given": "Ann"}
BASE: dict[str, Any] = {"id": "a", "type": "book", "author": [ROE], "title": "T"}


def item(**values: Any) -> dict[str, Any]:
    return {**BASE, **{name.replace("_", "-"): value for name, value in values.items()}}


def library(one: dict[str, Any]) -> Library:
    return Library(references=(from_item(one),))


CASES = [
    pytest.param(
        item(type="article-journal", container_title="J", volume="5", issue="2", page="1-9", PMID="12",
             issued={"date-parts": [[2012, 3, 7]]}),
        "@article{a,\n  author = {Roe, Ann},\n  title = {T},\n  journal = {J},\n  volume = {5},\n"
        "  number = {2},\n  pages = {1--9},\n  year = {2012},\n  month = mar,\n  day = {7},\n  pmid = {12},\n}\n",
        id="article",
    ),
    pytest.param(
        item(type="article-newspaper", container_title="J"),
        "@article{a,\n  author = {Roe, Ann},\n  title = {T},\n  journal = {J},\n  entrysubtype = {newspaper},\n}\n",
        id="newspaper",
    ),
    pytest.param(
        item(author=[{"literal": "Acme & Sons, Inc."}], edition="rev."),
        "@book{a,\n  author = {{Acme \\& Sons, Inc.}},\n  title = {T},\n  edition = {rev.},\n}\n",
        id="an organisation is in braces",
    ),
    pytest.param(
        item(editor=[{"family": "Berg", "given": "Jan", "non-dropping-particle": "van der"},
                     {"family": "Paz Ruiz", "given": "G."}, {"literal": "Acme"}], note="N"),
        "@book{a,\n  author = {Roe, Ann},\n  title = {T},\n"
        "  note = {N; Edited by Jan van der Berg and G. {Paz Ruiz} and {Acme}},\n}\n",
        id="a book has authors or editors",
    ),
    pytest.param(
        item(type="paper-conference", container_title="P", number="V8", genre="abstract", collection_title="S",
             collection_number="3"),
        "@inproceedings{a,\n  author = {Roe, Ann},\n  title = {T},\n  booktitle = {P},\n  series = {S},\n"
        "  eid = {V8},\n  number = {3},\n  type = {abstract},\n}\n",
        id="a number beside that of the series",
    ),
    pytest.param(
        item(type="report", genre="Media release", number="7", publisher="Acme", publisher_place="Łódź"),
        "@techreport{a,\n  author = {Roe, Ann},\n  title = {T},\n  number = {7},\n  type = {Media release},\n"
        "  institution = {Acme},\n  address = {{\\L}{\\'o}d{\\'z}},\n}\n",
        id="report",
    ),
    pytest.param(
        item(type="thesis", genre="PhD thesis", publisher="U"),
        "@phdthesis{a,\n  author = {Roe, Ann},\n  title = {T},\n  school = {U},\n}\n",
        id="the type's own words",
    ),
    pytest.param(
        item(type="thesis", genre="Master of Science thesis", publisher="U"),
        "@mastersthesis{a,\n  author = {Roe, Ann},\n  title = {T},\n  type = {Master of Science thesis},\n"
        "  school = {U},\n}\n",
        id="other words for the same",
    ),
    pytest.param(
        item(type="thesis"),
        "@phdthesis{a,\n  author = {Roe, Ann},\n  title = {T},\n  type = {Thesis},\n"
        "  entrysubtype = {thesis},\n}\n",
        id="a thesis of no known kind is not called a PhD thesis",
    ),
    pytest.param(
        item(type="standard", publisher="ISO"),
        "@techreport{a,\n  author = {Roe, Ann},\n  title = {T},\n  type = {Standard},\n"
        "  institution = {ISO},\n  entrysubtype = {standard},\n}\n",
        id="standard",
    ),
    pytest.param(
        item(type="webpage", URL="https://x.org/a_b", accessed={"date-parts": [[2020, 1, 2]]}),
        "@misc{a,\n  author = {Roe, Ann},\n  title = {T},\n  howpublished = {\\url{https://x.org/a_b}},\n"
        "  entrysubtype = {webpage},\n  urldate = {2020-01-02},\n}\n",
        id="an address where nothing else is printed",
    ),
    pytest.param(
        item(type="dataset", URL="https://x.org/a_b", publisher="P", version="2"),
        "@misc{a,\n  author = {Roe, Ann},\n  title = {T},\n  howpublished = {P},\n  url = {https://x.org/a_b},\n"
        "  entrysubtype = {dataset},\n  version = {2},\n}\n",
        id="an address beside a publisher",
    ),
    pytest.param(
        item(type="manuscript", note="In the archive"),
        "@unpublished{a,\n  author = {Roe, Ann},\n  title = {T},\n  note = {In the archive},\n}\n",
        id="manuscript",
    ),
    pytest.param(
        item(type="manuscript"),
        "@misc{a,\n  author = {Roe, Ann},\n  title = {T},\n  entrysubtype = {manuscript},\n}\n",
        id="a manuscript without the note that it must have",
    ),
    pytest.param(
        {"id": "a", "type": "book", "title": "T of DNA"},
        "@book{a,\n  title = {T of {DNA}},\n  key = {T of {DNA}},\n}\n",
        id="without an author it is sorted by its title",
    ),
    pytest.param(
        item(type="pamphlet", publisher="P"),
        "@booklet{a,\n  author = {Roe, Ann},\n  title = {T},\n  howpublished = {P},\n}\n",
        id="booklet",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("one", "text"), CASES)
def test_a_reference_is_written_for_the_standard_styles_and_read_back(one: dict[str, Any], text: str) -> None:
    assert write(library(one)) == text
    (back,) = read(Source(name="x.bib", text=text)).references
    assert to_item(back) == one
    assert lost(library(one)) == ()


@pytest.mark.parametrize(
    ("issued", "fields"),
    [
        pytest.param({"date-parts": [[2012]], "season": 1}, "year = {2012}; month = {Spring}", id="season"),
        pytest.param({"date-parts": [[2012]], "circa": True}, "year = {c. 2012}; date = {2012~}", id="circa"),
        pytest.param(
            {"date-parts": [[2012, 3], [2012, 4]]},
            'year = {2012}; month = mar # "--" # apr; date = {2012-03/2012-04}',
            id="months",
        ),
        pytest.param({"date-parts": [[2012], [2014]]}, "year = {2012--2014}; date = {2012/2014}", id="years"),
        pytest.param({"literal": "in press"}, "year = {in press}", id="no date"),
        pytest.param({"date-parts": [[-350]]}, "year = {350 BC}; date = {-0349}", id="before the era"),
    ],
)
def test_a_date_is_printed_as_people_write_it(issued: dict[str, Any], fields: str) -> None:
    one = item(issued=issued)
    text = write(library(one))
    head = "@book{a,\n  author = {Roe, Ann},\n  title = {T},\n  "
    assert text == head + fields.replace("; ", ",\n  ") + ",\n}\n"
    (back,) = read(Source(name="x.bib", text=text)).references
    assert to_item(back)["issued"] == issued


@pytest.mark.parametrize(
    ("one", "message"),
    [
        pytest.param(
            item(volume="2", collection_title="S", collection_number="4"),
            "BibTeX has no place for collection-number: left out of 1 (a)",
            id="a volume excludes the series' number",
        ),
        pytest.param(
            item(number="4"), "BibTeX has no place for number: left out of 1 (a)", id="a book's own number"
        ),
        pytest.param(
            item(type="no such type"), "BibTeX cannot hold type as it is: changed in 1 (a)", id="type"
        ),
    ],
)
def test_what_the_standard_styles_have_no_place_for_is_told(one: dict[str, Any], message: str) -> None:
    assert [problem.message for problem in lost(library(one))] == [message]


def test_an_edition_in_figures_becomes_an_ordinal_and_no_loss() -> None:
    assert "edition = {2nd}" in write(library(item(edition="2")))
    assert lost(library(item(edition="2"))) == ()


def test_a_note_that_only_begins_like_one_about_editors_stays() -> None:
    text = "@book{a, author = {Roe, Ann}, title = {T}, note = {Edited by Jane Doe from the papers of her late aunt}}"
    (back,) = read(Source(name="x.bib", text=text)).references
    assert (back.editor, back.note) == ((), "Edited by Jane Doe from the papers of her late aunt")


def test_a_meeting_stands_for_the_book_that_a_contribution_must_have() -> None:
    text = write(library(item(type="paper-conference", event_title="Meeting")))
    assert "booktitle = {Meeting}" in text
    assert "eventtitle = {Meeting}" in text
