"""Names of journals and books -> whether they may be one, abbreviated or whole."""

from __future__ import annotations

from functools import lru_cache

from refkit.duplicates.settings import MOST_LETTERS
from refkit.fields.folding import fold_text
from refkit.patterns import regex
from refkit.vocabulary.versions import LINKING

WORD = regex(r"[^\W_]+")
IN_BRACKETS = regex(r"\s?[(\[][^()\[\]]{1,60}[)\]]", signs="([")
SUBTITLE = regex(r"\s?[:=/]\s|\.\s?(?:[Oo]fficial|[Cc]lin [Rr]es)|\s-\s")


@lru_cache(maxsize=65536)
def container_words(container: str) -> tuple[str, ...]:
    """The words of a name as compared: folded, without linking words, brackets and subtitle."""
    text = IN_BRACKETS.sub("", container[:MOST_LETTERS]).replace("&", " and ")
    end = SUBTITLE.search(text, 3)
    text = text[: end.start()] if end else text
    words = [word for word in WORD.findall(fold_text(text)) if word not in LINKING]
    return tuple(words)


@lru_cache(maxsize=65536)
def is_same_container(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Whether two lists of words may name one journal: "j biol chem", "journal biological chemistry"; or its initials."""
    if ours == theirs or "".join(ours) == "".join(theirs):
        return True
    for short, long in ((ours, theirs), (theirs, ours)):
        # "PNAS" of "Proc Natl Acad Sci USA"
        if (
            len(short) == 1
            and len(short[0]) > 2
            and "".join(word[0] for word in long).startswith(short[0])
            and len(long) > 2
        ):
            return True
    return len(ours) == len(theirs) and all(
        is_abbreviation(one, other) for one, other in zip(ours, theirs, strict=True)
    )


def is_abbreviation(one: str, other: str) -> bool:
    """Whether one word may stand for the other: "biol", "natl" (ISO 4 cuts words, or leaves letters out)."""
    short, long = sorted((one, other), key=len)
    if long.startswith(short):
        return True
    if short[0] != long[0] or len(short) < 3 or any(c.isdigit() for c in one + other):
        return False
    if short[-1] != long[-1] and not long.startswith(short[:-1]):  # "moorkd" of "moorkunde"
        return False
    letters = iter(long)
    return all(letter in letters for letter in short)
