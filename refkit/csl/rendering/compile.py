"""A style and a language -> a tree of citeproc-py's elements, repaired, ready to render entries."""

from __future__ import annotations

from typing import Any

from citeproc import model
from lxml import etree

from refkit.csl.locale.locale import DEFAULT_LOCALE, check_locale, words_for
from refkit.csl.rendering import choose, elements
from refkit.csl.rendering.context import Run, StyleContext
from refkit.csl.rendering.date import Date, DatePart
from refkit.csl.rendering.macro import Macro
from refkit.csl.rendering.name import Name, NamePart
from refkit.csl.rendering.names import EtAl, Names, Substitute
from refkit.csl.settings import MAX_DEPTH
from refkit.csl.style.find import Style
from refkit.csl.style.parse import CSL, parse_root, safe_parser
from refkit.errors import StyleError

CLASSES = {
    "style": model.Style,
    "macro": Macro,
    "citation": model.Citation,
    "intext": model.Citation,
    "bibliography": model.Bibliography,
    "layout": model.Layout,
    "sort": model.Sort,
    "key": model.Key,
    "text": elements.Text,
    "number": elements.Number,
    "label": elements.Label,
    "group": elements.Group,
    "choose": choose.Choose,
    "if": choose.If,
    "else-if": choose.ElseIf,
    "else": choose.Else,
    "date": Date,
    "date-part": DatePart,
    "names": Names,
    "name": Name,
    "name-part": NamePart,
    "et-al": EtAl,
    "substitute": Substitute,
}
MACRO = f"{{{CSL}}}macro"
KEY = f"{{{CSL}}}key"
KNOWN = frozenset(f"{{{CSL}}}{tag}" for tag in CLASSES)
AREAS = frozenset(f"{{{CSL}}}{tag}" for tag in ("macro", "citation", "intext", "bibliography"))


def load(style: Style, locale: str | None = None) -> StyleContext:
    """A style made ready to render in a language. Each call makes a new tree: no two renderings share
    anything.

    Raises StyleError for an unknown locale, a macro that is not there, or one that calls itself.
    """
    place = str(style.path or style.name)
    root = parse_root(style.xml, place=place, parser=_parser())
    words = words_for(root, language := _language(style, locale))
    # lxml forgets the Python side of an element that nobody holds: the list keeps them all.
    for child in list(root):
        if child.tag not in AREAS:
            root.remove(child)
    parts = [_Part(child) for child in root]
    context = StyleContext(
        root=root,
        words=words,
        macros={part.name: part.elements[0] for part in parts if part.is_macro},
        language=language,
        inside=words.options.get("punctuation-in-quote") == "true",
        run=Run(root.find(f"{{{CSL}}}citation")),
        note=root.get("class") == "note",
    )
    context.options["elements"] = every = [root, *(element for part in parts for element in part.elements)]
    for element in every:
        element.context = context
    _check_macros(parts, place=place)
    by_name = {part.name: part for part in parts if part.is_macro}
    areas = [part for part in parts if not part.is_macro]
    # With `exact`, only styles that test positions are given the number of the note that cited a work first.
    context.options["placed"] = any(element.get("position") is not None for element in every)
    # Where a style itself prints the variable year-suffix, the letter is not put after the year as well.
    context.options["suffix"] = any(_asks_for_suffix(part, by_name) for part in areas)
    return context


class _Part:
    """A macro or an area of a style: its elements, unknown ones removed, and the macros they call."""

    def __init__(self, element: Any) -> None:
        for found in list(element.iter()):
            if found.tag not in KNOWN:
                parent = found.getparent()
                if parent is not None:
                    parent.remove(found)
        self.elements: list[Any] = list(element.iter())
        self.name: str = element.get("name") or ""
        self.is_macro = element.tag == MACRO
        self.calls: dict[str, Any] = {}
        self.suffix = False
        for found in self.elements:
            name = found.get("macro")
            if name is not None:
                self.calls.setdefault(name, found)
            self.suffix = self.suffix or (found.get("variable") == "year-suffix" and found.tag != KEY)


def _asks_for_suffix(area: _Part, macros: dict[str, _Part]) -> bool:
    """Whether an area, or a macro it calls, prints the variable year-suffix."""
    waiting, known = [area], set(area.calls)
    while waiting:
        part = waiting.pop()
        if part.suffix:
            return True
        waiting += [macros[name] for name in part.calls if part is area or name not in known]
        known.update(part.calls)
    return False


def mentions(context: StyleContext, variable: str) -> bool:
    """Whether a style asks for a variable anywhere."""
    return any(variable in (element.get("variable") or "").split() for element in context.options["elements"])


def _language(style: Style, locale: str | None) -> str:
    if locale is not None:
        return check_locale(locale)
    try:
        return check_locale(style.default_locale or DEFAULT_LOCALE)
    except StyleError:
        return DEFAULT_LOCALE  # a style may name a language nobody has written a locale for


def _parser() -> etree.XMLParser:
    parser = safe_parser()
    lookup = etree.ElementNamespaceClassLookup()
    namespace = lookup.get_namespace(CSL)
    for tag, cls in CLASSES.items():
        namespace[tag] = cls
    parser.set_element_class_lookup(lookup)
    return parser


def _check_macros(parts: list[_Part], *, place: str) -> None:
    """Raise StyleError where a called macro is missing, or calls itself, directly or through others."""
    macros = {part.name: part for part in parts if part.is_macro}
    for part in parts:
        for name, element in part.calls.items():
            if name not in macros:
                raise StyleError.of("no-macro", place=f"{place}:{element.sourceline or 1}:1", name=name[:60])
    done: set[str] = set()
    for name in macros:
        _visit(name, done, [], macros, place)


def _visit(name: str, done: set[str], path: list[str], macros: dict[str, _Part], place: str) -> None:
    if name in done:
        return
    if name in path or len(path) > MAX_DEPTH:
        raise StyleError.of(
            "circle" if name in path else "too-deep",
            place=f"{place}:{macros[name].elements[0].sourceline or 1}:1",
            name=name[:60],
        )
    for other in sorted(macros[name].calls):
        _visit(other, done, [*path, name], macros, place)
    done.add(name)
