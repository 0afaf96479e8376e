"""The order of a bibliography and of the cites in a citation: keys, dates in macros, numbers, languages."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from csl_suite import run_trial
from refkit import render
from refkit.csl.locale.collation import collate_text
from refkit.csl.process import render_items
from refkit.csl.quirks import EXACT

YEAR = '<date variable="issued"><date-part name="year"/></date>'
NAMES = '<names variable="author"><name form="short"/></names>'


def sheet(
    keys: str,
    macros: str = "",
    *,
    entry: str = '<text variable="title"/>',
    cite: str = '<text variable="title"/>',
    options: str = "",
    cite_keys: str = "",
) -> str:
    return (
        '<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text"><info><title>t</title>'
        f"</info>{macros}<citation {options}>{f'<sort>{cite_keys}</sort>' if cite_keys else ''}"
        f'<layout delimiter="; ">{cite}</layout></citation>'
        f"<bibliography><sort>{keys}</sort><layout>{entry}</layout></bibliography></style>"
    )


def work(title: str, author: str = "", date: Any = None, **fields: Any) -> dict[str, Any]:
    item = {"id": title, "type": "book", "title": title, **fields}
    if author:
        item["author"] = [{"family": name, "given": "J"} for name in author.split()]
    if date is not None:
        item["issued"] = date if isinstance(date, dict) else {"date-parts": date}
    return item


WORKS = [
    work("Zed", "Doe", [[2001]]),
    work("Alpha", "Doe", [[1999]], accessed={"date-parts": [[2001]]}),
    work("Beta", "Abe", [[2001, 5]]),
    work("None", "Abe"),
]


@pytest.mark.parametrize(
    ("macro", "order"),
    [
        pytest.param(f"{NAMES}{YEAR}", "Alpha Zed Beta None", id="a date with names is the date alone"),
        pytest.param(
            f'{NAMES}<text macro="year"/>', "None Beta Alpha Zed", id="in a macro of its own it is not"
        ),
        pytest.param(
            f'<choose><if variable="issued">{YEAR}</if><else><text variable="title"/></else></choose>',
            "Alpha Zed Beta None",
            id="what stands for a missing date counts for nothing",
        ),
        pytest.param(
            f'<choose><if type="chapter">{YEAR}</if><else><text variable="title"/></else></choose>',
            "Zed Alpha Beta None",
            id="nor does another branch",
        ),
        pytest.param(
            f'<choose><if type="chapter">{YEAR}</if><else><text macro="year"/></else></choose>',
            "Alpha Zed Beta None",
            id="a date of a macro it calls does",
        ),
        pytest.param(
            f'{YEAR}<date variable="accessed"><date-part name="year"/></date>',
            "Zed Beta Alpha None",
            id="two dates go after one",
        ),
    ],
)
def test_a_macro_that_holds_a_date_sorts_by_it(macro: str, order: str) -> None:
    macros = f'<macro name="year">{YEAR}</macro><macro name="m">{macro}</macro>'
    style = sheet('<key macro="m"/>', macros)
    assert " ".join(render(WORKS, style, exact=True).bibliography) == order


def test_people_see_all_that_a_key_holds() -> None:
    style = sheet('<key macro="m"/>', f'<macro name="m">{NAMES}{YEAR}</macro>')
    assert " ".join(render(WORKS, style).bibliography) == "None Beta Alpha Zed"


@pytest.mark.parametrize(
    ("direction", "order"),
    [
        pytest.param("ascending", "before bare range fall month words none", id="rising"),
        pytest.param("descending", "month range bare fall before words none", id="falling"),
    ],
)
def test_dates_sort_by_what_is_known_of_them(direction: str, order: str) -> None:
    works = [
        work("month", date=[[2001, 3]]),
        work("words", date={"literal": "soon"}),
        work("bare", date=[[2001]]),
        work("range", date=[[2001], [2002]]),
        work("before", date=[[-50]]),
        work("none"),
        work("fall", date={"date-parts": [[2001]], "season": 3}),
    ]
    told = render(works, sheet(f'<key variable="issued" sort="{direction}"/>'), exact=True).bibliography
    expected = order.replace("range fall", "fall range") if direction == "ascending" else order
    assert " ".join(told) == expected


@pytest.mark.parametrize(
    ("keys", "printed"),
    [
        pytest.param('<key variable="citation-number" sort="descending"/>', "3C 2B 1A", id="a number"),
        pytest.param('<key macro="n" sort="descending"/>', "3C 2B 1A", id="a macro"),
        pytest.param(
            '<key variable="publisher"/><key variable="citation-number" sort="descending"/>',
            "3B 2C 1A",
            id="after another key",
        ),
        pytest.param('<key variable="title" sort="descending"/>', "1C 2B 3A", id="but not of a title"),
    ],
)
def test_a_list_that_falls_by_number_counts_down(keys: str, printed: str) -> None:
    works = [work("A", publisher="Q"), work("B", publisher="P"), work("C", publisher="Q")]
    style = sheet(
        keys,
        '<macro name="n"><text variable="citation-number"/></macro>',
        entry='<text variable="citation-number"/><text variable="title"/>',
    )
    assert " ".join(render(works, style, exact=True).bibliography) == printed


def test_names_use_last_counts_the_last_name_of_a_cut_list() -> None:
    works = [work("1", "Doe Roe Zed"), work("2", "Doe Roe Abe"), work("3", "Doe Abe Moe")]
    style = sheet('<key variable="author" names-min="3" names-use-first="1" names-use-last="true"/>')
    assert render(works, style, exact=True).bibliography == ("2", "3", "1")


@pytest.mark.parametrize(
    ("direction", "printed"),
    [
        pytest.param("ascending", "Doe 1999, 2001; Roe 2000", id="rising"),
        pytest.param("descending", "Roe 2002, 2000; Doe 2001, 1999", id="falling"),
    ],
)
def test_cites_of_an_author_go_with_the_first_of_them(direction: str, printed: str) -> None:
    works = [work("1", "Doe", [[2001]]), work("2", "Roe", [[2000]]), work("3", "Doe", [[1999]])]
    works += [work("4", "Roe", [[2002]])] if direction == "descending" else []
    style = sheet(
        "",
        cite=f'<group delimiter=" ">{NAMES}{YEAR}</group>',
        options='collapse="year"',
        cite_keys=f'<key variable="issued" sort="{direction}"/>',
    )
    told = render(works, style, citations=[[item["id"] for item in works]]).citations
    assert told == (printed,)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        pytest.param("en", ["+ plus", "& co", "~ tilde", "$ 5", "1", "Alpha"], id="signs before figures"),
        pytest.param("en", ["1 a", "1,000", "1st", "2", "2.5", "10"], id="figures apart"),
        pytest.param("en", ["a & b", "a b", "a-b", "abc"], id="spaces before letters"),
        pytest.param("en", ["the", "zz", "þorn"], id="thorn after z"),
        pytest.param("ru", ["Иван", "Їжак", "Йод", "Кот"], id="letters of Ukrainian"),
        pytest.param("ja", ["アメリカ", "いぬ", "カメラ", "さくら"], id="kana as they sound"),
    ],
)
def test_signs_and_letters_have_their_places(language: str, words: list[str]) -> None:
    turned = words[::-1]
    assert sorted(turned, key=lambda word: collate_text(word, language)) == words


def test_a_label_tells_works_apart_and_sorts() -> None:
    works = [work("1", "Doe", [[2005]]), work("2", "Doe", [[2005]]), work("3", "McAbel", [[2001]])]
    label = '<text variable="citation-label"/>'
    style = sheet(
        '<key variable="citation-label"/>',
        cite=label,
        entry=label,
        options='disambiguate-add-year-suffix="true"',
    )
    assert render(works, style, exact=True).bibliography == ("Doe05a", "Doe05b", "Mcab01")


def test_cites_without_a_document_are_numbered_as_the_items_come() -> None:
    style = sheet("", cite='<text variable="citation-number"/>')
    trial = {"mode": "citation", "csl": style, "input": [work("a"), work("b")]}
    assert run_trial({**trial, "citation-items": [[{"id": "b"}], [{"id": "a"}]]}) == "2\n1"


def test_a_citation_told_before_another_work_was_cited_is_told_anew() -> None:
    style = sheet('<key variable="title"/>', cite='<text variable="citation-number"/>')
    put = [
        [{"citationID": "1", "citationItems": [{"id": "b"}], "properties": {"noteIndex": 0}}, [], []],
        [{"citationID": "2", "citationItems": [{"id": "a"}], "properties": {"noteIndex": 0}}, [["1", 0]], []],
    ]
    trial = {"mode": "citation", "csl": style, "input": [work("a"), work("b")], "citations": put}
    assert run_trial(trial) == ">>[0] 2\n>>[1] 1"


def test_a_trial_tells_how_a_bibliography_is_set() -> None:
    style = sheet('<key variable="title"/>', entry='<text variable="title" suffix=" "/><text value="x"/>')
    style = style.replace(
        "<bibliography>", '<bibliography hanging-indent="true" second-field-align="flush" entry-spacing="0">'
    )
    trial = {"mode": "bibliography-header", "csl": style, "input": [work("Zed & Co"), work("A")]}
    assert run_trial(trial).split("\n") == [
        "bibend: </div>",
        "bibliography_errors: ",
        'bibstart: <div class="csl-bib-body">',
        "",
        "done: false",
        "entry_ids: A,Zed & Co",
        "entryspacing: 0",
        "hangingindent: true",
        "linespacing: 1",
        "maxoffset: 9",
        "second-field-align: flush",
    ]


def test_a_part_that_includes_nothing_is_empty() -> None:
    trial = {"mode": "bibliography", "csl": sheet('<key variable="title"/>'), "input": [work("b"), work("a")]}
    told = run_trial({**trial, "bibsection": {"include": []}})
    assert "csl-entry" not in told


def test_a_citation_just_put_in_is_numbered_as_it_was_written() -> None:
    style = sheet("", cite='<text variable="citation-number"/>', cite_keys='<key variable="title"/>')
    put = [{"citationItems": [{"id": "b"}, {"id": "a"}], "properties": {"noteIndex": 0}}, [], []]
    trial = {"mode": "citation", "csl": style, "input": [work("a"), work("b")], "citations": [put]}
    assert run_trial(trial) == ">>[0] 2; 1"


@pytest.mark.parametrize(
    ("direction", "printed"),
    [
        pytest.param("ascending", "Doe 1999; Roe 2000; Abe; Web page", id="rising"),
        pytest.param("descending", "Web page; Abe; Roe 2000; Doe 1999", id="falling"),
    ],
)
def test_groups_without_a_value_go_as_if_it_were_a_word(direction: str, printed: str) -> None:
    works = [work("1", "Abe"), work("2", "Roe", [[2000]]), work("3", "Doe", [[1999]]), work("Web page")]
    names = '<names variable="author"><name form="short"/><substitute><text variable="title"/></substitute></names>'
    style = sheet(
        "",
        cite=f'<group delimiter=" ">{names}{YEAR}</group>',
        options='collapse="year"',
        cite_keys=f'<key variable="issued" sort="{direction}"/>',
    )
    told = render(works, style, citations=[[item["id"] for item in works]], exact=True).citations
    assert told == (printed,)


def test_what_a_lists_keys_leave_alike_stands_as_it_was_written() -> None:
    style = (
        '<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text"><info><title>t</title></info>'
        '<citation><sort><key variable="title"/></sort><layout><text variable="title"/></layout></citation>'
        '<bibliography><sort><key variable="author"/></sort><layout><text variable="title"/></layout></bibliography>'
        "</style>"
    )
    works = [
        {"id": key, "type": "book", "title": key, "author": [{"family": "Ito"}]} for key in ("B", "A", "C")
    ]
    assert render(works, style, citations=[["C", "A", "B"]], exact=True).ids == ("C", "A", "B")


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


@pytest.mark.parametrize(
    ("keys", "works", "shown"),
    [
        pytest.param(
            '<key variable="publisher"/>',
            [work("a", "Roe", [[2000]]), work("b", "Doe", [[2000]], publisher="Zinc")],
            "Roe, 2000; Doe, 2000",
            id="a group without the key stands under the word undefined",
        ),
        pytest.param(
            '<key variable="issued" sort="descending"/>',
            [work("a", "Roe", [[2000]]), work("b", "Roe", [[2001]]), work("c", "Doe", [[2002]])],
            "Doe, 2002; Roe, 2000, 2001",
            id="works of one author are turned round where the key descends",
        ),
        pytest.param(
            '<key variable="issued"/>',
            [work("a", "", [[2000]]), work("b", "Roe", [[2000]])],
            "Roe, 2000, 2000",
            id="works of nobody come behind those of somebody with the same key",
        ),
    ],
)
def test_cites_are_sorted_by_authors_before_their_keys(
    keys: str, works: list[dict[str, Any]], shown: str
) -> None:
    cite = f'<group delimiter=", ">{NAMES}{YEAR}</group>'
    style = sheet('<key variable="title"/>', cite=cite, cite_keys=keys, options='collapse="year"')
    items = [(item["id"], item, False) for item in works]
    assert render_items(items, style, citations=[[i["id"] for i in works]], quirks=EXACT).citations == (
        shown,
    )
