"""A query and its candidates -> a verdict."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from refkit.matching import Query, match
from refkit.matching.settings import SURE
from refkit.model import Asked, Date, Name, Notice, NoticeKind, Record, RecordVerdict, Reference
from tests.matching.works import ANSWERED, asking, changed, printed, record

STRING = (
    "Roe J, Doe A, Poe L. Feeding habits of grey herons in the lower marsh. J Marsh Sci. 2011;12(3):45-59."
)
OTHER = record(
    id="snipes", title="Snipes and their nests along northern rivers", author=(Name(family="Moe"),), volume="3", page="1-9",
    doi="10.5555/snipes", issued=Date(year=1999),
)  # fmt: skip


def test_the_record_of_a_string_is_found_among_others() -> None:
    found = match(printed(STRING), [OTHER, record()], ANSWERED)
    assert found.verdict == RecordVerdict.VERIFIED
    assert found.record is not None
    assert found.record.reference.id == "herons"
    assert found.score > 0.9
    assert found.margin > 0.8
    assert found.additions == {"DOI": "10.5555/herons"}


def test_notices_of_the_record_are_handed_on() -> None:
    notice = Notice(kind=NoticeKind.RETRACTED)
    found = match(
        printed(STRING), [Record(reference=changed(), service="crossref", notices=(notice,))], ANSWERED
    )
    assert found.notices == (notice,)


def test_a_doi_under_another_title_is_a_mismatch_that_names_the_title() -> None:
    found = match(asking(doi="10.5555/snipes"), [OTHER], ANSWERED)
    assert found.verdict == RecordVerdict.MISMATCH
    assert found.record is not None
    assert found.record.reference.id == "snipes"
    assert "title" in {one.field for one in found.discrepancies if one.grave}
    assert not found.additions


def test_a_doi_of_another_work_beside_the_right_record_is_a_mismatch_of_the_doi() -> None:
    found = match(asking(doi="10.5555/snipes"), [OTHER, record()], ANSWERED)
    assert found.verdict == RecordVerdict.MISMATCH
    assert found.record is not None
    assert found.record.reference.id == "herons"
    assert [one.field for one in found.discrepancies] == ["DOI"]


def test_a_title_under_other_authors_is_a_mismatch() -> None:
    found = match(asking(author=(Name(family="Moe"), Name(family="Loe")), doi=None), [record()], ANSWERED)
    assert found.verdict == RecordVerdict.MISMATCH
    assert [one.field for one in found.discrepancies] == ["author"]


@pytest.mark.parametrize(
    ("asked", "verdict"),
    [
        pytest.param(ANSWERED, RecordVerdict.NOT_FOUND, id="all answered"),
        pytest.param((*ANSWERED, Asked(service="pubmed", outcome="no-answer")), RecordVerdict.COULD_NOT_CHECK, id="one did not"),
        pytest.param((Asked(service="crossref", outcome="offline"),), RecordVerdict.COULD_NOT_CHECK, id="offline"),
        pytest.param((), RecordVerdict.COULD_NOT_CHECK, id="nobody was asked"),
    ],
)  # fmt: skip
def test_nothing_is_not_found_until_all_answered(asked: tuple[Asked, ...], verdict: RecordVerdict) -> None:
    found = match(printed(STRING), [OTHER], asked)
    assert found.verdict == verdict
    assert found.record is None
    assert found.asked == asked


def test_too_little_to_ask_with_is_not_checked() -> None:
    query = Query(reference=Reference(id="r", type="document", title="Editorial"))
    assert match(query, [], ANSWERED).verdict == RecordVerdict.COULD_NOT_CHECK


@pytest.mark.parametrize(
    "near",
    [
        pytest.param({"title": "Feeding habits of grey herons in the lower marsh. Part 2"}, id="the second part"),
        pytest.param({"title": "Correction to: Feeding habits of grey herons in the lower marsh", "volume": "13", "page": "4"}, id="its erratum"),
        pytest.param({"title": "Feeding habits of grey herons in the lower marsh", "volume": "11", "page": "S7", "issued": Date(year=2009)}, id="its abstract"),
        pytest.param({"container_title": "bioRxiv", "doi": "10.1101/2010.01", "volume": None, "page": None, "issued": Date(year=2010), "type": "article"}, id="its preprint"),
    ],
)  # fmt: skip
def test_near_records_lose_against_the_right_one(near: dict[str, object]) -> None:
    found = match(printed(STRING), [record(**{"id": "near", "doi": None, **near}), record()], ANSWERED)
    assert found.record is not None
    assert found.record.reference.id == "herons"


def test_of_records_of_one_work_the_one_is_taken_that_says_the_same() -> None:
    faulty = record(id="faulty", author=(Name(family="Roe", given="Jane"), Name(family="Doe", given="Adam")))
    found = match(asking(), [faulty, record()], ANSWERED)
    assert found.verdict == RecordVerdict.VERIFIED


def test_a_notitle_string_is_found_by_its_place() -> None:
    found = match(printed("Roe J. J Marsh Sci 2011;12(3):45-59."), [OTHER, record()], ANSWERED)
    assert found.record is not None
    assert found.record.reference.id == "herons"


def test_hostile_records_and_strings_cost_their_reading(assert_linear: Callable[..., None]) -> None:
    query = printed(STRING)

    def long_record(text: str) -> None:
        match(
            query,
            [record(title=text, container_title=text, page=text, author=(Name(family=text),) * 3)],
            ANSWERED,
        )

    assert_linear(long_record, "herons: (2) of ", size=100_000)
    empty = Reference(id="", type="document")
    assert_linear(
        lambda text: match(Query(reference=empty, text=text), [record()], ANSWERED),
        "herons 12 ",
        size=100_000,
    )


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Roe J, Doe A, Poe L. Feeding habits of grey herons in. J Marsh Sci. 2011;12:45.", id="a title that was cut"),
        pytest.param("Feeding habits of grey herons in the lower marsh. J Marsh Sci. 2011;12:45-59.", id="no authors"),
        pytest.param("Roe J, Doe A, Poe L. Feeding habits of grey herons in the lower marsh. 2011.", id="no journal"),
        pytest.param("Roe J. Feeding habits of grey herons in the lower marsh. 20- 11.", id="a year that a line parted"),
        pytest.param("Roe J, Doe A. Feeding hab- its of grey her- ons in the lower marsh. J Marsh Sci. 2011;12:45.", id="words that lines parted"),
        pytest.param("Roe J, Deo A. Feedng habbits of grey hreons in teh lowr marsh. J Masrh Sci. 2011;12:45.", id="slips"),
        pytest.param("Roe J. J. Marsh Sci. 2011;12:4559.", id="no title, and a page without its hyphen"),
        pytest.param("FEEDING HABITS OF GREY HERONS IN THE LOWER MARSH, Roe J et al., J Marsh Sci 12 (2011) 45", id="title first"),
        pytest.param("[12] J. Roe, A. Doe, L. Poe, J. Marsh Sci. 12 (2011) 45.", id="physics"),
    ],
)  # fmt: skip
def test_damaged_strings_are_found(text: str) -> None:
    found = match(printed(text), [OTHER, record()], ANSWERED)
    assert found.record is not None
    assert found.record.reference.id == "herons"
    assert found.score >= SURE


@pytest.mark.parametrize(
    ("title", "text"),
    [
        pytest.param("Teach me to read: Primer 1", "Roe J. Teach me to read: Primer 2. 2011.", id="another number"),
        pytest.param("Change request 2009-040: adopted [abc]", "Roe J. Change request 2009-041: adopted [xyz]. 2011.", id="another request"),
        pytest.param("Editorial", "Moe B. Editorial. J Marsh Sci. 2003;4:1.", id="a title that all have"),
        pytest.param("Feeding habits of grey herons", "Moe B. Breeding habits of grey seals. Seal Sci. 2001;4:100-9.", id="words in common"),
    ],
)  # fmt: skip
def test_other_works_are_refused(title: str, text: str) -> None:
    found = match(printed(text), [record(title=title, volume=None, page=None)], ANSWERED)
    assert found.score < SURE


def test_a_preprint_is_told_from_its_article() -> None:
    preprint = record(id="preprint", type="article", container_title="bioRxiv", doi="10.1101/2010.01", volume=None, issue=None, page=None)  # fmt: skip
    found = match(asking(type="article", container_title="bioRxiv", doi=None, volume=None, issue=None, page=None), [record(), preprint], ANSWERED)  # fmt: skip
    assert found.record is not None
    assert found.record.reference.id == "preprint"


@pytest.mark.parametrize(
    "query",
    [
        pytest.param(printed("Roe J. J Marsh Sci 2011;12:45. doi:10.5555/herons"), id="no title, its place"),
        pytest.param(printed("Roe J. 2011. doi:10.5555/herons"), id="author and year"),
        pytest.param(
            asking(title=None, container_title=None, volume=None, page=None), id="fields without a title"
        ),
    ],
)
def test_a_doi_without_a_title_is_verified_by_what_stands_beside_it(query: Query) -> None:
    assert match(query, [record()], ANSWERED).verdict == RecordVerdict.VERIFIED


def test_a_doi_beside_another_author_and_year_is_a_mismatch() -> None:
    found = match(printed("Moe B. 1987. doi:10.5555/herons"), [record()], ANSWERED)
    assert found.verdict == RecordVerdict.MISMATCH
    assert {"author", "issued"} <= {one.field for one in found.discrepancies if one.grave}


def test_a_record_without_a_title_verifies_nothing() -> None:
    found = match(
        asking(), [record(title=None, author=(), container_title=None, volume=None, page=None)], ANSWERED
    )
    assert found.verdict == RecordVerdict.COULD_NOT_CHECK


TRIAL = Reference(
    id="NCT00000001", type="webpage", number="NCT00000001", container_title="ClinicalTrials.gov", issued=Date(year=2024),
    title="A Randomized, Double-blind, Parallel Study of Nivaline Against Placebo in Adults With Chronic Cough",
    extra={"title-short": "Nivaline for Chronic Cough"}, author=(Name(literal="Acme Pharma"),),
)  # fmt: skip


@pytest.mark.parametrize(
    ("title", "verdict"),
    [
        pytest.param("Nivaline for Chronic Cough", RecordVerdict.VERIFIED, id="its brief title"),
        pytest.param("Study of nivaline in adults with chronic cough", RecordVerdict.VERIFIED, id="a title of its own words"),
        pytest.param("Efficacy of a vaccine in infants", RecordVerdict.MISMATCH, id="another title"),
    ],
)  # fmt: skip
def test_a_trial_is_known_by_its_number_whatever_its_dates_are(title: str, verdict: RecordVerdict) -> None:
    query = printed(f"{title}. ClinicalTrials.gov identifier: NCT00000001. Updated 2019.")
    found = match(query, [Record(reference=TRIAL, service="clinicaltrials")], ANSWERED)
    assert found.verdict == verdict
    assert found.record is not None
