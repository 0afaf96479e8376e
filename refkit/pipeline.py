"""The whole way, in order: documents -> references, claims -> links -> coverage -> what is written."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from refkit.bib.decisions import HEADER as CLAIMS_HEADER
from refkit.bib.decisions import apply_decisions
from refkit.bib.folder import (
    CLAIMS,
    DOCUMENTS,
    HEADER,
    LOCK,
    REFERENCES,
    REFERENCES_JSON,
    merge_references,
    open_folder,
    write_lock,
)
from refkit.bib.merge import HandEdits, merge_entries
from refkit.checking import evidence_of, judge_all
from refkit.coverage import measure
from refkit.documents import read_file
from refkit.files import write_files
from refkit.inputs import collect_references, describe_documents
from refkit.model import Coverage, Document, Library, Problem
from refkit.project import Project

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


def build(project: Project, *, progress: Progress = lambda *_: None) -> Built:
    """Read every document of a project, link its claims, and write bib/.

    Deterministic: the same documents and the same bib/ give the same bytes. Raises RefkitError; then
    nothing was written.
    """
    paths = project.document_paths()
    documents = []
    for done, path in enumerate(paths):
        progress("reading", done, len(paths))
        documents.append(
            read_file(
                path, name=project.name_of(path), max_bytes=project.max_bytes, encoding=project.encoding
            )
        )
    folder = open_folder(project.bib, max_bytes=project.max_bytes)
    merged = merge_references(collect_references(documents), folder)
    library = merged.library
    progress("linking", 0, 1)
    evidence, unused = evidence_of(
        None, project, library, max_bytes=project.max_bytes, encoding=project.encoding
    )
    judged = judge_all(documents, library, numbered=False, reread=False, evidence=evidence)
    decided = apply_decisions(judged.judgements, folder, library)
    coverage = measure(decided.judgements, library, (*judged.problems, *unused, *decided.problems))
    claims = merge_entries(
        decided.generated,
        decided.claims_file.blocks,
        decided.claims_file.last_written,
        header=CLAIMS_HEADER,
    )
    described = merge_entries(
        describe_documents(documents),
        folder.blocks.get(DOCUMENTS),
        folder.last_written_in(DOCUMENTS),
        header=HEADER,
        identity="file",
    )
    texts = {
        REFERENCES: merged.bib.text,
        REFERENCES_JSON: merged.json_text,
        CLAIMS: claims.text,
        DOCUMENTS: described.text,
        LOCK: write_lock(
            {
                REFERENCES: merged.bib.last_written,
                REFERENCES_JSON: merged.json_last_written,
                CLAIMS: claims.last_written,
                DOCUMENTS: described.last_written,
            }
        ),
    }
    written = _write(project.bib, texts)
    return Built(
        documents=tuple(documents),
        library=library,
        coverage=coverage,
        hand_edits={
            REFERENCES: merged.bib.hand_edits,
            CLAIMS: claims.hand_edits,
            DOCUMENTS: described.hand_edits,
        },
        written=written,
        problems=(*folder.problems, *library.problems, *coverage.problems),
    )


def _write(folder: Path, texts: Mapping[str, str]) -> tuple[Path, ...]:
    changed = {
        folder / name: text
        for name, text in texts.items()
        if not (folder / name).is_file() or (folder / name).read_bytes() != text.encode("utf-8")
    }
    write_files(changed)
    return tuple(changed)
