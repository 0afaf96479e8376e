"""PubMed's files as PubMed writes them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from refkit.cli import main
from refkit.errors import FormatError, ReadError
from refkit.formats import find_writer, guess_format, read
from refkit.model import Date, Library, Name, Reference, Source

ARTICLE = """
PMID- 39999991
OWN - NLM
STAT- MEDLINE
DCOM- 20200104
IS  - 1474-4465 (Electronic)
IS  - 1474-4422 (Linking)
VI  - 17
IP  - 5
DP  - 2018 May 3
TI  - Velorast in relapsing disease (VELO-1): a randomised, double-blind,
      phase 3 trial.
PG  - 411-422
LID - S1474-4422(18)30069-8 [pii]
LID - 10.5555/S1474-4422(18)30069-8 [doi]
AB  - BACKGROUND: Little was known. FINDINGS: Much
      is now.
FAU - Okafor, Ngozi
AU  - Okafor N
AD  - University of Ponds, Leeds.
FAU - van der Berg, Jan A Jr
AU  - van der Berg JA Jr
CN  - VELO-1 Investigators
LA  - eng
PT  - Journal Article
PT  - Randomized Controlled Trial
PL  - England
TA  - Pond Neurol
JT  - The Pond. Neurology
MH  - Adult
MH  - *Ponds/therapy
OT  - velorast
PMC - PMC9999991
SO  - Pond Neurol. 2018 May 3;17(5):411-422.
"""
OLD = """
PMID- 1234567
TI  - [Frogs of the northern ponds].
AU  - Smith JB 3rd
AU  - O'Neil P
DP  - 1986 Winter
TA  - Dtsch Frosch
VI  - 3 Suppl 1
PG  - 12-9
LA  - ger
PT  - Journal Article
"""
CHAPTER = """
PMID- 39999992
PB  - Pond Press
PL  - Leeds (UK)
DP  - 2012
TI  - Frogs.
BTI - The book of ponds
FAU - Doe, Jane
FED - Roe, Richard
ISBN- 9783161484100
PT  - Book Chapter
LA  - eng
"""


def one(text: str) -> Reference:
    (reference,) = read(Source(name="a.nbib", text=text)).references
    return reference


def test_an_article_is_read_with_all_that_a_style_prints() -> None:
    article = one(ARTICLE)
    assert article.type == "article-journal"
    assert (
        article.title == "Velorast in relapsing disease (VELO-1): a randomised, double-blind, phase 3 trial"
    )
    assert article.author == (
        Name(family="Okafor", given="Ngozi"),
        Name(particle="van der", family="Berg", given="Jan A", suffix="Jr"),
        Name(literal="VELO-1 Investigators"),
    )
    assert (article.container_title, article.extra["container-title-short"]) == (
        "The Pond. Neurology",
        "Pond Neurol",
    )
    assert (article.volume, article.issue, article.page) == ("17", "5", "411-422")
    assert article.issued == Date(year=2018, month=5, day=3)
    assert (article.doi, article.pmid, article.pmcid) == (
        "10.5555/S1474-4422(18)30069-8",
        "39999991",
        "PMC9999991",
    )
    assert (article.issn, article.language, article.publisher_place) == ("1474-4465", "en", None)
    assert article.extra["keyword"] == "Adult; Ponds/therapy; velorast"
    assert article.abstract == "BACKGROUND: Little was known. FINDINGS: Much is now."


def test_older_records_have_initials_and_seasons() -> None:
    article = one(OLD)
    assert article.author == (
        Name(family="Smith", given="JB", suffix="3rd"),
        Name(family="O'Neil", given="P"),
    )
    assert (article.issued, article.language) == (Date(year=1986, season=4), "de")
    assert (article.title, article.container_title) == ("[Frogs of the northern ponds]", "Dtsch Frosch")


def test_a_chapter_stands_in_its_book() -> None:
    chapter = one(CHAPTER)
    assert (chapter.type, chapter.title, chapter.container_title) == ("chapter", "Frogs", "The book of ponds")
    assert (chapter.publisher, chapter.publisher_place, chapter.isbn) == (
        "Pond Press",
        "Leeds (UK)",
        "9783161484100",
    )
    assert chapter.editor == (Name(family="Roe", given="Richard"),)


def test_records_are_kept_in_order_and_one_that_names_no_work_costs_no_other() -> None:
    library = read(Source(name="x", text=f"{ARTICLE}\n\nPMID- \nSTAT- In-Process\n\n{OLD}{OLD}"), "medline")
    assert [reference.pmid for reference in library] == ["39999991", "1234567", "1234567"]
    assert len({reference.id for reference in library}) == 3
    assert [problem.rule for problem in library.problems] == ["RK105"]


@pytest.mark.parametrize(
    ("name", "text", "format_name"),
    [
        pytest.param("a.nbib", "", "medline", id="suffix"),
        pytest.param("pubmed.txt", ARTICLE, "medline", id="text"),
        pytest.param("pasted", "\ufeffPMID- 5\r\nTI  - A\r\n", "medline", id="byte order mark"),
        pytest.param("a.ris", "TY  - JOUR\nTI  - A\nER  - \n", "ris", id="RIS is RIS"),
    ],
)
def test_the_format_is_recognised(name: str, text: str, format_name: str) -> None:
    found = guess_format(Source(name=name, text=text))
    assert found is not None
    assert found.name == format_name


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("DP  - 2018 May-Jun", Date(year=2018, month=5, end=Date(year=2018, month=6)), id="months"),
        pytest.param("DP  - Spring", None, id="no year"),
        pytest.param("", None, id="no date"),
    ],
)  # fmt: skip
def test_dates_are_as_exact_as_they_are_stated(line: str, expected: Date | None) -> None:
    issued = one(f"PMID- 5\nTI  - A.\n{line}\n").issued
    assert (issued if issued and issued.year else None) == expected


def test_an_article_number_stands_for_pages() -> None:
    assert one("PMID- 5\nTI  - A\nLID - e0123 [pii]\nLID - 10.5555/x [doi]\n").page == "e0123"


def test_it_is_not_written() -> None:
    with pytest.raises(FormatError, match="is read, and not written") as raised:
        find_writer("medline")
    assert "bibtex" in (raised.value.problem.hint or "")


def test_what_holds_no_record_is_an_error() -> None:
    with pytest.raises(ReadError, match="no entry found"):
        read(Source(name="a.nbib", text="Dear Sir\n"))


def test_a_file_from_pubmed_is_printed_in_a_style(tmp_path: Path) -> None:
    (tmp_path / "a.nbib").write_text(ARTICLE)
    done = CliRunner().invoke(main, ["export", "--bib", str(tmp_path / "a.nbib"), "--style", "vancouver"])
    assert done.stdout == (
        "1. Okafor N, van der Berg JA Jr, VELO-1 Investigators. Velorast in relapsing disease (VELO-1): a"
        " randomised, double-blind, phase 3 trial. Pond Neurol. 2018 May 3;17(5):411–22."
        " doi:10.5555/S1474-4422(18)30069-8 PubMed PMID: 39999991; PubMed Central PMCID: PMC9999991.\n"
    )


@pytest.mark.parametrize("unit", ["PMID- 1\nTI  - A\n", "TI  - ", "      a\n", "FAU - A, B\nCN  - C\n"])
def test_long_files_are_read_in_linear_time(unit: str, assert_linear: Callable[..., None]) -> None:
    def run(text: str) -> Library:
        return read(Source(name="a.nbib", text=f"PMID- 1\nTI  - A\n{text}"))

    assert_linear(run, unit)


ERIC = "OWN - ERIC\nTI  - First pond study\nAU  - Roe, Ann\nJT  - Pond Studies\nDP  - 2019\n\nOWN - ERIC\nTI  - Second pond study\nAU  - Doe, Bob\nJT  - Pond Letters\nDP  - 2020\n"


def test_records_without_a_pmid_are_parted_by_empty_lines() -> None:
    library = read(Source(name="<stdin>", text=ERIC))
    assert [(one.title, one.author, one.container_title) for one in library] == [
        ("First pond study", (Name(family="Roe", given="Ann"),), "Pond Studies"),
        ("Second pond study", (Name(family="Doe", given="Bob"),), "Pond Letters"),
    ]


def test_a_pmid_may_stand_behind_other_lines_of_its_record() -> None:
    text = "OWN - NLM\nPMID- 1\nTI  - A.\nDP  - 2001\n\nOWN - NLM\nPMID- 2\nTI  - B.\nDP  - 2002\n"
    assert [(one.pmid, one.title) for one in read(Source(name="a.nbib", text=text))] == [
        ("1", "A"),
        ("2", "B"),
    ]


def test_a_date_from_one_year_into_the_next() -> None:
    (work,) = read(Source(name="a.nbib", text="PMID- 1\nTI  - A.\nDP  - 1998 Dec-1999 Jan\n"))
    assert work.issued == Date(year=1998, month=12, end=Date(year=1999, month=1))


OTHERS = """
OWN - ERIC
TI  - A Study of Ponds
LID - http://eric.example/?id=ED512345
IS  - ISSN-0034-0561

