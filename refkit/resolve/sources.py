"""Where records are asked for: an index, services of the network, or both; a failure is an outcome, and no answer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol

from refkit.errors import WebError
from refkit.matching.query import Query
from refkit.model import Asked, Record, Reference
from refkit.resolve.settings import CANDIDATES
from refkit.web.exchange import outcome_of

if TYPE_CHECKING:
    from refkit.index import Index
    from refkit.web.session import Session

ANSWERED: Final = "answered"


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What one source had of a work, and what became of the question."""

    records: tuple[Record, ...]
    asked: Asked


class Origin(Protocol):
    """One place that is asked."""

    @property
    def name(self) -> str: ...

    def look_up(self, reference: Reference) -> Told | None:
        """By the identifiers of a reference; None where it states none that is known here. Raises nothing."""
        ...

    def search(self, query: Query) -> Told | None:
        """By what is known of it; None where that is not possible here. Raises nothing."""
        ...


@dataclass(frozen=True, slots=True)
class IndexOrigin:
    """An index, called by its place."""

    index: Index
    name: str = "index"

    def look_up(self, reference: Reference) -> Told | None:
        if not (reference.doi or reference.pmid):
            return None
        return self._told(lambda: self.index.by_identifier(doi=reference.doi, pmid=reference.pmid))

    def search(self, query: Query) -> Told | None:
        return self._told(lambda: self.index.search(query, CANDIDATES))

    def _told(self, ask: Callable[[], tuple[Record, ...]]) -> Told:
        try:
            records = ask()
        except WebError as error:
            return Told(records=(), asked=Asked(service=self.name, outcome=outcome_of(error)))
        return Told(records=records, asked=Asked(service=self.name, outcome=ANSWERED))


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceOrigin:
    """A service of the network, asked within a session."""

    session: Session
    name: str

    def look_up(self, reference: Reference) -> Told | None:
        from refkit.services import look_up

        found = look_up(self.session, self.name, reference)
        return None if found is None else Told(records=found.records, asked=found.asked)

    def search(self, query: Query) -> Told | None:
        from refkit.services import search_in

        found = search_in(self.session, self.name, query, CANDIDATES)
        return None if found is None else Told(records=found.records, asked=found.asked)
