"""refkit dedupe."""

from __future__ import annotations

from itertools import count as counted
from itertools import repeat
from pathlib import Path
from typing import TYPE_CHECKING

import click

from refkit.cli.options import ENCODING, MAX_BYTES_OPTION, OUTPUT, encoding_of, limit, project_here, talk
from refkit.cli.output import STREAM, check_output, files_of_project, put

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from refkit.documents import File
    from refkit.duplicates import Deduped
    from refkit.model import Library, Problem, Reference
    from refkit.project import Project


@click.command("dedupe")
@click.argument("files", nargs=-1, metavar="[FILE|-]...")
@OUTPUT
@click.option(
    "--to",
    "format_name",
    metavar="FORMAT",
    help="bibtex, biblatex, csl-json, ris, jsonl: written anew.  [default: by the name of OUT, else of the first file; one "
    ".bib file that stays one keeps its comments, macros and layout]",
)
@click.option("--dry-run", is_flag=True, help="Say what would be merged, and write nothing.")
@click.option(
    "--report",
    type=click.Choice(["text", "json"]),
    help="Explain every merge: on standard output with -o or --dry-run, else on standard error.",
)
@click.option(
    "--undo",
    metavar="LOG",
    help="Take back what a log (OUT.merged.jsonl) says was merged in FILE, else in OUT.",
)
@ENCODING
@MAX_BYTES_OPTION
def dedupe_command(
    files: tuple[str, ...],
    output: str | None,
    format_name: str | None,
    dry_run: bool,
    report: str | None,
    undo: str | None,
    encoding: str | None,
    max_bytes: int | None,
) -> None:
    """Merge the references that stand for one work, in files or in the project's bib/references.bib.

    Of one .bib file only the entries that change are touched; its comments, macros and order stay.
    With -o OUT the records that were merged away are written to OUT.merged.jsonl, by which --undo brings them back.
    """
    from refkit.documents import open_file
    from refkit.formats import FORMATS, find_writer

    if undo and not files and _library_of(undo) == undo:
        raise click.UsageError(f"name the FILE that the log is of: its own name ends in {_suffix()} no more")
    project = project_here()
    inputs = files or ((_library_of(undo),) if undo else (_bibliography(project),))
    anew = format_name is not None
    format_name = format_name or _usual_format(output, inputs)
    write = find_writer(format_name)
    log = f"{output}{_suffix()}" if output not in {None, STREAM} and not undo else None
    for target in (output, log):
        check_output(target, (*inputs, undo, *files_of_project(project)))
    size, given = limit(max_bytes, project), encoding_of(encoding, project)
    opened = [open_file(name, max_bytes=size, encoding=given) for name in inputs]
    if undo:
        found, library = _undone(undo, opened, max_bytes=size)
        talk(library.problems)
        kept = None if anew else _edited(opened, format_name, found, library, {})
        put(write(library) if kept is None else kept, output)
        return
    found, deduped, problems = _deduped(opened, project)
    _explain(deduped, report or ("text" if dry_run else None), beside=not dry_run and log is None)
    talk((*problems, *deduped.library.problems, *(() if report or dry_run else deduped.likely)))
    if not dry_run:
        kept = None if anew else _edited(opened, format_name, found, deduped.library, deduped.aliases)
        text = write(deduped.library) if kept is None else kept
        if kept is None:
            talk(FORMATS[format_name].lost(deduped.library))
        if log is None or output is None:
            put(text, output)
        else:
            _write(text, output, log, deduped, format_name)
    from refkit.report.duplicates import summary

    click.echo(summary(deduped), err=True)


def _deduped(
    files: Sequence[File], project: Project | None
) -> tuple[tuple[Reference, ...], Deduped, list[Problem]]:
    """The references as they were found, without those that stand twice, and findings."""
    from refkit.bib.edited import find_edited
    from refkit.bib.read import REFERENCES
    from refkit.duplicates import dedupe
    from refkit.formats.unique_keys import make_unique
    from refkit.inputs import parse_opened

    references: list[Reference] = []
    problems: list[Problem] = []
    hands: list[frozenset[str]] = []
    own = project.bib / REFERENCES if project else None
    for file in files:
        library = parse_opened([file])
        is_own = (
            own is not None
            and file.folder is not None
            and own.is_file()
            and own.samefile(file.folder / Path(file.name).name)
        )
        by_hand = find_edited(project) if is_own and project else {}
        references += library.references
        problems += library.problems
        hands += [by_hand.get(reference.id, frozenset()) for reference in library]
    unique, _ = make_unique(references)  # what is told of repeated keys is told of those that stay
    keys = {now.id: was.id for now, was in zip(unique, references, strict=True)}
    edited = {now.id: hand for now, hand in zip(unique, hands, strict=True) if hand}
    return tuple(references), dedupe(unique, keys=keys, edited=edited), problems


