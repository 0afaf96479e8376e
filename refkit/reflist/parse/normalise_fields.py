"""The fields of a reference as labelled -> the same with what is printed beside them put where it belongs."""

from __future__ import annotations

import re
from typing import Any

from refkit.fields.names import parse_names
from refkit.patterns import regex
from refkit.vocabulary import editions
from refkit.vocabulary.access import ADDRESS_LEAD, REVISION_LEAD
from refkit.vocabulary.locators import VOLUME_AND_ISSUE
from refkit.vocabulary.places import COUNTRIES, IMPRINTS
from refkit.vocabulary.publishing import PUBLISHERS
from refkit.vocabulary.roles import EDITOR_LEADS

# "Zelotrepib for asthma [TA512]": a body's number for its own paper.
CODE = regex(r"\s\[((?:[A-Z]{1,6}[ /-]?)?\d{1,6}(?:[/-]\d{1,4})?)\]$")
# "Briefe aus dem Feld. Hrsg. von M. Sommer", "Works, edited by A. Beech".
EDITED = regex(rf"[.,;:]\s{EDITOR_LEADS}(?: (?:von|v\.|by|par|di|de))\s", re.IGNORECASE)
# "Die Zeit vom" and "Le Monde du" before a day.
DAY_LEAD = regex(r"\s(?:vom|v\.|du|del|of)$")
SERIES = regex(r"\s\(([^()]{6,80})\)$")
YEAR_END = regex(r"\s?[;,]\s?(?:1[5-9]|20)\d\d[a-z]?$")
EDITION = regex(rf"^(\d{{1,3}})\s?{editions.ENDINGS}?\.?[ªº]?\s?{editions.EDITION}\.?$", re.IGNORECASE)
WORD = regex(r"[^\W\d_]+")


def mend(values: dict[str, Any], sure: dict[str, float]) -> None:
    """Put right in place what a label's edge got wrong. Every word stays in some field; nothing is added."""
    _mend_title(values)
    _mend_container(values)
    _part_volume(values, sure)
    _part_place(values, sure)
    _mend_publisher(values, sure)
    edition = EDITION.match(values.get("edition") or "")
    if edition:
        values["edition"] = edition.group(1)


def _mend_title(values: dict[str, Any]) -> None:
    title: str | None = values.get("title")
    if not title:
        return
    title = REVISION_LEAD.sub("", ADDRESS_LEAD.sub("", title))
    code = CODE.search(title)
    if code and "number" not in values:
        values["number"] = code.group(1)
        title = title[: code.start()]
    edited = EDITED.search(title)
    if edited and "editor" not in values and edited.start() > 3:
        names = parse_names(title[edited.end() :]).names
        if 0 < len(names) <= 4 and all(n.family and n.given for n in names):
            values["editor"] = names
            title = title[: edited.start()]
    values["title"] = title


def _mend_container(values: dict[str, Any]) -> None:
    holder: str | None = values.get("container_title")
    issued = values.get("issued")
    if holder and issued is not None and issued.day is not None and DAY_LEAD.search(holder):
        values["container_title"] = DAY_LEAD.sub("", holder)


def _part_volume(values: dict[str, Any], sure: dict[str, float]) -> None:
    """ "XL, 2" is volume 40 and its second issue."""
    pair = VOLUME_AND_ISSUE.match(values.get("volume") or "")
    if pair and "issue" not in values:
        values["volume"], values["issue"] = pair.groups()
        sure["issue"] = sure.get("volume", 1.0)


def _part_place(values: dict[str, Any], sure: dict[str, float]) -> None:
    """A place that holds its publisher too: "Bompiani, Milano", "Den Haag: SCP", "Cambridge UP"."""
    place: str | None = values.get("publisher_place")
    if not place:
        return
    place = YEAR_END.sub("", place)
    if "publisher" not in values:
        before, colon, after = (part.strip() for part in place.partition(":"))
        first, comma, last = (part.strip() for part in place.rpartition(","))
        if colon and before and after:
            _move(values, sure, before, after)
            return
        if comma and _is_town(last) and not _is_place(first):
            _move(values, sure, last, first)
            return
        if PUBLISHERS.intersection(w.casefold() for w in WORD.findall(place)) and not _is_place(place):
            _move(values, sure, None, place)
            return
    values["publisher_place"] = place


def _mend_publisher(values: dict[str, Any], sure: dict[str, float]) -> None:
    house: str | None = values.get("publisher")
    if not house:
        return
    house = ADDRESS_LEAD.sub("", house)
    series = SERIES.search(house)
    if series and "collection_title" not in values:
        values["collection_title"], house = series.group(1), house[: series.start()]
    before, colon, after = (part.strip() for part in house.partition(":"))
    short = before.istitle() and len(before.split()) < 3  # "Ibadan: University of Ibadan"
    if colon and after and "publisher_place" not in values and (short or _is_place(before)):
        _move(values, sure, before, after)
        return
    values["publisher"] = house


def _is_place(text: str) -> bool:
    """Whether a town is named, alone or with its country: "Ann Arbor (MI)", "Frankfurt a. M."."""
    words = [w.casefold() for w in WORD.findall(text)]
    return (bool(words) and len(words) < 5 and words[0] in IMPRINTS) or " ".join(words) in IMPRINTS


def _is_town(text: str) -> bool:
    return _is_place(text) and len(text) > 2 and text.casefold().split()[-1] not in COUNTRIES


def _move(values: dict[str, Any], sure: dict[str, float], place: str | None, house: str) -> None:
    chance = min(sure.get("publisher_place", 1.0), sure.get("publisher", 1.0))
    values["publisher"], sure["publisher"] = house, chance
    if place is None:
        values.pop("publisher_place", None)
        sure.pop("publisher_place", None)
    else:
        values["publisher_place"], sure["publisher_place"] = place, chance
