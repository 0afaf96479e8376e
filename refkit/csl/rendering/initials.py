"""Given names -> initials, as a style's initialize-with, initialize and initialize-with-hyphen want them."""

from __future__ import annotations

from functools import lru_cache

from refkit.csl.output.markup import END, FONTS, visible
from refkit.csl.settings import MOST_JOINED_INITIALS, MOST_SHORTENED
from refkit.patterns import regex

FONT = regex(f"([{''.join(sorted(FONTS))}{END}])")
AFTER_STOP = regex(r"\.(?!-)")
CASELESS = regex("[\u05d0-\u05ea\u0620-\u064a\u0671-\u06d3\u0e01-\u0e2e]")  # Hebrew, Arabic, Thai


@lru_cache(maxsize=20_000)
def shorten_given(given: str, mark: str, initialize: bool, hyphen: bool, joined: bool) -> str:
    """Given names as initials; the marks of fonts part words and stay where they are."""
    first = FONT.sub("", given)[:1]
    if not joined and not (first.isupper() or first.islower() or CASELESS.match(first)):
        return given  # "3rd Jo", "(Jo) Bo": citeproc-js shortens only names that begin with a letter
    out, between, begun = "", "", False
    for piece in FONT.split(given):
        if FONT.fullmatch(piece):
            if not initialize and between == " ":
                out, between = out + between, ""
            out += piece
            continue
        between = "-" if hyphen and piece.startswith("-") else between
        short = shorten_words(piece.strip("-"), mark, initialize, hyphen, joined)
        between = between or (" " if short[:1] == " " else "")
        if short.strip():
            out += (between if begun else "") + " ".join(short.split())
            begun = True
            between = " " if short[-1] == " " else ""
        between = "-" if hyphen and piece.endswith("-") else between
    return out


def shorten_words(text: str, mark: str, initialize: bool, hyphen: bool, joined: bool) -> str:
    """The words of a text, those that stay with a space before and behind them."""
    if not hyphen:
        text = text.replace("-", " ")
    most = MOST_JOINED_INITIALS if joined else 1
    out = ""
    for word in AFTER_STOP.sub(". ", text).split():
        parts = [part for part in word.split("-") if part.strip(".")]
        if not parts:
            continue
        known = word.endswith(".") and len(parts) == 1 and len(parts[0]) > 2 and not joined
        short = initialize or known or all(is_initials(part, most) for part in parts)
        if short and begins_name(parts[0]):
            out += initial_of(parts, mark, most, hyphen=hyphen and initialize)
        else:
            out = f"{out.rstrip()} {word} "
    return out


def initials_alone(given: str) -> str:
    """Given names as bare initials, to compare people by."""
    return "".join(word[0] for word in visible(given).replace(".", " ").replace("-", " ").split())


def initial_of(parts: list[str], mark: str, most: int, *, hyphen: bool) -> str:
    """The initials of one word, which a hyphen may part ("Jean-Luc" -> "J.-L.", but "Xiao-ming" -> "X.")."""
    shortened: list[str] = []
    for part in parts:
        bare = part.rstrip(".")
        if is_initials(part, most) and len(bare) > 1:
            shortened.append(mark.join(bare))
        elif begins_name(part):
            kept = part != bare and len(bare) <= MOST_SHORTENED
            shortened.append(bare if kept else part[0])
    separator = f"{mark.rstrip()}-" if hyphen else mark
    return separator.join(shortened) + mark


def is_initials(part: str, most: int) -> bool:
    bare = part.rstrip(".")
    return bare.isupper() and (len(bare) == 1 or (len(bare) <= most and bare.isalpha()))


def begins_name(part: str) -> bool:
    """Whether a word begins as names do: with a capital, or in a script of letters that has none."""
    return part[0].isupper() or CASELESS.match(part) is not None
