"""BibTeX as people and programs really write it."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Callable

import pytest

from refkit.errors import ReadError
from refkit.formats import bibtex
from refkit.formats.bibtex import Entry, entry_of, format_entry, parse_blocks, read, reference_of, write
from refkit.model import Date, Library, Name, Reference, Source, Span


def source(text: str) -> Source:
    return Source(name="refs.bib", text=text)


def one(text: str) -> Reference:
    (reference,) = read(source(text)).references
    return reference


UGLY = r"""% written by hand @article{not, title = {x}}
@String{ jcp = "J. Clin. Path." }
@preamble{"\newcommand{\x}{y}"}
@ARTICLE{Roe:2020,
  Author = "Roe, Jane and {World Health Organization} and others",
  title  = {{The} {DNA} of "M{\"u}ller" {\&} co, 5\% more},
  journal = jcp # { (London)},
  month = jan # "~6", year = 2020,
  pages = {415--42},
  doi = {10.1000/a%b_c},
  url = "https://x.org/p%20q\_r"
}
@comment{jabref-meta: databaseType:bibtex;}
@comment{
@article{hidden, title = {x}}
}
@book(paren, title = "A (b) c", year = {1999})
stray words, john@example.com {x}
@misc{title = {No key}, year = 2001}
@misc{nocomma
  title = {A} year = {2000}
}
@misc{Roe:2020, title = {Twice}} @misc{roe:2020, title = {Other case}}
"""


def test_an_ugly_file_is_read_whole() -> None:
    library = read(source(UGLY))
    assert [r.id for r in library] == ["Roe:2020", "paren", "key2001", "nocomma", "Roe:2020-2", "roe:2020"]
    assert [(p.rule, p.span and p.span.line) for p in library.problems] == [
        ("RK107", 19),
        ("RK107", 20),
        ("RK106", 23),
    ]


def test_a_field_that_stands_twice_is_told_where_the_second_says_something_else() -> None:
    text = "@article{a, title = {One}, note = {x}, title = {Two},\n  note = {x}, year = 2001, year = {}, journal = {J}}"
    library = read(source(text))
    assert (library.references[0].title, library.references[0].note) == ("One", "x")
    assert [(p.rule, p.message) for p in library.problems] == [
        ("RK107", "title stands twice: the first was taken, and 'Two' is left out")
    ]


@pytest.mark.parametrize(
    ("journal", "title"),
    [
        pytest.param(r"{\apj}", "ApJ", id="a command of astronomy"),
        pytest.param(r"{{\mnras}}", "MNRAS", id="in braces"),
        pytest.param(r"{\apjs}", "My Journal", id="one that the file defines itself"),
        pytest.param(r"{The \na{} Times}", "The Times", id="among words"),
    ],
)
def test_commands_for_journals_are_written_out(journal: str, title: str) -> None:
    text = (
        rf'@preamble{{"\newcommand{{\apjs}}{{My Journal}}"}}@article{{a, title = {{T}}, journal = {journal}}}'
    )
    assert read(source(text)).references[0].container_title == title


@pytest.mark.parametrize(
    ("date", "told"),
    [("n.d.", []), ("[n.d.]", []), ("in press", []), ("Forthcoming", []), ("o.J.", []), ("s. IV", ["RK107"])],
)
def test_a_work_that_says_that_it_has_no_date_is_told_of_no_more(date: str, told: list[str]) -> None:
    library = read(source(f"@book{{a, title = {{T}}, year = {{{date}}}}}"))
    assert library.references[0].issued == Date(literal=date)
    assert [problem.rule for problem in library.problems] == told


def test_an_article_is_read_in_every_field() -> None:
    assert read(source(UGLY)).references[0] == Reference(
        id="Roe:2020",
        type="article-journal",
        author=(Name(family="Roe", given="Jane"), Name(literal="World Health Organization")),
        title='<span class="nocase">The</span> DNA of "Müller" & co, 5% more',
        container_title="J. Clin. Path. (London)",
        page="415-42",
        issued=Date(year=2020, month=1, day=6),
        doi="10.1000/a%b_c",
        url="https://x.org/p%20q_r",
        extra={"x-et-al": True},
    )


def test_blocks_lose_no_character_and_know_their_lines() -> None:
    blocks = parse_blocks(source(UGLY))
    assert "".join(block.raw for block in blocks) == UGLY
    assert [(b.span.line, b.entry.key) for b in blocks if b.entry] == [
        (4, "Roe:2020"),
        (17, "paren"),
        (19, ""),
        (20, "nocomma"),
        (23, "Roe:2020"),
        (23, "roe:2020"),
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
def test_line_ends_and_a_byte_order_mark_do_no_harm(end: str) -> None:
    text = "\ufeff@misc{a,\n title = {One\n   two}\n}\n@misc{b, title = {x}}".replace("\n", end)
    assert "".join(block.raw for block in parse_blocks(source(text))) == text
    assert [(r.id, r.title) for r in read(source(text))] == [("a", "One two"), ("b", "x")]


def test_an_entry_that_is_not_closed_takes_no_other_with_it(caplog: pytest.LogCaptureFixture) -> None:
    text = "@article{a, title = {One, year = 2000}\n\n  @book{b\n title = {Two}}\n@misc{c, title = {Three}"
    with caplog.at_level(logging.INFO):
        library = read(source(text))
    assert [r.id for r in library] == ["b"]
    assert [(p.rule, str(p.span), p.message) for p in library.problems] == [
        ("RK105", "refs.bib:1:1", "not closed: the next entry begins before its last brace"),
        ("RK105", "refs.bib:5:1", "not closed: the file ends before its last brace"),
        ("RK107", "refs.bib:3:3", "mended: no comma after the key"),
    ]
    assert caplog.records == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param("just words", "no entry found", id="no list"),
        pytest.param("@comment{x}\n@string{a = {b}}", "no entry found", id="no entries"),
        pytest.param("@article{a, title = {x}", "no entry could be read", id="only a broken one"),
    ],
)
def test_a_file_without_an_entry_is_refused(text: str, message: str) -> None:
    with pytest.raises(ReadError) as error:
        read(source(text))
    assert error.value.problem.message == message


@pytest.mark.parametrize(
    ("field", "names"),
    [
        pytest.param("{{World Health Organization}}", (Name(literal="World Health Organization"),), id="braced body"),
        pytest.param("{{Barnes and Noble, Inc.} and Roe, J.}", (Name(literal="Barnes and Noble, Inc."),
            Name(family="Roe", given="J.")), id="body with and"),
        pytest.param("{van der Berg, Jr., Jan}", (Name(family="Berg", given="Jan", particle="van der",
            suffix="Jr."),), id="three parts"),
        pytest.param("{Jan van der Berg}", (Name(family="Berg", given="Jan", particle="van der"),), id="natural order"),
        pytest.param("{van Gogh}", (Name(family="Gogh", particle="van"),), id="two words"),
        pytest.param(r"{{\'E}mile Zola}", (Name(family="Zola", given="Émile"),), id="accent first"),
        pytest.param("{D.~E. Knuth}", (Name(family="Knuth", given="D. E."),), id="tie"),
        pytest.param("{Acme Biologics, Inc. and Micro Corp}", (Name(literal="Acme Biologics, Inc."),
            Name(literal="Micro Corp")), id="bodies without braces"),
        pytest.param("{family=Berg, given=Jan, prefix=van der}", (Name(family="Berg", given="Jan",
            particle="van der"),), id="labelled"),
        pytest.param("{Roe, J.; Poe, M.}", (Name(family="Roe", given="J."), Name(family="Poe", given="M.")),
            id="semicolons"),
        pytest.param("{and}", (Name(family="and"),), id="nothing but and"),
    ],
)  # fmt: skip
def test_names(field: str, names: tuple[Name, ...]) -> None:
    assert one(f"@misc{{a, author = {field}}}").author == names


@pytest.mark.parametrize(
    ("fields", "date"),
    [
        pytest.param("year = 2020", Date(year=2020), id="year"),
        pytest.param("year = {2020a}", Date(year=2020), id="year with a letter"),
        pytest.param("year = {c. 1890}", Date(year=1890, circa=True), id="circa"),
        pytest.param("year = {in press}", Date(literal="in press"), id="words"),
        pytest.param("year = {2010--2011}", Date(year=2010, end=Date(year=2011)), id="years"),
        pytest.param("year = 2020, month = {June 6}", Date(year=2020, month=6, day=6), id="month and day"),
        pytest.param("year = 2020, month = 12, day = 24", Date(year=2020, month=12, day=24), id="numbers"),
        pytest.param("year = 2020, month = jan # {--} # feb", Date(year=2020, month=1, end=Date(year=2020,
            month=2)), id="months"),
        pytest.param("year = 2020, month = {Spring}", Date(year=2020, season=1), id="season"),
        pytest.param("year = 2020, month = {nonsense}", Date(year=2020), id="no month"),
        pytest.param("date = {2020-05/2020-06}, year = 1999", Date(year=2020, month=5, end=Date(year=2020,
            month=6)), id="range"),
        pytest.param("date = {1890~}", Date(year=1890, circa=True), id="EDTF circa"),
        pytest.param("date = {2020-21}", Date(year=2020, season=1), id="EDTF season"),
    ],
)  # fmt: skip
def test_dates(fields: str, date: Date) -> None:
    assert one(f"@misc{{a, title = {{T}}, {fields}}}").issued == date


@pytest.mark.parametrize(
    ("entry", "kind", "values"),
    [
        pytest.param("@techreport{a, type = {Media release}, institution = {Acme}, number = 7}", "report",
            {"genre": "Media release", "publisher": "Acme", "number": "7"}, id="report"),
        pytest.param("@phdthesis{a, school = {Uni}}", "thesis", {"genre": "PhD thesis", "publisher": "Uni"},
            id="thesis"),
        pytest.param("@online{a, title = {T}, subtitle = {S}, location = {Oslo}, langid = {ngerman}}", "webpage",
            {"title": "T: S", "publisher_place": "Oslo", "language": "de"}, id="biblatex"),
        pytest.param("@inproceedings{a, eventtitle = {E}, eventdate = {2013-06-06/2013-06-09}, venue = "
                     "{Lisbon}, booktitle = {B}}", "paper-conference", {"event_title": "E",
                     "event_place": "Lisbon", "container_title": "B", "event_date": Date(year=2013, month=6,
                     day=6, end=Date(year=2013, month=6, day=9))}, id="conference"),
        pytest.param("@misc{a, eprint = {2101.1}, archiveprefix = {arXiv}}", "article",
            {"url": "https://arxiv.org/abs/2101.1"}, id="preprint"),
        pytest.param("@misc{a, eprint = {123}, eprinttype = {pubmed}}", "document", {"pmid": "123"}, id="pubmed"),
        pytest.param(r"@misc{a, howpublished = {\url{https://x.org/~a_b}}}", "document",
            {"url": "https://x.org/~a_b"}, id="url published"),
        pytest.param("@article{a, doi = {https://doi.org/10.1/x}, eid = {e42}}", "article-journal",
            {"doi": "10.1/x", "page": "e42"}, id="article number"),
        pytest.param("@unheardof{a, title = {T}}", "document", {"title": "T"}, id="unknown type"),
        pytest.param("@misc{a, csltype = {map}, title = {T}}", "map", {"title": "T"}, id="csltype"),
        pytest.param("@book{a, csltype = {map}, title = {T}}", "book", {"title": "T"},
            id="csltype of another entry type"),
    ],
)  # fmt: skip
def test_types_and_fields(entry: str, kind: str, values: dict[str, object]) -> None:
    reference = one(entry)
    assert reference.type == kind
    assert {name: getattr(reference, name) for name in values} == values


def test_an_access_date_in_words_is_read() -> None:
    assert one("@misc{a, urldate = {12 May 2020}}").accessed == Date(year=2020, month=5, day=12)


@pytest.mark.parametrize("last", ["others", "et al.", "al., et", "Others"])
def test_a_list_that_is_cut_has_a_mark_and_no_author_for_it(last: str) -> None:
    reference = one(f"@misc{{a, author = {{Roe, J. and {last}}}}}")
    assert reference.author == (Name(family="Roe", given="J."),)
    assert reference.extra == {"x-et-al": True}


def test_crossref_and_xdata_are_inherited() -> None:
    library = read(
        source(
            "@inproceedings{c, title = {Talk}, crossref = {P}, xdata = {x}}\n"
            "@proceedings{p, title = {Meeting}, year = 2001, editor = {Roe, J.}}\n"
            "@xdata{x, publisher = {Press}}\n"
            "@misc{m, title = {Lost}, crossref = {nowhere}}\n"
            "@misc{s, title = {Self}, crossref = {s}}\n"
        )
    )
    talk = library["c"]
    assert (talk.title, talk.container_title, talk.publisher) == ("Talk", "Meeting", "Press")
    assert (talk.issued, talk.editor) == (Date(year=2001), (Name(family="Roe", given="J."),))
    assert [r.id for r in library] == ["c", "p", "m", "s"]
    assert [p.message for p in library.problems] == ["crossref names no entry of this file: nowhere"]


def test_an_entry_has_one_layout() -> None:
    reference = Reference(
        id="dam 2020",
        type="report",
        author=(Name(family="Dam", given="Kees", particle="van"), Name(literal="Acme, Inc.")),
        title="The mRNA of 5% <i>E. coli</i>",
        genre="media release",
        publisher="Acme, Inc.",
        page="1-9",
        issued=Date(year=2020, month=5, day=6),
        label="3",
        origin=Span(source=Source(name="doc.txt", text="x" * 50), start=10, end=40),
        extra={"x-et-al": True, "medium": "print"},
    )
    assert write(Library(references=(reference,))) == (
        "@report{dam2020,\n"
        "  author = {van Dam, Kees and {Acme, Inc.} and others},\n"
        "  title = {The {mRNA} of 5\\% \\textit{E. coli}},\n"
        "  pages = {1--9},\n"
        "  type = {media release},\n"
        "  institution = {Acme, Inc.},\n"
        "  year = {2020},\n"
        "  month = may,\n"
        "  day = {6},\n"
        "  label = {3},\n"
        "  origin = {doc.txt:10-40},\n"
        "  csl-id = {dam 2020},\n"
        "  csl-medium = {print},\n"
        "}\n"
    )


def test_what_people_change_beside_an_exact_value_wins() -> None:
    entry = entry_of(Reference(id="a", type="book", page="45–67", title="T"))
    assert dict(entry.fields) == {"title": "T", "pages": "45--67", "csl-page": "45–67"}
    changed = Entry(type="book", key="a", fields={**entry.fields, "pages": "50--60"})
    assert reference_of(changed)[0].page == "50-60"


def test_unknown_fields_and_macros_are_written_back() -> None:
    text = "@misc{a,\n  title = {T},\n  file = {:C\\:\\\\x.pdf:PDF},\n  journal = jcp # { x},\n}"
    (block,) = parse_blocks(source(text))
    assert block.entry is not None
    assert format_entry(block.entry) == text
    reference = one("@misc{a, title = {T}, file = {x.pdf}}")
    assert reference.extra == {"x-bibtex": {"file": "x.pdf"}}
    assert "  file = {x.pdf},\n" in write(Library(references=(reference,)))


def test_a_macro_that_is_not_defined_is_reported() -> None:
    library = read(source("@misc{a, title = {T}, journal = nowhere}"))
    assert library.references[0].container_title == "nowhere"
    assert [p.rule for p in library.problems] == ["RK107"]


@pytest.mark.parametrize(
    "value", ["}", "{", "a\n@article{x,", "\\", "%", '"', "}}\n@misc{b,title={x}}", "$", "#"]
)
def test_no_value_breaks_out_of_its_entry(value: str) -> None:
    reference = Reference(
        id="a", type="book", title=value, note=value, publisher=value, author=(Name(literal=value),)
    )
    text = write(Library(references=(reference, Reference(id="z", type="book", title="Z"))))
    assert read(source(text)).references[0] == reference
    assert [r.id for r in read(source(text))] == ["a", "z"]


@pytest.mark.parametrize(
    "make",
    [
        pytest.param(lambda n: "@article{a, title = {" + "x" * 8 * n, id="one brace that is not closed"),
        pytest.param(lambda n: "@article{a, title = {" + "{" * n + "}" * n + "}}", id="deep"),
        pytest.param(lambda n: "\n@x{a," * (n // 4), id="heads"),
        pytest.param(lambda n: "@comment{\n" * (n // 4), id="comments"),
        pytest.param(lambda n: "@" * 6 * n, id="ats"),
        pytest.param(lambda n: "@a{b,c=" + "a#" * (n // 2) + "}", id="concatenations"),
        pytest.param(lambda n: "@a{b,author={a and " * (n // 4) + "}}", id="names"),
        pytest.param(lambda n: "@a{b,author={" + "\\}" * n + "}}", id="escaped braces"),
    ],
)
def test_hostile_files_take_linear_time(
    make: Callable[[int], str], assert_linear: Callable[..., None]
) -> None:
    def run(text: str) -> None:
        blocks = parse_blocks(source(text))
        assert "".join(block.raw for block in blocks) == text
        with contextlib.suppress(ReadError):
            bibtex.read(source(text))

    assert_linear(run, make, size=25_000)


def test_macros_that_double_each_other_stay_small() -> None:
    lines = ["@string{m0 = {xxxxxxxxxx}}"] + [f"@string{{m{i} = m{i - 1} # m{i - 1}}}" for i in range(1, 60)]
    assert len(one("\n".join(lines) + "\n@misc{a, title = m59}").title or "") <= 1_000_000


@pytest.mark.parametrize(
    ("name", "family", "given", "suffix"),
    [
        pytest.param("Roe, Jr., Richard", "Roe", "Richard", "Jr.", id="BibTeX's order"),
        pytest.param("Roe, Richard, Jr.", "Roe", "Richard", "Jr.", id="as people write it"),
        pytest.param("Roe, III, Richard", "Roe", "Richard", "III", id="a number"),
    ],
)
def test_a_suffix_is_known_wherever_it_stands(name: str, family: str, given: str, suffix: str) -> None:
    (author,) = one(f"@book{{a, author = {{{name}}}, title = {{T}}}}").author
    assert (author.family, author.given, author.suffix) == (family, given, suffix)


@pytest.mark.parametrize(
    ("kind", "stated", "genre"),
    [
        ("thesis", "phdthesis", "PhD thesis"),
        ("thesis", "MAThesis", "Master's thesis"),
        ("patent", "patentus", "U.S. patent"),
        ("report", "techreport", "Technical report"),
        ("thesis", "Habilitation", "Habilitation"),
    ],
)
def test_biblatexs_words_for_a_type_are_put_into_words(kind: str, stated: str, genre: str) -> None:
    assert one(f"@{kind}{{a, title = {{T}}, type = {{{stated}}}}}").genre == genre


def test_a_parents_booktitle_is_its_childrens_and_not_its_own_container() -> None:
    text = (
        "@inproceedings{a, title = {A}, crossref = {p}}\n"
        "@proceedings{p, title = {Proc. X}, booktitle = {Proceedings of X}, year = 2012}\n"
        "@proceedings{q, booktitle = {Proceedings of Q}, year = 2013}\n"
    )
    child, parent, nameless = read(source(text)).references
    assert (child.container_title, parent.title, parent.container_title) == (
        "Proceedings of X",
        "Proc. X",
        None,
    )
    assert (nameless.title, nameless.container_title) == ("Proceedings of Q", None)


@pytest.mark.parametrize(
    ("note", "day", "left"),
    [
        pytest.param("Accessed: 2021-05-03", 3, None, id="ISO"),
        pytest.param("[Online; accessed 3 May 2021]", 3, None, id="Wikipedia's"),
        pytest.param("Last visited on May 3, 2021.", 3, None, id="American"),
        pytest.param("Accessed by members only", None, "Accessed by members only", id="no date"),
    ],
)
def test_a_note_that_is_a_visit_is_one(note: str, day: int | None, left: str | None) -> None:
    reference = one(f"@misc{{a, title = {{T}}, note = {{{note}}}}}")
    assert (reference.accessed and reference.accessed.day, reference.note) == (day, left)


@pytest.mark.parametrize(
    ("field", "doi"),
    [
        pytest.param(r"10.5555/17:15{\textless}1::AID-S{\textgreater}3.0.CO;2-2",
            "10.5555/17:15<1::AID-S>3.0.CO;2-2", id="commands in braces"),
        pytest.param(r"10.5555/17:15\textless1::AID-S\textgreater{}3.0.CO;2-2",
            "10.5555/17:15<1::AID-S>3.0.CO;2-2", id="bare commands"),
        pytest.param(r"10.5555/17:15$<$1::AID-S$>$3.0.CO;2-2", "10.5555/17:15<1::AID-S>3.0.CO;2-2", id="formulas"),
        pytest.param(r"10.5555/17:15{\$}{\textless}{\$}1::AID-S{\$}{\textgreater}{\$}3.0.CO;2-2",
            "10.5555/17:15<1::AID-S>3.0.CO;2-2", id="escaped formulas"),
        pytest.param(r"10.5555/a{\_}b\_c\textunderscore{}d", "10.5555/a_b_c_d", id="underscores"),
        pytest.param(r"\url{https://doi.org/10.5555/a\_b}", "10.5555/a_b", id="url command"),
    ],
)  # fmt: skip
def test_a_doi_is_read_without_its_latex(field: str, doi: str) -> None:
    library = read(Source(name="a.bib", text=f"@misc{{a, title = {{T}}, doi = {{{field}}}}}"))
    assert (library.references[0].doi, library.problems) == (doi, ())
