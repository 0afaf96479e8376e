"""Crossref's JSON (the message of its API, one work or a list of them) -> a Library. It is read only.

After "Crossref REST API: format of the works' metadata".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from refkit.errors import ReadError
from refkit.fields.ids import parse_doi
from refkit.formats.json_text import parse_json
from refkit.formats.records import Item, Record, collect, person, put, range_of
from refkit.formats.registries.crossref_types import TYPES
from refkit.formats.xml_text import unmarked
from refkit.model import Library, Source
from refkit.patterns import regex
from refkit.rules import finding

HINT: Final = 'Crossref\'s answer is {"status": "ok", "message": {…}}, with a work or a list of "items"'
SNIFF: Final = regex(
    r"[\ufeff\s]{0,50}\{(?=[^\0]{0,400}\"message-type\"\s?:)|[\ufeff\s]{0,50}\{\s{0,20}\"status\"\s{0,5}:\s{0,5}\"(?:ok|failed)\""
)
# A work alone, or a list of works: their types are Crossref's and no CSL's.
WORK: Final = regex(r"[\ufeff\s]{0,50}(?:\[\s{0,50})?\{")
TYPE: Final = regex(
    rf"\"type\"\s{{0,5}}:\s{{0,5}}\"(?:{'|'.join(sorted(set(TYPES) - {'book', 'report', 'standard', 'dataset'}))})\""
)
# Member of a work -> CSL variable, of texts, or lists whose first text counts.
TEXTS: Final = (
    ("container-title", "container-title"), ("short-container-title", "container-title-short"), ("volume", "volume"),
    ("issue", "issue"), ("page", "page"), ("publisher", "publisher"), ("publisher-location", "publisher-place"),
    ("edition-number", "edition"), ("DOI", "DOI"), ("ISSN", "ISSN"), ("ISBN", "ISBN"), ("language", "language"),
    ("short-title", "title-short"), ("original-title", "original-title"), ("source", "source"), ("degree", "genre"),
    ("part-number", "part-number"),
)  # fmt: skip
NAMES: Final = (("author", "author"), ("editor", "editor"), ("translator", "translator"), ("chair", "chair"))
# Members that state when a work appeared, the first that does counts.
DATES: Final = ("published-print", "issued", "published", "published-online", "posted", "approved", "created")
GENRES: Final = {"preprint": "preprint", "working_paper": "working paper", "letter": "letter", "dissertation": "dissertation",
                 "report": "report", "other": ""}  # fmt: skip


def read(source: Source) -> Library:
    """The works of an answer of Crossref's API, in order; a work that is none is a problem (RK105). Raises ReadError."""
    return collect(_records(source), source, hint=HINT)


def sniff(text: str) -> bool:
    return SNIFF.match(text) is not None or (WORK.match(text) is not None and _is_work(text))


def _is_work(text: str) -> bool:
    head = text[:200_000]
    return (
        TYPE.search(head) is not None
        and '"DOI"' in head
        and ('"prefix"' in head or '"indexed"' in head or '"member"' in head)
    )


def _records(source: Source) -> Iterator[Record]:
    data = parse_json(source.text, name=source.name, hint=HINT)
    if isinstance(data, Mapping) and "message" in data:
        if data.get("status") == "failed" or not isinstance(data["message"], Mapping):
            raise ReadError.of("no-entry", place=source.name, hint=HINT)
        data = data["message"]
    if isinstance(data, Mapping) and isinstance(data.get("items"), list):
        data = data["items"]
    for position, work in enumerate(data if isinstance(data, list) else [data], 1):
        place = f"{source.name}: work {position}"
        if isinstance(work, Mapping) and isinstance(work.get("message"), Mapping):
            work = work["message"]
        if isinstance(work, Mapping):
            yield Record(item=item_of(work), place=place)
        else:
            yield Record(item={}, place=place, problems=(finding("RK105", "no-object", place=place),))


