"""An index is one place that is asked; that it cannot be reached is no answer."""

from __future__ import annotations

from typing import Any

import pytest

from refkit.errors import OfflineError, ShapeError, WebError
from refkit.matching.query import Query
from refkit.model import Record, Reference
from refkit.resolve.sources import IndexOrigin

WORK = Reference(id="a", type="book", title="Ponds", doi="10.5555/a")
RECORD = Record(reference=WORK, service="index")


class Index:
    """Knows one record, or cannot be reached."""

    def __init__(self, failure: WebError | None = None) -> None:
        self.failure, self.asked = failure, []  # type: WebError | None, list[Any]

    def search(self, query: Query, limit: int = 10) -> tuple[Record, ...]:
        return self._tell(query, limit)

    def by_identifier(self, *, doi: str | None = None, pmid: str | None = None) -> tuple[Record, ...]:
        return self._tell(doi, pmid)

    def _tell(self, *asked: Any) -> tuple[Record, ...]:
        self.asked.append(asked)
        if self.failure is not None:
            raise self.failure
        return (RECORD,)


def test_it_is_asked_by_identifier_and_by_words() -> None:
    index = Index()
    origin = IndexOrigin(index)
    looked_up, found = origin.look_up(WORK), origin.search(Query(reference=WORK))
    assert looked_up is not None
    assert (looked_up.records, looked_up.asked.outcome) == ((RECORD,), "answered")
    assert (found.records, found.asked.service) == ((RECORD,), "index")
    assert index.asked[0] == ("10.5555/a", None)


def test_without_an_identifier_nothing_is_looked_up() -> None:
    assert IndexOrigin(Index()).look_up(Reference(id="a", type="book", title="Ponds")) is None


@pytest.mark.parametrize(
    ("failure", "outcome"),
    [
        pytest.param(WebError.of("unreached", place="index"), "no-answer", id="unreached"),
        pytest.param(OfflineError.of("offline", place="index"), "offline", id="offline"),
        pytest.param(ShapeError.of("no-json", place="index"), "not-understood", id="another shape"),
    ],
)
def test_one_that_cannot_be_reached_gives_no_answer(failure: WebError, outcome: str) -> None:
    found = IndexOrigin(Index(failure)).search(Query(reference=WORK))
    assert (found.records, found.asked.outcome) == ((), outcome)
