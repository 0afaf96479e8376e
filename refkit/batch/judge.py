"""A document and the library, evidence and settings that all share -> its row; all but documents is read once."""

from __future__ import annotations

import os
from collections import OrderedDict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path, PurePath
from typing import Any

from refkit.batch.archives import read_listed
from refkit.batch.job import Job, digest_beside, digest_of
from refkit.batch.listed import Listed
from refkit.batch.row import Row, row_of, row_of_failure
from refkit.batch.settings import SHELF_TEXTS
from refkit.bib.read import read_library
from refkit.checking import CheckResult, check_documents
from refkit.documents import MOST_SIZES, File, read_opened
from refkit.documents.kinds import sniff
from refkit.errors import ReadError, RefkitError
from refkit.expiry.find import find_expired
from refkit.files import read_bytes
from refkit.findings import Selection, gather_findings, read_selection
from refkit.formats.csl_values import clean
from refkit.formats.json_text import parse_json
from refkit.inputs import SourceFiles, collect_references, files_of_evidence, read_source
from refkit.model import Document, Library, Problem, Source
from refkit.project import Project
from refkit.records.file import KeptRecords, read_records
from refkit.records.known import path_of_records, with_kept
from refkit.records.origins import read_origins
from refkit.records.standing import replaced
from refkit.rules import finding


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A document's row, the digest of its bytes (None where they cannot be read), and of each file beside it that was
    asked for."""

    row: Row
    digest: str | None
    beside: Mapping[str, str | None]


class Judge:
    """What the documents of a batch are judged by. `problems` are those of what they share, told once and in no row."""

    def __init__(self, job: Job) -> None:
        """Raises ReadError for references or evidence that cannot be read."""
        self.job = job
        self.selection: Selection = read_selection(job.select, job.ignore, job.per_file)
        self.shared: Library | None = None
        if job.bib is not None or job.shared is not None:
            project = (
                None if job.library is None else Project(root=Path(), bib=Path(job.library), styles=Path())
            )
            self.shared = read_library(job.bib, project, max_bytes=job.max_bytes, encoding=job.encoding)
        self.keys = frozenset(reference.id for reference in self.shared or ())
        self.kept = KeptRecords()
        if job.bib is not None or job.library is not None:
            folder = Path(job.library) if job.library is not None else None
            self.kept = read_records(path_of_records(job.bib, folder))
        self.shelf = Shelf(job) if job.evidence is not None else None
        self.problems: tuple[Problem, ...] = (
            *(self.shared.problems if self.shared is not None else ()),
            *self.kept.problems,
        )

    def judge(self, listed: Listed) -> Judged:
        """Raises nothing that a document can cause but MemoryError."""
        digest: str | None = None
        beside: dict[str, str | None] = {}
        home = Path(PurePath(listed.path).parent)
        try:
            data = self.read(listed)
            digest = digest_of(data)
            row = self._row(listed, self._open(listed, data, home, beside), digest)
        except RefkitError as error:
            row = row_of_failure(listed.name, digest, error.problem)
        except RecursionError:
            row = row_of_failure(listed.name, digest, finding("RK009", "depth", place=listed.name))
        except MemoryError:
            raise
        except Exception as error:
            what = " ".join(f"{type(error).__name__}: {error}".split())[:300]
            row = row_of_failure(listed.name, digest, finding("RK009", "fault", place=listed.name, what=what))
        return Judged(row=row, digest=digest, beside=beside)

    def digests_beside(self, listed: Listed, names: Iterable[str]) -> dict[str, str | None]:
        """The digests of files beside a document, as they are now."""
        home = Path(PurePath(listed.path).parent)
        return {name: digest_beside(home / name, self.job.max_bytes) for name in names}

    def read(self, listed: Listed) -> bytes:
        """The bytes of a document. Raises ReadError."""
        most = self.job.max_bytes * MOST_SIZES
        if listed.kind == "folder":
            try:
                os.scandir(listed.path).close()
            except OSError as error:
                raise ReadError.of("unreadable", place=listed.name, why=error.strerror or error) from None
        if listed.kind != "file":
            return read_listed(listed, max_bytes=most)
        try:
            return read_bytes(f"./{listed.path}" if listed.path == "-" else listed.path, max_bytes=most)
        except ValueError as error:  # a name that no file can have
            raise ReadError.of("unreadable", place=listed.name, why=error) from None

    def _open(self, listed: Listed, data: bytes, home: Path, beside: dict[str, str | None]) -> Document:
        def seen(place: Path, found: bytes | None) -> None:
            name = PurePath(os.path.relpath(place, home)).as_posix()
            beside[name] = None if found is None else digest_of(found)

        file = File(
            name=listed.name,
            data=data,
            folder=home if listed.kind == "file" else None,
            encoding=self.job.encoding,
            max_bytes=self.job.max_bytes,
            changes=self.job.changes,
            seen=seen,
        )
        if listed.kind != "line":
            return read_opened(file)
        text = _text_of_line(data, listed.name)
        if len(text.encode("utf-8")) > self.job.max_bytes:
            raise ReadError.of("too-large", place=listed.name, limit=self.job.max_bytes)
        kind = sniff(
            Source(name="", text=text)
        )  # an id says nothing of the kind, though it may look like a suffix
        return read_opened(replace(file, data=b"", text=Source(name=listed.name, text=text)), kind)

    def _row(self, listed: Listed, document: Document, digest: str) -> Row:
        examined = self._examine(document)
        findings = gather_findings(
            examined.documents,
            examined.coverage,
            examined.library,
            examined.problems,
            selection=self.selection,
            baseline=None,
            max_bytes=self.job.max_bytes,
            complete=False,
        )
        return row_of(listed.name, digest, examined, findings)

    def _examine(self, document: Document) -> CheckResult:
        """As `checking.examine` of this document alone, but for what is known of all. Raises ReadError."""
        own = self.shared is None
        library = self.shared if self.shared is not None else collect_references([document])
        given = SourceFiles()
        if self.shelf is not None:
            stated = collect_references([replace(document, reference=None)]) if not own else library
            given = self.shelf.take({*self.keys, *(reference.id for reference in stated)})
        examined = check_documents(
            [document],
            library if own else Library(references=library.references),
            numbered=self.job.bib is not None,
            reread=not own,
            evidence=given.texts,
        )
        known = with_kept(
            examined.coverage.judgements, examined.library, self.kept, complete=self.job.bib is not None
        )
        if not examined.coverage.judgements:
            raise ReadError.of("no-claim", place=document.source.name)
        if not len(examined.library):
            raise ReadError.of("no-references", place=document.source.name, purpose="check against")
        coverage = examined.coverage
        examined = replace(
            examined,
            coverage=replace(
                coverage,
                judgements=known.judgements,
                # What the others' list holds, this document need not cite.
                orphans=tuple(key for key in coverage.orphans if key not in self.keys),
            ),
            records=known.held,
            problems=(*examined.problems, *given.problems, *known.problems),
            unread=(*given.unread, *examined.unread),
        )
        return replace(examined, problems=(*examined.problems, *self._expired(examined)))

    def _expired(self, examined: CheckResult) -> tuple[Problem, ...]:
        # Without a day that is named none has passed: rows would be others each day.
        day = date.fromisoformat(self.job.as_of) if self.job.as_of is not None else date.min
        return find_expired(
            examined.documents,
            examined.coverage.judgements,
            examined.library,
            examined.sources,
            day,
            replaced=replaced(examined.records),
        )


def _text_of_line(data: bytes, name: str) -> str:
    """The text of a line {"id": …, "text": …}. Raises ReadError."""
    try:
        row: Any = parse_json(data.decode("utf-8"), name=name)
    except UnicodeDecodeError as error:
        raise ReadError.of("unreadable", place=name, why=f"this line is not UTF-8 ({error.reason})") from None
    text = row.get("text") if isinstance(row, dict) else None
    if not isinstance(text, str):
        raise ReadError.of("no-line", place=name)
    if not text.strip():
        raise ReadError.of("empty", place=name)
    return clean(text)


class Shelf:
    """A folder of texts of sources, of which each is read when a document lists it; the last ones are kept."""

    def __init__(self, job: Job) -> None:
        """Raises EvidenceError where there is no such folder."""
        assert job.evidence is not None
        self.job, self.called = job, job.evidence
        folder = Path(job.evidence)
        self.origins = read_origins(folder)
        self.paths: dict[str, list[Path]] = {}
        for path in files_of_evidence(folder, self.called):
            self.paths.setdefault(path.stem, []).append(path)
        self.kept: OrderedDict[str, Document | Problem] = OrderedDict()  # by place

    def take(self, keys: Collection[str]) -> SourceFiles:
        """The texts that bear one of these keys. One that cannot be read is a finding (RK209)."""
        found: dict[str, Document] = {}
        problems: list[Problem] = []
        unread: list[str] = []
        for key in sorted(self.paths.keys() & set(keys)):
            for path in self.paths[key]:
                place = f"{self.called}/{path.name}"
                if key in found:
                    problems.append(finding("RK209", "second-text", place=place, key=key))
                    continue
                read = self._read(path, place)
                if isinstance(read, Problem):
                    problems.append(read)
                    unread.append(place)
                else:
                    found[key] = read
        return SourceFiles(texts=found, problems=tuple(problems), unread=tuple(unread))

    def _read(self, path: Path, place: str) -> Document | Problem:
        if place not in self.kept:
            self.kept[place] = read_source(
                path, place, self.origins, max_bytes=self.job.max_bytes, encoding=self.job.encoding
            )
            while len(self.kept) > SHELF_TEXTS:
                self.kept.popitem(last=False)
        self.kept.move_to_end(place)
        return self.kept[place]
