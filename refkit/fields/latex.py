"""LaTeX source of a data field <-> text, in which CSL's inline tags (<i>, <sup> …) stand for markup."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from refkit.fields.latex_case import (
    CASE_MARKS,
    NOCASE,
    PROTECTED_WORD,
    case_spans,
    wants_braces,
)
from refkit.fields.latex_markup import (
    ENTITY,
    TAG_NAME,
    VERBATIM_ESCAPE,
    dimension_end,
    entity_text,
    settle_modes,
    tag_text,
)
from refkit.fields.latex_math import formula_text
from refkit.fields.latex_plain import is_own_source, is_plain
from refkit.fields.latex_symbols import join, symbol_of
from refkit.fields.latex_tables import (
    ACCENTS,
    COMMANDS,
    DIMENSIONED,
    LIGATURES,
    OLD_FONTS,
    SWALLOWED,
    VERBATIM,
    WRAPPERS,
)
from refkit.fields.settings import DEEPEST_TAGS, LONGEST_FORMULA
from refkit.patterns import regex

SMALL_CAPS: Final = '<span style="font-variant:small-caps;">'
TAG_COMMANDS: Final = {
    "<i>": "\\textit{",
    "<b>": "\\textbf{",
    "<sup>": "\\textsuperscript{",
    "<sub>": "\\textsubscript{",
    SMALL_CAPS: "\\textsc{",
    NOCASE: "{",
}
CLOSING: Final = {
    "<i>": "</i>", "<b>": "</b>", "<sup>": "</sup>", "<sub>": "</sub>", SMALL_CAPS: "</span>", NOCASE: "</span>"
}  # fmt: skip
TAG: Final = regex("|".join(map(re.escape, [*CLOSING, *dict.fromkeys(CLOSING.values())])))

TOKEN: Final = regex(
    rf"\\?{ENTITY}|<{TAG_NAME}>"
    r"|\\(?:[A-Za-z]+\*?|[^A-Za-z])"  # \command or \' (the last rule takes a single backslash at the end)
    r"|[{}~$]"
    r"|[ \t\r\n]+"
    r"|-{2,3}|``|''|[?!]`"
    r"|[^\\{}~$ \t\r\n\-`'?!&<]+"
    r"|.",
    re.DOTALL,
)
SPECIALS: Final = {
    "\\": "\\textbackslash{}",
    "{": "\\textbraceleft{}",
    "}": "\\textbraceright{}",
    "~": "\\textasciitilde{}",
    "^": "\\textasciicircum{}",
    "%": "\\%",
    "&": "\\&",
    "#": "\\#",
    "_": "\\_",
    "$": "\\$",
    "\n": "\\newline{}",
}
SPECIAL: Final = regex(
    rf"{ENTITY}|<(?={TAG_NAME}>)|[\\{{}}~^%&#_$\n]"
    r"|[\x00-\x09\x0b-\x1f\x7f]"
    r"|(?<=[-`'])[-`']|(?<=[?!])`"  # what LaTeX would draw together
    r"|(?<= ) "
)
# A formula that `decode` leaves as it is: it holds a command, an index or a power.
FORMULA: Final = regex(r"\$[^$\\^_\n]{0,200}[\\^_][^$\n]{1,200}\$")
SPACES: Final = regex(r"[ \t\r\n]+")
# Spaces and control characters that are spelt out ("\ ", \newline, \symbol{9}) must outlive the folding of
# white space. Till then Unicode's noncharacters, which no text holds, stand for them.
HARD_SPACE: Final = "\ufffe"
HARD_CONTROLS: Final = {code: chr(0xFDD0 + code) for code in range(32)}
HARD: Final = str.maketrans({HARD_SPACE: " "} | {hard: chr(code) for code, hard in HARD_CONTROLS.items()})
NO_TEXT: Final = str.maketrans(dict.fromkeys((HARD_SPACE, *HARD_CONTROLS.values(), *CASE_MARKS), "\ufffd"))


def decode(source: str, *, unknown: set[str] | None = None, case: bool = False) -> str:
    """The text of LaTeX source as data fields hold it.

    Accents and symbols become characters, \\textit, \\emph, \\textbf, \\textsc, \\textsuperscript and
    \\textsubscript CSL's tags; braces fall away, white space is folded. Formulas of signs in a line ("$_2$",
    "$\\alpha$") become text, others stay with their dollars. HTML's entities and its other names of tags
    ("<em>", "<inf>") are read too. A command that is not known leaves its argument; its name is added to
    `unknown`. With `case`, braces that keep the case of words ("{Nile}") become CSL's spans "nocase", but for
    words that `encode` puts in braces by itself. Never raises: braces without a partner are passed over.
    """
    if is_plain(source):
        return source
    return Decoder(settle_modes(source), unknown, case=case).text()


def encode(text: str, *, protect: bool = False) -> str:
    """LaTeX source, with balanced braces and in one line, that `decode` reads as `text`.

    With `protect`, words with a capital after their first letter ("DNA", "mRNA") are put in braces, so
    that BibTeX's styles leave their case alone. White space other than single spaces is spelt out.
    """
    if not text or is_own_source(text, protect):
        return text
    nested = is_nested(text)
    pieces: list[str] = []
    open_tags: list[str] = []
    at = 0
    for match in TAG.finditer(text) if nested else ():
        pieces.append(encode_plain(text[at : match.start()], protect and NOCASE not in open_tags))
        at = match.end()
        if match[0] in TAG_COMMANDS and len(open_tags) < DEEPEST_TAGS:
            open_tags.append(match[0])
        elif match[0] not in TAG_COMMANDS and open_tags:
            open_tags.pop()
        pieces.append(TAG_COMMANDS.get(match[0], "}"))
    pieces.append(encode_plain(text[at:], protect))
    source = "".join(pieces)
    if source.startswith(" "):
        source = "\\" + source
    if source.endswith(" "):
        # The empty group keeps the space when a reader strips the field.
        source = source.removesuffix(" ").removesuffix("\\") + "\\ {}"
    return source


def is_nested(text: str) -> bool:
    """Whether every inline tag has its partner, in the right order."""
    waiting: list[str] = []
    for match in TAG.finditer(text):
        if match[0] in CLOSING:
            waiting.append(CLOSING[match[0]])
        elif not waiting or waiting.pop() != match[0]:
            return False
    return not waiting


def encode_plain(text: str, protect: bool) -> str:
    """Text without tags as LaTeX; formulas that `decode` reads as themselves are left as they are."""
    pieces: list[str] = []
    at = 0
    for match in FORMULA.finditer(text) if "$" in text else ():
        formula = match[0]
        if not is_balanced(formula) or decode(formula) != formula:
            continue
        pieces += (escape(text[at : match.start()], protect), formula)
        at = match.end()
    pieces.append(escape(text[at:], protect))
    return "".join(pieces)


def escape(text: str, protect: bool) -> str:
    """Text without formulas as LaTeX; with `protect`, words with inner capitals in braces."""
    pieces: list[str] = []
    at = 0
    for match in PROTECTED_WORD.finditer(text) if protect else ():
        if wants_braces(match[0]):
            pieces += (
                escape_span(text, at, match.start()),
                f"{{{escape_span(text, match.start(), match.end())}}}",
            )
            at = match.end()
    return "".join(pieces) + escape_span(text, at, len(text))


def escape_span(text: str, start: int, end: int) -> str:
    # Not a slice: what stands before the span decides whether a dash or a space in it is the second one.
    pieces: list[str] = []
    at = start
    for match in SPECIAL.finditer(text, start, end):
        pieces += (text[at : match.start()], spell(match))
        at = match.end()
    return "".join(pieces) + text[at:end]


def spell(match: re.Match[str]) -> str:
    """LaTeX for one character that would be a command, part of a ligature, or folded."""
    char = match[0]
    if char == " ":
        return "\\ "
    if char in "-`'":
        return "{}" + char
    if char == "<":
        return "\\textless{}"
    if len(char) > 1:
        return "\\&{}" + char[1:].replace("#", "\\#")  # or it would be read as an entity
    return SPECIALS.get(char) or f"\\symbol{{{ord(char)}}}"


def is_balanced(source: str) -> bool:
    """Whether braces pair, backslashes left out of account, as BibTeX counts them."""
    depth = 0
    for char in source:
        depth += (char == "{") - (char == "}")
        if depth < 0:
            return False
    return depth == 0


class Decoder:
    """One pass over the tokens of a source. Groups wait on a list, so that depth costs no recursion."""

    def __init__(self, source: str, unknown: set[str] | None, *, case: bool = False) -> None:
        self.tokens = TOKEN.findall(source.translate(NO_TEXT))
        self.case = case
        self.at = 0
        self.unknown = unknown
        self.output: list[str] = []
        self.open: list[tuple[int, Callable[[str], str] | None, list[str]]] = []
        self.fonts: list[str] = []  # closers of "{\it …" in the group at hand

    def text(self) -> str:
        while self.at < len(self.tokens):
            token = self.tokens[self.at]
            self.at += 1
            if token == "{":
                self.begin(self.kept_case())
            elif token == "}":
                self.finish()
            elif token == "$":
                self.formula()
            elif token[0] in "&\\" and token[-1] == ";" and len(token) > 3:
                self.output.append(entity_text(token))
            elif token[0] == "\\" and len(token) > 1:
                self.command(token[1:])
            elif token[0] == "<" and len(token) > 1:
                self.output.append(tag_text(token))
            else:
                self.output.append(LIGATURES.get(token, " " if token[0] in " \t\r\n" else token))
        while self.open:
            self.finish()
        self.output += reversed(self.fonts)
        text = "".join(self.output)
        return fold(case_spans(SPACES.sub(" ", text).strip(" ")) if self.case else text)

    def kept_case(self) -> Callable[[str], str] | None:
        """What marks a group whose case BibTeX keeps: the outermost, not one that begins with a command."""
        if not self.case or self.open or self.peek()[:1] == "\\":
            return None
        return lambda inner: CASE_MARKS[0] + inner + CASE_MARKS[1]

    def begin(self, wrap: Callable[[str], str] | None) -> None:
        """Open a group; `wrap` makes its text into something else when it ends."""
        self.open.append((len(self.output), wrap, self.fonts))
        self.fonts = []

    def finish(self) -> None:
        """Close the innermost group and its fonts; nothing where none is open."""
        if not self.open:
            return
        self.output += reversed(self.fonts)
        start, wrap, self.fonts = self.open.pop()
        if wrap is not None:
            inner = "".join(self.output[start:])
            del self.output[start:]
            self.output.append(wrap(inner))

    def command(self, name: str) -> None:
        if name in ACCENTS and (not name.isalpha() or self.has_argument()):
            self.accent(ACCENTS[name])
            return
        if name.isalpha() or name.endswith("*"):
            self.skip_space()
        name = name.rstrip("*") or name
        if name == "symbol":
            self.symbol()
        elif name in ("newline", "par", "\\"):
            self.output.append(HARD_CONTROLS[10] if name == "newline" else " ")
            self.skip_empty_group()
        elif name in (" ", "\t", "\n", "\r"):
            self.output.append(HARD_SPACE)
        elif name == "(":
            self.formula("\\)")
        elif name in COMMANDS:
            self.output.append(COMMANDS[name])
            self.skip_empty_group()
        elif name in VERBATIM:
            self.output.append(self.verbatim())
        elif name == "ensuremath" and self.peek() == "{":
            self.ensured()
        elif name in DIMENSIONED:
            self.skip_dimension()
        elif name in WRAPPERS:
            before, after = WRAPPERS[name]
            self.argument(lambda inner: before + inner + after)
        elif name in OLD_FONTS:
            before, after = OLD_FONTS[name]
            self.output.append(before)
            self.fonts.append(after)
        elif name in SWALLOWED:
            self.skip_groups(SWALLOWED[name])
            self.open_argument()
        elif (sign := symbol_of(name)) is not None:
            self.output.append(sign)
            self.skip_empty_group()
        else:
            if self.unknown is not None:
                self.unknown.add(name[:40])
            self.skip_empty_group()
            self.open_argument()

    def open_argument(self) -> None:
        """A group behind a command is its argument, whose braces keep no case."""
        if self.peek() == "{":
            self.at += 1
            self.begin(None)

    def peek(self) -> str:
        return self.tokens[self.at] if self.at < len(self.tokens) else ""

    def skip_space(self) -> None:
        if self.peek()[:1] in (" ", "\t", "\r", "\n") and self.peek():
            self.at += 1

    def skip_empty_group(self) -> None:
        if self.tokens[self.at : self.at + 2] == ["{", "}"]:
            self.at += 2

    def skip_groups(self, count: int) -> None:
        """Pass over arguments that are no text, such as the address in \\href{address}{text}."""
        for _ in range(count):
            self.skip_space()
            if self.peek() != "{":
                return
            self.group_tokens()

    def group_tokens(self) -> list[str]:
        """The tokens of the group that begins here, without its braces; they count as read."""
        start = self.at
        depth = 0
        while self.at < len(self.tokens):
            depth += (self.tokens[self.at] == "{") - (self.tokens[self.at] == "}")
            self.at += 1
            if depth == 0:
                return self.tokens[start + 1 : self.at - 1]
        return self.tokens[start + 1 :]

    def verbatim(self) -> str:
        """The argument of `\\url{…}`, whose "~" and "_" are themselves."""
        self.skip_space()
        if self.peek() != "{":
            return ""
        return VERBATIM_ESCAPE.sub(r"\1", "".join(self.group_tokens()))

    def ensured(self) -> None:
        """The argument of `\\ensuremath{…}`, as a formula where it is one that can be read."""
        depth = 0
        for end in range(self.at, min(self.at + LONGEST_FORMULA, len(self.tokens))):
            depth += (self.tokens[end] == "{") - (self.tokens[end] == "}")
            if depth == 0:
                break
        plain = formula_text("".join(self.tokens[self.at + 1 : end]), decode) if depth == 0 else None
        if plain is not None:  # else its signs are read as they stand
            self.output.append(plain)
            self.at = end + 1

    def skip_dimension(self) -> None:
        """A length: `\\kern.1em`, `\\hskip 2pt`, `\\hspace{1em}`."""
        self.skip_space()
        if self.peek() == "{":
            self.group_tokens()
            return
        ahead = self.tokens[self.at : self.at + 4]
        left = dimension_end("".join(ahead))
        while left > 0 and self.at < len(self.tokens):
            token = self.peek()
            if len(token) > left:
                self.tokens[self.at] = token[left:]
                return
            left -= len(token)
            self.at += 1

    def has_argument(self) -> bool:
        # "\c" and "\v" are accents only where a letter follows; at the end of a field they are none.
        return self.peek() not in ("", "}")

    def argument(self, wrap: Callable[[str], str]) -> None:
        """The next group, or the next character, as the argument of a command."""
        self.skip_space()
        token = self.peek()
        if token == "{":
            self.at += 1
            self.begin(wrap)
        elif token in ("", "}", "$") or token[0] == "\\":
            self.output.append(wrap(""))
        else:
            self.tokens[self.at] = token[1:]
            self.at += 0 if token[1:] else 1
            self.output.append(wrap(token[0]))

    def accent(self, mark: str) -> None:
        self.skip_space()
        token = self.peek()
        if token[:1] == "\\" and len(token) > 1:
            # \'\i and \^{\j}: the accent takes the place of the dot.
            self.at += 1
            self.skip_space()
            letter = {"i": "i", "j": "j"}.get(token[1:]) or COMMANDS.get(token[1:], "")
            self.skip_empty_group()
            self.output.append(join(letter, mark) if letter else "")
            return
        self.argument(lambda inner: join(inner, mark))

    def symbol(self) -> None:
        tokens = self.tokens[self.at : self.at + 3]
        if len(tokens) == 3 and tokens[0] == "{" and tokens[2] == "}" and tokens[1].isdecimal():
            code = int(tokens[1][:7])
            if code < 0x110000 and not 0xD800 <= code < 0xE000:
                self.at += 3
                self.output.append(HARD_CONTROLS.get(code) or (HARD_SPACE if code == 32 else chr(code)))

    def formula(self, closing: str = "$") -> None:
        """From a dollar to the next: turned into text where that is simple, else kept as it stands."""
        opening = "$" if closing == "$" else "\\("
        try:
            end = self.tokens.index(closing, self.at, self.at + LONGEST_FORMULA)
        except ValueError:
            self.output.append(opening)
            return
        inner = "".join(self.tokens[self.at : end])
        if closing == "$" and (inner[:1].isspace() or inner[-1:].isspace() or not inner):
            self.output.append("$")  # "$5 and $6" is money
            return
        self.at = end + 1
        plain = formula_text(inner, decode, self.unknown)
        self.output.append(SPACES.sub(" ", f"{opening}{inner}{closing}") if plain is None else plain)


def fold(text: str) -> str:
    # Only LaTeX's own white space is folded: a no-break space is a character like any other.
    return SPACES.sub(" ", text).strip(" ").translate(HARD)
