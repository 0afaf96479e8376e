"""Europe PMC: articles and preprints of the life sciences, abstracts, open full texts. After "Articles RESTful API"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from refkit.errors import ShapeError
from refkit.formats.languages import language_of
from refkit.formats.records import Item, date_of, person, put
from refkit.formats.registries.crossref_json import abstract_of
from refkit.matching.query import Query
from refkit.model.records import Notice, NoticeKind, Record
from refkit.patterns import regex
from refkit.services.answers import ask_json, ask_xml, in_path, member, objects, record_of, unaskable
from refkit.services.notices import PUBMED, merge_notices
from refkit.services.pubmed import day_in, doi_in
from refkit.services.settings import EUROPE_PMC_RATE, MAX_FOUND
from refkit.services.words import surname, title_words, year
from refkit.web.session import Answer, Service, Session

SERVICE: Final = Service(
    name="Europe PMC",
    base="https://www.ebi.ac.uk/europepmc/webservices/rest",
    rate=EUROPE_PMC_RATE,
    at_once=4,
)
KINDS: Final = ("pmid", "doi", "pmcid")
QUERIES: Final = {"pmid": "EXT_ID:{} AND SRC:MED", "doi": 'DOI:"{}"', "pmcid": "PMCID:{}"}
# Its words for what PubMed calls "RetractionIn": "Retraction in". A preprint's article is "Preprint of".
TYPES: Final = {
    **{name.casefold(): kind for name, kind in PUBMED.items()},
    "preprintof": NoticeKind.PUBLISHED,
}
PREPRINTS: Final = "PPR"  # the source of preprints
RETRACTED: Final = "retracted publication"
HEADING: Final = regex(r"<(/?)h[1-6]>")  # of the parts of an abstract; JATS calls them titles


def by_identifier(session: Session, kind: str, value: str) -> tuple[Record, ...]:
    """The record of a PMID, a DOI or a PMCID; empty where Europe PMC says that it has none, or finds only others.

    Raises WebError where no usable answer came.
    """
    assert kind in KINDS
    if not value.isprintable() or any(c in value for c in '" \\'):
        raise unaskable(SERVICE, value, "it is no identifier")
    found = _search(session, QUERIES[kind].format(value), 5, kind="record")
    return tuple(one for one in found if (getattr(one.reference, kind) or "").casefold() == value.casefold())[
        :1
    ]


def search(session: Session, query: Query, limit: int) -> tuple[Record, ...]:
    """The works that have the words of the title, else those of the author and the year with some of them. Raises WebError."""
    reference = query.reference
    words = title_words(reference)
    if not words:
        raise unaskable(SERVICE, reference.id, "too little is known of it")
    terms = [" AND ".join(f'TITLE:"{word}"' for word in words)]
    when = year(reference)
    author = surname(reference.author[0]).replace('"', " ") if reference.author else ""
    if author and when:
        some = " OR ".join(f'TITLE:"{word}"' for word in sorted(words, key=len, reverse=True)[:3])
        terms.append(f'AUTH:"{author}" AND PUB_YEAR:[{when - 1} TO {when + 1}] AND ({some})')
    for term in terms:
        found = _search(session, term, min(limit, MAX_FOUND), kind="search")
        if found:
            return found
    return ()


def full_text(session: Session, pmcid: str) -> Answer | None:
    """An open full text as JATS, with its licence in it; None where there is none that is open. Raises WebError."""
    found, answer = ask_xml(
        session,
        SERVICE,
        f"/{in_path(pmcid, SERVICE)}/fullTextXML",
        lambda _: True,
        kind="record",
        root="article",
        absent=lambda came: b"<html" not in came.body[:2000].lower(),
    )
    return answer if found else None


def _search(session: Session, term: str, limit: int, *, kind: str) -> tuple[Record, ...]:
    params = {"query": term, "format": "json", "resultType": "core", "pageSize": str(limit)}
    found, answer = ask_json(session, SERVICE, "/search", _results, kind=kind, params=params)
    return tuple(_record(one, answer) for one in found or ())


def _results(data: Any) -> list[dict[str, Any]]:
    count = member(data, "hitCount", int, SERVICE)
    found = objects(member(data, "resultList", dict, SERVICE), "result", SERVICE)
    if count and not found:
        raise ShapeError.of("shape", place=SERVICE.name, what="it counts works and names none")
    for one in found:
        member(one, "id", str, SERVICE)
        member(one, "source", str, SERVICE)
    return found


def _record(work: Mapping[str, Any], answer: Answer) -> Record:
    key = f"{work['source']}/{work['id']}"
    return record_of(
        _item(work),
        SERVICE,
        answer,
        key=key,
        url=f"https://europepmc.org/article/{key}",
        notices=merge_notices(_notices(work)),
    )


def _item(work: Mapping[str, Any]) -> Item:
    """The CSL-JSON item of a result ("core")."""
    journal = _in(work, "journalInfo")
    names = _in(journal, "journal")
    book = _in(work, "bookOrReportDetails")
    preprint = work.get("source") == PREPRINTS
    item: Item = {"type": "article" if preprint else "book" if book and not names else "article-journal"}
    put(item, "title", _text(work.get("title")).removesuffix("."))
    put(
        item,
        "author",
        [name for one in _listed(_in(work, "authorList").get("author")) if (name := _name(one))],
    )
    for variable, value in (
        ("container-title", names.get("title")), ("container-title-short", names.get("medlineAbbreviation")),
        ("ISSN", names.get("issn") or names.get("ISSN") or names.get("essn") or names.get("ESSN")),
        ("volume", journal.get("volume")), ("issue", journal.get("issue")), ("page", work.get("pageInfo")),
        ("DOI", work.get("doi")), ("PMID", work.get("pmid")), ("PMCID", work.get("pmcid")), ("language", language_of(_text(work.get("language")))),
        ("publisher", book.get("publisher")),
        ("genre", "preprint" if preprint else ""),
    ):  # fmt: skip
        put(item, variable, _text(value))
    put(item, "abstract", abstract_of(HEADING.sub(r"<\1title>", _text(work.get("abstractText")))))
    when = [journal.get("printPublicationDate"), work.get("firstPublicationDate"), work.get("pubYear")]
    stated = str(work.get("pubYear") or "")
    put(
        item,
        "issued",
        next((date_of(day) for day in map(_text, when) if day.startswith(stated or "9") and day), None),
    )
    return item


def _name(one: Mapping[str, Any]) -> dict[str, Any]:
    body = _text(one.get("collectiveName"))
    given = _text(one.get("firstName")) or _text(one.get("initials"))
    return {"literal": body} if body else person(_text(one.get("lastName")), given)


def _notices(work: Mapping[str, Any]) -> Iterator[Notice]:
    told = False
    for one in _listed(_in(work, "commentCorrectionList").get("commentCorrection")):
        kind = TYPES.get(_text(one.get("type")).replace(" ", "").casefold())
        if kind is NoticeKind.REPLACED and work.get("source") == PREPRINTS:
            kind = NoticeKind.PUBLISHED
        if kind is not None:
            told = told or kind is NoticeKind.RETRACTED
            printed, number = _text(one.get("reference")), _text(one.get("id"))
            named = number if number.isdecimal() and one.get("source") in (None, "MED") else None
            reason = _text(one.get("note")) or None
            yield Notice(
                kind=kind,
                identifier=doi_in(printed) or named,
                on=day_in(printed),
                source="europe pmc",
                reason=reason,
            )
    types = _in(work, "pubTypeList").get("pubType")
    if not told and isinstance(types, list) and any(_text(one).casefold() == RETRACTED for one in types):
        yield Notice(kind=NoticeKind.RETRACTED, source="europe pmc")


def _in(data: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    value = data.get(name)
    return value if isinstance(value, Mapping) else {}


def _listed(value: Any) -> list[Mapping[str, Any]]:
    return [one for one in value if isinstance(one, Mapping)] if isinstance(value, list) else []


def _text(value: Any) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""
