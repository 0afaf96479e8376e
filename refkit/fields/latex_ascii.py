"""Letters and signs beyond ASCII in LaTeX source -> the commands that 8-bit BibTeX sorts, cuts and prints."""

from __future__ import annotations

import unicodedata
from typing import Final

from refkit.fields.latex_tables import ACCENTS, COMMANDS, GREEK
from refkit.patterns import regex

BEYOND: Final = regex(r"[^\x00-\x7f]")
# Letters that decompose into no accent. Without a pair of braces BibTeX would count their commands as words.
_LETTERS: Final = ("ss", "o", "O", "l", "L", "ae", "AE", "oe", "OE", "aa", "AA", "i")
_DASHES: Final = {"–": "--", "—": "---"}
_BELOW: Final = frozenset("ckdb")  # these leave an "i" its dot
_DOTLESS: Final = {"i": "\\i", "j": "\\j"}
# Of several commands for one sign the first counts, and none that LaTeX has only in packages.
_IN_PACKAGES: Final = frozenset({"prime", "circ", "sim", "Re", "Im", "ast", "bullet", "cdots", "varepsilon"})


def to_commands(source: str) -> str:
    """LaTeX source with its accented letters, Greek, signs of formulas and dashes as commands.

    "É" becomes `{\\'E}`, which BibTeX takes for one letter when it abbreviates, sorts or changes case (btxhak,
    section 4); "α" `{$\\alpha$}`, since LaTeX's own fonts have no Greek outside of formulas. What LaTeX prints
    as it is, or has no command for, stays.
    """
    if source.isascii():
        return source
    return BEYOND.sub(lambda match: command_of(match[0]), source)


def command_of(char: str) -> str:
    """The command of one character, in braces; the character where there is none."""
    if char in _SIGNS:
        return _SIGNS[char]
    parts = unicodedata.normalize("NFD", char)
    mark = _MARKS.get(parts[1:])
    if mark is None or not (parts[0].isascii() and parts[0].isalpha()):
        return char
    letter = parts[0] if mark in _BELOW else _DOTLESS.get(parts[0], parts[0])
    gap = " " if mark.isalpha() and letter.isalpha() else ""
    return f"{{\\{mark}{gap}{letter}}}"


_MARKS: Final = {sign: name for name, sign in ACCENTS.items() if name not in "thUGf"}
_SIGNS: Final = (
    {
        sign: f"{{$\\{name}$}}"
        for name, sign in reversed(GREEK.items())
        if not name.startswith("text") and name not in _IN_PACKAGES and not sign.isascii()
    }
    | {COMMANDS[name]: f"{{\\{name}}}" for name in _LETTERS}
    | _DASHES
    | {"−": "{$-$}"}
)
