"""A file taken apart: its units, its reference lists and its citation marks."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from refkit.model.references import Library, Reference
from refkit.model.sources import Source, Span
from refkit.rules import Problem


class UnitKind(StrEnum):
    """What a stretch of a document is to its reader."""

    HEADING = "heading"
    SENTENCE = "sentence"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list-item"
    TABLE_ROW = "table-row"
    LEAD_IN = "lead-in"
    FURNITURE = "furniture"
    REFERENCE = "reference"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A stretch of a document with what is needed to understand it alone.

    `heading` is the nearest heading above, `lead_in` the sentence that introduces a list ("It is used:"),
    `header` the header cells of a table row, `cells` its own cells as spans.
    """

    span: Span
    kind: UnitKind
    heading: str | None = None
    lead_in: str | None = None
    header: tuple[str, ...] = ()
    cells: tuple[Span, ...] = ()

    @property
    def text(self) -> str:
        return self.span.text


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A file taken apart: units in reading order, where its reference lists stand, and what work it is.

    `superscripts` are the runs that the file's markup raises (HTML, Markdown), `code` those that it marks as
    code, where "[1]" is an index; plain text has neither.
    `reference` describes the document itself (its title, its "Cite this article" line); None until known.
    `references` are those that the file states as data (live fields, tagged references, a bibliography that it
    names), instead of those of its printed lists: with an id where the file has a key for it. `marks` are the citations that
    it states, all of them if it is `wholly_marked`, and `style` names the citation style it asks for. Of the text of a
    source, `is_abstract` says that it is no more than the abstract. `listed` are the references of its printed lists, one
    library for each of `reflists`, where they have been read.
    """

    source: Source
    units: tuple[Unit, ...] = ()
    reflists: tuple[Span, ...] = ()
    superscripts: tuple[Span, ...] = ()
    code: tuple[Span, ...] = ()
    reference: Reference | None = None
    references: tuple[Reference, ...] = ()
    marks: tuple[Mark, ...] = ()
    wholly_marked: bool = False
    style: str | None = None
    is_abstract: bool = False
    problems: tuple[Problem, ...] = ()
    listed: tuple[Library, ...] | None = None


class MarkStyle(StrEnum):
    """How a citation mark is printed."""

    BRACKET = "bracket"  # numbers in square brackets: "[3,5-7]"
    PAREN = "paren"  # numbers in round brackets: "(3)"
    SUPERSCRIPT = "superscript"  # numbers raised, or glued to the word before: "shown³", "shown.3"
    AUTHOR_YEAR = "author-year"  # "(Smith et al., 2020a)", "Smith (2020)"
    KEY = "key"  # a label of letters and figures that the list prints: "[AB12]"
    PANDOC = "pandoc"  # a citation key: "[see @key, p. 3]", "@key"
    LATEX = "latex"  # a command with citation keys: "\\citep[p. 3]{key}"
    STATED = "stated"  # by the file itself: a live field, a tagged cross reference
    FOOTNOTE = "footnote"  # Markdown's note whose definition is a reference: "[^1]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """An in-text citation as printed; `targets` are labels ("12") or, for author-year, reference ids.

    Those of a stated mark are "#" and where the entry begins in the document's file, as `Reference.origin` has it.
    """

    span: Span
    style: MarkStyle
    targets: tuple[str, ...]
