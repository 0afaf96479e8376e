"""A library and a style -> the bibliography and the citations as citeproc-py prints them, in any of WRITERS."""

from __future__ import annotations

import io
import warnings
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, redirect_stdout
from dataclasses import dataclass, field
from pathlib import Path

from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle
from citeproc.formatter import plain
from citeproc.source import Reference

from refkit.csl.citeproc_py.formatter import MARKING
from refkit.csl.citeproc_py.items import reference_of
from refkit.csl.citeproc_py.sheet import sheet_of
from refkit.csl.output import WRITERS, write
from refkit.csl.output.markup import OPENER
from refkit.csl.process import ET_AL
from refkit.csl.rendering.compile import load
from refkit.csl.settings import MOST_LOOKS, MOST_NAMED
from refkit.csl.style.find import Style, find_style
from refkit.errors import FormatError, StyleError, nearest
from refkit.formats.csl_json import to_item
from refkit.model import Library, Problem, Rendered
from refkit.rules import finding

NAME = "citeproc-py"


class Source(dict[str, Reference]):
    """References by key, as citeproc-py asks for them: once and again for each element that it renders.

    Raises StyleError for a style that asks for one of them without end.
    """

    def __init__(self) -> None:
        super().__init__()
        self.looks: dict[str, int] = {}

    def __getitem__(self, key: str) -> Reference:
        self.looks[key] = self.looks.get(key, 0) + 1
        if self.looks[key] > MOST_LOOKS:
            raise StyleError.of("too-much-work")
        return super().__getitem__(key)


@dataclass
class _Work:
    """The works of one rendering, by citeproc-py's own keys: "1", "2" …, since it folds the case of keys."""

    keys: dict[str, str] = field(default_factory=dict)
    marked: Source = field(default_factory=Source)
    plain: Source = field(default_factory=Source)
    problems: list[Problem] = field(default_factory=list)

    def lose(self, number: str, error: Exception) -> None:
        """Leave a work out, and say so."""
        self.problems.append(_lost(self.keys.pop(number), error))


def render_with_citeproc_py(
    library: Library,
    style: str | Path | Style,
    *,
    locale: str | None = None,
    to: str = "text",
    folders: Iterable[str | Path] = (),
    links: bool = False,
    citations: bool = False,
) -> Rendered:
    """Print a library with citeproc-py: `bibliography` and `ids` in the order it sorts them into.

    What it gets wrong stays wrong. A work that it fails at is left out and reported (RK602), and so is what it
    cannot be told; the others are printed. `citations` asks for one citation of each work in `ids`, one after
    the other, "" where it fails at that. It knows no blocks: what stands in the margin is in the line.

    Raises StyleError for an unknown or unsafe style or locale and for a style that citeproc-py does not read,
    FormatError for an unknown `to`.
    """
    if to not in WRITERS:
        raise FormatError.of("no-output", name=to[:40], near=nearest(to[:40], WRITERS))
    found = style if isinstance(style, Style) else find_style(style, folders=folders)
    context = load(found, locale)
    quotes = context.words.quotes

    def written(text: object) -> str:
        plain_fonts = str(text).replace(OPENER["oblique"], OPENER["italic"])
        return write(" ".join(plain_fonts.split("\n")), to, quotes)

    with _alone():
        work = _hand_over(library, links=links)
        sheet = sheet_of(found, context)
        listed = sheet.has_bibliography()
        if not listed:
            work.problems.append(finding("RK601", "citations-only", style=found.name))
        order = _sorted(sheet, work) if listed else list(work.keys)
        printed = _bibliography(sheet, work, order, written) if listed else {}
        kept = [number for number in order if number in work.keys and (printed.get(number) or not listed)]
        cited = _cited(sheet, work, kept, written) if citations else ()
    return Rendered(
        bibliography=tuple(printed[number] for number in kept if listed),
        ids=tuple(work.keys[number] for number in kept),
        citations=tuple(cited),
        problems=tuple(work.problems),
    )


@contextmanager
def _alone() -> Iterator[None]:
    """What citeproc-py prints and warns of goes nowhere."""
    with warnings.catch_warnings(), redirect_stdout(io.StringIO()):
        warnings.simplefilter("ignore")
        yield


def _hand_over(library: Library, *, links: bool) -> _Work:
    work = _Work()
    for place, reference in enumerate(library, 1):
        number = str(place)
        work.keys[number] = reference.id
        try:
            item = to_item(reference)
            work.marked[number] = reference_of(item, key=number, links=links)
            work.plain[number] = reference_of(item, key=number, plain=True)
        except Exception as error:  # whatever a field holds, the others are printed
            work.lose(number, error)
    cut = [reference.id for reference in library if reference.extra.get(ET_AL) is True]
    if cut:
        more = f" and {len(cut) - MOST_NAMED} more" if len(cut) > MOST_NAMED else ""
        work.problems.append(finding("RK602", "cut", keys=", ".join(cut[:MOST_NAMED]) + more))
    return work


def _sorted(sheet: CitationStylesStyle, work: _Work) -> list[str]:
    """The works in the order of the style's keys; those that cannot be sorted are lost."""
    desk = _desk(sheet, work.plain, list(work.keys), formatter=plain)
    try:
        return [item.key for item in sheet.sort_bibliography(desk.items)]
    except StyleError:
        raise
    except Exception:
        for item in desk.items:
            try:
                sheet.sort_bibliography([item])
            except StyleError:
                raise
            except Exception as error:
                work.lose(item.key, error)
    kept = [item for item in desk.items if item.key in work.keys]
    try:
        return [item.key for item in sheet.sort_bibliography(kept)]
    except StyleError:
        raise
    except Exception:  # two that cannot be compared: then the list keeps its order
        return [item.key for item in kept]


def _desk(
    sheet: CitationStylesStyle, source: Source, numbers: Sequence[str], *, formatter: object
) -> CitationStylesBibliography:
    """citeproc-py's bibliography of the works in this order."""
    desk = CitationStylesBibliography(sheet, source, formatter)
    desk.register(Citation([CitationItem(number) for number in numbers]))
    return desk


def _bibliography(
    sheet: CitationStylesStyle, work: _Work, order: Sequence[str], write: Callable[[object], str]
) -> dict[str, str]:
    desk = _desk(sheet, work.marked, order, formatter=MARKING)
    printed: dict[str, str] = {}
    for item in desk.items:
        try:
            entries = sheet.render_bibliography([item])
            printed[item.key] = write(entries[0]) if entries else ""
        except StyleError:
            raise
        except Exception as error:
            work.lose(item.key, error)
            continue
        if not printed[item.key].strip():
            key = work.keys.pop(item.key)
            work.problems.append(finding("RK602", "nothing", place=key, key=key))
    return printed


def _cited(
    sheet: CitationStylesStyle, work: _Work, order: Sequence[str], write: Callable[[object], str]
) -> list[str]:
    desk = _desk(sheet, work.marked, order, formatter=MARKING)
    out: list[str] = []
    for number in order:
        citation = Citation([CitationItem(number)])
        desk.register(citation)
        try:
            out.append(write(desk.cite(citation, lambda _: None)))
        except StyleError:
            raise
        except Exception as error:
            out.append("")
            key = work.keys[number]
            why = type(error).__name__
            work.problems.append(finding("RK602", "other-citation", place=key, key=key, why=why))
    return out


def _lost(key: str, error: Exception) -> Problem:
    return finding("RK602", "other-engine", place=key, key=key, why=type(error).__name__)
