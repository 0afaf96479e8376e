"""A query, or a record -> what of it is compared, folded once."""

from __future__ import annotations

from dataclasses import dataclass

from refkit.duplicates.title_traits import plain_text, telling_words
from refkit.duplicates.traits import Traits, read_traits
from refkit.matching.query import Query
from refkit.matching.settings import GRAM, MOST_PUBLISHER, MOST_TEXT
from refkit.model import Name, Reference
from refkit.patterns import regex

# A trial's number in a register, folded: NCT, ISRCTN; EudraCT's is of figures alone.
TRIAL = regex(r"[a-z]{3,8}\d{6,12}")
FIGURES = regex(r"\d+")
PARTED = regex(r"(?<!\d)(\d{1,6})-\s(\d{1,6})(?!\d)", signs="-")


@dataclass(frozen=True, slots=True)
class Stated:
    """`letters` are the string's words, its articles left out, without spaces; `grams` their runs of GRAM letters.

    `printed` says that there was a string, and the fields are what was read in it; where there was none, it is
    made of the fields.
    """

    traits: Traits
    letters: str
    grams: frozenset[str]
    title_grams: frozenset[str]
    words: frozenset[str]
    numbers: frozenset[str]
    printed: bool


@dataclass(frozen=True, slots=True)
class Recorded:
    """A record's traits, the runs of letters of its title, and the words of a book's publisher."""

    traits: Traits
    title_grams: frozenset[str]
    publisher: tuple[str, ...] = ()


def read_stated(query: Query) -> Stated:
    """What a query states. Of a string MOST_TEXT characters are looked at."""
    traits = read_traits(query.reference)
    printed = bool(query.text.strip())
    text = plain_text((query.text if printed else _as_text(query.reference))[:MOST_TEXT])
    words = telling_words(text)
    letters = "".join(words)
    return Stated(
        traits=traits,
        letters=letters,
        grams=grams_of(letters),
        title_grams=grams_of(traits.title.text),
        words=frozenset(words),
        numbers=_numbers(text),
        printed=printed,
    )


def _numbers(text: str) -> frozenset[str]:
    """The numbers of a text, those that a line's end parted also as one: "19- 84"."""
    found = FIGURES.findall(text)
    found += [one + other for one, other in PARTED.findall(text)]
    return frozenset(number.lstrip("0") for number in found)


def read_recorded(reference: Reference) -> Recorded:
    """What a record states."""
    traits = read_traits(reference)
    publisher = reference.publisher if reference.publisher and not traits.container else ""
    words = telling_words(plain_text(publisher[:MOST_PUBLISHER])) if publisher else ()
    return Recorded(traits, grams_of(traits.title.text), words)


def grams_of(letters: str) -> frozenset[str]:
    """The runs of GRAM letters of a word; a shorter one is its own."""
    if len(letters) <= GRAM:
        return frozenset((letters,)) if letters else frozenset()
    return frozenset(map("".join, zip(letters, letters[1:], letters[2:], strict=False)))


def _as_text(reference: Reference) -> str:
    issued = reference.issued
    parts = (
        *(_name_text(name) for name in reference.author or reference.editor),
        reference.title,
        reference.container_title,
        reference.volume,
        reference.issue,
        reference.page,
        str(issued.year) if issued and issued.year is not None else None,
        reference.publisher,
        reference.number,
    )
    return ". ".join(part for part in parts if part)


def _name_text(name: Name) -> str:
    return name.literal or f"{name.particle or ''} {name.family or ''} {name.given or ''}".strip()
