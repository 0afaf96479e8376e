"""A library -> its bibliography, rendered in a style or written in a data format."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from refkit import csl, formats
from refkit.errors import FormatError, StyleError, nearest
from refkit.model import Library, Problem


def export(
    library: Library, format_name: str, *, style: str, locale: str | None, folders: Sequence[Path]
) -> tuple[str, tuple[Problem, ...]]:
    """The bibliography as text, html or markdown in a style, or as data. Raises FormatError, StyleError."""
    if format_name in formats.FORMATS:
        return formats.write(library, format_name), ()
    if format_name not in RENDERED:
        raise FormatError(
            f"no format named {format_name!r}", hint=nearest(format_name, [*RENDERED, *formats.FORMATS])
        )
    rendered = csl.render(library, style, locale=locale, to=format_name, folders=folders)
    if not rendered.bibliography and len(library):
        why = rendered.problems[0] if rendered.problems else None
        raise StyleError(why.message if why else "the style prints nothing", hint=why.hint if why else None)
    return RENDERED[format_name](rendered.bibliography), rendered.problems


def _lines(entries: Sequence[str]) -> str:
    return "".join(f"{entry}\n" for entry in entries)


def _html(entries: Sequence[str]) -> str:
    body = "".join(f'  <div class="csl-entry">{entry}</div>\n' for entry in entries)
    return f'<div class="csl-bib-body">\n{body}</div>\n'


def _paragraphs(entries: Sequence[str]) -> str:
    return "\n".join(f"{entry}\n" for entry in entries)


RENDERED: Mapping[str, Callable[[Sequence[str]], str]] = {
    "text": _lines,
    "html": _html,
    "markdown": _paragraphs,
}


def format_table() -> list[tuple[str, str]]:
    """Every format that is written, and whether it is read too."""
    rendered = [(name, "written: the bibliography in a citation style") for name in RENDERED]
    return rendered + [(name, "read and written") for name in formats.FORMATS]
