"""A project's references.bib and the record of the last build -> which attributes of which reference a person set."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path

from refkit.bib.folder import open_folder
from refkit.bib.merge import TYPE, fingerprints
from refkit.bib.read import REFERENCES
from refkit.formats.bibtex import Entry, reference_of
from refkit.model import Reference
from refkit.project import Project


def find_edited(project: Project) -> Mapping[str, frozenset[str]]:
    """The attributes of references, by id, whose fields differ from what refkit wrote last; all of an entry that it never wrote.

    Without a record of the last build nothing is known of whose hand wrote what, and the answer is empty. Raises ReadError as
    `open_folder` does.
    """
    folder = open_folder(project.bib, parsed=(REFERENCES,))
    last_written = folder.last_written_in(REFERENCES)
    if last_written is None:
        return {}
    found: dict[str, frozenset[str]] = {}
    for block in folder.blocks.get(REFERENCES, ()):
        entry = block.entry
        if entry is None:
            continue
        was = dict(last_written.get(entry.key, {}))
        now = fingerprints(entry)
        names = [name for name, value in now.items() if name != TYPE and was.get(name) != value]
        if names:
            found[entry.key] = _attributes(entry, names)
    return found


def _attributes(entry: Entry, names: list[str]) -> frozenset[str]:
    """The attributes that an entry's reference owes to some of its fields."""
    left = {name: value for name, value in entry.fields.items() if name not in names}
    whole, _ = reference_of(entry)
    without, _ = reference_of(Entry(type=entry.type, key=entry.key, fields=left))
    return frozenset(
        one.name
        for one in fields(Reference)
        if one.name not in {"id", "type", "extra", "label", "origin", "confidence"}
        and getattr(whole, one.name) != getattr(without, one.name)
    )


# Fields of the place and the identifiers of a work -> their attributes.
PLACED = {
    "volume": "volume",
    "number": "issue",
    "pages": "page",
    "eid": "page",
    "doi": "doi",
    "pmid": "pmid",
    "pmcid": "pmcid",
    "issn": "issn",
}


def find_emptied(folder: Path) -> Mapping[str, frozenset[str]]:
    """The attributes of place and identifiers, by id, whose fields refkit wrote last and a person took out since.

    Without a record of the last build nothing is known of that. Raises ReadError as `open_folder` does.
    """
    there = open_folder(folder, parsed=(REFERENCES,))
    last_written = there.last_written_in(REFERENCES) or {}
    found: dict[str, frozenset[str]] = {}
    for block in there.blocks.get(REFERENCES, ()):
        entry = block.entry
        was = last_written.get(entry.key, {}) if entry is not None else {}
        emptied = {PLACED[name] for name in was if name in PLACED and entry and name not in entry.fields}
        if emptied and entry is not None:
            found[entry.key] = frozenset(emptied)
    return found
