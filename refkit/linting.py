"""Files -> findings on their references, and on those that no document cites."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date

from refkit.bib.read import REFERENCES
from refkit.documents import read_file
from refkit.errors import ProjectError
from refkit.files import name_of, read_text
from refkit.formats.bibtex import Block, parse_blocks, sniff
from refkit.formats.bibtex.entries import HELPERS
from refkit.formats.bibtex.fields import NAME_FIELDS
from refkit.formats.bibtex.names import misspelt_others
from refkit.inputs import parse_files, parse_source
from refkit.lint import lint
from refkit.marks.find import find_marks
from refkit.marks.resolve import resolve_marks
from refkit.model import Document, Library, Problem, Source
from refkit.project import Project
from refkit.rules import finding

BIB_SUFFIXES = (".bib", ".bibtex", ".biblatex")
OF_FIELDS = "RK107"  # what reading says of an identifier is said again, by its own rule


def lint_files(
    files: Sequence[str],
    *,
    bib: str | None,
    project: Project | None,
    today: date,
    max_bytes: int,
    encoding: str | None = None,
) -> tuple[Problem, ...]:
    """What is wrong with the references of files; with `bib`, of that file, which the files as documents cite.

    Raises ReadError for what cannot be read, and ProjectError where nothing is named and there is no project.
    """
    documents: list[Document] | None = None
    if bib is not None:
        documents = [read_file(file, max_bytes=max_bytes, encoding=encoding) for file in files]
        files = (bib,)
    elif not files:
        if project is None:
            raise ProjectError.of("no-project", place=".")
        files = (str(project.bib / REFERENCES),)
    found: list[Problem] = []
    for file in files:
        library, entries = read_entries(file, max_bytes=max_bytes, encoding=encoding)
        places = {key: block.span for key, block in entries.items()}
        cited = cited_keys(documents, library) if documents else None
        own = lint(library, today=today, places=places, cited=cited, name=name_of(file))
        said = {problem.message.partition(": ")[2] for problem in own if problem.rule == "RK512"}
        found += [
            problem
            for problem in library.problems
            if problem.rule != OF_FIELDS
            or problem.message.removesuffix("; it is kept as it stands") not in said
        ]
        found += own
        found += wrong_others(entries)
    return tuple(found)


def read_entries(file: str, *, max_bytes: int, encoding: str | None) -> tuple[Library, dict[str, Block]]:
    """The references of a file, and of a .bib file its entries by the keys that they are read under."""
    if not file.casefold().endswith(BIB_SUFFIXES) and file != "-":
        return parse_files([file], max_bytes=max_bytes, encoding=encoding), {}
    source = read_text(file, max_bytes=max_bytes, encoding=encoding)
    library = parse_source(source)
    return library, entries_of(source, library)


def entries_of(source: Source, library: Library) -> dict[str, Block]:
    """The entries of a .bib file by the keys of the references they were read as. Empty for any other text."""
    blocks = parse_blocks(source) if sniff(source.text) else ()
    works = [block for block in blocks if block.entry is not None and block.entry.type not in HELPERS]
    return dict(zip((one.id for one in library), works, strict=True)) if len(works) == len(library) else {}


def wrong_others(entries: Mapping[str, Block]) -> Iterator[Problem]:
    """RK515 for each entry whose list of names ends in "et al.", which reading takes for "and others"."""
    for key, block in entries.items():
        for name in NAME_FIELDS if block.entry is not None else ():
            words = misspelt_others(block.entry.fields.get(name, "")) if block.entry is not None else None
            if words is not None:
                yield finding("RK515", key=key, name=words, span=block.span)


def cited_keys(documents: Iterable[Document], library: Library) -> Collection[str]:
    """The ids of a library's references that the citations of documents point to."""
    names = [name for reference in library for name in (reference.label, reference.id) if name]
    cited: set[str] = set()
    for document in documents:
        targets, _ = resolve_marks(find_marks(document, names), library)
        cited.update(key for keys in targets.values() for key in keys)
    return cited
