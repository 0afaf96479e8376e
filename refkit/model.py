"""Every noun of refkit: frozen values in CSL's words, handed from room to room."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from refkit.patterns import regex
from refkit.rules import Level as Level
from refkit.rules import Problem as Problem

LINE_END = regex(r"\r\n|\r|\n")
SCHEMA = 1  # of claims.bib and of every JSONL line; raised when a field changes its meaning


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Source:
    """A text and what to call it in messages.

    `text` is what the readers see. Where it was drawn out of a file with markup (HTML), `raw` is that
    file's own text and `places` says, as pairs (offset in text, offset in raw) in rising order, where
    each run of untouched characters begins; otherwise `raw` is None and both are the same.
    `item_labels` are the numbers that markup gives to list items without printing them, as (offset in
    text, number), "" for an item without one; `links` are the web addresses behind its words, as (start,
    end, address) in rising order. Offsets are Unicode characters of the file read as UTF-8 with newline=''.
    """

    name: str
    text: str
    raw: str | None = None
    places: tuple[tuple[int, int], ...] = ()
    item_labels: tuple[tuple[int, str], ...] = ()
    links: tuple[tuple[int, int, str], ...] = ()
    _line_starts: list[int] = field(default_factory=list, init=False, repr=False)

    @property
    def file_text(self) -> str:
        """The characters of the file itself."""
        return self.text if self.raw is None else self.raw

    def to_file(self, offset: int) -> int:
        """The offset in the file that stands for `offset` in `text`."""
        if self.raw is None or not self.places:
            return offset
        at = max(0, bisect_right(self.places, (offset, len(self.raw))) - 1)
        start, place = self.places[at]
        return min(place + offset - start, len(self.raw))

    def line_column(self, file_offset: int) -> tuple[int, int]:
        """Line and column, both from 1, of an offset in the file. CR, LF and CRLF each end a line."""
        starts = self._starts()
        line = bisect_right(starts, file_offset)
        return line, file_offset - starts[line - 1] + 1

    def line_at(self, file_offset: int) -> tuple[int, int]:
        """Where the line that holds an offset of the file starts and ends, its line break left out."""
        starts, text = self._starts(), self.file_text
        line = bisect_right(starts, file_offset)
        start = starts[line - 1]
        end = starts[line] if line < len(starts) else len(text)
        while end > start and text[end - 1] in "\r\n":
            end -= 1
        return start, end

    def _starts(self) -> list[int]:
        # Counted once, on the first question: asking for every claim of a long file stays linear.
        if not self._line_starts:
            self._line_starts.append(0)
            self._line_starts.extend(m.end() for m in LINE_END.finditer(self.file_text))
        return self._line_starts


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A half-open run of characters, [start, end), of `source.text`."""

    source: Source = field(repr=False)
    start: int
    end: int

    @property
    def text(self) -> str:
        return self.source.text[self.start : self.end]

    @property
    def file_start(self) -> int:
        return self.source.to_file(self.start)

    @property
    def file_end(self) -> int:
        # The character after the last one may begin another run: count from the last one itself.
        return self.source.to_file(self.end - 1) + 1 if self.end > self.start else self.file_start

    @property
    def line(self) -> int:
        return self.source.line_column(self.file_start)[0]

    @property
    def column(self) -> int:
        return self.source.line_column(self.file_start)[1]

    def __str__(self) -> str:
        line, column = self.source.line_column(self.file_start)
        return f"{self.source.name}:{line}:{column}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A person in CSL's parts, or an organisation kept whole in `literal`.

    `particle` is CSL's non-dropping-particle ("van der"), which sorts and prints with the family name.
    """

    family: str | None = None
    given: str | None = None
    particle: str | None = None
    dropping_particle: str | None = None
    suffix: str | None = None
    literal: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Date:
    """A date as coarse as it was stated.

    `month` is 1-12, `day` 1-31, `season` 1-4 (CSL); year 0 is 1 BCE, as in ISO 8601. `end` closes a
    range. `literal` holds what no calendar can ("in press"); then `year` may be None.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    season: int | None = None
    end: Date | None = None
    circa: bool = False
    literal: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """One citable work, in CSL 1.0.2's variables; those that refkit does not interpret are in `extra`.

    `extra` maps CSL variable names (with hyphens) to their JSON values, untouched. `label` is the number
    or key printed before the entry; `origin` the entry's own characters; `confidence` maps field names
    to probabilities where a reader is not sure (an absent field is sure). Identifiers are bare, as
    `refkit.fields.ids` reads them: "10.5555/a", never "https://doi.org/10.5555/a."; an invalid one is kept as
    stated.
    """

    id: str
    type: str
    author: tuple[Name, ...] = ()
    editor: tuple[Name, ...] = ()
    translator: tuple[Name, ...] = ()
    title: str | None = None
    container_title: str | None = None
    collection_title: str | None = None
    volume: str | None = None
    issue: str | None = None
    supplement_number: str | None = None
    page: str | None = None
    number: str | None = None
    genre: str | None = None
    edition: str | None = None
    version: str | None = None
    status: str | None = None
    publisher: str | None = None
    publisher_place: str | None = None
    event_title: str | None = None
    event_place: str | None = None
    event_date: Date | None = None
    issued: Date | None = None
    accessed: Date | None = None
    doi: str | None = None
    url: str | None = None
    pmid: str | None = None
    pmcid: str | None = None
    isbn: str | None = None
    issn: str | None = None
    language: str | None = None
    note: str | None = None
    abstract: str | None = None
    extra: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    label: str | None = None
    origin: Span | None = None
    confidence: Mapping[str, float] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """References in order, ids unique (case matters), and what could not be read, as problems."""

    references: tuple[Reference, ...] = ()
    problems: tuple[Problem, ...] = ()

    def __iter__(self) -> Iterator[Reference]:
        return iter(self.references)

    def __len__(self) -> int:
        return len(self.references)

    def __getitem__(self, key: str) -> Reference:
        """The reference of that id. Raises KeyError."""
        for reference in self.references:
            if reference.id == key:
                return reference
        raise KeyError(key)


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

    `superscripts` are the runs that the file's markup raises (HTML, Markdown); plain text has none.
    `reference` describes the document itself (its title, its "Cite this article" line); None until known.
    """

    source: Source
    units: tuple[Unit, ...] = ()
    reflists: tuple[Span, ...] = ()
    superscripts: tuple[Span, ...] = ()
    reference: Reference | None = None
    problems: tuple[Problem, ...] = ()


class ClaimKind(StrEnum):
    """What a claim is about; fixed slugs, listed in the README."""

    APPROVAL = "approval"
    INDICATION = "indication"
    MECHANISM = "mechanism"
    MANUFACTURER = "manufacturer"
    NAMING = "naming"
    DOSING = "dosing"
    ADVERSE_EFFECT = "adverse-effect"
    CONTRAINDICATION = "contraindication"
    EFFICACY = "efficacy"
    COMPARISON = "comparison"
    DEVELOPMENT = "development"
    DEAL = "deal"
    REGISTRY_ROW = "registry-row"
    EPIDEMIOLOGY = "epidemiology"
    OWN_WORK = "own-work"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One checkable statement.

    `id` is made of the document's file name and the claim's own words, so it survives edits elsewhere.
    `text` is exactly the span's characters; `context` the lead-in, table header or heading that
    makes them understandable alone. `negative` is set for a statement that something does not exist; `odds`
    is how likely each kind is, the likeliest first, where that is not certain.
    """

    id: str
    span: Span
    kind: ClaimKind = ClaimKind.OTHER
    dates: tuple[Date, ...] = ()
    agencies: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    context: str | None = None
    negative: bool = False
    citable: bool = True
    odds: tuple[tuple[ClaimKind, float], ...] = ()

    @property
    def text(self) -> str:
        return self.span.text

    @property
    def words(self) -> str:
        """The text with white space folded, as it goes into reports."""
        return " ".join(self.span.text.split())


