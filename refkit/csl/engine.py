"""A style and a language -> a tree of citeproc-py's elements, repaired, ready to render entries."""

from __future__ import annotations

from typing import Any

from citeproc import model
from lxml import etree

from refkit.csl import dates, elements, people
from refkit.csl.home import Home, Run
from refkit.csl.locales import DEFAULT_LOCALE, check_locale, words_for
from refkit.csl.sheet import CSL, parse_root, safe_parser
from refkit.csl.styles import Style
from refkit.errors import StyleError

CLASSES = {
    "style": model.Style,
    "macro": elements.Macro,
    "citation": model.Citation,
    "bibliography": model.Bibliography,
    "layout": model.Layout,
    "sort": model.Sort,
    "key": model.Key,
    "text": elements.Text,
    "number": elements.Number,
    "label": elements.Label,
    "group": elements.Group,
    "choose": elements.Choose,
    "if": elements.If,
    "else-if": elements.ElseIf,
    "else": elements.Else,
    "date": dates.Date,
    "date-part": dates.DatePart,
    "names": people.Names,
    "name": people.Name,
    "name-part": people.NamePart,
    "et-al": people.EtAl,
    "substitute": people.Substitute,
}
SET_UP = frozenset(("info", "locale"))  # read apart from the tree
MAX_DEPTH = 60  # macros calling macros; the deepest of the upstream collection is 15


def load(style: Style, locale: str | None = None) -> Home:
    """A style at work in a language. Every call makes a new tree, so no two renderings share anything.

    Raises StyleError for an unknown locale, a macro that is not there, or one that calls itself.
    """
    place = str(style.path or style.name)
    parse_root(style.xml, place=place)  # refuses what is unsafe before the second parser sees it
    root = etree.fromstring(style.xml.decode("utf-8-sig").encode("utf-8"), _parser())
    words = words_for(root, language := _language(style, locale))
    for child in list(root):
        if _tag(child) in SET_UP:
            root.remove(child)
    for element in list(root.iter()):
        if element is not root and (_tag(element) not in CLASSES):
            element.getparent().remove(element)
    macros = {m.get("name", ""): m for m in root.iterfind(f"{{{CSL}}}macro")}
    area = root.find(f"{{{CSL}}}citation")
    home = Home(
        root=root,
        words=words,
        macros=macros,
        language=language,
        inside=words.options.get("punctuation-in-quote") == "true",
        run=Run(area),
        note=root.get("class") == "note",
    )
    # lxml forgets the Python side of an element that nobody holds: the list keeps them all.
    home.options["elements"] = every = list(root.iter())
    for element in every:
        element.home = home
    _check_macros(macros, every, place=place)
    areas = [part for part in root if _tag(part) in {"citation", "bibliography"}]
    # A style that says itself where the letter after the year goes has it nowhere else.
    home.options["suffix"] = any(_asks_for_suffix(part, macros) for part in areas)
    return home


def _asks_for_suffix(area: Any, macros: dict[str, Any]) -> bool:
    """Whether an area, or a macro it calls, prints the variable year-suffix."""
    waiting, known = [area], set()
    while waiting:
        for element in waiting.pop().iter():
            if element.get("variable") == "year-suffix":
                return True
            name = element.get("macro")
            if name is not None and name not in known:
                known.add(name)
                waiting.append(macros[name])
    return False


def mentions(home: Home, variable: str) -> bool:
    """Whether a style asks for a variable anywhere."""
    return any(variable in (element.get("variable") or "").split() for element in home.options["elements"])


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


def _tag(element: Any) -> str:
    tag = str(element.tag)
    return tag.removeprefix(f"{{{CSL}}}") if tag.startswith(f"{{{CSL}}}") else ""


def _check_macros(macros: dict[str, Any], every: list[Any], *, place: str) -> None:
    """Each macro asked for is there, and none calls itself, however many others lie between."""
    for element in every:
        name = element.get("macro")
        if name is not None and name not in macros:
            raise StyleError(
                f"the style asks for a macro {name[:60]!r} that it does not hold",
                place=f"{place}:{element.sourceline or 1}:1",
                hint="is this a whole style?",
            )
    calls = {name: {e.get("macro") for e in macro.iter() if e.get("macro")} for name, macro in macros.items()}
    done: set[str] = set()
    for name in macros:
        _visit(name, calls, done, [], macros, place)


def _visit(
    name: str, calls: dict[str, set[str]], done: set[str], path: list[str], macros: dict[str, Any], place: str
) -> None:
    if name in done:
        return
    if name in path or len(path) > MAX_DEPTH:
        raise StyleError(
            f"the macro {name[:60]!r} calls itself" if name in path else "the style's macros nest too deeply",
            place=f"{place}:{macros[name].sourceline or 1}:1",
            hint="such a style would never end",
        )
    for other in sorted(calls[name]):
        _visit(other, calls, done, [*path, name], macros, place)
    done.add(name)
