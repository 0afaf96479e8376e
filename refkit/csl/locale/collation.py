"""A text and a language -> a key that plain comparison sorts as a reader of that language expects."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from refkit.csl.output.markup import visible
from refkit.csl.settings import MOST_KEYS
from refkit.patterns import regex

# Letters that Unicode does not take apart; sorted as most Latin-script indexes do.
FOLDED = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "þ": "z\x7f", "ð": "d"}
    | {chr(code): chr(code - 0x60) for code in range(0x30A1, 0x30F7)}  # katakana as hiragana
)
# Letters of Cyrillic alphabets that go after the one before the colon (Unicode CLDR, root collation).
CYRILLIC = "г:ґѓ д:ђ е:є з:ѕ и:іїйј к:ќ л:љ н:њ т:ћ у:ў ц:џ"
# Signs that count, in their order: those before the space between words, and those after it.
BEFORE_SPACE, AFTER_SPACE = "`^°©®→+±÷×<=>¬", "~√∞¤¢$£¥€"
SIGNS = str.maketrans(
    dict.fromkeys("!\"#%&'()*")
    | {sign: chr(n) for n, sign in enumerate(BEFORE_SPACE, 14)}
    | {sign: chr(n) for n, sign in enumerate(AFTER_SPACE, 33)}
    | {"|": " "}
)
# Letters of their own (Unicode CLDR, collation tailorings): each goes after the letter before the colon.
LETTERS = {
    "sv": "y:üű z:å z:äæ z:öøő", "fi": "y:üű z:å z:äæ z:öøő", "da": "y:üű z:æä z:øöő z:å",
    "nb": "y:üű z:æä z:øöő z:å", "no": "y:üű z:æä z:øöő z:å", "nn": "y:üű z:æä z:øöő z:å",
    "is": "a:á d:ð e:é i:í o:ó u:ú y:ý z:þ z:æä z:öø z:å",
    "cs": "c:č h:ch r:ř s:š z:ž", "sk": "a:ä c:č h:ch o:ô s:š z:ž", "sl": "c:č c:ć d:đ s:š z:ž",
    "hr": "c:č c:ć d:đ s:š z:ž", "sr": "c:č c:ć d:đ s:š z:ž", "bs": "c:č c:ć d:đ s:š z:ž",
    "pl": "a:ą c:ć e:ę l:ł n:ń o:ó s:ś z:ź z:ż", "es": "n:ñ", "eu": "n:ñ", "gl": "n:ñ", "hu": "o:öő u:üű",
    "et": "s:š s:z s:ž w:õ w:ä w:ö w:ü", "tr": "c:ç g:ğ h:ı o:ö s:ş u:ü", "lt": "c:č s:š z:ž",
    "lv": "c:č g:ģ k:ķ l:ļ n:ņ s:š z:ž", "ro": "a:ă a:â i:î s:ș t:ț",
}  # fmt: skip
FIGURES = regex(r"\d{1,20}")
SPACES = regex(r"\s")
IGNORED = regex("[^\\w\x00-*\x7f\U0010fffd]|_")
AFTER, LAST = "\x7f", "\U0010fffd"  # after every letter of ASCII, before all others; after all letters


@lru_cache(maxsize=MOST_KEYS)
def collate_text(text: str, language: str = "") -> str:
    """A text's sort key: case, accents and punctuation ignored, figures as numbers before letters.

    `language` is a two-letter code; letters that its alphabet counts as separate sort where it puts them.
    """
    plain = unicodedata.normalize("NFC", visible(text).casefold()).translate(SIGNS)
    for letter, key in letters_of(language):
        plain = plain.replace(letter, key)
    plain = unicodedata.normalize("NFKD", plain).translate(FOLDED)
    return IGNORED.sub("", SPACES.sub(" ", FIGURES.sub(_padded, plain.rstrip())))


@lru_cache(maxsize=64)
def letters_of(language: str) -> tuple[tuple[str, str], ...]:
    """A language's own letters, and what each is written as in a key."""
    found: list[tuple[str, str]] = []
    counts: dict[str, int] = {}
    for entry in f"{LETTERS.get(language, '')} {CYRILLIC}".split():
        base, letters = entry.split(":")
        counts[base] = counts.get(base, 0) + 1
        key = f"{base}{AFTER if base.isascii() else LAST}{counts[base]}"
        found += [(letter, key) for letter in ([letters] if letters.isascii() else letters)]
    return tuple(found)


def _padded(match: re.Match[str]) -> str:
    return f"{int(match[0]):020d}"