class MarkStyle(StrEnum):
    """How a citation mark is printed."""

    BRACKET = "bracket"  # numbers in square brackets: "[3,5-7]"
    PAREN = "paren"  # numbers in round brackets: "(3)"
    SUPERSCRIPT = "superscript"  # numbers raised, or glued to the word before: "shown³", "shown.3"
    AUTHOR_YEAR = "author-year"  # "(Smith et al., 2020a)", "Smith (2020)"
    KEY = "key"  # a label of letters and figures that the list prints: "[AB12]"
    PANDOC = "pandoc"  # a citation key: "[see @key, p. 3]", "@key"
    FOOTNOTE = "footnote"  # Markdown's note whose definition is a reference: "[^1]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """An in-text citation as printed; `targets` are labels ("12") or, for author-year, reference ids."""

    span: Span
    style: MarkStyle
    targets: tuple[str, ...]


class Basis(StrEnum):
    """The grounds for a link."""

    QUOTED = "quoted"  # a span of the source's own text says it
    MARKED = "marked"  # the document cites it here
    ACCEPTED = "accepted"  # a person said so
    SUGGESTED = "suggested"  # title, type and date point to it
    CONTRADICTED = "contradicted"  # the source says the opposite


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A claim and a reference that carries it. `score` is 0-1; `reasons` are slugs of `rules.REASONS`."""

    claim: str
    reference: str
    basis: Basis
    score: float
    reasons: tuple[str, ...] = ()
    quote: Span | None = None


class Verdict(StrEnum):
    """What is known of a claim's sources; fixed slugs, listed in the README."""

    SUPPORTED = "supported"
    CITED = "cited"
    ACCEPTED = "accepted"
    SUGGESTED = "suggested"
    PARTIAL = "partial"
    UNCOVERED = "uncovered"
    CONTRADICTED = "contradicted"
    EXEMPT = "exempt"
    UNCHECKED = "unchecked"


