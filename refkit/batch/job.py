"""How every document of a batch is judged: what is handed to each process, and the digest by which a change is known."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from functools import cache
from hashlib import blake2b
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from unicodedata import unidata_version

from refkit.batch.settings import DECIDING, FORMAT
from refkit.bib.read import REFERENCES
from refkit.errors import ReadError
from refkit.files import bytes_beside
from refkit.inputs import files_of_evidence
from refkit.model import SCHEMA
from refkit.records.known import path_of_records
from refkit.records.origins import ORIGINS


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """Paths are as they were given, relative to the folder `here`; `bib` is a file of references, else `library` is the
    project's folder of them, if it has any. `as_of` is the day by which days have passed (2026-12-01), if one is named. `select`, `ignore` and `per_file` are codes of findings (see
    `findings.Selection`). `timeout` (seconds) and `memory` (MB) bound one document and one process, and change no result
    but whether there is one.
    """

    here: str
    bib: str | None = None
    library: str | None = None
    evidence: str | None = None
    max_bytes: int
    encoding: str | None = None
    changes: str = "accept"
    as_of: str | None = None
    select: Sequence[str] = ()
    ignore: Sequence[str] = ()
    per_file: Mapping[str, Sequence[str]] = field(default_factory=dict)
    timeout: float
    memory: int

    @property
    def shared(self) -> Path | None:
        """The file of references that all documents share."""
        if self.bib is not None:
            return Path(self.bib)
        path = Path(self.library) / REFERENCES if self.library is not None else None
        return path if path is not None and path.is_file() else None


HOUSE = Path(__file__).parents[1]
UNTOLD = ("here", "timeout", "memory")  # settings that no row depends on


def pack_job(job: Job) -> str:
    return json.dumps(asdict(job))


def unpack_job(packed: str) -> Job:
    return Job(**json.loads(packed))


def digest_of_job(job: Job) -> str:
    """A digest of all that rows depend on but for their documents: settings, references, evidence, refkit's code.

    Raises ReadError, EvidenceError.
    """
    told = {key: value for key, value in asdict(job).items() if key not in UNTOLD}
    told["packages"] = packages_that_decide()
    digest = blake2b(digest_size=16)
    digest.update(json.dumps([FORMAT, SCHEMA, stamp_of_code(), told], sort_keys=True).encode())
    for path in _files_of(job):
        known = digest_of_file(path)
        digest.update(f"\n{len(str(path))} {path} {known}".encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


def _files_of(job: Job) -> Iterator[Path]:
    if job.shared is not None:
        yield job.shared
    if job.bib is not None or job.library is not None:
        yield path_of_records(job.bib, Path(job.library) if job.library is not None else None)
    if job.evidence is not None:
        folder = Path(job.evidence)
        yield folder / ORIGINS
        yield from files_of_evidence(folder, job.evidence)


def packages_that_decide() -> list[str]:
    """Python, its letters, and the packages on which it depends what is read, as they are installed; the empty string for
    one that is not."""
    return [sys.version.split()[0], unidata_version, *map(_version_of, DECIDING)]


def _version_of(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""


@cache
def stamp_of_code() -> str:
    """A digest of refkit's own code and models, the same on every machine that has the same."""
    digest = blake2b(digest_size=16)
    for path in sorted(
        path for path in HOUSE.rglob("*") if "__pycache__" not in path.parts and path.is_file()
    ):
        digest.update(f"{path.relative_to(HOUSE).as_posix()} {digest_of_file(path)}\n".encode())
    return digest.hexdigest()


def digest_of_file(path: Path) -> str | None:
    """A digest of a file's bytes; None for one that is not there or cannot be read."""
    digest = blake2b(digest_size=16)
    try:
        with path.open("rb") as file:
            while part := file.read(1 << 20):
                digest.update(part)
    except (OSError, ValueError):
        return None
    return digest.hexdigest()


def digest_beside(path: Path, max_bytes: int) -> str | None:
    """The digest of a file that a document names; None for one that it could not read."""
    try:
        data = bytes_beside(path, max_bytes=max_bytes)
    except ValueError:
        return None
    return None if data is None else digest_of(data)


def digest_of(data: bytes) -> str:
    return blake2b(data, digest_size=16).hexdigest()


def need_bib(job: Job) -> None:
    """Raises ReadError where the file of references that was named is not there."""
    if job.bib is not None and not Path(job.bib).is_file():
        raise ReadError.of("unreadable", place=job.bib, why="there is no such file")
