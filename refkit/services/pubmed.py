"""PubMed, by NCBI's E-utilities. After "Entrez Programming Utilities Help" and "PubMed DTD"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from refkit.errors import ShapeError
from refkit.fields.dates import parse_date
from refkit.fields.ids import find_identifiers
from refkit.formats.pubmed_xml import article_of, book_of
from refkit.formats.records import iso_of
from refkit.formats.xml_text import child, children, words
from refkit.matching.query import Query
from refkit.model.records import Notice, NoticeKind, Record
from refkit.services.answers import ask_json, ask_xml, member, record_of, same, unaskable
from refkit.services.notices import PUBMED, merge_notices
from refkit.services.settings import MAX_FOUND, NCBI_KEY_RATE, NCBI_RATE
from refkit.services.words import first_page, surname, title_words, year
from refkit.web.session import Answer, Service, Session
from refkit.xml import XmlElement, attribute, local

SERVICE: Final = Service(
    name="PubMed", base="https://eutils.ncbi.nlm.nih.gov/entrez/eutils", rate=NCBI_RATE, at_once=3
)
WITH_KEY: Final = replace(SERVICE, rate=NCBI_KEY_RATE, at_once=8)
KEY: Final = "NCBI_API_KEY"
KINDS: Final = ("pmid", "doi", "pmcid")
FIELDS: Final = {"doi": "AID", "pmcid": "pmcid"}  # fields of PubMed that hold an identifier
RETRACTED: Final = "Retracted Publication"  # a publication type of the work itself
PREPRINT: Final = "Preprint"
ARTICLES: Final = "PubmedArticleSet"


def by_identifier(session: Session, kind: str, value: str) -> tuple[Record, ...]:
    """The record of a PMID, a DOI or a PMCID; empty where PubMed says that it has none.

    A DOI or PMCID is searched for, and what is found counts only where it states the same: PubMed finds by less than the
    whole. Raises WebError where no usable answer came.
    """
    assert kind in KINDS
    if kind == "pmid":
        found = _fetch(session, [value])
        if found and found[0].reference.pmid != value:
            same(found[0].reference.pmid or "", value, SERVICE)
        return found[:1]
    if '"' in value or not value.isprintable():
        raise unaskable(SERVICE, value, "it is no identifier")
    found = _fetch(session, _ids(session, f'"{value}"[{FIELDS[kind]}]', 5, kind="record"))
    return tuple(one for one in found if (getattr(one.reference, kind) or "").casefold() == value.casefold())[
        :1
    ]


def search(session: Session, query: Query, limit: int) -> tuple[Record, ...]:
    """The articles that have the words of the title, else the author, journal, volume and page. Raises WebError."""
    terms = list(_terms(query))
    if not terms:
        raise unaskable(SERVICE, query.reference.id, "too little is known of it")
    for term in terms:
        ids = _ids(session, term, min(limit, MAX_FOUND), kind="search")
        if ids:
            return _fetch(session, ids)
    return ()


def _terms(query: Query) -> Iterator[str]:
    """Questions in PubMed's syntax, the surest first."""
    reference = query.reference
    of_title = title_words(reference)
    author = surname(reference.author[0]).replace('"', " ").replace("[", " ") if reference.author else ""
    when = year(reference)
    if len(of_title) > 2:
        yield " AND ".join(f"{word}[ti]" for word in of_title)
    if of_title and author and when:
        some = " OR ".join(f"{one}[ti]" for one in sorted(of_title, key=len, reverse=True)[:3])
        yield f"{author}[1au] AND {when - 1}:{when + 1}[dp] AND ({some})"
    volume, page = (reference.volume or "").strip(), first_page(reference)
    if when and volume.isalnum() and page.isalnum():
        parts = [f"{volume}[vi]", f"{page}[pg]", f"{when}[dp]", *([f"{author}[au]"] if author else [])]
        yield " AND ".join(parts)


def _service(session: Session) -> Service:
    return WITH_KEY if session.key(KEY) is not None else SERVICE


def _hidden(session: Session) -> Mapping[str, Any]:
    stated = {"email": session.mail, "api_key": session.key(KEY)}
    return {name: word for name, word in stated.items() if word is not None}


