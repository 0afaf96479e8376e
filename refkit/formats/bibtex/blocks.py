"""A .bib file -> its blocks, in order, without losing a character; entries -> their text."""

from __future__ import annotations

import logging
import re
from array import array
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, Literal

from bibtexparser.model import DuplicateFieldKeyBlock
from bibtexparser.model import Entry as ParsedEntry
from bibtexparser.splitter import Splitter

from refkit.formats.bibtex.salvage import BRACE, NAME, parse_value, salvage
from refkit.formats.settings import LEAD
from refkit.model import Source, Span
from refkit.patterns import regex
from refkit.rules.parsing import BROKEN
from refkit.vocabulary.months import SHORT_ENGLISH

# bibtexparser reports what fails in its result, and a second time through logging.
logging.getLogger("bibtexparser.splitter").setLevel(logging.CRITICAL + 1)

BlockKind = Literal["entry", "string", "preamble", "comment", "failed"]

START: Final = regex(
    r"@[ \t]{0,20}(?P<word>[A-Za-z][\w:+-]{0,60})[ \t]{0,20}(?:\r\n|\r|\n)?[ \t]{0,20}(?P<open>[{(])"
)
_KEY: Final = r"[ \t\r\n]{0,20}[^\s,{}()=\"@]{0,200}[ \t]{0,20}"
# What looks like the head of an entry even in the middle of a line: "@word{key,".
KEYED: Final = regex(r"@[ \t]{0,20}[A-Za-z][\w:+-]{0,60}[ \t]{0,20}[{(]" + _KEY + r"[,}]")
# What begins another block inside of one that is not closed: the same, or one without a key, on a new line.
HEAD: Final = regex(
    r"[\r\n][ \t]*@[ \t]{0,20}(?:[A-Za-z][\w:+-]{0,60}[ \t]{0,20}[{(]"
    + _KEY
    + r"[,}=\r\n]|(?i:string|preamble|comment)[ \t]{0,20}[{(])"
)
BLANK: Final = " \t\r\n"  # LaTeX's white space; a no-break space is a character like any other
PAREN_MARK: Final = regex(r'\\[\\{}"]|[{})"]')
KEY_JUNK: Final = regex(r"[\s\"#%'(),={}\\~@\x00-\x1f\x7f]+")  # what BibTeX or biber do not allow in a key
TYPE_JUNK: Final = regex(r"[^A-Za-z0-9_-]+")
NAME_JUNK: Final = regex(r"[^\w:+./-]+")


class Bare(str):
    """A field's source that stands without braces or quotes: a macro, or a concatenation with "#"."""

    __slots__ = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An entry as it stands in its file: type and field names in lower case, values as LaTeX source.

    Values have no outer braces or quotes, and are not decoded; macros and concatenations are `Bare`.
    """

    type: str
    key: str
    fields: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A stretch of a .bib file. `entry` is set for entries, `strings` for @string.

    `why` is what is wrong with a block that failed, or what had to be mended to read another one; `repeated` are the
    fields, and their values, that the entry states again and otherwise, as (name, value).
    """

    kind: BlockKind
    raw: str
    span: Span
    entry: Entry | None = None
    strings: Mapping[str, str] = field(default_factory=dict)
    why: str | None = None
    repeated: tuple[tuple[str, str], ...] = ()


def parse_blocks(source: Source) -> tuple[Block, ...]:
    """The blocks of a .bib file; their `raw` texts, joined, are the file.

    Text between entries is a comment. A block that is not closed fails, and reading goes on at the next
    line that looks like the head of an entry. Linear in the file's length; raises nothing.
    """
    return tuple(cut(source))


def cut(source: Source) -> Iterator[Block]:
    """The blocks of a file in order, without gaps; see `parse_blocks`."""
    text = source.text
    heads = Heads(text)
    closings = Closings(text)
    at = free = 0
    while (start := START.search(text, at)) is not None:
        begin = start.start()
        if not begins_block(text, begin, free):
            at = start.start() + 1
            continue
        if begin > free:
            yield Block(kind="comment", raw=text[free:begin], span=Span(source=source, start=free, end=begin))
        end, why = find_end(text, start, heads, closings)
        span = Span(source=source, start=begin, end=end)
        yield understand(start["word"].lower(), span) if why is None else fail(span, why)
        at = free = end
    if free < len(text):
        yield Block(kind="comment", raw=text[free:], span=Span(source=source, start=free, end=len(text)))