COVERED = frozenset({Verdict.SUPPORTED, Verdict.CITED, Verdict.ACCEPTED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What a person decided about a claim; `references` are the ids accepted with it, if any are named."""

    claim: str
    verdict: Verdict
    references: tuple[str, ...] = ()
    by: str | None = None
    on: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """A claim, its links (best first) and the verdict that follows.

    `missing` describes, for a claim that is not covered, the kind and date of a source that would cover it.
    """

    claim: Claim
    verdict: Verdict
    links: tuple[Link, ...] = ()
    reasons: tuple[str, ...] = ()
    missing: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """Every claim judged, in document order; `orphans` are ids of references that carry no claim."""

    judgements: tuple[Judgement, ...] = ()
    orphans: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()

    def of(self, source: Source) -> Coverage:
        """The part of one document."""
        mine = tuple(j for j in self.judgements if j.claim.span.source is source)
        return Coverage(judgements=mine, orphans=self.orphans, problems=self.problems)

    def count(self, verdicts: Iterable[Verdict]) -> int:
        wanted = frozenset(verdicts)
        return sum(j.verdict in wanted for j in self.judgements)

    @property
    def citable(self) -> int:
        """Claims that want a source: all but the exempt."""
        return sum(j.claim.citable and j.verdict is not Verdict.EXEMPT for j in self.judgements)

    @property
    def covered(self) -> int:
        return self.count(COVERED)

    @property
    def percent(self) -> float | None:
        """Covered claims per hundred citable ones; None when there are none, which is not the same as 100."""
        return 100 * self.covered / self.citable if self.citable else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendered:
    """A library rendered in a style: one string per reference, in the style's order, and one per citation."""

    bibliography: tuple[str, ...] = ()
    ids: tuple[str, ...] = ()
    citations: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
