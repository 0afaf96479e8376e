"""New texts for the files of bib/ -> all of them in place, or none, whatever people save and wherever we are
killed.

Every new text is written beside its file; then one rename puts a journal into the folder that names them all.
From there on the write will be finished, by this process or by the next that opens the folder: each new file
is exchanged with the old one, and the file that the exchange took out is compared with what was read before.
If a person saved it meanwhile, everything is put back, the saved file too, and the caller merges anew.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from refkit.bib.build_lock import hold_build_lock
from refkit.bib.exchange import aside_of, exchange, is_being_written, mend_exchange, move_to_free_name
from refkit.bib.last_written import LOCK, read_lock, write_lock
from refkit.bib.settings import SETTLE_SECONDS, WRITER_PAUSE_SECONDS, WRITER_SECONDS
from refkit.bib.read import read_bytes
from refkit.errors import ExportError, ReadError
from refkit.encoding import decode
from refkit.files import write_beside
from refkit.formats.json_text import parse_json
from refkit.model import Problem
from refkit.rules import RULES, finding

JOURNAL = ".refkit.journal"
JOURNAL_SCHEMA = 1
SUFFIXES = (".bib", ".json")  # of files that people edit


@dataclass(frozen=True, slots=True)
class Staged:
    """A file on the way: `path` is the file itself (never a link to it), `new` where its new text waits.

    `was` and `now` are fingerprints of the whole bytes before and after; `was` is None where there was no
    file.
    """

    path: Path
    new: Path
    was: str | None
    now: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Committed:
    """Whether the new texts stand, the names of the files whose bytes changed, and findings."""

    done: bool
    written: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()


def digest(data: bytes | None) -> str | None:
    """A fingerprint of the whole bytes of a file; None for no file."""
    return None if data is None else sha256(data).hexdigest()


def commit(folder: Path, read: Mapping[str, str | None], texts: Mapping[str, str]) -> Committed:
    """Replace the files that `read` (name -> digest) was taken from by new texts. The build lock must be
    held.

    Nothing is replaced if one of the files of `read` was saved since: then every file is as it was, with what
    was saved, and the merge must be made anew. Raises ExportError; then too every file is as it was.
    """
    there = {name: read_bytes(folder / name) for name in {*read, *texts}}
    if any(digest(there[name]) != was for name, was in read.items()):
        return Committed(done=False)
    data = {name: with_ends_of(there[name], text.encode("utf-8"), name) for name, text in texts.items()}
    changed = {name: now for name, now in data.items() if digest(now) != read.get(name)}
    if not changed:
        return Committed(done=True)
    try:
        _stage(folder, read, changed)
    except OSError as error:
        sweep(folder, texts)
        raise _cannot_write(error, folder, UNCHANGED) from None
    done, problems = finish(folder)
    return Committed(done=done, written=tuple(changed) if done else (), problems=problems)


def with_ends_of(before: bytes | None, text: bytes, name: str) -> bytes:
    """A new text of a file with the line ends that most lines of the old one have, as a checkout or an editor gave them.

    Lines of a log stay as they are: each stands for the one before it, byte by byte.
    """
    if before is None or not name.endswith(SUFFIXES) or 2 * before.count(b"\r\n") <= before.count(b"\n"):
        return text
    return text.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")


def _stage(folder: Path, read: Mapping[str, str | None], changed: Mapping[str, bytes]) -> None:
    files = {}
    for name, data in changed.items():
        path = (folder / name).resolve()
        if path.exists() and not path.is_file():
            raise IsADirectoryError(21, "there is something else of this name", str(path))
        write_beside(path, _new_path(folder, path), data)
        files[name] = {"was": read.get(name), "now": digest(data)}
    journal = json.dumps({"schema": JOURNAL_SCHEMA, "files": files}, indent=1).encode()
    waiting = folder / f"{JOURNAL}-new"
    write_beside(folder / JOURNAL, waiting, journal)
    _sync(folder)
    waiting.replace(folder / JOURNAL)
    _sync(folder)


def _new_path(folder: Path, path: Path) -> Path:
    # A file that is a link may lie in a folder that other projects write to as well.
    tag = (
        "" if path.parent == folder.resolve() else f"-{sha256(os.fsencode(folder.resolve())).hexdigest()[:8]}"
    )
    return path.with_name(f".{path.name}.refkit-new{tag}")


def _sync(folder: Path) -> None:
    if sys.platform == "win32":
        return  # it knows no such thing
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def settle(folder: Path, names: Iterable[str]) -> tuple[Problem, ...]:
    """Finish a write that was cut off, or wait for one that is going on, so that the files fit together.

    In a folder that we may not write to, or that stays busy, the files are left as they are.
    """
    if not (folder / JOURNAL).exists():
        return ()
    with suppress(ExportError), hold_build_lock(folder, wait=SETTLE_SECONDS) as held:
        if held:
            return recover(folder, names)
    return ()


def recover(folder: Path, names: Iterable[str]) -> tuple[Problem, ...]:
    """Finish a write cut off after its journal, undo one cut off before it. The build lock must be held."""
    _, problems = finish(folder) if (folder / JOURNAL).exists() else (False, ())
    sweep(folder, names)
    return problems


def sweep(folder: Path, names: Iterable[str]) -> None:
    """Remove what a write that did not come to its journal left beside these files."""
    for name in names:
        new = _new_path(folder, (folder / name).resolve())
        for path in (new, aside_of(new)):
            with suppress(OSError):
                path.unlink(missing_ok=True)
    with suppress(OSError):
        (folder / f"{JOURNAL}-new").unlink(missing_ok=True)


def finish(folder: Path) -> tuple[bool, tuple[Problem, ...]]:
    """Bring in every file that the journal names; False when all had to be put back because a person saved
    one.

    May be called again after a crash, at whatever step. Raises ExportError when a file cannot be replaced:
    then all were put back, or, where that failed too, the journal is kept and the next call goes on.
    """
    staged = _read_journal(folder)
    try:
        done, failed = _bring_in_all(staged)
        if not done:
            _put_back_all(staged)
        _sync(folder)
        problems = tuple(problem for file in staged.values() for problem in _clear(file))
        (folder / JOURNAL).unlink()
    except OSError as error:
        raise _cannot_write(
            error, folder, "the write is not finished: the next build goes on with it"
        ) from None
    if failed is not None:
        raise _cannot_write(failed, folder, UNCHANGED) from None
    return done, problems


def _bring_in_all(staged: Mapping[str, Staged]) -> tuple[bool, OSError | None]:
    lock = staged.get(LOCK)
    if lock is not None and not lock.new.exists():
        return True, None  # it goes last: the new files stand, and only clearing up is left
    try:
        if not all(_bring_in(file) for name, file in staged.items() if name != LOCK):
            return False, None
        if lock is not None:
            lock.new.replace(lock.path)
    except OSError as error:
        return False, error
    return True, None


def _put_back_all(staged: Mapping[str, Staged]) -> None:
    stays = {name for name, file in staged.items() if name != LOCK and not _put_back(file)}
    if stays and LOCK in staged:
        _mix_lock(staged[LOCK], stays)


UNCHANGED = "nothing was changed; is the folder there, yours, not full, and no file of it in use?"


def _cannot_write(error: OSError, folder: Path, hint: str) -> ExportError:
    place = str(error.filename or folder)
    return ExportError.of("unwritten", place=place, hint=hint, why=error.strerror or error)


JOURNAL_HINT = RULES["RK002"].wording("journal").hint


def _read_journal(folder: Path) -> dict[str, Staged]:
    path = folder / JOURNAL
    data = read_bytes(path) or b""
    value = parse_json(data.decode("utf-8", "replace"), name=str(path), hint=JOURNAL_HINT)
    files = value.get("files") if isinstance(value, dict) and value.get("schema") == JOURNAL_SCHEMA else None
    if not isinstance(files, dict) or not all(_is_staged(name, file) for name, file in files.items()):
        raise ReadError.of("journal", place=str(path), schema=JOURNAL_SCHEMA)
    staged = {}
    for name, file in files.items():
        target = (folder / Path(name).name).resolve()
        staged[name] = Staged(target, _new_path(folder, target), file["was"], file["now"])
    return staged


def _is_staged(name: str, file: object) -> bool:
    """Whether a row of a journal names a file of this folder and its fingerprints."""
    return (
        Path(name).name == name
        and isinstance(file, dict)
        and isinstance(file.get("now"), str)
        and isinstance(file.get("was"), str | None)
    )


def _bring_in(file: Staged) -> bool:
    """Put the new text in the file's place; False when somebody saved, made or removed the file meanwhile."""
    mend_exchange(file.new)
    waiting = digest(read_bytes(file.new))
    try:
        if file.was is None:
            if waiting is not None:
                move_to_free_name(file.new, file.path)
            return True
        if waiting is None:
            return digest(read_bytes(file.path)) != file.was
        if waiting == file.now:
            if digest(read_bytes(file.path)) != file.was:
                return False
            exchange(file.new, file.path)
    except (FileExistsError, FileNotFoundError):
        return False
    return is_closed(file.new) and digest(read_bytes(file.new)) == file.was


