"""Crossref's answers: a work, a list of works, an abstract in JATS, dates of several kinds."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from refkit import formats
from refkit.formats.registries.crossref_json import abstract_of, date_in, item_of, names_in, sniff, text_of
from refkit.model import Source

Items = Callable[[str, str], list[dict[str, Any]]]

ANSWER = r"""{"status":"ok","message-type":"work","message-version":"1.0.0","message":{"indexed":{"date-parts":[[2020,1,1]]},"publisher":"Elsevier","issue":"3","DOI":"10.5555/jp.2","type":"journal-article","created":{"date-parts":[[2019,1,1]]},"page":"1-9","title":["Ponds"],"subtitle":["A study"],"prefix":"10.5555","volume":"12","author":[{"given":"Ann","family":"Roe","sequence":"first","affiliation":[]},{"name":"Pond Group","sequence":"additional"}],"container-title":["Journal of Ponds"],"short-container-title":["J Ponds"],"published-print":{"date-parts":[[2018,3]]},"URL":"http://dx.doi.org/10.5555/jp.2","ISSN":["1234-5679"],"abstract":"<jats:title>Abstract</jats:title><jats:p>First.</jats:p>","language":"en"}}
"""


def test_the_work_of_an_answer(items: Items) -> None:
    assert items(ANSWER, "crossref") == [
        {
            "id": "roe2018ponds", "type": "article-journal",
            "author": [{"family": "Roe", "given": "Ann"}, {"literal": "Pond Group"}], "title": "Ponds: A study",
            "container-title": "Journal of Ponds", "container-title-short": "J Ponds", "volume": "12", "issue": "3",
            "page": "1-9", "publisher": "Elsevier", "issued": {"date-parts": [[2018, 3]]}, "DOI": "10.5555/jp.2",
            "ISSN": "1234-5679", "language": "en", "abstract": "Abstract\nFirst.",
        }
    ]  # fmt: skip


def test_a_list_of_works_and_a_work_alone(items: Items) -> None:
    work = json.loads(ANSWER)["message"]
    several = {
        "status": "ok",
        "message-type": "work-list",
        "message": {"total-results": 2, "items": [work, "words"]},
    }
    library = formats.read(Source(name="x.json", text=json.dumps(several)))
    assert [one.title for one in library] == ["Ponds: A study"]
    assert [(one.rule, one.place) for one in library.problems] == [("RK105", "x.json: work 2")]
    assert items(json.dumps(work), "crossref") == items(ANSWER, "crossref")


@pytest.mark.parametrize(
    ("work", "variable", "value"),
    [
        ({"type": "posted-content", "subtype": "preprint", "institution": [{"name": "bioPond"}]}, "publisher", "bioPond"),
        ({"type": "dissertation", "degree": ["PhD"]}, "genre", "PhD"),
        ({"type": "book-chapter", "container-title": ["Series", "Book"]}, "container-title", "Book"),
        ({"type": "journal-article", "article-number": "e12"}, "page", "e12"),
        ({"type": "other", "event": {"name": "C", "start": {"date-parts": [[2020, 1, 2]]}}}, "event-date",
         {"date-parts": [[2020, 1, 2]]}),
    ],
)  # fmt: skip
def test_kinds_of_works(work: dict[str, Any], variable: str, value: Any) -> None:
    assert item_of(work)[variable] == value


def test_titles_hold_xml() -> None:
    title = 'Pond <i>H</i><sub>2</sub> &amp; <mml:math xmlns:mml="x"><mml:msup><mml:mi>B</mml:mi><mml:mo>+</mml:mo></mml:msup></mml:math>'
    item = item_of({"type": "journal-article", "title": [title], "container-title": ["Ponds &amp; Lakes"]})
    assert item["title"] == "Pond <i>H</i><sub>2</sub> & B<sup>+</sup>"
    assert item["container-title"] == "Ponds & Lakes"


def test_parts_of_a_work() -> None:
    assert text_of([" a  b ", "c"]) == "a b"
    assert date_in({"date-parts": [[None]]}) is None
    assert names_in([{"family": "Roe", "given": "A", "suffix": "Jr"}, {}, 3]) == [
        {"family": "Roe", "given": "A", "suffix": "Jr"}
    ]
    assert (
        abstract_of("<jats:p>a <jats:italic>b</jats:italic></jats:p><jats:p>p < 0.05</jats:p>")
        == "a <i>b</i>\np < 0.05"
    )


def test_it_is_told_from_csl_json() -> None:
    assert sniff(ANSWER)
    assert not sniff('[{"id": "a", "type": "article-journal", "DOI": "10.5555/a"}]')
