"""Judgements, their library and the file of records -> the judgements with what is known of their sources."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from refkit.model import Judgement, Library, Problem, Resolution
from refkit.records.file import NAME, path_beside, read_records
from refkit.records.findings import held_records, reference_problems, with_records


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """`held` are the resolutions that still hold, by the ids of the references."""

    judgements: tuple[Judgement, ...]
    held: Mapping[str, Resolution] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


def known_records(
    judgements: Sequence[Judgement], library: Library, *, bib: str | None, folder: Path | None, own: bool
) -> Known:
    """What records.jsonl says of these references: of the file beside `bib`, else of a project's `folder`; nothing is asked.

    `own` is set for all documents of the project: one that is named by itself may have a list of which the project
    knows nothing.
    """
    if bib is None and folder is None:
        return Known(judgements=tuple(judgements))
    path = path_beside(bib) if bib is not None else (folder or Path()) / NAME
    kept = read_records(path)
    held, stale = held_records(kept.rows, library)
    if not held and bib is None and not own:
        stale = ()
    judged, found = with_records(judgements, library, held)
    of_references = reference_problems(library, held)
    return Known(judgements=judged, held=held, problems=(*kept.problems, *stale, *of_references, *found))
