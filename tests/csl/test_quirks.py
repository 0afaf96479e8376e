"""Each behaviour of citeproc-js by its name: its smallest example with it alone, with all of them, and with none."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from printed_cases import (
    AUTHOR_YEAR,
    DOE,
    NAMED_OR_TITLED,
    ROE,
    SHORT,
    STYLE,
    TITLE,
    YEAR,
    cased,
    cited,
    listed,
    printed,
    row,
    year,
)

from refkit import render
from refkit.csl.locale.collation import library
from refkit.csl.quirks import BEHAVIOURS, EXACT, NONE, Quirks

# The behaviours that a row of the manual's table shows.
IN_THE_MANUAL: Mapping[str, str] = {
    "left_punctuation": "what missing parts leave",
    "group_stops": "a group's stop that meets that of its last part",
    "fields_by_style": "a mark behind a quotation that the field holds",
    "letters_dressed": "the letter after a year that has affixes",
    "letters_by_family_name": "the letter of a work that its author's given name tells apart",
    "neighbours_grouped": "works of one author who is cited again",
    "nameless_joined": "a work without authors behind one of somebody",
    "title_case": "title case of capitals",
    "inner_stops": "`strip-periods` before a small letter",
    "joined_initials": "initials written together",
    "one_and_last": "one name, and the last of many",
    "open_ranges_unclosed": "a range of dates that is still open",
    "eras_to_500": "years from 500 to 999",
    "date_case_ignored": "the case of a whole date",
    "pages_parsed": "pages with letters, to be expanded",
    "labels_alone": "the label of a variable that is not there",
    "short_addresses": "an address, where its short form is asked for",
    "numbers_alone": "an entry that would be a number alone",
    "genres_twice": "a genre of talks, printed twice",
    "items_as_given": "a supplement that a style has no place for",
    "note_variables": "lines of a note that name variables",
}
BRANCHES = "<choose><if {}><text value='yes'/></if><else><text value='no'/></else></choose>"
NAMES = '<names variable="author"><name{}/></names>'
LETTERED = 'disambiguate-add-year-suffix="true"'
APART = 'delimiter="; "'
MORE = f'{AUTHOR_YEAR}<text variable="title" prefix=" "/>'
INITIALS = NAMES.format(' initialize-with=". "')
NO_NAMES = NAMES.format(' form="short" et-al-min="1" et-al-use-first="0"')
GIVEN = (
    f'<citation disambiguate-add-givenname="true"><layout>{SHORT}</layout></citation>'
    f"<bibliography><layout>{INITIALS}</layout></bibliography>"
)
MANY = [{"family": name} for name in ("Roe", "Dahl", "Doe")]
LATER_NAMES = ' et-al-min="3" et-al-use-first="{}" et-al-subsequent-min="2" et-al-subsequent-use-first="{}"'
FOUR_CUT = (
    ' et-al-min="4" et-al-use-first="2" et-al-use-last="true"'
    ' et-al-subsequent-min="3" et-al-subsequent-use-first="1"'
)
ORDINAL = '<number variable="edition" form="ordinal"/>'
KEYED = '<sort><key variable="issued"/></sort>'
NAMED_TITLE = f'<group delimiter=" ">{SHORT}{TITLE}</group>'


def sorted_by(key: str, cite: str, citation: str = "", layout: str = APART) -> str:
    return cited(cite, layout, citation).replace("<layout", f"<sort>{key}</sort><layout")


BY_MACRO, BY_TITLE = sorted_by('<key macro="m"/>', TITLE), sorted_by('<key variable="title"/>', TITLE)


def book(title: str, number: int = 2000, **more: Any) -> dict[str, Any]:
    return year(number, title=title, **more)


# What a style says, the works, and what else is given.
CASES: Mapping[str, tuple[str, tuple[dict[str, Any], ...], dict[str, Any]]] = {
    "numbers_parsed": (cited('<number variable="volume" form="ordinal"/>'), ({"volume": "vol. 3"},), {}),
    "events_apart": (
        cited(f'{TITLE}<text variable="event" prefix=" "/>'),
        ({"title": "Ponds", "event-title": "Meeting"},),
        {},
    ),
    "locators_parsed": (
        cited('<text variable="locator"/>'),
        (book("A"),),
        {"citations": [[{"id": "0", "locator": "7, ch. 3"}]], "locale": "de-DE"},
    ),
    "delimiter_before_zero": (
        cited('<group delimiter=" "><text variable="genre"/><text variable="number" prefix="No. "/></group>'),
        ({"genre": "Act", "number": "19-07"},),
        {},
    ),
    "locators_all": (
        cited(BRANCHES.format('locator="chapter page"')),
        (book("A"),),
        {"citations": [[{"id": "0", "locator": "5"}]]},
    ),
    "counts_by_name": (
        cited(NAMES.format(""), "", 'name-form="count"'),
        ({"author": [{"family": "Roe"}, {"family": "Dahl"}]},),
        {},
    ),
    "last_name_once": (
        cited(NAMES.format(FOUR_CUT), APART),
        ({"author": [*MANY, {"family": "Fox"}]},),
        {"citations": [["0", "0"]]},
    ),
    "later_names_first": (cited(NAMES.format(LATER_NAMES.format(1, 2))), ({"author": MANY},), {}),
    "closed_and": (
        cited(NAMES.format(' form="short" and="text" delimiter=";" delimiter-precedes-last="always"')),
        ({"author": [ROE, DOE]},),
        {},
    ),
    "places_of_the_first": (
        cited(f'<choose><if position="ibid"><text term="ibid"/></if><else>{TITLE}</else></choose>', APART),
        (book("Pond"), book("Fen")),
        {"citations": [[{"id": "0", "locator": "5"}, "1"], ["1"]]},
    ),
    "unopened_brackets": (
        cited(TITLE),
        (book("A"),),
        {"citations": [[{"id": "0", "suffix": ")"}]], "note": True},
    ),
    "whole_names_win": (
        cited(NAMES.format(' initialize-with=". " initialize="true"'), "", 'initialize="false"'),
        ({"author": [ROE]},),
        {},
    ),
    "ordinals_of_the_language": (
        f'<locale><terms><term name="ordinal-04">X</term></terms></locale>{cited(ORDINAL)}',
        ({"edition": "4"},),
        {},
    ),
    "types_by_case": (cited(BRANCHES.format('type="Book"')), (book("A"),), {}),
    "number_unknown": (cited(BRANCHES.format('variable="citation-number"')), (book("A"),), {}),
    "sentence_case": (cased("sentence"), ({"title": "The Life of NASA"},), {}),
    "spans_keep_case": (cased("uppercase"), ({"title": "Ponds<sup>a</sup>"},), {}),
    "values_take_title_case": (
        cited('<text value="alte teiche" text-case="title"/>'),
        (book("A"),),
        {"locale": "de-DE"},
    ),
    "values_as_fields": (cited('<text value="&lt;b&gt;a&lt;/b&gt;"/>'), (book("A"),), {"to": "html"}),
    "edges": (cited('<text variable="title" suffix=";"/><text value="."/>'), (book("A"),), {}),
    "slanted_groups": (
        cited(f'<group font-style="italic">{TITLE}</group>'),
        ({"title": "池塘"},),
        {"to": "html"},
    ),
    "outer_spaces": (listed('<text variable="title" prefix=" "/>'), ({"title": "Ponds"},), {}),
    "substitutes_uncounted": (
        cited(
            f'{TITLE}<group prefix=" "><names variable="author"><substitute><text value="Anon"/></substitute></names></group>'
        ),
        ({"title": "Ponds"},),
        {},
    ),
    "names_keep_brackets": (
        cited('<names variable="author" prefix="(" suffix=")"><name form="short"/></names>'),
        ({"author": [ROE]},),
        {"citations": [[{"id": "0", "prefix": "(see", "suffix": ")"}]], "note": True},
    ),
    "hebrew_and": (
        cited(NAMES.format(' form="short" and="text"')),
        ({"author": [ROE, DOE]},),
        {"locale": "he-IL"},
    ),
    "whole_names_stay": (
        GIVEN,
        ({"author": [ROE]}, {"author": [{"family": "Roe", "given": "Bob"}]}),
        {},
    ),
    "nobody": (
        cited(f'{NO_NAMES}<text variable="title" prefix=" "/>'),
        ({"author": [{"family": "Dahl"}, ROE], "title": "Ponds"},),
        {},
    ),
    "parts_keep_fonts": (
        cited(
            '<names variable="author"><name font-style="italic"><name-part name="family" font-style="normal"/></name></names>'
        ),
        ({"author": [ROE]},),
        {"to": "html"},
    ),
    "date_fonts_ignored": (
        cited('<date variable="issued" form="text" date-parts="year" font-style="italic"/>'),
        (book("A"),),
        {"to": "html"},
    ),
    "locale_affixes_replaced": (
        cited('<date variable="issued" form="text"><date-part name="month" suffix="/"/></date>'),
        ({"issued": {"date-parts": [[2001, 3]]}},),
        {},
    ),
    "ranges_unlettered": (
        cited(
            f'{SHORT}<date variable="issued" prefix=" (" suffix=")"><date-part name="year"/></date>',
            APART,
            LETTERED,
        ),
        tuple({"author": [ROE], "title": t, "issued": {"date-parts": [[2001], [2002]]}} for t in "AB"),
        {},
    ),
    "dates_sort_alone": (
        f'<macro name="m">{TITLE}{YEAR}</macro>{BY_MACRO}',
        (book("B", 2001), book("A", 2002)),
        {},
    ),
    "fields_aligned": (
        f'{cited(TITLE)}<bibliography second-field-align="flush"><layout suffix=".">{TITLE}<text variable="publisher"/></layout></bibliography>',
        ({"title": "Ponds"},),
        {},
    ),
    "first_cited_first": (
        f"{BY_TITLE}<bibliography>{KEYED}<layout>{TITLE}</layout></bibliography>",
        (book("B"), book("A")),
        {},
    ),
    "cites_as_written": (
        sorted_by('<key variable="issued"/>', TITLE),
        (book("A"), book("B")),
        {"citations": [["0"], ["1", "0"]]},
    ),
    "groups_sorted_again": (
        sorted_by('<key variable="issued" sort="descending"/>', AUTHOR_YEAR, 'collapse="year"'),
        (book("A", 2000, author=[ROE]), book("B", 2001, author=[ROE])),
        {},
    ),
    "substitutes_ungrouped": (
        sorted_by(
            '<key variable="issued"/>',
            f'{NAMED_OR_TITLED}<text variable="citation-number" prefix=" "/>',
            'collapse="citation-number"',
        ),
        (book("Fen", 2000), book("Moss", 2001), book("Fen", 2002)),
        {"citations": [[{"id": key, "prefix": "in"} for key in "012"]]},
    ),
    "delimiters_by_cite": (
        cited(MORE, APART, 'collapse="year"'),
        (book("A", 2000, author=[ROE]), book("B", 2001, author=[ROE])),
        {},
    ),
    "unnumbered_grouped": (
        cited(AUTHOR_YEAR, APART, 'collapse="citation-number"'),
        (book("A", 2000, author=[ROE]), book("B", 2001, author=[ROE])),
        {},
    ),
    "authors_without_fonts": (
        cited('<names variable="author"><name form="short" font-style="italic"/></names>'),
        (book("A", author=[ROE]),),
        {"citations": [[{"id": "0", "author-only": True}]], "to": "html"},
    ),
    "delimiter_behind_sentences": (
        cited('<text variable="citation-number"/>', 'delimiter=", "'),
        (book("A"),),
        {"citations": [[{"id": "0", "prefix": "As in Roe."}]]},
    ),
    "first_of_two_inverted": (
        cited(NAMES.format(' form="short" and="text" delimiter-precedes-last="after-inverted-name"')),
        ({"author": [ROE, DOE]},),
        {},
    ),
    "given_names_alone": (
        cited(f"{SHORT}{TITLE}"),
        ({"author": [{"given": "Ann"}], "title": "Ponds"},),
        {},
    ),
    "zeros_in_dates": (
        cited('<date variable="issued" form="numeric"/>'),
        ({"issued": {"date-parts": [[2001, 0]]}},),
        {},
    ),
    "one_day_ranges": (
        cited('<date variable="issued" form="text"/>'),
        ({"issued": {"date-parts": [[2001, 3, 4], [2001, 3, 4]]}},),
        {},
    ),
    "letters_behind_locators": (
        cited(
            f'{AUTHOR_YEAR}<text variable="locator" prefix=": "/>',
            APART,
            f'{LETTERED} collapse="year-suffix" year-suffix-delimiter="/"',
        ),
        (book("A", author=[ROE]), book("B", author=[ROE])),
        {"citations": [[{"id": "0", "locator": "5"}, "1"]]},
    ),
    "repeats_lost": (
        cited(AUTHOR_YEAR, APART, f'{LETTERED} collapse="year-suffix"'),
        (book("A", author=[ROE]),),
        {"citations": [["0", "0"]]},
    ),
    "years_after_details": (
        cited(
            f'<group delimiter=" ">{SHORT}{TITLE}{YEAR}</group>', APART, f'{LETTERED} collapse="year-suffix"'
        ),
        (book("A", author=[ROE]), book("A", author=[ROE])),
        {},
    ),
    "authors_kept_in_notes": (
        cited(AUTHOR_YEAR),
        (book("A", author=[ROE]),),
        {
            "citations": [{"citationItems": [{"id": "0"}], "properties": {"mode": "suppress-author"}}],
            "note": True,
        },
    ),
    "leading_authors": (
        cited(f'{YEAR}<names variable="author" prefix=" "><name form="short"/></names>'),
        (book("A", author=[ROE]),),
        {"citations": [[{"id": "0", "suppress-author": True}]]},
    ),
    "remarks_with_authors": (
        cited(AUTHOR_YEAR),
        (book("A", author=[ROE]),),
        {"citations": [[{"id": "0", "author-only": True, "prefix": "see"}]]},
    ),
    "remarks_as_written": (
        cited(TITLE),
        (book("A?"),),
        {"citations": [[{"id": "0", "suffix": ", B"}], [{"id": "0", "suffix": "."}]]},
    ),
    "delimiters_unmerged": (cited(TITLE, 'delimiter=". "'), (book("A."), book("B")), {}),
    "first_notes_by_position": (
        cited(f'{TITLE}<text variable="first-reference-note-number" prefix=" n"/>'),
        (book("A"),),
        {"citations": [["0"], ["0"]], "note": True},
    ),
    "placeholders": (cited('<text variable="publisher"/>'), (book("A"),), {}),
    "tables_of_letters": (
        sorted_by('<key variable="title"/>', TITLE),
        (book("塘"), book("池")),
        {"locale": "zh-CN"},
    ),
}


def shown(name: str, quirks: Quirks) -> str:
    if name in IN_THE_MANUAL:
        return row(IN_THE_MANUAL[name], quirks)
    parts, works, given = CASES[name]
    given = dict(given)
    kind = "note" if given.pop("note", False) else "in-text"
    return printed(STYLE.format(parts).replace("in-text", kind), works, quirks, **given)


def test_each_behaviour_has_an_example() -> None:
    assert sorted((*IN_THE_MANUAL, *CASES)) == sorted(BEHAVIOURS)


@pytest.mark.parametrize("name", BEHAVIOURS)
def test_a_behaviour_prints_its_example(name: str) -> None:
    if name == "tables_of_letters" and library() is None:
        pytest.skip("the extra refkit-claims[collation] is not installed")
    told = BEHAVIOURS[name]
    assert (shown(name, EXACT), shown(name, NONE)) == (told.exact, told.otherwise)
    assert told.exact != told.otherwise


@pytest.mark.parametrize("name", BEHAVIOURS)
def test_a_behaviour_alone_does_what_all_of_them_do(name: str) -> None:
    assert shown(name, Quirks(**{name: True})) == BEHAVIOURS[name].exact


def test_exact_is_short_for_all_of_them() -> None:
    style, items = (
        STYLE.format(cased("title")),
        [{"id": "a", "type": "book", "title": "THE LIFE OF PONDS"}],
    )
    told = [
        render(items, style, citations=[["a"]], **given).citations[0]
        for given in ({"exact": True}, {"quirks": EXACT}, {"quirks": Quirks(title_case=True)}, {})
    ]
    assert told == ["THE LIFE OF PONDS"] * 3 + ["The Life of Ponds"]
