"""OpenAlex: an index of works of all fields. It wants a key, and counts what is asked. After "OpenAlex API"."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from refkit.fields.ids import parse_doi, parse_pmcid, parse_pmid
from refkit.formats.records import Item, date_of, names_of, pages_of, put
from refkit.formats.registries.crossref_types import TYPES
from refkit.matching.query import Query
from refkit.model.records import Notice, NoticeKind, Record
from refkit.services.answers import ask_json, member, objects, record_of, unaskable
from refkit.services.settings import MAX_FOUND, MAX_IDENTIFIER, OPENALEX_RATE
from refkit.services.words import title_words
from refkit.web.secret import Secret
from refkit.web.session import Answer, Service, Session

SERVICE: Final = Service(name="OpenAlex", base="https://api.openalex.org", rate=OPENALEX_RATE, at_once=4)
KEY: Final = "OPENALEX_API_KEY"
KINDS: Final = ("doi", "pmid")
OF_FILTERS: Final = frozenset(",|!+\"'")  # part the values and clauses of a filter


def by_identifier(session: Session, kind: str, value: str) -> tuple[Record, ...]:
    """The record of a DOI or a PMID; empty where OpenAlex says that it has none. Raises WebError where no usable answer
    came, and without a key."""
    assert kind in KINDS
    if set(value) & OF_FILTERS or not value.isprintable() or not 0 < len(value) <= MAX_IDENTIFIER:
        raise unaskable(SERVICE, value, "its filters cannot hold it")
    found = _search(session, {"filter": f"{kind}:{value}", "per-page": "5"}, "record")
    return tuple(one for one in found if (getattr(one.reference, kind) or "").casefold() == value.casefold())[
        :1
    ]


def search(session: Session, query: Query, limit: int) -> tuple[Record, ...]:
    """The works that OpenAlex finds by the words of the title, the nearest first. Raises WebError."""
    words = title_words(query.reference)
    if not words:
        raise unaskable(SERVICE, query.reference.id, "too little is known of it")
    return _search(
        session,
        {"filter": f"title.search:{' '.join(words)}", "per-page": str(min(limit, MAX_FOUND))},
        "search",
    )


def _search(session: Session, params: Mapping[str, str], kind: str) -> tuple[Record, ...]:
    found, answer = ask_json(
        session, SERVICE, "/works", _works, kind=kind, params=params, hidden={"api_key": _key(session)}
    )
    return tuple(_record(work, answer) for work in found or ())


def _key(session: Session) -> Secret:
    key = session.key(KEY)
    if key is None:
        raise unaskable(SERVICE, "anything", f"there is no key in {KEY}")
    return key


def _works(data: Any) -> list[dict[str, Any]]:
    member(member(data, "meta", dict, SERVICE), "count", int, SERVICE)
    found = objects(data, "results", SERVICE)
    for work in found:
        member(work, "id", str, SERVICE)
    return found


def _record(work: Mapping[str, Any], answer: Answer) -> Record:
    key = str(work["id"]).rpartition("/")[2]
    retracted = work.get("is_retracted") is True
    notices = (Notice(kind=NoticeKind.RETRACTED, source="openalex"),) if retracted else ()
    return record_of(
        _item(work), SERVICE, answer, key=key, url=f"https://openalex.org/{key}", notices=notices
    )


def _item(work: Mapping[str, Any]) -> Item:
    kind = _text(work.get("type_crossref")) or _text(work.get("type"))
    item: Item = {
        "type": TYPES.get(
            kind,
            {"article": "article-journal", "preprint": "article", "dissertation": "thesis"}.get(
                kind, "document"
            ),
        )
    }
    put(item, "title", _text(work.get("title")) or _text(work.get("display_name")))
    authorships = work.get("authorships")
    names = [
        _text(one.get("raw_author_name")) or _text(_in(one, "author").get("display_name"))
        for one in (authorships if isinstance(authorships, list) else [])
        if isinstance(one, Mapping)
    ]
    put(item, "author", names_of(filter(None, names)))
    source = _in(_in(work, "primary_location"), "source")
    biblio, ids = _in(work, "biblio"), _in(work, "ids")
    put(item, "container-title", _text(source.get("display_name")))
    put(item, "ISSN", _text(source.get("issn_l")))
    put(item, "volume", _text(biblio.get("volume")))
    put(item, "issue", _text(biblio.get("issue")))
    put(item, "page", pages_of(_text(biblio.get("first_page")), _text(biblio.get("last_page"))))
    put(item, "DOI", parse_doi(_text(work.get("doi"))))
    put(item, "PMID", parse_pmid(_text(ids.get("pmid"))))
    put(item, "PMCID", parse_pmcid(_text(ids.get("pmcid"))))
    put(item, "language", _text(work.get("language")))
    put(
        item,
        "issued",
        date_of(_text(work.get("publication_date"))) or date_of(str(work.get("publication_year") or "")),
    )
    return item


def _in(data: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    value = data.get(name)
    return value if isinstance(value, Mapping) else {}


def _text(value: Any) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""
