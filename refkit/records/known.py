"""Judgements, their library and the file of records -> the judgements with what is known of their sources."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from refkit.model import Judgement, Library, Problem, Resolution
from refkit.records.file import NAME, KeptRecords, path_beside, read_records
from refkit.records.findings import edited_since, held_records, reference_problems, with_records


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """`held` are the resolutions that still hold, by the ids of the references. `unsure` are those of the findings after which
    nobody can say whether a source was retracted: the file is torn, or a retracted reference was edited since."""

    judgements: tuple[Judgement, ...]
    held: Mapping[str, Resolution] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    unsure: tuple[Problem, ...] = ()


def known_records(
    judgements: Sequence[Judgement], library: Library, *, bib: str | None, folder: Path | None, own: bool
) -> Known:
    """What records.jsonl says of these references: of the file beside `bib`, else of a project's `folder`; nothing is asked.

    `own` is set for all documents of the project: one that is named by itself may have a list of which the project
    knows nothing.
    """
    if bib is None and folder is None:
        return Known(judgements=tuple(judgements))
    kept = read_records(path_of_records(bib, folder))
    return with_kept(judgements, library, kept, complete=bib is not None or own)


def path_of_records(bib: str | None, folder: Path | None) -> Path:
    """Where the records of a file of references lie, else those of a project's folder."""
    return path_beside(bib) if bib is not None else (folder or Path()) / NAME


def with_kept(
    judgements: Sequence[Judgement], library: Library, kept: KeptRecords, *, complete: bool
) -> Known:
    """What kept records say of these references.

    Unless the library is `complete`, that none of them holds is no finding.
    """
    held, stale = held_records(kept.rows, library)
    if not held and not complete:
        stale = ()
    judged, found = with_records(judgements, library, held)
    of_references = reference_problems(library, held)
    edited = tuple(edited_since(judged, library, kept.rows, held))
    return Known(
        judgements=judged,
        held=held,
        problems=(*kept.problems, *stale, *edited, *of_references, *found),
        unsure=(*kept.problems, *edited),
    )
