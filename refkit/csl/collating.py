"""A text and a language -> a key that plain comparison sorts as a reader of that language expects."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from refkit.csl.markup import visible

# Letters that Unicode does not take apart; sorted as most Latin-script indexes do.
FOLDED = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"}
)
# Letters of their own (Unicode CLDR, collation tailorings): each goes after the letter before the colon.
LETTERS = {
    "sv": "y:üű z:å z:äæ z:öøő", "fi": "y:üű z:å z:äæ z:öøő", "da": "y:üű z:æä z:øöő z:å", "nb": "y:üű z:æä z:øöő z:å",
    "no": "y:üű z:æä z:øöő z:å", "nn": "y:üű z:æä z:øöő z:å", "is": "a:á d:ð e:é i:í o:ó u:ú y:ý z:þ z:æä z:öø z:å",
    "cs": "c:č h:ch r:ř s:š z:ž", "sk": "a:ä c:č h:ch o:ô s:š z:ž", "sl": "c:č c:ć d:đ s:š z:ž",
    "hr": "c:č c:ć d:đ s:š z:ž", "sr": "c:č c:ć d:đ s:š z:ž", "bs": "c:č c:ć d:đ s:š z:ž",
    "pl": "a:ą c:ć e:ę l:ł n:ń o:ó s:ś z:ź z:ż", "es": "n:ñ", "eu": "n:ñ", "gl": "n:ñ", "hu": "o:öő u:üű",
    "et": "s:š s:z s:ž w:õ w:ä w:ö w:ü", "tr": "c:ç g:ğ h:ı o:ö s:ş u:ü", "lt": "c:č s:š z:ž",
    "lv": "c:č g:ģ k:ķ l:ļ n:ņ s:š z:ž", "ro": "a:ă a:â i:î s:ș t:ț",
}  # fmt: skip
FIGURES = re.compile(r"\d{1,20}")
AFTER = "\x7f"  # after every letter of ASCII, before all others
MOST_KEYS = 20_000


@lru_cache(maxsize=MOST_KEYS)
def collate_text(text: str, language: str = "") -> str:
    """Case, accents and punctuation set aside; figures as numbers, before letters; a language's own letters."""
    plain = unicodedata.normalize("NFC", visible(text).casefold())
    for letter, key in letters_of(language):
        plain = plain.replace(letter, key)
    plain = unicodedata.normalize("NFKD", plain).translate(FOLDED)
    kept = "".join(filter(None, map(_kept, plain)))
    return FIGURES.sub(lambda match: f"{int(match[0]):020d}", " ".join(kept.split()))


@lru_cache(maxsize=64)
def letters_of(language: str) -> tuple[tuple[str, str], ...]:
    """A language's own letters, and what each is written as in a key."""
    found: list[tuple[str, str]] = []
    counts: dict[str, int] = {}
    for entry in LETTERS.get(language, "").split():
        base, letters = entry.split(":")
        counts[base] = counts.get(base, 0) + 1
        key = f"{base}{AFTER}{counts[base]}"
        found += [(letter, key) for letter in ([letters] if letters.isascii() else letters)]
    return tuple(found)


def _kept(char: str) -> str:
    if char.isalnum() or char in {"~", AFTER} or char.isspace():
        return char
    return "!" if unicodedata.category(char) == "Sc" else ""
