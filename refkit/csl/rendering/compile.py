"""A style and a language -> its elements, compiled once, ready to render entries."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from lxml import etree

from refkit.csl.locale.locale import DEFAULT_LOCALE, Words, check_locale, own_words, words_for
from refkit.csl.rendering import choose, elements
from refkit.csl.rendering.context import Node, StyleContext
from refkit.csl.rendering.date import Date, DatePart
from refkit.csl.rendering.macro import Macro
from refkit.csl.rendering.name import Name, NamePart
from refkit.csl.rendering.names import EtAl, Names, Substitute
from refkit.csl.rendering.number import Label, Number
from refkit.csl.settings import COMPILED_STYLES, MAX_DEPTH, MAX_STEPS
from refkit.csl.style.find import Style
from refkit.csl.style.parse import CSL, parse_root
from refkit.errors import StyleError

CLASSES: Mapping[str, type[Node]] = {
    "style": Node,
    "macro": Macro,
    "citation": Node,
    "intext": Node,
    "bibliography": Node,
    "layout": Node,
    "sort": Node,
    "key": Node,
    "text": elements.Text,
    "number": Number,
    "label": Label,
    "group": elements.Group,
    "choose": choose.Choose,
    "if": choose.If,
    "else-if": choose.If,
    "else": choose.Branch,
    "date": Date,
    "date-part": DatePart,
    "names": Names,
    "name": Name,
    "name-part": NamePart,
    "et-al": EtAl,
    "substitute": Substitute,
}
AREAS = frozenset(("macro", "citation", "intext", "bibliography"))
Parts = Mapping[Node, tuple[Node, ...]]  # macros and areas, each with all its elements


@dataclass(frozen=True)
class Compiled:
    """A style's elements, and its own words by their language; None for those of every language."""

    root: Node
    words: Mapping[str | None, Words]
    elements: tuple[Node, ...]
    macros: Mapping[str, Node]
    placed: bool  # whether a condition tests positions
    suffix: bool  # whether an area prints the variable year-suffix
    labels: bool  # whether an area prints citation-label, which takes the letter


def load(style: Style, locale: str | None = None) -> StyleContext:
    """A style made ready to render in a language. What two renderings share is frozen.

    Raises StyleError for an unknown locale, a macro that is not there, or one that calls itself.
    """
    compiled = compile_style(style.xml, str(style.path or style.name))
    language = _language(style, locale)
    words = words_for(compiled.words, language)
    root = compiled.root
    citation = root.part("citation")
    return StyleContext(
        root=root,
        citation=citation,
        layout=citation.part("layout"),
        bibliography=root.find("bibliography"),
        words=words,
        macros=compiled.macros,
        elements=compiled.elements,
        language=language,
        inside=words.options.get("punctuation-in-quote") == "true",
        note=root.get("class") == "note",
        placed=compiled.placed,
        # Where a style itself prints the variable year-suffix, the letter is not put after the year as well.
        prints_suffix=compiled.suffix,
        prints_labels=compiled.labels,
    )


@lru_cache(maxsize=COMPILED_STYLES)
def compile_style(xml: bytes, place: str) -> Compiled:
    """The elements of a style, `place` being its file in what errors say; those of unknown names are left out."""
    source = parse_root(xml, place=place)
    kept = [child for child in source if _tag(child) in AREAS]
    root = Node("style", _attributes(source), tuple(_node(child) for child in kept), line=_line(source))
    parts = {child: tuple(child.iter()) for child in root}
    macros = {child.get("name", ""): child for child in root if child.tag == "macro"}
    areas = [child for child in root if child.tag != "macro"]
    _check_macros(parts, macros, place=place)
    every = tuple(root.iter())
    return Compiled(
        root=root,
        words=own_words(source),
        elements=every,
        macros=macros,
        placed=any(element.get("position") is not None for element in every),
        suffix=any(_asks_for("year-suffix", area, parts, macros) for area in areas),
        labels=any(_asks_for("citation-label", area, parts, macros) for area in areas),
    )


def _node(element: etree._Element, within: str = "") -> Node:
    tag = _tag(element)
    inner = element.get("delimiter", "") if tag == "group" else ""
    children = tuple(_node(child, inner) for child in element if _tag(child) in CLASSES)
    return CLASSES[tag](tag, _attributes(element), children, within, _line(element))


def _tag(element: etree._Element) -> str:
    """The name of one of CSL's elements; "" for any other."""
    space, found, tag = str(element.tag).rpartition("}")
    return tag if found and space == f"{{{CSL}" else ""


def _line(element: etree._Element) -> int:
    line = element.sourceline
    return line if isinstance(line, int) else 1


def _attributes(element: etree._Element) -> Mapping[str, str]:
    return {str(name): str(value) for name, value in element.attrib.items()}


def _asks_for(variable: str, area: Node, parts: Parts, macros: Mapping[str, Node]) -> bool:
    """Whether an area, or a macro it calls, prints a variable."""
    waiting, known = [area], {area}
    while waiting:
        for element in parts[waiting.pop()]:
            if element.get("variable") == variable and element.tag != "key":
                return True
            called = macros.get(element.get("macro", ""))
            if called is not None and called not in known:
                known.add(called)
                waiting.append(called)
    return False


def mentions(context: StyleContext, variable: str) -> bool:
    """Whether a style asks for a variable anywhere."""
    return any(variable in (element.get("variable") or "").split() for element in context.elements)


def _language(style: Style, locale: str | None) -> str:
    if locale is not None:
        return check_locale(locale)
    try:
        return check_locale(style.default_locale or DEFAULT_LOCALE)
    except StyleError:
        return DEFAULT_LOCALE  # a style may name a language nobody has written a locale for


def _check_macros(parts: Parts, macros: Mapping[str, Node], *, place: str) -> None:
    """Raise StyleError where a called macro is missing, or calls itself, directly or through others; and where
    macros call each other so often that one entry might take more than MAX_STEPS elements."""
    calls: dict[Node, dict[str, Node]] = {}
    for part, within in parts.items():
        calls[part] = {name: e for e in reversed(within) if (name := e.get("macro")) is not None}
        for name, element in reversed(calls[part].items()):
            if name not in macros:
                raise StyleError.of("no-macro", place=f"{place}:{element.line}:1", name=name[:60])
    sizes: dict[str, int] = {}

    def visit(name: str, path: tuple[str, ...]) -> None:
        if name in sizes:
            return
        if name in path or len(path) > MAX_DEPTH:
            wording = "circle" if name in path else "too-deep"
            raise StyleError.of(wording, place=f"{place}:{macros[name].line}:1", name=name[:60])
        for other in sorted(calls[macros[name]]):
            visit(other, (*path, name))
        sizes[name] = _size(macros[name], sizes)

    for name in macros:
        visit(name, ())
    if any(_size(part, sizes) > MAX_STEPS for part in parts if part.tag != "macro"):
        raise StyleError.of("too-much-work")


def _size(node: Node, sizes: Mapping[str, int]) -> int:
    """How many elements are rendered of one at most, with those of the macros that it calls."""
    within = [_size(child, sizes) for child in node]
    called = sizes.get(node.get("macro", ""), 0)
    return 1 + called + (max(within, default=0) if node.tag == "choose" else sum(within))
