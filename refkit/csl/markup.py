"""Text that carries its formatting as marks inside it -> plain text, HTML, Markdown or RTF.

While a style works, everything is one string of Unicode: what comes from a field, what the style adds, and
marks for formatting. The marks are noncharacters, which Unicode keeps for use inside a program
(The Unicode Standard, 23.7) and which are taken out of all input; so nothing is escaped before the very end,
where a writer escapes everything that is not a mark.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from html import escape
from unicodedata import normalize

ITALIC, BOLD, UNDERLINE, SMALL_CAPS, SUP, SUB, NOCASE, END, OPEN_QUOTE, CLOSE_QUOTE = map(
    chr, range(0xFDD0, 0xFDDA)
)
# What a style sets back to normal, and what a field marks, which within the same font is set back too.
ROMAN, LIGHT, NO_LINE, NO_CAPS, BASELINE, FIELD_ITALIC, FIELD_BOLD, FIELD_CAPS = map(
    chr, range(0xFDDA, 0xFDE2)
)
BLOCK, LEFT_MARGIN, RIGHT_INLINE, INDENT = map(chr, range(0xFDE2, 0xFDE6))
DISPLAYS = {"block": BLOCK, "left-margin": LEFT_MARGIN, "right-inline": RIGHT_INLINE, "indent": INDENT}
NORMAL = {ROMAN: ITALIC, LIGHT: BOLD, NO_LINE: UNDERLINE, NO_CAPS: SMALL_CAPS, BASELINE: ""}
IN_FIELDS = {FIELD_ITALIC: (ITALIC, ROMAN), FIELD_BOLD: (BOLD, LIGHT), FIELD_CAPS: (SMALL_CAPS, NO_CAPS)}
SETS_BACK = {**{mark: mark for mark in NORMAL.values()}, **NORMAL}
OPENERS = frozenset(
    (ITALIC, BOLD, UNDERLINE, SMALL_CAPS, SUP, SUB, NOCASE, *NORMAL, *IN_FIELDS, *DISPLAYS.values())
)
MARKS = OPENERS | {END, OPEN_QUOTE, CLOSE_QUOTE}
# Names in these scripts are written family name first, without a space, and have no initials.
EAST_ASIAN = re.compile(
    "[\u1100-\u11ff\u2e80-\u2fdf\u3005-\u30ff\u3130-\u318f\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]"
)
BREAKS = re.compile(r"[ \t\r\n\f\v]+")  # white space that is folded; fixed and thin spaces mean something
UNMARKED = dict.fromkeys(map(ord, MARKS))
CONTROL = re.compile("[\x00-\x1f\x7f-\x9f]")
NONCHARACTERS = re.compile("[\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]")
MAX_FIELD = 100_000  # characters of one field that are rendered; an abstract has 3,000

# What a field may carry (CSL 1.0.2, "Rich text in fields"; <sc> is Zotero's own spelling of small capitals).
TAG = re.compile(r"<(/?)(i|b|sup|sub|sc|span)(\s[^<>]{0,100})?>", re.IGNORECASE)
TAG_MARKS = {"i": FIELD_ITALIC, "b": FIELD_BOLD, "sup": SUP, "sub": SUB, "sc": FIELD_CAPS}
SPAN_MARKS = {
    'style="font-variant:small-caps;"': FIELD_CAPS,
    'style="font-variant:small-caps"': FIELD_CAPS,
    'class="nocase"': NOCASE,
}

HTML_TAGS = {
    ITALIC: ("<i>", "</i>"),
    BOLD: ("<b>", "</b>"),
    UNDERLINE: ('<span style="text-decoration:underline;">', "</span>"),
    SMALL_CAPS: ('<span style="font-variant:small-caps;">', "</span>"),
    SUP: ("<sup>", "</sup>"),
    SUB: ("<sub>", "</sub>"),
    NOCASE: ("", ""),
}
HTML_NORMAL = {
    ROMAN: ('<span style="font-style:normal;">', "</span>"),
    LIGHT: ('<span style="font-weight:normal;">', "</span>"),
    NO_LINE: ('<span style="text-decoration:none;">', "</span>"),
    NO_CAPS: ('<span style="font-variant:normal;">', "</span>"),
}
# As processors write it that say all a style says, blocks included.
CSL_HTML_TAGS = {
    **HTML_TAGS,
    **HTML_NORMAL,
    BASELINE: ('<span style="baseline">', "</span>"),
    BLOCK: ('\n\n    <div class="csl-block">', "</div>\n"),
    LEFT_MARGIN: ('\n    <div class="csl-left-margin">', "</div>"),
    RIGHT_INLINE: ('<div class="csl-right-inline">', "</div>\n  "),
    INDENT: ('<div class="csl-indent">', "</div>\n  "),
}
MARKDOWN_TAGS = HTML_TAGS | {
    ITALIC: ("*", "*"),
    BOLD: ("**", "**"),
    UNDERLINE: ("", ""),
    SMALL_CAPS: ("", ""),
}
RTF_TAGS = {
    ITALIC: (r"{\i ", "}"),
    BOLD: (r"{\b ", "}"),
    UNDERLINE: (r"{\ul ", "}"),
    SMALL_CAPS: (r"{\scaps ", "}"),
    SUP: (r"{\super ", "}"),
    SUB: (r"{\sub ", "}"),
    NOCASE: ("", ""),
}
PLAIN_TAGS: dict[str, tuple[str, str]] = {}
# A bullet, or a second number behind an entry's own, would begin a list within (CommonMark 0.31, 5.2).
BULLET = re.compile(r"^(\d{1,9}[.)] {1,3})?([-+])")
SECOND_NUMBER = re.compile(r"^(\d{1,9}[.)] {1,3}\d{1,9})([.)])(?= |$)")
MARKDOWN_SPECIAL = re.compile(r"[\\`*_\[\]<>&#|~^$]")

BEFORE_OPENING = frozenset(" \u00a0([{-–—/\u2009\u202f“‘")
AMBIGUOUS = frozenset("‘’")  # may be apostrophes
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


def visible(text: str) -> str:
    """The text without its marks."""
    return text.translate(UNMARKED)


def is_east_asian(text: str) -> bool:
    """Whether all the letters of a text are Chinese, Japanese or Korean."""
    letters = [char for char in visible(text) if char.isalpha()]
    return bool(letters) and all(map(EAST_ASIAN.match, letters))


def wrap(mark: str, text: str) -> str:
    return f"{mark}{text}{END}" if text else text


def quote(text: str) -> str:
    return f"{OPEN_QUOTE}{text}{CLOSE_QUOTE}"


def to_text(marked: str, quotes: tuple[str, str, str, str]) -> str:
    """Plain text. `quotes` are the locale's opening and closing quotation mark, then the inner two."""
    return _write(in_line(marked), quotes, PLAIN_TAGS, {}, lambda text: text)