def item_of(work: Mapping[str, Any]) -> Item:
    """The CSL-JSON item of one work."""
    kind = str(work.get("type") or "")
    item: Item = {"type": TYPES.get(kind, kind or "document")}
    title = unmarked(text_of(work.get("title")))
    subtitle = unmarked(text_of(work.get("subtitle")))
    put(
        item,
        "title",
        f"{title}: {subtitle}" if subtitle and subtitle.casefold() not in title.casefold() else title,
    )
    for member, variable in TEXTS:
        put(item, variable, unmarked(text_of(work.get(member))))
    if (
        kind == "book-chapter"
        and isinstance(work.get("container-title"), list)
        and len(work["container-title"]) > 1
    ):
        put(item, "collection-title", text_of(work["container-title"][:1]))
        item["container-title"] = text_of(work["container-title"][1:])
    if item.get("container-title-short") == item.get("container-title"):
        item.pop("container-title-short", None)
    for member, variable in NAMES:
        put(item, variable, names_in(work.get(member)))
    put(item, "issued", next((date for one in DATES if (date := date_in(work.get(one)))), None))
    put(item, "page", text_of(work.get("article-number")))
    put(item, "genre", GENRES.get(text_of(work.get("subtype")), text_of(work.get("subtype"))))
    put(item, "abstract", abstract_of(text_of(work.get("abstract"))))
    put(item, "URL", text_of(_in(work, "resource", "primary", "URL")) or _address(text_of(work.get("URL"))))
    put(item, "number", text_of(work.get("report-number")))
    subjects = work.get("subject")
    put(
        item,
        "keyword",
        "; ".join(one for one in subjects if isinstance(one, str)) if isinstance(subjects, list) else "",
    )
    put(item, "license", text_of(_in(work, "license", "URL")))
    _put_event(item, work)
    institution = work.get("institution")
    for one in institution if isinstance(institution, list) else [institution]:
        if isinstance(one, Mapping):
            item["publisher"] = (
                item.get("publisher")
                if item["type"] not in {"thesis", "article"}
                else text_of(one.get("name"))
            )
            put(item, "publisher-place", text_of(one.get("place")))
    return item


def _put_event(item: Item, work: Mapping[str, Any]) -> None:
    event = work.get("event")
    if isinstance(event, Mapping):
        put(item, "event-title", text_of(event.get("name")))
        put(item, "event-place", text_of(event.get("location")))
        put(item, "event-date", range_of(date_in(event.get("start")), date_in(event.get("end"))))


def _in(value: Any, *path: str) -> Any:
    for name in path:
        value = value[0] if isinstance(value, list) and value else value
        value = value.get(name) if isinstance(value, Mapping) else None
    return value


def _address(url: str) -> str:
    return "" if parse_doi(url) else url  # the DOI says the same


def text_of(value: Any) -> str:
    """A text, or the first text of a list, white space folded; "" for anything else."""
    if isinstance(value, list):
        return next(filter(None, map(text_of, value)), "")
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return " ".join(value.split()) if isinstance(value, str) else ""


def names_in(value: Any) -> list[dict[str, Any]]:
    """The people and bodies of a list of contributors, in its order."""
    found = []
    for one in value if isinstance(value, list) else []:
        if isinstance(one, Mapping):
            body = text_of(one.get("name") or one.get("literal"))
            found.append({"literal": body} if body else person(
                text_of(one.get("family")), text_of(one.get("given")), text_of(one.get("suffix"))))  # fmt: skip
    return [name for name in found if name]


def date_in(value: Any) -> dict[str, Any] | None:
    """The date of {"date-parts": [[2020, 5, 6]]}; None where it states no year."""
    parts = value.get("date-parts") if isinstance(value, Mapping) else None
    stated = isinstance(parts, list) and parts and isinstance(parts[0], list) and parts[0] and parts[0][0]
    return {"date-parts": parts[:1]} if stated and isinstance(parts, list) else None


# What opens or closes the paragraphs, titles and parts of an abstract in JATS.
BLOCK: Final = regex(r"</?(?:jats:)?(?:p|title|sec|list|list-item)(?:\s[^<>]{0,200})?/?>")


def abstract_of(text: str) -> str:
    """An abstract in JATS as lines, a paragraph each, with CSL's tags."""
    return "\n".join(filter(None, (unmarked(line).strip() for line in BLOCK.split(text))))
