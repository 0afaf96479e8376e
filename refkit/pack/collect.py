"""A check -> the sources that were read for its claims, each with the passages that are quoted from it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from refkit.checking import CheckResult
from refkit.model import Judgement, Link, Source, Span, Standing
from refkit.pack.boxes import boxes_of
from refkit.pack.highlight import Passage
from refkit.pack.names import safe_name
from refkit.pack.settings import GREEN, LONGEST_WORDS, RED, YELLOW
from refkit.project import Project

FOLDER = "sources"  # in the pack
STANDS = {
    Standing.ASSERTS: "states it",
    Standing.WEAKER: "says less",
    Standing.OPPOSES: "says otherwise",
    Standing.NEAR: "is the nearest",
}
_COLOURS = {Standing.ASSERTS: GREEN, Standing.OPPOSES: RED}
_GRAVEST = (RED, YELLOW, GREEN)


@dataclass(slots=True)
class Packed:
    """A source in the pack: its text as read, its name there, its file, and the passages that are quoted, in their order.

    `unmarked` says why a PDF was copied without marks, `missing` why it could not be copied, `digest` which bytes were written.
    """

    source: Source
    name: str
    path: Path | None
    quotes: dict[tuple[int, int], list[tuple[int, Judgement, Link]]] = field(default_factory=dict)
    unmarked: str | None = None
    missing: str | None = None
    digest: str = ""

    @property
    def is_pdf(self) -> bool:
        """Whether its passages have boxes on pages."""
        return any(anchor.box is not None for anchor in self.source.anchors[:1])

    def passages(self) -> tuple[Passage, ...]:
        """What is to be marked, each passage once, with every claim that it was read for in its note."""
        found = []
        for (start, end), uses in sorted(self.quotes.items()):
            colours = {
                _COLOURS.get(link.standing, YELLOW) if link.standing else YELLOW for _, _, link in uses
            }
            found.append(
                Passage(
                    boxes=boxes_of(Span(source=self.source, start=start, end=end)),
                    note="\n".join(_note(*use) for use in uses),
                    colour=next(colour for colour in _GRAVEST if colour in colours),
                )
            )
        return tuple(found)


def _note(number: int, judgement: Judgement, link: Link) -> str:
    stands = STANDS[link.standing] if link.standing else "was read"
    words = judgement.claim.words[:LONGEST_WORDS]
    return f"Claim {number} ({judgement.claim.id}), {judgement.verdict}. This passage {stands}: “{words}”"


def numbered(examined: CheckResult) -> Iterator[tuple[int, Judgement]]:
    """The claims that want a source, numbered through all documents from 1."""
    return enumerate((j for j in examined.coverage.judgements if j.is_citable), start=1)


def collect(examined: CheckResult, evidence: str | None, project: Project | None) -> tuple[Packed, ...]:
    """The sources in the order in which they are first read for a claim; `evidence` is the folder as it was named."""
    found: dict[int, Packed] = {}
    for number, judgement in numbered(examined):
        for link in judgement.links:
            source = link.quote.source if link.quote is not None else examined.sources.get(link.reference)
            if source is None:
                continue
            if id(source) not in found:
                names = [packed.name for packed in found.values()]
                path = _path_of(source, evidence, project, named=examined.named)
                found[id(source)] = Packed(source, safe_name(source.name, names), path)
            if link.quote is not None:
                place = (link.quote.start, link.quote.end)
                found[id(source)].quotes.setdefault(place, []).append((number, judgement, link))
    return tuple(found.values())


def _path_of(source: Source, evidence: str | None, project: Project | None, *, named: bool) -> Path | None:
    """The file of a text: in the folder of evidence, or a document of the check."""
    base = Path(evidence) if evidence is not None else project.evidence if project is not None else None
    if base is not None:
        called = evidence if evidence is not None or project is None else project.name_of(base)
        if source.name.startswith(f"{called}/"):
            path = base / PurePosixPath(source.name).name
            return path if path.is_file() else None
    path = Path(source.name) if named or project is None else project.root / source.name
    return path if path.is_file() else None
