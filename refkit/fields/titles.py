"""Titles as printed -> titles as kept, and as compared."""

from __future__ import annotations

import re
import unicodedata

QUOTES = {
    "“": "”",
    "‘": "’",
    "„": "“",
    "«": "»",
    "»": "«",
    '"': '"',
    "'": "'",
    "‚": "‘",
    "‹": "›",
    "``": "''",
    "`": "'",
}
SPACES = re.compile(r"\s+")
# Letters that NFKD leaves whole, as bibliographies fold them.
LETTERS = str.maketrans(
    {"ß": "ss", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "æ": "ae", "œ": "oe", "ı": "i", "đ": "d"}
)


def clean_title(text: str) -> str | None:
    """A title without the quotes around it, its final stop and doubled spaces; inner marks stay.

    A final "?" or "!" belongs to the title, and so does the stop of an abbreviation in capitals ("U.S.").
    """
    title = SPACES.sub(" ", text).strip(" ,;:")
    for _ in range(3):
        before = title
        title = _strip_stop(title).strip(" ,;:")
        title = _strip_quotes(title)
        if title == before:
            break
    return title or None


def fold_title(text: str) -> str:
    """A title for comparison: no accents, case, marks or spaces; letters and figures only."""
    folded = unicodedata.normalize("NFKD", text.translate(LETTERS)).casefold()
    return "".join(c for c in folded if c.isalnum())


def _strip_stop(title: str) -> str:
    if title.endswith(("...", "…")) or not title.endswith("."):
        return title
    if re.search(r"\b(?:[A-Z]\.){2,}$", title[-12:]):
        return title
    return title[:-1]


def _strip_quotes(title: str) -> str:
    for opening, closing in QUOTES.items():
        if title.startswith(opening) and len(title) > len(opening):
            inner = title[len(opening) :]
            for end in (closing, "”", "’", "“") if opening in "„‚" else (closing,):
                # A quote that closes earlier belongs to words inside the title.
                at = inner.find(end)
                if at == len(inner) - len(end):
                    return inner[:at]
                if at < 0:
                    return inner
    if title[-1:] in {"”", "»"} and title.count("“") + title.count("«") + title.count("„") == 0:
        return title[:-1]
    return title
