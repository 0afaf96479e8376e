"""A text and a language -> a key that plain comparison sorts as a reader of that language expects.

Where PyICU is installed (the extra refkit-claims[collation]) the letters go by Unicode CLDR, in every language and
script. Without it they go by the tables here, which say the same for the alphabets that they know; letters of
other scripts then go by their numbers in Unicode, which `lacks_order` tells.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from importlib.util import find_spec
from itertools import groupby
from types import ModuleType

from refkit.csl.locale import unicode_collation
from refkit.csl.output.markup import visible
from refkit.csl.settings import MOST_KEYS
from refkit.patterns import regex

# Letters that Unicode does not take apart; sorted as most Latin-script indexes do.
FOLDED = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "þ": "z\x7f", "ð": "d"}
    | {chr(code): chr(code - 0x60) for code in range(0x30A1, 0x30F7)}  # katakana as hiragana
)
# Letters of Cyrillic alphabets that go after the one before the colon (Unicode CLDR, root collation).
CYRILLIC = "г:ґ г:ѓ д:ђ е:є з:ѕ и:і и:ї и:й и:ј к:ќ л:љ н:њ т:ћ у:ў ц:џ"
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
    "sv": "z:å z:äæ z:öøő", "fi": "z:å z:äæ z:öøő", "da": "z:æä z:øöő z:å",
    "nb": "z:æä z:øöő z:å", "no": "z:æä z:øöő z:å", "nn": "z:æä z:øöő z:å",
    "is": "a:á d:ð e:é i:í o:ó u:ú y:ý z:þ z:æä z:öø z:å",
    "cs": "c:č h:ch r:ř s:š z:ž", "sk": "a:ä c:č h:ch o:ô s:š z:ž", "sl": "c:č c:ć d:đ s:š z:ž",
    "hr": "c:č c:ć d:đ s:š z:ž", "sr": "c:č c:ć d:đ s:š z:ž", "bs": "c:č c:ć d:đ s:š z:ž",
    "pl": "a:ą c:ć e:ę l:ł n:ń o:ó s:ś z:ź z:ż", "es": "n:ñ", "eu": "n:ñ", "gl": "n:ñ", "hu": "c:cs d:dz g:gy l:ly n:ny o:öő s:sz t:ty u:üű z:zs",
    "et": "s:š s:z s:ž w:õ w:ä w:ö w:ü", "tr": "c:ç g:ğ h:ı o:ö s:ş u:ü", "lt": "c:č s:š z:ž",
    "lv": "c:č g:ģ k:ķ l:ļ n:ņ s:š z:ž", "ro": "a:ă a:â i:î s:ș t:ț",
}  # fmt: skip
# Letters that an alphabet takes for others: Scandinavians list "über" under y and "Aarhus" as "Århus",
# Lithuanians y among i.
AS_Y, AS_RING = (("ü", "y"), ("ű", "y")), (("aa", "å"),)
SPELT = (
    {"lt": (("y", "i"),)}
    | dict.fromkeys(("sv", "fi"), AS_Y)
    | dict.fromkeys(("da", "nb", "no", "nn"), (*AS_Y, *AS_RING))
)
# Languages whose lists begin with their own letters (Unicode CLDR, collation reorderings).
CYRILLIC_LETTER, GREEK, HAN, HANGUL = (
    regex(f"[{letters}]")
    for letters in ("\u0400-\u04ff", "\u0370-\u03ff", "\u3005-\u30ff\u3400-\u9fff", "\u1100-\u11ff")
)
OWN_SCRIPT = dict.fromkeys(("be", "bg", "mk", "ru", "sr", "uk", "mn", "kk"), CYRILLIC_LETTER) | {
    "el": GREEK,
    "ko": HANGUL,
    "zh": HAN,
}
# Letters of scripts whose order is not that of their numbers: Indic and South-East Asian ones, kana, Han.
UNORDERED = regex(
    "[\u0900-\u109f\u1780-\u17ff\u1a20-\u1aad\u3005-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)
FIGURES = regex(r"\d{1,20}")
SPACES = regex(r"\s")
IGNORED = regex("[^\\w\x00-*\x7f\U0010fffd]|_")
AFTER, LAST = "\x7f", "\U0010fffd"  # after every letter of ASCII, before all others; after all letters


@cache
def library() -> ModuleType | None:
    """The module that asks PyICU; None where PyICU is not installed."""
    found = find_spec("icu")
    if found is None or find_spec("icu._icu_") is None:  # another package has that name too
        return None
    return unicode_collation


def lacks_order(text: str) -> bool:
    """Whether a text holds letters whose order is not known without PyICU, and it is not there."""
    return not text.isascii() and UNORDERED.search(text) is not None and library() is None


@lru_cache(maxsize=MOST_KEYS)
def collate_text(text: str, language: str = "") -> str:
    """A text's sort key: case, accents and punctuation ignored, figures as numbers before letters.

    `language` is a code ("sv", "zh-TW"); letters that its alphabet counts as separate sort where it puts them.
    """
    by_unicode = library()
    return key_by_tables(text, language) if by_unicode is None else key_by_unicode(text, language, by_unicode)


def key_by_unicode(text: str, language: str, by_unicode: ModuleType) -> str:
    """The key of which the letters are those of Unicode CLDR, the rest as `key_by_tables` has it."""
    plain = unicodedata.normalize("NFC", visible(text)).translate(SIGNS).rstrip()
    figured = FIGURES.sub(_padded, "".join(map(_apart, plain)))
    kept = "".join(char if is_letter(char) else _kept(char) for char in figured)
    return "".join(
        str(by_unicode.letter_key("".join(part), language)) if letters else "".join(part)
        for letters, part in groupby(kept, key=is_letter)
    )


def is_letter(char: str) -> bool:
    """Whether a character is a letter, or a mark of one."""
    return char.isalpha() or (not char.isascii() and unicodedata.category(char)[0] == "M")


def _apart(char: str) -> str:
    return char if is_letter(char) else unicodedata.normalize("NFKD", char)


@lru_cache(maxsize=MOST_KEYS)
def key_by_tables(text: str, language: str) -> str:
    """The key by the tables of this module, which know the alphabets of some 30 languages."""
    language = language[:2]
    plain = unicodedata.normalize("NFC", visible(text).casefold()).translate(SIGNS)
    for written, letter in SPELT.get(language, ()):
        plain = plain.replace(written, letter)
    for letter, key in letters_of(language):
        plain = plain.replace(letter, key)
    plain = unicodedata.normalize("NFKD", plain).translate(FOLDED)
    folded = _kept(FIGURES.sub(_padded, plain.rstrip()))
    script = OWN_SCRIPT.get(language)
    # The letters of the language's own script go before those of others.
    return folded if script is None or folded.isascii() else script.sub(r":\g<0>", folded)


def _kept(plain: str) -> str:
    return IGNORED.sub("", SPACES.sub(" ", plain))


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
