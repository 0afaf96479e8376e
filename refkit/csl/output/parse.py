"""A field's value -> marked text: its balanced tags and quotation marks as marks, all else as it is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from refkit.csl.output.markup import CLOSE_QUOTE, EDGE, END, NONCHARACTERS, OPEN_INNER, OPEN_QUOTE, OPENER
from refkit.csl.output.quotes import Quotes
from refkit.csl.settings import DEEPEST_OPENER, MAX_FIELD
from refkit.patterns import regex

# A sign that is not kept as it is, or may not be; most fields have none.
ODD = regex(r"[^\w ()\[\]{},./:;?!+=%&#*@~^|$\\–—-]|  |\A | \Z| [;:!?]")
BREAKS = regex(r"[ \t\r\n\f\v]+")  # white space that is folded; fixed and thin spaces mean something
CONTROL = regex("[\x00-\x1f\x7f-\x9f]")

# What a field may carry (CSL 1.0.2, "Rich text in fields"; <sc> is Zotero's own spelling of small capitals).
TAG = regex(r"<(/?)(i|b|sup|sub|sc|span)(\s[^<>]{0,100})?>", re.IGNORECASE)
TAG_MARKS = {
    "i": OPENER["field-italic"],
    "b": OPENER["field-bold"],
    "sup": OPENER["sup"],
    "sub": OPENER["sub"],
    "sc": OPENER["field-caps"],
}
IN_TAGS = (*TAG_MARKS.values(), OPENER["nocase"])
SPAN_MARKS = {
    'style="font-variant:small-caps;"': OPENER["field-caps"],
    'style="font-variant:small-caps"': OPENER["field-caps"],
    'class="nocase"': OPENER["nocase"],
    'class="nodecor"': OPENER["roman"],
}


QUOTE = '"'
APOSTROPHE = "'"
# The characters before an opening quotation mark; the second row is for `own_quotes`, as in citeproc-js.
BEFORE_OPENING = frozenset(" \u00a0([{-–—/\u2009\u202f“‘")
BEFORE_QUOTE, BEFORE_APOSTROPHE = frozenset(" \u00a0("), frozenset(" \u00a0")
OUTER, INNER = "outer", "inner"
SPACED = regex(r"(?<=«) | (?=[;:!?»])")


def parse_field(value: object, *, quotes: bool = True, own_quotes: Quotes | None = None) -> str:
    """A field's value with its balanced tags as marks; all else in it is text, whatever it looks like.

    Control characters and noncharacters are dropped, white space is folded. With `quotes`, straight quotation
    marks and apostrophes become typographic, and pairs of quotation marks become marks, so that a quotation
    within a quoted title takes the inner form (CSL 1.0.2, "Quotes"). With `own_quotes`, the quotation marks
    of the style's language, fields are read as citeproc-js reads them.
    """
    text = str(value)
    if len(text) <= MAX_FIELD and not ODD.search(text) and not any(sign in text for sign in own_quotes or ()):
        return text
    text = " ".join(BREAKS.split(NONCHARACTERS.sub("", text[:MAX_FIELD]))).strip(" ")
    text = CONTROL.sub("", text)
    if own_quotes is not None:
        text = SPACED.sub("\u202f", text)
    if "<" not in text and not any(sign in text for sign in _signs(quotes, own_quotes)):
        return text
    return _mark(text, quotes=quotes, own_quotes=own_quotes)


@lru_cache(maxsize=64)
def _signs(quotes: bool, own_quotes: Quotes | None) -> tuple[str, ...]:
    straight = (QUOTE, APOSTROPHE) if quotes else ()
    return straight + tuple(sign for sign in own_quotes or () if quotes)


@lru_cache(maxsize=64)
def _token(quotes: bool, own_quotes: Quotes | None) -> re.Pattern[str]:
    signs = sorted(set(_signs(quotes, own_quotes)), key=len, reverse=True)
    return re.compile("|".join([TAG.pattern, *map(re.escape, signs)]), re.IGNORECASE)


@dataclass(slots=True)
class _Open:
    """A tag or quotation mark that waits for what closes it."""

    at: int  # its place among the pieces
    kind: str  # the tag's name, a straight mark, or OUTER and INNER for the language's own
    mark: str | None  # what it becomes when it is closed
    bare: bool = False  # a straight mark behind which citeproc-js begins no word of a title


class _Marking:
    """One field's tags and quotation marks, paired as they nest; what has no partner stays a character."""

    def __init__(self, text: str, own_quotes: Quotes | None) -> None:
        self.text = text
        self.own_quotes = own_quotes
        self.out: list[str] = []
        self.stack: list[_Open] = []
        self.first = ""  # the straight mark used first on top: it is the language's outer one
        self.edge = 0  # where the last tag or opening quotation mark ended

    def tag(self, match: re.Match[str]) -> None:
        name = match[2].lower()
        if not match[1]:
            self.stack.append(_Open(len(self.out), name, _mark_of(name, match[3] or "")))
            self.out.append(match[0])
            self.edge = match.end()
        else:
            self.out.append(self.close(name, END) or match[0])

    def straight(self, char: str, start: int, end: int) -> None:
        before, after = self.text[start - 1 : start] or " ", self.text[end : end + 1] or " "
        if char == APOSTROPHE and before.isalnum() and after.isalnum():
            self.out.append("’" if self.own_quotes is None else f"’{EDGE}")
        elif self.opens(char, before, start) and after != " ":
            self.open(char, "", end, char)
        elif before != " " and (closed := self.close(char, CLOSE_QUOTE, last=end == len(self.text))):
            self.out.append(closed)
        else:
            odd = self.own_quotes is not None and before in BEFORE_OPENING and before != " "
            self.out.append("’" if char == APOSTROPHE and not odd else char)

    def opens(self, char: str, before: str, start: int) -> bool:
        if start == self.edge:
            return True
        strict = BEFORE_QUOTE if char == QUOTE else BEFORE_APOSTROPHE
        return before in (BEFORE_OPENING if self.own_quotes is None else strict)

    def typographic(self, sign: str, start: int, end: int) -> None:
        """Read a typographic quotation mark of the style's language that the field contains."""
        opening, closing, inner_opening, inner_closing = self.own_quotes or ("", "", "", "")
        before, after = self.text[start - 1 : start] or " ", self.text[end : end + 1] or " "
        if before.isalnum() and after.isalnum() and sign == "’":
            self.out.append(sign)
            return
        for kind, opener, closer in ((OUTER, opening, closing), (INNER, inner_opening, inner_closing)):
            same = opener == closer
            if sign == opener and (not same or not before.isalnum()) and after != " ":
                self.open(kind, OPEN_QUOTE if kind == OUTER else OPEN_INNER, end, sign)
                return
            if sign == closer and (closed := self.close(kind, CLOSE_QUOTE)):
                self.out.append(closed)
                return
        self.out.append(sign)

    def open(self, kind: str, mark: str, end: int, sign: str) -> None:
        spaced = self.text[end - 2 : end - 1] == " "
        bare = self.own_quotes is not None and (kind == APOSTROPHE or (kind == QUOTE and not spaced))
        self.stack.append(_Open(len(self.out), kind, mark, bare))
        self.out.append(sign)
        self.edge = end

    def close(self, kind: str, mark: str, *, last: bool = False) -> str:
        """The mark for a closing tag or quotation mark; "" where nothing that it could close is open.

        Where an apostrophe closes a quotation `last`, at the end of a title, citeproc-js takes its first word for one.
        """
        if not any(kind == waiting.kind for waiting in self.stack[-DEEPEST_OPENER:]):
            return ""
        while self.stack[-1].kind != kind:
            self.leave(self.stack.pop(), closed=True)
        opened = self.stack.pop()
        if opened.mark is None:
            return ""
        self.out[opened.at] = opened.mark or self.quoting(kind) + (
            EDGE if opened.bare and not (last and kind == APOSTROPHE) else ""
        )
        return mark

    def quoting(self, kind: str) -> str:
        if not any(waiting.kind in {QUOTE, APOSTROPHE, OUTER, INNER} for waiting in self.stack):
            self.first = self.first or kind
        return OPEN_QUOTE if self.own_quotes is None or kind == self.first or not self.first else OPEN_INNER

    def leave(self, opened: _Open, *, closed: bool) -> None:
        if opened.kind == APOSTROPHE and (self.own_quotes is None or not closed):
            self.out[opened.at] = "’"


def _mark(text: str, *, quotes: bool, own_quotes: Quotes | None) -> str:
    marking = _Marking(text, own_quotes)
    at = 0
    for match in _token(quotes, own_quotes).finditer(text):
        marking.out.append(text[at : match.start()])
        at = match.end()
        if match[2]:
            marking.tag(match)
        elif match[0] in {QUOTE, APOSTROPHE}:
            marking.straight(match[0], match.start(), at)
        else:
            marking.typographic(match[0], match.start(), at)
    for opened in marking.stack:
        marking.leave(opened, closed=False)
    marked = "".join(marking.out) + text[at:]
    if END in marked:
        for mark in IN_TAGS:
            marked = marked.replace(mark + END, "")  # tags around nothing
    return marked


def _mark_of(name: str, attributes: str) -> str | None:
    if name == "span":
        folded = "".join(attributes.split()).replace("'", '"').lower()
        return SPAN_MARKS.get(folded)
    return None if attributes.strip() else TAG_MARKS[name]
