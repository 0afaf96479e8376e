"""Data formats: text of any of them -> a Library, and back. FORMATS is the register.

A format's module is imported on its first use: writing RIS does not load the readers of BibTeX.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from importlib import import_module
from pathlib import PurePath
from types import MappingProxyType
from typing import Any, Final

from refkit.errors import FormatError, ReadError, nearest
from refkit.fields.titles import without_case
from refkit.model import Library, Problem, Reference, Source

TEXTS: Final = (
    "title",
    "container_title",
    "collection_title",
    "event_title",
    "note",
    "abstract",
)  # that may hold spans

__all__ = ["FORMATS", "Format", "find_format", "find_writer", "guess_format", "read", "write"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A data format. Its `module` holds `sniff`, and `read` and `write` as far as it `reads` and `writes`.

    A `module` whose format does not carry everything holds `lost` too.

    `suffixes` are in lower case; `shared` ones tell the format only of a text that looks like it.
    `keeps_case` is set where a title may hold CSL's spans "nocase"; programs of the other formats would print them.
    `opening` are the characters of which one begins every text in this format, where that is so.
    """

    name: str
    title: str
    suffixes: tuple[str, ...]
    module: str
    shared: bool = False
    opening: str = ""
    reads: bool = True
    writes: bool = True
    keeps_case: bool = False

    def read(self, source: Source) -> Library:
        """The references of a text in this format. Raises ReadError."""
        library = self._loaded().read(source)
        assert isinstance(library, Library)
        return library

    def write(self, library: Library) -> str:
        """A library as text in this format."""
        return str(self._loaded().write(library if self.keeps_case else _without_case(library)))

    def lost(self, library: Library) -> tuple[Problem, ...]:
        """What of a library the format does not carry, a finding a kind; none where it carries everything."""
        lost = getattr(self._loaded(), "lost", None)
        return () if lost is None else tuple(lost(library))

    def sniff(self, text: str) -> bool:
        """Whether a text could be in this format."""
        start = text.lstrip("\ufeff \t\r\n")[:1] if self.opening else ""
        return start in self.opening and bool(self._loaded().sniff(text))

    def _loaded(self) -> Any:
        return import_module(f"{__name__}.{self.module}")


# In the order in which a text is tried.
_FORMATS: Final = (
    Format(
        name="crossref",
        title="Crossref's JSON",
        suffixes=(".json",),
        module="registries.crossref_json",
        opening="[{",
        shared=True,
        writes=False,
    ),
    Format(
        name="datacite",
        title="DataCite's JSON",
        suffixes=(".json",),
        module="registries.datacite_json",
        opening="[{",
        shared=True,
        writes=False,
    ),
    Format(
        name="jsonl",
        title="JSON lines, one CSL item each",
        suffixes=(".jsonl", ".ndjson"),
        module="jsonl",
        opening="{",
        keeps_case=True,
    ),
    Format(
        name="csl-json",
        title="CSL-JSON",
        suffixes=(".json", ".csljson", ".csl-json"),
        module="csl_json",
        opening="[{",
        keeps_case=True,
    ),
    Format(
        name="csl-yaml",
        title="CSL-YAML",
        suffixes=(".yaml", ".yml"),
        module="csl_yaml",
        shared=True,
        keeps_case=True,
    ),
    Format(
        name="cff",
        title="Citation File Format (CITATION.cff)",
        suffixes=(".cff",),
        module="cff",
    ),
    Format(
        name="medline",
        title="PubMed's MEDLINE",
        suffixes=(".nbib", ".medline"),
        module="medline",
        writes=False,
    ),
    Format(
        name="ris",
        title="RIS",
        suffixes=(".ris",),
        module="ris",
    ),
    Format(
        name="enw",
        title="EndNote's tagged lines",
        suffixes=(".enw", ".refer"),
        module="endnote.tagged",
    ),
    Format(
        name="wos",
        title="Web of Science",
        suffixes=(".ciw", ".isi"),
        module="wos",
        writes=False,
    ),
    Format(
        name="bibtex",
        title="BibTeX",
        suffixes=(".bib", ".bibtex"),
        module="bibtex.classic",
        keeps_case=True,
    ),
    Format(
        name="biblatex",
        title="BibLaTeX",
        suffixes=(".biblatex",),
        module="bibtex.biblatex",
        keeps_case=True,
    ),
    Format(
        name="endnote-xml",
        title="EndNote XML",
        suffixes=(".xml",),
        module="endnote.xml",
        opening="<",
        shared=True,
    ),
    Format(
        name="pubmed-xml",
        title="PubMed XML",
        suffixes=(".xml",),
        module="pubmed_xml",
        opening="<",
        shared=True,
        writes=False,
    ),
    Format(
        name="mods",
        title="MODS",
        suffixes=(".mods", ".xml"),
        module="mods",
        opening="<",
        shared=True,
    ),
    Format(
        name="crossref-xml",
        title="Crossref XML",
        suffixes=(".xml",),
        module="registries.crossref_xml",
        opening="<",
        shared=True,
        writes=False,
    ),
    Format(
        name="datacite-xml",
        title="DataCite XML",
        suffixes=(".xml",),
        module="registries.datacite_xml",
        opening="<",
        shared=True,
        writes=False,
    ),
    Format(
        name="zotero-rdf",
        title="Zotero RDF",
        suffixes=(".rdf", ".xml"),
        module="zotero.rdf",
        opening="<",
        shared=True,
        keeps_case=True,
    ),
    Format(
        name="csv",
        title="CSV",
        suffixes=(".csv",),
        module="table.comma",
    ),
    Format(
        name="tsv",
        title="TSV",
        suffixes=(".tsv", ".tab"),
        module="table.tab",
    ),
)
FORMATS: Final[Mapping[str, Format]] = MappingProxyType(
    {one.name: one for one in sorted(_FORMATS, key=lambda one: one.name)}
)


