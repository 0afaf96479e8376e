"""Reading and judging, but for what was kept: an entry stands under a fingerprint of all that it was made of."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path

from refkit.checking.judging import JudgeEach
from refkit.checking.one import Outcome, Task
from refkit.checking.packed import pack_outcome, unpack_outcome
from refkit.checking.result import lost_among
from refkit.documents import File
from refkit.documents.whole import ReadEach, Whole
from refkit.expiry.find import look_in_turn
from refkit.files import bytes_beside
from refkit.kept import Store, UncodableError, decode, digest, encode, fingerprint, stamp_of_refkit
from refkit.model import Claim, Document, Library


class KeptWork:
    """The work of others, done only where the store does not hold what came of the same before.

    A document is known by its bytes, its name, how it is to be read, and the bytes of the files beside it that its reader
    looked for; what came of a task by the document, the references and the texts that it was judged against, with their keys,
    and how. Both by the stamp of refkit itself. Decisions of people come later, and are no part of it.
    """

    def __init__(self, store: Store, *, read_each: ReadEach, judge_each: JudgeEach) -> None:
        self._store = store
        self._read = read_each
        self._judge = judge_each
        # What is known by its identity is held, so that nothing else can take its place.
        self._known: dict[int, tuple[object, str]] = {}

    def read_each(self, files: Iterable[File]) -> Iterator[Whole]:
        """As `read_in_turn`. Raises ReadError."""
        waiting: deque[tuple[str, Whole | None]] = deque()

        def missing() -> Iterator[File]:
            for file in files:
                key = _key_of(file)
                whole = self._kept_document(key, file)
                waiting.append((key, whole))
                if whole is None:
                    yield file

        for read in self._read(missing()):
            while (kept := waiting[0][1]) is not None:
                yield self._named(waiting.popleft()[0], kept)
            key, _ = waiting.popleft()
            self._keep_document(key, read)
            yield self._named(key, read)
        while waiting:
            key, whole = waiting.popleft()
            if whole is not None:
                yield self._named(key, whole)

    def judge_each(self, tasks: Sequence[Task]) -> Iterator[Outcome]:
        """As `judge_in_turn`."""
        keys = [self._key_of_task(task) for task in tasks]
        kept = [
            None if key is None else self._kept_outcome(key, task)
            for key, task in zip(keys, tasks, strict=True)
        ]
        missing = [task for task, outcome in zip(tasks, kept, strict=True) if outcome is None]
        judged = iter(self._judge(missing) if missing else ())
        for key, task, known in zip(keys, tasks, kept, strict=True):
            if known is not None:
                yield known
                continue
            outcome = next(judged)
            if key is not None:
                self._keep_outcome(key, outcome, task)
            yield outcome

    def look_each(self, claims: Sequence[Claim]) -> Iterator[bool]:
        """As `look_in_turn`, document by document."""
        for _, run in groupby(claims, key=lambda claim: id(claim.span.source)):
            some = list(run)
            said = ("\n".join((claim.text, *claim.subjects)) for claim in some)
            key = digest(stamp_of_refkit(), "ahead", *said)
            known = self._store.get(key)
            if known is None or len(known) != len(some) or known.strip(b"01"):
                known = b"".join(b"1" if looks else b"0" for looks in look_in_turn(some))
                self._store.put(key, known)
            yield from (one == ord("1") for one in known)

    def _kept_document(self, key: str, file: File) -> Whole | None:
        content = self._store.get(key)
        if content is None:
            return None
        try:
            whole = decode(content, Whole)
        except UncodableError:
            return None
        for place, known in whole.beside:
            data = bytes_beside(Path(place), max_bytes=file.max_bytes)
            if known != (None if data is None else digest(data)):
                return None
        return whole

    def _keep_document(self, key: str, whole: Whole) -> None:
        try:
            self._store.put(key, encode(whole, Whole).encode("ascii"))
        except UncodableError:
            return

    def _named(self, key: str, whole: Whole) -> Whole:
        # From now on the document is known by what it was made of; its content need not be looked at again.
        beside = (f"{place}\n{known}" for place, known in whole.beside)
        self._known[id(whole.document)] = whole.document, digest(key, *beside)
        return whole

    def _key_of_task(self, task: Task) -> str | None:
        try:
            texts = [f"{key}\n{self._fingerprint(text, Document)}" for key, text in task.sources.items()]
            document, against = (
                self._fingerprint(task.document, Document),
                self._fingerprint(task.against, Library),
            )
        except UncodableError:
            return None
        how = f"{task.own_list} {task.numbered} {task.suggest}"
        return digest(stamp_of_refkit(), "judged", document, against, how, *texts)

    def _fingerprint(self, noun: Document | Library, kind: type[Document] | type[Library]) -> str:
        if id(noun) not in self._known:
            self._known[id(noun)] = noun, fingerprint(noun, kind)
        return self._known[id(noun)][1]

    def _kept_outcome(self, key: str, task: Task) -> Outcome | None:
        content = self._store.get(key)
        if content is None:
            return None
        try:
            return unpack_outcome(content, task)
        except UncodableError:
            return None

    def _keep_outcome(self, key: str, outcome: Outcome, task: Task) -> None:
        if lost_among(outcome.problems):
            return  # it may be judged the next time
        try:
            self._store.put(key, pack_outcome(outcome, task).encode("ascii"))
        except UncodableError:
            return


def _key_of(file: File) -> str:
    return digest(
        stamp_of_refkit(),
        "read",
        file.name,
        str(file.folder),
        file.data,
        f"{file.encoding} {file.max_bytes} {file.changes}",
    )
