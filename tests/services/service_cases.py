"""For each service: a reference that it knows, its right answer, and the identifier in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from refkit.model import Reference
from stand_in import (
    StandIn,
    arxiv_entry,
    arxiv_feed,
    crossref_work,
    datacite_record,
    europe_pmc_result,
    europe_pmc_results,
    openalex_results,
    openalex_work,
    openfda_results,
    pubmed_article,
    pubmed_set,
    spl,
    study,
    unpaywall_work,
)

DOI, SETID, NCT = "10.5555/pond.1", "0a1b2c3d-0000-4444-8888-0123456789ab", "NCT01234567"
STEP = "10.5555%2Fpond.1"


@dataclass(frozen=True)
class Case:
    name: str
    slug: str
    reference: Reference
    path: str
    body: Any
    asked: str  # the identifier in the answer
    other: str  # another one of its kind

    def put(self, there: StandIn, body: Any = None) -> None:
        there.put(self.slug, self.path, self.body if body is None else body)


def _reference(**fields: Any) -> Reference:
    return Reference(id="x", type=fields.pop("type", "article-journal"), **fields)


CASES = (
    Case("crossref", "crossref", _reference(doi=DOI), f"/works/{STEP}", crossref_work(DOI), "pond.1", "pond.2"),
    Case("datacite", "datacite", _reference(doi=DOI), f"/dois/{STEP}", {"data": datacite_record(DOI)}, "pond.1", "pond.2"),
    Case("pubmed", "pubmed", _reference(pmid="123"), "/efetch.fcgi", pubmed_set(pubmed_article("123")), ">123<", ">124<"),
    Case("europe-pmc", "europe-pmc", _reference(pmid="123"), "/search", europe_pmc_results(europe_pmc_result("123")), "", ""),
    Case("openalex", "openalex", _reference(doi=DOI), "/works", openalex_results(openalex_work(DOI)), "", ""),
    Case("dailymed", "dailymed", _reference(type="document", number=SETID), f"/spls/{SETID}.xml", spl(SETID), SETID, "0" + SETID[1:-1] + "c"),
    Case("openfda", "openfda", _reference(type="document", number=SETID), "/drug/label.json", openfda_results(SETID), "", ""),
    Case("clinicaltrials", "clinicaltrials-gov", _reference(type="webpage", number=NCT), f"/studies/{NCT}", study(NCT), NCT, "NCT00000001"),
    Case("arxiv", "arxiv", _reference(type="article", number="arXiv:2101.00001"), "/query", arxiv_feed(arxiv_entry("2101.00001v1")),
         "2101.00001", "2101.00002"),
    Case("unpaywall", "unpaywall", _reference(doi=DOI), f"/{STEP}", unpaywall_work(DOI), "pond.1", "pond.2"),
    Case("page", "page", _reference(type="webpage", url="https://ponds.example/a"), "/https%3A%2F%2Fponds.example%2Fa",
         "<html><head><title>Ponds</title></head><body><p>Ponds are deep.</p></body></html>", "", ""),
)  # fmt: skip
