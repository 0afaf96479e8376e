"""A question to a service -> data of the shape that is known, or an error: never an empty answer for a failure."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import replace
from http import HTTPStatus
from types import MappingProxyType
from typing import Any, Final, TypeVar
from urllib.parse import quote

from refkit.errors import ReadError, ShapeError, WebError
from refkit.formats.csl_json import read_item
from refkit.formats.records import without_empty
from refkit.model import Reference
from refkit.model.records import Notice, Record
from refkit.services.settings import MAX_IDENTIFIER, STAND_IN
from refkit.web.public import loopback
from refkit.web.session import Answer, Service, Session
from refkit.xml import XmlElement, entities_of, local, parse_xml

Found = TypeVar("Found")
Kind = TypeVar("Kind")
Believe = Callable[[Any], Found]
WORDS: Final[Mapping[type, str]] = MappingProxyType(
    {dict: "an object", list: "a list", str: "a text", int: "a number", bool: "a yes or no"}
)


def ask_json(
    session: Session,
    service: Service,
    path: str,
    believe: Callable[[Any], Found],
    *,
    kind: str,
    absent: Callable[[Answer], bool] = lambda _: False,
    **more: Any,
) -> tuple[Found | None, Answer]:
    """What `believe` makes of an answer in JSON; None where the service says that it has no such thing, as `absent` knows
    its words for it (a 404 alone may be anybody's). Raises WebError: ShapeError for what cannot be believed."""

    def read(answer: Answer) -> Found | None:
        if is_absent(answer, absent):
            return None
        return believe(answer.json())

    return session.ask(stand_in(service), path, read=read, kind=kind, **more)


def ask_xml(
    session: Session,
    service: Service,
    path: str,
    believe: Callable[[XmlElement], Found],
    *,
    kind: str,
    root: str,
    absent: Callable[[Answer], bool] = lambda _: False,
    **more: Any,
) -> tuple[Found | None, Answer]:
    """The same for an answer in XML, whose first element is called `root`."""

    def read(answer: Answer) -> Found | None:
        if is_absent(answer, absent):
            return None
        try:
            element = parse_xml(answer.body, name=service.name)
        except ReadError:
            raise ShapeError.of("shape", place=service.name, what="it is no XML") from None
        if local(element) != root or next(entities_of(element), None) is not None:
            raise ShapeError.of("shape", place=service.name, what=f"it is no <{root}>, or holds entities")
        return believe(element)

    return session.ask(stand_in(service), path, read=read, kind=kind, **more)


def is_absent(answer: Answer, absent: Callable[[Answer], bool]) -> bool:
    """Whether the service has no such thing. Raises WebError for every other status than 200."""
    if answer.status == HTTPStatus.OK:
        return False
    if answer.status == HTTPStatus.NOT_FOUND and absent(answer):
        return True
    try:
        why = HTTPStatus(answer.status).phrase
    except ValueError:
        why = "a status that is none"
    raise WebError.of("refused", place=answer.service, status=answer.status, why=why)


def is_said(answer: Answer, *words: str, kind: str = "") -> bool:
    """Whether an answer is of a kind ("text/plain", "json") and its body says all of these words."""
    if kind not in answer.headers.get("content-type", kind):
        return False
    said = answer.body[:2000].decode("utf-8", "replace")
    return "<html" not in said.casefold() and all(one in said for one in words)


def stand_in(service: Service) -> Service:
    """The service, or the server on this machine that stands in for it: REFKIT_SERVICES names it, for tests.

    Raises WebError where that variable names anything but this machine.
    """
    stated = os.environ.get(STAND_IN, "").strip()
    if not stated:
        return service
    base = loopback(stated)
    if base is None:
        raise WebError.of("no-loopback", place=service.name, variable=STAND_IN, value=stated[:80])
    return replace(service, base=f"{base}/{slug(service.name)}", wanders=False, rate=1000.0)


def slug(name: str) -> str:
    """The part of an address by which a stand-in knows a service: "europe-pmc"."""
    return "".join(c if c.isalnum() else "-" for c in name.casefold())


def member(data: Any, name: str, kind: type[Kind], service: Service) -> Kind:
    """A member of an object that must be there and of that kind. Raises ShapeError."""
    value = data.get(name) if isinstance(data, Mapping) else None
    if not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
        raise ShapeError.of(
            "shape", place=service.name, what=f'"{name}" is not {WORDS.get(kind, kind.__name__)}'
        )
    return value


def objects(data: Any, name: str, service: Service) -> list[dict[str, Any]]:
    """A member of an object that must be a list of objects. Raises ShapeError."""
    found = member(data, name, list, service)
    if not all(isinstance(one, dict) for one in found):
        raise ShapeError.of("shape", place=service.name, what=f'"{name}" holds something that is no object')
    return found


def same(told: str, asked: str, service: Service) -> None:
    """Raises ShapeError where an answer is about another thing than was asked for."""
    if told.casefold() != asked.casefold():
        raise ShapeError.of(
            "another", place=service.name, told=told[:MAX_IDENTIFIER] or "nothing", asked=asked
        )


def in_path(identifier: str, service: Service) -> str:
    """An identifier as one step of a path: nothing in it leads anywhere else. Raises WebError for one that is too long."""
    if len(identifier) > MAX_IDENTIFIER or not identifier.isprintable() or identifier in ("", ".", ".."):
        shown = f"{identifier[:40]}…"
        raise WebError.of("unaskable", place=service.name, asked=shown, why="it is no identifier")
    return quote(identifier, safe="")


def unaskable(service: Service, asked: str, why: str) -> WebError:
    """The error for a question that cannot be put: neither found nor not there."""
    return WebError.of("unaskable", place=service.name, asked=asked[:MAX_IDENTIFIER], why=why)


def record_of(
    item: Mapping[str, Any],
    service: Service,
    answer: Answer,
    *,
    key: str,
    url: str | None = None,
    notices: tuple[Notice, ...] = (),
) -> Record:
    """The record of a CSL-JSON item, as a reader of `formats` makes it."""
    reference, _ = read_item(without_empty({**item, "id": key}))
    return Record(reference=reference, service=service.name, came=answer.day, url=url, notices=notices)


def with_values(record: Record, **values: Any) -> Record:
    """A record whose reference has further values, where it has none yet."""
    lacking = {name: value for name, value in values.items() if value and not getattr(record.reference, name)}
    reference: Reference = replace(record.reference, **lacking)
    return replace(record, reference=reference)
