"""A library and a style -> where the two engines print something else, work by work."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

from refkit.csl.citeproc_py.render import render_with_citeproc_py
from refkit.csl.process import render
from refkit.csl.quirks import NONE, Quirks
from refkit.csl.settings import MOST_COMPARED
from refkit.csl.style.find import Style, find_style
from refkit.model import Library, Problem
from refkit.patterns import regex

ENTRY, CITATION = "entry", "citation"
WORD = regex(r"\S+")

Runs = tuple[tuple[int, int], ...]  # characters, half-open


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """What one engine prints, None for nothing, and the runs of it that the other one does not print so."""

    text: str | None
    runs: Runs = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Apart:
    """One place where the engines differ: the entry of a work in the list, or a citation of it alone."""

    key: str
    part: str  # ENTRY or CITATION
    own: Printed
    other: Printed


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """All places where the engines differ, in refkit's order, out of how many; `reordered` where the lists are
    in another order."""

    apart: tuple[Apart, ...]
    entries: int
    citations: int
    reordered: bool
    problems: tuple[Problem, ...] = ()


def compare_engines(
    library: Library,
    style: str | Path | Style,
    *,
    locale: str | None = None,
    to: str = "text",
    folders: Iterable[str | Path] = (),
    quirks: Quirks = NONE,
) -> Compared:
    """Print a library with both engines, each work in the list and cited once, alone, and compare.

    Raises StyleError and FormatError as they do.
    """
    found = style if isinstance(style, Style) else find_style(style, folders=tuple(folders))
    cited = [reference.id for reference in library]
    own = render(library, found, locale=locale, to=to, quirks=quirks, citations=[[key] for key in cited])
    other = render_with_citeproc_py(library, found, locale=locale, to=to, citations=True)
    pairs = {
        ENTRY: (
            dict(zip(own.ids, own.bibliography, strict=True)),
            dict(zip(other.ids, other.bibliography, strict=False)),
        ),
        CITATION: (
            dict(zip(cited, own.citations, strict=True)),
            dict(zip(other.ids, other.citations, strict=True)),
        ),
    }
    order = [*own.ids, *(key for key in cited if key not in set(own.ids))]
    apart = (
        _apart(key, part, mine.get(key), its.get(key)) for key in order for part, (mine, its) in pairs.items()
    )
    both = [
        [key for key in ids if key in set(rest)] for ids, rest in ((own.ids, other.ids), (other.ids, own.ids))
    ]
    return Compared(
        apart=tuple(one for one in apart if one is not None),
        entries=len(_either(pairs[ENTRY])),
        citations=len(_either(pairs[CITATION])),
        reordered=both[0] != both[1],
        problems=tuple(dict.fromkeys((*own.problems, *other.problems))),
    )


def _either(pair: Sequence[Mapping[str, str]]) -> set[str]:
    return {key for printed in pair for key, text in printed.items() if text}


def _apart(key: str, part: str, own: str | None, other: str | None) -> Apart | None:
    if (own or None) == (other or None):
        return None
    mine, its = differing(own or "", other or "")
    return Apart(
        key=key,
        part=part,
        own=Printed(text=own or None, runs=mine),
        other=Printed(text=other or None, runs=its),
    )


def differing(one: str, two: str) -> tuple[Runs, Runs]:
    """The runs of whole words of two texts that the other one lacks; neighbours are one run."""
    places = [[match.span() for match in WORD.finditer(text)] for text in (one, two)]
    words = [
        [text[start:end] for start, end in spans] for text, spans in zip((one, two), places, strict=True)
    ]
    shorter = min(map(len, words))
    head = next((n for n in range(shorter) if words[0][n] != words[1][n]), shorter)
    tail = next((n for n in range(shorter - head) if words[0][-1 - n] != words[1][-1 - n]), shorter - head)
    middle = [list_of[head : len(list_of) - tail] for list_of in words]
    blocks: Iterable[tuple[int, int, int, int]] = [(0, len(middle[0]), 0, len(middle[1]))]
    if max(map(len, middle)) <= MOST_COMPARED:
        codes = SequenceMatcher(None, middle[0], middle[1], autojunk=False).get_opcodes()
        blocks = [(a, b, c, d) for name, a, b, c, d in codes if name != "equal"]
    found: tuple[list[tuple[int, int]], list[tuple[int, int]]] = ([], [])
    for block in blocks:
        for side, (start, end) in enumerate((block[:2], block[2:])):
            if end > start:
                spans = places[side][head + start : head + end]
                found[side].append((spans[0][0], spans[-1][1]))
    return tuple(found[0]), tuple(found[1])
