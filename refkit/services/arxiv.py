"""arXiv: preprints, all versions of each. After "arXiv API User's Manual": an Atom feed, one request every three seconds."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from refkit.errors import ShapeError
from refkit.fields.ids import parse_arxiv, parse_doi
from refkit.formats.records import date_of, names_of, put
from refkit.formats.xml_text import child, children, words
from refkit.matching.query import Query
from refkit.model.records import Notice, NoticeKind, Record
from refkit.patterns import regex
from refkit.services.answers import ask_xml, record_of, unaskable
from refkit.services.notices import merge_notices
from refkit.services.settings import ARXIV_RATE, MAX_FOUND
from refkit.services.words import surname, title_words
from refkit.vocabulary.retractions import TAKEN_BACK
from refkit.web.session import Answer, Service, Session
from refkit.xml import XmlElement, attribute

SERVICE: Final = Service(name="arXiv", base="https://export.arxiv.org/api", rate=ARXIV_RATE, at_once=1)
KINDS: Final = ("arxiv",)
VERSION: Final = regex(r"v([0-9]{1,3})$")
ADDRESS: Final = regex(r"https?://arxiv\.org/abs/(\S{3,60})")
ERRORS: Final = "/api/errors"  # in the id of an entry that tells of an error


def by_identifier(session: Session, kind: str, value: str) -> tuple[Record, ...]:
    """The record of a number, of its version where it names one, with what is newer among its notices; empty where arXiv
    has none. Raises WebError where no usable answer came."""
    assert kind in KINDS
    number = parse_arxiv(value)
    if number is None:
        raise unaskable(SERVICE, value, "it is no number of arXiv")
    bare = VERSION.sub("", number)
    asked = [bare] if bare == number else [number, bare]
    entries, answer = _ask(
        session, {"id_list": ",".join(asked), "max_results": "2"}, kind="notices", asked=bare
    )
    if not entries:
        return ()
    newest = max(entries, key=_version)
    told = next((one for one in entries if _number(one).casefold() == number.casefold()), None)
    if told is None and bare != number:
        return ()  # there is the work, and no such version of it
    return (_record(told if told is not None else newest, answer, newest),)


def search(session: Session, query: Query, limit: int) -> tuple[Record, ...]:
    """The preprints whose titles have the words of the title, and the first author's name. Raises WebError."""
    of_title = title_words(query.reference)
    if not of_title:
        raise unaskable(SERVICE, query.reference.id, "too little is known of it")
    term = " AND ".join(f"ti:{word}" for word in of_title)
    author = surname(query.reference.author[0]) if query.reference.author else ""
    if author.isalpha():
        term += f" AND au:{author}"
    params = {"search_query": term, "max_results": str(min(limit, MAX_FOUND))}
    entries, answer = _ask(session, params, kind="search", asked="")
    return tuple(_record(one, answer, one) for one in entries)


def _ask(
    session: Session, params: dict[str, str], *, kind: str, asked: str
) -> tuple[list[XmlElement], Answer]:
    found, answer = ask_xml(
        session, SERVICE, "/query", lambda root: _entries(root, asked), kind=kind, root="feed", params=params
    )
    return found or [], answer


def _entries(root: XmlElement, asked: str) -> list[XmlElement]:
    """The entries of a feed; an entry may tell of an error, with status 200. Raises ShapeError."""
    if child(root, "totalResults") is None:
        raise ShapeError.of("shape", place=SERVICE.name, what="it counts nothing")
    found = list(children(root, "entry"))
    for one in found:
        number = _number(one)
        if not number or ERRORS in words(one, "id"):
            raise ShapeError.of("shape", place=SERVICE.name, what="it tells of an error of its own")
        if asked and VERSION.sub("", number).casefold() != asked.casefold():
            raise ShapeError.of("another", place=SERVICE.name, told=number, asked=asked)
    return found


def _number(entry: XmlElement) -> str:
    match = ADDRESS.fullmatch(words(entry, "id"))
    return "" if match is None else str(match[1])


def _version(entry: XmlElement) -> int:
    match = VERSION.search(_number(entry))
    return int(match[1]) if match is not None else 0


def _record(entry: XmlElement, answer: Answer, newest: XmlElement) -> Record:
    number = _number(entry)
    bare = VERSION.sub("", number)
    item: dict[str, Any] = {"type": "article", "title": words(entry, "title"), "genre": "preprint", "publisher": "arXiv",
                            "number": f"arXiv:{bare}", "URL": f"https://arxiv.org/abs/{number}"}  # fmt: skip
    put(item, "author", names_of(filter(None, (words(one, "name") for one in children(entry, "author")))))
    put(item, "issued", date_of(words(entry, "updated")[:10]))
    put(item, "original-date", date_of(words(entry, "published")[:10]))
    put(item, "abstract", words(entry, "summary"))
    put(item, "version", str(_version(entry) or ""))
    put(item, "DOI", f"10.48550/arXiv.{bare}")
    subject = child(entry, "primary_category")
    put(item, "keyword", "" if subject is None else attribute(subject, "term"))
    return record_of(
        item,
        SERVICE,
        answer,
        key=number,
        url=f"https://arxiv.org/abs/{number}",
        notices=merge_notices(_notices(entry, newest)),
    )


def _notices(entry: XmlElement, newest: XmlElement) -> Iterator[Notice]:
    out, where = parse_doi(words(newest, "doi")), words(newest, "journal_ref")
    if out or where:
        yield Notice(kind=NoticeKind.PUBLISHED, identifier=out, source="arxiv", reason=where or None)
    comment = words(newest, "comment")
    if TAKEN_BACK.search(comment) or TAKEN_BACK.match(words(newest, "summary")[:200]):
        day = words(newest, "updated")[:10] or None
        yield Notice(kind=NoticeKind.WITHDRAWN, on=day, source="arxiv", reason=comment[:300] or None)
    elif _version(newest) > _version(entry) > 0:
        day = words(newest, "updated")[:10] or None
        yield Notice(kind=NoticeKind.REPLACED, identifier=f"arXiv:{_number(newest)}", on=day, source="arxiv")
