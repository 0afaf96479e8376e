"""CSL-YAML as pandoc and Better BibTeX write it, and as it is written here."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from refkit import formats
from refkit.errors import ReadError
from refkit.formats.csl_yaml import date_of, from_markdown, sniff
from refkit.model import Library, Reference, Source

Items = Callable[[str, str], list[dict[str, Any]]]

FILE = """---
references:
- id: roe2020
  type: article-journal
  author:
  - family: Roe
    given: Ann
  issued:
  - year: 2020
    month: 5
  title: "The [Nile]{.nocase} and *Rana* in H~2~O"
  container-title: J Ponds
- id: doe
  type: book
  author: {literal: Pond Group}
  issued: 2019-03
  title: B
...
"""


def test_items_of_pandoc(items: Items) -> None:
    assert items(FILE, "csl-yaml") == [
        {
            "id": "roe2020", "type": "article-journal", "author": [{"family": "Roe", "given": "Ann"}],
            "title": 'The <span class="nocase">Nile</span> and <i>Rana</i> in H<sub>2</sub>O',
            "container-title": "J Ponds", "issued": {"date-parts": [[2020, 5]]},
        },
        {"id": "doe", "type": "book", "author": [{"literal": "Pond Group"}], "title": "B",
         "issued": {"date-parts": [[2019, 3]]}},
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2 * 3 * 4", "2 * 3 * 4"),
        ("a_b_c", "a_b_c"),
        ("*a* and **b**", "<i>a</i> and <b>b</b>"),
        ("x^2^ and ~10 days", "x<sup>2</sup> and ~10 days"),
        (r"\*not so\*", "*not so*"),
        ("[Ponds]{.smallcaps}", '<span style="font-variant:small-caps;">Ponds</span>'),
    ],
)
def test_markdown_of_a_title(text: str, expected: str) -> None:
    assert from_markdown(text) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ([{"year": "2020"}, {"year": "2021", "month": "2"}], {"date-parts": [["2020"], ["2021", "2"]]}),
        ({"year": "2020", "circa": "1"}, {"date-parts": [["2020"]], "circa": "1"}),
        ({"date-parts": [["-350"], ["1999", "5"]]}, {"date-parts": [[-350], [1999, 5]]}),
        ({"date-parts": ["2020", ["x"]]}, {"date-parts": ["2020", ["x"]]}),
        ("2020-05", "2020-05"),
        ({"literal": "in press"}, {"literal": "in press"}),
    ],
)
def test_dates(value: Any, expected: Any) -> None:
    assert date_of(value) == expected


@pytest.mark.parametrize(
    "title", ["2*3*4 and *5*", "H~2~O", r"a \* b", "[x]{.nocase}", "<i>a</i>", "no: yes", "- a"]
)
def test_a_title_is_read_back_as_it_was(title: str) -> None:
    library = Library(references=(Reference(id="a", type="book", title=title),))
    back = formats.read(Source(name="x", text=formats.write(library, "csl-yaml")), "csl-yaml")
    assert back.references == library.references


def test_an_item_that_is_none_loses_only_itself() -> None:
    text = "references:\n- id: a\n  type: book\n  title: T\n- just words\n"
    library = formats.read(Source(name="x", text=text), "csl-yaml")
    assert len(library) == 1
    assert [(one.rule, one.place) for one in library.problems] == [("RK105", "x: item 2")]


def test_what_is_no_yaml_is_refused_with_its_line() -> None:
    with pytest.raises(ReadError) as caught:
        formats.read(Source(name="x.yaml", text="references:\n- id: [a\n"), "csl-yaml")
    assert (caught.value.problem.place or "").startswith("x.yaml:3")


def test_it_is_known_by_its_list() -> None:
    assert sniff(FILE)
    assert not sniff("references: many\n")
    assert not sniff("- a point\n- another\n")
