"""A project -> what of it waits for a person, the gravest first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from refkit.bib.decisions import entry_of_claim
from refkit.bib.folder import CLAIMS, open_folder
from refkit.bib.ledger import find_edited_claims
from refkit.checking import CheckResult, examine
from refkit.checking.execution import HERE, Execution
from refkit.fields.latex import decode
from refkit.formats.bibtex import Entry
from refkit.model import Judgement, Library, Problem, Verdict
from refkit.pipeline import build
from refkit.project import Project


class Waiting(StrEnum):
    """Why a claim waits for a person, in the order in which they are shown."""

    EDITED = "edited"  # it was decided about, and its words are others now
    DISPUTED = "disputed"
    AGAINST = "against-text"  # it was accepted, and the source's text says otherwise
    CONTRADICTED = "contradicted"
    PARTIAL = "partial"
    SUGGESTED = "suggested"
    UNCOVERED = "uncovered"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pending:
    """A claim that waits. Of an edited one `was` are the words it had, and `instead_of` is the id it had."""

    judgement: Judgement
    waiting: Waiting
    was: str | None = None
    instead_of: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """A project as it was checked, with what waits in it; `library` is every reference that may be accepted."""

    project: Project
    library: Library
    examined: CheckResult
    pending: tuple[Pending, ...]
    problems: tuple[Problem, ...]

    def judgement(self, claim: str) -> Judgement | None:
        """The judgement of a claim, by its id."""
        return next((j for j in self.examined.coverage.judgements if j.claim.id == claim), None)


def open_review(project: Project, *, as_of: date | None = None, execution: Execution = HERE) -> Review:
    """Build a project, and see what waits. `execution` is who does the work. Raises RefkitError."""
    built = build(project, as_of=as_of, execution=execution)
    examined = examine(
        (),
        bib=None,
        project=project,
        max_bytes=project.max_bytes,
        encoding=project.encoding,
        as_of=as_of,
        execution=execution,
    )
    folder = open_folder(project.bib, parsed=(CLAIMS,))
    blocks = folder.blocks.get(CLAIMS, ())
    entries = {block.entry.key: block.entry for block in blocks if block.entry is not None}
    generated = {j.claim.id: entry_of_claim(j) for j in examined.coverage.judgements}
    edited = {new: entries[old] for old, new in find_edited_claims(blocks, generated).items()}
    return Review(
        project=project,
        library=_joined(built.library, examined.library),
        examined=examined,
        pending=queue(examined.coverage.judgements, edited),
        problems=built.problems,
    )


def _joined(one: Library, other: Library) -> Library:
    held = {reference.id for reference in one}
    return Library(references=(*one, *(reference for reference in other if reference.id not in held)))


def queue(judgements: Sequence[Judgement], edited: Mapping[str, Entry]) -> tuple[Pending, ...]:
    """What waits: by the order of `Waiting`, suggestions with the strongest first, else as in the documents.

    `edited` are entries of claims.bib about which somebody decided, by the id of what their claims became.
    """
    found = [pending for judgement in judgements if (pending := _pending(judgement, edited)) is not None]
    order = list(Waiting)
    return tuple(
        pending
        for _, _, pending in sorted(
            ((order.index(one.waiting), place, one) for place, one in enumerate(found)),
            key=lambda row: row[:2],
        )
    )


def _pending(judgement: Judgement, edited: Mapping[str, Entry]) -> Pending | None:
    entry = edited.get(judgement.claim.id)
    if entry is not None:
        was = decode(entry.fields.get("title", ""))
        return Pending(judgement=judgement, waiting=Waiting.EDITED, was=was, instead_of=entry.key)
    if judgement.is_against_text and "noted-by-hand" not in judgement.reasons:
        return Pending(judgement=judgement, waiting=Waiting.AGAINST)
    if "decided-by-hand" in judgement.reasons:
        return None
    waiting = OF_VERDICT.get(judgement.verdict)
    if waiting is None or not judgement.is_citable:
        return None
    return Pending(judgement=judgement, waiting=waiting)


OF_VERDICT = {
    Verdict.DISPUTED: Waiting.DISPUTED,
    Verdict.CONTRADICTED: Waiting.CONTRADICTED,
    Verdict.PARTIAL: Waiting.PARTIAL,
    Verdict.SUGGESTED: Waiting.SUGGESTED,
    Verdict.UNCOVERED: Waiting.UNCOVERED,
}
