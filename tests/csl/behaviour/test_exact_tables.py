"""What a style prints to the letter of punctuation, quotation marks, fonts, cases, numbers and dates, a table each."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from csl_suite import run_trial

FRAME = (
    '<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text" default-locale="{locale}" {options}>'
    "<info><title>t</title><id>t</id><updated>2020-01-01T00:00:00Z</updated></info>{words}"
    "<citation><layout>{layout}</layout></citation></style>"
)


def printed(
    layout: str, *, locale: str = "en-US", options: str = "", words: str = "", cite: Any = None, **fields: Any
) -> str:
    """One item cited in a style whose citation is what a test is about."""
    trial = {
        "mode": "citation",
        "csl": FRAME.format(layout=layout, locale=locale, options=options, words=words),
        "input": [{"id": "1", "type": "book", **fields}],
        "citation-items": [[{"id": "1", **(cite or {})}]],
    }
    return run_trial(trial)


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        pytest.param("'a' \"b\"", "“a” ‘b’", id="the mark used first is the outer one"),
        pytest.param("a 'b \"c\" d' e", "a “b ‘c’ d” e", id="nested"),
        pytest.param("''double''", "“‘double’”", id="nested in itself"),
        pytest.param("‘a ‘b’ c’", "‘a “b” c’", id="the language's own"),
        pytest.param('<i>"a</i>" b', '<i>"a</i>" b', id="not across a tag"),
        pytest.param("the '60s", "the ’60s", id="an apostrophe"),
        pytest.param("« a » ; b", "«\u202fa\u202f»\u202f; b", id="thin spaces"),
        pytest.param("<i></i>x", "x", id="a tag around nothing"),
    ],
)
def test_quotation_marks_of_a_field_are_paired_as_they_nest(title: str, shown: str) -> None:
    assert printed('<text variable="title"/>', title=title) == shown


@pytest.mark.parametrize(
    ("layout", "title", "shown"),
    [
        pytest.param('<text variable="title" suffix="."/>', "T?", "T?", id="its own suffix"),
        pytest.param(
            '<text variable="title" font-style="italic" suffix="."/>', "T?", "<i>T?</i>.", id="a font"
        ),
        pytest.param(
            '<group suffix="."><text variable="title" font-style="italic"/></group>',
            "T?",
            "<i>T?</i>",
            id="a group",
        ),
        pytest.param(
            '<group delimiter="."><text variable="title" suffix=";"/><text value="y"/></group>',
            "T",
            "T;.y",
            id="a delimiter behind a suffix",
        ),
        pytest.param(
            '<group suffix="."><text variable="title" suffix=";"/></group>', "T", "T.;", id="before it"
        ),
        pytest.param(
            '<group suffix="."><group suffix=";"><text variable="title"/></group></group>',
            "T",
            "T;",
            id="two groups",
        ),
        pytest.param('<text variable="title" prefix=". "/>', ". T", ". . T", id="a prefix meets nothing"),
        pytest.param('<text variable="title" quotes="true" suffix="?"/>', "T", "“T?”", id="goes inside"),
        pytest.param('<text variable="title" quotes="true" suffix=";"/>', "T.", "“T.”;", id="stays outside"),
        pytest.param(
            '<text variable="title" suffix=";"/>', 'T "q."', "T “q.”;", id="behind a field's quotation"
        ),
        pytest.param(
            '<text variable="title"/><text value="."/>', "T.", "T..", id="a point of the style's own"
        ),
    ],
)
def test_punctuation_is_merged_by_where_an_element_ends(layout: str, title: str, shown: str) -> None:
    assert printed(layout, title=title) == shown


NORMAL = '<span style="font-style:normal;">'


@pytest.mark.parametrize(
    ("layout", "title", "shown"),
    [
        pytest.param('<text variable="title" font-style="oblique"/>', "T", "<em>T</em>", id="oblique"),
        pytest.param('<text variable="title" font-style="normal"/>', "T", "T", id="nothing to set back"),
        pytest.param(
            '<group font-style="italic"><text variable="title" font-style="normal"/></group>',
            "<i>T</i> u",
            f"<i>{NORMAL}{NORMAL}T</span> u</span></i>",
            id="the outermost decides for a field",
        ),
        pytest.param(
            '<group font-style="normal"><text variable="title" font-style="italic"/></group>',
            "<i>T</i> u",
            "<i><i>T</i> u</i>",
            id="upright outermost",
        ),
    ],
)
def test_fonts_flip_by_the_outermost_element(layout: str, title: str, shown: str) -> None:
    assert printed(layout, title=title) == shown


@pytest.mark.parametrize(
    ("case", "title", "shown"),
    [
        pytest.param("title", "THE END OF IT", "THE END OF IT", id="a title in capitals"),
        pytest.param("sentence", "The End of iPhone", "The end of iphone", id="all but the first word"),
        pytest.param(
            "title", "<sup>the</sup> e-book of x", "<sup>the</sup> e-Book of x", id="what is raised"
        ),
        pytest.param(
            "uppercase", "a <sc>dna</sc>", 'A <span style="font-variant:small-caps;">dna</span>', id="caps"
        ),
        pytest.param("capitalize-all", "e.coli of y", "E.Coli Of Y", id="every letter"),
        pytest.param("title", "aa la bb", "Aa La Bb", id="French articles"),
    ],
)
def test_cases_are_changed_to_the_letter(case: str, title: str, shown: str) -> None:
    assert printed(f'<text variable="title" text-case="{case}"/>', title=title) == shown


@pytest.mark.parametrize(
    ("value", "ordinal", "label", "numeric"),
    [
        pytest.param("1 & 2", "1st &#38; 2nd", "volumes", "yes", id="and"),
        pytest.param("3 and more", "3rd and more", "volumes", "yes", id="a number first"),
        pytest.param("1 or 2", "1st or 2", "volume", "yes", id="another word"),
        pytest.param("3-", "3rd-", "volumes", "yes", id="still open"),
        pytest.param("iv-x", "iv–x", "volumes", "yes", id="roman"),
        pytest.param("1\\-2", "1-2", "volume", "yes", id="no range"),
        pytest.param("-3", "3", "volume", "no", id="a dash first"),
        pytest.param("3-4-5", "3rd-4th–5th", "volumes", "yes", id="two hyphens"),
        pytest.param("TR-2020-15", "TR-2020-15", "volume", "no", id="a number of a report"),
        pytest.param("vol. 3", "3rd", "volume", "yes", id="its own label"),
        pytest.param("1.2", "1.2", "volume", "no", id="a decimal"),
        pytest.param("0", "0", "volume", "yes", id="nought"),
    ],
)
def test_numbers_are_read_with_what_joins_them(value: str, ordinal: str, label: str, numeric: str) -> None:
    test = '<choose><if is-numeric="volume"><text value="yes"/></if><else><text value="no"/></else></choose>'
    assert printed('<number variable="volume" form="ordinal"/>', volume=value) == ordinal
    assert printed('<label variable="volume"/>', volume=value) == label
    assert printed(test, volume=value) == numeric


@pytest.mark.parametrize(
    ("pages", "shown"),
    [
        pytest.param("1-2-3", "1-2–3", id="the last hyphen"),
        pytest.param("3A-3D", "3A-3D", id="capitals behind"),
        pytest.param("12-12", "12–12", id="the same page"),
        pytest.param("S12-S15, 101-105", "S12–5, 101–5", id="several"),
        pytest.param("12—15", "12—15", id="a long dash"),
        pytest.param("23\\-25", "23-25", id="no range"),
    ],
)
def test_page_ranges_are_shortened_where_they_are_ranges(pages: str, shown: str) -> None:
    assert printed('<text variable="page"/>', options='page-range-format="minimal"', page=pages) == shown


@pytest.mark.parametrize(
    ("locator", "shown"),
    [
        pytest.param("p. 12", "p. 12", id="the same"),
        pytest.param("ch. 3", "chap. 3", id="another"),
        pytest.param("7, n. 3", "p. 7, n. 3", id="a note on a page"),
    ],
)
def test_a_locator_may_say_what_it_counts(locator: str, shown: str) -> None:
    layout = '<label variable="locator" form="short" suffix=" "/><text variable="locator"/>'
    assert printed(layout, cite={"locator": locator}) == shown


@pytest.mark.parametrize(
    ("date", "shown"),
    [
        pytest.param({"raw": "3/4/2010"}, "March 4, 2010", id="American"),
        pytest.param({"raw": "13/4/2010"}, "April 13, 2010", id="not American"),
        pytest.param({"raw": "2008-2010"}, "2008–2010", id="years"),
        pytest.param({"raw": "July 4-8, 2008"}, "July 4–8, 2008", id="days"),
        pytest.param({"raw": "Winter 2009-Spring 2010"}, "Winter 2009–Spring 2010", id="seasons"),
        pytest.param({"raw": "2010年3月4日"}, "March 4, 2010", id="Japanese"),
        pytest.param({"raw": "23 B.C."}, "23 BC", id="before Christ"),
        pytest.param({"raw": '"Oct 2"'}, "Oct 2", id="words in quotation marks"),
        pytest.param({"date-parts": [[2010], [0]]}, "2010–", id="still open"),
        pytest.param({"date-parts": [[600]]}, "600", id="long after Christ"),
        pytest.param({"date-parts": [[2010], [2011]], "season": 1}, "Spring 2010–2011", id="one season"),
    ],
)
def test_dates_are_read_in_many_forms(date: dict[str, Any], shown: str) -> None:
    assert printed('<date variable="issued" form="text"/>', issued=date) == shown


def test_a_date_in_the_locale_s_form_takes_affixes_and_no_font() -> None:
    layout = (
        '<date variable="issued" form="text" font-style="italic"><date-part name="month" suffix="/"/></date>'
    )
    assert printed(layout, issued={"date-parts": [[2010, 3, 4]]}) == "March/4, 2010"


@pytest.mark.parametrize(
    ("locale", "words", "layout", "shown"),
    [
        pytest.param(
            "de-DE", "", '<text term="and" form="symbol"/>', "und", id="a form that a language lacks"
        ),
        pytest.param(
            "de-AT",
            '<locale xml:lang="de-DE"><terms><term name="edition">A</term></terms></locale>',
            '<text term="edition"/>',
            "A",
            id="a style's first dialect",
        ),
        pytest.param(
            "pt-BR", "", '<number variable="volume" form="long-ordinal"/>', "segunda", id="one gender alone"
        ),
    ],
)
def test_terms_that_a_locale_lacks_have_a_stand_in(locale: str, words: str, layout: str, shown: str) -> None:
    assert printed(layout, locale=locale, words=words, volume="2") == shown


@pytest.mark.parametrize(
    ("note", "shown"),
    [
        pytest.param("volume: 9\nfree text", "9|free text", id="a line"),
        pytest.param("text\nvolume: 9", "9|text", id="behind the first line"),
        pytest.param("{:volume: 9} text", "9|text", id="in braces"),
        pytest.param("author: Roe || Joe", "Joe Roe", id="a name"),
        pytest.param("issued: 2011-03", "March 2011", id="a date"),
        pytest.param("title: T", "title: T", id="no title"),
    ],
)
def test_a_note_may_say_what_variables_are(note: str, shown: str) -> None:
    layout = (
        '<group delimiter="|"><number variable="volume"/><names variable="author"/>'
        '<date variable="issued" form="text"/><text variable="note"/></group>'
    )
    assert printed(layout, title="x", note=note) == shown


DAY_FIRST = (
    '<date variable="issued" delimiter=" "><date-part name="day"/><date-part name="month"/>'
    '<date-part name="year"/></date>'
)


@pytest.mark.parametrize(
    ("date", "shown"),
    [
        pytest.param([[2001, 0]], "0 2001", id="a month"),
        pytest.param([[2001, 5, 0]], "0 May 2001", id="a day"),
        pytest.param([["2001", "0", "0"]], "0 0 2001", id="both, as words"),
        pytest.param([[2001, 5, 7], [2001, 5, 7]], "7–7 May 2001", id="a range of one day"),
        pytest.param([[2001, 5], [2001, 5]], "May 2001", id="a range of one month"),
        pytest.param([[2001, 13, 0]], "spring 2001", id="a season"),
    ],
)
def test_zeros_and_ranges_of_one_day_are_printed_as_they_are(date: Any, shown: str) -> None:
    words = '<locale><terms><term name="season-01">spring</term></terms></locale>'
    assert printed(DAY_FIRST, words=words, issued={"date-parts": date}) == shown


def test_zeros_alone_make_no_group() -> None:
    months = '<date variable="issued"><date-part name="month"/></date>'
    layout = f'<text variable="title"/><group prefix=" in "><text value="the"/>{months}</group>'
    assert printed(layout, title="T", issued={"date-parts": [[2001, 0]]}) == "T"
    assert printed(layout, title="T", issued={"date-parts": [[2001, 3]]}) == "T in theMarch"


CARL = {"given": "Carl A."}
ROE, POE = {"family": "Roe", "given": "Ann"}, {"family": "Poe", "given": "Bob"}


@pytest.mark.parametrize(
    ("name", "people", "shown"),
    [
        pytest.param(
            '<name initialize-with="."><name-part name="family" text-case="uppercase"/></name>',
            [ROE, CARL],
            "A. ROE, Carl A.",
            id="neither initials nor the font of family names",
        ),
        pytest.param('<name form="short" and="text"/>', [ROE, CARL, POE], "Roe, and Poe", id="not in short"),
        pytest.param('<name name-as-sort-order="all"/>', [CARL, ROE], "Carl A., Roe, Ann", id="inverted"),
    ],
)
def test_a_given_name_alone_is_a_person_s(name: str, people: Any, shown: str) -> None:
    assert printed(f'<names variable="author">{name}</names>', author=people) == shown


@pytest.mark.parametrize(
    ("order", "people", "shown"),
    [
        pytest.param("", [ROE, POE], "Ann Roe, and Bob Poe", id="of two, whatever their order"),
        pytest.param("", [ROE, POE, ROE], "Ann Roe, Bob Poe and Ann Roe", id="of three, none inverted"),
        pytest.param("all", [ROE, POE, ROE], "Roe, Ann, Poe, Bob, and Roe, Ann", id="of three, inverted"),
        pytest.param("first", [ROE, POE, ROE], "Roe, Ann, Bob Poe and Ann Roe", id="of three, the first"),
    ],
)
def test_the_delimiter_goes_before_and_behind_inverted_names_or_the_first_of_two(
    order: str, people: Any, shown: str
) -> None:
    sorting = f'name-as-sort-order="{order}"' if order else ""
    name = f'<name and="text" delimiter-precedes-last="after-inverted-name" {sorting}/>'
    assert printed(f'<names variable="author">{name}</names>', author=people) == shown


def test_authors_alone_are_in_no_font() -> None:
    name = '<names variable="author"><name/><et-al font-style="italic"/></names>'
    layout, options = (
        name.replace("<name/>", '<name et-al-min="2" et-al-use-first="1"/>'),
        {"author": [ROE, POE]},
    )
    assert printed(layout, cite={"author-only": True, "suffix": ", <i>passim</i>"}, **options) == (
        "Ann Roe et al., passim"
    )
    assert printed(layout, **options) == "Ann Roe <i>et al.</i>"


@pytest.mark.parametrize("variable", ["title", "volume", "note", "page"])
@pytest.mark.parametrize("unit", ["'\"", "<i>", "«‘“", "1-", "a: "])
def test_hostile_fields_are_marked_in_linear_time(
    variable: str, unit: str, assert_linear: Callable[..., None]
) -> None:
    def run(text: str) -> None:
        assert printed(f'<text variable="{variable}" text-case="title"/>', **{variable: text})

    assert_linear(run, unit, size=15_000)
