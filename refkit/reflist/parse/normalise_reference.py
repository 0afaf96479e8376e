"""A reference whose words are in their fields -> the same with what only the whole can tell put right."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from refkit.fields.organisations import is_form
from refkit.model import Date, Name, Reference
from refkit.patterns import regex
from refkit.reflist.parse.csl_type import is_event
from refkit.vocabulary.genres import AS_GENRE
from refkit.vocabulary.organisations import ON_BEHALF

PATENT_NUMBER = regex(
    r"\b(?:US|EP|WO|DE|GB|JP|CN|FR|CA|AU)\s?(?:[Pp]atent\s)?(?:No\.?\s)?\d{1,4}[\d,/]{4,11}(?:\s?[ABCU]\d?)?\b"
)


def settle(reference: Reference, kind: str, text: str) -> Reference:
    """What a type tells of its fields: a release names its company as author, and a company is no person."""
    if kind == "patent":
        number = PATENT_NUMBER.search(text)
        reference = replace(
            reference, number=number.group().strip(" .,") if number else reference.number, genre=None
        )
    release = kind == "report" and bool(AS_GENRE["release"].search(reference.genre or ""))
    if release and not reference.author and reference.publisher:
        reference = replace(reference, author=(Name(literal=reference.publisher),), publisher=None)
    if len(reference.author) == 1:
        name = reference.author[0]
        # "Acme A. G." could be initials, were the title not about Acme, or the genre a company's.
        if (
            name.family
            and name.given
            and is_form(name.given)
            and (release or _tells_of(reference.title, name.family))
        ):
            given = name.given if "." not in name.given else name.given.rstrip(".") + "."
            reference = replace(reference, author=(Name(literal=f"{name.family} {given}"),))
    return reference


def move_group(values: dict[str, Any]) -> None:
    """ "on behalf of the … Investigators." between persons and title is one more author."""
    match = ON_BEHALF.match(values.get("title") or "")
    if match and values.get("author"):
        values["author"] = (*values["author"], Name(literal=match.group(1)))
        values["title"] = match.group(2)


def move_event(values: dict[str, Any], sure: dict[str, float]) -> None:
    """A meeting named as the container, with its days and town: the event's, not a publisher's."""
    holder = values.get("container_title")
    if not holder or values.get("volume") or values.get("page") or not is_event(holder):
        return
    issued: Date | None = values.get("issued")
    has_days = issued is not None and issued.day is not None
    if not has_days and "genre" not in values:
        return
    values["event_title"] = values.pop("container_title")
    sure["event_title"] = sure.pop("container_title", 1.0)
    if issued is not None and issued.month is not None:
        values["event_date"] = issued
        values["issued"] = Date(year=issued.year)
    if values.get("publisher_place"):
        values["event_place"] = values.pop("publisher_place")
        sure["event_place"] = sure.pop("publisher_place", 1.0)


def _tells_of(title: str | None, family: str) -> bool:
    """Whether a title holds the author's own name, as companies' titles do and persons' do not."""
    return title is not None and re.search(rf"(?<!\w){re.escape(family)}(?!\w)", title) is not None