def to_html(marked: str, quotes: tuple[str, str, str, str]) -> str:
    """HTML in which every character that does not belong to a mark is escaped."""
    return _write(in_line(marked), quotes, HTML_TAGS, HTML_NORMAL, _escape_html)


def to_csl_html(marked: str, quotes: tuple[str, str, str, str]) -> str:
    """HTML with blocks for CSL's `display` and a tag for everything a style sets to normal."""
    return _write(marked, quotes, CSL_HTML_TAGS, HTML_NORMAL, _escape_csl_html)


def _escape_csl_html(text: str) -> str:
    # Superscript characters are written as the letters they raise.
    return RAISED.sub(lambda m: f"<sup>{normalize('NFKC', m[0])}</sup>", text.translate(NUMBERED))


RAISED = re.compile(
    "[\u00aa\u00b2\u00b3\u00b9\u00ba\u02b0-\u02b8\u02e0-\u02e4\u1d2c-\u1d6a\u2070-\u207f\u2120\u2122]"
)
NUMBERED = {ord(char): f"&#{ord(char)};" for char in "&<>"}


def _escape_html(text: str) -> str:
    return escape(text, quote=False)


def in_line(marked: str) -> str:
    """Blocks as parts of one line, with a space between them (CSL 1.0.2, "Display")."""
    if not any(mark in marked for mark in DISPLAYS.values()):
        return marked
    out: list[str] = []
    stack: list[bool] = []
    apart, last = False, " "
    for char in marked:
        if char in OPENERS:
            stack.append(char in DISPLAYS.values())
            apart = apart or stack[-1]
            if stack[-1]:
                continue
        elif char == END and stack:
            if stack.pop():
                apart = True
                continue
        elif char not in MARKS or char == OPEN_QUOTE:
            if apart and last != " " and char not in " .,;:)":
                out.append(" ")
            apart, last = False, char
        out.append(char)
    return "".join(out)


