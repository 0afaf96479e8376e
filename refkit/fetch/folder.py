"""References, a folder of evidence -> the texts that are not in it yet, each with its origin; what a person put there stays."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from refkit.errors import ReadError
from refkit.fetch.texts import Got, Text, get_text
from refkit.files import read_bytes, write_files
from refkit.model import Asked, Reference
from refkit.patterns import regex
from refkit.records.origins import ORIGINS, TextOrigin, hash_of, read_origins, write_origins
from refkit.web.session import Session

NAME = regex(r"[^\x00-\x1f/\\:*?\"<>|]{1,200}")  # keys that may be names of files everywhere
Progress = Callable[[str, int, int], None]


class Outcome(StrEnum):
    """What became of one reference."""

    FETCHED = "fetched"
    RENEWED = "renewed"  # a text that was fetched before, and is another now
    THERE = "there"  # the folder has a text of it
    CLOSED = "not-open"  # every service that was asked answered, and none has a text that may be fetched
    UNKNOWN = "no-identifier"  # it states nothing by which a service knows it
    FAILED = "no-answer"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """One reference, what became of it, and where its text came from."""

    key: str
    outcome: Outcome
    origin: TextOrigin | None = None
    asked: tuple[Asked, ...] = ()


def fetch_texts(
    session: Session,
    references: Sequence[Reference],
    folder: Path,
    *,
    full: bool = True,
    renew: bool = False,
    dry: bool = False,
    progress: Progress = lambda *_: None,
) -> tuple[Fetched, ...]:
    """Bring the texts of references into a folder, each named by its key, with origins.jsonl beside them.

    A text that is there is left alone, unless `renew` is set and it is as it was fetched. Each text is written with its
    origin, both or neither, so that what an interruption leaves is whole. Raises ExportError.
    """
    texts = _texts_in(folder)
    found: list[Fetched] = []
    for number, reference in enumerate(references):
        progress("fetching", number, len(references))
        found.append(_fetch(session, reference, folder, texts, full=full, renew=renew, dry=dry))
    return tuple(found)


def _texts_in(folder: Path) -> Mapping[str, Path]:
    try:
        paths = sorted(folder.iterdir())
    except OSError:
        return {}
    return {path.stem: path for path in paths if path.name != ORIGINS and not path.name.startswith(".")}


def _fetch(
    session: Session,
    reference: Reference,
    folder: Path,
    texts: Mapping[str, Path],
    *,
    full: bool,
    renew: bool,
    dry: bool,
) -> Fetched:
    key, there = reference.id, texts.get(reference.id)
    origins = read_origins(folder)
    before = origins.get(there.name) if there is not None else None
    if there is not None and (before is None or not renew or not _is_as_fetched(there, before)):
        return Fetched(key=key, outcome=Outcome.THERE, origin=before)
    got = get_text(session, reference, full=full)
    if got.text is None or NAME.fullmatch(key) is None or key.startswith("."):
        return Fetched(key=key, outcome=_why_none(got), origin=before, asked=got.asked)
    origin = _origin(key, got.text)
    if before is not None and there is not None and origin.sha256 == before.sha256:
        return Fetched(key=key, outcome=Outcome.THERE, origin=before, asked=got.asked)
    path = folder / origin.file
    if path != there and path.exists():
        return Fetched(key=key, outcome=Outcome.THERE, origin=before, asked=got.asked)
    if not dry:
        folder.mkdir(parents=True, exist_ok=True)
        kept = [one for one in origins.values() if one.key != key]
        write_files({path: got.text.data, folder / ORIGINS: write_origins((*kept, origin))})
        if there is not None and there != path:
            there.unlink(missing_ok=True)  # what was fetched before, and has another form now
    outcome = Outcome.RENEWED if before is not None else Outcome.FETCHED
    return Fetched(key=key, outcome=outcome, origin=origin, asked=got.asked)


def _is_as_fetched(path: Path, origin: TextOrigin) -> bool:
    try:
        return hash_of(read_bytes(path)) == origin.sha256
    except ReadError:
        return False


def _why_none(got: Got) -> Outcome:
    if not got.asked:
        return Outcome.UNKNOWN
    return Outcome.CLOSED if got.is_sure else Outcome.FAILED


def _origin(key: str, text: Text) -> TextOrigin:
    return TextOrigin(
        key=key,
        file=f"{key}{text.suffix}",
        kind=text.kind,
        service=text.service,
        id=text.id,
        came=text.came,
        sha256=hash_of(text.data),
        url=text.url,
        version=text.version,
        effective=text.effective,
        licence=text.licence,
    )
