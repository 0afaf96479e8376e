"""Files, documents, data files -> the references and documents that a command works on."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeGuard

from refkit import formats
from refkit.bib.read import REFERENCES, read_library
from refkit.documents import File, as_text, open_file, read_document, read_opened
from refkit.documents.kinds import kind_of_bytes, sniff
from refkit.documents.whole import ReadEach, read_in_turn
from refkit.errors import EvidenceError, ProjectError, ReadError, count, nearest
from refkit.fields.folding import fold_title
from refkit.fields.keys import assign_keys
from refkit.formats.bibtex import Entry, entry_of
from refkit.formats.csl_json import origin_text
from refkit.formats.unread import refuse_data
from refkit.marks.identified import Identified, is_only_named
from refkit.model import Document, Library, Problem, Reference, Source, UnitKind
from refkit.patterns import regex
from refkit.project import Project
from refkit.records.origins import ORIGINS, TextOrigin, is_abstract, read_origins
from refkit.reflist.locate.cues import is_list_heading
from refkit.reflist.locate.paste import are_templates, whole_list
from refkit.reflist.read import read_list
from refkit.rules import finding

# Units of a text that may state something.
SAYING = frozenset(UnitKind) - {UnitKind.HEADING, UnitKind.FURNITURE, UnitKind.REFERENCE}
NAMES_SHOWN = 3  # keys in one finding
OF_TITLE = frozenset({"RK501"})  # findings on a document as a work, which its references do not need
PLACE = regex(r":(\d+)-\d+$")  # of an origin, "file:start-end"


def collect_references(documents: Iterable[Document]) -> Library:
    """The references of every document, in order, then the documents that are works to be cited.

    Those that a document states come in place of those of its printed lists. They keep the keys that it has for them; of
    several that are the same under one key, as in a bibliography that two documents name, the first is taken.
    """
    references: list[Reference] = []
    problems: list[Problem] = []
    works: list[Reference] = []
    keyed: dict[str, list[Reference]] = {}
    kept: set[int] = set()
    named: list[Reference] = []
    for document in documents:
        stated, only_named = listed_and_named(document)
        named += only_named
        for reference in stated:
            if reference.id:
                alike = keyed.setdefault(reference.id, [])
                if any(replace(other, origin=None) == replace(reference, origin=None) for other in alike):
                    continue
                alike.append(reference)
                kept.add(len(references))
            references.append(reference)
        for listed in () if stated else lists_of(document):
            references += listed.references
            problems += listed.problems
        if is_citable_work(document.reference):
            works.append(document.reference)
    known = Identified(references)
    for work in named:
        if known.of_key(work.id) is None:
            # A key that is no identifier ("tag:a") needs an entry of its own, also of a work that is listed.
            references.append(replace(known.alike(work) or work, id=work.id, label=None, origin=None))
            known.add(references[-1])
            kept.add(len(references) - 1)
    return Library(references=assign_keys((*references, *works), kept), problems=tuple(problems))


def lists_of(document: Document) -> Iterable[Library]:
    """The references of each of a document's printed lists."""
    if document.listed is not None:
        return document.listed
    return (read_list(document.source, span) for span in document.reflists)


def listed_and_named(document: Document) -> tuple[tuple[Reference, ...], tuple[Reference, ...]]:
    """The references that a document states, and the works that it only names by identifiers."""
    named = tuple(filter(is_only_named, document.references))
    return (
        tuple(r for r in document.references if not is_only_named(r)) if named else document.references,
        named,
    )


def add_named_works(
    document: Document, against: Sequence[Reference], held: Identified
) -> tuple[tuple[Reference, ...], tuple[Problem, ...]]:
    """References to check a document against, with those works that only its own keys name, as the library has them;
    and a finding (RK110) on those of which nothing else is known. `held` are the works of the library.
    """
    _, named = listed_and_named(document)
    if not named:
        return tuple(against), ()
    known = Identified(against)
    further = [
        held.of_key(work.id) or replace(known.alike(work) or work, id=work.id)
        for work in named
        if known.of_key(work.id) is None
    ]
    every = (*against, *further)
    meant = Identified(every)
    alone = [work.id for work in named if (found := meant.of_key(work.id)) and is_only_named(found)]
    if not alone:
        return every, ()
    shown = ", ".join(alone[:NAMES_SHOWN]) + (" …" if len(alone) > NAMES_SHOWN else "")
    note = finding("RK110", place=document.source.name, works=count(len(alone), "work"), keys=shown)
    return every, (note,)


def is_citable_work(reference: Reference | None) -> TypeGuard[Reference]:
    """Whether a document states what a list entry would: its author, title and date."""
    return bool(reference and reference.author and reference.title and reference.issued)


