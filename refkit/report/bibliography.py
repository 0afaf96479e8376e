"""A library -> its bibliography, rendered in a style or written in a data format."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from refkit import csl, formats
from refkit.errors import FormatError, StyleError, nearest
from refkit.model import Library, Problem
from refkit.report.pages import PAGES


def export(
    library: Library,
    format_name: str,
    *,
    style: str,
    locale: str | None,
    folders: Sequence[Path],
    links: bool = False,
    quirks: csl.Quirks = csl.NONE,
    engine: str = "refkit",
) -> tuple[str, tuple[Problem, ...]]:
    """The bibliography printed in a style (RENDERED), or as data, and what of it could not be printed or
    carried. Raises FormatError, StyleError.

    With `links`, the DOIs, PMIDs, PMCIDs and web addresses that the style prints become links, in formats
    that have links. With the quirks EXACT, the style is printed as citeproc-js does.
    """
    if format_name in formats.FORMATS:
        return formats.write(library, format_name), formats.FORMATS[format_name].lost(library)
    if format_name not in PAGES:
        near = nearest(format_name, [*PAGES, *formats.FORMATS])
        raise FormatError.of("no-format", name=format_name, near=near)
    found = csl.find_style(style, folders=folders)
    rendered = csl.print_bibliography(
        library, found, engine=engine, locale=locale, to=format_name, links=links, quirks=quirks
    )
    if not rendered.bibliography and len(library):
        if rendered.problems:
            raise StyleError(rendered.problems[0].message, hint=rendered.problems[0].hint)
        raise StyleError.of("prints-nothing")
    page = PAGES[format_name](rendered.bibliography, csl.whitespace_of(found), links=links)
    return page, rendered.problems
