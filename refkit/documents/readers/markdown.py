"""Markdown -> the text a reader sees, with its places in the file, and its blocks."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass

from refkit.documents.blocks import Block, headings_of
from refkit.documents.kinds import Parts
from refkit.documents.line_shapes import is_headline, is_page_talk, is_title_like, opens_links
from refkit.documents.readers.cite_elements import ELEMENT, ROLE, draw_keys, split_keys
from refkit.documents.readers.offsets import Drawing, spans
from refkit.fields.ids import ids_of_address
from refkit.marks.grammar import LINKED_NUMBERS
from refkit.marks.latex import COMMAND_TEXT
from refkit.marks.numbered import read_numbers
from refkit.model import Source, UnitKind
from refkit.patterns import regex
from refkit.reflist.locate.find import find_lists
from refkit.reflist.locate.lines import UNSEEN_SIGNS
from refkit.reflist.locate.page_furniture import is_furniture_line

_LINE = regex(r"[^\r\n]*(?:\r\n|\r|\n|$)")
_UNSEEN = regex(rf"[{UNSEEN_SIGNS}]*")  # before a heading or an item: it stays in the file and is not read
_ATX = regex(r" {0,3}(#{1,6})(?:[ \t]{1,20}|$)")
_CLOSING_HASHES = regex(r"[ \t]#{1,20}$")
_ATTRIBUTES = regex(r"\{[#.][^{}]{0,100}\}$")
_SETEXT = regex(r" {0,3}(=|-){2,200}$")
_FENCE = regex(r" {0,3}(`{3,20}|~{3,20})")
_RULE = regex(r" {0,3}(?:(?:\* ?){3,80}|(?:- ?){3,80}|(?:_ ?){3,80})$")
_ITEM = regex(r"([ \t]{0,40})([-*+•]|\d{1,6}[.)])[ \t]{1,8}(?=\S)")
_CELL = regex(r"(?:[^|\\]|\\.)*+")
_QUOTE = regex(r" {0,3}>[ \t]?")
_DEFINITION = regex(
    r" {0,3}\[(?!\^)[^\[\]]{1,200}\]:[ \t]{1,8}(?:<[^<>\s]{1,500}>|(?:https?:|mailto:|/|#|\.)\S{0,500})"
)
_DEFINED = regex(r"^ {0,3}\[(?!\^)([^\[\]]{1,200})\]:[ \t]*\S", re.MULTILINE)
_TABLE_RULE = regex(r"[ \t]{0,3}[|:-][|\s:+-]{1,4000}$")
_YAML = regex(r"([A-Za-z_-]{1,40}):[ \t]{0,8}(.{0,1000})")
_YAML_ITEM = regex(r"[ \t]{1,8}-[ \t]{1,8}(?:name:[ \t]{1,8})?(.{1,200})")

_ELEMENT = ELEMENT.pattern.replace("?P<name>", "?P<element>").replace("?P=name", "?P=element")
_ROLE = ROLE.pattern.replace("?P<keys>", "?P<role>")
# Inline marks. Every repetition is bounded, and none may cross the beginning of another of its kind.
_INLINE = regex(
    rf"(?P<latex>{COMMAND_TEXT})"
    rf"|(?P<citing>(?=<d|\{{cite)(?:{_ELEMENT}|{_ROLE}))"
    r"|(?P<escape>\\[!-/:-@\[-`{-~])"
    r"|(?P<code>`{1,3})(?P<coded>[^`\n]{1,500})(?P=code)"
    r"|(?P<image>!\[(?P<alt>[^\[\]]{0,300})\]\([^()\s]{0,1000}(?:[ \t]{1,4}\"[^\"\n]{0,200}\")?\))"
    r"|(?P<link>\[(?P<words>(?:[^\[\]\n]|\[[^\[\]\n]{0,60}\]){1,400})\]\("
    r"(?P<url>[^()\s]{0,1000}(?:\([^()\s]{0,100}\)[^()\s]{0,200})?)(?:[ \t]{1,4}\"[^\"\n]{0,200}\")?\))"
    r"|(?P<refer>\[(?P<named>[^\[\]\n^@]{1,300})\]\[(?P<place>[^\[\]\n^@]{0,100})\])"
    r"|(?P<auto><(?P<address>https?://[^<>\s]{1,500}|[^<>@\s]{1,80}@[^<>@\s]{1,80})>)"
    r"|(?P<comment><!--(?:(?!-->)[^<]){0,1000}-->)"
    r"|(?P<tag></?(?P<tagname>[A-Za-z][A-Za-z0-9]{0,12})(?:[ \t][^<>\n]{0,300})?/?>)"
    r"|(?P<sup>\^(?P<raised>[0-9a-z,–-]{1,20})\^)"
    r"|(?P<entity>&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)"
    r"|(?P<emphasis>\*{1,3}|_{1,3}|~~)"
)


ENDING = frozenset(("", *".,;:)]?![\r\n"))  # what may stand behind a mark and seldom behind a quantity


@dataclass(slots=True)
class _Row:
    start: int
    end: int  # without the line break

    def text(self, raw: str) -> str:
        return raw[self.start : self.end]


def _visible(raw: str, start: int) -> int:
    found = _UNSEEN.match(raw, start)
    return found.end() if found else start


class _Markdown:
    """One reading of a Markdown file."""

    def __init__(self, raw: str) -> None:
        self.raw = raw
        self.rows = [
            _Row(_visible(raw, m.start()), m.start() + len(m.group().rstrip("\r\n")))
            for m in _LINE.finditer(raw)
            if m.group()
        ]
        self.drawing = Drawing(raw)
        self.blocks: list[Block] = []
        self.raised: list[tuple[int, int]] = []
        self.code: list[tuple[int, int]] = []
        # Labels of the page's links: "[1][2]" is one only where "[2]" is defined.
        self.defined = {
            _folded(found[1]) for found in _DEFINED.finditer(raw) if _DEFINITION.match(raw, found.start())
        }
        self.labels: list[tuple[int, str]] = []
        self.meta: dict[str, str] = {}
        self.authors: list[str] = []
        self.links = False
        self.titled = False
        self.marker: bool | None = None  # whether the items of the last list are numbered

    def read(self) -> None:
        at = self._front_matter()
        while at < len(self.rows):
            at = self._block(at)

    def _line(self, at: int) -> str:
        return self.rows[at].text(self.raw) if at < len(self.rows) else ""

    # -- blocks

    def _block(self, at: int) -> int:
        line = self._line(at)
        if not line.strip():
            self.drawing.instead("\n", self.rows[at].start)
            return at + 1
        fence = _FENCE.match(line)
        if fence:
            return self._fenced(at, fence.group(1))
        atx = _ATX.match(line)
        if atx and line.strip("# \t"):
            return self._heading(at, at + 1, atx.end(), len(atx.group(1)))
        if _RULE.match(line) or _DEFINITION.match(line):
            return self._verbatim(at, UnitKind.FURNITURE)
        if (
            line.count("|")
            and _TABLE_RULE.match(self._line(at + 1))
            and "-" in self._line(at + 1)
            and "|" in self._line(at + 1)
        ):
            return self._table(at)
        item = _ITEM.match(line)
        if item:
            return self._item(at, item)
        return self._paragraph(at)

    def _front_matter(self) -> int:
        if self._line(0).rstrip() != "---":
            return 0
        stop = next(
            (n for n in range(1, min(len(self.rows), 400)) if self._line(n).rstrip() in ("---", "...")), None
        )
        if stop is None:
            return 0
        key = ""
        for n in range(1, stop):
            line = self._line(n)
            found = _YAML.match(line)
            if found:
                key = found.group(1).casefold()
                self._yaml(key, found.group(2))
            elif key in ("author", "authors") and (item := _YAML_ITEM.match(line)):
                self.authors.append(_unquote(item.group(1)))
        for n in range(stop + 1):
            self._verbatim(n, UnitKind.FURNITURE)
        return stop + 1

    def _yaml(self, key: str, value: str) -> None:
        text = _unquote(value)
        if not text:
            return
        if key in ("title", "doi", "date", "publisher"):
            self.meta[key] = text
        elif key in ("lang", "language"):
            self.meta["language"] = text
        elif key in ("author", "authors"):
            names = (
                re.split(r"[;,](?=\s)|\band\b", text.strip("[]"))
                if text.startswith("[")
                else re.split(r";|\band\b", text)
            )
            self.authors += [_unquote(name) for name in names if name.strip()]

    def _verbatim(self, at: int, kind: UnitKind) -> int:
        row = self.rows[at]
        begun = self.drawing.length
        self.drawing.slice(row.start, row.end)
        self._add(kind, begun)
        self._newline(row.end)
        return at + 1

    def _newline(self, at: int) -> None:
        self.drawing.instead("\n", min(at, max(0, len(self.raw) - 1)))

    def _add(self, kind: UnitKind, begun: int, level: int = 0) -> Block | None:
        if self.drawing.length <= begun:
            return None
        block = Block(kind, begun, self.drawing.length, level=level)
        self.blocks.append(block)
        return block

    def _fenced(self, at: int, fence: str) -> int:
        at = self._verbatim(at, UnitKind.FURNITURE)
        while at < len(self.rows):
            closing = self._line(at).strip()
            at = self._verbatim(at, UnitKind.FURNITURE)
            if closing.startswith(fence) and not closing.strip(fence[0]):
                break
        return at

    def _heading(self, at: int, after: int, skip: int, level: int) -> int:
        row = self.rows[at]
        text = _ATTRIBUTES.sub("", row.text(self.raw).rstrip()).rstrip()
        text = _CLOSING_HASHES.sub("", text).rstrip()
        begun = self.drawing.length
        self._inline(row.start + skip, row.start + len(text))
        words = self._drawn(begun)
        kind = UnitKind.FURNITURE if is_furniture_line(words) and level > 1 else UnitKind.HEADING
        self._add(kind, begun, level)
        self.links = opens_links(words)
        if level == 1 and not self.titled and "title" not in self.meta and words:
            self.meta["title"] = words
        self.titled = True
        self._newline(row.end)
        return after

    def _drawn(self, begun: int) -> str:
        return " ".join(self.drawing.tail(min(self.drawing.length - begun, 4000)).split())

    def _table(self, at: int) -> int:
        self._row(at, is_header=True)
        at = self._verbatim(at + 1, UnitKind.FURNITURE)
        while at < len(self.rows) and "|" in self._line(at):
            self._row(at, is_header=False)
            at += 1
        return at

    def _row(self, at: int, *, is_header: bool) -> None:
        row = self.rows[at]
        begun = self.drawing.length
        cells: list[tuple[int, int]] = []
        at_raw = row.start + len(row.text(self.raw)) - len(row.text(self.raw).lstrip())
        end = row.start + len(row.text(self.raw).rstrip())
        if self.raw[at_raw : at_raw + 1] == "|":
            self.drawing.slice(at_raw, at_raw + 1)
            at_raw += 1
        while at_raw < end:
            found = _CELL.match(self.raw, at_raw, end)
            stop = found.end() if found else end
            cells.append(self._cell(at_raw, stop))
            if stop < end:
                self.drawing.slice(stop, stop + 1)
            at_raw = stop + 1
        if self.drawing.length > begun:
            self.blocks.append(
                Block(UnitKind.TABLE_ROW, begun, self.drawing.length, cells=tuple(cells), is_header=is_header)
            )
        self._newline(row.end)

    def _cell(self, start: int, end: int) -> tuple[int, int]:
        begun = self.drawing.length
        self._inline(start, end)
        size = self.drawing.length - begun
        drawn = self.drawing.tail(size)
        left = begun + len(drawn) - len(drawn.lstrip()) if drawn.strip() else begun
        return left, left + len(drawn.strip())

    def _item(self, at: int, item: re.Match[str]) -> int:
        row = self.rows[at]
        mark = item.group(2)
        indent = len(item.group(1).expandtabs(4))
        begun = self.drawing.length
        if mark[0].isdigit():
            # The number is printed: it stays in the text, as a unit of its own.
            self.drawing.slice(row.start + item.start(2), row.start + item.end(2))
            self._add(UnitKind.FURNITURE, begun)
            self.drawing.instead(" ", row.start + item.end(2))
        else:
            self.labels.append((begun, ""))
        begun = self.drawing.length
        self._inline(row.start + item.end(), row.end)
        at += 1
        while at < len(self.rows) and self._goes_on(at) and not _ITEM.match(self._line(at)):
            at = self._soft_line(at)
        text = self._drawn(begun)
        kind = UnitKind.LIST_ITEM
        if is_furniture_line(text) or (self.links and (is_headline(text) or is_title_like(text))):
            kind = UnitKind.FURNITURE
        block = self._add(kind, begun, indent)
        if block is not None:
            block.nested = True
            block.fresh = indent == 0 and self.marker not in (None, mark[0].isdigit())
        if indent == 0:
            self.marker = mark[0].isdigit()
        self._newline(self.rows[at - 1].end)
        return at

    def _goes_on(self, at: int) -> bool:
        line = self._line(at)
        return bool(line.strip()) and not (
            _FENCE.match(line) or _ATX.match(line) or _RULE.match(line) or _QUOTE.match(line)
        )

    def _soft_line(self, at: int) -> int:
        row = self.rows[at]
        text = row.text(self.raw)
        quote = _QUOTE.match(text)
        skip = quote.end() if quote else len(text) - len(text.lstrip())
        self._newline(self.rows[at - 1].end)
        self._inline(row.start + skip, row.end)
        return at + 1

    def _paragraph(self, at: int) -> int:
        row = self.rows[at]
        text = row.text(self.raw)
        if _SETEXT.match(self._line(at + 1)) and not _QUOTE.match(text):
            level = 1 if "=" in self._line(at + 1) else 2
            self._heading(at, at + 1, len(text) - len(text.lstrip()), level)
            return self._verbatim(at + 1, UnitKind.FURNITURE)
        begun = self.drawing.length
        quote = _QUOTE.match(text)
        skip = quote.end() if quote else len(text) - len(text.lstrip())
        self._inline(row.start + skip, row.end)
        at += 1
        while at < len(self.rows) and (self._goes_on(at) or (quote and _QUOTE.match(self._line(at)))):
            item = _ITEM.match(self._line(at))
            if item or (quote is None and _QUOTE.match(self._line(at))) or _SETEXT.match(self._line(at + 1)):
                break
            at = self._soft_line(at)
        words = self._drawn(begun)
        furniture = is_furniture_line(words) or (is_page_talk(words) and not words.endswith(":"))
        self._add(UnitKind.FURNITURE if furniture else UnitKind.PARAGRAPH, begun)
        self._newline(self.rows[at - 1].end)
        return at

    # -- inline

    def _inline(self, start: int, end: int) -> None:
        """Draw a run of text without its marks. Emphasis is dropped only where the same run closes it."""
        while end > start and self.raw[end - 1] in " \t":
            end -= 1
        paired = self._emphasis(start, end)
        self._draw(start, end, paired)

    def _emphasis(self, start: int, end: int) -> set[int]:
        opened: dict[str, int] = {}
        paired: set[int] = set()
        for found in _INLINE.finditer(self.raw, start, end):
            mark = found.group("emphasis")
            if not mark:
                continue
            before = self.raw[found.start() - 1] if found.start() > start else " "
            after = self.raw[found.end()] if found.end() < end else " "
            if mark[0] == "_" and before.isalnum() and after.isalnum():
                continue
            if mark in opened and not before.isspace():
                paired |= {opened.pop(mark), found.start()}
            elif not after.isspace():
                opened[mark] = found.start()
        return paired

    def _draw(self, start: int, end: int, paired: set[int], depth: int = 0) -> None:
        at = start
        while found := _INLINE.search(self.raw, at, end):
            self.drawing.slice(at, found.start())
            at = self._mark(found, paired, depth)
        self.drawing.slice(at, end)

    def _mark(self, found: re.Match[str], paired: set[int], depth: int) -> int:
        groups = found.groupdict()
        if groups["refer"] and self._are_marks(found):
            # The first alone is drawn, the second is looked at in its turn.
            end = found.end("named") + 1
            self.drawing.slice(found.start(), found.start() + 1)
            self._draw(found.start("named"), found.end("named"), paired, depth + 1)
            self.drawing.slice(end - 1, end)
            return end
        inner = next((name for name in ("words", "named", "alt") if groups[name] is not None), None)
        if groups["citing"]:
            keys = split_keys(groups["keys"] or groups["role"])
            draw_keys(
                self.drawing, found.start(), found.end(), keys, narrative=(groups["form"] or "")[:1] == "t"
            )
        elif groups["latex"]:
            self.drawing.slice(found.start(), found.end())
        elif groups["escape"]:
            self.drawing.slice(found.start() + 1, found.end())
        elif groups["coded"] is not None:
            begun = self.drawing.length
            self.drawing.slice(found.start("coded"), found.end("coded"))
            self.code.append((begun, self.drawing.length))
        elif groups["link"] and self._is_mark(found):
            self.drawing.slice(found.start(), found.end("words") + 1)
        elif inner and depth < 3:
            begun = self.drawing.length
            self._draw(found.start(inner), found.end(inner), paired, depth + 1)
            self.drawing.link(begun, html.unescape(groups["url"] or ""))
        elif groups["auto"]:
            self.drawing.slice(found.start("address"), found.end("address"))
        elif groups["sup"]:
            begun = self.drawing.length
            self.drawing.slice(found.start("raised"), found.end("raised"))
            self.raised.append((begun, self.drawing.length))
        elif groups["tag"]:
            self._tag(found)
        elif groups["entity"]:
            self.drawing.collapsed(found.start(), found.end())
        elif groups["comment"] or (groups["emphasis"] and found.start() in paired):
            pass
        else:
            self.drawing.slice(found.start(), found.end())
        return found.end()

    def _are_marks(self, found: re.Match[str]) -> bool:
        # "[1][2]" is two marks, unless the page defines where "[2]" leads.
        return (
            bool(read_numbers(found["named"]))
            and _folded(found["place"] or found["named"]) not in self.defined
        )

    def _is_mark(self, found: re.Match[str]) -> bool:
        # "[1](#ref1)" is a number in brackets to who wrote it; "[2014](https://…)" a year that leads somewhere.
        if not LINKED_NUMBERS.fullmatch(found["words"]) or (self.raised[-1:] and self.raised[-1][1] == -1):
            return False
        url = found["url"]
        return (
            url.startswith("#")
            or bool(ids_of_address(url))
            or self.raw[found.end() : found.end() + 1] in ENDING
        )

    def _tag(self, found: re.Match[str]) -> None:
        if found.group("tagname").casefold() != "sup":
            return
        if found.group().startswith("</"):
            if self.raised and self.raised[-1][1] == -1:
                self.raised[-1] = (self.raised[-1][0], self.drawing.length)
        else:
            self.raised.append((self.drawing.length, -1))


def _folded(label: str) -> str:
    return " ".join(label.casefold().split())


def _unquote(text: str) -> str:
    text = text.strip()
    if len(text) >= 2 and text[0] == text[-1] and text[0] in "\"'":
        text = text[1:-1]
    return text.strip()


def read_markdown(source: Source) -> Parts:
    """Take a Markdown file apart: CommonMark, tables, YAML front matter, pandoc's citations and notes."""
    page = _Markdown(source.text)
    page.read()
    text = page.drawing.source(source.name, tuple(page.labels), page.raised)
    blocks = _trimmed(text.text, page.blocks)
    return Parts(
        source=text,
        blocks=blocks,
        reflists=find_lists(text, headings_of(blocks)),
        superscripts=spans(text, page.raised),
        code=spans(text, page.code),
        meta=page.meta,
        authors=tuple(page.authors),
    )


def _trimmed(text: str, blocks: Sequence[Block]) -> list[Block]:
    kept: list[Block] = []
    for block in blocks:
        words = text[block.start : block.end]
        if words.strip():
            block.start += len(words) - len(words.lstrip())
            block.end = block.start + len(words.strip())
            kept.append(block)
    return kept
