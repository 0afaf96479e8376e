"""A Library -> a data format with nothing in it that Zotero's import passes over, or refuses the whole file for."""

from __future__ import annotations

from typing import Final

from refkit.errors import FormatError
from refkit.formats.for_zotero import bib, ris
from refkit.formats.zotero import csl, rdf
from refkit.formats.zotero.items import told_of
from refkit.formats.zotero.written import Told, problems_of
from refkit.model import Library, Problem

FORMATS: Final = ("csl-json", "ris", "bibtex", "biblatex", "zotero-rdf")


def write(library: Library, format_name: str) -> tuple[str, tuple[Problem, ...]]:
    """The text, and what of the library Zotero will not get by it (RK109). Raises FormatError for other formats."""
    if format_name not in FORMATS:
        raise FormatError.of("no-profile", name=format_name, forms=", ".join(FORMATS))
    if format_name == "zotero-rdf":
        return rdf.write(library), rdf.lost(library)
    told: tuple[tuple[Told, ...], ...]
    if format_name == "csl-json":
        text, told = csl.write(library), tuple(tuple(csl.told_of(one)) for one in library)
    elif format_name == "ris":
        records = tuple(map(ris.write_record, library))
        text, told = "".join(record.text for record in records), tuple(record.told for record in records)
    else:
        records = bib.write_entries(library, classic=format_name == "bibtex")
        text, told = "\n".join(entry.text for entry in records), tuple(entry.told for entry in records)
    receiver = "Zotero" if format_name in ("csl-json", "ris") else "Zotero's import of BibTeX"
    kept = ((one.id, (*told_of(one), *more)) for one, more in zip(library, told, strict=True))
    return text, problems_of(kept, receiver=receiver)
