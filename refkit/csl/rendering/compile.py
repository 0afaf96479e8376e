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
from refkit.csl.settings import COMPILED_STYLES, MAX_DEPTH
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
    parts = [_Part(child) for child in root]
    _check_macros(parts, place=place)
    by_name = {part.name: part for part in parts if part.is_macro}
    every = tuple(root.iter())
    return Compiled(
        root=root,
        words=own_words(source),
        elements=every,
        macros={name: part.elements[0] for name, part in by_name.items()},
        placed=any(element.get("position") is not None for element in every),
        suffix=any(_asks_for("year-suffix", part, by_name) for part in parts if not part.is_macro),
        labels=any(_asks_for("citation-label", part, by_name) for part in parts if not part.is_macro),
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


class _Part:
    """A macro or an area of a style: its elements, and the macros they call."""

    def __init__(self, element: Node) -> None:
        self.elements = tuple(element.iter())
        self.name = element.get("name", "")
        self.is_macro = element.tag == "macro"
        self.calls: dict[str, Node] = {}
        self.prints: set[str] = set()
        for found in self.elements:
            name = found.get("macro")
            if name is not None:
                self.calls.setdefault(name, found)
            if found.tag != "key":
                self.prints.add(found.get("variable", ""))


def _asks_for(variable: str, area: _Part, macros: dict[str, _Part]) -> bool:
    """Whether an area, or a macro it calls, prints a variable."""
    waiting, known = [area], set(area.calls)
    while waiting:
        part = waiting.pop()
        if variable in part.prints:
            return True
        waiting += [macros[name] for name in part.calls if part is area or name not in known]
        known.update(part.calls)
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


def _check_macros(parts: list[_Part], *, place: str) -> None:
    """Raise StyleError where a called macro is missing, or calls itself, directly or through others."""
    macros = {part.name: part for part in parts if part.is_macro}
    for part in parts:
        for name, element in part.calls.items():
            if name not in macros:
                raise StyleError.of("no-macro", place=f"{place}:{element.line}:1", name=name[:60])
    done: set[str] = set()
    for name in macros:
        _visit(name, done, [], macros, place)


def _visit(name: str, done: set[str], path: list[str], macros: dict[str, _Part], place: str) -> None:
    if name in done:
        return
    if name in path or len(path) > MAX_DEPTH:
        raise StyleError.of(
            "circle" if name in path else "too-deep",
            place=f"{place}:{macros[name].elements[0].line}:1",
            name=name[:60],
        )
    for other in sorted(macros[name].calls):
        _visit(other, done, [*path, name], macros, place)
    done.add(name)