def begins_block(text: str, at: int, free: int) -> bool:
    """Whether an "@" begins a block: where a line or a block ends, or before a key, but not behind a "%"."""
    left = max(free, at - LEAD)
    line = max(text.rfind("\n", left, at), text.rfind("\r", left, at)) + 1
    before = text[max(line, left) : at]
    if not before.strip(" \t,;\ufeff") and (line or left == free):
        return True
    return "%" not in before and KEYED.match(text, at) is not None


def find_end(text: str, start: re.Match[str], heads: Heads, closings: Closings) -> tuple[int, str | None]:
    """Where the block ends that begins here, and why it is broken, if it is."""
    opened = start.start("open")
    limit = heads.after(opened)
    end = (
        find_brace(text, opened, limit) if start["open"] == "{" else find_parenthesis(text, opened + 1, limit)
    )
    if end is None and start["word"].lower() == "comment" and start["open"] == "{":
        # A comment may hold whole entries that someone has put out of use.
        end = closings.of(opened)
    if end is not None:
        return end, None
    why = BROKEN["not-closed-next" if limit < len(text) else "not-closed-end"]
    return limit, why.format(closing="brace" if start["open"] == "{" else "parenthesis")


def find_brace(text: str, opened: int, limit: int) -> int | None:
    """The offset behind the brace that closes the one at `opened`; None if none does."""
    depth = 0
    for match in BRACE.finditer(text, opened, limit):
        if match[0] == "{":
            depth += 1
        elif match[0] == "}":
            depth -= 1
            if depth == 0:
                return match.end()
    # BibTeX counts "\{" and "\}" too; some writers escape only one of a pair.
    depth = 0
    for match in re.finditer(r"[{}]", text[opened:limit]):
        depth += 1 if match[0] == "{" else -1
        if depth == 0:
            return opened + match.end()
    return None


def find_parenthesis(text: str, at: int, limit: int) -> int | None:
    """The offset behind the ")" that closes a block, outside of braces and quotes; None for none."""
    depth = 0
    quoted = False
    for match in PAREN_MARK.finditer(text, at, limit):
        mark = match[0]
        if mark in "{}":
            depth += 1 if mark == "{" else -1
        elif mark == '"' and depth == 0:
            quoted = not quoted
        elif mark == ")" and depth <= 0 and not quoted:
            return match.end()
    return None


class Closings:
    """Which brace closes which in the whole file: found in one pass, for comments that hold entries."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.pairs: dict[int, int] | None = None

    def of(self, opened: int) -> int | None:
        """The offset behind the brace that closes the one at `opened`; None when none does."""
        if self.pairs is None:
            self.pairs = {}
            waiting = array("q")
            for match in BRACE.finditer(self.text):
                if match[0] == "{":
                    waiting.append(match.start())
                elif match[0] == "}" and waiting:
                    begin = waiting.pop()
                    if self.text.rfind("@", max(0, begin - 100), begin) >= 0:
                        self.pairs[begin] = match.end()
        return self.pairs.get(opened)


class Heads:
    """Where the lines begin that look like the head of a block; asked in rising order."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.next = -1

    def after(self, at: int) -> int:
        """The offset behind the beginning of the next head after `at`; the length of the text for none."""
        if self.next < at:
            head = HEAD.search(self.text, at)
            self.next = len(self.text) if head is None else head.start() + 1
        return self.next


def fail(span: Span, why: str) -> Block:
    return Block(kind="failed", raw=span.text, span=span, why=why)


