"""Documents and references -> every claim judged, with the decisions people made."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from refkit.bib.decisions import apply_decisions
from refkit.bib.folder import CLAIMS, open_folder
from refkit.checking.execution import HERE, Execution
from refkit.checking.judging import NO_EVIDENCE, Judged, cut_short, judge_all
from refkit.checking.one import judge_document
from refkit.checking.result import CheckResult
from refkit.checking.told import as_named, open_problems
from refkit.coverage import measure
from refkit.documents.whole import ReadEach, read_in_turn
from refkit.errors import ProjectError, ReadError
from refkit.expiry.find import find_expired
from refkit.fields.titles import without_tags
from refkit.inputs import (
    SourceFiles,
    collect_references,
    find_library,
    has_library,
    read_documents,
    read_evidence,
)
from refkit.links.across import find_disagreements
from refkit.links.verdict.accepted import read_accepted
from refkit.links.verdict.findings import accepted_problems
from refkit.model import Document, Judgement, Library, Problem
from refkit.project import Project
from refkit.records.known import known_records
from refkit.records.standing import replaced

__all__ = [
    "CheckResult",
    "Execution",
    "Judged",
    "check_documents",
    "evidence_of",
    "examine",
    "judge_all",
    "judge_document",
    "with_disagreements",
    "with_texts_of_accepted",
]


def examine(
    files: Sequence[str],
    *,
    bib: str | None,
    project: Project | None,
    max_bytes: int,
    need_library: bool = True,
    evidence: str | None = None,
    encoding: str | None = None,
    changes: str = "accept",
    as_of: date | None = None,
    execution: Execution = HERE,
) -> CheckResult:
    """Check files (else the project's documents) against a .bib (else the project's references).

    `evidence` is a folder of texts of the sources, named by citation key; else the project's. Decisions in
    the project's claims.bib are applied, as they count on the day `as_of`, today where it is left out.
    `changes` says what becomes of tracked changes, "accept" or "reject". `execution` is who does the work.
    Raises ReadError when nothing could be checked: no document, no claim, or, with `need_library`, no
    reference at all.
    """
    documents = read_documents(
        files,
        project,
        max_bytes=max_bytes,
        encoding=encoding,
        changes=changes,
        read_each=execution.read_each,
    )
    library = find_library(bib, project, documents, max_bytes=max_bytes, encoding=encoding)
    given = evidence_of(
        evidence,
        project,
        library,
        documents,
        max_bytes=max_bytes,
        encoding=encoding,
        read_each=execution.read_each,
    )
    judged = judge_all(
        documents,
        library,
        numbered=bib is not None,
        reread=has_library(bib, project),
        evidence=given.texts,
        judge_each=execution.judge_each,
    )
    examined = _checked(documents, library, judged)
    if project is not None:
        examined = _with_decisions(examined, judged, project, library, complete=not files, as_of=as_of)
    examined = replace(
        examined,
        named=bool(files),
        problems=(*examined.problems, *given.problems),
        unread=(*given.unread, *examined.unread),
    )
    examined = _with_records(examined, bib, project, own=not files)
    examined = _with_expired(examined, as_of or date.today(), execution)
    if not examined.coverage.judgements:
        names = ", ".join(document.source.name for document in documents)
        raise ReadError.of("no-claim", place=names)
    if need_library and not len(examined.library):
        names = ", ".join(document.source.name for document in documents)
        raise ReadError.of("no-references", place=names, purpose="check against")
    return examined


def _with_records(
    examined: CheckResult, bib: str | None, project: Project | None, *, own: bool
) -> CheckResult:
    # With what `refkit resolve` found; findings in the project's files are named as the project names them.
    folder = project.bib if project is not None else None
    known = known_records(examined.coverage.judgements, examined.library, bib=bib, folder=folder, own=own)
    examined = replace(
        examined,
        records=known.held,
        unsure=known.unsure,
        coverage=replace(examined.coverage, judgements=known.judgements),
        problems=(*examined.problems, *known.problems),
    )
    if project is not None:
        examined = replace(
            examined,
            problems=as_named(examined.problems, project),
            unsure=as_named(examined.unsure, project),
        )
    return examined


def _with_expired(examined: CheckResult, today: date, execution: Execution) -> CheckResult:
    found = find_expired(
        examined.documents,
        examined.coverage.judgements,
        examined.library,
        examined.sources,
        today,
        replaced=replaced(examined.records),
        look_each=execution.look_each,
    )
    return replace(examined, problems=(*examined.problems, *found))


def with_disagreements(examined: CheckResult) -> CheckResult:
    """A check with findings (RK219) where two of its documents say otherwise of the same thing."""
    titles = [without_tags(reference.title) for reference in examined.library if reference.title]
    found = find_disagreements(examined.documents, examined.coverage.judgements, titles)
    return replace(examined, problems=(*examined.problems, *found))


def evidence_of(
    folder: str | None,
    project: Project | None,
    library: Library,
    documents: Sequence[Document] = (),
    *,
    max_bytes: int,
    encoding: str | None = None,
    read_each: ReadEach = read_in_turn,
) -> SourceFiles:
    """The texts of sources in a folder, else in the project's if it has one. Raises ReadError.

    They are named by keys of the library, or of the lists that the documents themselves hold.
    """
    path = Path(folder) if folder is not None else project.evidence if project is not None else None
    if path is None:
        return SourceFiles()
    keys = {reference.id for reference in library}
    keys |= {r.id for document in documents for r in collect_references([replace(document, reference=None)])}
    name = folder if folder is not None or project is None else project.name_of(path)
    return read_evidence(path, keys, name=name, max_bytes=max_bytes, encoding=encoding, read_each=read_each)


def check_documents(
    documents: Sequence[Document],
    library: Library,
    *,
    numbered: bool = True,
    reread: bool = True,
    evidence: Mapping[str, Document] = NO_EVIDENCE,
    suggest: bool = True,
) -> CheckResult:
    """Judge documents, each against its own list if it has one, else against the library.

    With `numbered` a person named the library: "[3]" in a document without a list means its reference labelled 3,
    and it comes before a list of the document that neither heading nor numbers show to be one. `evidence` maps
    ids of references to their texts. Without `suggest`, claims are linked by marks and quotes only; without `reread`,
    the library is known to hold the lists of the documents as they are.
    """
    judged = judge_all(
        documents, library, numbered=numbered, reread=reread, evidence=evidence, suggest=suggest
    )
    return _checked(documents, library, judged)


def _checked(documents: Sequence[Document], library: Library, judged: Judged) -> CheckResult:
    return CheckResult(
        documents=tuple(documents),
        library=judged.used,
        coverage=measure(judged.judgements, judged.used),
        problems=(*library.problems, *judged.problems),
        texts=len(judged.texts),
        sources={name: document.source for name, document in judged.texts.items()},
        unread=tuple(str(problem.span) for problem in cut_short(judged.texts)),
    )


def with_texts_of_accepted(
    judgements: Sequence[Judgement], documents: Sequence[Document], library: Library, judged: Judged
) -> tuple[tuple[Judgement, ...], tuple[Problem, ...]]:
    """Decided judgements with what the texts of accepted sources say, and every finding on them.

    `judged` is what the decisions were made about: what they settle is left out, but that the text of an accepted source says
    otherwise is told (RK212).
    """
    read = read_accepted(judgements, documents, library, judged.texts)
    return read, (*open_problems(judged.problems, read, library), *accepted_problems(read, library))


def _unread(project: Project, documents: Iterable[Document]) -> frozenset[str]:
    """The names of the project's documents that are there and were not among those checked."""
    read = {Path(document.source.name).resolve() for document in documents}
    read |= {(project.root / document.source.name).resolve() for document in documents}
    try:
        paths = project.document_paths()
    except ProjectError:  # nothing matches its patterns
        return frozenset()
    return frozenset(project.name_of(path) for path in paths if path.resolve() not in read)


def _with_decisions(
    examined: CheckResult,
    judged: Judged,
    project: Project,
    library: Library,
    *,
    complete: bool,
    as_of: date | None,
) -> CheckResult:
    # A person may accept any work of the library, not only one of the document's own list.
    used = {reference.id for reference in examined.library}
    known = Library(references=(*examined.library, *(r for r in library if r.id not in used)))
    folder = open_folder(project.bib, parsed=(CLAIMS,))
    decided = apply_decisions(
        examined.coverage.judgements,
        folder,
        known,
        as_of=as_of,
        shared=project.share_decisions,
        unread=() if complete else _unread(project, examined.documents),
    )
    judgements, found = with_texts_of_accepted(decided.judgements, examined.documents, known, judged)
    # When only some documents are checked, a decision about a claim of another one is no finding.
    reported = (problem for problem in decided.problems if complete or problem.rule != "RK205")
    return replace(
        examined,
        coverage=measure(judgements, examined.library),
        problems=(*library.problems, *found, *reported),
    )
