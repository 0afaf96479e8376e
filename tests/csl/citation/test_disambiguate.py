"""Works and people of one name told apart, in citations and in the list (CSL 1.0.2, "Disambiguation")."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from refkit import render

NAMES = '<names variable="author"><name form="short" et-al-min="3" et-al-use-first="1"{}/></names>'
YEAR = '<date variable="issued" prefix=" "><date-part name="year"/></date>'
INITIALS = ' initialize-with=". "'


def item(key: str, *names: str, year: int = 2000, **fields: Any) -> dict[str, Any]:
    people = [{"given": name.rpartition(" ")[0], "family": name.rpartition(" ")[2]} for name in names]
    dated = {"issued": {"date-parts": [[year]]}}
    return {"id": key, "type": "book", "title": f"T{key}", "author": people, **dated, **fields}


@pytest.fixture
def told(small: Callable[..., str]) -> Callable[..., Any]:
    """The citations and the list of items in a style of authors and years."""

    def make(options: str, items: list[dict[str, Any]], *clusters: Any, name: str = "", **parts: str) -> Any:
        style = small(**{"citation": options, "cite": NAMES.format(name) + YEAR, **parts})
        return render(items, style, citations=clusters, exact=True)

    return make


def rule(name: str, *, names: bool = False) -> str:
    more = ' disambiguate-add-names="true"' if names else ""
    return f'disambiguate-add-givenname="true" givenname-disambiguation-rule="{name}"{more}'


@pytest.mark.parametrize(
    ("options", "name", "items", "printed"),
    [
        pytest.param(
            rule("all-names-with-initials"),
            "",
            [item("1", "Ann Doe"), item("2", "Bob Doe")],
            "(A Doe 2000; B Doe 2000)",
            id="by initials, marked or not",
        ),
        pytest.param(
            rule("all-names"),
            INITIALS,
            [item("1", "A Al", "Ann Bo", "C Co"), item("2", "Beth Bo", year=2001)],
            "(Al et al. 2000; B. Bo 2001)",
            id="from people whose names are cut off",
        ),
        pytest.param(
            rule("all-names", names=True),
            INITIALS,
            [item("1", "A Al", "Ann Bo", "C Co"), item("2", "A Al", "Beth Bo", "C Co")],
            "(Al, A. Bo, et al. 2000; Al, B. Bo, et al. 2000)",
            id="by names that are added and given names",
        ),
        pytest.param(
            rule("all-names"),
            INITIALS,
            [item("1", "Ann van Doe"), item("2", "Bob Doe")],
            "(A. van Doe 2000; B. Doe 2000)",
            id="whatever their particles",
        ),
        pytest.param(
            rule("all-names"),
            INITIALS,
            [item("1", "A. B. Doe"), item("2", "A.B. Doe"), item("3", "C Doe")],
            "(A. B. Doe 2000; A. B. Doe 2000; C. Doe 2000)",
            id="but not by the spaces of initials",
        ),
        pytest.param(
            rule("by-cite"),
            INITIALS,
            [item("1", "Ann, Jr. Doe"), item("2", "Ann, Sr. Doe")],
            "(A. Doe Jr. 2000; A. Doe Sr. 2000)",
            id="by suffixes",
        ),
    ],
)
def test_people_are_told_apart(told: Any, options: str, name: str, items: Any, printed: str) -> None:
    cluster = [entry["id"] for entry in items]
    assert told(options, items, cluster, name=name).citations == (printed,)


def test_the_first_editor_counts_as_the_first_author_does(told: Any) -> None:
    items = [item("1", "A Ay"), item("2", "B Be")]
    for entry, given in zip(items, ("Ann", "Bob"), strict=True):
        entry["editor"] = [{"given": given, "family": "Doe"}]
    cite = NAMES.format("") + '<names variable="editor" prefix=", "><name form="short"/></names>'
    done = told(rule("primary-name"), items, ["1", "2"], cite=cite)
    assert done.citations == ("(Ay, Ann Doe; Be, Bob Doe)",)


@pytest.mark.parametrize(
    ("name", "printed"),
    [
        pytest.param('<name initialize-with="."/>', ("Ann Doe.", "Alf Doe.", "A. Roe."), id="initials"),
        pytest.param('<name form="short"/>', ("Ann Doe.", "Alf Doe.", "Roe."), id="short"),
    ],
)
def test_the_list_tells_people_apart_as_citations_do(told: Any, name: str, printed: tuple[str, ...]) -> None:
    items = [item("1", "Ann Doe"), item("2", "Alf Doe"), item("3", "Ann Roe")]
    done = told(rule("by-cite"), items, name=INITIALS, layout=f'<names variable="author">{name}</names>')
    assert done.bibliography == printed


@pytest.mark.parametrize(
    ("options", "second"),
    [
        pytest.param('disambiguate-add-names="true"', "(Al, Bo, Ce 2000)", id="names"),
        pytest.param('disambiguate-add-year-suffix="true"', "(Al et al. 2000a)", id="letters"),
    ],
)
def test_what_a_second_citation_leaves_alike_is_told_apart(told: Any, options: str, second: str) -> None:
    name = 'et-al-min="9" et-al-use-first="1" et-al-subsequent-min="3" et-al-subsequent-use-first="1"'
    cite = f'<names variable="author"><name form="short" {name}/></names>{YEAR}'
    items = [item("1", "A Al", "B Bo", "C Ce"), item("2", "A Al", "B Bo", "D De")]
    assert told(options, items, ["1"], ["2"], ["1"], cite=cite).citations[2] == second


def test_names_that_tell_works_apart_count_with_those_a_first_citation_has(told: Any) -> None:
    name = 'et-al-min="4" et-al-use-first="3" et-al-subsequent-min="2" et-al-subsequent-use-first="1"'
    cite = f'<names variable="author"><name form="short" {name}/></names>'
    items = [item("1", "A Al", "B Bo", "C Ce", "D De"), item("2", "A Al", "X Yz", "C Ce", "D De")]
    done = told('disambiguate-add-names="true"', items, ["1"], ["2"], ["1"], cite=cite)
    assert done.citations == ("(Al, Bo, Ce, et al.)", "(Al, Yz, Ce, et al.)", "(Al, Bo, et al.)")


def test_people_are_told_apart_where_they_are_cited_again(told: Any) -> None:
    cite = (
        '<choose><if position="subsequent"><names variable="author"><name form="short"/></names></if>'
        '<else><names variable="author"/></else></choose>'
    )
    items = [item("1", "Ann Doe"), item("2", "Bob Doe")]
    assert told(rule("all-names"), items, ["1"], ["2"], ["1"], cite=cite).citations[2] == "(Ann Doe)"


def test_letters_follow_the_order_and_do_not_make_it(told: Any) -> None:
    """A macro that prints the letter sorts by what is before it."""
    options = 'disambiguate-add-year-suffix="true" collapse="year"'
    items = [item("1", "A Al", "B Bo", "D De"), item("2", "A Al", "B Bo", "C Ce")]
    year = (
        '<macro name="y"><date variable="issued"><date-part name="year"/></date><text '
        'variable="year-suffix"/></macro>'
    )
    sort = '<sort><key macro="y"/></sort>'
    style_parts = {"macros": year, "cite": NAMES.format("") + '<text macro="y" prefix=" "/>'}
    done = told(options + f">{sort}<!-- --", items, ["1", "2"], layout=NAMES.format(""), **style_parts)
    assert done.citations == ("(Al et al. 2000a,  2000b)",)


def test_a_key_for_the_letter_is_no_place_for_it(told: Any) -> None:
    options = 'disambiguate-add-year-suffix="true"><sort><key variable="year-suffix"/></sort><!-- --'
    done = told(options, [item("1", "A Al"), item("2", "A Al")], ["1", "2"])
    assert done.citations == ("(Al 2000a; Al 2000b)",)


def test_lists_of_names_are_told_apart_one_after_the_other(told: Any) -> None:
    cite = NAMES.format("") + NAMES.format("").replace('"author"', '"editor" prefix=" / "') + YEAR
    items = [item("1", "A Al", "B Bo", "C Ce"), item("2", "A Al", "B Bo", "C Ce")]
    for entry, names in zip(items, ("EGH", "EXI"), strict=True):
        entry["editor"] = [{"given": name, "family": name} for name in names]
    done = told('disambiguate-add-names="true"', items, ["1", "2"], cite=cite)
    assert done.citations == ("(Al et al. / E, G, et al. 2000; Al et al. / E, X, et al. 2000)",)


def test_conditions_that_ask_for_more_hold_one_after_another(told: Any) -> None:
    asked = '<choose><if disambiguate="true"><text variable="{}" prefix=" "/></if></choose>'
    cite = NAMES.format("") + asked.format("publisher") + asked.format("title")
    items = [item(key, "A Al", publisher=name) for key, name in (("1", "P"), ("2", "P"), ("3", "Q"))]
    items.append(item("4", "A Be", publisher="P"))
    assert told("", items, ["1", "2", "3", "4"], cite=cite).citations == ("(Al P T1; Al P T2; Al Q; Be)",)


@pytest.mark.parametrize(
    ("cite", "fields", "printed"),
    [
        pytest.param(
            f'<date variable="accessed"><date-part name="year"/></date>{YEAR}',
            {"accessed": {"date-parts": [[2010]]}},
            "(2010a 2000; 2010b 2000)",
            id="the first year printed",
        ),
        pytest.param(
            YEAR, {"issued": {"date-parts": [[2000], [2002]]}}, "( 2000–2002; 2000–2002)", id="no range"
        ),
        pytest.param(YEAR, {"issued": {"date-parts": [[-50]]}}, "( 50 BCa; 50 BCb)", id="an era"),
        pytest.param(
            '<text variable="citation-label"/>', {}, "(Al00a; Al00b)", id="a label made of name and year"
        ),
    ],
)
def test_a_letter_goes_with(told: Any, cite: str, fields: dict[str, Any], printed: str) -> None:
    items = [item(key, "A Al", **fields) for key in ("1", "2")]
    done = told('disambiguate-add-year-suffix="true"', items, ["1", "2"], cite=cite)
    assert done.citations[0].replace("  ", " ") == printed


@pytest.mark.parametrize(
    ("options", "printed"),
    [
        pytest.param('disambiguate-add-names="true"', "Al et al.", id="not for the names alone"),
        pytest.param(
            'disambiguate-add-names="true" disambiguate-add-givenname="true"',
            "Al, Bo, et al.",
            id="where given names count too",
        ),
    ],
)
def test_the_list_names_as_many_as_citations_do(told: Any, options: str, printed: str) -> None:
    items = [item("1", "A Al", "B Bo", "C Ce"), item("2", "A Al", "X Yz", "C Ce")]
    assert told(options, items, layout=NAMES.format("")).bibliography[0] == printed


@pytest.mark.parametrize(
    ("back", "second"),
    [
        pytest.param('<text variable="first-reference-note-number" prefix=", n. "/>', "Doe, n. 1", id="so"),
        pytest.param("", "Doe T1", id="not so"),
    ],
)
def test_a_note_that_refers_to_the_first_one_says_enough(
    small: Callable[..., str], back: str, second: str
) -> None:
    names = '<names variable="author"><name form="short"/></names>'
    more = '<choose><if disambiguate="true"><text variable="title" prefix=" "/></if></choose>'
    cite = (
        f'<choose><if position="subsequent">{names}{more}{back}</if>'
        '<else><text variable="title"/></else></choose>'
    )
    style = small(cite=cite).replace('class="in-text"', 'class="note"')
    items = [item("1", "A Doe"), item("2", "A Doe")]
    done = render(items, style, citations=[["1"], ["2"], ["1"], ["2"]], exact=True)
    assert done.citations[2] == f"({second})"
