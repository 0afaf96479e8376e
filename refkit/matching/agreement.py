"""What a query and a record state -> how far they agree, in numbers that a model weighs."""

from __future__ import annotations

from refkit.duplicates.containers import is_abbreviation, is_same_container
from refkit.duplicates.name_traits import NameTraits, sounding
from refkit.duplicates.slips import is_slip
from refkit.duplicates.title_traits import TitleTraits
from refkit.matching.approximate import slips_within
from refkit.matching.settings import (
    COMMON_TITLE,
    CUT_FROM,
    LONG_TITLE,
    LONG_WORD,
    LONGEST_RUN,
    LONGEST_TEXT,
    MAIN_BELOW,
    MOST_BEHIND,
    MOST_FAMILIES,
    NAMES_WITHIN,
    NEAR_FROM,
    OTHER_NAME,
    SAME_NAME,
    SHORTEST_TITLE,
    SLIPS_IN_LETTERS,
    WORTH_COUNTING,
)
from refkit.matching.stated import Recorded, Stated, grams_of
from refkit.vocabulary.numerals import ROMAN

FEATURES = (
    "title whole", "title whole, long", "title held", "title held well", "title back", "title back well", "title both ways",
    "title of the reference none", "title begun", "main title", "record title none", "figures of the title missing", "words of the title missing",
    "words of the reference's title foreign", "figure of another", "title common",
    "first author", "first author not", "three authors", "authors of the record", "authors of the reference", "no author of the record",
    "year same", "year next", "year other", "page same", "page other", "volume same", "volume other",
    "issue same", "issue other", "container", "container other", "identifier same", "identifier other",
    "whole, author, year", "begun, author, year", "volume and page", "volume, page and journal", "publisher",
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
    year = _year(ours.year, theirs.year, stated)
    page = _number(ours.page, theirs.page, stated)
    volume = _number(ours.volume, theirs.volume, stated)
    issue = _number(ours.issue, theirs.issue, stated)
    container = container_share(stated, theirs.container)
    other_container = float(bool(ours.container and theirs.container) and container < OTHER_NAME)
    shared, differing = _identifiers(stated, recorded)
    beside = (volume > 0) + (year == 1) + (container > SAME_NAME) + (names[0] > 0)
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
        title[0] * names[0] * (year == 1), _begun(ours.title, theirs.title) * names[0] * (year == 1),
        float(page > 0 and volume > 0), float(page > 0 and volume > 0 and container > SAME_NAME), recorded_publisher(stated, recorded),
        float(place), float(held < NEAR_FROM and page > 0 and beside >= 3), float(held < NEAR_FROM and page > 0 and beside == 4),
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
    cut = back > CUT_FROM and len(theirs.words) - len(ours.words) > MOST_BEHIND
    words = theirs.words[: len(ours.words)] if cut else theirs.words
    missing = _missing(words, stated) if max(held, main) > NEAR_FROM else []
    figures = sum(word.isdecimal() for word in missing)
    foreign = _foreign(ours.words, recorded, theirs.text) if not whole and NEAR_FROM < back < 1 else 0
    return (
        whole,
        whole * min(len(theirs.text), LONG_TITLE) / LONG_TITLE,
        held,
        max(0.0, held - 0.7) / 0.3,
        back,
        max(0.0, back - 0.7) / 0.3,
        held * back,
        float(is_no_title(ours, recorded)),
        _begun(ours, theirs),
        main,
        float(not theirs.text),
        float(min(figures, 2)),
        float(min(len(missing) - figures, 3)),
        float(min(foreign, 3)),
        float(figures > 0 and any(word.isdecimal() and word not in theirs.words for word in ours.words)),
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
    """Words of a record's title that the string has not, nor with slips; behind the last one that it has, figures alone
    count, for the title may have been cut."""
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


def is_no_title(ours: TitleTraits, recorded: Recorded) -> bool:
    """Whether a string states none: what was read as one is too short, or is the journal."""
    if len(ours.text) < SHORTEST_TITLE:
        return True
    container = recorded.traits.container
    return bool(container) and all(
        any(is_abbreviation(one, word) for word in container) for one in ours.words
    )


def _begun(ours: TitleTraits, theirs: TitleTraits) -> float:
    """How much a title says that the other one goes on from, 0 to 1; 0 where it is another, or whole."""
    if not ours.text or ours.text == theirs.text or not theirs.text.startswith(ours.text):
        return 0.0
    return min(len(ours.text), LONG_TITLE) / LONG_TITLE


def _foreign(words: tuple[str, ...], recorded: Recorded, title: str) -> int:
    """How many words of a reference's title neither the record's title nor its journal has, nor with slips."""
    traits = recorded.traits
    text = title + "".join(traits.container)
    numbers = {traits.volume, traits.page, traits.issue, str(traits.year)}
    words = tuple(word for word in words if word not in numbers)
    return sum(
        not (word in text or is_near(word, text)) for word in words if len(word) > 2 or word.isdecimal()
    )


def is_near(word: str, text: str) -> bool:
    """Whether a word stands in a text with slips: one in a short word, two in a longer one, more in the longest."""
    if word.isdecimal():
        return False
    most = max(1 if len(word) < LONG_WORD else 2, int(SLIPS_IN_LETTERS * len(word)))
    return slips_within(word, text[:LONGEST_TEXT]) <= most


def share(some: frozenset[str], others: frozenset[str]) -> float:
    """How many of some are among the others, 0 to 1; 0 where there are none."""
    return len(some & others) / len(some) if some else 0.0


def _names(stated: Stated, theirs: tuple[NameTraits, ...]) -> tuple[float, ...]:
    """first author found, not found; three and more; share of the record's found, of the reference's found; record without."""
    if not theirs:
        return 0.0, 0.0, 0.0, 0.0, 0.0, 1.0
    first = is_named(stated, theirs[0])
    others = theirs[1:MOST_FAMILIES]
    held = (first + sum(stands_as_printed(stated, name.family) for name in others)) / (1 + len(others))
    ours = stated.traits.names
    known = {sounding(name.family) for name in theirs}
    agreeing = sum(sounding(name.family) in known for name in ours)
    back = agreeing / len(ours) if ours else 0.0
    return (
        float(first),
        float(bool(ours) and not first),
        float(agreeing > 2),
        held,
        back if len(theirs) > 1 else float(agreeing > 0),
        0.0,
    )


def is_named(stated: Stated, name: NameTraits) -> bool:
    """Whether a family name stands in the string, also with a slip, or in pieces."""
    family = name.family
    if not family or stands_as_printed(stated, family):
        return bool(family)
    ours = stated.traits.names
    return any(
        is_slip(one.family, family, shortest=4) or sounding(one.family) == sounding(family) for one in ours
    ) or (
        len(family) > 4
        and stated.printed
        and slips_within(family, stated.letters[:NAMES_WITHIN]) <= max(1, len(family) // 5)
    )


def stands_as_printed(stated: Stated, family: str) -> bool:
    """Whether a family name stands in the string letter by letter."""
    return family in stated.words or (len(family) > 4 and family in stated.letters)


def _year(ours: int | None, theirs: int | None, stated: Stated) -> float:
    if theirs is None:
        return 0.0
    if ours is None:
        return float(str(theirs) in stated.numbers)
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


def recorded_publisher(stated: Stated, recorded: Recorded) -> float:
    """How much of a book's publisher and its place stands in the string, 0 to 1."""
    words = recorded.publisher
    return sum(word in stated.words for word in words) / len(words) if words else 0.0


def _identifiers(stated: Stated, recorded: Recorded) -> tuple[float, float]:
    shared = differing = 0.0
    for ours, theirs in zip(stated.traits.marks, recorded.traits.marks, strict=True):
        if ours and theirs:
            shared, differing = (1.0, differing) if ours == theirs else (shared, 1.0)
    return shared, differing
