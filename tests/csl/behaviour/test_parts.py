"""The small grammars: page ranges, numbers, text-case, dates, seams, quotation marks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from refkit.csl import render
from refkit.csl.data.page_ranges import format_pages, is_numeric, roman
from refkit.csl.locale.locale import locale_words
from refkit.csl.output import NOCASE, WRITERS, parse_field, wrap
from refkit.csl.process import render_items
from refkit.csl.rendering.punctuation import join_punctuation
from refkit.csl.rendering.text_case import change_case
from refkit.model import Date, Library

QUOTES = ("“", "”", "‘", "’")


@pytest.mark.parametrize(
    ("value", "form", "expected"),
    [
        pytest.param("321-328", "minimal", "321–8", id="minimal"),
        pytest.param("321-328", "minimal-two", "321–28", id="minimal-two"),
        pytest.param("321-8", "expanded", "321–328", id="abbreviated is expanded first"),
        pytest.param("42-5", "expanded", "42–45", id="two digits"),
        pytest.param("1496-504", "chicago", "1496–1504", id="chicago-15, three digits change"),
        pytest.param("1496-504", "chicago-16", "1496–504", id="chicago-16"),
        pytest.param("107-8", "chicago-16", "107–8", id="chicago below 110"),
        pytest.param("100-4", "chicago-16", "100–104", id="chicago hundreds"),
        pytest.param("S361-S362", "minimal", "S361–2", id="letters dropped"),
        pytest.param("S361-2", "expanded", "S361–S362", id="letters carried on"),
        pytest.param("S361–S362", None, "S361–S362", id="no format"),
        pytest.param("e77", "minimal", "e77", id="electronic"),
        pytest.param("12, 14-18", "minimal", "12, 14–8", id="several"),
        pytest.param("xii-xv", "minimal", "xii–xv", id="roman"),
        pytest.param("328-321", "minimal", "328–321", id="backwards"),
    ],
)
def test_page_ranges(value: str, form: str | None, expected: str) -> None:
    assert format_pages(value, form, "–") == expected


@pytest.mark.parametrize("value", ["2", "2nd", "D2", "2b", "1-3", "2, 3 & 4", "L2d"])
def test_what_is_numeric(value: str) -> None:
    assert is_numeric(value)


@pytest.mark.parametrize("value", ["", "second", "2nd edition", "Suppl 1", "in press", "-"])
def test_what_is_not_numeric(value: str) -> None:
    assert not is_numeric(value)


@pytest.mark.parametrize(
    ("number", "text"), [(1, "i"), (4, "iv"), (1999, "mcmxcix"), (0, "0"), (5000, "5000")]
)
def test_roman_numerals(number: int, text: str) -> None:
    assert roman(number) == text


@pytest.mark.parametrize(
    ("locale", "number", "gender", "text"),
    [
        pytest.param("en-US", 1, "", "1st", id="first"),
        pytest.param("en-US", 12, "", "12th", id="twelfth"),
        pytest.param("en-US", 23, "", "23rd", id="twenty-third"),
        pytest.param("en-US", 111, "", "111th", id="hundred and eleventh"),
        pytest.param("de-DE", 2, "", "2.", id="german"),
        pytest.param("fr-FR", 1, "masculine", "1ᵉʳ", id="french masculine"),
        pytest.param("fr-FR", 1, "feminine", "1ʳᵉ", id="french feminine"),
        pytest.param("fr-FR", 21, "masculine", "21ᵉ", id="french whole number only"),
    ],
)
def test_ordinals(locale: str, number: int, gender: str, text: str) -> None:
    assert locale_words(locale).ordinal(number, gender) == text


@pytest.mark.parametrize(
    ("text", "case", "expected"),
    [
        pytest.param("a tale of two cities", "title", "A Tale of Two Cities", id="title"),
        pytest.param("risk: the end", "title", "Risk: The End", id="after a colon"),
        pytest.param("mRNA and DNA vaccines", "title", "mRNA and DNA Vaccines", id="capitals within stay"),
        pytest.param(
            "the site clinicaltrials.gov", "title", "The Site Clinicaltrials.gov", id="names of sites"
        ),
        pytest.param("double-blind trial", "title", "Double-Blind Trial", id="hyphen"),
        pytest.param("brown v. board", "title", "Brown v. Board", id="versus"),
        pytest.param("A SHOUTED TITLE OF OLD", "title", "A Shouted Title of Old", id="shouted"),
        pytest.param("FDA", "title", "FDA", id="an acronym is not shouting"),
        pytest.param("Results In Adults With ALL", "sentence", "Results in adults with ALL", id="sentence"),
        pytest.param("results in adults", "capitalize-first", "Results in adults", id="first"),
        pytest.param("mRNA in adults", "capitalize-first", "mRNA in adults", id="first word with capitals"),
        pytest.param("the end of it", "capitalize-all", "The End Of It", id="all"),
        pytest.param("straße", "uppercase", "STRASSE", id="upper"),
        pytest.param("", "title", "", id="empty"),
    ],
)
def test_text_cases(text: str, case: str, expected: str) -> None:
    assert change_case(text, case, english=True) == expected


def test_title_case_is_for_english_alone() -> None:
    assert change_case("une étude", "title", english=False) == "une étude"


def test_protected_words_keep_their_case() -> None:
    marked = f"the {wrap(NOCASE, 'eIF and')} factor"
    for case, expected in (("uppercase", "THE eIF and FACTOR"), ("title", "The eIF and Factor")):
        assert WRITERS["text"](change_case(marked, case, english=True), QUOTES) == expected


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("Why?", ". Next", "Why? Next"),
        ("et al.", ". Next", "et al. Next"),
        ("et al.", ", next", "et al., next"),
        ("a ", " b", "a b"),
        ("a", "", "a"),
        ("", ".", "."),
        ("Yes!", "!", "Yes!"),
        ("a;", ". b", "a; b"),
        ("a,", ". b", "a,. b"),
    ],
)
def test_punctuation_that_meets_is_merged(left: str, right: str, expected: str) -> None:
    assert join_punctuation(left, right) == expected


@pytest.mark.parametrize(
    ("field", "style_quotes", "locale", "expected"),
    [
        pytest.param(
            'The "new" drug', True, "en-US", "“The ‘new’ drug.”", id="nested flips, full stop inside"
        ),
        pytest.param("The “new” drug", True, "en-US", "“The ‘new’ drug.”", id="typographic nested too"),
        pytest.param('The "new" drug', True, "en-GB", "‘The “new” drug’.", id="british, full stop outside"),
        pytest.param(
            'The "new" drug', False, "de-DE", "The „new“ drug.", id="straight take the language's form"
        ),
        pytest.param("The “new” drug", False, "de-DE", "The “new” drug.", id="typographic stay"),
        pytest.param("Hodgkin's 5' end", False, "en-US", "Hodgkin’s 5’ end.", id="apostrophes"),
        pytest.param('A 6" ruler', False, "en-US", 'A 6" ruler.', id="a lone mark stays"),
        pytest.param("Risk?", True, "en-US", "“Risk?”", id="question mark swallows the full stop"),
    ],
)
def test_quotation_marks(
    field: str,
    style_quotes: bool,
    locale: str,
    expected: str,
    one: Callable[..., Library],
    small: Callable[..., str],
) -> None:
    style = small(f'<text variable="title" quotes="{str(style_quotes).lower()}"/>')
    assert render(one(title=field), style, locale=locale).bibliography == (expected,)


DAY = '<date-part name="day" suffix=" "/><date-part name="month" suffix=" "/><date-part name="year"/>'


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        pytest.param(Date(year=2014), "2014", id="year"),
        pytest.param(Date(year=2014, month=12), "December 2014", id="month"),
        pytest.param(Date(year=2014, month=12, day=3), "3 December 2014", id="day"),
        pytest.param(Date(year=2014, season=1), "Spring 2014", id="season"),
        pytest.param(Date(year=-49), "49 BC", id="before Christ"),
        pytest.param(Date(year=476), "476 AD", id="early"),
        pytest.param(Date(literal="in press"), "in press", id="literal"),
        pytest.param(
            Date(year=2014, month=12, day=6, end=Date(year=2014, month=12, day=9)),
            "6–9 December 2014",
            id="days",
        ),
        pytest.param(
            Date(year=2014, month=1, end=Date(year=2014, month=2)), "January–February 2014", id="months"
        ),
        pytest.param(
            Date(year=2014, month=1, day=30, end=Date(year=2014, month=2, day=1)),
            "30 January–1 February 2014",
            id="days of two months",
        ),
        pytest.param(Date(year=2013, end=Date(year=2014)), "2013–2014", id="years"),
    ],
)
def test_dates(date: Date, expected: str, one: Callable[..., Library], small: Callable[..., str]) -> None:
    style = small(f'<date variable="issued">{DAY}</date>')
    done = render(one(issued=date), style).bibliography[0]
    assert done.rstrip(".").replace("BC", " BC").replace("AD", " AD").replace("  ", " ") == expected


def test_a_group_goes_when_its_variables_are_empty(
    one: Callable[..., Library], small: Callable[..., str]
) -> None:
    style = small(
        '<text variable="title"/><group prefix=", "><text value="in "/><text variable="publisher"/></group>'
        '<group prefix=" "><text term="online"/></group>'
    )
    assert render(one(), style).bibliography == ("A title online.",)


def test_a_label_goes_with_its_variable(one: Callable[..., Library], small: Callable[..., str]) -> None:
    style = small(
        '<text variable="title"/><label variable="page" form="short" prefix=" "/><text variable="page" prefix=" "/>'
    )
    assert render(one(), style).bibliography == ("A title.",)
    assert render(one(page="1-3"), style).bibliography == ("A title pp. 1–3.",)
    assert render(one(page="7"), style).bibliography == ("A title p. 7.",)


def test_entries_without_a_sort_key_come_last_whichever_way_it_sorts(small: Callable[..., str]) -> None:
    items: list[dict[str, Any]] = [
        {"id": "none", "type": "book", "title": "N"},
        {"id": "old", "type": "book", "title": "O", "issued": {"date-parts": [[1999]]}},
        {"id": "new", "type": "book", "title": "W", "issued": {"date-parts": [[2020]]}},
    ]
    for order, expected in (("ascending", ("old", "new", "none")), ("descending", ("new", "old", "none"))):
        style = small().replace(
            "<bibliography>", f'<bibliography><sort><key variable="issued" sort="{order}"/></sort>'
        )
        assert render_items([(i["id"], i, False) for i in items], style).ids == expected


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=60))
def test_any_text_is_escaped_in_html_and_whole_in_text(text: str) -> None:
    marked = parse_field(text)
    html = WRITERS["html"](marked, QUOTES)
    for tag in ("i", "b", "sup", "sub"):
        assert html.count(f"<{tag}>") == html.count(f"</{tag}>")
    assert "<script" not in html
    assert (
        WRITERS["text"](parse_field(text, quotes=False), QUOTES).isprintable()
        or "\u2028" in text
        or not text.isprintable()
    )


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(st.sampled_from(["title", "author", "issued", "page", "volume", "edition", "editor", "language", "type"]),
                       st.recursive(st.none() | st.booleans() | st.integers() | st.text(max_size=9),
                                    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(
                                        ["family", "given", "literal", "date-parts", "season", "suffix"]), inner, max_size=3),
                                    max_leaves=6)))  # fmt: skip
def test_no_item_raises(item: dict[str, Any]) -> None:
    done = render_items(
        [("x", item, False), ("y", {"type": "book", "title": "Good"}, True)], "vancouver", to="html"
    )
    assert "y" in done.ids
