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
from refkit.services.identifiers import ARXIV_DOI, identifiers_of
from refkit.vocabulary.genres import IN_TEXT
from refkit.web.exchange import Answer, outcome_of
from refkit.web.session import Session

# Names, as `services_for` gives them -> modules of this room, imported when they are first asked.
SERVICES: Final[Mapping[str, str]] = MappingProxyType({
    "crossref": "crossref", "datacite": "datacite", "pubmed": "pubmed", "europe-pmc": "europe_pmc", "openalex": "openalex",
    "dailymed": "dailymed", "openfda": "openfda", "clinicaltrials": "clinicaltrials", "arxiv": "arxiv", "unpaywall": "unpaywall",
    "page": "page",
})  # fmt: skip
SEARCHED: Final = frozenset(SERVICES) - {"unpaywall", "page"}
OPENALEX_KEY: Final = "OPENALEX_API_KEY"
# Prefixes of DOIs that are DataCite's: arXiv, Zenodo, figshare, Dryad, Dataverse, OSF, Mendeley Data, PANGAEA, ICPSR, RePEc.
DATACITE: Final = (
    "10.48550/", "10.5281/", "10.6084/", "10.5061/", "10.7910/", "10.17605/", "10.17632/", "10.1594/", "10.3886/",
)  # fmt: skip
DATA: Final = frozenset({"dataset", "software"})
# Types of what stands on a page of its own where nothing else names it.
PAGES: Final = frozenset(
    {"webpage", "post", "post-weblog", "article-newspaper", "document", "report", "pamphlet", "entry"}
)
MEDICAL: Final = frozenset(
    {"article-journal", "article", "review", "paper-conference"}
)  # types that PubMed holds


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a service has of a work, the nearest first, and what became of the question."""

    records: tuple[Record, ...]
    asked: Asked


def service_of(name: str) -> Any:
    """The module of a service. Raises KeyError for a name that is none."""
    return import_module(f"{__name__}.{SERVICES[name]}")


def services_for(reference: Reference, session: Session | None = None) -> tuple[str, ...]:
    """The names of the services that may know a work, in the order in which they are asked, by its kind and identifiers;
    none where no service would know it. OpenAlex is among them where the session has a key for it.

    That a work is not found is known only when all of them answered.
    """
    ids = identifiers_of(reference)
    doi = ids.get("doi", "")
    if "setid" in ids or (not doi and is_label(reference)):
        return ("dailymed", "openfda")
    if "nct" in ids:
        return ("clinicaltrials",)
    if "arxiv" in ids and (not doi or doi.casefold().startswith(ARXIV_DOI)):
        return ("arxiv", "datacite")
    if doi.startswith(DATACITE):
        return ("datacite",)
    if reference.type in DATA:
        return ("datacite", "crossref")
    named = doi or "pmid" in ids or "pmcid" in ids
    if reference.type in PAGES and not named and not (reference.container_title and reference.volume):
        return ("page",) if "url" in ids else ()
    names = ["crossref"]
    if named or reference.type in MEDICAL:
        names += ["pubmed", "europe-pmc"]
    if session is not None and session.key(OPENALEX_KEY) is not None:
        names.append("openalex")
    if doi:
        names.append("datacite")  # who registered a DOI is not known from it
    return tuple(names)


def is_label(reference: Reference) -> bool:
    """Whether a reference is a medicine's label by what it calls itself, and no article about one."""
    if reference.type == "article-journal" or reference.volume:
        return False
    said = f"{reference.title or ''} {reference.genre or ''} {reference.extra.get('medium', '')}"
    return IN_TEXT["label"].search(said[:2000].lower()) is not None


def look_up(session: Session, name: str, reference: Reference) -> Found | None:
    """What a service has by the identifiers of a reference; None where it states none that the service knows. There are
    several records where its identifiers are those of several works.

    Raises nothing for a failure: it is in `asked`.
    """
    module = service_of(name)
    stated = identifiers_of(reference)
    kinds = [kind for kind in module.KINDS if kind in stated]
    if not kinds:
        return None

    def ask() -> tuple[Record, ...]:
        found: dict[str, Record] = {}
        for kind in kinds:
            if not any(
                identifiers_of(one.reference).get(kind, "").casefold() == stated[kind].casefold()
                for one in found.values()
            ):
                found.update(
                    (one.reference.id, one) for one in module.by_identifier(session, kind, stated[kind])
                )
        return tuple(found.values())

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