def own_references(document: Document, library: Iterable[Reference]) -> tuple[Reference, ...]:
    """The references of a library that were read from the document's own lists."""
    file = f"{document.source.name}:"
    work = document.reference
    return tuple(
        reference
        for reference in library
        if origin_of(reference).startswith(file)
        # "Cite this article" stands in the document too, but in no list of it.
        and not (work is not None and reference.label is None and reference.title == work.title)
    )


def has_sure_list(document: Document, own: Iterable[Reference]) -> bool:
    """Whether a document's list is one by more than its looks: by a heading above it, or printed numbers or keys."""
    if any(reference.label is not None for reference in own):
        return True
    listed = (unit for unit in document.units if unit.kind is UnitKind.REFERENCE)
    return any(unit.heading is not None and is_list_heading(unit.heading) for unit in listed)


def origin_of(reference: Reference) -> str:
    """Where a reference was read, "file:start-end": of this run, or as references.bib remembers it."""
    custom = reference.extra.get("custom")
    remembered = custom.get("origin") if isinstance(custom, Mapping) else None
    return origin_text(reference) or str(remembered or "")


def places_of(library: Iterable[Reference]) -> dict[str, int]:
    """Reference id -> where it begins in the document it was read from, for those that remember it."""
    found = {reference.id: PLACE.search(origin_of(reference)) for reference in library}
    return {key: int(match[1]) for key, match in found.items() if match}


def works_among(documents: Iterable[Document], library: Library) -> dict[str, Document]:
    """Reference id -> the document that is this work, by the same title and year."""
    titles = {(fold_title(r.title), r.issued.year if r.issued else None): r.id for r in library if r.title}
    found = {}
    for document in documents:
        work = document.reference
        if work is None or not is_citable_work(work) or work.issued is None:
            continue
        key = titles.get((fold_title(work.title or ""), work.issued.year))
        if key is not None:
            found[key] = document
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFiles:
    """Texts of sources that were handed over, by the id of the reference.

    `unread` are the places of files that bear the key of a reference, and cannot be read or hold no sentence.
    """

    texts: Mapping[str, Document] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    unread: tuple[str, ...] = ()


def read_evidence(
    folder: Path,
    keys: Collection[str],
    *,
    name: str | None = None,
    max_bytes: int,
    encoding: str | None = None,
    read_each: ReadEach = read_in_turn,
) -> SourceFiles:
    """The texts of works, from a folder of files named by citation key ("lee2019tidal.txt").

    `keys` are the ids of the references, `name` is the folder's name in messages. A file without a key, or
    that cannot be read or holds no sentence, is a finding (RK209). Raises EvidenceError when there is no such
    folder.
    """
    called = name or str(folder)
    origins = read_origins(folder)
    found: dict[str, Document] = {}
    problems: list[Problem] = []
    unread: list[str] = []
    for path in files_of_evidence(folder, called):
        place = f"{called}/{path.name}"
        if path.stem not in keys:
            hint = _near(path.stem, keys)
            problems.append(finding("RK209", "no-key", place=place, hint=hint, key=path.stem))
            continue
        if path.stem in found:
            problems.append(finding("RK209", "second-text", place=place, key=path.stem))
            continue
        read = read_source(path, place, origins, max_bytes=max_bytes, encoding=encoding, read_each=read_each)
        if isinstance(read, Problem):
            unread.append(place)
            problems.append(read)
        else:
            found[path.stem] = read
    return SourceFiles(texts=found, problems=tuple(problems), unread=tuple(unread))


def read_source(
    path: Path,
    place: str,
    origins: Mapping[str, TextOrigin],
    *,
    max_bytes: int,
    encoding: str | None = None,
    read_each: ReadEach = read_in_turn,
) -> Document | Problem:
    """The text of one work, or why it cannot be used (RK209); `place` is what to call the file."""
    try:
        file = open_file(path, name=place, max_bytes=max_bytes, encoding=encoding)
        (document,) = (whole.document for whole in read_each([file]))
    except ReadError as error:
        problem = error.problem
        return finding("RK209", "unreadable", place=place, hint=problem.hint, why=problem.message)
    if not any(unit.kind in SAYING and any(map(str.isalpha, unit.text)) for unit in document.units):
        return finding("RK209", "no-words", place=place)
    return replace(document, is_abstract=True) if is_abstract(origins, path) else document


def files_of_evidence(folder: Path, called: str) -> list[Path]:
    """The files of a folder that may be texts of sources, by name. Raises EvidenceError when there is no such folder."""
    try:
        paths = sorted(folder.iterdir())
    except (OSError, ValueError):
        raise EvidenceError.of("no-evidence", place=called) from None
    return [
        path
        for path in paths
        if _may_be_text(path)
        and not path.name.startswith(".")
        and path.name != ORIGINS
        and path.stem.casefold() != "readme"
    ]