def read(source: Source, format: str | None = None) -> Library:  # noqa: A002 - the word of the face
    """A library from a text in one of the data formats.

    Without `format`, it follows from the suffix of the source's name, else from the text itself.
    Raises FormatError for a name that is no format; ReadError when no format fits or there is no entry.
    """
    chosen = find_format(format) if format is not None else guess_format(source)
    if chosen is None:
        raise ReadError.of("no-data", place=source.name, formats=", ".join(FORMATS))
    if not chosen.reads:
        readable = ", ".join(one.name for one in FORMATS.values() if one.reads)
        raise FormatError.of("only-written", title=chosen.title, readable=readable)
    return chosen.read(source)


def _without_case(library: Library) -> Library:
    return replace(library, references=tuple(map(_plain, library)))


def _plain(reference: Reference) -> Reference:
    marked: dict[str, Any] = {
        name: without_case(value)
        for name in TEXTS
        if isinstance(value := getattr(reference, name), str) and "nocase" in value
    }
    return replace(reference, **marked) if marked else reference


def write(library: Library, format: str) -> str:  # noqa: A002 - the word of the face
    """A library as text, with a final newline unless it is empty. Raises FormatError for an unknown name."""
    return find_writer(format)(library)


def find_writer(name: str) -> Callable[[Library], str]:
    """The writer of the format of that name. Raises FormatError where there is none, or it is read only."""
    chosen = find_format(name)
    if not chosen.writes:
        written = ", ".join(one.name for one in FORMATS.values() if one.writes)
        raise FormatError.of("only-read", title=chosen.title, written=written)
    return chosen.write


def find_format(name: str) -> Format:
    """The format of that name. Raises FormatError, whose hint names the nearest."""
    chosen = FORMATS.get(name)
    if chosen is None:
        raise FormatError.of("no-format", name=name, near=nearest(name, FORMATS))
    return chosen


def named_format(name: str) -> str | None:
    """The format that the name of a file to be written says: "refs.ris" -> ris; None where it says none, as "refs.txt".

    Raises FormatError for a suffix that several formats share (".xml").
    """
    suffix = PurePath(name).suffix.lower()
    named = [one.name for one in _FORMATS if one.writes and suffix in one.suffixes]
    if len(named) > 1:
        raise FormatError.of("shared-suffix", place=name, suffix=suffix, formats=", ".join(sorted(named)))
    return named[0] if named else None


def guess_format(source: Source) -> Format | None:
    """The format of the name's suffix, else the first whose `sniff` accepts the text; None for neither.

    Of several formats with that suffix the one that accepts the text is taken; so is another format that does where
    those do not, such as Web of Science's lines in a file named .ris.
    """
    suffix = PurePath(source.name).suffix.lower()
    named = [one for one in _FORMATS if suffix in one.suffixes]
    found = next((one for one in named if one.sniff(source.text)), None)
    found = found or next((one for one in _FORMATS if one not in named and one.sniff(source.text)), None)
    return found or next((one for one in named if not one.shared), None)
