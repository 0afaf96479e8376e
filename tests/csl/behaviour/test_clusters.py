"""What stands in one citation: remarks, stops between cites, collapsed years and letters, authors alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from csl_suite import run_trial
from refkit import render

AUTHOR_YEAR = (
    '<group delimiter=", "><group delimiter=" "><names variable="author"><name form="short"/></names>'
    '<date variable="issued"><date-part name="year"/></date></group>'
    '<group delimiter=" "><label variable="locator" form="short"/><text variable="locator"/></group></group>'
)
CITE = '<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="{kind}"><info><title>t</title></info>'


def work(key: str, family: str, year: int, **fields: Any) -> dict[str, Any]:
    author = [{"family": family, "given": "J"}]
    issued = {"date-parts": [[year]]}
    return {"id": key, "type": "book", "title": key, "author": author, "issued": issued, **fields}


DOE = [
    work("1", "Doe", 2000),
    *(work(key, "Doe", 2001) for key in "abcd"),
    work("r", "Roe", 2001),
    work("p", "Poe", 2003),
    *(work(key, "", year, author=[]) for key, year in (("t", 2004), ("u", 2005))),
]


@pytest.fixture
def cited() -> Callable[..., list[str]]:
    """Clusters without notes in a style whose citation is what a test is about, printed to the letter."""

    def make(*clusters: Any, parts: str = AUTHOR_YEAR, kind: str = "in-text", **options: str) -> list[str]:
        told = " ".join(f'{name.replace("_", "-")}="{value}"' for name, value in options.items())
        style = (
            f"{CITE.format(kind=kind)}<citation {told}>"
            f'<layout delimiter="; ">{parts}</layout></citation></style>'
        )
        placed = [[{"id": cite} if isinstance(cite, str) else cite for cite in one] for one in clusters]
        trial = {"mode": "citation", "csl": style, "input": DOE, "citation-items": placed}
        return run_trial(trial).split("\n")

    return make


@pytest.mark.parametrize(
    ("prefix", "printed"),
    [
        pytest.param("see", "see Doe 2000", id="a word"),
        pytest.param("e.g.,", "e.g., Doe 2000", id="a comma"),
        pytest.param("<i>see</i>", "<i>see</i> Doe 2000", id="a word in italics"),
        pytest.param("post-", "post-Doe 2000", id="a hyphen"),
        pytest.param("(", "(Doe 2000", id="what opens"),
        pytest.param("参", "参Doe 2000", id="Chinese"),
    ],
)
def test_a_space_follows_a_prefix_that_ends_a_word(cited: Any, prefix: str, printed: str) -> None:
    assert cited([{"id": "1", "prefix": prefix}]) == [printed]


@pytest.mark.parametrize(
    ("suffix", "printed"),
    [
        pytest.param("passim", "Doe 2000 passim; Roe 2001", id="a word"),
        pytest.param("(first)", "Doe 2000 (first); Roe 2001", id="what opens"),
        pytest.param(", passim.", "Doe 2000, passim. Roe 2001", id="a full stop is stop enough"),
        pytest.param(",", "Doe 2000, Roe 2001", id="so is a comma"),
        pytest.param("!", "Doe 2000!; Roe 2001", id="an exclamation mark is none"),
        pytest.param(". ", "Doe 2000. ; Roe 2001", id="nor is one before a space"),
    ],
)
def test_a_writers_stop_replaces_the_delimiter(cited: Any, suffix: str, printed: str) -> None:
    assert cited([{"id": "1", "suffix": suffix}, "r"]) == [printed]


def test_a_prefix_that_begins_with_a_stop_has_no_delimiter_before_it(cited: Any) -> None:
    assert cited(["1", {"id": "r", "prefix": ". Also "}]) == ["Doe 2000. Also Roe 2001"]


def test_a_delimiter_does_not_merge_with_the_end_of_a_cite(cited: Any) -> None:
    assert cited(["1", "r"], parts=f'{AUTHOR_YEAR}<text value=";"/>') == ["Doe 2000;; Roe 2001;"]


IBID = '<text term="ibid"/>'


@pytest.mark.parametrize(
    ("prefix", "printed"),
    [
        pytest.param("", "Ibid.", id="nothing"),
        pytest.param("see ", "see ibid.", id="a word"),
        pytest.param("As he says. ", "As he says. Ibid.", id="a sentence"),
        pytest.param("Cf. ", "Cf. ibid.", id="an abbreviation"),
    ],
)
def test_a_term_begins_with_a_capital_where_it_begins_a_sentence(
    cited: Any, prefix: str, printed: str
) -> None:
    assert cited([{"id": "1", "prefix": prefix}], parts=IBID, kind="note") == [printed]


def test_a_term_in_a_second_cite_begins_no_sentence(cited: Any) -> None:
    assert cited(["1", "r"], parts=IBID, kind="note") == ["Ibid.; ibid."]


LOC_B = {"id": "b", "locator": "5", "label": "page"}


@pytest.mark.parametrize(
    ("cluster", "options", "printed"),
    [
        pytest.param("1abr", {}, "Doe 2000, 2001a; b; Roe 2001", id="the same year"),
        pytest.param("acb", {}, "Doe 2001a, c; b", id="letters out of order"),
        pytest.param("dab", {}, "Doe 2001d; a; b", id="a run behind another letter"),
        pytest.param(["a", LOC_B], {}, "Doe 2001a, b, p. 5", id="with a locator"),
        pytest.param(["a", {"id": "b", "suffix": "foo"}], {}, "Doe 2001a, b foo", id="with a remark"),
        pytest.param(["1", "1"], {}, "Doe 2000", id="the same work again"),
        pytest.param(
            "1abr",
            {"cite_group_delimiter": " + ", "year_suffix_delimiter": "~"},
            "Doe 2000 + 2001a + b; Roe 2001",
            id="the delimiter of a group goes first",
        ),
        pytest.param(
            "1abr",
            {"cite_group_delimiter": " + ", "after_collapse_delimiter": " | "},
            "Doe 2000; 2001a + b | Roe 2001",
            id="with the one after collapse the layout's is used within",
        ),
    ],
)
def test_letters_of_a_year_stand_alone(
    cited: Any, cluster: Any, options: dict[str, str], printed: str
) -> None:
    told = {"collapse": "year-suffix", "disambiguate_add_year_suffix": "true", **options}
    assert cited(list(cluster), **told) == [printed]


@pytest.mark.parametrize(
    ("cluster", "printed"),
    [
        pytest.param("abcd", "Doe 2001a–d", id="four"),
        pytest.param(
            [{"id": "a", "prefix": "see"}, "b", "c", {"id": "d", "suffix": "ff."}],
            "see Doe 2001a–c, d ff.",
            id="a remark ends it",
        ),
    ],
)
def test_letters_in_a_row_become_a_range(cited: Any, cluster: Any, printed: str) -> None:
    told = {"collapse": "year-suffix-ranged", "disambiguate_add_year_suffix": "true"}
    assert cited(list(cluster), **told) == [printed]


def test_a_delimiter_after_collapse_follows_a_locator_too(cited: Any) -> None:
    cluster = [{**LOC_B, "id": "1"}, "p", "p"]
    told = cited([{**LOC_B, "id": "1"}, {**LOC_B}, "r"], collapse="year", after_collapse_delimiter=" | ")
    assert told == ["Doe 2000, p. 5 | 2001, p. 5 | Roe 2001"]
    assert cited(cluster[1:], collapse="year", after_collapse_delimiter=" | ") == ["Poe 2003; 2003"]


def test_a_title_in_a_cite_keeps_the_delimiter_of_the_layout(cited: Any) -> None:
    parts = f'{AUTHOR_YEAR}<text variable="title" prefix=" "/>'
    assert cited(["1", "a"], collapse="year") == ["Doe 2000, 2001"]
    assert cited(["1", "a"], parts=parts, collapse="year") == ["Doe 2000 1; 2001 a"]


@pytest.mark.parametrize(
    ("cite", "printed"),
    [
        pytest.param({"author-only": True, "prefix": "see "}, "see Doe", id="the authors and a remark"),
        pytest.param({"suppress-author": True}, "2000", id="no authors"),
    ],
)
def test_a_cite_may_be_its_authors_or_the_rest(cited: Any, cite: dict[str, Any], printed: str) -> None:
    assert cited([{"id": "1", **cite}]) == [printed]


def test_authors_that_do_not_come_first_are_neither_left_out_nor_named_alone(cited: Any) -> None:
    parts = f'<text variable="title" suffix=" "/>{AUTHOR_YEAR}'
    only, less = {"id": "1", "author-only": True}, {"id": "1", "suppress-author": True}
    assert cited([only], [less], parts=parts) == ["[NO_PRINTED_FORM]", "1 Doe 2000"]


def test_a_cite_that_prints_nothing_says_so_where_it_comes_first(cited: Any) -> None:
    told = cited(["1", "r"], ["r", "1"], parts='<text variable="publisher"/>')
    assert told == ["[CSL STYLE ERROR: reference with no printed form.]"] * 2


@pytest.mark.parametrize(
    ("infix", "printed"),
    [
        pytest.param("says", "Doe says (2000)", id="a word"),
        pytest.param(", in his book,", "Doe, in his book, (2000)", id="a comma"),
        pytest.param("’s book", "Doe’s book (2000)", id="a genitive"),
    ],
)
def test_an_infix_stands_between_the_authors_and_the_rest(
    small: Callable[..., str], infix: str, printed: str
) -> None:
    cluster = {"citationItems": [{"id": "1"}], "properties": {"mode": "composite", "infix": infix}}
    assert render(DOE, small(cite=AUTHOR_YEAR), citations=[cluster], exact=True).citations == (printed,)


@pytest.mark.parametrize(
    ("locator", "printed"),
    [
        pytest.param("vol. 2", "Doe 2000, vol. 2", id="a label of its own"),
        pytest.param("pp. 12-14", "Doe 2000, pp. 12–14", id="pages"),
        pytest.param("vol 2", "Doe 2000, chap. vol 2", id="a word that is none"),
    ],
)
def test_a_locator_may_name_its_label(cited: Any, locator: str, printed: str) -> None:
    assert cited([{"id": "1", "locator": locator, "label": "chapter"}]) == [printed]


PLACES = (
    '<choose><if position="ibid"><text value="ibid"/></if><else-if position="subsequent">'
    '<text value="again"/></else-if><else><text value="first"/></else></choose>'
    '<text variable="first-reference-note-number" prefix=" n"/>'
)


@pytest.mark.parametrize(
    ("notes", "printed"),
    [
        pytest.param([(1, "1"), (2, "r"), (2, "r"), (3, "r")], "first, first, ibid, again n2", id="two in a note"),
        pytest.param([(1, "1"), (5, "1")], "first, again n1", id="a note without citations between"),
        pytest.param([(1, "1"), (3, "r"), (1, "1")], "first, first, first", id="numbers that begin anew"),
        pytest.param([(0, "1r"), (0, "r")], "first; first, ibid", id="in the text the last of several"),
        pytest.param([(1, "1r"), (2, "r")], "first; first, again n1", id="in notes the only one"),
    ],
)  # fmt: skip
def test_ibid_means_the_citation_before(notes: list[tuple[int, str]], printed: str) -> None:
    style = f'{CITE.format(kind="note")}<citation><layout delimiter="; ">{PLACES}</layout></citation></style>'
    clusters = [
        {"citationItems": [{"id": key} for key in keys], "properties": {"noteIndex": note}}
        for note, keys in notes
    ]
    told = render(DOE, style, citations=clusters, exact=True).citations
    assert ", ".join(told) == printed


def test_cites_have_their_places_in_the_order_they_are_printed_in() -> None:
    style = (
        f'{CITE.format(kind="note")}<citation><sort><key variable="author"/></sort>'
        f'<layout delimiter="; ">{PLACES}</layout></citation></style>'
    )
    clusters = [
        {"citationItems": [{"id": key} for key in keys], "properties": {"noteIndex": note}}
        for note, keys in ((1, "r"), (2, "r1"))
    ]
    told = render(DOE, style, citations=clusters, exact=True).citations
    assert told == ("first", "first; again n1")


def test_only_a_style_that_asks_for_positions_is_told_of_notes() -> None:
    parts = '<text variable="title"/><text variable="first-reference-note-number" prefix=" n"/>'
    style = f"{CITE.format(kind='note')}<citation><layout>{parts}</layout></citation></style>"
    clusters = [{"citationItems": [{"id": "1"}], "properties": {"noteIndex": n}} for n in (1, 2)]
    assert render(DOE, style, citations=clusters, exact=True).citations == ("1", "1")


def test_brackets_within_brackets_are_square_in_a_note(small: Callable[..., str]) -> None:
    style = small(cite='<text variable="title"/>').replace('class="in-text"', 'class="note"')
    cluster = [{"id": "1", "prefix": "(see ", "suffix": " here)"}]
    assert render(DOE, style, citations=[cluster], exact=True).citations == ("([see 1 here])",)


def test_a_style_may_say_what_stands_in_the_sentence(small: Callable[..., str]) -> None:
    told = '<intext><layout><text value="No. "/><text variable="citation-number"/></layout></intext>'
    style = small(cite=AUTHOR_YEAR).replace("<bibliography", f"{told}<bibliography")
    cluster = {"citationItems": [{"id": "1"}], "properties": {"mode": "composite"}}
    assert render(DOE, style, citations=[cluster], exact=True).citations == ("No. 1 (2000)",)


def test_a_work_moved_to_another_note_is_told_anew_wherever_it_is_cited() -> None:
    style = f"{CITE.format(kind='note')}<citation><layout>{PLACES}</layout></citation></style>"

    def put(key: str, work: str, note: int, before: list[Any], after: list[Any]) -> list[Any]:
        properties = {"noteIndex": note}
        return [{"citationID": key, "citationItems": [{"id": work}], "properties": properties}, before, after]

    citations = [
        put("x", "1", 1, [], []),
        put("y", "1", 2, [["x", 1]], []),
        put("z", "r", 1, [], [["x", 2], ["y", 3]]),
    ]
    trial = {"mode": "citation", "csl": style, "input": DOE, "citations": citations}
    assert run_trial(trial).split("\n") == [">>[0] first", ">>[1] first", ">>[2] ibid n2"]


@pytest.mark.parametrize(
    ("cluster", "options", "printed"),
    [
        pytest.param(
            ["1", "t", "u"], {"cite_group_delimiter": ", "}, "Doe 2000; 2004; 2005", id="of no author"
        ),
        pytest.param(
            ["1", "a", "t", "u"],
            {"cite_group_delimiter": ", ", "collapse": "year"},
            "Doe 2000, 2001, 2004, 2005",
            id="of no author, behind an author cited twice",
        ),
        pytest.param(["r", "t"], {"collapse": "year"}, "Roe 2001, 2004", id="of no author, collapsed"),
        pytest.param(
            [{"id": "1", "suppress-author": True}, {"id": "r", "suppress-author": True}],
            {"collapse": "year"},
            "2000; 2001",
            id="of authors left out",
        ),
        pytest.param(
            ["1", "r"], {"after_collapse_delimiter": " | "}, "Doe 2000 | Roe 2001", id="not collapsed"
        ),
        pytest.param(["1", "a"], {"collapse": "citation-number"}, "Doe 2000, 2001", id="of no number"),
        pytest.param(
            [{"id": "1", "suffix": "; but"}, {"id": "r", "prefix": "; "}],
            {},
            "Doe 2000; but; ; Roe 2001",
            id="a stop behind a remark",
        ),
        pytest.param(["1", {"id": "r", "prefix": "; "}], {}, "Doe 2000; Roe 2001", id="a stop"),
    ],
)
def test_the_delimiter_before_a_work_depends_on_whose_works_come_before(
    cited: Any, cluster: Any, options: dict[str, str], printed: str
) -> None:
    assert cited(cluster, **options) == [printed]


@pytest.mark.parametrize(
    ("parts", "printed"),
    [
        pytest.param('<text variable="citation-number"/>', "As in Roe. ; 1; see 2", id="a number alone"),
        pytest.param(
            '<group><text variable="citation-number"/></group>',
            "As in Roe. 1; see 2",
            id="a number in a group",
        ),
    ],
)
def test_behind_a_sentence_a_number_takes_the_delimiter(cited: Any, parts: str, printed: str) -> None:
    cluster = [{"id": "1", "prefix": "As in Roe. "}, {"id": "a", "prefix": "see "}]
    assert cited(cluster, parts=parts, collapse="citation-number") == [printed]
