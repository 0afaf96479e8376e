"""The whole way, in order: documents -> references, claims -> links -> coverage -> what is written."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from refkit.bib.build_lock import hold_build_lock
from refkit.bib.commit import commit, recover
from refkit.bib.decisions import apply_decisions, header_of_claims, renew_header
from refkit.bib.folder import (
    CLAIMS,
    DOCUMENTS,
    FILES,
    HEADER,
    REFERENCES_JSON,
    BibFolder,
    merge_references,
    open_folder,
)
from refkit.bib.last_written import LOCK, write_lock
from refkit.bib.merge import HandEdits, merge_entries
from refkit.bib.read import REFERENCES
from refkit.bib.settings import WAIT_SECONDS
from refkit.checking import Judged, evidence_of, judge_all, with_texts_of_accepted
from refkit.checking.execution import HERE, Execution
from refkit.checking.result import lost_among
from refkit.checking.told import as_named
from refkit.coverage import measure
from refkit.documents import File, open_file
from refkit.errors import ExportError, ReadError
from refkit.expiry.find import find_expired
from refkit.formats.bibtex import Entry
from refkit.inputs import collect_references, describe_documents
from refkit.model import Coverage, Document, Library, Problem
from refkit.project import Project

MERGES = 20  # at most, while people go on saving; each takes a fraction of a second
Progress = Callable[[str, int, int], None]  # stage, done, of how many


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """What a build read, judged and wrote; `written` are the files whose bytes changed."""

    documents: tuple[Document, ...]
    library: Library
    coverage: Coverage
    hand_edits: Mapping[str, HandEdits]
    written: tuple[Path, ...]
    problems: tuple[Problem, ...]


def build(
    project: Project,
    *,
    progress: Progress = lambda *_: None,
    wait: float = WAIT_SECONDS,
    as_of: date | None = None,
    execution: Execution = HERE,
) -> Built:
    """Read every document of a project, link its claims, and write bib/.

    Deterministic: the same documents and the same bib/ give the same bytes, as long as no decision expires; `as_of` is
    the day to judge that by, today's where it is left out. What people save in bib/
    meanwhile is merged too. `execution` is who does the work. Waits up to `wait` seconds for another build of the folder to end. Raises
    RefkitError; then nothing was written.
    """
    with hold_build_lock(project.bib, wait=wait, waiting=lambda: progress("waiting", 0, 1)) as held:
        recovered = recover(project.bib, FILES) if held else ()
        documents = _read_documents(project, progress, execution)
        generated, described = collect_references(documents), describe_documents(documents)
        progress("linking", 0, 1)
        draft: Draft | None = None
        odd = [*recovered]
        for _ in range(MERGES):
            folder = open_folder(project.bib)
            draft = _draft(project, documents, generated, described, folder, draft, as_of, execution)
            committed = commit(project.bib, folder.read, draft.texts)
            odd += committed.problems
            if committed.done:
                break
        else:
            raise ExportError.of("saved-again", place=str(project.bib))
    return Built(
        documents=documents,
        library=draft.library,
        coverage=draft.coverage,
        hand_edits=draft.hand_edits,
        written=tuple(project.bib / name for name in committed.written),
        problems=(
            *as_named((*odd, *folder.problems, *draft.library.problems, *draft.coverage.problems), project),
            *find_expired(
                documents,
                draft.coverage.judgements,
                draft.library,
                {name: text.source for name, text in draft.judged.texts.items()},
                as_of or date.today(),
                look_each=execution.look_each,
            ),
        ),
    )


def _read_documents(project: Project, progress: Progress, execution: Execution) -> tuple[Document, ...]:
    paths = project.document_paths()

    def opened() -> Iterator[File]:
        for done, path in enumerate(paths):
            progress("reading", done, len(paths))
            yield open_file(
                path, name=project.name_of(path), max_bytes=project.max_bytes, encoding=project.encoding
            )

    return tuple(whole.document for whole in execution.read_each(opened()))


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What is to be written, merged with the folder as it was read."""

    library: Library
    judged: Judged
    unused: tuple[Problem, ...]
    coverage: Coverage
    hand_edits: Mapping[str, HandEdits]
    texts: Mapping[str, str]


def _draft(
    project: Project,
    documents: tuple[Document, ...],
    generated: Library,
    described: Sequence[Entry],
    folder: BibFolder,
    before: Draft | None,
    as_of: date | None,
    execution: Execution,
) -> Draft:
    """Merge the documents' results with the folder; judge claims anew only where references changed."""
    merged = merge_references(generated, folder)
    library = merged.library
    judged, unused = _judged(project, documents, library, before, execution)
    for problem in lost_among(judged.problems):  # without its claims, what is decided about them would go
        raise ReadError(problem.message, hint=problem.hint, place=problem.place)
    decided = apply_decisions(judged.judgements, folder, library, as_of=as_of, shared=project.share_decisions)
    judgements, found = with_texts_of_accepted(decided.judgements, documents, library, judged)
    coverage = measure(judgements, library, (*found, *unused, *decided.problems))
    header = header_of_claims(coverage)
    claims = merge_entries(
        decided.generated,
        renew_header(decided.claims_file.blocks, header),
        decided.claims_file.last_written,
        header=header,
    )
    documents_file = merge_entries(
        described,
        folder.blocks.get(DOCUMENTS),
        folder.last_written_in(DOCUMENTS),
        header=HEADER,
        identity="file",
    )
    last_written = {
        REFERENCES: merged.bib.last_written,
        REFERENCES_JSON: merged.json_last_written,
        CLAIMS: claims.last_written,
        DOCUMENTS: documents_file.last_written,
    }
    return Draft(
        library=library,
        judged=judged,
        unused=unused,
        coverage=coverage,
        hand_edits={
            REFERENCES: merged.bib.hand_edits,
            CLAIMS: claims.hand_edits,
            DOCUMENTS: documents_file.hand_edits,
        },
        texts={
            REFERENCES: merged.bib.text,
            REFERENCES_JSON: merged.json_text,
            CLAIMS: claims.text,
            DOCUMENTS: documents_file.text,
            LOCK: write_lock(last_written),
        },
    )


def _judged(
    project: Project,
    documents: tuple[Document, ...],
    library: Library,
    before: Draft | None,
    execution: Execution,
) -> tuple[Judged, tuple[Problem, ...]]:
    """The documents judged against the library, and evidence that is of no use; as before where the references are."""
    if before is not None and before.library.references == library.references:
        return before.judged, before.unused
    given = evidence_of(
        None,
        project,
        library,
        max_bytes=project.max_bytes,
        encoding=project.encoding,
        read_each=execution.read_each,
    )
    judged = judge_all(
        documents,
        library,
        numbered=False,
        reread=False,
        evidence=given.texts,
        judge_each=execution.judge_each,
    )
    return judged, given.problems
