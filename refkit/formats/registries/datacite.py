"""DataCite's metadata, whatever carries it -> CSL-JSON items: its types, roles and dates.

After "DataCite Metadata Schema" 3 and 4. `Work` is what its JSON and its XML state alike.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from refkit.fields.ids import parse_doi
from refkit.formats.languages import language_of
from refkit.formats.records import Item, date_of, names_of, pages_of, person, put
from refkit.patterns import regex

# resourceTypeGeneral -> CSL type.
TYPES: Final = {
    "dataset": "dataset", "collection": "dataset", "software": "software", "computationalnotebook": "software",
    "model": "dataset", "workflow": "software", "journalarticle": "article-journal", "journal": "periodical",
    "datapaper": "article-journal", "book": "book", "bookchapter": "chapter", "conferencepaper": "paper-conference",
    "conferenceproceeding": "book", "dissertation": "thesis", "report": "report", "preprint": "article",
    "standard": "standard", "audiovisual": "motion_picture", "film": "motion_picture", "image": "graphic",
    "sound": "song", "event": "event", "presentation": "speech", "poster": "speech", "peerreview": "review",
}  # fmt: skip
# A free word for the kind of a text, where the general type is only "Text".
TEXT_TYPES: Final = {
    "article": "article-journal", "journal article": "article-journal", "journalarticle": "article-journal",
    "thesis": "thesis", "dissertation": "thesis", "phdthesis": "thesis", "report": "report", "book": "book",
    "book chapter": "chapter", "bookchapter": "chapter", "conference paper": "paper-conference",
    "conferencepaper": "paper-conference", "preprint": "article", "working paper": "article", "poster": "speech",
    "presentation": "speech", "lecture": "speech", "blog post": "post-weblog", "blogposting": "post-weblog",
    "creativework": "document",
}  # fmt: skip
# "Journal of Ponds, 12(3), 1-9", as repositories state what a text appeared in.
SERIES: Final = regex(
    r"([^,]{2,200}),\s?(\d{1,6})(?:\((\w{1,10})\))?(?:,\s?(?:pp?\.\s?)?(\w{1,10})(?:\s?[-–]\s?(\w{1,10}))?)?"
)
ROLES: Final = {"Editor": "editor", "Translator": "translator"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A creator or contributor: the name as written, its parts where they are stated, and the role."""

    name: str = ""
    family: str = ""
    given: str = ""
    body: bool = False
    role: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """What a record of DataCite states; `titles` and `dates` are (type, words), "" for no type."""

    doi: str = ""
    url: str = ""
    titles: Sequence[tuple[str, str]] = ()
    people: Sequence[Person] = ()
    publisher: str = ""
    year: str = ""
    dates: Sequence[tuple[str, str]] = ()
    general: str = ""
    kind: str = ""
    version: str = ""
    language: str = ""
    subjects: Sequence[str] = ()
    descriptions: Sequence[tuple[str, str]] = ()
    rights: Sequence[str] = ()
    container: Mapping[str, str] = field(default_factory=dict)
    formats: Sequence[str] = ()
    sizes: Sequence[str] = ()
    identifiers: Sequence[tuple[str, str]] = ()


def item_of(work: Work) -> Item:
    """The CSL-JSON item of a work."""
    item: Item = {"type": type_of(work)}
    title = next((words for kind, words in work.titles if not kind), "") or next(
        (words for _, words in work.titles), ""
    )
    by_kind = dict(reversed(work.titles))
    subtitle = by_kind.get("Subtitle", "")
    put(item, "title", f"{title}: {subtitle}" if subtitle and subtitle != title else title)
    put(
        item,
        "original-title",
        by_kind.get("TranslatedTitle") if title != by_kind.get("TranslatedTitle") else "",
    )
    for role in ("", *ROLES):
        put(
            item,
            ROLES.get(role, "author"),
            [name for one in work.people if one.role == role and (name := _name(one))],
        )
    put(item, "DOI", parse_doi(work.doi) or work.doi)
    put(item, "URL", work.url)
    put(item, "publisher", work.publisher)
    put(item, "version", work.version)
    put(item, "language", language_of(work.language))
    put(item, "keyword", "; ".join(dict.fromkeys(filter(None, work.subjects))))
    abstract, other = _description(work, "Abstract"), _description(work, "Other")
    put(item, "abstract", abstract or other)
    put(item, "note", other if abstract else "")
    put(item, "license", next(filter(None, work.rights), ""))
    put(item, "medium", "; ".join(filter(None, work.formats)))
    put(item, "dimensions", "; ".join(filter(None, work.sizes)))
    put(
        item,
        "genre",
        work.kind if work.kind.casefold() not in {work.general.casefold(), "", *TEXT_TYPES} else "",
    )
    _put_container(item, work)
    put(item, "issued", _issued(work))
    for kind, value in work.identifiers:
        put(item, kind if kind in {"ISBN", "ISSN", "PMID"} else "", value)
    item.pop("", None)
    return item


def type_of(work: Work) -> str:
    """The CSL type: of the general type, or of the words for a text's own."""
    general, kind = work.general.casefold().replace(" ", ""), work.kind.casefold().strip()
    if general in TYPES:
        return TYPES[general]
    return TEXT_TYPES.get(kind) or TYPES.get(kind.replace(" ", "")) or "document"


def _name(one: Person) -> dict[str, Any]:
    if one.body:
        return {"literal": one.name} if one.name else {}
    if one.family:
        return person(one.family, one.given)
    return next(iter(names_of([one.name])), {})


def _description(work: Work, kind: str) -> str:
    return "\n".join(words for one, words in work.descriptions if one == kind and words)


def _issued(work: Work) -> dict[str, Any] | None:
    stated = dict(reversed(work.dates))
    whole = stated.get("Issued") or stated.get("Available")
    if whole and whole.startswith(work.year[:4]) and (found := date_of(whole)) and "date-parts" in found:
        return found
    return (
        date_of(work.year)
        if work.year
        else date_of(whole or stated.get("Created") or stated.get("Accepted") or "")
    )


def _put_container(item: Item, work: Work) -> None:
    container = work.container
    title = container.get("title", "")
    put(
        item,
        "collection-title"
        if item["type"] in {"book", "dataset", "software", "thesis"}
        else "container-title",
        title,
    )
    for name in ("volume", "issue", "edition"):
        put(item, name, container.get(name, ""))
    put(item, "page", pages_of(container.get("firstPage", ""), container.get("lastPage", "")))
    put(item, "number", container.get("number", ""))
    kind = container.get("identifierType", "")
    put(item, kind if kind in {"ISSN", "ISBN"} else "", container.get("identifier", ""))
    series = _description(work, "SeriesInformation")
    if series and not title and (parts := SERIES.fullmatch(series)):
        title, item_volume, issue, start, end = parts.groups()
        for name, value in (("container-title", title), ("volume", item_volume), ("issue", issue)):
            put(item, name, value or "")
        put(item, "page", pages_of(start or "", end or ""))
    elif series and not title:
        put(item, "container-title" if item["type"] in {"article-journal", "chapter", "paper-conference"} else
            "collection-title", series)  # fmt: skip
    item.pop("", None)
