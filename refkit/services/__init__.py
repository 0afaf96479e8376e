"""The services that know works: a file each, and which of them is asked for which kind of reference.

Each module has `SERVICE`, `KINDS` (the identifiers it knows works by, as `identifiers.identifiers_of` names them) and
`by_identifier(session, kind, value)`; those in `SEARCHED` have `search(session, query, limit)` too. Both return records,
none where the service answered that it has no such work, and raise WebError where no usable answer came.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from types import MappingProxyType
from typing import Any, Final

from refkit.errors import WebError
from refkit.matching.query import Query
from refkit.model import Reference
from refkit.model.records import Asked, Record
from refkit.services.identifiers import identifiers_of
from refkit.web.exchange import Answer, outcome_of
from refkit.web.session import Session

# Names, as `services_for` gives them -> modules of this room, imported when they are first asked.
SERVICES: Final[Mapping[str, str]] = MappingProxyType({
    "crossref": "crossref", "pubmed": "pubmed",
})  # fmt: skip
SEARCHED: Final = frozenset({"crossref", "pubmed"})
DATACITE_TYPES: Final = frozenset({"dataset", "software"})
PAGES: Final = frozenset({"webpage", "post-weblog", "article-newspaper", "press-release", "post"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a service has of a work, the nearest first, and what became of the question."""

    records: tuple[Record, ...]
    asked: Asked


def service_of(name: str) -> Any:
    """The module of a service. Raises KeyError for a name that is none."""
    return import_module(f"{__name__}.{SERVICES[name]}")


def services_for(reference: Reference) -> tuple[str, ...]:
    """The names of the services that may know a work, in the order in which they are asked, by its kind and identifiers."""
    ids = identifiers_of(reference)
    names = ["crossref", "pubmed"]
    return tuple(name for name in names if name in SERVICES and ids is not None)


def look_up(session: Session, name: str, reference: Reference) -> Found | None:
    """What a service has by the identifiers of a reference; None where it states none that the service knows.

    Raises nothing for a failure: it is in `asked`.
    """
    module = service_of(name)
    stated = identifiers_of(reference)
    kinds = [kind for kind in module.KINDS if kind in stated]
    if not kinds:
        return None

    def ask() -> tuple[Record, ...]:
        for kind in kinds:
            found: tuple[Record, ...] = module.by_identifier(session, kind, stated[kind])
            if found:
                return found
        return ()

    return _asked(session, module.SERVICE.name, ask)


def search_in(session: Session, name: str, query: Query, limit: int) -> Found | None:
    """What a service finds by what is known of a work; None where it cannot be searched. Failures are in `asked`."""
    if name not in SEARCHED:
        return None
    module = service_of(name)
    return _asked(session, module.SERVICE.name, lambda: module.search(session, query, limit))


def _asked(session: Session, name: str, ask: Callable[[], tuple[Record, ...]]) -> Found:
    with session.watch() as seen:
        try:
            records = ask()
        except WebError as error:
            return Found(records=(), asked=Asked(service=name, outcome=outcome_of(error)))
    return Found(records=records, asked=Asked(service=name, outcome="answered", kept=_kept(seen)))


def _kept(seen: list[Answer]) -> str | None:
    """The day of the oldest answer that was kept from an earlier time."""
    return min((answer.day for answer in seen if answer.age), default=None)
