"""A record -> a reference string in one of the usual styles, damaged as scans, converters and typists damage them."""

from __future__ import annotations

import random
import string
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, replace

from refkit.model import Name, Reference

WHOLE = 99
SHORTEST_WORD, LONGEST_WORD = 3, 5  # letters that an abbreviation leaves
LINKING = frozenset("of the and in on for a & de der und".split())


@dataclass(frozen=True, slots=True)
class Printed:
    """The parts of a string before a style puts them in order."""

    authors: str
    year: str
    title: str
    container: str
    volume: str
    issue: str
    page: str
    publisher: str

    @property
    def numbers(self) -> str:
        issue = f"({self.issue})" if self.issue else ""
        page = f":{self.page}" if self.volume or self.issue else self.page
        return f"{self.volume}{issue}{page}"


STYLES: dict[str, Callable[[Printed], str]] = {
    "vancouver": lambda p: f"{p.authors}. {p.title}. {p.container}. {p.year};{p.numbers}.",
    "short": lambda p: f"{p.authors}. {p.title}. {p.year}.",
    "ieee": lambda p: (
        f'[7] {p.authors}, "{p.title}," {p.container}, vol. {p.volume}, pp. {p.page}, {p.year}.'
    ),
    "chicago": lambda p: f"{p.authors}. {p.year}. “{p.title}.” {p.container} {p.numbers}. {p.publisher}.",
    "apa": lambda p: f"{p.authors} ({p.year}). {p.title}. {p.container}, {p.numbers}. {p.publisher}",
    "no title": lambda p: f"{p.authors}. {p.container} {p.year};{p.numbers}.",
    "nature": lambda p: f"{p.authors} {p.title}. {p.container} {p.volume}, {p.page} ({p.year}).",
    "mla": lambda p: f'{p.authors}. "{p.title}." {p.container}, vol. {p.volume}, {p.year}, pp. {p.page}.',
}


def damaged_string(record: Reference, style: str, chance: random.Random) -> str:
    """A record as a list might print it."""
    parts = _printed(record, style, chance)
    if chance.random() < 0.4:
        parts = replace(parts, container=_abbreviated(parts.container, chance))
    if chance.random() < 0.12:
        words = parts.title.split()
        parts = replace(parts, title=" ".join(words[: max(3, len(words) * chance.choice([4, 6, 8]) // 10)]))
    if chance.random() < 0.06 and parts.year.isdecimal():
        parts = replace(parts, year=str(int(parts.year) + chance.choice([-3, -1, 1, 1, 2])))
    text = STYLES[style](parts)
    share = chance.choice([0.0] * 6 + [0.015] * 3 + [0.05])
    text = _mistyped(text, share, chance) if share else text
    if chance.random() < 0.15:
        text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii")
    if chance.random() < 0.12:
        cut = chance.randrange(5, max(6, len(text) - 5))
        text = f"{text[:cut]}- {text[cut:]}"
    return text


def _printed(record: Reference, style: str, chance: random.Random) -> Printed:
    names = [_name(name, style) for name in record.author or record.editor] or ["Anonymous"]
    most = chance.choice([WHOLE, WHOLE, 6, 3, 1])
    authors = ", ".join(names[:most]) + (", et al" if len(names) > most else "")
    year = record.issued.year if record.issued else None
    return Printed(
        authors=authors,
        year="" if year is None else str(year),
        title=record.title or "",
        container=record.container_title or "",
        volume=record.volume or "",
        issue=record.issue or "",
        page=(record.page or "").replace("-", "–"),
        publisher=record.publisher or "",
    )


def _name(name: Name, style: str) -> str:
    if name.literal:
        return name.literal
    family = f"{name.particle or ''} {name.family or ''}".strip()
    initials = [word[0] for word in (name.given or "").replace("-", " ").replace(".", " ").split()]
    if style == "ieee":
        return f"{''.join(f'{one}.' for one in initials)} {family}".strip()
    if style == "apa":
        return f"{family}, {' '.join(f'{one}.' for one in initials)}" if initials else family
    if style in {"chicago", "mla"}:
        return f"{family}, {name.given}" if name.given else family
    return f"{family} {''.join(initials)}".strip()


def _abbreviated(container: str, chance: random.Random) -> str:
    words = []
    for word in container.split():
        n = chance.randint(SHORTEST_WORD, LONGEST_WORD)
        if word.lower() not in LINKING:
            words.append(word if len(word) <= n + 1 else f"{word[:n]}.")
    return " ".join(words)[: chance.choice([WHOLE, 60, 40])]


def _mistyped(text: str, share: float, chance: random.Random) -> str:
    typed = []
    for letter in text:
        if not letter.isalpha() or chance.random() >= share:
            typed.append(letter)
            continue
        other = chance.choice(string.ascii_lowercase)
        typed.append(chance.choice([other, "", letter * 2, letter + other]))
    return "".join(typed)


def abstract_of(record: Reference, chance: random.Random) -> Reference:
    """Another work that goes by the same title and authors: what was shown at a meeting years before."""
    issued = record.issued
    if issued is not None and issued.year is not None:
        issued = replace(issued, year=issued.year - chance.randint(2, 6))
    return replace(
        record,
        id=f"abstract of {record.id}",
        doi=None,
        pmid=None,
        container_title=chance.choice(
            ["Meeting of the Society for Applied Studies", "Gut", "Report", "Blood"]
        ),
        volume=chance.choice([None, str(chance.randint(1, 60))]),
        issue=None,
        page=chance.choice([None, f"S{chance.randint(1, 900)}", str(chance.randint(1, 900))]),
        issued=issued,
    )
