"""What is looked for -> the words that a service's search is given."""

from __future__ import annotations

from typing import Final

from refkit.matching.query import Query
from refkit.model import Date, Name, Reference
from refkit.patterns import regex
from refkit.services.settings import DRUG_NAMES, MAX_QUERY, SHORTEST_WORD, TITLE_WORDS
from refkit.vocabulary.genres import IN_TEXT
from refkit.vocabulary.stopwords import KEYS, LABEL_WORDS

WORD: Final = regex(r"[^\W_]+(?:['’-][^\W_]+)*")
TAG: Final = regex(r"<[^<>]{0,60}>")
MARKED: Final = regex(r"([^\W\d_]{4,40})\s?[®™]")
IN_BRACKETS: Final = regex(r"\(([^\W\d_]{4,40})[^()]{0,60}\)")


def printed(query: Query) -> str:
    """The printed string, else authors, title, container, year, volume and first page in one; "" where little is known."""
    if query.text.strip():
        return " ".join(query.text.split())[:MAX_QUERY]
    reference = query.reference
    if not reference.title and not (reference.author and reference.container_title):
        return ""
    parts = [
        *(surname(name) for name in reference.author[:3]),
        TAG.sub("", reference.title or ""),
        reference.container_title or "",
        str(year(reference) or ""),
        reference.volume or "",
        first_page(reference),
    ]
    return " ".join(" ".join(filter(None, parts)).split())[:MAX_QUERY]


def title_words(reference: Reference) -> list[str]:
    """The first words of a title that are worth to be searched for, in small letters: in capitals some are operators."""
    found = (match[0].casefold() for match in WORD.finditer(TAG.sub("", (reference.title or "")[:MAX_QUERY])))
    long = [word for word in found if len(word) >= SHORTEST_WORD]
    return ([word for word in long if word not in KEYS] or long)[:TITLE_WORDS]


def surname(name: Name) -> str:
    """The family name with its particles, or the whole of a body's name."""
    return " ".join(filter(None, (name.dropping_particle, name.particle, name.family))) or name.literal or ""


def first_page(reference: Reference) -> str:
    """The first page as stated; "" for none."""
    return (reference.page or "").replace("–", "-").partition("-")[0].strip()


def year(reference: Reference) -> int | None:
    """The year in which it came out."""
    issued: Date | None = reference.issued
    return issued.year if issued is not None else None


def drug_names(reference: Reference) -> list[str]:
    """The names of the medicine that the title of a label states, in small letters, the surest first: what bears a mark, the
    first word that says nothing of labels, what stands in brackets."""
    title = TAG.sub("", (reference.title or "")[:MAX_QUERY])
    plain = IN_TEXT["label"].sub(" ", title.replace("®", " ® ").replace("™", " ™ "))
    marked = [match[1] for match in MARKED.finditer(title)]
    words = [match[0] for match in WORD.finditer(plain.partition("(")[0])]
    bracketed = [match[1] for match in IN_BRACKETS.finditer(plain)]
    found = [word.casefold() for word in (*marked, *words[:8], *bracketed)]
    named = [
        one
        for one in found
        if len(one) > SHORTEST_WORD and one.isalpha() and one not in KEYS and one not in LABEL_WORDS
    ]
    first = named[:1] if marked or words else []
    return list(dict.fromkeys([*first, *(one.casefold() for one in bracketed if one.casefold() in named)]))[
        :DRUG_NAMES
    ]
