"""One style -> lines for a terminal: its metadata, and a sample of its output."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from refkit.csl import find_style
from refkit.csl.sample import sample
from refkit.csl.style.find import find_file, read_bytes
from refkit.csl.style.folders import aliases_by_name, fold_style, former_name
from refkit.csl.style.info import info_of
from refkit.model import Problem, Rendered


def style_lines(
    name_or_path: str, folders: Sequence[Path], *, locale: str | None = None
) -> tuple[list[str], tuple[Problem, ...]]:
    """The lines that `refkit styles show` prints, and the findings of rendering the sample. Raises
    StyleError.

    `locale` is the language of the sample; None for the style's own.
    """
    path = find_file(name_or_path, folders=folders)
    style = find_style(path, folders=folders)
    info = info_of(read_bytes(path), name=style.name)
    former = former_name(name_or_path)
    facts = {
        "title": f"{info.title} ({info.title_short})" if info.title_short else info.title,
        "id": info.id,
        "rules": f"dependent: those of {style.parent}" if style.parent else "its own",
        "renamed": f"{former} is its former name" if former else "",
        "aliases": ", ".join(aliases_by_name().get(fold_style(style.name), ())),
        "category": "; ".join(filter(None, [info.citation_format, ", ".join(info.fields)])),
        "class": style.style_class,
        "ISSN": ", ".join(info.issn),
        "licence": info.license or "not stated",
        "locale": style.default_locale or "none of its own",
        "updated": info.updated.partition("T")[0] or "not stated",
    }
    looks = sample(style, locale)
    stated = [f"  {name:9} {text}" for name, text in facts.items() if text]
    return [style.name, *stated, *_sample_lines(looks)], looks.problems


def _sample_lines(looks: Rendered) -> Iterator[str]:
    one, two = looks.citations
    yield "One work cited, and two:"
    yield from (f"  {text}" for text in (one, two))
    yield "The bibliography:"
    yield from (f"  {entry}" for entry in looks.bibliography)
    if not looks.bibliography:
        yield "  none: the style has citations only"
