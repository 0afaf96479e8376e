"""A CSL-JSON item -> the item as one style can print it, where the style has no place for what is essential."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from refkit.csl.engine import mentions
from refkit.csl.home import Home

# What a number belongs to when a journal or a meeting numbers contributions rather than articles.
NUMBERED_GENRES = ("abstract", "poster", "presentation", "résumé", "resumen", "resumo", "riassunto", "samenvatting",
                   "zusammenfassung", "абстракт")  # fmt: skip
SUPPLEMENT = re.compile(r"supp|bijlage|beilage|beiheft|приложение", re.IGNORECASE)
MEETING_TYPES = frozenset(("article-journal", "paper-conference", "speech"))
PUBLISHED = ("container-title", "volume", "publisher", "collection-title")


@dataclass(frozen=True, slots=True, kw_only=True)
class Traits:
    """What of interest a style knows: a variable for supplements, one for events, the type "speech"."""

    supplements: bool
    events: bool
    speeches: bool
    number_sign: str


def traits_of(home: Home) -> Traits:
    """What a style asks for, looked up once."""
    types = {word for e in home.options["elements"] for word in (e.get("type") or "").split()}
    return Traits(
        supplements=mentions(home, "supplement-number"),
        events=mentions(home, "event") or mentions(home, "event-title"),
        speeches="speech" in types,
        number_sign=home.words.term("number", "short") or "no.",
    )


def adapt(item: Mapping[str, Any], traits: Traits) -> Mapping[str, Any]:
    """The item with supplement, abstract number and meeting where this style can print them."""
    item = settle_supplement(item, known=traits.supplements)
    return place_meeting(fold_abstract_number(item, traits.number_sign), traits)


def settle_supplement(item: Mapping[str, Any], *, known: bool) -> Mapping[str, Any]:
    """A supplement is printed once: from the issue where that names it already ("15 Suppl 1"), else from its
    own variable where the style knows it, else as part of the issue ("3 Suppl 1").
    """
    number = _text(item, "supplement-number")
    issue = _text(item, "issue")
    if not number:
        return item
    if SUPPLEMENT.search(issue):
        return {key: value for key, value in item.items() if key != "supplement-number"}
    if known:
        return item
    label = number if number[:4].casefold() == "supp" else f"Suppl {number}"
    return {**item, "issue": f"{issue} {label}" if issue else label}


def fold_abstract_number(item: Mapping[str, Any], number_sign: str) -> Mapping[str, Any]:
    """The number of an abstract goes into its genre ("abstract no. 123").

    CSL's `number` of an article is its article number, which styles print in place of its pages.
    """
    genre, number = _text(item, "genre"), _text(item, "number")
    numbered = any(word in genre.casefold() for word in NUMBERED_GENRES)
    if item.get("type") not in MEETING_TYPES or not number or not numbered:
        return item
    if any(c.isdigit() for c in genre):
        whole = genre
    elif number.casefold().startswith(genre.casefold()):
        whole = number
    else:
        whole = f"{genre} {number}" if number[:2].casefold() == "no" else f"{genre} {number_sign} {number}"
    return {**{key: value for key, value in item.items() if key != "number"}, "genre": whole}


def place_meeting(item: Mapping[str, Any], traits: Traits) -> Mapping[str, Any]:
    """A paper read at a meeting and printed nowhere: CSL's "speech", or with the meeting for its container.

    `paper-conference` is for papers published in proceedings (CSL 1.0.2, appendix III): without a container
    styles print "In:" and nothing after it.
    """
    event = _text(item, "event-title") or _text(item, "event")
    if item.get("type") != "paper-conference" or not event or any(_text(item, key) for key in PUBLISHED):
        return item
    if traits.events:
        return {**item, "type": "speech"} if traits.speeches else item
    return {**item, "container-title": event}


def _text(item: Mapping[str, Any], variable: str) -> str:
    value = item.get(variable)
    return str(value).strip() if isinstance(value, str | int) and not isinstance(value, bool) else ""
