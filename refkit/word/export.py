"""A library -> a new Word file that holds its bibliography in a style."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from refkit import csl
from refkit.documents.file import File
from refkit.errors import StyleError
from refkit.model import Library, Problem
from refkit.word.bibliography import write_list
from refkit.word.entries import PrintedList
from refkit.word.new import word_of_html
from refkit.word.open import WordFile

_PLACE = "\ufdd2"  # a sign that Unicode keeps for no character


def word_bibliography(
    library: Library,
    *,
    style: str,
    locale: str | None,
    folders: Iterable[Path],
    quirks: csl.Quirks = csl.NONE,
    engine: str = "refkit",
) -> tuple[bytes, tuple[Problem, ...]]:
    """The bytes of the file, and what could not be printed. Raises StyleError."""
    found = csl.find_style(style, folders=folders)
    rendered = csl.print_bibliography(library, found, engine=engine, locale=locale, to="html", quirks=quirks)
    if not rendered.bibliography and len(library):
        if rendered.problems:
            raise StyleError(rendered.problems[0].message, hint=rendered.problems[0].hint)
        raise StyleError.of("prints-nothing")
    space = csl.whitespace_of(found)
    word = WordFile(File(name="new.docx", data=word_of_html(f'<p class="bibliography">{_PLACE}</p>')))
    printed = PrintedList(
        entries=tuple(rendered.bibliography),
        hanging=space.hanging_indent,
        aligned=bool(space.second_field_align),
    )
    write_list(word, printed, [(0, 1)] if printed.entries else [])
    return word.packed(), tuple(rendered.problems)
