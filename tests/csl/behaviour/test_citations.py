"""Citations in the text: numbers, ranges, authors and years, footnotes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from refkit.csl import EXACT, Cite, render
from refkit.csl.citation.collapse import letters
from refkit.model import Date, Library, Name, Reference


def book(key: str, family: str, year: int | None, title: str = "T") -> Reference:
    issued = None if year is None else Date(year=year)
    return Reference(
        id=key, type="book", author=(Name(family=family, given="A"),), title=title, issued=issued
    )


BOOKS = Library(
    references=(
        book("a", "Able", 2001),
        book("b", "Baker", 2002),
        book("c", "Carr", 2003),
        book("d", "Dunn", 2004),
        book("e", "Able", 2005),
    )
)


@pytest.mark.parametrize(
    ("clusters", "expected"),
    [
        pytest.param([["a"], ["b"], ["a"]], ("(1)", "(2)", "(1)"), id="by appearance"),
        pytest.param([["c"], ["a"]], ("(1)", "(2)"), id="not by place in the library"),
        pytest.param([["a", "b", "c"]], ("(1–3)",), id="three make a range"),
        pytest.param(
            [["a"], ["b"], ["c"], ["a", "c"]], ("(1)", "(2)", "(3)", "(1,3)"), id="a gap makes none"
        ),
        pytest.param(
            [["a", "b", "c", "d"], ["d", "a", "b", "c"]], ("(1–4)", "(1–4)"), id="sorted in the citation"
        ),
        pytest.param([[]], ("",), id="nothing cited"),
    ],
)
def test_numbers_follow_the_order_of_citation(clusters: list[list[str]], expected: tuple[str, ...]) -> None:
    assert render(BOOKS, "vancouver", citations=clusters).citations == expected


def test_references_never_cited_come_after_the_cited_ones() -> None:
    done = render(BOOKS, "vancouver", citations=[["d"], ["b"]])
    assert done.ids == ("d", "b", "a", "c", "e")
    assert done.bibliography[0].startswith("1. Dunn A.")


def test_an_id_the_library_does_not_hold_is_told_and_not_printed() -> None:
    done = render(BOOKS, "vancouver", citations=[["a", "zz"], ["yy"]])
    assert done.citations == ("(1)", "")
    assert [(p.rule, p.place) for p in done.problems] == [("RK603", "zz"), ("RK603", "yy")]
    assert "?" not in "".join(done.citations)


def test_authors_are_named_once_for_several_years() -> None:
    assert render(BOOKS, "apa", citations=[["a", "e", "b"]]).citations == ("(Able, 2001, 2005; Baker, 2002)",)


def test_two_works_of_one_year_are_told_apart_by_letters() -> None:
    library = Library(references=(book("x", "Able", 2001, "Second"), book("y", "Able", 2001, "First")))
    done = render(library, "apa", citations=[["x"], ["y"], ["x", "y"]])
    assert done.citations == ("(Able, 2001b)", "(Able, 2001a)", "(Able, 2001a, 2001b)")
    assert done.bibliography == ("Able, A. (2001a). First.", "Able, A. (2001b). Second.")


def test_a_locator_is_printed_with_its_label() -> None:
    cites = [[Cite(id="a", locator="12-14")], [Cite(id="b", locator="3", label="chapter", prefix="see ")]]
    assert render(BOOKS, "apa", citations=cites).citations == (
        "(Able, 2001, pp. 12–14)",
        "(see Baker, 2002, Chapter 3)",
    )


@pytest.mark.parametrize(
    ("locator", "printed"),
    [
        ("chap. 3", "(Able, 2001, Chapter 3)"),
        ("art. 3", "(Able, 2001, Article 3)"),
        ("vol. 2", "(Able, 2001, Volume 2)"),
        ("fig. 4", "(Able, 2001, Figure 4)"),
        ("Tab. 2", "(Able, 2001, Table 2)"),
        ("§ 5", "(Able, 2001, Section 5)"),
        ("§§ 5-6", "(Able, 2001, Sections 5–6)"),
        ("Kap. 3", "(Able, 2001, Chapter 3)"),
        ("S. 12", "(Able, 2001, p. 12)"),
        ("cap. 3", "(Able, 2001, Chapter 3)"),
        ("day 3", "(Able, 2001, p. day 3)"),
    ],
)
def test_a_locator_that_says_what_it_counts_is_printed_so(locator: str, printed: str) -> None:
    for cite in (Cite(id="a", locator=locator), {"id": "a", "locator": locator}):
        assert render(BOOKS, "apa", citations=[[cite]]).citations == (printed,)


@pytest.mark.parametrize("locator", ["ch. 3", "art. 3", "vol. 2", "fig. 4"])
def test_such_labels_are_the_same_to_the_letter(locator: str) -> None:
    cites = [[Cite(id="a", locator=locator)]]
    assert (
        render(BOOKS, "apa", citations=cites, quirks=EXACT).citations
        == render(BOOKS, "apa", citations=cites).citations
    )


def test_a_label_stays_where_the_style_has_no_place_for_labels(small: Callable[..., str]) -> None:
    style = small(cite='<text variable="locator"/>')
    printed = render(BOOKS, style, citations=[[Cite(id="a", locator=words)] for words in ("Kap. 3", "S. 3")])
    assert printed.citations == ("(Kap. 3)", "(3)")


def test_an_author_can_be_left_out() -> None:
    assert render(BOOKS, "apa", citations=[[Cite(id="a", suppress_author=True)]]).citations == ("(2001)",)


def test_footnotes_know_what_was_cited_before() -> None:
    titled = Library(references=tuple(replace(one, title=f"Title of {one.id}") for one in BOOKS))
    first, again, other, later = render(
        titled, "chicago-notes-bibliography", citations=[["a"], ["a"], ["b"], ["a"]]
    ).citations
    assert "2001" in first
    assert "2001" not in again
    assert "2002" in other
    assert later.startswith("Able")


@pytest.mark.parametrize(
    ("positions", "clusters", "expected"),
    [
        pytest.param("ibid", [["a"], ["a"]], ("no", "yes"), id="ibid"),
        pytest.param("ibid", [["a", "b"], ["b"]], ("no; no", "no"), id="no ibid after a citation of two"),
        pytest.param("ibid", [["a", "a"]], ("no; yes",), id="ibid within one citation"),
        pytest.param("subsequent", [["a"], ["b"], ["a"]], ("no", "no", "yes"), id="subsequent"),
        pytest.param("near-note", [["a"], ["b"], ["c"], ["d"], ["e"], ["b"], ["a"], ["e"]],
                     ("no", "no", "no", "no", "no", "yes", "no", "yes"), id="near note, five by default"),
    ],
)  # fmt: skip
def test_positions(
    positions: str, clusters: list[list[str]], expected: tuple[str, ...], small: Callable[..., str]
) -> None:
    cite = (
        f'<choose><if position="{positions}"><text value="yes"/></if><else><text value="no"/></else></choose>'
    )
    style = small(cite=cite).replace('class="in-text"', 'class="note"')
    done = render(BOOKS, style, citations=clusters)
    assert tuple(text.strip("().").casefold() for text in done.citations) == expected


def test_a_citation_in_html_is_escaped(one: Callable[..., Library]) -> None:
    library = one(author=(Name(literal="<b>Co & Sons"),), issued=Date(year=2001))
    assert render(library, "apa", citations=[["a"]], to="html").citations == (
        "(&lt;b&gt;Co &amp; Sons, 2001)",
    )


def test_year_suffixes_go_on_after_z() -> None:
    assert [letters(n) for n in (0, 25, 26, 27, 51, 52, 701, 702)] == [
        "a",
        "z",
        "aa",
        "ab",
        "az",
        "ba",
        "zz",
        "aaa",
    ]


def article(key: str, *families: str, year: int = 2020, given: str = "Anna") -> Reference:
    names = tuple(Name(family=family, given=given) for family in families)
    return Reference(id=key, type="book", author=names, title=key, issued=Date(year=year))


NAMES = '<names variable="author"><name form="short" et-al-min="3" et-al-use-first="1" initialize-with=". "/></names>'
YEAR = '<date variable="issued" prefix=" "><date-part name="year"/></date>'


@pytest.mark.parametrize(
    ("options", "references", "expected"),
    [
        pytest.param(
            'disambiguate-add-names="true"',
            (
                article("x", "Rossi", "Bianchi", "Verdi", "Neri"),
                article("y", "Rossi", "Bianchi", "Gallo", "Neri"),
            ),
            ("(Rossi, Bianchi, Verdi, et al. 2020)", "(Rossi, Bianchi, Gallo, et al. 2020)"),
            id="more names, until they differ",
        ),
        pytest.param(
            'disambiguate-add-names="true" disambiguate-add-year-suffix="true"',
            (article("x", "Rossi", "Bianchi", "Verdi"), article("y", "Rossi", "Bianchi", "Verdi")),
            ("(Rossi et al. 2020a)", "(Rossi et al. 2020b)"),
            id="letters where names do not help",
        ),
        pytest.param(
            'disambiguate-add-givenname="true" givenname-disambiguation-rule="primary-name-with-initials"',
            (
                article("x", "Miller", given="Anna", year=2001),
                article("y", "Miller", given="Bert", year=2002),
            ),
            ("(A. Miller 2001)", "(B. Miller 2002)"),
            id="two people of one name, whatever the year",
        ),
        pytest.param(
            'disambiguate-add-givenname="true" givenname-disambiguation-rule="by-cite"',
            (
                article("x", "Miller", given="Anna"),
                article("y", "Miller", given="Bert"),
                article("z", "Miller", year=2002),
            ),
            ("(A. Miller 2020)", "(B. Miller 2020)"),
            id="only where the citations are alike",
        ),
        pytest.param(
            'disambiguate-add-givenname="true" givenname-disambiguation-rule="all-names"',
            (article("x", "Miller", given="Anna"), article("y", "Miller", given="Alan")),
            ("(Anna Miller 2020)", "(Alan Miller 2020)"),
            id="whole names where initials are alike",
        ),
        pytest.param(
            "",
            (article("x", "Rossi"), article("y", "Rossi")),
            ("(Rossi 2020)", "(Rossi 2020)"),
            id="not asked for",
        ),
    ],
)
def test_works_cited_alike_are_told_apart(
    options: str, references: tuple[Reference, ...], expected: tuple[str, ...], small: Callable[..., str]
) -> None:
    style = small(citation=options, cite=NAMES + YEAR)
    assert render(Library(references=references), style, citations=[["x"], ["y"]]).citations == expected


def test_a_cut_list_told_apart_by_names_still_says_et_al(small: Callable[..., str]) -> None:
    first = article("x", "Rossi", "Bianchi", "Verdi")
    cut = replace(article("y", "Rossi", "Bianchi", "Gallo"), extra={"x-et-al": True})
    style = small(citation='disambiguate-add-names="true"', cite=NAMES + YEAR)
    done = render(Library(references=(first, cut)), style, citations=[["x"], ["y"]])
    assert done.citations == ("(Rossi, Bianchi, Verdi 2020)", "(Rossi, Bianchi, Gallo, et al. 2020)")


def test_works_cited_alike_are_told_apart_in_linear_time(
    small: Callable[..., str], assert_linear: Callable[..., None]
) -> None:
    def works(count: int) -> Library:
        return Library(
            references=tuple(article(f"r{n}", *(f"N{m}" for m in range(40))) for n in range(count))
        )

    def printed(library: Library) -> tuple[str, ...]:
        return render(library, style, citations=[["r0"], ["r9"]]).citations

    style = small(
        citation='disambiguate-add-names="true" disambiguate-add-givenname="true" disambiguate-add-year-suffix="true"',
        cite=NAMES + YEAR,
    )
    assert printed(works(150)) == ("(N0 et al. 2020a)", "(N0 et al. 2020b)")
    assert_linear(printed, works, size=100)
