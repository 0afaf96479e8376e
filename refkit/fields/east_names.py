"""Names in Chinese, Japanese and Korean letters within a list, which are read whole."""

from __future__ import annotations

from refkit.patterns import regex
from refkit.vocabulary.name_lists import EAST_OTHERS, EAST_ROLE

EAST_LETTERS = "々〆぀-ヿ㐀-鿿豈-﫿가-힣"
EAST = regex(rf"[{EAST_LETTERS}，、；・·／]")
LETTER = regex(rf"[{EAST_LETTERS}]")
LATIN_WORD = regex(r"[A-Za-zÀ-ɏ]{2,}")
HAN = "々㐀-鿿豈-﫿"
# A point between two names; within a foreign one in Katakana it stays.
POINT = regex(rf"(?<=[{HAN}가-힣])\s?[・·‧]\s?(?=[{HAN}가-힣])")
# Joiners that stand without spaces: "AとB", "王小明和李华", "김철수와 이영희", "Litvak, Y.와/과Pike".
GLUED_JOINER = regex(
    rf"(?<=[\w.,])\s?(?:と|와/과|과/와)\s?(?=\w)|(?<![{HAN}])(?<=[A-Za-z.,])\s?[和与與]\s?(?=[A-Z])"
    rf"|(?<=(?<![가-힣])[가-힣]{{3}})[와과]\s(?=[가-힣]{{2,4}}(?![가-힣]))"
    rf"|(?<=(?<![{HAN}])[{HAN}]{{2}})[和与與](?=[{HAN}]{{2,4}}(?![{HAN}]))"
    rf"|(?<=(?<![{HAN}])[{HAN}]{{3}})[和与與](?=[{HAN}]{{2,4}}(?![{HAN}]))"
)


def is_east(text: str) -> bool:
    """Whether a text has a letter of Chinese, Japanese or Korean."""
    return not text.isascii() and bool(LETTER.search(text))


def separate_east(text: str) -> tuple[str, bool]:
    """A run of names with its separators as Latin lists have them, and whether it said that it was cut."""
    if text.isascii() or not EAST.search(text):
        return text, False
    cut = False
    if LETTER.search(text):
        shorter = EAST_OTHERS.sub("", text)
        cut, text = shorter != text, shorter
        text = POINT.sub("; ", GLUED_JOINER.sub(" & ", text))
    return text.replace("，", ", ").replace("、", "; ").replace("；", "; ").replace("／", "; "), cut


def east_name(text: str) -> str | None:
    """A name in these letters without its spaces and role words; None where another script writes the name."""
    if not is_east(text):
        return None
    name = EAST_ROLE.sub("", text.strip(" .,:;：")).strip()
    if LATIN_WORD.search(name):
        latin = " ".join(word for word in name.split() if not LETTER.search(word))
        return None if latin else name
    return name.replace(" ", "").replace("\u3000", "")
