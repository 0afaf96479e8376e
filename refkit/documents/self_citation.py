"""What work a document itself is: its title, and its own citation where it prints one."""

from __future__ import annotations

import calendar
from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePath

from refkit.documents.kinds import Parts
from refkit.documents.line_shapes import is_generic
from refkit.documents.settings import LIKE_CITATION, LOOK_AFTER
from refkit.fields.dates import parse_date, without_raised
from refkit.fields.ids import read_identifier
from refkit.fields.keys import make_key
from refkit.fields.names import parse_name
from refkit.model import Date, Problem, Reference, Unit, UnitKind
from refkit.patterns import regex
from refkit.reflist.locate.cues import likeness
from refkit.reflist.read import read_citation
from refkit.rules import finding
from refkit.vocabulary.headings import CITE_HEADING

_FIGURES = regex(r"((?:1[4-9]|20)\d\d)(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?:[T ]\d|$)")


def mark_citation(units: Sequence[Unit]) -> tuple[tuple[Unit, ...], Unit | None]:
    """The units, the document's own citation ("Cite this article") marked as a reference, and that unit."""
    whole = list(units)
    for n, unit in enumerate(whole):
        if unit.kind is UnitKind.REFERENCE or len(unit.text) > 1200:
            continue
        found = CITE_HEADING.match(unit.text.strip())
        if found is None:
            continue
        rest = unit.text.strip()[found.end() :].strip()
        if rest and found.group().endswith(":") and likeness(rest) >= LIKE_CITATION:
            start = (
                unit.span.end - len(unit.text.rstrip()[unit.text.find(rest) :])
                if rest in unit.text
                else unit.span.start
            )
            whole[n : n + 1] = [
                replace(unit, kind=UnitKind.FURNITURE, span=replace(unit.span, end=_end(unit, start))),
                replace(unit, kind=UnitKind.REFERENCE, span=replace(unit.span, start=start)),
            ]
            return tuple(whole), whole[n + 1]
        if rest:
            continue
        for at in range(n + 1, min(n + 1 + LOOK_AFTER, len(whole))):
            if (
                whole[at].kind is not UnitKind.REFERENCE
                and likeness(" ".join(whole[at].text.split())) >= LIKE_CITATION
            ):
                whole[at] = replace(whole[at], kind=UnitKind.REFERENCE)
                return tuple(whole), whole[at]
    return tuple(whole), None


def _end(unit: Unit, start: int) -> int:
    before = unit.span.source.text[unit.span.start : start]
    return unit.span.start + len(before.rstrip())


def describe(
    parts: Parts, units: Sequence[Unit], kind: str, citation: Unit | None = None
) -> tuple[Reference, tuple[Problem, ...]]:
    """The document as a work, as far as it says: type "webpage" for HTML, else "document".

    Where the file's own metadata names no journal, the line below "Cite this article" is believed.

    Without a title of its own its first heading, or else its file's name, stands in, with a finding (RK501).
    """
    if citation is not None and "container-title" not in parts.meta:
        cited = read_citation(citation.span)
        if cited is not None:
            return replace(cited, id=make_key(cited)), ()
    title = parts.meta.get("title") or _own_title(units)
    problems: tuple[Problem, ...] = ()
    if not title:
        heading = next((unit for unit in units if unit.kind is UnitKind.HEADING), None)
        title = " ".join(heading.text.split()) if heading else PurePath(parts.source.name).stem
        problems = (
            finding("RK501", "heading", span=heading.span)
            if heading
            else finding("RK501", "file-name", place=parts.source.name),
        )
    meta = parts.meta
    first, last = meta.get("first-page"), meta.get("last-page")
    reference = Reference(
        id="",
        type=_type(meta, kind),
        title=title,
        author=tuple(parse_name(name) for name in parts.authors if name.strip(" ,;.{}")),
        container_title=meta.get("container-title"),
        volume=meta.get("volume"),
        issue=meta.get("issue"),
        page=f"{first}-{last}" if first and last and first != last else first,
        issued=_date(meta.get("date", "")),
        doi=read_identifier("doi", meta["doi"])[0] if "doi" in meta else None,
        publisher=meta.get("publisher"),
        language=meta.get("language"),
        url=meta.get("url"),
    )
    return replace(reference, id=make_key(reference)), problems


def _type(meta: dict[str, str], kind: str) -> str:
    if "container-title" in meta and ("volume" in meta or "doi" in meta):
        return "article-journal"
    return "webpage" if kind == "html" else "document"


def _own_title(units: Sequence[Unit]) -> str | None:
    # What stands first, before any prose, if it has the shape of a title and is not a section's.
    for unit in units:
        if unit.kind is UnitKind.FURNITURE:
            continue
        text = " ".join(unit.text.split())
        if unit.kind is UnitKind.HEADING and not is_generic(text):
            return text
        return None
    return None


def _date(text: str) -> Date | None:
    # Metadata writes figures year first, in one or two digits; all else is a date as references print them.
    figures = _FIGURES.match(text.strip())
    if figures is None:
        return parse_date(without_raised(text[:200]))
    year, month, day = (int(part) if part else None for part in figures.groups())
    if month is not None and not 1 <= month <= 12:
        return Date(year=year)
    if year and month and day and day > calendar.monthrange(year, month)[1]:
        day = None
    return Date(year=year, month=month, day=day or None)