def _ids(session: Session, term: str, limit: int, *, kind: str) -> list[str]:
    """The PMIDs of a search."""
    found, _ = ask_json(
        session,
        _service(session),
        "/esearch.fcgi",
        _found,
        kind=kind,
        params={
            "db": "pubmed",
            "term": term,
            "retmode": "json",
            "retmax": str(limit),
            "sort": "relevance",
            "tool": "refkit",
        },
        hidden=_hidden(session),
    )
    return found or []


def _found(data: Any) -> list[str]:
    result = member(data, "esearchresult", dict, SERVICE)
    if "ERROR" in result or not member(result, "count", str, SERVICE).isdecimal():
        raise ShapeError.of("shape", place=SERVICE.name, what="it tells of an error of its own")
    ids = member(result, "idlist", list, SERVICE)
    if not all(isinstance(one, str) and one.isascii() and one.isdecimal() for one in ids):
        raise ShapeError.of("shape", place=SERVICE.name, what="a PMID is no number")
    return list(ids)


def _fetch(session: Session, ids: Sequence[str]) -> tuple[Record, ...]:
    """The records of PMIDs, in their order; those that PubMed does not have are left out."""
    if not ids:
        return ()
    if not all(one.isascii() and one.isdecimal() and len(one) < 10 for one in ids):
        raise unaskable(SERVICE, ids[0], "it is no PMID")
    works, answer = ask_xml(
        session,
        _service(session),
        "/efetch.fcgi",
        lambda root: _works(root, ids),
        kind="record",
        root=ARTICLES,
        params={"db": "pubmed", "id": ",".join(ids), "retmode": "xml", "tool": "refkit"},
        hidden=_hidden(session),
    )
    records = {one.reference.pmid: one for work in works or () if (one := _record(work, answer))}
    return tuple(records[one] for one in ids if one in records)


def _works(root: XmlElement, ids: Sequence[str]) -> list[XmlElement]:
    """The records of a set: each must have a number, and one that was asked for."""
    found = list(children(root))
    for one in found:
        number = words(one, "MedlineCitation", "PMID") or words(one, "BookDocument", "PMID")
        if local(one) not in ("PubmedArticle", "PubmedBookArticle") or not number:
            raise ShapeError.of("shape", place=SERVICE.name, what=f"<{local(one)[:40]}> is no record")
        if number not in ids:
            raise ShapeError.of("another", place=SERVICE.name, told=number[:20], asked=", ".join(ids[:5]))
    return found


def _record(work: XmlElement, answer: Answer) -> Record | None:
    citation, book = child(work, "MedlineCitation"), child(work, "BookDocument")
    if citation is not None:
        item = article_of(citation, child(work, "PubmedData"))
    elif book is not None:
        item = book_of(book)
    else:
        return None
    pmid = str(item.get("PMID", ""))
    return record_of(
        item,
        SERVICE,
        answer,
        key=pmid,
        url=f"https://pubmed.ncbi.nlm.nih.gov/{pmid}/",
        notices=() if citation is None else notices_in(citation),
    )


def notices_in(citation: XmlElement) -> tuple[Notice, ...]:
    """What a <MedlineCitation> tells of notices about its work (<CommentsCorrections>), each once."""
    types = {
        words(one) for one in children(child(citation, "Article", "PublicationTypeList"), "PublicationType")
    }
    found = []
    for one in children(child(citation, "CommentsCorrectionsList"), "CommentsCorrections"):
        kind = PUBMED.get(attribute(one, "RefType"))
        if kind is not None:
            printed, number = words(one, "RefSource"), words(one, "PMID")
            preprint = kind is NoticeKind.REPLACED and PREPRINT in types
            found.append(
                Notice(
                    kind=NoticeKind.PUBLISHED if preprint else kind,
                    identifier=doi_in(printed) or number or None,
                    on=day_in(printed),
                    source="pubmed",
                    reason=words(one, "Note") or None,
                )
            )
    if RETRACTED in types and not any(one.kind is NoticeKind.RETRACTED for one in found):
        found.append(Notice(kind=NoticeKind.RETRACTED, source="pubmed"))
    return merge_notices(found)


def doi_in(printed: str) -> str | None:
    """The DOI in a printed reference of a notice: "Lancet. 2010 Feb 6;375(9713):445. doi: 10.5555/a"."""
    return next((one.value for one in find_identifiers(printed[:2000]) if one.kind == "doi"), None)


def day_in(printed: str) -> str | None:
    """The ISO date, as precise as stated, in a printed reference of a notice."""
    before = printed[:300].partition(";")[0]
    return iso_of(parse_date(before)) or None
