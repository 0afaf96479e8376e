"""Files of records -> an index in a folder: read in pieces, safe after a kill, taken up again where it stopped.

A build works in a part of the folder of its own (see `parts`). Now and then what was read is made safe together with
how far that is. At the end the stamp names the part, and the former one goes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice
from pathlib import Path

import tantivy

from refkit.errors import ExportError, ReadError
from refkit.index.ledger import Entry, digest_of, pack_entry, place_of, unpack_entry
from refkit.index.parts import begin, locked, publish
from refkit.index.prepare import Prepared
from refkit.index.schema import FACTS, FILE, IDENTIFIER, KEY, LEDGER, RECORD, WORDS, ledger_of, open_folder
from refkit.index.settings import COMMIT_RECORDS, HEAP_BYTES, PARALLEL_BYTES, SHOWN_PROBLEMS
from refkit.index.sources import pieces_of
from refkit.index.stamp import open_stamped, read_stamp
from refkit.index.work import batches, workers
from refkit.model import Problem
from refkit.rules import finding

Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """What a build did: `records` are in the index, `read` came from files, `known` files had been read before."""

    records: int
    read: int = 0
    known: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()


def build_index(
    files: Sequence[Path],
    folder: Path,
    *,
    today: date,
    processes: int = 1,
    progress: Progress = lambda _stage, _done, _total: None,
) -> Built:
    """Add the records of files to the index in a folder, which is made where there is none.

    A file whose bytes were read before is passed over; a file that has changed takes the place of what it gave before;
    a record with the DOI or PMID of one from another file, of the same registry, takes that one's place. Raises
    ReadError for a file that cannot be opened and a folder that is no index, ExportError where another build is at
    work in the folder or it cannot be written.
    """
    wanted = _wanted(files)
    with locked(folder):
        stamp = read_stamp(folder)
        if stamp is not None:
            known = _entries(open_stamped(folder)[1])
            if all(one.digest in known for one in wanted):
                return _nothing_new(stamp.records, wanted, known)
        part = begin(folder, stamp, {one.digest for one in wanted})
        size = sum(path.stat().st_size for path in files)
        with workers(processes if size > PARALLEL_BYTES else 1) as (pool, number):
            try:
                built = _Build(part, wanted, pool, number, progress).run()
            except ValueError as error:  # what tantivy raises, of a full disk as of a damaged file
                raise ExportError.of("unwritten", place=str(folder), why=error) from None
        publish(folder, stamp, built.records, today)
        return built


def _wanted(files: Sequence[Path]) -> list[Entry]:
    """An entry for each file, those of the same bytes once; they have no number yet."""
    found: dict[str, Entry] = {}
    for path in files:
        try:
            digest = digest_of(path)
        except IsADirectoryError:
            raise ReadError.of("folder", place=str(path)) from None
        except OSError as error:
            raise ReadError.of("unreadable", place=str(path), why=error.strerror or error) from None
        found.setdefault(digest, Entry(number=0, name=str(path), place=place_of(path), digest=digest))
    return list(found.values())


def _entries(index: tantivy.Index) -> dict[str, Entry]:
    entries = map(unpack_entry, ledger_of(index))
    return {entry.digest: entry for entry in sorted(entries, key=lambda entry: entry.number)}


def _nothing_new(records: int, wanted: Sequence[Entry], known: dict[str, Entry]) -> Built:
    damaged = [_damage(one.name, known[one.digest].damaged) for one in wanted if known[one.digest].damaged]
    return Built(records=records, known=tuple(one.name for one in wanted), problems=tuple(damaged))


def _damage(name: str, why: str) -> Problem:
    return ReadError.of("index-damaged", place=name, why=why).problem


class _Build:
    """One run over the files that are wanted, in a part of the folder."""

    def __init__(
        self, part: Path, wanted: Sequence[Entry], pool: Executor | None, number: int, progress: Progress
    ) -> None:
        self.index = open_folder(part, new=not (part / "meta.json").exists())
        self.known = _entries(self.index)
        self.wanted, self.pool, self.processes, self.progress = wanted, pool, number, progress
        self.writer = self.index.writer(heap_size=HEAP_BYTES, num_threads=1)
        self.unsafe = 0  # records since the last commit
        self.read = 0
        self.problems: list[Problem] = []

    def run(self) -> Built:
        passed = []
        for place, asked in enumerate(self.wanted):
            entry = self.known.get(asked.digest)
            if entry is not None and (entry.whole or entry.damaged):
                passed.append(asked.name)
                self.problems += [_damage(asked.name, entry.damaged)] if entry.damaged else []
                continue
            if entry is None:
                number = max((one.number for one in self.known.values()), default=0) + 1
                entry = replace(asked, number=number, name=Path(asked.name).name)
            self._add_file(Path(asked.name), entry, place)
        self._commit()
        self.writer.wait_merging_threads()
        self.index.reload()
        records = self.index.searcher().num_docs - len(self.known)
        return Built(records=records, read=self.read, known=tuple(passed), problems=tuple(self.problems))

    def _add_file(self, path: Path, entry: Entry, place: int) -> None:
        bad = 0
        others = any(one.number != entry.number for one in self.known.values())
        try:
            pieces = islice(pieces_of(path), entry.pieces, None)
            for batch in batches(pieces, self.pool, self.processes):
                for record in batch.records:
                    self._add(record, entry.number, others=others)
                shown = batch.problems[: max(0, SHOWN_PROBLEMS - bad)]
                bad += len(batch.problems)
                self.problems += shown
                added = sum(bool(record.packed) for record in batch.records)
                self.read += added
                self.unsafe += len(batch.records)
                entry = replace(entry, pieces=entry.pieces + 1, records=entry.records + added)
                self.progress(f"{entry.name}: {entry.records:,} records", place, len(self.wanted))
                if self.unsafe >= COMMIT_RECORDS:
                    self._commit(entry)
        except ReadError as error:
            entry = replace(entry, damaged=error.problem.message)
            self.problems.append(error.problem)
        if bad > SHOWN_PROBLEMS:
            self.problems.append(finding("RK105", "further", place=str(path), count=bad - SHOWN_PROBLEMS))
        self._finish(replace(entry, whole=not entry.damaged))

    def _finish(self, entry: Entry) -> None:
        """Enter a file as read, and take out what its former bytes gave."""
        for old in [
            one for one in self.known.values() if one.place == entry.place and one.digest != entry.digest
        ]:
            self.writer.delete_documents_by_query(
                tantivy.Query.term_query(self.index.schema, FILE, old.number)
            )
            del self.known[old.digest]
        self._enter(entry)
        if self.unsafe >= COMMIT_RECORDS:
            self._commit()

    def _add(self, record: Prepared, number: int, *, others: bool) -> None:
        for key in record.keys:
            if not record.packed:
                self.writer.delete_documents_by_term(KEY, key)
            elif others:
                self.writer.delete_documents_by_query(self._from_other_files(key, number))
        if not record.packed:
            return
        document = tantivy.Document()
        document.add_text(WORDS, record.words)
        document.add_text(FACTS, record.facts)
        for key in record.keys:
            document.add_text(KEY, key)
        for identifier in record.identifiers:
            document.add_text(IDENTIFIER, identifier)
        document.add_unsigned(FILE, number)
        document.add_bytes(RECORD, record.packed)
        self.writer.add_document(document)

    def _from_other_files(self, key: str, number: int) -> tantivy.Query:
        """Records of one file that share a DOI are different works: chapters of one book, versions of one data set."""
        schema = self.index.schema
        same = tantivy.Query.term_query(schema, KEY, key, "basic")
        here = tantivy.Query.term_query(schema, FILE, number, "basic")
        return tantivy.Query.boolean_query([(tantivy.Occur.Must, same), (tantivy.Occur.MustNot, here)])

    def _enter(self, entry: Entry) -> None:
        self.known[entry.digest] = entry
        self.writer.delete_documents_by_term(KEY, entry.key)
        document = tantivy.Document()
        document.add_text(KEY, entry.key)
        document.add_text(LEDGER, "file")
        document.add_unsigned(FILE, entry.number)
        document.add_bytes(RECORD, pack_entry(entry))
        self.writer.add_document(document)

    def _commit(self, entry: Entry | None = None) -> None:
        """Make safe what was read, and with it how far that is."""
        if entry is not None:
            self._enter(entry)
        self.writer.commit()
        self.unsafe = 0


def read_ledger(folder: Path) -> Iterator[Entry]:
    """The files that an index was made of, in their order. Raises ReadError."""
    yield from _entries(open_stamped(folder)[1]).values()