def _may_be_text(path: Path) -> bool:
    # A link that leads nowhere was meant for a text; folders, and what only gives data once, were not.
    return path.is_file() or (path.is_symlink() and not path.exists())


def _near(key: str, keys: Collection[str]) -> str | None:
    guess = nearest(key, sorted(keys))
    return guess if guess.startswith("did you mean") else None


def describe_documents(documents: Iterable[Document]) -> list[Entry]:
    """An entry of documents.bib for each document: its own title, authors and date, and its file."""
    described = assign_keys([_description(document) for document in documents])
    return [
        Entry(type=entry.type, key=entry.key, fields={**entry.fields, "file": document.source.name})
        for entry, document in zip(map(entry_of, described), documents, strict=True)
    ]


def _description(document: Document) -> Reference:
    stem = Path(document.source.name).stem
    return document.reference or Reference(id="", type="document", title=stem)


def read_documents(
    files: Sequence[str],
    project: Project | None,
    *,
    max_bytes: int,
    encoding: str | None = None,
    changes: str = "accept",
    read_each: ReadEach = read_in_turn,
) -> tuple[Document, ...]:
    """The named files ("-": standard input), else the project's documents. Raises ReadError, ProjectError."""
    named: Iterable[tuple[str | Path, str | None]]
    if files:
        named = ((file, None) for file in files)
    elif project is None:
        raise ProjectError.of("nothing-named", place=str(Path.cwd()))
    else:
        named = ((path, project.name_of(path)) for path in project.document_paths())
    opened = (
        open_file(path, name=name, max_bytes=max_bytes, encoding=encoding, changes=changes)
        for path, name in named
    )
    return tuple(whole.document for whole in read_each(opened))


def find_library(
    bib: str | None,
    project: Project | None,
    documents: Iterable[Document],
    *,
    max_bytes: int,
    encoding: str | None = None,
) -> Library:
    """The references to check against: the file's, else those of the project's bib/, else the documents'."""
    if not has_library(bib, project):
        return collect_references(documents)
    if bib is not None:
        return read_library(bib, project, max_bytes=max_bytes, encoding=encoding)
    return read_library(None, project, max_bytes=max_bytes)


def has_library(bib: str | None, project: Project | None) -> bool:
    """Whether there are references beside those of the documents: a file that is named, or the project's bib/."""
    return bib is not None or (project is not None and (project.bib / REFERENCES).is_file())


def parse_files(
    files: Sequence[str], *, max_bytes: int, encoding: str | None = None, changes: str = "accept"
) -> Library:
    """The references of files: data formats by suffix or content, else the lists found in documents.

    Raises ReadError for a file without any.
    """
    return parse_opened(
        open_file(file, max_bytes=max_bytes, encoding=encoding, changes=changes) for file in files
    )


def parse_opened(files: Iterable[File]) -> Library:
    """The same of files that are open. Raises ReadError."""
    references: list[Reference] = []
    problems: list[Problem] = []
    number = 0
    for number, file in enumerate(files, 1):  # noqa: B007 -- how many there were is asked below
        library = _parse_file(file)
        references += library.references
        problems += library.problems
    return Library(
        references=assign_keys(references) if number > 1 else tuple(references), problems=tuple(problems)
    )


def _parse_file(file: File) -> Library:
    if kind_of_bytes(file.name, file.data) is None:
        return parse_source(as_text(file).source(), file)
    document = replace(read_opened(file), reference=None)
    if not document.references and not document.reflists:
        raise ReadError.of("no-list", place=file.name)
    library = collect_references([document])
    found = (problem for problem in document.problems if problem.rule not in OF_TITLE)
    return replace(library, problems=(*library.problems, *found))


def parse_source(source: Source, file: File | None = None) -> Library:
    """The references of a text: as a data format, else of its reference lists, else as one pasted list.

    `file` is where the text stands, if in one: then what lies beside it is read too. Raises ReadError.
    """
    is_xml = source.text.lstrip("\ufeff \t\r\n")[:1] == "<"
    if (is_xml or sniff(source) != "notebook") and formats.guess_format(source) is not None:
        return formats.read(source)
    if are_templates(source.text):
        return read_list(source)
    if sniff(source) == "text":
        refuse_data(source)
    document = read_document(source) if file is None else read_opened(replace(file, text=source))
    if document.references or (document.reflists and whole_list(document.source) is None):
        return collect_references([replace(document, reference=None)])
    return read_list(document.source)
