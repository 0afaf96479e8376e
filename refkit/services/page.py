"""A page of the web, at its own address: a press release, a guideline, a site. What it says of itself, and when."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import Final
from urllib.parse import quote, urlsplit

from refkit.documents import File, read_opened
from refkit.errors import ReadError, ShapeError, WebError
from refkit.model import Date, Reference
from refkit.model.records import Record
from refkit.services.answers import is_absent, stand_in, unaskable
from refkit.services.settings import MAX_ADDRESS, PAGE_RATE, STAND_IN
from refkit.web.session import Answer, Service, Session

SERVICE: Final = Service(name="Page", base="", rate=PAGE_RATE, at_once=2, wanders=True)
KINDS: Final = ("url",)
TYPES: Final = ("text/html", "application/xhtml+xml", "application/pdf", "text/plain")


def by_identifier(session: Session, kind: str, value: str) -> tuple[Record, ...]:
    """What is at an address: a record of what the page says of itself, with the day on which it was looked at.

    An address that has gone says nothing of whether the work was ever there: that is an error, as every failure is.
    Raises WebError.
    """
    assert kind in KINDS
    service, path = _place(value)
    reference, answer = session.ask(service, path, read=lambda came: _read(came, value), kind="page")
    year, month, day = (int(part) for part in answer.day.split("-"))
    seen = replace(reference, accessed=Date(year=year, month=month, day=day))
    return (Record(reference=seen, service=SERVICE.name, came=answer.day, url=answer.url or value),)


def content(session: Session, url: str) -> Answer:
    """What is at an address, as it came: bytes and type. Raises WebError."""
    service, path = _place(url)
    return session.ask(service, path, read=lambda came: _read(came, url), kind="page")[1]


def _place(url: str) -> tuple[Service, str]:
    """The host of an address as a service of its own, with its own rate; and the rest."""
    parts = urlsplit(url) if len(url) <= MAX_ADDRESS and url.isprintable() else None
    if parts is None or parts.scheme not in ("http", "https") or not parts.hostname:
        raise unaskable(SERVICE, url, "it is no address of a page")
    if os.environ.get(STAND_IN, "").strip():
        return stand_in(SERVICE), f"/{quote(url, safe='')}"
    path = f"{parts.path or '/'}{'?' if parts.query else ''}{parts.query}"
    return replace(SERVICE, name=f"Page {parts.netloc}"[:100], base=f"{parts.scheme}://{parts.netloc}"), path


def _read(answer: Answer, url: str) -> Reference:
    """What a page says of itself. Raises WebError for what is none."""
    is_absent(answer, lambda _: False)
    kind = answer.headers.get("content-type", "").partition(";")[0].strip().casefold()
    if kind and kind not in TYPES:
        raise WebError.of("no-page", place=answer.service, kind=kind[:60])
    if not answer.body.strip():
        raise ShapeError.of("shape", place=answer.service, what="it is empty")
    try:
        document = read_opened(
            File(name="page", data=answer.body), "pdf" if answer.body[:5] == b"%PDF-" else "html"
        )
    except ReadError:
        raise ShapeError.of("shape", place=answer.service, what="it cannot be read") from None
    found = document.reference
    told = not any(problem.rule == "RK501" for problem in document.problems)
    if found is None or (found.title and not told):
        return Reference(id=url, type="webpage", url=url)  # a heading, or nothing: no title of its own
    return replace(found, id=url, url=url)
