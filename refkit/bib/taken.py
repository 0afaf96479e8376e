"""Values that came from records -> those that stand in the way of what a document says by now.

`refkit resolve` fills empty fields of references.bib. To a build such a value looks like an edit of a person, and would
win over what the author has written into the list since.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from refkit.formats.bibtex import Block, Entry, entry_of, format_entry
from refkit.model import Reference
from refkit.records.row import Row

# CSL variables that are filled, and their fields.
FIELDS = {
    "DOI": ("doi",),
    "PMID": ("pmid",),
    "PMCID": ("pmcid",),
    "ISSN": ("issn",),
    "volume": ("volume",),
    "issue": ("number",),
    "page": ("pages", "eid"),
}


def without_overtaken(
    blocks: Sequence[Block], generated: Iterable[Reference], rows: Mapping[str, Row]
) -> Sequence[Block]:
    """The blocks of references.bib without those values, still as they were taken, for which the documents state their own."""
    if not rows:
        return blocks
    stated = {reference.id: entry_of(reference).fields for reference in generated if reference.id in rows}
    return [
        _left(block, block.entry, stated[block.entry.key], rows[block.entry.key])
        if block.entry is not None and block.entry.key in stated
        else block
        for block in blocks
    ]


def _left(block: Block, entry: Entry, stated: Mapping[str, str], row: Row) -> Block:
    given = {variable: one.value for variable, one in row.taken.items() if one.was is None}
    as_taken = entry_of(Reference(id=entry.key, type="article-journal", **_attributes(given))).fields
    gone = {
        name
        for variable in given
        for name in FIELDS.get(variable, ())
        if name in stated and entry.fields.get(name) == as_taken.get(name) != stated[name]
    }
    if not gone:
        return block
    fields = {name: value for name, value in entry.fields.items() if name not in gone}
    now = Entry(type=entry.type, key=entry.key, fields=fields)
    return replace(block, entry=now, raw=format_entry(now))


def _attributes(given: Mapping[str, str]) -> dict[str, Any]:
    return {variable.lower(): value for variable, value in given.items() if variable in FIELDS}
