"""Words or a journal's name, and the available styles -> those that match, the best first; near misses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from difflib import get_close_matches

from refkit.csl.settings import MOST_QUERY_WORDS, NEAR_WORD
from refkit.csl.style.find import StyleInfo
from refkit.csl.style.folders import fold_style
from refkit.fields.folding import fold_text
from refkit.patterns import regex

WORD = regex(r"[^\W_]+")
ISSN = regex(r"(\d{4})[-‐‑–]?(\d{3}[\dx])", re.IGNORECASE)  # as in csl:issn, with any hyphen or none
# Words that abbreviations of titles leave out.
SMALL = frozenset("an and de der des die et for für in la le of on the und".split())


def search_styles(words: Sequence[str], styles: Iterable[StyleInfo]) -> list[StyleInfo]:
    """The styles that match all of `words`: each begins a word of the name, titles, aliases, categories or
    class.

    Best first: the exact name, then whole words before beginnings and titles before categories, independent
    styles before dependent ones, short titles before long.
    """
    wanted = _words(" ".join(words))[:MOST_QUERY_WORDS]
    whole = fold_style(fold_text(" ".join(words)))
    ranked = []
    for style in styles if wanted else ():
        rank = _rank(wanted, whole, style)
        if rank is not None:
            ranked.append((rank, style))
    return [style for _, style in sorted(ranked, key=lambda pair: (pair[0], pair[1].name))]


def _rank(wanted: list[str], whole: str, style: StyleInfo) -> tuple[int, ...] | None:
    info = style.info
    named = _words(f"{style.name} {style.title} {info.title_short} {' '.join(style.aliases)}")
    about = _words(f"{' '.join(info.fields)} {info.citation_format} {info.style_class}")
    loose = 0
    for word in wanted:
        if word in named:
            continue
        if word in about:
            loose += 1
        elif any(other.startswith(word) for other in named):
            loose += 2
        elif any(other.startswith(word) for other in about):
            loose += 3
        else:
            return None
    names = {style.name, fold_style(fold_text(style.title)), fold_style(fold_text(info.title_short))}
    exact = 0 if whole in names else 1 if whole in style.aliases else 2
    return exact, loose, style.parent is not None, len(style.title)


def journal_styles(journal: str, styles: Iterable[StyleInfo]) -> list[StyleInfo]:
    """The styles of a journal, given its title, an abbreviation of the title, or a print or online ISSN.

    Styles of exactly that title go before those that an abbreviation (ISO 4: "N Engl J Med") may mean: only
    the best kind of match is returned.
    """
    number = ISSN.fullmatch(journal.strip())
    if number is not None:
        issn = f"{number[1]}-{number[2]}".upper()
        return [style for style in styles if issn in style.info.issn]
    wanted = title_words(journal)
    if not wanted:
        return []
    ranked = [(how, style) for style in styles if (how := _titled(wanted, style)) is not None]
    best = min((how for how, _ in ranked), default=0)
    found = [style for how, style in ranked if how == best]
    return sorted(found, key=lambda style: (style.parent is not None, style.name))


def title_words(title: str) -> list[str]:
    """The words of a journal's title that distinguish it: folded, without "the", "of", "&" and the like."""
    return [word for word in _words(title) if word not in SMALL]


def _titled(wanted: list[str], style: StyleInfo) -> int | None:
    """How well a title matches: 0 exactly, 1 by beginnings of words, 2 with letters left out, None not."""
    # What stands in brackets is a place, a language or a fuller name; either part is a title by itself.
    parts = (style.title, *style.title.rstrip(")").split("("), style.info.title_short)
    titles = [title_words(text) for text in (*parts, style.name, *style.aliases) if text]
    if wanted in titles:
        return 0
    alike = [full for full in titles if len(full) == len(wanted)]
    if any(all(map(str.startswith, full, wanted)) for full in alike):
        return 1
    return 2 if any(all(map(_shortens, wanted, full)) for full in alike) else None


def _shortens(word: str, full: str) -> bool:
    letters = iter(full)
    return word[0] == full[0] and all(letter in letters for letter in word)


def near_styles(query: str, styles: Sequence[StyleInfo], *, most: int = 3) -> list[StyleInfo]:
    """The styles that a misspelt query may mean: an unknown word is replaced by the nearest known one."""
    held = {
        word for style in styles for word in _words(f"{style.name} {style.title} {' '.join(style.aliases)}")
    }
    beginnings = sorted(held)
    mended = []
    for word in _words(query)[:MOST_QUERY_WORDS]:
        close = [word] if word in held else get_close_matches(word[:40], beginnings, n=1, cutoff=NEAR_WORD)
        mended += close
    while mended:
        found = search_styles(mended, styles)
        if found:
            return found[:most]
        mended.pop()  # the first words of a title distinguish it best
    return []


def holding(words: Sequence[str], names: Iterable[str]) -> list[str]:
    """The names that hold words beginning with all of `words`, the shortest first."""
    wanted = [word for word in _words(" ".join(words)) if word not in SMALL]
    found = [
        name
        for name in (names if wanted else ())
        if all(any(part.startswith(word) for part in name.split("-")) for word in wanted)
    ]
    return sorted(found, key=lambda name: (len(name), name))


def _words(text: str) -> list[str]:
    return WORD.findall(fold_text(text))
