"""Data formats: text of any of them -> a Library, and back. FORMATS is the register."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import PurePath
from types import MappingProxyType
from typing import Final

from refkit.errors import FormatError, ReadError, nearest
from refkit.formats import bibtex, csl_json, jsonl, medline, ris
from refkit.formats.zotero import rdf as zotero_rdf
from refkit.model import Library, Source

__all__ = ["FORMATS", "Format", "find_format", "find_writer", "guess_format", "read", "write"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A data format: `sniff` tells from a text whether it could be one, `suffixes` are in lower case.

    `read` is None for one that is written only, `write` for one that is read only.
    """

    name: str
    title: str
    suffixes: tuple[str, ...]
    read: Callable[[Source], Library] | None
    write: Callable[[Library], str] | None
    sniff: Callable[[str], bool]


# In the order in which a text is tried.
_FORMATS: Final = (
    Format(
        name="jsonl",
        title="JSON lines, one CSL item each",
        suffixes=(".jsonl", ".ndjson"),
        read=jsonl.read,
        write=jsonl.write,
        sniff=jsonl.sniff,
    ),
    Format(
        name="csl-json",
        title="CSL-JSON",
        suffixes=(".json", ".csljson", ".csl-json"),
        read=csl_json.read,
        write=csl_json.write,
        sniff=csl_json.sniff,
    ),
    Format(
        name="medline",
        title="PubMed (MEDLINE)",
        suffixes=(".nbib", ".medline"),
        read=medline.read,
        write=None,
        sniff=medline.sniff,
    ),
    Format(
        name="ris",
        title="RIS",
        suffixes=(".ris",),
        read=ris.read,
        write=ris.write,
        sniff=ris.sniff,
    ),
    Format(
        name="bibtex",
        title="BibTeX and BibLaTeX",
        suffixes=(".bib", ".bibtex", ".biblatex"),
        read=bibtex.read,
        write=bibtex.write,
        sniff=bibtex.sniff,
    ),
    Format(
        name="zotero-rdf",
        title="Zotero RDF",
        suffixes=(),
        read=None,
        write=zotero_rdf.write,
        sniff=zotero_rdf.sniff,
    ),
)
FORMATS: Final[Mapping[str, Format]] = MappingProxyType(
    {one.name: one for one in sorted(_FORMATS, key=lambda one: one.name)}
)


def read(source: Source, format: str | None = None) -> Library:  # noqa: A002 - the word of the face
    """A library from a text in one of the data formats.

    Without `format`, the suffix of the source's name tells it, else the text itself.
    Raises FormatError for a name that is no format; ReadError when no format fits or there is no entry.
    """
    chosen = find_format(format) if format is not None else guess_format(source)
    if chosen is None:
        raise ReadError(
            "no entry found",
            place=source.name,
            hint=f"this looks like none of the data formats ({', '.join(FORMATS)})",
        )
    if chosen.read is None:
        readable = ", ".join(one.name for one in FORMATS.values() if one.read is not None)
        raise FormatError(f"{chosen.title} is written, and not read", hint=f"read are {readable}")
    return chosen.read(source)


def write(library: Library, format: str) -> str:  # noqa: A002 - the word of the face
    """A library as text, with a final newline unless it is empty. Raises FormatError for a name that is none."""
    return find_writer(format)(library)


def find_writer(name: str) -> Callable[[Library], str]:
    """What writes the format of that name. Raises FormatError where there is none, or it is read only."""
    chosen = find_format(name)
    if chosen.write is None:
        written = ", ".join(one.name for one in FORMATS.values() if one.write is not None)
        raise FormatError(f"{chosen.title} is read, and not written", hint=f"written are {written}")
    return chosen.write


def find_format(name: str) -> Format:
    """The format of that name. Raises FormatError, whose hint names the nearest."""
    chosen = FORMATS.get(name)
    if chosen is None:
        raise FormatError(f"no format named {name!r}", hint=nearest(name, FORMATS))
    return chosen


def guess_format(source: Source) -> Format | None:
    """The format that the name's suffix tells, else the first whose marks the text bears; None for neither."""
    suffix = PurePath(source.name).suffix.lower()
    by_suffix = next((one for one in _FORMATS if suffix in one.suffixes), None)
    return by_suffix or next((one for one in _FORMATS if one.sniff(source.text)), None)
