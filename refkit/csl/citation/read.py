"""Citations given as data -> Citations of Cites, and a finding for each id that the library does not hold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from refkit.csl.rendering.context import Citation, Cite
from refkit.errors import nearest
from refkit.model import Problem
from refkit.rules import finding
from refkit.vocabulary.locators import WORD_PROCESSORS

# CSL-JSON citations number the positions; what each of them implies is CSL 1.0.2, "Choose", position.
POSITIONS: tuple[frozenset[str], ...] = (
    frozenset({"first"}),
    frozenset({"subsequent"}),
    frozenset({"subsequent", "ibid"}),
    frozenset({"subsequent", "ibid", "ibid-with-locator"}),
)
AnyCite = str | Cite | Mapping[str, object]
AnyCitation = Sequence[AnyCite] | Mapping[str, object] | Citation


def read_citations(
    given: Sequence[AnyCitation], ids: AbstractSet[str], problems: list[Problem]
) -> list[Citation]:
    """The citations, without the ids that the library does not hold: each is added to `problems` (RK603)."""
    citations = [read_citation(citation) for citation in given]
    problems += (
        finding("RK603", place=cite.id, key=cite.id, near=nearest(cite.id[:80], ids))
        for citation in citations
        for cite in citation.cites
        if cite.id not in ids
    )
    return [
        c
        if all(cite.id in ids for cite in c.cites)
        else replace(c, cites=tuple(cite for cite in c.cites if cite.id in ids))
        for c in citations
    ]


def read_citation(given: AnyCitation) -> Citation:
    """A Citation from a list of ids, Cites or CSL-JSON cites, or from CSL-JSON's citation object.

    Only the object can give the number of its note and a `mode` ("composite", "suppress-author",
    "author-only").
    """
    if isinstance(given, Citation):
        return given
    if not isinstance(given, Mapping):
        return Citation(cites=tuple(read_cite(cite) for cite in given))
    properties = given.get("properties")
    fields = {**given, **properties} if isinstance(properties, Mapping) else dict(given)
    listed = fields.get("citationItems") or fields.get("items")
    cites = [read_cite(cite) for cite in listed] if isinstance(listed, list | tuple) else []
    mode = fields.get("mode")
    if mode == "author-only":
        cites = [replace(cite, author_only=True) for cite in cites[:1]]
    note = fields.get("noteIndex", fields.get("note"))
    return Citation(
        cites=tuple(cites),
        note=note if isinstance(note, int) and not isinstance(note, bool) else None,
        composite=mode == "composite",
        suppress=mode == "suppress-author",
        infix=str(fields.get("infix") or ""),
    )


def read_cite(given: AnyCite) -> Cite:
    """A Cite from an id or a CSL-JSON cite, as word processors write them."""
    if isinstance(given, Cite):
        return given
    if not isinstance(given, Mapping):
        return Cite(id=given)

    def text(key: str) -> str:
        value = given.get(key)
        return str(value) if isinstance(value, str | int | float) and not isinstance(value, bool) else ""

    place = given.get("position")
    known: frozenset[str] | None = None
    if isinstance(place, int) and place >= 0:
        known = POSITIONS[place if place < len(POSITIONS) else 0]
    if given.get("near-note") and known != POSITIONS[0]:
        known = (known or POSITIONS[1]) | {"near-note"}
    first = text("first-reference-note-number")
    label, locator = read_locator(text("label").replace(" ", "-") or "page", text("locator"))
    return Cite(
        id=text("id"),
        locator=locator or None,
        label=label,
        prefix=text("prefix"),
        suffix=text("suffix"),
        suppress_author=bool(given.get("suppress-author")),
        author_only=bool(given.get("author-only")),
        positions=known,
        first_note=int(first) if first.isdecimal() and len(first) < 9 else 0,
    )


def read_locator(label: str, locator: str) -> tuple[str, str]:
    """A label and a bare locator; a label that the locator begins with ("vol. 2") replaces the given one."""
    word, stop, rest = locator.strip().partition(". ")
    return (WORD_PROCESSORS[word], rest) if stop and word in WORD_PROCESSORS else (label, locator)
