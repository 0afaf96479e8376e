"""Family names that a list prints in capitals -> the same as they are written: "MCDONALD" is "McDonald"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from refkit.fields.initials import UPPER, is_capitals, is_initials
from refkit.model import Name
from refkit.patterns import regex
from refkit.vocabulary.name_lists import KNOWN_BODIES
from refkit.vocabulary.particles import PARTICLES

# "Adrien LARDILLEUX", "LUO, Juan", "PAYNE Thomas E", "DE LA CRUZ, M.": the signs of a list that prints families so.
# Five capitals behind a given name are no initials, nor are four with a vowel behind the first.
BEHIND_GIVEN = regex(
    rf"[^\W\d_{UPPER}][.]?\s(?:[{UPPER}]\.?\s){{0,3}}(?:[OD]['’])?"
    rf"(?:[{UPPER}]{{5,}}|[BCDFGHKLMNPRSTVWZ][AEIOUÄÖÜ][{UPPER}]{{2}})(?![^\W\d_])"
)
BEFORE_GIVEN = regex(
    rf"^(?:(?:[dDlLoO]['’]|Mc|Mac)?[{UPPER}][{UPPER}'’‐-]+\s?){{1,4}}"
    rf"(?:\s[{UPPER}]\.)?,\s?(?:[{UPPER}][^\W\d_{UPPER}]|[{UPPER}](?:[.,\s]|$))"
    rf"|^[{UPPER}]{{4,}}\s[{UPPER}][^\W\d_{UPPER}]"
)
# Particles with a small letter at the head of a name; "Le Roux", "Di Marco", "La Fontaine" keep their capital.
SMALL = frozenset("van von vom zu zum zur de del der den ten ter das dos da do op 't af av".split())
INSIDE = PARTICLES | {"im", "am"}  # small within a family name
KEPT_HEADS = ("O'", "O’", "D'", "D’", "L'", "L’")
WORD = regex(r"[^\s‐‑-]+")


def prints_capitals(text: str) -> bool:
    """Whether a run of names prints its family names in capitals and given names not."""
    first = text.split(",", 1)[0].strip()
    if first in KNOWN_BODIES:
        return False
    return bool(BEFORE_GIVEN.match(text) or BEHIND_GIVEN.search(text))


def split_capitals(words: list[str]) -> tuple[list[str], list[str]] | None:
    """Family and given words of a name whose family name is in capitals: "Sabine SCHULTE IM WALDE"."""
    high = [k for k, word in enumerate(words) if is_capitals(word)]
    if not high:
        return None
    first, last = high[0], high[-1]
    while first and words[first - 1].casefold() in PARTICLES and words[first - 1][:1].islower():
        first -= 1
    inside = words[first : last + 1]
    given = words[:first] + words[last + 1 :]
    if not given or any(not is_capitals(w) and w.casefold() not in INSIDE for w in inside):
        return None
    plain = any(not word.isupper() or is_initials(word) for word in given)
    return (inside, given) if plain else None


def is_capital_family(chunk: str) -> bool:
    """Whether a piece is a family name in capitals and nothing else: "VAN DER ENT", "SANDOVAL R.", "WU"."""
    words = chunk.split()
    return (
        bool(words)
        and is_capitals(words[0])
        and all(is_capitals(word) or word.casefold() in INSIDE for word in words[1:-1])
        and (len(words) == 1 or is_capitals(words[-1]) or is_initials(words[-1]))
    )


def lower_capitals(names: Iterable[Name]) -> tuple[Name, ...]:
    """Names whose families are all in capitals, as they are written otherwise; others as they are."""
    listed = tuple(names)
    families = [name.family for name in listed if name.family]
    if not all(family.isupper() and family not in KNOWN_BODIES for family in families):
        return listed
    return tuple(_lowered(name) if name.family else name for name in listed)


def _lowered(name: Name) -> Name:
    words = (name.family or "").split()
    small: list[str] = []
    while len(words) > 1 and words[0].casefold() in SMALL:
        small.append(words.pop(0).casefold())
        while len(words) > 1 and words[0].casefold() in PARTICLES:
            small.append(words.pop(0).casefold())
    written = [
        _written(w) if k == 0 or w.casefold() not in INSIDE else w.casefold() for k, w in enumerate(words)
    ]
    given = name.given
    if given and given.isupper():
        given = " ".join(
            _written(word) if len(word) > 3 and word.isalpha() else word for word in given.split()
        )
    particle = " ".join(filter(None, (name.particle, *small))) or None
    return replace(name, family=" ".join(written), given=given, particle=particle)


def _written(word: str) -> str:
    """One word with a capital at the head of each of its parts: "SAINT-ROCH", "O'NEILL", "MCDONALD"."""
    return WORD.sub(_capitalised, word)


def _capitalised(part: re.Match[str]) -> str:
    word = part.group()
    if word.startswith(KEPT_HEADS) and len(word) > 3:
        return word[:2] + word[2:].capitalize()
    if word.startswith("MC") and len(word) > 4:
        return "Mc" + word[2:].capitalize()
    word = word[:1] + word[1:].replace("İ", "i")  # whose small letter Unicode writes as two signs
    return word.capitalize() if len(word) > 1 and not word.endswith(".") else word