def to_markdown(marked: str, quotes: tuple[str, str, str, str]) -> str:
    """CommonMark; what would be read as markup, raw HTML included, is escaped with a backslash."""
    out = _write(
        _trim_marks(in_line(marked)), quotes, MARKDOWN_TAGS, {}, lambda t: MARKDOWN_SPECIAL.sub(r"\\\g<0>", t)
    )
    return BULLET.sub(r"\1\\\2", SECOND_NUMBER.sub(r"\1\\\2", out))


def to_rtf(marked: str, quotes: tuple[str, str, str, str]) -> str:
    """What a paragraph of RTF holds (RTF 1.9): no header; characters beyond ASCII by their numbers."""
    return _write(in_line(marked), quotes, RTF_TAGS, {}, _escape_rtf)


def _escape_rtf(text: str) -> str:
    out: list[str] = []
    for char in text:
        if char in "\\{}":
            out.append(f"\\{char}")
        elif ord(char) < 128:
            out.append(char)
        else:
            units = memoryview(char.encode("utf-16-le")).cast("H")
            out += [f"\\u{unit if unit < 0x8000 else unit - 0x10000}?" for unit in units]
    return "".join(out)


Writer = Callable[[str, tuple[str, str, str, str]], str]

# One row an output.
WRITERS: dict[str, Writer] = {
    "text": to_text,
    "html": to_html,
    "markdown": to_markdown,
    "rtf": to_rtf,
    "csl-html": to_csl_html,
}


def _write(
    marked: str,
    quotes: tuple[str, str, str, str],
    tags: dict[str, tuple[str, str]],
    normal: dict[str, tuple[str, str]],
    escaped: Callable[[str], str],
) -> str:
    out: list[str] = []
    stack: list[tuple[str, str]] = []
    depth = 0
    for piece in _pieces(marked):
        if piece in OPENERS:
            mark = piece
            if piece in IN_FIELDS:
                mark, back = IN_FIELDS[piece]
                mark = back if _is_set(stack, mark) else mark
            known = tags.get(mark)
            if known is None and mark in NORMAL and _is_set(stack, NORMAL[mark]):
                known = normal.get(mark)
            opening, closing = known or ("", "")
            stack.append((mark, closing))
            out.append(opening)
        elif piece == END:
            if stack:
                out.append(stack.pop()[1])
        elif piece == OPEN_QUOTE:
            out.append(escaped(quotes[0 if depth % 2 == 0 else 2]))
            depth += 1
        elif piece == CLOSE_QUOTE:
            depth = max(0, depth - 1)
            out.append(escaped(quotes[1 if depth % 2 == 0 else 3]))
        else:
            out.append(escaped(_nested(piece, quotes) if depth % 2 else piece))
    out += [closing for _, closing in reversed(stack)]
    return "".join(out)


def _is_set(stack: list[tuple[str, str]], font: str) -> bool:
    """Whether the innermost mark that says anything of a font sets it."""
    return next((mark == font for mark, _ in reversed(stack) if SETS_BACK.get(mark) == font), False)


def _nested(text: str, quotes: tuple[str, str, str, str]) -> str:
    # Typographic quotation marks stay as a field has them, save within quotation marks of the same form.
    if quotes[0] in AMBIGUOUS:
        return text
    return text.replace(quotes[0], quotes[2]).replace(quotes[1], quotes[3])


def _pieces(marked: str) -> Iterator[str]:
    start = 0
    for at, char in enumerate(marked):
        if char in MARKS:
            if at > start:
                yield marked[start:at]
            yield char
            start = at + 1
    if start < len(marked):
        yield marked[start:]


def _trim_marks(marked: str) -> str:
    # "*word *" is no emphasis in Markdown: spaces go outside the marks, and marks around nothing go.
    out: list[str] = []
    waiting = ""
    for char in marked:
        if char == " " and out and out[-1] in OPENERS:
            openers = ""
            while out and out[-1] in OPENERS:
                openers = out.pop() + openers
            out.append(" ")
            out.extend(openers)
        elif char == " ":
            waiting += char
        elif char == END and out and out[-1] in OPENERS and not waiting:
            out.pop()
        elif char == END:
            out.append(char)
        else:
            out.extend(waiting)
            waiting = ""
            out.append(char)
    return "".join(out) + waiting


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
