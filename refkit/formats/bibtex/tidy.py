"""A .bib file -> the same, tidied: one way to write fields, and every other character left as it was."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final
from urllib.parse import unquote

from refkit.errors import ReadError
from refkit.formats.bibtex.blocks import Block, is_value, parse_blocks
from refkit.formats.bibtex.entries import HINT
from refkit.formats.bibtex.fields import ORDER
from refkit.formats.bibtex.salvage import Part, parse_value, salvage
from refkit.model import Source, Span
from refkit.patterns import regex
from refkit.vocabulary.months import ENGLISH, SHORT_ENGLISH

# The order of an entry's fields; those of other names follow in the order in which they stood.
FIRST: Final = (
    "author", "editor", "editora", "editorb", "editorc", "translator", "bookauthor", "holder", "title", "subtitle",
    "titleaddon", "shorttitle", "journal", "journaltitle", "shortjournal", "booktitle", "booksubtitle", "maintitle",
    "series", "volume", "volumes", "number", "issue", "chapter", "pages", "eid", "pagetotal", "edition", "version",
    "type", "publisher", "institution", "school", "organization", "howpublished", "address", "location",
    "eventtitle", "venue", "eventdate", "date", "year", "month", "day", "doi", "eprint", "eprinttype",
    "archiveprefix", "primaryclass", "pmid", "pmcid", "url", "urldate", "isbn", "issn", "language", "langid",
    "crossref", "xdata", "note", "keywords", "abstract",
)  # fmt: skip
RANK: Final = {name: at for at, name in enumerate(dict.fromkeys((*FIRST, *ORDER)))}
VERBATIM: Final = frozenset({"doi", "url", "file", "eprint"})
MONTHS: Final = {
    form: SHORT_ENGLISH[at]
    for at, name in enumerate(ENGLISH)
    for form in (name, name[:3], f"{name[:3]}.", str(at + 1), f"{at + 1:02}", "sept" if at == 8 else name)
}
# A DOI with a resolver's address or "doi:" before it, in \url{} or without.
DOI: Final = regex(
    r"(?P<url>\\url\{)?(?:(?P<resolver>https?://(?:dx\.|www\.)?doi\.org/)|doi:[ \t]*)(?P<doi>10\.\d[^\s{}]*)(?(url)\})",
    re.IGNORECASE,
)
BARE_DOI: Final = regex(r"10\.[!-~]+")
PAGE_RANGE: Final = regex(
    r"(?P<first>[A-Za-z]{0,3}\d{1,9})[ \t]*(?:-{1,3}|[–—‒−])[ \t]*(?P<last>[A-Za-z]{0,3}\d{1,9})"
)
BREAK: Final = regex(r"[ \t]*(?:\r\n|\r|\n)[ \t\r\n]*")
PARAGRAPH: Final = regex(r"\n[ \t\r]*\n|%")  # an empty line parts paragraphs, and a "%" may begin a comment
GAP: Final = regex(r"\s+")
# What an entry is made of beside names and values.
SCAFFOLD: Final = regex(r"[\s{}()\",=#@;]+")


def tidy(source: Source) -> str:
    """The text of a .bib file with its entries written in one way; of a tidy file, the same text.

    Fields stand one on a line in a set order, two spaces in, their values in braces; ranges of pages have "--",
    a DOI no address around it, a month BibTeX's macro. Entries stay in their order, with an empty line between
    them. Comments, @preamble, @string and whatever is not understood stay as they are: so do entries with text
    between their fields, with two fields of one name, or that cannot be read without mending.
    """
    blocks = parse_blocks(source)
    ending = "\r\n" if source.text.count("\r\n") * 2 > source.text.count("\n") else "\n"
    macros = {name for block in blocks for name in block.strings}
    pieces: list[str] = []
    for at, block in enumerate(blocks):
        if block.kind == "comment" and not block.raw.strip():
            pieces.append(gap(block.raw, first=at == 0, last=at == len(blocks) - 1, ending=ending))
            continue
        pieces.append(tidy_entry(block, macros, ending) if block.kind == "entry" else block.raw)
    return "".join(pieces)


def gap(raw: str, *, first: bool, last: bool, ending: str) -> str:
    """The white space between two blocks: one empty line; none before the first, one line's end after the last."""
    if first:
        return ""
    return ending if last else ending * 2 if "\n" in raw or "\r" in raw else raw


