"""Changes from elsewhere (Zotero) -> references.bib and references.json, beside a build, with people's edits kept.

Only fields that change are touched, in whatever way the entry is written; what is new goes to the end. The next build
merges all of it like any other edit.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from refkit.bib.build_lock import hold_build_lock
from refkit.bib.commit import commit, digest, recover
from refkit.bib.folder import (
    FILES,
    HEADER,
    REFERENCES_JSON,
    BibFolder,
    as_typed,
    block_of,
    fold_json,
    item_marks,
    open_folder,
)
from refkit.bib.last_written import LOCK, write_lock
from refkit.bib.read import REFERENCES, read_bytes
from refkit.bib.settings import TRIES
from refkit.errors import ExportError
from refkit.formats import bibtex, csl_json
from refkit.formats.bibtex import Block, reference_of
from refkit.formats.bibtex.edit import edited_block
from refkit.model import Library, Problem, Reference, Source

# The references as they are -> those that change, by id, and those that are new.
Change = Callable[[Library], tuple[dict[str, Reference], Sequence[Reference]]]
# The references as they will be -> the texts of further files of the folder that tell of them.
Beside = Callable[[Library], Mapping[str, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Amended:
    """The references as they are now, the files whose bytes changed, and findings."""

    library: Library
    written: tuple[Path, ...]
    problems: tuple[Problem, ...]


def amend(
    folder: Path, change: Change, *, beside: Beside = lambda _: {}, locked: bool = False
) -> Amended:
    """Change the references of a bib/ folder. Both files are written, and those `beside` them, or none.

    `change` and `beside` may be called again, when somebody saved a file meanwhile. With `locked` the caller holds the
    build lock. Raises RefkitError; then nothing was changed.
    """
    if not locked:
        with hold_build_lock(folder):
            return amend(folder, change, beside=beside, locked=True)
    problems = list(recover(folder, FILES))
    for _ in range(TRIES):
        there = open_folder(folder)
        library, texts, odd = _changed(there, change)
        more = beside(library)
        read = {**there.read, **{name: digest(read_bytes(folder / name)) for name in more}}
        committed = commit(folder, read, {**texts, **more})
        problems += (*committed.problems, *odd)
        if committed.done:
            written = tuple(folder / name for name in committed.written)
            return Amended(library=library, written=written, problems=tuple(problems))
    raise ExportError.of("saved-again", place=str(folder))


def read_references(folder: Path) -> Library:
    """The references of a folder, with what people changed in either file; an empty library where there is none."""
    blocks, _ = _blocks(open_folder(folder))
    return _read(blocks)


def _changed(folder: BibFolder, change: Change) -> tuple[Library, dict[str, str], list[Problem]]:
    blocks, odd = _blocks(folder)
    before = _read(blocks)
    changed, new = change(before)
    if not changed and not new:
        return before, {}, odd
    pieces: list[Block] = []
    done: set[str] = set()
    for block in blocks:
        reference = None if block.entry is None else reference_of(block.entry)[0]
        now = None if reference is None else changed.get(reference.id)
        if block.entry is None or reference is None or now is None or reference.id in done:
            pieces.append(block)
            continue
        done.add(reference.id)
        pieces.append(edited_block(block, block.entry, reference, now))
    pieces += [block_of(reference) for reference in new]
    head = () if any(HEADER in block.raw for block in blocks) else (HEADER,)
    raw = [piece.strip("\r\n") for piece in (*head, *(block.raw for block in pieces)) if piece.strip()]
    text = "\n\n".join(raw) + "\n"
    library = bibtex.read(Source(name=REFERENCES, text=text))
    texts = {REFERENCES: text, REFERENCES_JSON: csl_json.write_items(as_typed(library, folder.typed))}
    # What is written into the JSON is no edit of it, neither for the next build nor for the next change.
    texts[LOCK] = write_lock({**(folder.last_written or {}), REFERENCES_JSON: item_marks(library)})
    return library, texts, odd


def _blocks(folder: BibFolder) -> tuple[Sequence[Block], list[Problem]]:
    """The blocks of references.bib, with the edits of references.json put in."""
    blocks: Sequence[Block] | None = folder.blocks.get(REFERENCES)
    if folder.items is None:
        return blocks or (), []
    written = folder.last_written_in(REFERENCES_JSON)
    if written is None:  # nobody knows which of the two was edited: the .bib is followed
        written = item_marks(csl_json.from_item(item) for item in folder.items)
    return fold_json(blocks, folder.items, written)


def _read(blocks: Sequence[Block]) -> Library:
    text = "\n\n".join(block.raw for block in blocks)
    if not any(block.entry is not None for block in blocks):
        return Library()
    return bibtex.read(Source(name=REFERENCES, text=text))
