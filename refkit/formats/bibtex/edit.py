"""A .bib file and what became of its references -> the same file, only what changed written anew."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from refkit.formats.bibtex.biblatex import biblatex_entry
from refkit.formats.bibtex.blocks import Block, Entry, format_entry, parse_blocks
from refkit.formats.bibtex.classic import classic_entry
from refkit.formats.bibtex.entries import EXACT, HELPERS, entry_of
from refkit.model import Library, Reference, Source
from refkit.patterns import regex

# Fields that BibLaTeX alone has: an entry with one of them is written as BibLaTeX is.
BIBLATEX_FIELDS: Final = frozenset(
    {"date", "journaltitle", "location", "urldate", "eventtitle", "langid", "eprinttype", "entrysubtype"}
)
PARENTS: Final = ("crossref", "xref")
EXACT_ID: Final = f"{EXACT}id"
SIGN: Final = regex(r'\\.|[{}"%]', re.DOTALL)
OPENING: Final = regex(r"[{(]")
END: Final = regex(r"[\r\n]|\Z")


def edited_text(source: Source, before: Library, after: Library, *, gone: Mapping[str, str]) -> str:
    """The text of a .bib file whose entries are those of `after`; all else in it stays as it is.

    `before` is the library as `read` gives it of `source`. Of an entry whose reference changed only the fields that
    differ are touched, in BibTeX or BibLaTeX as it is written; one whose id is in `after` no more is left out, and what
    is new stands behind the entry of the reference before it. Comments, @string, @preamble, macros, the order
    of entries and what is not understood stay; a comment within an entry that is written anew or left out stands above its
    place. Line ends are those of the file. `gone` maps keys that are no more to those that stand for them: a
    `crossref` follows.
    """
    now = {reference.id: reference for reference in after}
    behind = _new_behind(before, after)
    was = iter(before.references)
    pieces: list[str] = []
    left_out = False
    ending = "\r\n" if source.text.count("\r\n") * 2 > source.text.count("\n") else "\n"

    def ended(text: str) -> str:
        return text if ending == "\n" else text.replace("\r\n", "\n").replace("\n", ending)

    for block in parse_blocks(source):
        if block.entry is None or block.entry.type in HELPERS:
            if not (left_out and not block.raw.strip()):
                pieces.append(block.raw)
            left_out = False
            continue
        reference = next(was)
        pieces += [ended(f"{_text_of(one)}\n\n") for one in behind.pop(None, ())]
        left_out = reference.id not in now
        edited = None if left_out else _edited(block, block.entry, reference, now[reference.id], gone)
        stays = inner_comments(edited.raw) if edited is not None else ()
        pieces += [f"{comment}{ending}" for comment in inner_comments(block.raw) if comment not in stays]
        if edited is not None:
            pieces.append(block.raw if edited.raw == block.raw else ended(edited.raw))
        pieces += [ended(f"\n\n{_text_of(one)}") for one in behind.get(reference.id, ())]
    return "".join(pieces)


def inner_comments(raw: str) -> list[str]:
    """The comments between the fields of an entry: what stands behind a "%" outside of braces and quotation marks."""
    comments: list[str] = []
    opening = OPENING.search(raw)
    depth, quoted, at = 0, False, opening.end() if opening is not None else len(raw)
    while (sign := SIGN.search(raw, at)) is not None:
        at = sign.end()
        if sign[0] == "%" and depth <= 0 and not quoted:
            line = END.search(raw, at)
            at = line.start() if line is not None else len(raw)
            comments.append(raw[sign.start() : at].rstrip())
        elif sign[0] in "{}":
            depth += 1 if sign[0] == "{" else -1
        elif sign[0] == '"' and depth <= 0:
            quoted = not quoted
    return comments


def edited_block(
    block: Block,
    entry: Entry,
    was: Reference,
    now: Reference,
    entry_of: Callable[[Reference], Entry] = entry_of,
) -> Block:
    """The block with only those fields touched in which the two references differ, as `entry_of` writes them."""
    before, after = entry_of(was), entry_of(now)
    if before == after:
        return block
    fields = dict(entry.fields)
    for name in dict.fromkeys((*before.fields, *after.fields)):
        if before.fields.get(name) == after.fields.get(name):
            continue
        if name in after.fields:
            fields[name] = after.fields[name]
        else:
            fields.pop(name, None)
    edited = Entry(type=after.type if after.type != before.type else entry.type, key=entry.key, fields=fields)
    return replace(block, entry=edited, raw=format_entry(edited))


def _edited(block: Block, entry: Entry, was: Reference, now: Reference, gone: Mapping[str, str]) -> Block:
    in_biblatex = not BIBLATEX_FIELDS.isdisjoint(entry.fields)
    edited = edited_block(block, entry, was, now, biblatex_entry if in_biblatex else classic_entry)
    child = edited.entry or entry
    parents = {name: gone[key] for name, key in child.fields.items() if name in PARENTS and key in gone}
    # Of two entries with one key the later was read under another one, by which the log and the aliases call it.
    key = entry.key if entry.key == was.id or EXACT_ID in entry.fields else now.id
    if not parents and key == entry.key:
        return edited
    child = replace(child, key=key, fields={**child.fields, **parents})
    head, opening, rest = block.raw.partition("{")
    if not parents and edited is block and opening and rest.lstrip().startswith(entry.key):
        return replace(block, entry=child, raw=f"{head}{opening}{rest.replace(entry.key, key, 1)}")
    return replace(edited, entry=child, raw=format_entry(child))


def _new_behind(before: Library, after: Library) -> dict[str | None, list[Reference]]:
    """The references that `before` does not hold, by the id of the one of it that stands before them; None: the first."""
    known = {reference.id for reference in before}
    behind: dict[str | None, list[Reference]] = {}
    last: str | None = None
    for reference in after:
        if reference.id in known:
            last = reference.id
        else:
            behind.setdefault(last, []).append(reference)
    return behind


def _text_of(reference: Reference) -> str:
    return format_entry(classic_entry(reference))
