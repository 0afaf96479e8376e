"""A document -> what it is about: its main subject with every name that the document uses for it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from refkit.claims.agencies import find_agencies
from refkit.claims.clause_patterns import FINITE, IRREGULAR
from refkit.claims.names import (
    ACRONYM,
    COMMON_OPENERS,
    COMPANY,
    DEFINED,
    HEADING_PAIR,
    MAKER,
    PROPER_RUN,
    TRADE_PAIR,
    leading_name,
    learn_names,
    noun_of,
    nouns_beside,
    proper_runs,
    stripped,
)
from refkit.claims.settings import (
    ACRONYM_SHARE,
    COMPANY_SHARE,
    FIRST_WORD_SHARE,
    LEAST_SUBJECT_POINTS,
    MOST_MENTIONS,
    MOST_NAMES,
    MOST_OPENERS,
    MOST_OPENINGS,
    MOST_TEXT,
    NAME_DEFINED,
    NAME_IN_HEADING,
    NAME_IN_TITLE,
    NAME_IN_TRADE,
    NAME_LISTED,
    NAME_MENTIONED,
    NAME_OPENS_SENTENCE,
    NAME_OPENS_TEXT,
    TITLE_ONLY_SHARE,
    TITLE_READ,
    UNIT_READ,
    UNUSED_NAME_SHARE,
)
from refkit.claims.stems import fold
from refkit.model import Document, UnitKind
from refkit.patterns import regex
from refkit.vocabulary.places import PLACES

__all__ = ["Subject", "leading_name", "learn_names", "learn_subject", "subjects_of"]

SENTENCE_END = regex(r"(?<=[.!?])\s")
BREADCRUMB = regex(r"\s{0,20}[›»→>]\s{1,20}")
TITLE_BREAK = regex(r"\s[|·•–—]\s|<<|>>")
# "It is known that …": this "it" is nothing of which one speaks.
EXPLETIVE = (
    r"it (?:is|was|has been|had been|appears|seems)(?: \w{2,9}){0,2}? ?(?:\w{2,15}ed|known|shown|found|held|thought"
    r"|clear|likely|possible|probable|true|there|here|in (?:1[5-9]|20)\d\d)? ?\bthat\b"
)
# A sentence that opens with one of these is about the subject of its section. "The" alone points to nothing, and
# "this" only where its noun is left out: "This lowers …", not "This treaty …".
ANAPHORA = regex(
    rf"(?:(?!{EXPLETIVE})it|its|they|their|she|her|he|his)\b"
    rf"|this(?= (?:{FINITE}|{IRREGULAR}|[a-z]{{3,16}}(?:ed|[^\Wsiu]s))\b)|these(?= (?:{FINITE}|{IRREGULAR}|include)\b)",
    re.IGNORECASE,
)
STANDS_FOR = regex(r"(?:[A-Z][a-z]+ [^,]{1,60}, )?(?:the|this) (\w{3,20})\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What a document is about: `name` as printed, `names` folded (the name, brands, codes); "" when unknown.

    `nouns` are the common nouns that stand for it after "the": of "Old Bridge", "bridge" and "structure".
    """

    name: str = ""
    names: frozenset[str] = frozenset()
    nouns: frozenset[str] = frozenset()

    def is_named_in(self, folded: str) -> bool:
        """Whether a folded text holds one of the names as a whole word."""
        return any(_holds(folded, name) for name in self.names)


@dataclass(slots=True)
class _Tally:
    """The evidence for each name, folded: points of each sort, its printed form, the noun that defines it."""

    openers: defaultdict[str, float] = field(default_factory=lambda: defaultdict(float))
    titles: defaultdict[str, float] = field(default_factory=lambda: defaultdict(float))
    defined: defaultdict[str, float] = field(default_factory=lambda: defaultdict(float))
    printed: dict[str, str] = field(default_factory=dict)
    kinds: dict[str, str] = field(default_factory=dict)
    makers: set[str] = field(default_factory=set)  # the first words of their names


