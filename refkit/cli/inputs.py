"""What check, claims, report and pack read, as their shared options name it -> the check of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from refkit.cli.options import (
    AS_OF,
    BIB,
    CHANGES,
    ENCODING,
    EVIDENCE,
    FILES,
    MAX_BYTES_OPTION,
    day_of,
    encoding_of,
    limit,
    project_here,
    stacked,
)
from refkit.cli.output import files_of_project
from refkit.cli.work import WORK, execution_here, noting_beside

if TYPE_CHECKING:
    from refkit.checking import CheckResult
    from refkit.project import Project

INPUTS = stacked((FILES, BIB, EVIDENCE, AS_OF, ENCODING, CHANGES, MAX_BYTES_OPTION, WORK))


@dataclass(frozen=True, slots=True, kw_only=True)
class Inputs:
    """The files that are checked, else the project's documents, and what they are checked against, by which rules."""

    project: Project | None
    files: tuple[str, ...]
    bib: str | None
    evidence: str | None
    encoding: str | None
    changes: str
    max_bytes: int
    as_of: date | None
    jobs: int | None = None
    cache: bool | None = None

    @property
    def read(self) -> tuple[str | Path | None, ...]:
        """Files and folders that are read, none of which may be written."""
        documents = self.files or (self.project.document_paths() if self.project else ())
        return (*documents, self.bib, self.evidence, *files_of_project(self.project))

    @property
    def complete(self) -> bool:
        """Whether all documents of the project are checked, and no others."""
        return not self.files

    def examine(
        self, *, need_library: bool = True, beside: list[tuple[str, str | None]] | None = None
    ) -> CheckResult:
        """The check; see `checking.examine`. Files beside documents that are looked for are added to `beside`. Raises
        ReadError."""
        from refkit.checking import examine

        with execution_here({"jobs": self.jobs, "cache": self.cache}, self.project) as execution:
            if beside is not None:
                execution = noting_beside(execution, beside)
            return examine(
                self.files,
                bib=self.bib,
                project=self.project,
                max_bytes=self.max_bytes,
                need_library=need_library,
                evidence=self.evidence,
                encoding=self.encoding,
                changes=self.changes,
                as_of=self.as_of,
                execution=execution,
            )


def inputs_of(given: Mapping[str, Any]) -> Inputs:
    """The options of `INPUTS`, else the settings of the project here. Raises ProjectError when its file is broken."""
    project = project_here()
    return Inputs(
        project=project,
        files=given["files"],
        bib=given["bib"],
        evidence=given["evidence"],
        encoding=encoding_of(given["encoding"], project),
        changes=given["changes"],
        max_bytes=limit(given["max_bytes"], project),
        as_of=day_of(given["as_of"]),
        jobs=given.get("jobs"),
        cache=given.get("cache"),
    )
