"""The whole way, in order: documents -> references, claims -> links -> coverage -> what is written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from refkit.claims import find_claims
from refkit.coverage import decide, measure
from refkit.documents import read_document, read_file
from refkit.errors import ReadError
from refkit.fields.keys import assign_keys
from refkit.files import MAX_BYTES, write_files
from refkit.formats.bibtex import Entry, entry_of
from refkit.ledger import HEADER as CLAIMS_HEADER
from refkit.ledger import entry_of_claim, read_decisions
from refkit.links import judge
from refkit.marks import find_marks, resolve_marks
from refkit.merge import Hands, merge_entries
from refkit.model import (
    Claim,
    Coverage,
    Decision,
    Document,
    Judgement,
    Library,
    Problem,
    Reference,
    Source,
)
from refkit.project import Project
from refkit.reflist.read import read_list
from refkit.shelf import (
    CLAIMS,
    DOCUMENTS,
    HEADER,
    LOCK,
    REFERENCES,
    REFERENCES_JSON,
    merge_references,
    open_shelf,
    write_lock,
)

Progress = Callable[[str, int, int], None]  # stage, done, of how many


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """What a build read, judged and wrote; `written` are the files whose bytes changed."""

    documents: tuple[Document, ...]
    library: Library
    coverage: Coverage
    hands: Mapping[str, Hands]
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
        documents.append(read_file(path, name=project.name_of(path), max_bytes=project.max_bytes))
    shelf = open_shelf(project.bib, max_bytes=project.max_bytes)
    merged = merge_references(gather(documents), shelf)
    library = merged.library
    machine: list[Judgement] = []
    problems = [problem for document in documents for problem in document.problems]
    for done, document in enumerate(documents):
        progress("linking", done, len(documents))
        judgements, found = judge_document(document, library, documents=documents)
        machine += judgements
        problems += found
    claims = [entry_of_claim(judgement) for judgement in machine]
    decisions, odd = read_decisions(shelf.blocks.get(CLAIMS, ()), shelf.memory_of(CLAIMS), claims)
    coverage = measure(decide(machine, decisions), library, (*problems, *odd))
    ledger = merge_entries(claims, shelf.blocks.get(CLAIMS), shelf.memory_of(CLAIMS), header=CLAIMS_HEADER)
    described = merge_entries(
        describe_documents(documents),
        shelf.blocks.get(DOCUMENTS),
        shelf.memory_of(DOCUMENTS),
        header=HEADER,
        identity="file",
    )
    texts = {
        REFERENCES: merged.bib.text,
        REFERENCES_JSON: merged.json_text,
        CLAIMS: ledger.text,
        DOCUMENTS: described.text,
        LOCK: write_lock(
            {
                REFERENCES: merged.bib.memory,
                REFERENCES_JSON: merged.json_memory,
                CLAIMS: ledger.memory,
                DOCUMENTS: described.memory,
            }
        ),
    }
    written = _write(project.bib, texts)
    return Built(
        documents=tuple(documents),
        library=library,
        coverage=coverage,
        hands={REFERENCES: merged.bib.hands, CLAIMS: ledger.hands, DOCUMENTS: described.hands},
        written=written,
        problems=(*library.problems, *coverage.problems),
    )


def _write(folder: Path, texts: Mapping[str, str]) -> tuple[Path, ...]:
    changed = {
        folder / name: text
        for name, text in texts.items()
        if not (folder / name).is_file() or (folder / name).read_bytes() != text.encode("utf-8")
    }
    write_files(changed)
    return tuple(changed)


def gather(documents: Iterable[Document]) -> Library:
    """The references of every document's lists, in order, then the documents that are works to be cited."""
    references: list[Reference] = []
    problems: list[Problem] = []
    works: list[Reference] = []
    for document in documents:
        for span in document.reflists:
            listed = read_list(document.source, span)
            references += listed.references
            problems += listed.problems
        if is_citable_work(document.reference):
            works.append(document.reference)
    return Library(references=assign_keys((*references, *works)), problems=tuple(problems))


def is_citable_work(reference: Reference | None) -> bool:
    """Whether a document says of itself what a list would: who wrote it, what it is called, and when."""
    return bool(reference and reference.author and reference.title and reference.issued)


def describe_documents(documents: Iterable[Document]) -> list[Entry]:
    """An entry of documents.bib for each document: what it calls itself, and where it lies."""
    described = assign_keys([_description(document) for document in documents])
    return [
        Entry(type=entry.type, key=entry.key, fields={**entry.fields, "file": document.source.name})
        for entry, document in zip(map(entry_of, described), documents, strict=True)
    ]


def _description(document: Document) -> Reference:
    stem = Path(document.source.name).stem
    return document.reference or Reference(id="", type="document", title=stem)


def judge_document(
    document: Document, library: Library, *, documents: Iterable[Document] = (), own: Library | None = None
) -> tuple[tuple[Judgement, ...], tuple[Problem, ...]]:
    """The claims of one document against its own list if it has one, else against the library.

    `documents` are others whose text is in hand: where one of them is a work of the library, it can be quoted.
    """
    raise NotImplementedError


@dataclass(frozen=True, slots=True, kw_only=True)
class Examined:
    """What a check found. `library` holds every reference that was judged against."""

    documents: tuple[Document, ...]
    library: Library
    coverage: Coverage
    problems: tuple[Problem, ...]

    def exit_code(self, min_coverage: float | None = None) -> int:
        """0 all is well, 1 a claim is not covered (or fewer than `min_coverage` percent), 2 could not check."""
        if self.coverage.count((Verdict.UNCHECKED,)) or self.coverage.percent is None:
            return 2
        if min_coverage is not None:
            return int(self.coverage.percent < min_coverage)
        return int(self.coverage.covered < self.coverage.citable)
