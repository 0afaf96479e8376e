"""One name as a list prints it -> Name: "Smith, John A." in its parts, "John A. Smith", "Smith JA", a body."""

from __future__ import annotations

import re
from dataclasses import dataclass

from refkit.fields.capital_names import split_capitals
from refkit.fields.east_names import east_name, is_east
from refkit.fields.initials import (
    ends_in_initials,
    is_capitals,
    is_initials,
    is_last_initials,
    is_suffix,
    starts_with_initials,
)
from refkit.fields.name_order import family_first, is_given, split_family_first
from refkit.model import Name
from refkit.patterns import regex
from refkit.vocabulary.particles import PARTICLES

BEHALF = regex(r"^(?:for|on behalf of|im Namen)(?: the| der| des)? (?=[A-Z])")
SHORT_INITIALS = regex(r"[A-Z][a-z]")  # "Kuma Ki" in a list of "Katoh K, Misawa K"
# Suffixes that are no family name: "Orton Jr", but "Gouveia Neto".
NO_FAMILY = frozenset("jr sr jnr snr ii iii iv 2nd 3rd 4th".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Habit:
    """How a list prints its names."""

    capitals: bool = False  # families in capitals, given names not
    family_first: bool = False  # "Dietz Laura"
    spelt: bool = False  # "Compton Carol J.": given names spelt out before initials, so no second family name
    natural: bool = False  # "Laura Dietz", whatever one name of the list looks like
    bare: bool = False  # "Katoh K, Misawa K", without stops
    behind: bool = False  # some name is "Katoh K", and no given name of a pair


PLAIN = Habit()


def read_whole(text: str, habit: Habit = PLAIN) -> Name:
    """A name without a comma: initials before, initials after, or words in either order."""
    text = text.strip(" ,;:")
    if is_east(text):
        east = east_name(text)
        if east is not None:
            return Name(literal=east)
        text = " ".join(word for word in text.split() if not is_east(word))
    words = text.split()
    if not words:
        return Name()
    if len(words) == 1:
        return Name(literal=text.strip(".,")) if len(text) > 1 else Name(family=text)
    suffix = None
    if is_suffix(words[-1]) and sum(word.casefold() not in PARTICLES for word in words) > 2:
        suffix = words.pop().strip(".,")
    if habit.capitals and (parts := split_capitals(words)):
        return read_inverted(" ".join(parts[0]), " ".join(parts[1]), suffix)
    if starts_with_initials(text):
        return _natural(words, suffix)
    behind: list[str] = []
    while len(words) > 2 and words[-1] in PARTICLES:  # "Sota ER de la"
        behind.insert(0, words.pop())
    tail = len(words)
    while tail > 1 and (
        is_last_initials(words[tail - 1])
        or (habit.bare and tail == len(words) == 2 and SHORT_INITIALS.fullmatch(words[1]))
    ):
        tail -= 1
    if tail == len(words):
        return _spelt_out([*words, *behind], suffix, habit)
    cut = tail
    if tail > 1:
        own = family_first(words)
        if (own > 0 and not habit.natural) or (habit.spelt and words[0].casefold() not in PARTICLES):
            cut = split_family_first(words)
        elif not habit.bare and len(words) == 3 and len(words[-1].strip(".")) == 1 and is_given(words[0]):
            return read_inverted(" ".join(words[1:]), words[0], suffix)  # "Lorenzo Martínez R."
    return read_inverted(" ".join(words[:cut]), " ".join([*words[cut:], *behind]), suffix)


def _spelt_out(words: list[str], suffix: str | None, habit: Habit) -> Name:
    """A name of words alone: family first where the words or their list say so."""
    own = family_first(words)
    inner = any(word.casefold() in PARTICLES and word[:1].islower() for word in words[1:-1])
    if not habit.natural and (own > 0 or (own == 0 and habit.family_first and not inner)):
        cut = split_family_first(words)
        return read_inverted(" ".join(words[:cut]), " ".join(words[cut:]), suffix)
    return _natural(words, suffix)


def _natural(words: list[str], suffix: str | None) -> Name:
    """Given names, a particle in small letters, the family name; a family name in capitals may come first."""
    if (
        len(words[0]) > 3
        and is_capitals(words[0])
        and not any(len(w) > 3 and is_capitals(w) for w in words[1:])
    ):
        return read_inverted(words[0], " ".join(words[1:]), suffix)  # "BOURDIEU Pierre"
    cut = len(words) - 1
    lower = [
        k for k in range(1, len(words) - 1) if words[k].casefold() in PARTICLES and words[k][:1].islower()
    ]
    if lower:
        cut = lower[0]
        while cut > 1 and words[cut - 1].casefold() in PARTICLES:
            cut -= 1
    else:
        initials = [
            k
            for k in range(len(words) - 1)
            if is_initials(words[k]) and (words[k].endswith(".") or len(words[k]) == 1)
        ]
        if initials:
            cut = initials[-1] + 1
            while cut < len(words) - 1 and is_given(words[cut]):  # "C. Ronald Heron"
                cut += 1
        elif len(words) > 2 and words[-2].casefold() in PARTICLES:
            cut = len(words) - 2
    return read_inverted(" ".join(words[cut:]), " ".join(words[:cut]), suffix)


def read_inverted(family: str, given: str | None, suffix: str | None) -> Name:
    """A name of its parts, with the particles before the family name or behind the given names as such."""
    words = family.strip(" ,;:*").split()
    if suffix is None and is_suffix(words[-1] if words else "") and _is_no_family(words):
        suffix = words.pop()
    particle: list[str] = []
    while len(words) > 1 and words[0].casefold() in PARTICLES and words[0][:1].islower():
        particle.append(words.pop(0))
    given = given.strip(" ,;:*") if given else None
    if given and not given.endswith(".") and not suffix:
        pieces = given.split()
        if len(pieces) > 1 and is_suffix(pieces[-1]):
            suffix = pieces.pop()
            given = " ".join(pieces)
    dropping: list[str] = []
    if given and len(given) > 3:
        pieces = given.split()
        while len(pieces) > 1 and pieces[-1] in PARTICLES and pieces[-1] not in {"y", "e", "in"}:
            dropping.insert(0, pieces.pop())
        given = " ".join(pieces)
    return Name(
        family=" ".join(words) if ends_in_initials(family) else " ".join(words).rstrip(".") or None,
        given=_without_stop(given) if given else None,
        particle=" ".join(particle) or None,
        dropping_particle=" ".join(dropping) or None,
        suffix=suffix.strip(" ,") if suffix else None,
    )


def _is_no_family(words: list[str]) -> bool:
    return len(words) > 2 or (len(words) == 2 and words[-1].strip(".").casefold() in NO_FAMILY)


def _without_stop(given: str) -> str:
    """ "Elaine." ends a sentence; "J." and "Chr." are abbreviated."""
    last = given[:-1].rsplit(" ", 1)[-1].rsplit("-", 1)[-1]
    return (
        given[:-1]
        if given.endswith(".") and len(last) > 3 and last.isalpha() and not last.isupper()
        else given
    )


def body_name(text: str) -> str:
    """A body's name as printed, without the sentence's stop; the stop of a legal form in letters stays."""
    body = BEHALF.sub("", text.strip(" ,;:"))
    if body.endswith(".") and not re.search(r"(?:\b[A-Za-z]\.\s?){2,}$", body[-16:]):
        body = body[:-1]
    return body
