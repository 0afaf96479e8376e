"""Where the references come from and what was found of them goes: a bib/ folder, or files; whole or not at all."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Protocol

from refkit import formats
from refkit.bib.amend import amend
from refkit.bib.build_lock import hold_build_lock
from refkit.files import write_files
from refkit.model import Library, Problem, Reference, Resolution
from refkit.records.file import NAME, path_beside, records_text
from refkit.records.fingerprint import fingerprint_of
from refkit.records.row import Row
from refkit.resolve.complete import completed, remembered

Attributes = Mapping[str, frozenset[str]]  # id of a reference -> attributes


@dataclass(frozen=True, slots=True, kw_only=True)
class Completion:
    """How references are completed: the rows of the last run, what people set, what is accepted from records.

    Only where the references themselves are completed (`in_place`) does a value that was taken over and is not there any
    more mean that a person took it out. Where nothing is `applied`, it is only told.
    """

    before: Mapping[str, Row] = field(default_factory=dict)
    by_hand: Attributes = field(default_factory=dict)
    accept: frozenset[str] = frozenset()
    in_place: bool = False
    applied: bool = True

    def of(self, reference: Reference, found: Resolution) -> tuple[Reference, Row]:
        """The completed reference, and its row."""
        return completed(
            reference,
            remembered(reference, found, self.before.get(reference.id)),
            before=self.before.get(reference.id) if self.in_place else None,
            by_hand=self.by_hand.get(reference.id, frozenset()),
            accept=self.accept,
            applied=self.applied,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What was written: the rows, in the order of the references, the files, and findings."""

    rows: tuple[Row, ...]
    written: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()


class Place(Protocol):
    """Where what was found is kept."""

    def keep(self, found: Sequence[Resolution], how: Completion) -> Kept:
        """Keep what was found. Of references that were not asked yet, what was known before stays. Raises ExportError;
        then nothing was written."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Nowhere:
    """Nothing is written: a dry run, or files without an output."""

    library: Library

    def keep(self, found: Sequence[Resolution], how: Completion) -> Kept:
        by_id = {one.reference: one for one in found}
        rows = (how.of(one, by_id[one.id])[1] for one in self.library if one.id in by_id)
        return Kept(rows=tuple(rows))


@dataclass(frozen=True, slots=True, kw_only=True)
class Folder:
    """A project's bib/: the references are completed in place, records.jsonl stands beside them, in one commit."""

    path: Path
    library: Library
    tell: Callable[[str], object] = lambda _: None

    def keep(self, found: Sequence[Resolution], how: Completion) -> Kept:
        """A reference that somebody edited while it was asked for is left as it is, and its row is stale."""
        by_id = {one.reference: one for one in found}
        asked = {one.id: one for one in self.library}
        rows: dict[str, Row] = {}

        def change(there: Library) -> tuple[dict[str, Reference], Sequence[Reference]]:
            rows.clear()
            changed: dict[str, Reference] = {}
            for reference in there:
                if reference.id not in by_id:
                    if reference.id in how.before:
                        rows[reference.id] = how.before[reference.id]
                    continue
                was = asked[reference.id]
                same = fingerprint_of(reference) == fingerprint_of(was)
                now, rows[reference.id] = how.of(reference if same else was, by_id[reference.id])
                if same and now != reference:
                    changed[reference.id] = now
            return changed, ()

        def beside(_: Library) -> dict[str, str]:
            return {NAME: records_text(rows.values())}

        with hold_build_lock(self.path, waiting=lambda: self.tell("waiting for a build to end")):
            amended = amend(self.path, change, beside=beside, locked=True)
        return Kept(
            rows=tuple(rows.values()),
            written=tuple(f"{self.path.name}/{path.name}" for path in amended.written),
            problems=amended.problems,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Files:
    """A file of references, which stays as it is: the completed ones go to `output`, if there is one, and the records beside
    that, else beside the file itself."""

    library: Library
    beside: Path
    output: Path | None = None
    format_name: str = "bibtex"

    def keep(self, found: Sequence[Resolution], how: Completion) -> Kept:
        by_id = {one.reference: one for one in found}
        rows: list[Row] = []
        references: list[Reference] = []
        for reference in self.library:
            now, row = reference, how.before.get(reference.id)
            if reference.id in by_id:
                now, row = how.of(reference, by_id[reference.id])
            references.append(now)
            rows += [row] if row is not None else []
        records = path_beside(self.output or self.beside)
        texts: dict[Path, str | bytes] = {records: records_text(rows)}
        problems: tuple[Problem, ...] = ()
        if self.output is not None:
            library = replace(self.library, references=tuple(references))
            texts[self.output] = formats.write(library, self.format_name)
            problems = formats.FORMATS[self.format_name].lost(library)
        write_files(texts)
        return Kept(rows=tuple(rows), written=tuple(str(path) for path in texts), problems=problems)
