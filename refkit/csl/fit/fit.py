"""A CSL-JSON item -> the item changed so that one style prints what it would otherwise leave out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from refkit.csl.fit.trial import NOTHING, Trial, trial_of
from refkit.csl.rendering.compile import mentions
from refkit.csl.rendering.context import StyleContext
from refkit.patterns import regex
from refkit.vocabulary import editions, supplements
from refkit.vocabulary.genres import AS_GENRE

# What a number belongs to when a journal or a meeting numbers contributions rather than articles.
NUMBERED_GENRES = ("abstract", "poster", "presentation")
WHOLE_SUPPLEMENT = regex(rf"{supplements.SUPPLEMENT} ?([0-9]{{1,4}})", re.IGNORECASE)
NAMES_SUPPLEMENT = regex(supplements.NAMING, re.IGNORECASE)
MEETING_TYPES = frozenset(("article-journal", "paper-conference", "speech"))
STANDING_ALONE = frozenset(("article", "document", "report"))
# Types that styles print with the day and with a medium of their own, social media ("post") left out.
DATED = ("webpage", "post-weblog")
SERIAL = ("container-title", "volume", "issue", "genre")
# Without any of these a style has nothing to print that would distinguish one work from another.
NAMING = (
    "title",
    "container-title",
    "collection-title",
    "publisher",
    "author",
    "editor",
    "translator",
    "collection-editor",
)
# An edition as a number or word, perhaps followed by the word for "edition" that styles print themselves.
EDITION = regex(rf"(\d{{1,3}}|[a-z]{{5,8}})(?:\.|st|nd|rd|th)?(?: ?{editions.EDITION}?\.?)?", re.IGNORECASE)
PUBLISHED = ("container-title", "volume", "publisher", "collection-title")


@dataclass(frozen=True, slots=True, kw_only=True)
class Traits:
    """What a style can print: a variable for supplements, one for events, the type "speech".

    `types` are the types that the style tests for. `trial` prints an item in the style, for the rules that
    must look at the result; they are left out where it is None.
    """

    supplements: bool
    events: bool
    speeches: bool
    number_sign: str
    types: frozenset[str] = frozenset()
    trial: Trial | None = None


def traits_of(context: StyleContext) -> Traits:
    """The traits of a style, looked up once for all its items."""
    types = frozenset(word for e in context.elements for word in (e.get("type") or "").split())
    return Traits(
        supplements=mentions(context, "supplement-number"),
        events=mentions(context, "event") or mentions(context, "event-title"),
        speeches="speech" in types,
        number_sign=context.words.term("number", "short") or "no.",
        types=types,
        trial=trial_of(context),
    )


def adapt(item: Mapping[str, object], traits: Traits) -> Mapping[str, object]:
    """The item with supplement, abstract number and meeting where this style can print them."""
    item = settle_supplement(number_edition(print_words(item)), known=traits.supplements)
    item = place_meeting(fold_abstract_number(item, traits.number_sign), traits)
    if traits.trial is None:
        return item
    item = date_meeting(split_supplement(item, known=traits.supplements), traits.trial)
    item = place_document(place_release(item, traits.types, traits.trial), traits.types)
    return keep_genre(item, traits.trial)


def print_words(item: Mapping[str, object]) -> Mapping[str, object]:
    """Give an item that has only unparsed text, in `note`, that text as its title: few styles print notes."""
    words = _text(item, "note")
    if not words or any(item.get(variable) for variable in NAMING):
        return item
    repeated = {key for key in ("DOI", "URL") if (value := _text(item, key)) and value in words}
    kept = {key: value for key, value in item.items() if key != "note" and key not in repeated}
    return {**kept, "title": f'<span class="nocase">{words}</span>'}


def number_edition(item: Mapping[str, object]) -> Mapping[str, object]:
    """An edition as a bare number, which each style prints in its own form: "2nd edn", "2. Aufl." -> "2"."""
    stated = EDITION.fullmatch(_text(item, "edition"))
    if stated is None:
        return item
    number = stated[1] if stated[1].isdigit() else editions.ORDINALS.get(stated[1].casefold())
    return {**item, "edition": str(number)} if number else item


def settle_supplement(item: Mapping[str, object], *, known: bool) -> Mapping[str, object]:
    """Make the style print a supplement once.

    It is printed from the issue where that names it already ("15 Suppl 1"), else from its own variable where
    the style has a place for that (`known`), else as part of the issue ("3 Suppl 1").
    """
    number = _text(item, "supplement-number")
    issue = _text(item, "issue")
    if not number:
        return item
    if NAMES_SUPPLEMENT.search(issue):
        return {key: value for key, value in item.items() if key != "supplement-number"}
    if known:
        return item
    label = number if number[:4].casefold() == "supp" else f"Suppl {number}"
    return {**item, "issue": f"{issue} {label}" if issue else label}


def split_supplement(item: Mapping[str, object], *, known: bool) -> Mapping[str, object]:
    """An issue that is nothing but a supplement ("Supplement 5") moves to the variable for supplements."""
    whole = WHOLE_SUPPLEMENT.fullmatch(_text(item, "issue"))
    if not known or whole is None:
        return item
    return {**{key: value for key, value in item.items() if key != "issue"}, "supplement-number": whole[1]}


def fold_abstract_number(item: Mapping[str, object], number_sign: str) -> Mapping[str, object]:
    """The number of an abstract goes into its genre ("abstract no. 123").

    CSL's `number` of an article is its article number, which styles print in place of its pages.
    """
    genre, number = _text(item, "genre"), _text(item, "number")
    numbered = any(AS_GENRE[name].search(genre) for name in NUMBERED_GENRES)
    if item.get("type") not in MEETING_TYPES or not number or not numbered:
        return item
    if any(c.isdigit() for c in genre):
        whole = genre
    elif number.casefold().startswith(genre.casefold()):
        whole = number
    else:
        whole = f"{genre} {number}" if number[:2].casefold() == "no" else f"{genre} {number_sign} {number}"
    return {**{key: value for key, value in item.items() if key != "number"}, "genre": whole}


def place_meeting(item: Mapping[str, object], traits: Traits) -> Mapping[str, object]:
    """A paper that was read at a meeting and not published becomes a "speech", or gets the meeting as
    container.

    `paper-conference` is for papers published in proceedings (CSL 1.0.2, appendix III): without a container
    styles print "In:" and nothing after it.
    """
    event = _text(item, "event-title") or _text(item, "event")
    if item.get("type") != "paper-conference" or not event or any(_text(item, key) for key in PUBLISHED):
        return item
    if traits.events:
        return {**item, "type": "speech"} if traits.speeches else item
    return {**item, "container-title": event}


def date_meeting(item: Mapping[str, object], trial: Trial) -> Mapping[str, object]:
    """Give a talk its meeting's days as the date of issue, where the style prints these days nowhere else.

    The manuals want them: "Presented at: …; 2014 Dec 6-9; San Francisco" (Citing Medicine, 2nd ed., "Papers
    and Poster Sessions Presented at Meetings"; the AMA Manual of Style prints the month and days too).
    """
    event, issued = _date(item, "event-date"), _date(item, "issued")
    if item.get("type") != "speech" or not event or len(issued) != 1 or issued[0][:1] != event[0][:1]:
        return item
    if len(issued[0]) > 1 or "event-date" in trial(item).variables:
        return item
    return {**item, "issued": item["event-date"]}


def place_release(item: Mapping[str, object], types: frozenset[str], trial: Trial) -> Mapping[str, object]:
    """Give a media release the type, of those the style tests for, under which most of it is printed.

    CSL has no type for it. "report" is the nearest, but most styles print only the year of reports, where the
    manuals want a release's day (Publication Manual of the APA, 7th ed., 10.4).
    """
    if item.get("type") not in STANDING_ALONE or not AS_GENRE["release"].search(_text(item, "genre")):
        return item
    best = item
    for candidate in ({**item, "type": kind} for kind in DATED if kind in types):
        more = len(trial(candidate).variables) - len(trial(best).variables)
        # Finding out whether the day is printed takes one more trial, so it is done only where it decides.
        if more > 0 or (more == 0 and not _prints_day(best, trial) and _prints_day(candidate, trial)):
            best = candidate
    return best


def _prints_day(item: Mapping[str, object], trial: Trial) -> bool:
    issued = _date(item, "issued")
    if len(issued) != 1 or len(issued[0]) < 3 or not trial(item).days:
        return False
    return trial(item).text != trial({**item, "issued": {"date-parts": [issued[0][:2]]}}).text


def place_document(item: Mapping[str, object], types: frozenset[str]) -> Mapping[str, object]:
    """Make what an organisation published by itself (a drug label, a guideline) a "report".

    "document" means only that no closer type is known (CSL 1.0.2, appendix III): styles print it as an
    article "published online" (AMA), or as a private paper and leave it out (Chicago's notes).
    """
    authors = item.get("author")
    organised = isinstance(authors, list | tuple) and authors and all(_is_literal(name) for name in authors)
    if item.get("type") != "document" or not organised or any(_text(item, key) for key in SERIAL):
        return item
    return {**item, "type": "report"} if "report" in types else item


def keep_genre(item: Mapping[str, object], trial: Trial) -> Mapping[str, object]:
    """Put the genre in brackets behind the title, where the style prints it nowhere else.

    Only for what readers would take for an article or a report: abstracts, posters, media releases.
    """
    genre, title = _text(item, "genre"), _text(item, "title")
    wanted = any(AS_GENRE[name].search(genre) for name in (*NUMBERED_GENRES, "release"))
    if not wanted or not title or item.get("type") not in MEETING_TYPES | STANDING_ALONE | set(DATED):
        return item
    printed = trial(item)
    if printed == NOTHING or "genre" in printed.variables:
        return item
    return {**item, "title": f'{title} <span class="nocase">[{genre}]</span>'}


def _is_literal(name: object) -> bool:
    return isinstance(name, Mapping) and bool(name.get("literal")) and not name.get("family")


def _date(item: Mapping[str, object], variable: str) -> list[list[object]]:
    value = item.get(variable)
    parts = value.get("date-parts") if isinstance(value, Mapping) else None
    if not isinstance(parts, list | tuple) or not all(
        isinstance(part, list | tuple) and part for part in parts
    ):
        return []
    return [list(part) for part in parts]


def _text(item: Mapping[str, object], variable: str) -> str:
    value = item.get(variable)
    return str(value).strip() if isinstance(value, str | int) and not isinstance(value, bool) else ""
