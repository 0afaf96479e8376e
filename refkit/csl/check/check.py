"""A style's bytes -> findings with their places: what the schema refuses, and faults that it cannot see."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from lxml import etree

from refkit.csl.check.positions import attribute_span, outline
from refkit.csl.check.schema_errors import clip, find_faults
from refkit.csl.rendering.compile import load
from refkit.csl.settings import MOST_FAULTS
from refkit.csl.style.find import parent_of, style_of
from refkit.csl.style.parse import CSL, parse_root
from refkit.errors import StyleError, nearest
from refkit.model import Problem, Source, Span
from refkit.rules import Level, finding
from refkit.rules.rendering import NEEDED_PARTS

SOURCES = ("macro", "term", "value", "variable")  # of <text>, one of them (CSL 1.0.2, "Text")
ELSEWHERE = {
    "{http://www.w3.org/2001/XMLSchema-instance}schemaLocation",
    "{http://www.w3.org/2001/XMLSchema-instance}noNamespaceSchemaLocation",
    "{http://www.w3.org/XML/1998/namespace}base",
}
XINCLUDE = "{http://www.w3.org/2001/XInclude}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """A style while it is checked: its elements in document order, and the span of each one's start tag."""

    source: Source
    elements: tuple[etree._Element, ...]
    tags: tuple[Span, ...]
    instructions: tuple[tuple[str, Span], ...]

    def under(self, tag: str) -> Iterator[tuple[int, etree._Element]]:
        """The elements of one name, with their numbers."""
        wanted = f"{{{CSL}}}{tag}"
        return ((n, element) for n, element in enumerate(self.elements) if element.tag == wanted)


def check_style(
    data: bytes, *, place: str, path: Path | None = None, folders: Iterable[str | Path] = ()
) -> tuple[Problem, ...]:
    """Every finding about a style, in the order of their places. Nothing that a style points to is read.

    Raises StyleError for what cannot be checked: no XML, no CSL, too large, or with a document type.
    """
    root = parse_root(data, place=place)
    source = Source(name=place, text=data.decode("utf-8-sig"))
    where = outline(source)
    checked = Checked(
        source=source, elements=tuple(root.iter()), tags=where.tags, instructions=where.instructions
    )
    dependent = any(link.get("rel") == "independent-parent" for _, link in checked.under("link"))
    known: set[int] = set()
    found = [
        *_missing_parts(checked, known, dependent=dependent),
        *islice(_sources(checked, known), MOST_FAULTS),
        *islice(_macros(checked), MOST_FAULTS),
        *islice(_elsewhere(checked), MOST_FAULTS),
        *(_parent(checked, data, path, folders) if dependent else ()),
    ]
    for fault in find_faults(root, dependent=dependent, known=known):
        span = checked.tags[fault.index]
        if fault.attribute is not None:
            span = attribute_span(span, fault.attribute, fault.word)
        found.append(replace(fault.problem, span=span))
    if not dependent and all(problem.level is not Level.ERROR for problem in found):
        found += _refused(checked, data, path)
    return tuple(sorted(found, key=lambda problem: problem.span.start if problem.span else 0))


def _missing_parts(checked: Checked, known: set[int], *, dependent: bool) -> Iterator[Problem]:
    """What every style has: <info> with title, id and updated; <citation> with a <layout>."""
    root = checked.elements[0]
    infos = [(n, info) for n, info in checked.under("info") if info.getparent() is root]
    if not infos:
        known.add(0)
        yield finding("RK604", "no-info", span=checked.tags[0])
    for n, info in infos[:1]:
        for tag in NEEDED_PARTS:  # CSL 1.0.2, "Info"
            part = info.find(f"{{{CSL}}}{tag}")
            if part is None or not (part.text or "").strip():
                known |= {n} if part is None else set()
                span = checked.tags[n if part is None else checked.elements.index(part)]
                wording = "no-part" if part is None else "empty-part"
                yield finding("RK604", wording, span=span, hint=NEEDED_PARTS[tag], tag=tag)
    if not dependent and root.find(f"{{{CSL}}}citation/{{{CSL}}}layout") is None:
        known.add(0)
        yield finding("RK604", "no-layout", span=checked.tags[0])


def _sources(checked: Checked, known: set[int]) -> Iterator[Problem]:
    for n, text in checked.under("text"):
        given = [name for name in SOURCES if text.get(name) is not None]
        # Sorted as written, so that the finding points at the second one.
        given.sort(key=lambda name: attribute_span(checked.tags[n], name).start)
        if len(given) > 1:
            known.add(n)
            span = attribute_span(checked.tags[n], given[1])
            yield finding("RK604", "sources", span=span, number=len(given), sources=" and ".join(given))