def _edited(
    files: Sequence[File],
    format_name: str,
    found: Sequence[Reference],
    after: Library,
    gone: Mapping[str, str],
) -> bytes | None:
    """The one .bib file that was read, with what changed written into it, in its encoding; None where it is no one file."""
    from refkit import formats
    from refkit.documents.kinds import kind_of_bytes
    from refkit.encoding import encode_like
    from refkit.errors import ReadError
    from refkit.formats.bibtex.edit import edited_text

    if len(files) != 1 or format_name != "bibtex" or kind_of_bytes(files[0].name, files[0].data) is not None:
        return None
    (file,) = files
    source = file.source()
    try:
        before = formats.read(source, "bibtex")
    except ReadError:
        return None
    if [one.id for one in before] != [one.id for one in found]:  # a document that holds entries
        return None
    text = edited_text(source, before, after, gone=gone)
    return encode_like(file.data, source.text, text, name=file.name, encoding=file.encoding)


def _undone(log: str, files: Sequence[File], *, max_bytes: int) -> tuple[tuple[Reference, ...], Library]:
    """The references as they stand in the files, and the library as it was before a log."""
    from refkit.duplicates import read_log, undo
    from refkit.files import read_text
    from refkit.inputs import parse_opened

    steps = read_log(read_text(log, max_bytes=max_bytes))
    library = parse_opened(files)
    return library.references, undo(steps, library)


def _explain(deduped: Deduped, report: str | None, *, beside: bool) -> None:
    from refkit.report.duplicates import duplicates_json, duplicates_text

    if report is not None:
        text = duplicates_json(deduped) if report == "json" else duplicates_text(deduped)
        click.echo(text.encode("utf-8"), nl=False, err=beside)


def _write(text: str | bytes, output: str, log: str, deduped: Deduped, format_name: str) -> None:
    """The library and its log, both whole or neither. The log knows the entries as a reader of the file sees them."""
    from refkit import formats
    from refkit.duplicates import write_log
    from refkit.encoding import decode
    from refkit.files import write_files
    from refkit.model import Source

    source = Source(name=output, text=text) if isinstance(text, str) else decode(text, name=output)
    seen = formats.read(source, format_name)
    new = write_log(deduped, seen)
    earlier = _earlier_log(Path(log), new)
    if earlier:
        click.echo(f"an earlier log is kept as {next(iter(earlier))}", err=True)
    write_files({Path(output): text, Path(log): new, **earlier})


def _earlier_log(log: Path, new: str) -> dict[Path, bytes]:
    """A free name for the log that is there, and its bytes, where it holds merges that the new one does not."""
    from refkit.duplicates.log import held_beside, numbered_log

    try:
        data = log.read_bytes()
    except OSError:
        return {}
    if not held_beside(data.decode("utf-8", "replace"), new):
        return {}
    names = map(numbered_log, repeat(log), counted(1))
    return {next(name for name in names if not name.exists()): data}


def _suffix() -> str:
    from refkit.duplicates.log import SUFFIX

    return SUFFIX


def _library_of(log: str) -> str:
    from refkit.duplicates.log import library_of

    return library_of(log)


def _bibliography(project: Project | None) -> str:
    """The project's references.bib. Raises ProjectError, ReadError where there is none."""
    from refkit.bib.read import REFERENCES
    from refkit.cli.options import need_project
    from refkit.errors import ReadError

    path = (project or need_project()).bib / REFERENCES
    if not path.is_file():
        raise ReadError.of("no-bibliography", place=str(path))
    return str(path)


def _usual_format(output: str | None, inputs: tuple[str, ...]) -> str:
    """The format of the name of the output, else of the first input, else BibTeX."""
    from refkit.errors import FormatError
    from refkit.formats import named_format

    if output is not None and (named := named_format(output)):
        return named
    try:
        return next(filter(None, map(named_format, inputs[:1])), None) or "bibtex"
    except FormatError:  # the input was known by what it holds
        return "bibtex"
