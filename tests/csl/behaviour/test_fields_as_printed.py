"""What fields hold, as a style prints it: cases, numbers, pages, quotation marks, letters, labels, brackets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pytest

from refkit.csl.process import render_items
from refkit.csl.quirks import EXACT, NONE

STYLE = (
    '<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="{kind}" default-locale="{locale}" {options}>'
    "<info><title>t</title><id>t</id><updated>2020-01-01T00:00:00Z</updated></info>{extra}"
    '<citation {citation}><layout delimiter="; ">{cite}</layout></citation>'
    "<bibliography><layout>{entry}</layout></bibliography></style>"
)
TITLE = '<text variable="title"/>'


def printed(
    entry: str,
    *items: Mapping[str, Any],
    exact: bool = True,
    locale: str = "en-US",
    options: str = "",
    extra: str = "",
    to: str = "csl-html",
) -> list[str]:
    """The bibliography of some items in a style whose entries are what a test is about."""
    style = STYLE.format(
        kind="in-text", locale=locale, options=options, extra=extra, citation="", cite=TITLE, entry=entry
    )
    given = [(str(n), {"type": "book", **item, "id": str(n)}, False) for n, item in enumerate(items)]
    return list(render_items(given, style, to=to, quirks=EXACT if exact else NONE).bibliography)


def cited(
    cite: str,
    items: Sequence[Mapping[str, Any]],
    *citations: Sequence[Any],
    exact: bool = True,
    kind: str = "in-text",
    locale: str = "en-US",
    citation: str = "",
    options: str = "",
) -> list[str]:
    """Some citations in a style whose cites are what a test is about; items have the ids "0", "1" and so on."""
    style = STYLE.format(
        kind=kind, locale=locale, options=options, extra="", citation=citation, cite=cite, entry=TITLE
    )
    given = [(str(n), {"type": "book", **item, "id": str(n)}, False) for n, item in enumerate(items)]
    quirks = EXACT if exact else NONE
    return list(render_items(given, style, citations=citations, to="csl-html", quirks=quirks).citations)


@pytest.mark.parametrize("exact", [True, False], ids=["exact", "tidy"])
@pytest.mark.parametrize(
    ("title", "shown"),
    [
        pytest.param(
            "employee pro-environmental behavior", "Employee Pro-Environmental Behavior", id="a prefix"
        ),
        pytest.param("the up-and-coming co-op", "The Up-and-Coming Co-Op", id="a stop word leads a compound"),
        pytest.param("salt solution of β-carotene", "Salt Solution of β-Carotene", id="a Greek letter"),
        pytest.param(
            "α-particles in pre-industrial dams", "α-Particles in Pre-Industrial Dams", id="at first"
        ),
        pytest.param("the state-of-the-art", "The State-of-the-Art", id="stop words within one"),
    ],
)
def test_title_case_of_words_that_hyphens_join(title: str, shown: str, exact: bool) -> None:
    assert printed('<text variable="title" text-case="title"/>', {"title": title}, exact=exact) == [shown]


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        pytest.param(
            "by-law of on-line by-law", "By-Law of on-Line by-Law", id="the first hyphen alone raises"
        ),
        pytest.param("dog, x-ray", "Dog, x-Ray", id="a comma before it"),
        pytest.param("the 'silent' shore", "The “silent” Shore", id="straight single marks"),
        pytest.param('"live" sluices', "“live” Sluices", id="straight double marks at first"),
        pytest.param('a "silent" shore', "A “Silent” Shore", id="straight double marks within"),
        pytest.param("“live” sluices: what’s next?", "“Live” Sluices: What’s next?", id="typographic ones"),
        pytest.param("what's next", "What’s Next", id="a straight apostrophe parts nothing"),
        pytest.param("the l’eau d’or", "The l’eau d’or", id="an elided article"),
    ],
)
def test_title_case_to_the_letter(title: str, shown: str) -> None:
    assert printed('<text variable="title" text-case="title"/>', {"title": title}) == [shown]


@pytest.mark.parametrize("exact", [True, False], ids=["exact", "tidy"])
@pytest.mark.parametrize(
    ("case", "title", "shown"),
    [
        pytest.param("uppercase", "istanbul ılık", "İSTANBUL ILIK", id="capitals"),
        pytest.param("lowercase", "ISPARTA İZMİR", "ısparta izmir", id="small letters"),
        pytest.param("capitalize-first", "içinde", "İçinde", id="the first letter"),
    ],
)
def test_turkish_has_two_letters_i(case: str, title: str, shown: str, exact: bool) -> None:
    entry = f'<text variable="title" text-case="{case}"/>'
    assert printed(entry, {"title": title}, locale="tr-TR", exact=exact) == [shown]
    assert printed(entry, {"title": title, "language": "tr"}, exact=exact) == [shown]


def test_a_turkish_style_writes_its_own_words_so() -> None:
    entry = '<text term="in" text-case="capitalize-first"/>'
    assert printed(entry, {"title": "x"}, locale="tr-TR") == ["İçinde"]


@pytest.mark.parametrize(
    ("page", "range_format", "shown"),
    [
        pytest.param("cvi-cix", None, "cvi–cix", id="Roman"),
        pytest.param("XVI-XXIV", "chicago", "XVI–XXIV", id="Roman capitals"),
        pytest.param("vi-12", None, "vi–12", id="from Roman to Arabic"),
        pytest.param("c-d", None, "c-d", id="letters"),
        pytest.param("S361-2", "expanded", "S361-2", id="letters before the first page alone"),
        pytest.param("e1-e14", "minimal", "e1–14", id="letters dropped before more figures"),
        pytest.param("8n1156-8n1168", "chicago", "8n1156–68", id="figures and letters before both"),
        pytest.param("8n1156-8n1168", None, "8n1156-8n1168", id="as they were given"),
        pytest.param("I-2239-2251", "chicago", "I-2239–51", id="pages of a lettered part"),
        pytest.param("pp. 12-14", None, "12–14", id="a label"),
    ],
)
def test_pages_to_the_letter(page: str, range_format: str | None, shown: str) -> None:
    options = f'page-range-format="{range_format}"' if range_format else ""
    assert printed('<text variable="page"/>', {"page": page}, options=options) == [shown]


@pytest.mark.parametrize(
    ("exact", "shown"), [pytest.param(True, "S361-2", id="exact"), pytest.param(False, "S361-2", id="tidy")]
)
def test_pages_that_a_hyphen_joins_keep_their_letters(exact: bool, shown: str) -> None:
    words = '<locale><terms><term name="page-range-delimiter">-</term></terms></locale>'
    options = 'page-range-format="expanded"'
    entries = printed(
        '<text variable="page"/>',
        {"page": "S361-2"},
        {"page": "321-8"},
        extra=words,
        options=options,
        exact=exact,
    )
    assert entries == [shown, "321-328"]


@pytest.mark.parametrize("exact", [True, False], ids=["exact", "tidy"])
@pytest.mark.parametrize("number", ["03-55218", "12-14", "C-114/09 P"])
def test_a_docket_number_is_no_range(number: str, exact: bool) -> None:
    entry = '<group delimiter=" "><label variable="number" form="short"/><number variable="number"/></group>'
    assert printed(entry, {"type": "legal_case", "number": number}, exact=exact) == [f"no. {number}"]


@pytest.mark.parametrize(
    ("variable", "value", "shown"),
    [
        pytest.param("number", "110-31", "110–31", id="a report's number"),
        pytest.param("section", "5-7", "5-7", id="a section"),
        pytest.param("version", "1-2", "1-2", id="a version"),
        pytest.param("chapter-number", "5-7", "5–7", id="chapters that rise"),
        pytest.param("chapter-number", "98-12", "98-12", id="chapters that do not"),
        pytest.param("volume", "II-3", "II–3", id="Roman and Arabic"),
    ],
)
def test_hyphens_of_numbers_to_the_letter(variable: str, value: str, shown: str) -> None:
    assert printed(f'<text variable="{variable}"/>', {variable: value}) == [shown]


@pytest.mark.parametrize("exact", [True, False], ids=["exact", "tidy"])
@pytest.mark.parametrize(
    ("locator", "shown"),
    [
        pytest.param("12, 14–18, 203-5", "12, 14–18, 203–205", id="one dash does not switch off the others"),
        pytest.param("12, 14-18, 203-5", "12, 14–18, 203–205", id="hyphens"),
        pytest.param("203–5", "203–5", id="a range typed with a dash stays"),
    ],
)
def test_locators_in_a_list(locator: str, shown: str, exact: bool) -> None:
    cites = [{"id": "0", "locator": locator}]
    found = cited(
        '<text variable="locator"/>', [{}], cites, exact=exact, options='page-range-format="expanded"'
    )
    assert found == [shown]


@pytest.mark.parametrize(
    ("locale", "locator", "shown"),
    [
        pytest.param("fr-FR", "7-8, fig. 3", "pages 7‑8, fig. 3", id="plural before a label"),
        pytest.param("en-US", "7, n. 3", "page 7, n. 3", id="singular before a label"),
        pytest.param("de-DE", "7-8, fig. 3", "Seiten 7–8, Abb. 3", id="in the words of the style"),
        pytest.param("fr-FR", "213 & 235", "pages 213 &#38; 235", id="two"),
    ],
)
def test_labels_within_a_locator(locale: str, locator: str, shown: str) -> None:
    cite = '<group delimiter=" "><label variable="locator"/><text variable="locator"/></group>'
    assert cited(cite, [{}], [{"id": "0", "locator": locator}], locale=locale) == [shown]


@pytest.mark.parametrize("exact", [True, False], ids=["exact", "tidy"])
@pytest.mark.parametrize(
    ("locale", "title", "shown"),
    [
        pytest.param("de-DE", "Tides: a “quiet” study", "„Tides: a “quiet” study“", id="English in German"),
        pytest.param("pl-PL", "Tides: a “quiet” study", "„Tides: a “quiet” study”", id="English in Polish"),
        pytest.param("sv-SE", "Tides: a “quiet” study", "”Tides: a “quiet” study”", id="English in Swedish"),
        pytest.param("en-US", "Tides: a „quiet“ study", "“Tides: a „quiet“ study”", id="German in English"),
        pytest.param("en-US", "Tides: a “quiet” study", "“Tides: a ‘quiet’ study”", id="English in English"),
        pytest.param("en-US", "“<i>Tides</i>” now", "“‘<i>Tides</i>’ now”", id="around a tag"),
    ],
)
def test_quotation_marks_of_another_language_stay(locale: str, title: str, shown: str, exact: bool) -> None:
    entry = '<text variable="title" quotes="true"/>'
    assert printed(entry, {"title": title}, locale=locale, exact=exact) == [shown]


@pytest.mark.parametrize("exact", [True, False], ids=["exact", "tidy"])
@pytest.mark.parametrize(
    ("title", "shown"),
    [
        pytest.param('It is ("<i>Rivers</i>") now', "It is (“<i>Rivers</i>”) now", id="in brackets"),
        pytest.param(
            '"<i>Rivers</i>": a "<b>new</b>" look', "“<i>Rivers</i>”: a “<b>new</b>” look", id="twice"
        ),
    ],
)
def test_straight_quotation_marks_that_touch_a_tag(title: str, shown: str, exact: bool) -> None:
    assert printed(TITLE, {"title": title}, exact=exact) == [shown]


def test_swedish_marks_within_swedish_ones_are_the_inner_ones() -> None:
    entry = '<text variable="title" quotes="true"/>'
    assert printed(entry, {"title": "En ”tyst” ström"}, locale="sv-SE", exact=False) == ["”En ’tyst’ ström”"]


def test_what_has_no_decoration_is_upright_within_italics() -> None:
    entry = '<text variable="title" font-style="italic"/>'
    shown = '<i>Dahl <span style="font-style:normal;">v.</span> Moss</i>'
    assert printed(entry, {"title": 'Dahl <span class="nodecor">v.</span> Moss'}) == [shown]


def test_markdown_ends_emphasis_before_what_is_upright() -> None:
    entry = '<text variable="title" font-style="italic" suffix=" (2nd ed.)"/>'
    title = "The shore of <i>E. coli</i> in spring"
    shown = "*The shore of* E. coli *in spring* (2nd ed.)"
    assert printed(entry, {"title": title}, exact=False, to="markdown") == [shown]


CAMP = {"author": [{"family": "Camp", "given": "Lou"}]}
YEAR = '<date variable="issued"><date-part name="year"/></date>'
SHORT = '<group delimiter=" "><names variable="author"><name form="short"/></names>{}</group>'


@pytest.mark.parametrize("exact", [True, False], ids=["exact", "tidy"])
@pytest.mark.parametrize(
    ("parts", "shown"),
    [
        pytest.param([[2012, 4, 30], [2012, 5, 4]], "2012{}", id="days of a year"),
        pytest.param([[2012], [2013]], "2012–2013{}", id="years"),
        pytest.param([[1987], [0]], "1987–{}", id="an open end"),
    ],
)
def test_a_range_of_dates_takes_the_letter_of_its_year(
    parts: list[list[int]], shown: str, exact: bool
) -> None:
    items = [{**CAMP, "title": title, "issued": {"date-parts": parts}} for title in "AB"]
    citation = 'disambiguate-add-year-suffix="true"'
    found = cited(SHORT.format(YEAR), items, ["0"], ["1"], exact=exact, citation=citation)
    assert found == [f"Camp {shown.format('a')}", f"Camp {shown.format('b')}"]


@pytest.mark.parametrize(
    ("exact", "shown"),
    [pytest.param(True, "Camp (2014)(a)", id="exact"), pytest.param(False, "Camp (2014a)", id="tidy")],
)
def test_to_the_letter_a_years_affixes_go_around_its_letter_too(exact: bool, shown: str) -> None:
    items = [{**CAMP, "title": title, "issued": {"date-parts": [[2014]]}} for title in "AB"]
    cite = SHORT.format('<date variable="issued"><date-part name="year" prefix="(" suffix=")"/></date>')
    found = cited(cite, items, ["0"], ["1"], exact=exact, citation='disambiguate-add-year-suffix="true"')
    assert found[0] == shown


@pytest.mark.parametrize("exact", [True, False], ids=["exact", "tidy"])
def test_the_day_of_access_distinguishes_no_works(exact: bool) -> None:
    items = [
        {**CAMP, "title": str(year), "accessed": {"date-parts": [[year, 6, 1]]}} for year in (2020, 2021)
    ]
    cite = (
        SHORT.format('<text term="no date" form="short"/><text variable="year-suffix" prefix="-"/>')
        + '<date variable="accessed" form="text" prefix=" [" suffix="]"/>'
    )
    found = cited(cite, items, ["0", "1"], exact=exact, citation='disambiguate-add-year-suffix="true"')
    assert found == ["Camp n.d. -a [June 1, 2020]; Camp n.d. -b [June 1, 2021]"]


@pytest.mark.parametrize("exact", [True, False], ids=["exact", "tidy"])
def test_letters_are_set_together_where_nobody_is_named(exact: bool) -> None:
    items = [{**CAMP, "title": title, "issued": {"date-parts": [[2014]]}} for title in "AB"]
    citation = 'collapse="year-suffix" year-suffix-delimiter="," disambiguate-add-year-suffix="true"'
    assert cited(YEAR, items, ["0", "1"], exact=exact, citation=citation) == ["2014a,b"]


def test_letters_of_different_ranges_are_not_set_together() -> None:
    ends = (2013, 2013, 2014, 2014)
    items = [
        {**CAMP, "title": str(n), "issued": {"date-parts": [[2012], [end]]}} for n, end in enumerate(ends)
    ]
    citation = 'collapse="year-suffix" year-suffix-delimiter="," disambiguate-add-year-suffix="true"'
    found = cited(SHORT.format(YEAR), items, ["0", "1", "2", "3"], exact=False, citation=citation)
    assert found == ["Camp 2012–2013a,b, 2012–2014a,b"]


def test_an_open_range_keeps_its_dash() -> None:
    entry = '<date variable="issued" prefix="(" suffix=")"><date-part name="year" suffix="."/></date>'
    assert printed(entry, {"issued": {"date-parts": [[1987], [0]]}}, exact=False) == ["(1987–.)"]


@pytest.mark.parametrize("exact", [True, False], ids=["exact", "tidy"])
@pytest.mark.parametrize(
    ("body", "shown"),
    [
        pytest.param('<names variable="editor"><name/><label prefix=" " form="short"/></names>'
            '<names variable="editor"/>', "A Dahl ed. Fen", id="names"),
        pytest.param('<text variable="title"/><text variable="title" prefix="/"/>', "Rivers. Fen", id="a text"),
        pytest.param('<number variable="volume"/><text variable="volume" prefix="/"/>', "3. Fen", id="a number"),
    ],
)  # fmt: skip
def test_a_substitute_prints_nothing_twice(body: str, shown: str, exact: bool) -> None:
    entry = (
        '<group delimiter=". "><names variable="translator"><substitute><text macro="m"/></substitute></names>'
        '<text variable="publisher"/></group>'
    ).replace('delimiter=". "', 'delimiter="{}"'.format(" " if "names" in body else ". "))
    item = {
        "title": "Rivers",
        "editor": [{"family": "Dahl", "given": "A"}],
        "publisher": "Fen",
        "volume": "3",
    }
    assert printed(entry, item, extra=f'<macro name="m">{body}</macro>', exact=exact) == [shown]


NOTE = (
    '<group delimiter=" "><text variable="title"/><names variable="editor" prefix="(" suffix=")"/>'
    '<group prefix="(" suffix=")" delimiter="; "><text variable="publisher"/>'
    '<text variable="original-title" prefix="orig. "/></group></group>'
)


@pytest.mark.parametrize("exact", [True, False], ids=["exact", "tidy"])
@pytest.mark.parametrize(
    ("remarks", "shown"),
    [
        pytest.param({}, "Sand (Delta; orig. Sable (1949))", id="those of the field stay"),
        pytest.param(
            {"prefix": "(see ", "suffix": ")"}, "(see Sand [Delta; orig. Sable (1949)])", id="within a remark"
        ),
        pytest.param({"suffix": " (note)"}, "Sand (Delta; orig. Sable (1949)) (note)", id="side by side"),
    ],
)
def test_brackets_within_brackets_are_square_in_notes(
    remarks: dict[str, str], shown: str, exact: bool
) -> None:
    items = [{"title": "Sand", "publisher": "Delta", "original-title": "Sable (1949)"}]
    assert cited(NOTE, items, [{"id": "0", **remarks}], kind="note", exact=exact) == [shown]


NUMBERS = (
    '<group delimiter=", "><text variable="citation-number"/>'
    '<group><label variable="locator" form="short" suffix=" "/><text variable="locator"/></group></group>'
)


@pytest.mark.parametrize(
    ("cites", "shown"),
    [
        pytest.param([("0", "4"), ("2", "")], "1, p. 4; 3", id="a number behind a locator"),
        pytest.param(
            [("0", ""), ("1", "4"), ("2", ""), ("4", "")], "1; 2, p. 4 / 3; 5", id="more runs follow"
        ),
        pytest.param([("0", "4"), ("1", "4"), ("2", "4")], "1, p. 4 / 2, p. 4 / 3, p. 4", id="each has one"),
        pytest.param([("0", "4"), ("1", ""), ("2", ""), ("3", "")], "1, p. 4; 2–4", id="the last run"),
    ],
)
def test_what_follows_a_number_with_a_locator(cites: list[tuple[str, str]], shown: str) -> None:
    items = [{"title": str(n)} for n in range(5)]
    citation = 'collapse="citation-number" after-collapse-delimiter=" / "'
    given = [{"id": key, **({"locator": place} if place else {})} for key, place in cites]
    every = [str(n) for n in range(5)]
    assert cited(NUMBERS, items, every, given, citation=citation)[1] == shown


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        pytest.param("Novák a.s. v. Moss", "Novák a.s v Moss", id="before a small letter"),
        pytest.param("J. Biol. Chem. 2.5", "J Biol Chem 25", id="all others"),
    ],
)
def test_full_stops_that_are_stripped_to_the_letter(title: str, shown: str) -> None:
    assert printed('<text variable="title" strip-periods="true"/>', {"title": title}) == [shown]


def test_to_the_letter_a_style_may_print_nobody() -> None:
    entry = '<group delimiter=" // "><names variable="author"><name et-al-min="2" et-al-use-first="0"/></names>{}</group>'
    people = [{"family": "Dahl"}, {"family": "Moss"}]
    item = {"title": "x", "author": people}
    assert printed(entry.format('<names variable="author"/>'), item) == ["Dahl, Moss"]
    assert printed(entry.format(""), item, exact=False) == ["Dahl et al."]


@pytest.mark.parametrize("exact", [True, False], ids=["exact", "tidy"])
def test_a_label_within_a_substitute_goes_with_its_number(exact: bool) -> None:
    number = '<group delimiter=" "><number variable="edition" form="ordinal"/><label variable="edition" form="short"/></group>'
    entry = f'<names variable="author"><substitute>{number}</substitute></names>'
    assert printed(entry, {"edition": "2", "title": "x"}, exact=exact) == ["2nd ed."]


@pytest.mark.parametrize(
    ("entry", "shown"),
    [
        pytest.param(
            '<group suffix=". "><text variable="title" suffix="."/></group><text variable="publisher"/>',
            "Rivers.Fen",
            id="the group's suffix goes",
        ),
        pytest.param(
            '<group suffix="."><text variable="title" suffix="."/></group><group prefix="; "><text variable="volume"/></group>',
            "Rivers. 3",
            id="a semicolon behind it goes",
        ),
        pytest.param(
            '<group suffix="."><text variable="volume" suffix=":"/></group>', "3:.", id="behind a number"
        ),
        pytest.param(
            '<group suffix="."><text variable="title" suffix=":"/></group>', "Rivers.:", id="before a text's"
        ),
        pytest.param(
            '<text variable="title" strip-periods="false" quotes="true"/><text variable="publisher" prefix=", "/>',
            "“Rivers”, Fen",
            id="strip-periods keeps a comma outside",
        ),
        pytest.param(
            '<names variable="author"><name suffix=","/></names>',
            "A Dahl,, B Moss,",
            id="a suffix of each name",
        ),
        pytest.param(
            '<group delimiter=" "><text variable="genre"/><text variable="number" prefix="No. "/></group>',
            "Report No. 2019– 07",
            id="a zero in a range",
        ),
    ],
)
def test_punctuation_that_meets_to_the_letter(entry: str, shown: str) -> None:
    people = [{"family": "Dahl", "given": "A"}, {"family": "Moss", "given": "B"}]
    item = {"title": "Rivers", "publisher": "Fen", "volume": "3", "genre": "Report", "number": "2019-07"}
    assert printed(entry, {**item, "author": people}) == [shown]


def test_to_the_letter_the_list_shows_names_as_whole_as_citations() -> None:
    people = [{"family": "Miller", "given": given} for given in ("Anna", "Bert")]
    items = [{"title": p["given"], "author": [p], "issued": {"date-parts": [[2018]]}} for p in people]
    style = STYLE.format(
        kind="in-text", locale="en-US", options="", extra="", cite=SHORT.format(YEAR),
        citation='disambiguate-add-givenname="true"', entry='<names variable="author"><name initialize-with="."/></names>',
    )  # fmt: skip
    given = [(str(n), {"type": "book", "id": str(n), **item}, False) for n, item in enumerate(items)]
    assert render_items(given, style, citations=[["0", "1"]], quirks=EXACT).bibliography == (
        "Anna Miller",
        "Bert Miller",
    )
    assert render_items(given, style, citations=[["0", "1"]]).bibliography == ("A. Miller", "B. Miller")


def test_to_the_letter_a_work_without_names_comes_behind_groups_of_the_same_key() -> None:
    key = '<names variable="author"><substitute><text variable="title"/></substitute></names>'
    items = [{"title": "Zinc", "author": [{"family": "Weir"}]}, {"title": "Untitled tables"}]
    style = STYLE.format(
        kind="in-text", locale="en-US", options="", cite=key, entry=TITLE, citation='collapse="year"',
        extra=f'<macro name="author">{key}</macro>',
    )  # fmt: skip
    sort = '<sort><key variable="issued"/><key macro="author"/></sort><layout'
    given = [(str(n), {"type": "book", "id": str(n), **item}, False) for n, item in enumerate(items)]
    done = render_items(given, style.replace("<layout", sort, 1), citations=[["0", "1"]], quirks=EXACT)
    assert done.citations == ("Weir; Untitled tables",)


@pytest.mark.parametrize(
    ("options", "shown"),
    [
        pytest.param("", ("One", "Two"), id="as they were written"),
        pytest.param(
            'disambiguate-add-year-suffix="true"', ("One", "Two"), id="where years have letters too"
        ),
    ],
)
def test_what_a_lists_keys_leave_alike_to_the_letter(options: str, shown: tuple[str, ...]) -> None:
    people = [{"title": "One", "author": [{"family": "Kim", "given": "Anna"}]}, {"title": "Two", "author": [
        {"family": "Kim", "given": "Adam"}]}]  # fmt: skip
    names = '<names variable="author"><name form="short"/></names>'
    style = STYLE.format(
        kind="in-text", locale="en-US", options="", cite=names + YEAR, entry=TITLE, citation=options,
        extra=f'<macro name="m">{names}</macro>',
    )  # fmt: skip
    head, tail = style.replace("<layout", '<sort><key variable="author"/></sort><layout', 1).split(
        "<bibliography>"
    )
    style = f'{head}<bibliography><sort><key macro="m"/></sort>{tail}'
    given = [
        (str(n), {"type": "book", "id": str(n), "issued": {"date-parts": [[2010]]}, **item}, False)
        for n, item in enumerate(people)
    ]
    assert render_items(given, style, citations=[["0", "1"]], quirks=EXACT).bibliography == shown