def learn_subject(document: Document, *, titles: Iterable[str] = ()) -> Subject:
    """The main subject of a document, from its title, its headings and the names its sentences open with.

    `titles` may be the titles of a reference list the document is read against: a name that stands in many
    of them is preferred.
    """
    tally = _Tally()
    texts: list[str] = []
    body: list[str] = []
    title = document.reference.title if document.reference else None
    for unit in document.units:
        if unit.kind in {UnitKind.FURNITURE, UnitKind.REFERENCE}:
            continue
        text = " ".join(unit.text[:UNIT_READ].split())
        texts.append(text)
        tally.makers.update(fold(maker.split()[0]) for maker in MAKER.findall(text))
        if unit.kind is UnitKind.HEADING:
            _read_title(text, NAME_IN_HEADING if body else NAME_IN_TITLE, tally)
        else:
            if unit.kind is not UnitKind.TABLE_ROW:
                _read_sentences(text, tally, first=not body)
                body.append(text)
            elif len(body) > 0:
                body.append(text)
    if title:
        texts.append(title)
        _read_title(title, NAME_IN_TITLE, tally)
    best = _best(tally, fold("\n".join(body)[:MOST_TEXT]), [fold(words) for words in titles])
    if not best:
        return Subject()
    # A noun that others are called by too ("the study") stands for it only if the text defines it as one.
    nouns = {tally.kinds.get(best, ""), best.split()[-1] if " " in best else ""}
    return Subject(
        name=tally.printed[best],
        names=frozenset({best}) | learn_names(best, texts),
        nouns=nouns_beside(frozenset(noun for noun in nouns if len(noun) > 2 and noun.isalpha())),
    )


def _read_title(text: str, weight: float, tally: _Tally) -> None:
    # The way to a page ends in its name; a site's name stands behind a bar.
    text = TITLE_BREAK.split(BREADCRUMB.split(text)[-1])[0][:TITLE_READ]
    pair = HEADING_PAIR.fullmatch(text.strip()) or TRADE_PAIR.match(text)
    names = [pair[1]] if pair else proper_runs(text, most=4)
    if pair and weight == NAME_IN_TITLE:
        _add(tally, tally.defined, pair[1], NAME_IN_TRADE)
    if not names and 0 < len(text.split()) <= 4:
        names = [stripped(text.split()[0])]  # a name in small letters
    words = text.split()
    if (
        weight == NAME_IN_TITLE
        and 1 < len(words) <= 4
        and all(word.isalpha() for word in words)
        and names == words[:1]
    ):
        names = [" ".join(words)]  # "Suspension bridge"
    for name in names:
        _add(tally, tally.titles, name, weight)
        # "Maker X200": a model's number is a name too.
        for word in name.split()[1:]:
            if any(c.isdigit() for c in word) and any(c.isalpha() for c in word):
                _add(tally, tally.titles, word, weight * FIRST_WORD_SHARE)


def _read_sentences(text: str, tally: _Tally, *, first: bool) -> None:
    for number, piece in enumerate(SENTENCE_END.split(text)[:MOST_OPENINGS]):
        sentence = piece.lstrip("[(“\"'-•* ")
        run = PROPER_RUN.match(sentence)
        name = stripped(run[1]) if run else ""
        if not name:
            continue
        _add(
            tally, tally.openers, name, NAME_OPENS_SENTENCE + (NAME_OPENS_TEXT if first and not number else 0)
        )
        defined = DEFINED.match(sentence)
        if defined:
            _add(tally, tally.defined, name, NAME_DEFINED)
            tally.kinds.setdefault(fold(name), noun_of(defined["what"]))
        trade = TRADE_PAIR.match(sentence)
        if trade and (trade[2] or trade[4]):
            _add(tally, tally.defined, name, NAME_IN_TRADE)


