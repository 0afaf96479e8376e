"""What processors print, to the letter: where marks meet, what fonts write, and what prints at all."""

from __future__ import annotations

from typing import Any

import pytest

from csl_suite import run_trial
from refkit import render

MACROS = (
    '<macro name="anon"><names variable="author"><substitute><text value="Anon"/></substitute></names></macro>'
    '<macro name="word"><text value="Anon"/></macro>'
    '<macro name="anonymous"><names variable="author"><substitute><text macro="word"/></substitute></names></macro>'
)
TITLE = '<text variable="title"/>'
HOUSE = '<text variable="publisher"/>'


def sheet(parts: str, layout: str = "", area: str = "", locale: str = "en-US", cite: str = TITLE) -> str:
    return (
        f'<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text" default-locale="{locale}">'
        f"<info><title>t</title></info>{MACROS}<citation {area}><layout>{cite}</layout></citation>"
        f"<bibliography {area}><layout {layout}>{parts}</layout></bibliography></style>"
    )


def listed(parts: str, layout: str = "", area: str = "", locale: str = "en-US", **fields: Any) -> str:
    """The one entry of a list, printed to the letter."""
    work = {"id": "1", "type": "book", "title": "T", "publisher": "P", **fields}
    html = run_trial({"mode": "bibliography", "csl": sheet(parts, layout, area, locale), "input": [work]})
    entry = html.partition('<div class="csl-entry">')[2]
    return entry.removesuffix("</div>\n</div>")


@pytest.mark.parametrize(
    ("parts", "printed"),
    [
        pytest.param('<text value="a."/><text value="."/>', "a..", id="a mark that is a text"),
        pytest.param('<text value="a."/><text value="b" prefix=". "/>', "a. b", id="a prefix"),
        pytest.param('<text value="a." font-style="italic"/><text value="b" prefix=". "/>',
                     "<i>a.</i>. b", id="a prefix beside a font"),
        pytest.param('<text value="a?" font-style="italic" suffix=". "/><text value="b"/>',
                     "<i>a?</i>. b", id="another suffix behind a font"),
        pytest.param('<text value="a." font-style="italic" suffix=". "/><text value="b"/>',
                     "<i>a.</i> b", id="the same suffix behind a font"),
        pytest.param('<group delimiter=". "><text value="a" suffix=";"/><text value="b"/></group>',
                     "a;. b", id="a suffix and a delimiter"),
        pytest.param('<group delimiter=". "><text value="a;"/><text value="b"/></group>',
                     "a; b", id="a text and a delimiter"),
        pytest.param('<group delimiter=";"><text value="a"/><text value="b" prefix=":"/></group>',
                     "a;:b", id="a delimiter and a prefix"),
        pytest.param('<text value="a"/><group prefix=";"><text value="b" prefix=":"/></group>',
                     "a;:b", id="a prefix and a prefix"),
    ],
)  # fmt: skip
def test_marks_that_the_style_sets_itself_stay(parts: str, printed: str) -> None:
    assert listed(parts) == printed


@pytest.mark.parametrize(
    ("parts", "printed"),
    [
        pytest.param(f'{TITLE}<text variable="publisher" suffix=";"/>', "TP.;", id="a text"),
        pytest.param(f'{TITLE}<group suffix=";">{HOUSE}</group>', "TP;", id="a group"),
    ],
)
def test_the_end_goes_before_a_mark_of_the_last_part(parts: str, printed: str) -> None:
    assert listed(parts, 'suffix="."', volume="2") == printed


def test_what_has_no_variable_prints_an_entry_to_the_letter() -> None:
    assert listed('<text value="x"/>') == "x"
    assert listed('<text variable="citation-number" suffix=". "/>') == "1. "


@pytest.mark.parametrize(
    ("macro", "printed"),
    [
        pytest.param("anon", "T", id="a value fills no macro"),
        pytest.param("anonymous", "AnonT", id="a macro does"),
    ],
)
def test_a_macro_of_nobody_is_left_out_with_the_word_for_nobody(macro: str, printed: str) -> None:
    assert listed(f'<text macro="{macro}"/>{TITLE}') == printed


def test_a_group_of_names_used_before_is_left_out() -> None:
    parts = (
        '<names variable="author"><substitute><names variable="editor"/></substitute></names>'
        '<group prefix=" "><text term="in" suffix=" "/><names variable="editor"/></group>'
    )
    assert listed(parts, editor=[{"family": "Rao"}]) == "Rao"


def test_names_put_for_others_are_not_in_the_font_of_those() -> None:
    parts = f'<names variable="author" font-style="italic"><substitute>{HOUSE}</substitute></names>'
    assert listed(parts) == "P"


@pytest.mark.parametrize(
    ("parts", "printed"),
    [
        pytest.param('<text variable="title" font-style="normal"/>', "T", id="nothing around"),
        pytest.param(f'<group font-weight="bold">{HOUSE}<text variable="title" font-weight="normal"/></group>',
                     '<b>P<span style="font-weight:normal;">T</span></b>', id="bold"),
        pytest.param(
            f'<group font-variant="small-caps">{HOUSE}<text variable="title" font-variant="normal"/></group>',
            '<span style="font-variant:small-caps;">P<span style="font-variant:normal;">T</span></span>',
            id="small capitals"),
        pytest.param('<text variable="title" text-decoration="none"/>',
                     '<span style="text-decoration:none;">T</span>', id="a line always"),
    ],
)  # fmt: skip
def test_a_font_is_set_back_only_where_something_around_sets_it(parts: str, printed: str) -> None:
    assert listed(parts) == printed