PMID-22664220
PT  - Technical Report
AID - doi:10.5555/cpr.2005

PMID- 36448670 SO  a line that went astray
VI  - 11
TI  - No pond.
LID - 10.5555/pond.80092 [doi]
LID - e80092
CI  - Copyright 2022 the Pond.

PMID- 21249755
TI  - Pond fever
BTI - Fevers
AID - NBK1826 [bookaccession]
"""


@pytest.mark.parametrize(
    ("position", "attribute", "value"),
    [
        pytest.param(1, "doi", "10.5555/cpr.2005", id="a record without a title"),
        pytest.param(2, "pmid", "36448670", id="a PMID with words behind it"),
        pytest.param(2, "page", "e80092", id="an article number without its kind"),
        pytest.param(0, "url", "http://eric.example/?id=ED512345", id="an address"),
        pytest.param(0, "issn", "0034-0561", id="an ISSN with its name"),
    ],
)
def test_what_other_databases_write(position: int, attribute: str, value: str) -> None:
    assert getattr(tuple(read(Source(name="x", text=OTHERS), "medline"))[position], attribute) == value


def test_rights_and_accession_numbers_are_kept() -> None:
    _, _, article, chapter = read(Source(name="x", text=OTHERS), "medline")
    assert article.extra["license"] == "Copyright 2022 the Pond."
    assert chapter.extra["call-number"] == "NBK1826"
