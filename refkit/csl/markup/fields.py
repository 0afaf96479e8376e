"""A field's value -> marked text: its balanced tags and quotation marks as marks, all else as it is."""

from __future__ import annotations

import re

from refkit.csl.markup.marks import (
    CLOSE_QUOTE,
    END,
    FIELD_BOLD,
    FIELD_CAPS,
    FIELD_ITALIC,
    NOCASE,
    NONCHARACTERS,
    OPEN_QUOTE,
    SUB,
    SUP,
)

BREAKS = re.compile(r"[ \t\r\n\f\v]+")  # white space that is folded; fixed and thin spaces mean something
CONTROL = re.compile("[\x00-\x1f\x7f-\x9f]")
MAX_FIELD = 100_000  # characters of one field that are rendered; an abstract has 3,000

# What a field may carry (CSL 1.0.2, "Rich text in fields"; <sc> is Zotero's own spelling of small capitals).
TAG = re.compile(r"<(/?)(i|b|sup|sub|sc|span)(\s[^<>]{0,100})?>", re.IGNORECASE)
TAG_MARKS = {"i": FIELD_ITALIC, "b": FIELD_BOLD, "sup": SUP, "sub": SUB, "sc": FIELD_CAPS}
SPAN_MARKS = {
    'style="font-variant:small-caps;"': FIELD_CAPS,
    'style="font-variant:small-caps"': FIELD_CAPS,
    'class="nocase"': NOCASE,
}


BEFORE_OPENING = frozenset(" \u00a0([{-–—/\u2009\u202f“‘")
STRAIGHT = frozenset("\"'")


def parse_field(value: object, *, quotes: bool = True) -> str:
    """A field's value with its balanced tags as marks; all else in it is text, whatever it looks like.

    Control characters and noncharacters are dropped, white space is folded. With `quotes`, straight quotation
    marks and apostrophes become typographic, and pairs of quotation marks become marks, so that a quotation
    within a quoted title takes the inner form (CSL 1.0.2, "Quotes").
    """
    text = " ".join(BREAKS.split(NONCHARACTERS.sub("", str(value)[:MAX_FIELD]))).strip(" ")
    text = CONTROL.sub("", text)
    return _mark_tags(_mark_quotes(text) if quotes else text)


def _mark_tags(text: str) -> str:
    """Tags that open and close in order become marks; every other "<" stays a character."""
    if "<" not in text:
        return text
    found = list(TAG.finditer(text))
    marks: dict[int, str] = {}
    stack: list[tuple[int, str, str | None]] = []
    for number, match in enumerate(found):
        name = match[2].lower()
        if not match[1]:
            stack.append((number, name, _mark_of(name, match[3] or "")))
        elif any(name == other for _, other, _ in stack[-8:]):
            while stack[-1][1] != name:
                stack.pop()
            opened, _, mark = stack.pop()
            if mark is not None:
                marks[opened], marks[number] = mark, END
    out: list[str] = []
    at = 0
    for number, match in enumerate(found):
        if number in marks:
            out += [text[at : match.start()], marks[number]]
            at = match.end()
    return "".join(out) + text[at:]


def _mark_of(name: str, attributes: str) -> str | None:
    if name == "span":
        folded = "".join(attributes.split()).replace("'", '"').lower()
        return SPAN_MARKS.get(folded)
    return None if attributes.strip() else TAG_MARKS[name]


def _mark_quotes(text: str) -> str:
    if not any(c in text for c in STRAIGHT):
        return text
    out = list(text)
    opened: dict[str, list[int]] = {'"': [], "'": []}
    in_tag = False
    for at, char in enumerate(text):
        if char == "<":
            in_tag = TAG.match(text, at) is not None
        elif char == ">":
            in_tag = False
        elif not in_tag and char in STRAIGHT:
            _mark_quote(text, at, out, opened)
    return "".join(out)


def _mark_quote(text: str, at: int, out: list[str], opened: dict[str, list[int]]) -> None:
    char = text[at]
    kind = char
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    opens = (before in BEFORE_OPENING or before == ">") and after != " "
    if opens:
        opened[kind].append(at)
        if char == "'":
            out[at] = "’"  # until its partner is found: ’90s
    elif kind == "'" and after.isalnum() and before.isalnum():
        out[at] = "’"
    elif opened[kind]:
        out[opened[kind].pop()] = OPEN_QUOTE
        out[at] = CLOSE_QUOTE
        if kind == '"':
            opened["'"].clear()
    elif kind == "'":
        out[at] = "’"