def _macros(checked: Checked) -> Iterator[Problem]:
    """Macros that are called but not defined, defined twice, never called, or calling themselves."""
    defined: dict[str, int] = {}
    for n, macro in checked.under("macro"):
        name = macro.get("name", "")
        if name in defined:
            span = attribute_span(checked.tags[n], "name")
            first = checked.tags[defined[name]].line
            yield finding("RK604", "second-macro", span=span, name=clip(name), line=first)
        defined.setdefault(name, n)
    calls: dict[str, list[str]] = {name: [] for name in defined}
    roots: list[str] = []
    owner: dict[etree._Element, str | None] = {}
    for n, element in enumerate(checked.elements):
        parent = element.getparent()
        inside = owner.get(parent) if parent is not None else None
        owner[element] = element.get("name", "") if element.tag == f"{{{CSL}}}macro" else inside
        called = element.get("macro") if element.tag in {f"{{{CSL}}}text", f"{{{CSL}}}key"} else None
        if called is None:
            continue
        if called not in defined:
            span = attribute_span(checked.tags[n], "macro")
            near = nearest(called[:60], defined) if defined else None
            yield finding(
                "RK604", "no-macro" if near else "no-macros", span=span, name=clip(called), near=near
            )
        (roots if inside is None else calls[inside]).append(called)
    used, circling = _reached(roots, calls), _circling(calls)
    for name, n in defined.items():
        span = attribute_span(checked.tags[n], "name")
        if name in circling:
            yield finding("RK604", "circle", span=span, name=clip(name))
        elif name not in used:
            yield finding("RK606", span=span, name=clip(name))


def _reached(start: Iterable[str], calls: Mapping[str, Iterable[str]]) -> set[str]:
    reached: set[str] = set()
    waiting = list(start)
    while waiting:
        name = waiting.pop()
        if name not in reached:
            reached.add(name)
            waiting.extend(calls.get(name, ()))
    return reached


def _circling(calls: Mapping[str, Iterable[str]]) -> set[str]:
    """The macros that call themselves through others, or lie between two that do.

    They are what is left when macros that call none of the rest, then those that none of the rest calls, are
    removed again and again.
    """
    left = set(calls)
    for edges in (calls, _turned(calls)):
        open_edges = {name: sum(other in left for other in edges[name]) for name in left}
        back = _turned({name: edges[name] for name in left})
        ends = [name for name in left if not open_edges[name]]
        while ends:
            name = ends.pop()
            left.discard(name)
            for other in back.get(name, ()):
                open_edges[other] -= 1
                if not open_edges[other]:
                    ends.append(other)
    return left


def _turned(calls: Mapping[str, Iterable[str]]) -> dict[str, list[str]]:
    turned: dict[str, list[str]] = {name: [] for name in calls}
    for name, others in calls.items():
        for other in others:
            if other in turned:
                turned[other].append(name)
    return turned


def _elsewhere(checked: Checked) -> Iterator[Problem]:
    """References to other files; none of them is ever followed."""
    for target, span in checked.instructions:
        if target == "xml-stylesheet":
            yield finding("RK604", "elsewhere", span=span, what="<?xml-stylesheet?>")
    for n, element in enumerate(checked.elements):
        if str(element.tag).startswith(XINCLUDE):
            yield finding("RK604", "elsewhere", span=checked.tags[n], what="XInclude")
        for name in element.attrib:
            if name in ELSEWHERE:
                local = str(name).rsplit("}", 1)[-1]
                span = attribute_span(checked.tags[n], str(name))
                yield finding("RK604", "elsewhere", span=span, what=local)


def _parent(
    checked: Checked, data: bytes, path: Path | None, folders: Iterable[str | Path]
) -> Iterator[Problem]:
    """A dependent style prints nothing without its parent (CSL 1.0.2, "Dependent Styles")."""
    link = next(n for n, link in checked.under("link") if link.get("rel") == "independent-parent")
    try:
        parent_of(style_of(data, name="this", path=path, place=checked.source.name), folders)
    except StyleError as error:
        span = attribute_span(checked.tags[link], "href")
        yield replace(error.problem, span=span, place=None)


def _refused(checked: Checked, data: bytes, path: Path | None) -> Iterator[Problem]:
    """What `load` refuses for limits of its own: macros that nest too deeply."""
    try:
        load(style_of(data, name="style", path=path, place=checked.source.name))
    except StyleError as error:
        yield replace(error.problem, span=checked.tags[0], place=None)