def is_closed(path: Path) -> bool:
    """Whether nobody has the file open for writing, or will have after a short wait."""
    deadline = time.monotonic() + WRITER_SECONDS
    while is_being_written(path):
        if time.monotonic() > deadline:
            return False
        time.sleep(WRITER_PAUSE_SECONDS)
    return True


def _put_back(file: Staged) -> bool:
    """Undo `_bring_in`, if it was done; False when the new text stays, perhaps edited by a person."""
    try:
        mend_exchange(file.new)
        waiting = digest(read_bytes(file.new))
        if waiting == file.now:
            return True
        if waiting is None and file.was is not None:
            return digest(read_bytes(file.path)) == file.was
        if digest(read_bytes(file.path)) != file.now:
            return False
        if file.was is None:
            file.path.replace(file.new)
        else:
            exchange(file.new, file.path)
        if is_closed(file.new) and digest(read_bytes(file.new)) == file.now:
            return True
        # A person saved over the new text in that very instant.
        if file.was is None:
            move_to_free_name(file.new, file.path)
        else:
            exchange(file.new, file.path)
    except OSError:
        pass
    return False


def _mix_lock(lock: Staged, stays: set[str]) -> None:
    """Write the lock for files of which some are new: for each, the fingerprints from when it was written."""
    new, there = read_bytes(lock.new), read_bytes(lock.path)
    files = {} if there is None else read_lock(decode(there, name=str(lock.path)))
    generated = {} if new is None else read_lock(decode(new, name=str(lock.new)))
    files |= {name: generated[name] for name in stays if name in generated}
    mixed = aside_of(lock.new)
    write_beside(lock.path, mixed, write_lock(files).encode("utf-8"))
    mixed.replace(lock.path)


def _clear(file: Staged) -> tuple[Problem, ...]:
    """Remove the file beside it; a person's text that could not be put back is kept under another name."""
    data = read_bytes(file.new)
    if data is None:
        return ()
    if digest(data) in (file.was, file.now) and not is_being_written(file.new):
        file.new.unlink()
        return ()
    kept = _free_name(file)
    return (finding("RK504", place=str(file.path), file=file.path.name, kept=kept.name),)


def _free_name(file: Staged) -> Path:
    number = 1
    while True:
        kept = file.path.with_name(f"{file.path.name}.saved-{number}")
        try:
            move_to_free_name(file.new, kept)
        except FileExistsError:
            number += 1
        else:
            return kept
