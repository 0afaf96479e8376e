"""Which service is asked for what, and what became of the question."""

from __future__ import annotations

from typing import Any

import pytest

from refkit.matching.query import Query
from refkit.model import Reference
from refkit.model.records import Asked
from refkit.services import SEARCHED, SERVICES, is_label, look_up, search_in, service_of, services_for
from refkit.web.session import Service
from stand_in import crossref_work, pubmed_article, pubmed_search, pubmed_set

PATH = "/works/10.5555%2Fa"


def reference(**fields: Any) -> Reference:
    return Reference(id="x", type=fields.pop("type", "article-journal"), **fields)


@pytest.mark.parametrize("name", SERVICES)
def test_a_service_is_whole(name: str) -> None:
    module = service_of(name)
    assert isinstance(module.SERVICE, Service)
    assert module.KINDS
    assert callable(module.by_identifier)
    assert hasattr(module, "search") is (name in SEARCHED)


def test_a_record_is_looked_up(there: Any, session: Any) -> None:
    there.put("crossref", PATH, crossref_work("10.5555/a"))
    found = look_up(session, "crossref", reference(doi="10.5555/a"))
    assert found is not None
    assert [one.reference.id for one in found.records] == ["10.5555/a"]
    assert found.asked == Asked(service="Crossref", outcome="answered")


def test_what_is_not_there_was_answered(there: Any, session: Any) -> None:  # noqa: ARG001
    found = look_up(session, "crossref", reference(doi="10.5555/a"))
    assert found is not None
    assert (found.records, found.asked.outcome) == ((), "answered")


def test_identifiers_of_two_works_give_two_records(there: Any, session: Any) -> None:
    """The loudest mistake: an identifier that is another work's."""
    there.put(
        "pubmed", "/efetch.fcgi", pubmed_set(pubmed_article("123", doi="10.5555/other")), params={"id": "123"}
    )
    there.put("pubmed", "/esearch.fcgi", pubmed_search("9"))
    there.put("pubmed", "/efetch.fcgi", pubmed_set(pubmed_article("9", doi="10.5555/A")), params={"id": "9"})
    found = look_up(session, "pubmed", reference(pmid="123", doi="10.5555/a"))
    assert found is not None
    assert [one.reference.id for one in found.records] == ["123", "9"]


def test_identifiers_of_one_work_are_one_question(there: Any, session: Any) -> None:
    there.put("pubmed", "/efetch.fcgi", pubmed_set(pubmed_article("123", doi="10.5555/A")))
    found = look_up(session, "pubmed", reference(pmid="123", doi="10.5555/a"))
    assert found is not None
    assert (len(found.records), len(there.asked)) == (1, 1)


def test_nobody_is_asked_for_what_it_cannot_know(there: Any, session: Any) -> None:
    assert look_up(session, "crossref", reference(title="A")) is None
    assert there.asked == []


@pytest.mark.parametrize(
    ("fault", "outcome"), [("503", "no-answer"), ("html", "not-understood"), ("404 html", "no-answer")]
)
def test_a_failure_is_told(there: Any, session: Any, fault: str, outcome: str) -> None:
    there.fail(fault, times=10)
    found = look_up(session, "crossref", reference(doi="10.5555/a"))
    assert found is not None
    assert (found.records, found.asked.outcome) == ((), outcome)


def test_offline_is_told(there: Any, open_session: Any) -> None:
    found = look_up(open_session(offline=True), "crossref", reference(doi="10.5555/a"))
    assert found is not None
    assert (found.records, found.asked.outcome, there.asked) == ((), "offline", [])


def test_a_kept_answer_is_told_with_its_day(there: Any, open_session: Any, quick: Any) -> None:
    there.put("crossref", PATH, crossref_work("10.5555/a"))
    look_up(open_session(), "crossref", reference(doi="10.5555/a"))
    quick.sleep(400 * 86400)
    there.fail("503", times=10)
    found = look_up(open_session(), "crossref", reference(doi="10.5555/a"))
    assert found is not None
    assert (found.records[0].came, found.asked) == (
        "2027-01-15",
        Asked(service="Crossref", outcome="answered", kept="2027-01-15"),
    )


