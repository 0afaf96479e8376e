"""A formula of LaTeX, without its dollars -> text in which CSL's tags stand for indices and powers."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from typing import Final

from refkit.fields.latex_symbols import symbol_of
from refkit.fields.settings import DEEPEST_FORMULA
from refkit.patterns import regex

TOKEN: Final = regex(r"\\(?:[A-Za-z]+\*?|.)|[ \t\r\n]+|.")
ACCENTS: Final = {
    "hat": "\u0302", "widehat": "\u0302", "check": "\u030c", "tilde": "\u0303", "widetilde": "\u0303",
    "acute": "\u0301", "grave": "\u0300", "dot": "\u0307", "ddot": "\u0308", "breve": "\u0306",
    "bar": "\u0304", "overline": "\u0305", "vec": "\u20d7", "mathring": "\u030a", "underline": "\u0332",
}  # fmt: skip
# What text does not show of its argument, or of what comes after it.
STYLES: Final = frozenset(
    "mathrm mathit mathbf mathsf mathtt mathcal mathscr mathfrak mathbb mathnormal boldsymbol bm pmb "
    "operatorname mathop mathrel mathbin mathord mathopen mathclose mathpunct mathinner ensuremath mathsurround "
    "mathds mathbbm mathpzc mathrsfs mathsmaller underbrace overbrace rlap llap smash cancel overrightarrow boxed".split()
)
SILENT: Final = frozenset(
    "left right bigl bigr big Big Bigl Bigr bigg Bigg biggl biggr Biggl Biggr middle displaystyle textstyle "
    "scriptstyle limits nolimits rm it bf sf tt cal em mit boldmath unboldmath protect relax nonumber".split()
)
FRACTIONS: Final = frozenset("frac dfrac tfrac cfrac nicefrac sfrac".split())
# With two arguments: the first stands above or below the second.
STACKED: Final = {"overset": "sup", "stackrel": "sup", "underset": "sub"}
# With one argument, and what stands around it in text.
AROUND: Final = {
    "ket": ("|", "⟩"), "bra": ("⟨", "|"), "braket": ("⟨", "⟩"), "abs": ("|", "|"), "norm": ("‖", "‖"), "pmod": (" (mod ", ")"),
    "num": ("", ""), "si": ("", ""), "unit": ("", ""), "ang": ("", "°"), "lvert": ("|", ""), "isotope": ("", ""),
}  # fmt: skip
QUANTITIES: Final = frozenset(("SI", "qty"))  # of siunitx: a number and its unit
UNSEEN: Final = frozenset(
    "phantom hphantom vphantom color label tag".split()
)  # commands whose argument is no text
STRUCK: Final = frozenset(("not", "slashed"))  # put a stroke through what follows
ARROWS: Final = {"xrightarrow": "→", "xleftarrow": "←"}
# The letters of sets; other letters in that font are themselves.
SETS: Final = {"C": "ℂ", "H": "ℍ", "N": "ℕ", "P": "ℙ", "Q": "ℚ", "R": "ℝ", "Z": "ℤ"}
BLACKBOARD: Final = frozenset(("mathbb", "mathds", "mathbbm"))
SIMPLE: Final = regex(r"[^\W_]{1,40}(?:<su[bp]>[^<>]{1,40}</su[bp]>){0,2}")
# Signs of relations and operations, which keep space on both sides or on none.
BINARY: Final = frozenset("→←↔⇒⇐⇔⟶⟹×÷±∓≤≥≠≈≡∼~≃≅∝∈∉⊂⊆∪∩⊕⊗∧∨≪≫⩽⩾≲≳")
WORDS: Final = frozenset(
    "text textrm textit textbf textsf texttt textsc textup textnormal mbox hbox emph".split()
)
RAISED_ALREADY: Final = frozenset("°′″")  # stand above the line without a tag
SIGNS: Final = {"-": "−", "'": "′", "~": " "}
MARKS: Final = {"_": "sub", "^": "sup"}


class UnreadableError(Exception):
    """A formula is more than signs in a line."""


def formula_text(inner: str, decode: Callable[[str], str], unknown: set[str] | None = None) -> str | None:
    """Letters, signs, accents, indices, powers and roots of a formula as text; None for any other formula.

    `decode` reads the words that stand in it (`\\text{…}`). Commands that made it unreadable are added to
    `unknown`. A hyphen is the sign of subtraction (U+2212).
    """
    reader = Formula(inner.strip(), decode, unknown)
    try:
        text = reader.line(0)
    except UnreadableError:
        return None
    return text if reader.at >= len(reader.tokens) else None


class Formula:
    """One pass over the tokens of a formula."""

    def __init__(self, source: str, decode: Callable[[str], str], unknown: set[str] | None) -> None:
        self.tokens: list[str] = TOKEN.findall(source)
        self.at = 0
        self.decode = decode
        self.unknown = unknown

    def line(self, depth: int) -> str:
        """What stands up to the end of the group or of the formula."""
        if depth > DEEPEST_FORMULA:
            raise UnreadableError
        pieces: list[str] = []
        while self.at < len(self.tokens) and self.tokens[self.at] != "}":
            piece = self.piece(depth)
            spaced = bool(pieces) and pieces[-1] == " "
            if spaced and piece in BINARY and not "".join(self.tokens[self.at : self.at + 1]).isspace():
                piece += " "  # the space behind its command ended the command
            pieces.append(piece[1:] if spaced and len(piece) > 1 and piece[0] == " " else piece)
        return "".join(pieces)

    def piece(self, depth: int) -> str:
        token = self.tokens[self.at]
        self.at += 1
        if token == "{":
            return self.group(depth)
        if token in MARKS:
            inner = self.argument(depth).strip()
            if not inner or set(inner) <= RAISED_ALREADY:
                return inner
            return f"<{MARKS[token]}>{inner}</{MARKS[token]}>"
        if token.isspace():
            return "" if self.at < len(self.tokens) and self.tokens[self.at] in MARKS else " "
        if token[0] == "\\":
            return self.command(token[1:], depth)
        if token in "&#%$":
            raise UnreadableError
        return SIGNS.get(token, token)

    def group(self, depth: int) -> str:
        """The rest of a group whose brace is passed."""
        inner = self.line(depth + 1)
        if self.at >= len(self.tokens):
            raise UnreadableError
        self.at += 1
        return inner

    def argument(self, depth: int) -> str:
        """A group, a command or a single sign."""
        self.skip_space()
        if self.at >= len(self.tokens) or self.tokens[self.at] in "}_^":
            raise UnreadableError
        return self.piece(depth + 1)

    def command(self, name: str, depth: int) -> str:
        if depth > DEEPEST_FORMULA:
            raise UnreadableError
        name = name.rstrip("*") or name
        if name in WORDS:
            return self.words(name)
        if name.isalpha():
            self.skip_space()
        if name in SILENT:
            return ""
        if name in STYLES:
            inner = self.argument(depth)
            return SETS.get(inner, inner) if name in BLACKBOARD else inner
        if (built := self.built(name, depth)) is not None:
            return built
        if name in ACCENTS:
            return accented(self.argument(depth), ACCENTS[name])
        if name.isspace():
            return " "
        text = symbol_of(name)
        if text is None:
            if self.unknown is not None:
                self.unknown.add(name[:40])
            raise UnreadableError
        return f"{text} " if text == name and len(text) > 1 and self.is_word_next() else text

    def built(self, name: str, depth: int) -> str | None:
        """What a command makes of its arguments; None for one that has none."""
        if name == "sqrt":
            index = self.option(depth)
            inner = self.argument(depth).strip()
            root = f"√{inner}" if inner.isalnum() else f"√({inner})"
            return f"<sup>{index}</sup>{root}" if index else root
        if name in FRACTIONS:
            over, under = self.argument(depth), self.argument(depth)
            return f"{grouped(over)}/{grouped(under)}"
        if name in STACKED:
            mark, base = self.argument(depth).strip(), self.argument(depth)
            return f"{base}<{STACKED[name]}>{mark}</{STACKED[name]}>" if mark else base
        if name in ARROWS:
            below, above = self.option(depth), self.argument(depth).strip()
            return (
                ARROWS[name]
                + (f"<sub>{below}</sub>" if below else "")
                + (f"<sup>{above}</sup>" if above else "")
            )
        if name in AROUND:
            raised = self.option(depth)
            before, behind = AROUND[name]
            return (f"<sup>{raised}</sup>" if raised else "") + before + self.argument(depth) + behind
        if name in QUANTITIES:
            return f"{self.argument(depth).strip()} {self.argument(depth).strip()}"
        if name in UNSEEN:
            self.argument(depth)
            return ""
        if name == "textcolor":
            self.argument(depth)
            return self.argument(depth)
        if name in STRUCK:
            inner = self.argument(depth)
            return unicodedata.normalize("NFC", inner[:1] + "\u0338") + inner[1:]
        return None

    def option(self, depth: int) -> str:
        """What stands in brackets before an argument; "" where nothing does."""
        if self.tokens[self.at : self.at + 1] != ["["]:
            return ""
        self.at += 1
        pieces: list[str] = []
        while self.at < len(self.tokens) and self.tokens[self.at] != "]":
            if self.tokens[self.at] == "}":
                raise UnreadableError
            pieces.append(self.piece(depth + 1))
        self.at += 1
        return "".join(pieces).strip()

    def is_word_next(self) -> bool:
        """Whether a letter, figure or command of one follows: "log n", "sin θ", but "log(n)"."""
        token = self.tokens[self.at] if self.at < len(self.tokens) else ""
        return token.isalnum() or (token[:1] == "\\" and token[1:].isalpha() and token[1:] not in SILENT)

    def words(self, name: str) -> str:
        """The text of `\\text{…}` and its like."""
        self.skip_space()
        start = self.at
        depth = 0
        while self.at < len(self.tokens):
            depth += (self.tokens[self.at] == "{") - (self.tokens[self.at] == "}")
            self.at += 1
            if depth <= 0:
                break
        source = "".join(self.tokens[start : self.at])
        if depth or not source.startswith("{"):
            raise UnreadableError
        inner = source[1:-1]
        padded = (" " * inner[:1].isspace(), " " * (inner[-1:].isspace() and bool(inner.strip())))
        return padded[0] + self.decode(f"\\{name}{source}") + padded[1]

    def skip_space(self) -> None:
        if self.at < len(self.tokens) and self.tokens[self.at].isspace():
            self.at += 1


def grouped(text: str) -> str:
    """Numerator or denominator of a fraction in a line, in brackets where it is more than one thing."""
    text = text.strip()
    return text if SIMPLE.fullmatch(text) else f"({text})"


def accented(inner: str, mark: str) -> str:
    """A letter with its accent; of several letters, a line over or under each, and no other accent."""
    if len(inner) == 1:
        return unicodedata.normalize("NFC", inner + mark)
    if mark in ("\u0305", "\u0332") and inner.isalnum():
        return "".join(char + mark for char in inner)
    return inner
