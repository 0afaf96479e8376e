"""The bib/ folder, with people's edits, and the references of the documents -> one merged reference list.

references.bib and references.json hold the same list twice; both may be edited. An edit of the JSON is
first added to the blocks of the .bib, then one merge (`refkit.bib.merge`) decides field by field.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from refkit.fields.ids import KINDS, read_identifier
from refkit.fields.latex import decode
from refkit.encoding import decode as decode_text
from refkit.formats import bibtex, csl_json
from refkit.formats.json_text import parse_json
from refkit.formats.bibtex import Block, entry_of, format_entry, parse_blocks, reference_of
from refkit.formats.bibtex.edit import edited_block
from refkit.bib.commit import JOURNAL, digest, is_closed, settle
from refkit.bib.last_written import LOCK, read_lock
from refkit.bib.merge import Fingerprints, Merged, fingerprint, merge_entries
from refkit.bib.settings import READINGS
from refkit.bib.read import REFERENCES, read_bytes
from refkit.bib.taken import without_overtaken
from refkit.bib.trail import TRAIL
from refkit.records.file import NAME as RECORDS
from refkit.records.file import read_records
from refkit.rules import finding
from refkit.rules.parsing import BROKEN
from refkit.model import Level, Library, Problem, Reference, Source

REFERENCES_JSON = "references.json"
CLAIMS, DOCUMENTS = "claims.bib", "documents.bib"
FILES = (REFERENCES, REFERENCES_JSON, CLAIMS, DOCUMENTS, LOCK, TRAIL)
HEADER = "% Written by refkit. Edit freely: what you change, add or remove survives every build."
PLACED = frozenset({"origin", "x-zotero-uri"})  # members of "custom": where an entry, and the item of Zotero, stand
IDENTIFIERS = tuple(kind.upper() for kind in KINDS)  # the CSL variables that hold one


@dataclass(frozen=True, slots=True, kw_only=True)
class BibFolder:
    """The folder as it stands: blocks of each .bib that is there, items of the JSON, and what refkit wrote
    last.

    `last_written` are the fingerprints of refkit.lock by file, None where there is no such file;
    `read` are digests of the bytes of every file, None for one that is not there.
    `typed` are identifiers of references.json in the form in which a person wrote them, by id and variable.
    """

    folder: Path
    blocks: Mapping[str, tuple[Block, ...]]
    items: tuple[Mapping[str, Any], ...] | None
    last_written: Mapping[str, Fingerprints] | None
    read: Mapping[str, str | None]
    problems: tuple[Problem, ...] = ()
    typed: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def last_written_in(self, name: str) -> Fingerprints | None:
        """What refkit wrote last into a file, as fingerprints; None where there is no record."""
        return None if self.last_written is None else self.last_written.get(name)


def open_folder(folder: Path, *, parsed: Collection[str] = (REFERENCES, CLAIMS, DOCUMENTS)) -> BibFolder:
    """Read what is in the folder; nothing need be there, and a file without a word in it is not there.

    Only the .bib files of `parsed` are cut into blocks: who asks for decisions wants none but claims.bib.

    The files are of one build: a write that was cut off is finished first, one that is under way is waited
    for. They may have any size, because refkit wrote them. Raises ReadError for a file that is no text, a
    references.json that is no list of items, and an invalid refkit.lock: going on would lose people's edits.
    """
    data, problems = _read_files(folder)
    sources = {
        name: decode_text(there, name=str(folder / name))
        for name, there in data.items()
        if there is not None and there.strip() not in BLANK
    }
    blocks = {
        name: parse_blocks(sources[name])
        for name in (REFERENCES, CLAIMS, DOCUMENTS)
        if name in sources and name in parsed
    }
    problems += tuple(
        finding("RK105", "kept-block", span=block.span, why=block.why or BROKEN["unreadable"])
        for name in (CLAIMS, DOCUMENTS)
        for block in blocks.get(name, ())
        if block.kind == "failed"
    )
    listed = sources.get(REFERENCES_JSON)
    items, odd = (None, ()) if listed is None else _items(listed)
    typed = {} if listed is None or items is None else _typed_identifiers(listed, items)
    problems += odd
    last_written = read_lock(sources[LOCK]) if LOCK in sources else None
    if last_written is None and blocks:
        problems = (*problems, FORGOTTEN)
    return BibFolder(
        folder=folder,
        blocks=blocks,
        items=items,
        typed=typed,
        last_written=last_written,
        read={name: digest(there) for name, there in data.items()},
        problems=problems,
    )


def _read_files(folder: Path) -> tuple[dict[str, bytes | None], tuple[Problem, ...]]:
    problems: tuple[Problem, ...] = ()
    for _ in range(READINGS):
        problems += settle(folder, FILES)
        for name in FILES:
            is_closed(folder / name)  # half of what an editor is writing is no text of a person
        before = _stamps(folder)
        data = {name: read_bytes(folder / name) for name in FILES}
        if _stamps(folder) == before and not (folder / JOURNAL).exists():
            break
    return data, problems


def _stamps(folder: Path) -> list[tuple[int, int, int] | None]:
    """Times, sizes and inodes of the files, of which one changes when a file is saved."""
    found: list[tuple[int, int, int] | None] = []
    for name in FILES:
        try:
            there = (folder / name).stat()
        except OSError:
            found.append(None)
        else:
            found.append((there.st_ino, there.st_mtime_ns, there.st_size))
    return found


BLANK = (b"", b"[]", b"{}")  # an empty file counts as missing: it is an accident, not a decision
FORGOTTEN = finding("RK503", lock=LOCK)


def _items(source: Source) -> tuple[tuple[Mapping[str, Any], ...], tuple[Problem, ...]]:
    """The items of references.json, each with a unique id of its own, as CSL-JSON is read anywhere."""
    library = csl_json.read(source)
    return tuple(csl_json.to_item(reference) for reference in library), library.problems


def _typed_identifiers(source: Source, items: Sequence[Mapping[str, Any]]) -> dict[str, dict[str, str]]:
    """Identifiers of references.json whose typed form is not the bare value: id -> variable -> as typed."""
    data = parse_json(source.text, name=source.name)
    data = data.get("items", [data]) if isinstance(data, Mapping) else data
    # What csl_json.read leaves out is left out here, so that both are in step.
    whole = [item for item in data if isinstance(item, Mapping) and item]
    return {
        read["id"]: {
            name: item[name]
            for name in IDENTIFIERS
            if isinstance(item.get(name), str) and item[name] != read.get(name)
        }
        for item, read in zip(whole, items, strict=True)
    }


def as_typed(library: Library, typed: Mapping[str, Mapping[str, str]]) -> list[dict[str, Any]]:
    """The items of a library; an unchanged identifier keeps the form in which a person typed it."""
    items = [csl_json.to_item(reference) for reference in library]
    for item in items:
        for name, text in typed.get(item["id"], {}).items():
            if read_identifier(name.lower(), text)[0] == item.get(name):
                item[name] = text
    return items


@dataclass(frozen=True, slots=True, kw_only=True)
class MergedReferences:
    """The reference list as generated and people want it; `renamed` maps generated ids to theirs."""

    library: Library
    bib: Merged
    json_text: str
    json_last_written: Fingerprints


def merge_references(generated: Library, folder: BibFolder) -> MergedReferences:
    """Join the generated references with both files of the folder."""
    blocks: Sequence[Block] | None = folder.blocks.get(REFERENCES)
    problems: list[Problem] = []
    if folder.items is not None:
        # Without a record of what was written last, what is generated now is taken for it.
        written = folder.last_written_in(REFERENCES_JSON)
        if written is None:
            written = item_marks(generated)
        blocks, problems = fold_json(blocks, folder.items, written)
    if blocks is not None:
        blocks = without_overtaken(blocks, generated, read_records(folder.folder / RECORDS).rows)
    merged = merge_entries(
        [entry_of(reference) for reference in generated],
        blocks,
        folder.last_written_in(REFERENCES),
        header=HEADER,
        identity="origin",
    )
    library = _read_back(merged, generated)
    library = replace(library, problems=(*generated.problems, *problems, *library.problems))
    return MergedReferences(
        library=library,
        bib=merged,
        json_text=csl_json.write_items(as_typed(library, folder.typed)),
        json_last_written=item_marks(library),
    )


def item_marks(references: Iterable[Reference]) -> dict[str, dict[str, str]]:
    """Fingerprints of references as they stand in references.json, by id."""
    return {reference.id: _item_fingerprints(csl_json.to_item(reference)) for reference in references}


def _item_fingerprints(item: Mapping[str, Any]) -> dict[str, str]:
    return {
        name: fingerprint(json.dumps(value, sort_keys=True))
        for name, value in item.items()
        if name not in {"id", "custom"}
    } | _custom_fingerprints(item)


def _custom_fingerprints(item: Mapping[str, Any]) -> dict[str, str]:
    # These are written by refkit; any other member of "custom" may be a person's.
    custom = item.get("custom")
    kept = {k: v for k, v in custom.items() if k not in PLACED} if isinstance(custom, Mapping) else custom
    return {"custom": fingerprint(json.dumps(kept, sort_keys=True))} if kept else {}


def _read_back(merged: Merged, generated: Library) -> Library:
    """The merged file as references, with what only the generated list has (origin, confidence)."""
    if not merged.entries:
        return Library()
    library = bibtex.read(Source(name=REFERENCES, text=merged.text))
    theirs = {merged.hand_edits.renamed.get(reference.id, reference.id): reference for reference in generated}
    return replace(
        library,
        references=tuple(
            replace(reference, origin=found.origin, confidence=found.confidence)
            if (found := theirs.get(reference.id)) is not None
            else reference
            for reference in library
        ),
    )


def fold_json(
    blocks: Sequence[Block] | None, items: Sequence[Mapping[str, Any]], written: Fingerprints
) -> tuple[Sequence[Block], list[Problem]]:
    """Blocks of references.bib with the edits that people made in references.json put in.

    `written` is the JSON as refkit last wrote it. Where both files were edited since and differ, the
    .bib wins, and a finding (RK502) reports it.
    """
    by_id, written = _follow_keys(blocks or (), {item["id"]: item for item in items}, written)
    if blocks is None:  # the .bib is gone, the JSON is what people still have
        return tuple(block_of(csl_json.from_item(item)) for item in items), []
    problems: list[Problem] = []
    folded: list[Block] = []
    present: set[str] = set()
    for block in blocks:
        key = block.entry.key if block.entry is not None else None
        if block.entry is None or key is None or key not in written:
            folded.append(block)
            present.update(filter(None, [key]))
            continue
        present.add(key)
        reference, _ = reference_of(block.entry)
        here = _item_fingerprints(csl_json.to_item(reference))
        if key not in by_id:
            if here != written[key]:
                problems.append(_clash(key, "the entry"))
                folded.append(block)
            continue  # taken out of the JSON by hand
        edited, clashes = _edit(reference, by_id[key], here, written[key])
        problems += [_clash(key, name) for name in clashes]
        folded.append(edited_block(block, block.entry, reference, edited))
    problems += [
        _clash(key, "the entry (taken out of the one, edited in the other)")
        for key, item in by_id.items()
        if key not in present and key in written and _item_fingerprints(item) != written[key]
    ]
    added = [item for key, item in by_id.items() if key not in present and key not in written]
    return (*folded, *(block_of(csl_json.from_item(item)) for item in added)), problems


def _follow_keys(
    blocks: Sequence[Block], by_id: Mapping[str, Mapping[str, Any]], written: Fingerprints
) -> tuple[dict[str, Mapping[str, Any]], Fingerprints]:
    """Items and fingerprints under the keys that people gave the entries in the .bib, matched by place."""
    there = {block.entry.key: block.entry for block in blocks if block.entry is not None}
    places = {
        decode(entry.fields["origin"]): key
        for key, entry in there.items()
        if "origin" in entry.fields and key not in written
    }
    moved = {
        key: places[place]
        for key, item in by_id.items()
        if key not in there
        and isinstance(custom := item.get("custom"), Mapping)
        and (place := custom.get("origin")) in places
    }
    return (
        {moved.get(key, key): {**item, "id": moved.get(key, key)} for key, item in by_id.items()},
        {moved.get(key, key): marks for key, marks in written.items()},
    )


def _clash(key: str, what: str) -> Problem:
    place = f"{REFERENCES}, {REFERENCES_JSON}"
    return finding("RK502", place=place, key=key, what=what, followed=REFERENCES)


def _edit(
    reference: Reference, item: Mapping[str, Any], here: Mapping[str, str], written: Mapping[str, str]
) -> tuple[Reference, list[str]]:
    """A reference with the variables that were edited in the JSON, and those edited otherwise in the .bib."""
    now = _item_fingerprints(item)
    theirs = csl_json.to_item(reference)
    clashes: list[str] = []
    for name in dict.fromkeys((*now, *written)):
        if now.get(name) == written.get(name) or now.get(name) == here.get(name):
            continue
        if here.get(name) != written.get(name):
            clashes.append(name)
        elif name in now:
            theirs[name] = item[name]
        else:
            theirs.pop(name, None)
    return csl_json.from_item(theirs), clashes


def block_of(reference: Reference) -> Block:
    """A reference as a block of references.bib."""
    entry = entry_of(reference)
    return parse_blocks(Source(name=REFERENCES_JSON, text=format_entry(entry)))[0]