def understand(word: str, span: Span) -> Block:
    """The block of a whole span that begins with "@word": a comment, preamble, @string or entry."""
    raw = span.text
    if word in ("comment", "preamble"):
        return Block(kind="comment" if word == "comment" else "preamble", raw=raw, span=span)
    if word == "string":
        _, values, why = salvage(raw, keyed=False)
        strings = {name: strip_value(value) for name, value in values}
        if not strings:
            return fail(span, why or BROKEN["string"])
        return Block(kind="string", raw=raw, span=span, strings=strings, why=why)
    key, values, why = read_fields(raw)
    if not values and why is not None:
        return fail(span, why)
    fields: dict[str, str] = {}
    repeated: list[tuple[str, str]] = []
    for name, value in values:
        # BibTeX takes the first of two fields of one name; an empty one is ignored.
        stripped = strip_value(value)
        if not fields.get(name):
            fields[name] = stripped
        elif stripped and stripped.split() != fields[name].split():
            repeated.append((name, stripped))
    entry = Entry(type=word, key=key, fields=fields)
    return Block(kind="entry", raw=raw, span=span, entry=entry, why=why, repeated=tuple(repeated))


def read_fields(raw: str) -> tuple[str, list[tuple[str, str]], str | None]:
    """Key, fields and what was mended: of an entry in order at once, else as bibtexparser reads them, or salvaged."""
    salvaged = salvage(raw, keyed=True)
    if salvaged[2] is None:
        return salvaged
    block = next(iter(Splitter(raw).split().blocks), None)
    if isinstance(block, DuplicateFieldKeyBlock):
        block = block.ignore_error_block
    # Where bibtexparser ends the entry at another place, or joins two fields, its result is not used.
    if not isinstance(block, ParsedEntry) or block.raw != raw:
        return salvaged
    values = [(one.key.lower(), str(one.value)) for one in block.fields]
    if not all(NAME.fullmatch(name) and is_value(value) for name, value in values):
        return salvaged
    return block.key, values, None


def is_value(text: str) -> bool:
    """Whether a text is a complete BibTeX value: parts joined by "#", nothing behind them."""
    parts, stop = parse_value(text, 0, len(text))
    return bool(parts) and stop == len(text)


def strip_value(source: str) -> str:
    """A value without its outer braces or quotes; a macro or a concatenation stays, as `Bare`."""
    if source[:1] == "{" and source.find("{", 1) < 0 and source.find("}") == len(source) - 1:
        return source[1:-1].strip(BLANK)
    parts, _ = parse_value(source, 0, len(source))
    if len(parts) == 1 and (not parts[0].bare or parts[0].text.isdecimal()):
        return parts[0].text.strip(BLANK)
    return Bare(source.strip(BLANK))


def format_entry(entry: Entry) -> str:
    """An entry's text, without a final newline: a field a line, two spaces in, `name = {value},`.

    `Bare` values and the months' macros stand without braces. The key loses the characters that BibTeX
    does not allow; a value whose braces do not pair loses those without a partner.
    """
    lines = [f"@{TYPE_JUNK.sub('', entry.type).lower() or 'misc'}{{{clean_key(entry.key)},"]
    for name, value in entry.fields.items():
        month = name == "month" and value.lower() in SHORT_ENGLISH
        source = value if month or isinstance(value, Bare) else f"{{{balance(value)}}}"
        clean = name if name.isalnum() and name.isascii() else NAME_JUNK.sub("-", name) or "x"
        lines.append(f"  {clean} = {source},")
    return "\n".join([*lines, "}"])


def clean_key(key: str) -> str:
    """A key without the characters that BibTeX or biber forbid; "ref" when nothing is left."""
    return key if key.isalnum() else KEY_JUNK.sub("", key) or "ref"


def balance(source: str) -> str:
    """A value whose braces pair, however backslashes are counted."""
    if "{" not in source and "}" not in source:
        return source
    waiting: list[int] = []
    lone: set[int] = set()
    for match in re.finditer(r"[{}]", source):
        if match[0] == "{":
            waiting.append(match.start())
        elif waiting:
            waiting.pop()
        else:
            lone.add(match.start())
    lone.update(waiting)
    if not lone:
        return source
    return "".join(char for at, char in enumerate(source) if at not in lone)
