"""Places that are asked, in this process: they know some records, and fail when told so."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from refkit.matching.query import Query
from refkit.model import Asked, Date, Name, Record, Reference
from refkit.resolve.sources import Told

WORK = Reference(
    id="smith2011",
    type="article-journal",
    title="Zorbine approval history in the north",
    author=(Name(family="Smith", given="Jane"), Name(family="Jones", given="Kim")),
    container_title="Lancet",
    issued=Date(year=2011),
    volume="378",
)


@dataclass
class Shelf:
    """One place: `outcome` is what becomes of every question, `lookups` and `searches` what was asked."""

    name: str = "crossref"
    records: tuple[Record, ...] = ()
    outcome: str = "answered"
    search_outcome: str = ""
    lookups: list[Reference] = field(default_factory=list)
    searches: list[Query] = field(default_factory=list)

    def look_up(self, reference: Reference) -> Told | None:
        if not (reference.doi or reference.pmid):
            return None
        self.lookups.append(reference)
        known = [
            one
            for one in self.records
            if (reference.doi and one.reference.doi == reference.doi)
            or (reference.pmid and one.reference.pmid == reference.pmid)
        ]
        return self._told(known, self.outcome)

    def search(self, query: Query) -> Told | None:
        self.searches.append(query)
        return self._told(list(self.records), self.search_outcome or self.outcome)

    def _told(self, records: list[Record], outcome: str) -> Told:
        there = tuple(records) if outcome == "answered" else ()
        return Told(records=there, asked=Asked(service=self.name, outcome=outcome))


@pytest.fixture
def work() -> Reference:
    return WORK


@pytest.fixture
def shelf() -> type[Shelf]:
    return Shelf
