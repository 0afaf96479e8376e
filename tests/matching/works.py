"""Small references and records for the tests of this room."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from refkit.matching import Query, read_queries
from refkit.model import Asked, Date, Name, Record, Reference

ANSWERED = (Asked(service="crossref", outcome="answered"), Asked(service="datacite", outcome="answered"))
HERONS = Reference(
    id="herons",
    type="article-journal",
    author=(
        Name(family="Roe", given="Jane"),
        Name(family="Doe", given="Adam"),
        Name(family="Poe", given="Lin"),
    ),
    title="Feeding habits of grey herons in the lower marsh",
    container_title="Journal of Marsh Science",
    volume="12",
    issue="3",
    page="45-59",
    issued=Date(year=2011),
    doi="10.5555/herons",
)


def changed(**fields: Any) -> Reference:
    """The work on herons with other fields."""
    return replace(HERONS, **fields)


def record(**fields: Any) -> Record:
    """A service's record of it with other fields."""
    return Record(reference=changed(**fields), service="crossref")


def asking(**fields: Any) -> Query:
    """A query of its fields alone."""
    return Query(reference=changed(**fields))


def printed(text: str) -> Query:
    """A query of a printed string."""
    return read_queries([text])[0]