def test_a_search_is_one_question(there: Any, session: Any) -> None:
    found = search_in(session, "crossref", Query(reference=reference(title="Ponds")), 5)
    assert found is not None
    assert (found.records, found.asked.outcome, len(there.asked)) == ((), "answered", 1)


SETID = "0a1b2c3d-0000-4444-8888-0123456789ab"


@pytest.mark.parametrize(
    ("fields", "names"),
    [
        pytest.param({"title": "Ponds"}, ("crossref", "pubmed", "europe-pmc"), id="an article"),
        pytest.param({"doi": "10.5555/a"}, ("crossref", "pubmed", "europe-pmc", "datacite"), id="an article with a DOI"),
        pytest.param({"type": "book", "title": "Ponds"}, ("crossref",), id="a book"),
        pytest.param({"type": "document", "title": "Pondix", "url": f"https://dailymed.nlm.nih.gov/dailymed/drugInfo.cfm?setid={SETID}"},
                     ("dailymed", "openfda"), id="a label by its address"),
        pytest.param({"type": "report", "title": "Pondix: US prescribing information"}, ("dailymed", "openfda"), id="a label by its words"),
        pytest.param({"title": "Prescribing information and its readers", "volume": "3"}, ("crossref", "pubmed", "europe-pmc"),
                     id="an article about labels"),
        pytest.param({"type": "webpage", "url": "https://clinicaltrials.gov/study/NCT01234567"}, ("clinicaltrials",), id="a trial"),
        pytest.param({"type": "dataset", "title": "Counts"}, ("datacite", "crossref"), id="data"),
        pytest.param({"type": "article", "doi": "10.5281/zenodo.1"}, ("datacite",), id="a DOI of DataCite's"),
        pytest.param({"type": "article", "url": "https://arxiv.org/abs/2101.00001"}, ("arxiv", "datacite"), id="arXiv"),
        pytest.param({"type": "article", "doi": "10.48550/arXiv.2101.00001"}, ("arxiv", "datacite"), id="arXiv by its DOI"),
        pytest.param({"doi": "10.5555/a", "number": "arXiv:2101.00001"}, ("crossref", "pubmed", "europe-pmc", "datacite"),
                     id="an article that is at arXiv too"),
        pytest.param({"type": "report", "genre": "Media release", "url": "https://acme.example/news"}, ("page",), id="a press release"),
        pytest.param({"type": "webpage", "title": "Ponds"}, (), id="a page without an address"),
        pytest.param({"type": "webpage", "url": "https://doi.org/10.5555/a"}, ("crossref", "pubmed", "europe-pmc", "datacite"),
                     id="a page that is a DOI's"),
    ],
)  # fmt: skip
def test_who_is_asked_follows_from_the_kind(fields: dict[str, Any], names: tuple[str, ...]) -> None:
    assert services_for(reference(**fields)) == names


def test_openalex_is_asked_with_a_key(there: Any, open_session: Any, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: ARG001
    assert "openalex" not in services_for(reference(title="Ponds"), open_session())
    monkeypatch.setenv("OPENALEX_API_KEY", "k3y")
    assert services_for(reference(title="Ponds"), open_session())[-1] == "openalex"


@pytest.mark.parametrize(
    ("fields", "is_one"),
    [({"title": "Pondix: Fachinformation"}, True), ({"title": "Ponds", "genre": "Package insert"}, True), ({"title": "Ponds"}, False)],
)  # fmt: skip
def test_a_label_is_known_by_what_it_calls_itself(fields: dict[str, Any], is_one: bool) -> None:
    assert is_label(reference(type="document", **fields)) is is_one