def tidy_entry(block: Block, macros: Collection[str], ending: str = "\n") -> str:
    """An entry's text in the one way, or as it was where something in it would be lost."""
    entry, found = block.entry, whole_fields(block)
    if entry is None or found is None:
        return block.raw
    key, fields = found
    lines = [f"@{entry.type}{{{key},"]
    for name, value in sorted(fields, key=lambda field: RANK.get(field[0], len(RANK))):
        lines.append(f"  {name} = {tidy_value(name, value, macros)},")
    return ending.join([*lines, "}"])


def whole_fields(block: Block) -> tuple[str, list[tuple[str, str]]] | None:
    """Key and fields of an entry of which they are all; None for one that is not rewritten, and for other blocks."""
    entry = block.entry
    if entry is None or block.why is not None:
        return None
    key, fields, why = salvage(block.raw, keyed=True)
    names = [name for name, _ in fields]
    if (
        why is not None
        or not key
        or len(set(names)) < len(names)
        or not all(is_value(text) for _, text in fields)
    ):
        return None
    whole = " ".join([entry.type, key, *(f"{n} {v}" for n, v in fields)])
    return (key, fields) if bones(block.raw.partition("@")[2]) == bones(whole) else None


def untouched(source: Source) -> tuple[Span, ...]:
    """The entries of a .bib file that `tidy` leaves as they are, since something in them would be lost or is not
    understood. Raises ReadError for a text that is no .bib file: words, and neither an entry nor a comment."""
    blocks = parse_blocks(source)
    if all(block.kind == "comment" and not block.raw.startswith("@") for block in blocks):
        lines = (line.strip() for block in blocks for line in block.raw.splitlines())
        if any(line and not line.startswith("%") for line in lines):
            raise ReadError.of("no-entry", place=source.name, hint=HINT)
    return tuple(
        block.span
        for block in blocks
        if block.kind == "failed" or (block.kind == "entry" and whole_fields(block) is None)
    )


def bones(text: str) -> str:
    """What a text holds beside the signs and spaces that hold an entry together."""
    return SCAFFOLD.sub("", text).casefold()


def tidy_value(name: str, source: str, macros: Collection[str]) -> str:
    """A field's source, with braces and in the form that fields of that name have."""
    parts, _ = parse_value(source, 0, len(source))
    if len(parts) > 1:
        return " # ".join(part.text if part.bare else f"{{{part.text}}}" for part in parts)
    part = parts[0]
    if part.bare and not part.text.isdecimal():
        return part.text
    if name == "month":
        return month(part, macros)
    return f"{{{FORMS.get(name, folded)(part.text)}}}"


def month(part: Part, macros: Collection[str]) -> str:
    """A month as BibTeX's macro, unless it is other words or the file has a macro of its own for it."""
    macro = MONTHS.get(part.text.strip().lower())
    return macro if macro is not None and macro not in macros else f"{{{part.text.strip()}}}"


def folded(text: str) -> str:
    """A value in one line, but for paragraphs."""
    text = text.strip(" \t\r\n")
    return text if PARAGRAPH.search(text) else BREAK.sub(" ", text)


def pages(text: str) -> str:
    """Pages with "--" in their ranges; what is no list of numbers and ranges stays."""
    text = folded(text)
    parts = [part.strip() for part in text.split(",")]
    ranges = [PAGE_RANGE.fullmatch(part) for part in parts]
    if not all(found or part.isalnum() for part, found in zip(parts, ranges, strict=True)):
        return text
    return ", ".join(
        f"{found['first']}--{found['last']}" if found else part
        for part, found in zip(parts, ranges, strict=True)
    )


def doi(text: str) -> str:
    """A DOI without the address around it, in which signs such as "(" stand as "%28"."""
    text = text.strip(" \t\r\n")
    found = DOI.fullmatch(text)
    if found is None:
        return text
    bare = unquote(found["doi"]) if found["resolver"] else found["doi"]
    return bare if BARE_DOI.fullmatch(bare) and not set(bare) & set("{}\\%") - set(found["doi"]) else text


def verbatim(text: str) -> str:
    return text.strip(" \t\r\n")


FORMS: Final = {"pages": pages, "doi": doi} | dict.fromkeys(VERBATIM - {"doi"}, verbatim)
