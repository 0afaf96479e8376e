"""What a query and a record state -> how far they agree, in numbers that a model weighs."""

from __future__ import annotations

from refkit.duplicates.containers import is_same_container
from refkit.duplicates.name_traits import NameTraits, sounding
from refkit.duplicates.slips import is_slip
from refkit.matching.approximate import slips_within
from refkit.matching.settings import (
    COMMON_TITLE,
    LONG_TITLE,
    LONGEST_RUN,
    LONGEST_TEXT,
    MAIN_BELOW,
    MOST_FAMILIES,
    NAMES_WITHIN,
    NEAR_FROM,
    SLIPS_IN_LETTERS,
    WORTH_COUNTING,
)
from refkit.matching.stated import Recorded, Stated, grams_of
from refkit.vocabulary.numerals import ROMAN

FEATURES = (
    "title whole", "title whole, long", "title held", "title held well", "title back", "title back well", "title both ways",
    "title of the reference none", "main title", "record title none", "figures of the title missing", "words of the title missing",
    "words of the reference's title foreign", "title common",
    "first author", "first author not", "authors of the record", "authors of the reference", "no author of the record",
    "year same", "year next", "year other", "page same", "page other", "volume same", "volume other",
    "issue same", "issue other", "container", "container other", "identifier same", "identifier other",
    "place", "place without title", "whole place without title", "notice other", "part other", "part of one alone", "edition other", "number same", "number other",
)  # fmt: skip

ROMANS = {
    str(number): frozenset(word for word, one in ROMAN.items() if one == number) for number in ROMAN.values()
}


def features(stated: Stated, recorded: Recorded) -> tuple[float, ...]:
    """The numbers named in FEATURES, each between -1 and 1, or small counts."""
    ours, theirs = stated.traits, recorded.traits
    title = _title(stated, recorded)
    names = _names(stated, theirs.names)
    year = _year(ours.year, theirs.year)
    page = _number(ours.page, theirs.page, stated)
    volume = _number(ours.volume, theirs.volume, stated)
    issue = _number(ours.issue, theirs.issue, stated)
    container = container_share(stated, theirs.container)
    other_container = float(bool(ours.container and theirs.container) and container < 0.34)
    shared, differing = _identifiers(stated, recorded)
    beside = (volume > 0) + (year == 1) + (container > 0.6) + (names[0] > 0)
    place = (page > 0) + beside
    held = title[2]
    return (
        *title,
        *names,
        float(year == 1), float(year == 0.5), float(year == -1),
        float(page > 0), float(page < 0),
        float(volume > 0), float(volume < 0),
        float(issue > 0), float(issue < 0),
        container, other_container,
        shared, differing,
        float(place), float(held < NEAR_FROM and page > 0 and beside == 3), float(held < NEAR_FROM and page > 0 and beside == 4),
        float(ours.title.notice != theirs.title.notice),
        float(bool(ours.title.part and theirs.title.part) and ours.title.part != theirs.title.part),
        _one_part(stated, theirs.title.part),
        float(bool(ours.edition and theirs.edition) and ours.edition != theirs.edition),
        float(bool(ours.number) and ours.number == theirs.number),
        float(bool(ours.number and theirs.number) and ours.number != theirs.number),
    )  # fmt: skip


def _title(stated: Stated, recorded: Recorded) -> tuple[float, ...]:
    ours, theirs = stated.traits.title, recorded.traits.title
    whole = float(len(theirs.text) > 3 and theirs.text in stated.letters)
    held = 1.0 if whole else likeness(theirs.text, recorded.title_grams, stated.letters, stated.grams)
    back = likeness(ours.text, stated.title_grams, theirs.text, recorded.title_grams)
    main = 0.0
    if held < MAIN_BELOW and 1 < theirs.main < len(theirs.words):
        text = "".join(theirs.words[: theirs.main])
        main = likeness(text, grams_of(text), stated.letters, stated.grams)
    missing = _missing(theirs.words, stated) if max(held, main) > NEAR_FROM else []
    figures = sum(word.isdecimal() for word in missing)
    foreign = _foreign(ours.words, recorded, theirs.text) if back > NEAR_FROM and back < 1 else 0
    return (
        whole,
        whole * min(len(theirs.text), LONG_TITLE) / LONG_TITLE,
        held,
        max(0.0, held - 0.7) / 0.3,
        back,
        max(0.0, back - 0.7) / 0.3,
        held * back,
        float(not stated.title_grams),
        main,
        float(not theirs.text),
        float(min(figures, 2)),
        float(min(len(missing) - figures, 3)),
        float(min(foreign, 3)),
        float(len(theirs.text) < COMMON_TITLE),
    )


def _one_part(stated: Stated, theirs: str) -> float:
    """1 where one of the two is a part and the other tells of none, in the whole string."""
    ours = stated.traits.title.part
    if bool(ours) == bool(theirs):
        return 0.0
    return float(
        bool(ours)
        or not (
            theirs in stated.numbers
            or theirs in stated.words
            or bool(ROMANS.get(theirs, frozenset()) & stated.words)
        )
    )


