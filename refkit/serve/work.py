"""What the served page asks for: the page itself, a decision, a check of a document that was dropped on it."""

from __future__ import annotations

import tempfile
import threading
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path, PurePosixPath, PureWindowsPath

from refkit.bib.record import Action
from refkit.checking import CheckResult, examine
from refkit.checking.execution import HERE, Execution
from refkit.errors import RefkitError
from refkit.findings import gather_findings, read_selection
from refkit.model import Finding, Problem
from refkit.page.render import render_page
from refkit.page.view import page_of
from refkit.project import Project
from refkit.review.decide import decide
from refkit.review.queue import open_review
from refkit.serve.settings import MOST_NAME_BYTES


@dataclass(slots=True)
class Desk:
    """One project. Work is done one piece at a time in this process; other processes are kept out by the build lock.
    `executing` gives, for one piece, who does it."""

    project: Project
    by: str
    form_token: str
    executing: Callable[[], AbstractContextManager[Execution]] = lambda: nullcontext(HERE)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def page(self) -> str:
        """The page as it is now, with its buttons. Raises RefkitError."""
        with self.lock, self.executing() as execution:
            review = open_review(self.project, execution=execution)
        edited = {one.judgement.claim.id: one.was for one in review.pending if one.was is not None}
        findings = self._findings(review.examined)
        page = page_of(review.examined, findings, self.project, live=True, edited=edited)
        return render_page(page, token=self.form_token)

    def decide(self, claim: str, action: Action, references: tuple[str, ...], note: str | None) -> None:
        """Record a decision. Raises DecisionError, also where the claim is no longer there."""
        with self.lock, self.executing() as execution:
            review = open_review(self.project, execution=execution)
            decide(review, claim, action, references, by=self.by, at=datetime.now().astimezone(), note=note)

    def check(self, name: str, data: bytes) -> str:
        """The page of a document that is not of the project, checked against its references. Raises RefkitError."""
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / _plain(name)
            path.write_bytes(data)
            examined = self._examined(path)
            page = render_page(page_of(examined, self._findings(examined, complete=False), back="/"))
            return page.replace(f"{folder}/", "")

    def _examined(self, path: Path) -> CheckResult:
        project = self.project
        try:
            with self.lock, self.executing() as execution:
                return examine(
                    (str(path),),
                    bib=None,
                    project=project,
                    max_bytes=project.max_bytes,
                    encoding=project.encoding,
                    need_library=False,
                    execution=execution,
                )
        except RefkitError as error:
            error.problem = _without(f"{path.parent}/", error.problem)
            raise

    def _findings(self, examined: CheckResult, *, complete: bool = True) -> tuple[Finding, ...]:
        project = self.project
        return gather_findings(
            examined.documents,
            examined.coverage,
            examined.library,
            examined.problems,
            selection=read_selection(project.select, project.ignore, project.per_file_ignores),
            baseline=project.baseline,
            max_bytes=project.max_bytes,
            complete=complete,
            root=project.root,
        )


def _plain(name: str) -> str:
    """A name of a file without a path."""
    last = PureWindowsPath(PurePosixPath(name).name).name
    kept = "".join(c for c in last if c.isprintable() and c not in '/\\:*?"<>|').lstrip(".")
    short = kept.encode("utf-8", "replace")[-MOST_NAME_BYTES:].decode("utf-8", "ignore")
    return short.lstrip(".") or "document.txt"


def _without(folder: str, problem: Problem) -> Problem:
    """A problem of a file as it was dropped, not of the place where it lies for a moment."""
    span, place = problem.span, problem.place
    if span is not None:
        span = replace(span, source=replace(span.source, name=span.source.name.removeprefix(folder)))
    return replace(problem, span=span, place=place.removeprefix(folder) if place else place)
