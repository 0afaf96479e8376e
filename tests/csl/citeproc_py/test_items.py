"""Items arrive at citeproc-py in the shapes of its own reader, and what fits no variable does not arrive."""

from __future__ import annotations

import pytest
from citeproc.source import Date, DateRange, LiteralDate, Name
from citeproc.string import NoCase, String

from refkit.csl.citeproc_py.items import date_of, names_of, reference_of, text_of
from refkit.csl.output.markup import END, OPENER
from refkit.csl.output.parse import parse_field


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param({"date-parts": [[2011]]}, Date(year=2011, circa=False), id="year"),
        pytest.param(
            {"date-parts": [[2011, 3, 5]]},
            Date(year=2011, month=3, day=5, circa=False),
            id="year, month, day",
        ),
        pytest.param(
            {"date-parts": [["2011", "3"]]}, Date(year=2011, month=3, circa=False), id="text for numbers"
        ),
        pytest.param({"date-parts": [[2011]], "circa": True}, Date(year=2011, circa=True), id="circa"),
        pytest.param(
            {"date-parts": [[2011]], "season": 2}, Date(year=2011, season=2, circa=False), id="season"
        ),
        pytest.param(
            {"date-parts": [[2011, 22]]}, Date(year=2011, season=2, circa=False), id="season as EDTF's month"
        ),
        pytest.param(
            {"date-parts": [[2011, 14, 99]]}, Date(year=2011, season=2, circa=False), id="no such month"
        ),
        pytest.param({"literal": "in press"}, LiteralDate("in press", circa=False), id="literal"),
        pytest.param({"raw": "2011-03"}, Date(year=2011, month=3, circa=False), id="raw"),
        pytest.param("2011", Date(year=2011, circa=False), id="text"),
        pytest.param(2011, Date(year=2011, circa=False), id="number"),
        pytest.param(None, None, id="null"),
        pytest.param({"date-parts": [[None]]}, None, id="no year"),
        pytest.param([], None, id="list"),
    ],
)
def test_a_date_is_one_of_its_own(value: object, expected: object) -> None:
    found = date_of(value)
    assert (type(found), found) == (type(expected), expected)


@pytest.mark.parametrize(
    ("parts", "end"),
    [
        pytest.param([[1987], [1990, 2]], {"year": 1990, "month": 2, "circa": False}, id="closed"),
        pytest.param([[1987], [0]], {"year": 0, "circa": False}, id="open, as citeproc-py knows it"),
    ],
)
def test_a_range_has_two_ends(parts: object, end: object) -> None:
    found = date_of({"date-parts": parts})
    assert isinstance(found, DateRange)
    assert dict(found["begin"]) == {"year": 1987, "circa": False}
    assert dict(found["end"]) == end


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param([{"family": "Roe", "given": "Ann"}], [{"family": "Roe", "given": "Ann"}], id="person"),
        pytest.param(
            [{"family": "Berg", "non-dropping-particle": "van der", "suffix": "Jr."}],
            [{"family": "Berg", "non-dropping-particle": "van der", "suffix": "Jr."}],
            id="particle and suffix",
        ),
        pytest.param(
            [{"family": "van der Berg"}], [{"family": "van der Berg"}], id="no particle is parted off"
        ),
        pytest.param([{"literal": "WHO", "family": "x"}], [{"literal": "WHO"}], id="literal"),
        pytest.param([{"given": "Plato"}], [{"literal": "Plato"}], id="given alone"),
        pytest.param("WHO", [{"literal": "WHO"}], id="text"),
        pytest.param({"family": "Roe"}, [{"family": "Roe"}], id="one mapping"),
        pytest.param([None, 5, [], {}, {"family": None}], [], id="no names"),
        pytest.param([{"family": 5, "given": True}], [{"family": "5"}], id="number for a name"),
        pytest.param(
            [{"family": "<i>Roe</i>\ufdd0", "given": "{A}"}], [{"family": "Roe", "given": "{A}"}], id="markup"
        ),
        pytest.param(5, [], id="number"),
    ],
)
def test_names_have_the_parts_that_are_stated(value: object, expected: list[dict[str, str]]) -> None:
    found = names_of(value)
    assert all(isinstance(name, Name) for name in found)
    assert list(map(dict, found)) == expected


def test_words_that_keep_their_case_are_told_apart() -> None:
    found = text_of(parse_field('The <i>case of <span class="nocase">mRNA</span></i> here'))
    assert [(type(part), str(part)) for part in found] == [
        (String, "The "),
        (String, OPENER["italic"]),
        (String, "case of "),
        (NoCase, "mRNA"),
        (String, END),
        (String, " here"),
    ]


def test_an_item_arrives_with_its_variables_alone() -> None:
    item = {
        "id": "A",
        "type": "Article-Journal",
        "title": "A <b>bold</b> title",
        "container-title": "J Ponds",
        "shortTitle": "Bold",
        "event-title": "Meeting",
        "volume": 5,
        "page": None,
        "issue": True,
        "key": "x",
        "self": "x",
        "custom": {"x": 1},
        "no variable": "x",
        "note": {"x": 1},
        "director": [{"family": "Roe"}],
    }
    with pytest.warns(UserWarning, match="director"):  # citeproc-py knows fewer variables than CSL 1.0.2
        found = reference_of(item, key="7", plain=True)
    assert (found.key, found.type) == ("7", "article-journal")
    assert {name: str(value) for name, value in found.items() if name not in {"director", "key", "type"}} == {
        "title": "A bold title",
        "container_title": "J Ponds",
        "title_short": "Bold",
        "event_title": "Meeting",
        "event": "Meeting",
        "volume": "5",
    }
    assert found["director"] == [{"family": "Roe"}]


@pytest.mark.parametrize("kind", [None, 5, "", "  "])
def test_an_item_without_a_type_is_a_document(kind: object) -> None:
    assert reference_of({"type": kind}, key="1").type == "document"