def _add(tally: _Tally, points: defaultdict[str, float], name: str, weight: float) -> None:
    first = name.split()[0] if name else ""
    for words, part in ((name, 1.0), (first, FIRST_WORD_SHARE if first != name else 0.0)):
        folded = fold(words)
        if part and len(folded) >= 3 and folded not in COMMON_OPENERS:
            points[folded] += weight * part
            if not tally.printed.setdefault(folded, words)[0].isupper():
                tally.printed[folded] = words


def _best(tally: _Tally, body: str, titles: Sequence[str]) -> str:
    """The name (folded) with the most points, "" where none has enough."""
    _give_to_longer(tally)
    rough = {
        name: min(tally.openers[name], NAME_OPENS_SENTENCE * MOST_OPENERS)
        + tally.titles[name]
        + min(tally.defined[name], NAME_DEFINED + NAME_IN_TRADE)
        for name in tally.printed
    }
    likely = sorted(rough, key=lambda name: (-rough[name], name))[:MOST_NAMES]
    mentions = {name: _count(body, name) for name in likely}
    points: dict[str, float] = {}
    for name in likely:
        listed = sum(_holds(title, name) for title in titles)
        share = listed / len(titles) if listed > 1 else 0.0
        worth = rough[name] + NAME_MENTIONED * min(mentions[name], MOST_MENTIONS) + NAME_LISTED * share
        # A name that only the head of a page has (a journal, a series) is seldom what the page is about.
        unused = UNUSED_NAME_SHARE if not mentions[name] and not share else 1.0
        points[name] = worth * unused * _likelihood(tally, name)
    if not points:
        return ""
    best = max(points, key=lambda name: (points[name], len(name), name))
    if points[best] < LEAST_SUBJECT_POINTS:
        return ""
    # "Xmab" or "Xmab 200"? The longer one, where the shorter seldom stands alone.
    longer = [name for name in points if name.startswith(f"{best} ") and mentions[name] * 2 > mentions[best]]
    return max(longer, key=lambda name: (points[name], name)) if longer else best


def _give_to_longer(tally: _Tally) -> None:
    # "The Act" counts as "Noise Act"; of several such names, as the one with the most points.
    owners: dict[str, set[str]] = {}
    for name in tally.printed:
        if " " in name:
            owners.setdefault(name.split()[-1], set()).add(name)
    for last, names in owners.items():
        if last in tally.openers:
            heir = max(
                names, key=lambda name: (tally.titles[name] + tally.defined[name] + tally.openers[name], name)
            )
            tally.openers[heir] += tally.openers.pop(last)


def _likelihood(tally: _Tally, name: str) -> float:
    printed = tally.printed[name]
    if find_agencies(printed) or name in PLACES:
        return 0.0
    if COMPANY.search(name) or name.split()[0] in tally.makers:
        return COMPANY_SHARE
    if ACRONYM.fullmatch(printed):
        return ACRONYM_SHARE
    # A word that opens no sentence and is defined nowhere may be any word of a title.
    return 1.0 if tally.openers[name] or tally.defined[name] else TITLE_ONLY_SHARE


def _count(body: str, name: str) -> int:
    # How often a name stands in a text as whole words, up to the most that count.
    found, at = 0, body.find(name)
    while at >= 0 and found < MOST_MENTIONS:
        end = at + len(name)
        found += not (at and body[at - 1].isalnum()) and not (end < len(body) and body[end].isalnum())
        at = body.find(name, end)
    return found


def _holds(folded: str, name: str) -> bool:
    at = folded.find(name)
    while at >= 0:
        end = at + len(name)
        if not (at and folded[at - 1].isalnum()) and not (end < len(folded) and folded[end].isalnum()):
            return True
        at = folded.find(name, at + 1)
    return False


def subjects_of(text: str, subject: Subject) -> tuple[str, ...]:
    """The names of what a statement is about: the main subject, if named, or meant by a pronoun or noun."""
    if not subject.name:
        return ()
    if subject.is_named_in(fold(text)) or ANAPHORA.match(text):
        return (subject.name,)
    stood = STANDS_FOR.match(text)
    return (subject.name,) if stood and fold(stood[1]) in subject.nouns else ()
