"""Citable works in CSL's variables, with their names and dates; libraries of them, and their printed form."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from refkit.model.sources import Span
from refkit.rules import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A person in CSL's parts, or an organisation kept whole in `literal`.

    `particle` is CSL's non-dropping-particle ("van der"), which sorts and prints with the family name.
    """

    family: str | None = None
    given: str | None = None
    particle: str | None = None
    dropping_particle: str | None = None
    suffix: str | None = None
    literal: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Date:
    """A date as coarse as it was stated.

    `month` is 1-12, `day` 1-31, `season` 1-4 (CSL); year 0 is 1 BCE, as in ISO 8601. `end` closes a
    range. `literal` holds what no calendar can ("in press"); then `year` may be None.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    season: int | None = None
    end: Date | None = None
    circa: bool = False
    literal: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """One citable work, in CSL 1.0.2's variables; those that refkit does not interpret are in `extra`.

    `extra` maps CSL variable names (with hyphens) to their JSON values, untouched. `label` is the number
    or key printed before the entry; `origin` the entry's own characters; `confidence` maps field names
    to probabilities where a reader is not sure (an absent field is sure). Identifiers are bare, as
    `refkit.fields.ids` reads them: "10.5555/a", never "https://doi.org/10.5555/a."; an invalid one is kept as
    stated.
    """

    id: str
    type: str
    author: tuple[Name, ...] = ()
    editor: tuple[Name, ...] = ()
    translator: tuple[Name, ...] = ()
    title: str | None = None
    container_title: str | None = None
    collection_title: str | None = None
    volume: str | None = None
    issue: str | None = None
    supplement_number: str | None = None
    page: str | None = None
    number: str | None = None
    genre: str | None = None
    edition: str | None = None
    version: str | None = None
    status: str | None = None
    publisher: str | None = None
    publisher_place: str | None = None
    event_title: str | None = None
    event_place: str | None = None
    event_date: Date | None = None
    issued: Date | None = None
    accessed: Date | None = None
    doi: str | None = None
    url: str | None = None
    pmid: str | None = None
    pmcid: str | None = None
    isbn: str | None = None
    issn: str | None = None
    language: str | None = None
    note: str | None = None
    abstract: str | None = None
    extra: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    label: str | None = None
    origin: Span | None = None
    confidence: Mapping[str, float] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """References in order, ids unique (case matters), and what could not be read, as problems."""

    references: tuple[Reference, ...] = ()
    problems: tuple[Problem, ...] = ()

    def __iter__(self) -> Iterator[Reference]:
        return iter(self.references)

    def __len__(self) -> int:
        return len(self.references)

    def __getitem__(self, key: str) -> Reference:
        """The reference of that id. Raises KeyError."""
        for reference in self.references:
            if reference.id == key:
                return reference
        raise KeyError(key)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendered:
    """A library rendered in a style: one string per reference, in the style's order, and one per citation."""

    bibliography: tuple[str, ...] = ()
    ids: tuple[str, ...] = ()
    citations: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
