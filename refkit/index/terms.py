"""What a record and a query are compared by: folded words, and facts (year, volume, page, first authors) in pairs.

A pair such as volume and page is rare where either alone is not: it finds a reference that prints no title. Scripts
that put no spaces between words give pairs of characters. A word with a hyphen gives its parts and the whole, so that
a hyphen at the end of a printed line does no harm.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final
from unicodedata import normalize

from refkit.fields.folding import fold_text
from refkit.fields.titles import without_tags
from refkit.index.settings import (
    FIGURES,
    FIGURES_APART,
    LONGEST_TERM,
    LONGEST_TEXT,
    MOST_TERMS,
    NAMED_AUTHORS,
)
from refkit.model import Name, Reference
from refkit.patterns import regex

# Signs of vowels stand in blocks of their scripts and are no letters to `\w`.
SIGNS: Final = "\u0900-\u0963\u0966-\u0dff\u0e01-\u0eff\u0f40-\u0fbc\u1000-\u109f\u1780-\u17d3\u3099\u309a"
UNSPACED: Final = "\u0e01-\u0eff\u1000-\u109f\u1780-\u17d3\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff\U00020000-\U0003ffff"
ASCII_WORD: Final = regex(r"[a-z0-9]+")
WORD: Final = regex(rf"(?:[^\W_]|[{SIGNS}])+")
RUN: Final = regex(rf"[{UNSPACED}]+")
HYPHENED: Final = regex(r"([^\W\d_]{2,})(?:-|\u00ad)[ \n]{0,3}([^\W\d_]{2,})")
POINTS: Final = regex(r"[\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]+")
# Letters of Arabic that Persian, Urdu and careless printing write otherwise.
ARABIC: Final = str.maketrans("یىکةہ", "ييكهه")
DASHES: Final = str.maketrans("‐‑‒–—−", "------")
FIGURE: Final = regex(r"[a-z]{0,2}[0-9]{1,9}")
YEAR: Final = regex(r"(?<![0-9])(?:1[5-9]|20)[0-9]{2}(?![0-9])")


def fold(text: str) -> str:
    """A text as its words are compared: small letters without accents, points and tags."""
    if text.isascii():
        return without_tags(text).lower() if "<" in text else text.lower()
    folded = fold_text(without_tags(text).translate(DASHES)).translate(DASHES)
    return normalize("NFC", POINTS.sub("", folded)).translate(ARABIC)


def words_of(text: str) -> list[str]:
    """The words of a text, in order, as they are compared; single letters and figures of Latin script are left out."""
    folded = fold(text)
    if folded.isascii():
        words = [word[:LONGEST_TERM] for word in ASCII_WORD.findall(folded) if len(word) > 1]
    else:
        words = []
        for word in WORD.findall(folded):
            if RUN.search(word):
                words += _pairs(word)
            elif len(word) > 1 or not word.isascii():
                words.append(word[:LONGEST_TERM])
    if "-" in folded or "\u00ad" in folded:
        words += ((match[1] + match[2])[:LONGEST_TERM] for match in HYPHENED.finditer(folded))
    return words


def _pairs(word: str) -> Iterator[str]:
    """A word, or the pairs of characters of its parts in a script without spaces."""
    at = 0
    for run in RUN.finditer(word):
        if run.start() > at:
            yield word[at : run.start()][:LONGEST_TERM]
        characters, at = run[0], run.end()
        if len(characters) == 1:
            yield characters
        for place in range(min(len(characters) - 1, MOST_TERMS)):
            yield characters[place : place + 2]
    if at < len(word):
        yield word[at:][:LONGEST_TERM]


def record_words(reference: Reference) -> list[str]:
    """The words of a record's title, names, container and publisher; at most MOST_TERMS."""
    texts = [reference.title or ""]
    texts += [name_text(name) for name in (*reference.author, *reference.editor)[:MOST_TERMS]]
    texts += filter(None, (reference.container_title, reference.collection_title, reference.event_title,
        _text(reference.extra.get("container-title-short")), reference.publisher, reference.number))  # fmt: skip
    return list(dict.fromkeys(words_of("\n".join(texts)[: 4 * LONGEST_TEXT])))[:MOST_TERMS]


def record_facts(reference: Reference) -> list[str]:
    """The facts of a record in pairs: "v14:p197", "y1997:p197", "heath:y1997", "heath:p197"."""
    year, volume, page = year_of(reference), figure_of(reference.volume), figure_of(reference.page)
    names = [family_of(name) for name in (reference.author or reference.editor)[:NAMED_AUTHORS]]
    return list(dict.fromkeys(facts(year, volume, page, names)))


def facts(year: str, volume: str, page: str, names: Iterable[str]) -> Iterator[str]:
    """The pairs that can be made of what is known; "" is what is not."""
    if volume and page:
        yield f"v{volume}:p{page}"
    if year and page:
        yield f"y{year}:p{page}"
    for place, name in enumerate(filter(None, names)):
        if year:
            yield f"{name}:y{year}"
        if page and not place:
            yield f"{name}:p{page}"


def query_words(text: str, reference: Reference) -> list[str]:
    """The words of what is looked for: of the characters as printed, else of the fields that are known."""
    if text.strip():
        return list(dict.fromkeys(words_of(text[:LONGEST_TEXT])))[:MOST_TERMS]
    return record_words(reference)


def query_facts(text: str, reference: Reference) -> list[str]:
    """The facts of what is looked for: of its fields, and what its numbers and first words may be."""
    found = record_facts(reference)
    folded = fold(text[:LONGEST_TEXT])
    years = list(dict.fromkeys(YEAR.findall(folded)))[:3]
    if (known := year_of(reference)) and known not in years:
        years.append(known)
    figures = [figure for word in FIGURE.findall(folded) if (figure := figure_of(word))]
    figures = [figure for figure in figures if figure not in years][:FIGURES]
    for place, page in enumerate(figures):
        found += (f"v{volume}:p{page}" for volume in figures[max(0, place - FIGURES_APART) : place])
        found += (f"y{year}:p{page}" for year in years)
    first = [word for word in words_of(folded[:80]) if not word.isdecimal()][:NAMED_AUTHORS]
    found += (f"{name}:y{year}" for name in first for year in years)
    found += (f"{name}:p{page}" for name in first[:1] for page in figures)
    return list(dict.fromkeys(found))


def year_of(reference: Reference) -> str:
    date = reference.issued
    return "" if date is None or date.year is None else str(date.year)


def figure_of(text: str | None) -> str:
    """The first number of a volume or of pages, with the letter that belongs to it: "S12-S19" -> "s12"; "" for none."""
    if not text:
        return ""
    match = FIGURE.search(text.casefold())
    return "" if match is None else match[0].lstrip("0") or "0"


def family_of(name: Name) -> str:
    """The last word of a family name or of a body's name, folded; "" for none."""
    words = words_of((name.family or name.literal or name.given or "")[:200])
    return words[-1] if words else ""


def name_text(name: Name) -> str:
    return " ".join(
        filter(None, (name.particle, name.dropping_particle, name.family, name.given, name.literal))
    )


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