def likeness(run: str, grams: frozenset[str], text: str, others: frozenset[str]) -> float:
    """How much of a run of letters stands in a text, 1 letter by letter, 0 not at all: by runs of letters, where
    they are near by the slips between them."""
    if not run:
        return 0.0
    shared = share(grams, others)
    if shared < WORTH_COUNTING or (shared == 1.0 and run in text):
        return shared
    return max(shared, 1 - slips_within(run[:LONGEST_RUN], text[:LONGEST_TEXT]) / min(len(run), LONGEST_RUN))


def _missing(words: tuple[str, ...], stated: Stated) -> list[str]:
    """Words of a record's title that the string has not, nor with slips; behind the last one that it has, none counts."""
    missing: list[str] = []
    pending: list[str] = []
    for word in words:
        if (
            word in stated.words
            or (len(word) > 3 and word in stated.letters)
            or is_near(word, stated.letters)
        ):
            missing += pending
            pending = []
        else:
            pending.append(word)
    return missing or [word for word in pending if word.isdecimal()]


def _foreign(words: tuple[str, ...], recorded: Recorded, title: str) -> int:
    """How many words of a reference's title neither the record's title nor its journal has, nor with slips."""
    text = title + "".join(recorded.traits.container)
    return sum(
        not (word in text or is_near(word, text)) for word in words if len(word) > 2 or word.isdecimal()
    )


def is_near(word: str, text: str) -> bool:
    return not word.isdecimal() and slips_within(word, text[:LONGEST_TEXT]) <= SLIPS_IN_LETTERS * len(word)


def share(some: frozenset[str], others: frozenset[str]) -> float:
    """How many of some are among the others, 0 to 1; 0 where there are none."""
    return len(some & others) / len(some) if some else 0.0


def _names(stated: Stated, theirs: tuple[NameTraits, ...]) -> tuple[float, ...]:
    """first author found, not found; share of the record's found, of the reference's found; record without."""
    if not theirs:
        return 0.0, 0.0, 0.0, 0.0, 1.0
    first = is_named(stated, theirs[0])
    some = theirs[:MOST_FAMILIES]
    held = sum(is_named(stated, name) for name in some) / len(some)
    ours = stated.traits.names
    known = {sounding(name.family) for name in theirs}
    back = sum(sounding(name.family) in known for name in ours) / len(ours) if ours else 0.0
    return float(first), float(not first), held, back if len(theirs) > 1 else min(1.0, back * len(ours)), 0.0


def is_named(stated: Stated, name: NameTraits) -> bool:
    """Whether a family name stands in the string, also with a slip, or in pieces."""
    family = name.family
    if not family:
        return False
    if family in stated.words or (len(family) > 4 and family in stated.letters):
        return True
    ours = stated.traits.names
    return any(
        is_slip(one.family, family, shortest=4) or sounding(one.family) == sounding(family) for one in ours
    ) or (
        len(family) > 4
        and stated.printed
        and slips_within(family, stated.letters[:NAMES_WITHIN]) <= max(1, len(family) // 5)
    )


def _year(ours: int | None, theirs: int | None) -> float:
    if ours is None or theirs is None:
        return 0.0
    return {0: 1.0, 1: 0.5}.get(abs(ours - theirs), -1.0)


def _number(ours: str, theirs: str, stated: Stated) -> float:
    """1 for the same number, also where it only stands in the string; -1 for another; 0 where one is missing."""
    if not theirs:
        return 0.0
    if ours == theirs:
        return 1.0
    if stated.printed and stands(_figures(theirs), stated):
        return 1.0
    return -1.0 if ours else 0.0


def stands(number: str, stated: Stated) -> bool:
    """Whether a number stands in the string, or a range of pages whose hyphen was lost begins with it ("217224")."""
    if number in stated.numbers:
        return True
    n = len(number)
    return n > 1 and any(
        one.startswith(number) and n <= len(one) - n <= n + 1 and one[n:] > number for one in stated.numbers
    )


def _figures(number: str) -> str:
    return "".join(c for c in number if c.isdecimal()) or number


def container_share(stated: Stated, theirs: tuple[str, ...]) -> float:
    """How much of a journal's or book's name stands in the string, abbreviated or whole, 0 to 1."""
    ours = stated.traits.container
    if not theirs:
        return 0.0
    if ours and is_same_container(ours, theirs):
        return 1.0
    joined = "".join(theirs)
    if len(joined) > 5 and joined in stated.letters:
        return 1.0
    back = sum(any(word.startswith(one) or one.startswith(word) for word in theirs) for one in ours)
    there = sum(_is_abbreviated(word, stated.words) for word in theirs)
    return max(back / len(ours) if ours else 0.0, 0.9 * there / len(theirs))


def _is_abbreviated(word: str, words: frozenset[str]) -> bool:
    return any(word[:n] in words for n in range(len(word), 1 if len(word) > 2 else 0, -1))


def _identifiers(stated: Stated, recorded: Recorded) -> tuple[float, float]:
    shared = differing = 0.0
    for ours, theirs in zip(stated.traits.marks, recorded.traits.marks, strict=True):
        if ours and theirs:
            shared, differing = (1.0, differing) if ours == theirs else (shared, 1.0)
    return shared, differing
