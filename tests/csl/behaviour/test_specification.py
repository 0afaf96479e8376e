"""What the CSL specification says of names, dates, numbers, citations and order, a sentence a test."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from csl_suite import read_trial, run_trial
from refkit import render
from refkit.csl.locale.collation import collate_text
from refkit.csl.rendering.punctuation import join_punctuation


def item(key: str = "1", **fields: Any) -> dict[str, Any]:
    return {"id": key, "type": "book", "title": f"T{key}", **fields}


def people(*names: str) -> list[dict[str, str]]:
    return [{"given": name.rpartition(" ")[0], "family": name.rpartition(" ")[2]} for name in names]


def year(number: int) -> dict[str, Any]:
    return {"date-parts": [[number]]}


AUTHOR_YEAR = (
    '<group delimiter=" "><names variable="author"><name form="short"/></names>'
    '<date variable="issued" form="numeric" date-parts="year"/></group>'
)


@pytest.fixture
def cite(small: Callable[..., str]) -> Callable[..., tuple[str, ...]]:
    """Citations of items in a style whose citation is what a test is about, printed to the letter."""

    def make(parts: str, items: list[dict[str, Any]], *clusters: Any, **options: str) -> tuple[str, ...]:
        style = small(cite=parts, **options)
        return render(items, style, citations=clusters, exact=True).citations

    return make


@pytest.mark.parametrize(
    ("raw", "printed"),
    [
        pytest.param("2010-05-01", "(May 1, 2010)", id="ISO"),
        pytest.param("May 1, 2010", "(May 1, 2010)", id="American"),
        pytest.param("23 June 2010", "(June 23, 2010)", id="British"),
        pytest.param("circa 1890", "(1890)", id="about"),
        pytest.param("Spring 2010", "(Spring 2010)", id="season"),
        pytest.param("2010/2012", "(2010–2012)", id="range"),
        pytest.param("before the war", "(before the war)", id="words"),
    ],
)
def test_dates_are_read_as_people_type_them(cite: Any, raw: str, printed: str) -> None:
    assert cite('<date variable="issued" form="text"/>', [item(issued={"raw": raw})], ["1"]) == (printed,)


def test_a_season_may_have_a_name_of_its_own(cite: Any) -> None:
    dated = item(issued={"date-parts": [[2010]], "season": "Trinity"})
    assert cite('<date variable="issued" form="text"/>', [dated], ["1"]) == ("(Trinity 2010)",)


def test_a_range_before_christ_names_the_era_once(cite: Any) -> None:
    dated = item(issued={"date-parts": [[-100], [-50]]})
    assert cite('<date variable="issued" form="text"/>', [dated], ["1"]) == ("(100–50 BC)",)


@pytest.mark.parametrize(
    ("value", "form", "printed"),
    [
        pytest.param("2-3", "ordinal", "(2nd–3rd)", id="range of ordinals"),
        pytest.param("2 & 3", "long-ordinal", "(second & third)", id="in words"),
        pytest.param("2, 4", "roman", "(ii, iv)", id="roman"),
        pytest.param("2nd ed.", "ordinal", "(2nd ed.)", id="no number"),
        pytest.param("12a", "ordinal", "(12a)", id="a letter with it"),
    ],
)
def test_every_number_of_a_value_takes_the_form(cite: Any, value: str, form: str, printed: str) -> None:
    assert cite(f'<number variable="edition" form="{form}"/>', [item(edition=value)], ["1"]) == (printed,)


@pytest.mark.parametrize(
    ("label", "locator", "printed"),
    [
        pytest.param("page", "ii-iv", "(pp. ii–iv)", id="roman range"),
        pytest.param("page", "12/15", "(p. 12/15)", id="one page with a stroke"),
        pytest.param("sub verbo", "a", "(s.v. a)", id="sub verbo with a space"),
        pytest.param("chapter", "1, 3", "(chaps. 1, 3)", id="several chapters"),
    ],
)
def test_labels_of_locators_know_one_from_several(cite: Any, label: str, locator: str, printed: str) -> None:
    parts = '<group delimiter=" "><label variable="locator" form="short"/><text variable="locator"/></group>'
    cluster = [{"id": "1", "locator": locator, "label": label}]
    assert cite(parts, [item()], cluster) == (printed,)


def test_each_part_of_a_name_has_its_own_font_and_case(cite: Any) -> None:
    parts = (
        '<names variable="author"><name name-as-sort-order="all"><name-part name="given" '
        'text-case="capitalize-first" prefix="{"  suffix="}"/><name-part name="family" '
        'text-case="uppercase"/></name></names>'
    )
    name = {"family": "Fontaine", "given": "jean", "dropping-particle": "de", "non-dropping-particle": "la"}
    assert cite(parts, [item(author=[name])], ["1"]) == ("(FONTAINE, {Jean De LA})",)


@pytest.mark.parametrize(
    ("given", "printed"),
    [
        pytest.param("John, Jr.", "(John Doe Jr.)", id="suffix in the given name"),
        pytest.param("John,! Jr.", "(John Doe, Jr.)", id="suffix with a comma"),
    ],
)
def test_a_suffix_may_stand_in_the_given_name(cite: Any, given: str, printed: str) -> None:
    assert cite('<names variable="author"/>', [item(author=[{"family": "Doe", "given": given}])], ["1"]) == (
        printed,
    )


def test_given_names_are_shown_where_they_distinguish_people(cite: Any) -> None:
    items = [
        item("1", author=people("John Doe", "A Smith", "B Jones"), issued=year(2000)),
        item("2", author=people("John Doe", "A Smith", "C Brown"), issued=year(2000)),
        item("3", author=people("Jane Doe", "A Smith", "B Jones"), issued=year(2000)),
    ]
    options = (
        'et-al-min="3" et-al-use-first="1" disambiguate-add-names="true" disambiguate-add-givenname="true"'
    )
    assert cite(AUTHOR_YEAR, items, ["1"], ["2"], ["3"], citation=options) == (
        "(John Doe, Smith, Jones 2000)",
        "(John Doe, Smith, Brown 2000)",
        "(Jane Doe et al. 2000)",
    )


@pytest.mark.parametrize(
    ("collapse", "printed"),
    [
        pytest.param("year", "(Doe 2000a, 2000b, 2000c; Poe 2001)", id="year"),
        pytest.param("year-suffix", "(Doe 2000a,b,c; Poe 2001)", id="letters"),
        pytest.param("year-suffix-ranged", "(Doe 2000a–c; Poe 2001)", id="range of letters"),
    ],
)
def test_works_of_one_year_collapse(cite: Any, collapse: str, printed: str) -> None:
    items = [item(key, author=people("J Doe"), issued=year(2000)) for key in "123"]
    items.append(item("4", author=people("A Poe"), issued=year(2001)))
    options = f'disambiguate-add-year-suffix="true" collapse="{collapse}" year-suffix-delimiter=","'
    assert cite(AUTHOR_YEAR, items, ["1", "2", "3", "4"], citation=options) == (printed,)


def test_citations_that_group_are_sorted_by_the_names_they_show() -> None:
    items = [
        item("1", author=people("Zoe Abe"), issued=year(2000)),
        item("2", author=people("Ann Abe"), issued=year(2000)),
        item("3", author=people("Bob Cole"), issued=year(1999)),
    ]
    parts = (
        '<group delimiter=" "><names variable="author"/>'
        '<date variable="issued" form="numeric" date-parts="year"/></group>'
    )
    style_sort = '<sort><key variable="issued"/></sort>'
    sheet = (
        '<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text"><info><title>t</title>'
        f'</info><citation collapse="year">{style_sort}<layout delimiter="; ">{parts}</layout></citation></style>'
    )
    assert render(items, sheet, citations=[["1", "2", "3"]], exact=True).citations == (
        "Bob Cole 1999; Ann Abe 2000; Zoe Abe 2000",
    )


@pytest.mark.parametrize(
    ("mode", "printed"),
    [
        pytest.param("author-only", "Doe", id="the author"),
        pytest.param("suppress-author", "(2000)", id="the rest"),
        pytest.param("composite", "Doe (2000)", id="both, as a sentence has them"),
    ],
)
def test_a_citation_may_be_part_of_a_sentence(cite: Any, mode: str, printed: str) -> None:
    items = [item(author=people("J Doe"), issued=year(2000))]
    cluster = {"citationItems": [{"id": "1"}], "properties": {"noteIndex": 0, "mode": mode}}
    assert cite(AUTHOR_YEAR, items, cluster) == (printed,)


POSITIONS = (
    '<choose><if position="ibid-with-locator"><text value="ibid at"/></if><else-if position="ibid">'
    '<text value="ibid"/></else-if><else-if position="near-note"><text value="near"/></else-if>'
    '<else-if position="subsequent"><text value="later"/></else-if><else><text value="first"/></else></choose>'
)


@pytest.mark.parametrize(
    ("notes", "printed"),
    [
        pytest.param([(1, "1"), (2, "1"), (3, "2"), (4, "1")], "first ibid first near", id="near"),
        pytest.param([(1, "1"), (2, "2"), (9, "1")], "first first later", id="far"),
        pytest.param([(1, "1"), (0, "1"), (2, "1")], "first first ibid", id="notes and text apart"),
    ],
)
def test_positions_follow_from_the_notes(cite: Any, notes: list[tuple[int, str]], printed: str) -> None:
    clusters = [{"citationItems": [{"id": key}], "properties": {"noteIndex": note}} for note, key in notes]
    told = cite(POSITIONS, [item("1"), item("2")], *clusters, citation='near-note-distance="3"')
    assert " ".join(text.strip("()") for text in told) == printed


@pytest.mark.parametrize(
    ("rule", "second"),
    [
        pytest.param("complete-all", "Doe, Smith, T2.", id="all or none"),
        pytest.param("partial-each", "—, Smith, T2.", id="each that is the same"),
    ],
)
def test_authors_named_before_are_replaced_by_the_rule(rule: str, second: str) -> None:
    sheet = (
        '<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text"><info><title>t</title>'
        '</info><citation><layout><text variable="title"/></layout></citation>'
        f'<bibliography subsequent-author-substitute="—" subsequent-author-substitute-rule="{rule}">'
        '<layout suffix="."><group delimiter=", "><names variable="author"><name form="short"/></names>'
        '<text variable="title"/></group></layout></bibliography></style>'
    )
    items = [item("1", author=people("J Doe", "A Poe")), item("2", author=people("J Doe", "A Smith"))]
    assert render(items, sheet).bibliography == ("Doe, Poe, T1.", second)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        pytest.param("en", ["9 lives", "10 things", "A b", "A-b", "äb", "Zebra"], id="English"),
        pytest.param("sv", ["ab", "zebra", "å", "äb", "ö"], id="Swedish"),
        pytest.param("cs", ["c", "cz", "č", "h", "chata", "i"], id="Czech"),
        pytest.param("es", ["nz", "ñandú", "o"], id="Spanish"),
    ],
)
def test_words_are_sorted_as_a_language_sorts_them(language: str, words: list[str]) -> None:
    assert sorted(words, key=lambda word: collate_text(word, language)) == words


def test_a_mark_that_stays_stays_in_its_font() -> None:
    assert join_punctuation("\ufdd0What;\ufdd7", "!") == "\ufdd0What!\ufdd7"


def test_a_trial_prints_what_each_citation_became() -> None:
    sheet = (
        '<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="note"><info><title>t</title></info>'
        f"<citation><layout>{POSITIONS}</layout></citation></style>"
    )

    def put(key: str, note: int, before: list[Any]) -> list[Any]:
        cluster = {"citationID": key, "citationItems": [{"id": "1"}], "properties": {"noteIndex": note}}
        return [cluster, before, []]

    trial = {"mode": "citation", "csl": sheet, "input": [item()]}
    trial["citations"] = [put("a", 1, []), put("b", 2, [["a", 1]])]
    assert run_trial(trial) == "..[0] first\n>>[1] ibid"


def test_blocks_of_an_entry_are_blocks_in_a_trial() -> None:
    sheet = (
        '<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text"><info><title>t</title>'
        '</info><citation><layout><text variable="title"/></layout></citation><bibliography>'
        '<layout suffix="."><text variable="title" display="left-margin"/>'
        '<text variable="publisher" display="right-inline"/></layout></bibliography></style>'
    )
    trial = {"mode": "bibliography", "csl": sheet, "input": [item(publisher="P & Q")]}
    assert '<div class="csl-left-margin">T1</div><div class="csl-right-inline">P &#38; Q.</div>' in run_trial(
        trial
    )
    assert render([item(publisher="P")], sheet).bibliography == ("T1 P.",)


def test_a_trial_is_read_from_its_sections() -> None:
    text = (
        ">>===== MODE =====>>\ncitation\n<<===== MODE =====<<\n"
        '>>===== INPUT =====>>\n[{"id": "a"}]\n<<===== INPUT =====<<\n'
    )
    assert read_trial(text) == {"mode": "citation", "input": [{"id": "a"}]}
    assert read_trial(f"\ufeff{text}") == read_trial(text)


def test_items_without_an_id_are_numbered() -> None:
    text = '>>===== INPUT =====>>\n[{"title": "A"}, {"id": "b"}, {"title": "C"}]\n<<===== INPUT =====<<\n'
    assert [item["id"] for item in read_trial(text)["input"]] == ["1", "b", "3"]


def test_a_style_is_read_from_its_text_whatever_stands_before_it(small: Callable[..., str]) -> None:
    assert render([item()], "\n  " + small()).bibliography == ("T1.",)