def test_et_al_is_in_the_font_of_the_names_it_ends() -> None:
    parts = '<names variable="author"><name et-al-min="2" et-al-use-first="1" font-style="italic"/></names>'
    authors = [{"family": "F"}, {"family": "G"}]
    assert listed(parts, author=authors) == "<i><i>F</i> et al.</i>"


def test_chinese_is_upright_where_it_is_all_that_is_set_in_italics() -> None:
    assert listed('<text variable="title" font-style="italic"/>', title="日本") == "日本"
    assert listed(f'<group font-style="italic">{TITLE}</group>', title="日本") == "<i>日本</i>"


@pytest.mark.parametrize(
    ("area", "parts", "printed"),
    [
        pytest.param("", f"{TITLE}{HOUSE}", '\n    <div class="csl-left-margin">T</div>'
                     '<div class="csl-right-inline">P.</div>\n  ', id="two fields"),
        pytest.param("", TITLE, '\n    <div class="csl-left-margin">T</div>', id="the first alone"),
        pytest.param("", f'<text variable="note"/>{HOUSE}', '<div class="csl-right-inline">P.</div>\n  ',
                     id="nothing in the margin"),
    ],
)  # fmt: skip
def test_the_first_field_stands_in_the_margin_whatever_follows(area: str, parts: str, printed: str) -> None:
    assert listed(parts, 'suffix="."', f'second-field-align="flush" {area}') == printed


def test_a_space_at_the_end_stands_behind_what_is_beside_the_margin() -> None:
    parts, area = f'{TITLE}<text variable="publisher" suffix=". "/>', 'second-field-align="flush"'
    margin = '\n    <div class="csl-left-margin">T</div>'
    assert listed(parts, area=area) == f'{margin}<div class="csl-right-inline">P.</div>\n   '


def test_no_second_space_follows_the_ellipsis_before_the_last_name() -> None:
    name = '<name prefix=" " et-al-min="3" et-al-use-first="1" et-al-use-last="true" form="short"/>'
    people = [{"family": family, "given": "A"} for family in ("Roe", "Poe", "Doe")]
    assert listed(f'<names variable="author">{name}</names>', author=people) == " Roe … Doe"


@pytest.mark.parametrize(
    ("url", "printed"),
    [
        ("https://www.example.org/a?b", "www.example.org"),
        ("https://example.org/~a", "https://example.org"),
        ("example.org/a", "example.org"),
    ],
)
def test_the_short_form_of_an_address_is_its_host(url: str, printed: str) -> None:
    assert listed('<text variable="URL" form="short"/>', URL=url) == printed


def test_an_event_is_known_by_the_name_its_data_gives_it() -> None:
    assert listed(f'<text variable="event"/>{TITLE}', **{"event-title": "E"}) == "T"
    work = {"id": "1", "type": "book", "title": "T", "event-title": "E"}
    assert render([work], sheet('<text variable="event"/>')).bibliography == ("E",)  # not for people


def test_words_of_the_style_take_title_case_in_every_language() -> None:
    parts = '<label variable="volume" text-case="title"/> <text variable="title" text-case="title"/>'
    assert listed(parts, locale="es-ES", volume="2", title="un día") == "Volumenun día"
    assert listed(parts, volume="2", title="ein tag", language="de") == "Volumeein tag"


LETTERED = 'disambiguate-add-year-suffix="true"'
YEAR = '<date variable="issued"><date-part name="year"/></date>'


def two_alike() -> list[dict[str, Any]]:
    author, issued = [{"family": "F"}], {"date-parts": [[2001, 5]]}
    return [{"id": key, "type": "book", "title": key, "author": author, "issued": issued} for key in "ab"]


@pytest.mark.parametrize(
    "extra",
    [
        pytest.param('<sort><key variable="year-suffix"/></sort>', id="a key that sorts by the letter"),
        pytest.param("", id="no key"),
    ],
)
def test_a_letter_that_only_sorts_is_printed_with_the_year(extra: str) -> None:
    style = sheet(YEAR, area=LETTERED, cite=YEAR).replace("<bibliography " + LETTERED + ">",
                                                          "<bibliography>" + extra)  # fmt: skip
    assert render(two_alike(), style, exact=True).bibliography == ("2001a", "2001b")


def test_a_month_alone_leaves_the_letter_to_the_year() -> None:
    month = '<date variable="issued"><date-part name="month" suffix=" "/></date>'
    style = sheet(month + YEAR, area=LETTERED, cite=YEAR)
    assert render(two_alike(), style, exact=True).bibliography == ("May 2001a", "May 2001b")


def test_a_locator_with_its_dash_is_left_as_it_is() -> None:
    style = sheet("", cite='<text variable="locator"/>').replace(
        'class="in-text"', 'class="in-text" page-range-format="expanded"'
    )
    clusters = [[{"id": "a", "locator": locator}] for locator in ("112–15", "112-15")]
    assert render(two_alike()[:1], style, citations=clusters, exact=True).citations == ("112–15", "112–115")
