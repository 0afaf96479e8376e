"""XML of data files <-> texts: a safe root, the words of elements with CSL's tags, lines that make elements."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from html import escape, unescape
from typing import Final

from refkit.errors import ReadError
from refkit.formats.mathml import formula_text
from refkit.model import Source
from refkit.patterns import regex
from refkit.xml import XmlElement, attribute, entities_of, local, parse_xml
from refkit.xml_text import first_element, to_xml

# Elements within the text of titles, in all formats that mark any -> CSL's tags.
MARKUP: Final = {
    "i": "i", "italic": "i", "em": "i", "b": "b", "bold": "b", "strong": "b", "sub": "sub", "inf": "sub",
    "sup": "sup",
}  # fmt: skip
SMALL_CAPITALS: Final = frozenset({"scp", "sc"})
TAGGED: Final = {**{tag: (f"<{tag}>", f"</{tag}>") for tag in ("i", "b", "sub", "sup")},
                 "sc": ('<span style="font-variant:small-caps;">', "</span>")}  # fmt: skip

# Faces of EndNote's texts -> CSL's tags, the outermost first.
FACES: Final = {"bold": "b", "italic": "i", "superscript": "sup", "subscript": "sub"}
ENTITY: Final = regex(r"&(?:[A-Za-z][A-Za-z0-9]{1,30};|#\d{1,7};|#[xX][0-9A-Fa-f]{1,6};)?")  # and "&" alone
FOREIGN_TAG: Final = regex(r"</?[A-Za-z][\w:-]{0,40}(?:\s[^<>]{0,300})?/?>")
CSL_TAG: Final = regex(r"(</?(?:i|b|sub|sup)>)")


def root_of(source: Source) -> XmlElement:
    """The first element of an XML text; what its declaration says of its encoding was heeded when it was read.

    Raises ReadError, with its line, for what is no XML, and for XML with entities, which are never unfolded.
    """
    root = parse_xml(source.text.removeprefix("\ufeff").lstrip().encode(), name=source.name, encoding="utf-8")
    if (name := next(entities_of(root), None)) is not None:
        raise ReadError.of("xml-entities", place=source.name, name=name)
    return root


def is_rooted(text: str, names: Iterable[str]) -> bool:
    """Whether a text is XML whose first element has one of these names."""
    found = first_element(text.lstrip())
    return found is not None and found[0] in names


def place_of(source: Source, element: XmlElement) -> str:
    """The file and line of an element."""
    return f"{source.name}:{element.sourceline or 1}"


def children(element: XmlElement | None, *names: str) -> Iterator[XmlElement]:
    """The elements directly within one that have one of these names (all of them without names), of any namespace."""
    return (
        one
        for one in (() if element is None else element)
        if local(one) and (not names or local(one) in names)
    )


def child(element: XmlElement | None, *path: str) -> XmlElement | None:
    """The first element at the end of a path of names; None where there is none."""
    for name in path:
        element = next(children(element, name), None)
    return element


def words(element: XmlElement | None, *path: str) -> str:
    """The words of the first element at the end of a path, white space folded; "" where there is none."""
    found = child(element, *path)
    return "" if found is None else " ".join("".join(map(str, found.itertext())).split())


def marked(element: XmlElement | None, *path: str) -> str:
    """The words of the first element at the end of a path, with CSL's tags for what it marks in them."""
    found = child(element, *path)
    return "" if found is None else " ".join("".join(_pieces(found)).split())


def _pieces(element: XmlElement) -> Iterator[str]:
    if local(element) == "math":
        yield formula_text(element)
        return
    yield element.text or ""
    for inner in element:
        tags = [TAGGED[tag] for tag in tags_of(inner)]
        if local(inner) != "tex-math":  # the same formula once more
            yield from (before for before, _ in tags)
            yield from _pieces(inner)
            yield from (behind for _, behind in reversed(tags))
        yield inner.tail or ""


def tags_of(element: XmlElement) -> list[str]:
    """The CSL tags of an element within a text ("sc" for small capitals), the outermost first."""
    name = local(element)
    if name in SMALL_CAPITALS:
        return ["sc"]
    if name == "style":  # EndNote: "bold italic superscript"
        faces = set(attribute(element, "face").split())
        return [tag for face, tag in FACES.items() if face in faces]
    return [MARKUP[name]] if name in MARKUP else []


def unmarked(text: str) -> str:
    """A text that holds XML, as Crossref's JSON does ("H<sub>2</sub>O &amp; <jats:italic>"), with CSL's tags alone.

    What is no well-formed XML keeps its characters but for CSL's tags and those of other names, which go.
    """
    if "<" not in text and "&" not in text:
        return text
    escaped = ENTITY.sub(lambda match: escape(unescape(match[0])), text)
    wrapped = f'<t xmlns:mml="m" xmlns:jats="j" xmlns:xlink="x">{escaped}</t>'
    try:
        return marked(parse_xml(wrapped.encode("utf-8", "replace"), name="text", encoding="utf-8"))
    except ReadError:
        kept = FOREIGN_TAG.sub(lambda match: match[0] if CSL_TAG.fullmatch(match[0]) else "", text)
        return " ".join(unescape(kept).split())


def written(name: str, text: str | None, attributes: Mapping[str, str] | None = None) -> str:
    """An element with a text, "" where the text is empty."""
    if not text or not text.strip():
        return ""
    return f"<{name}{_attributes(attributes)}>{to_xml(text)}</{name}>"


def restyled(text: str, tags: Mapping[str, tuple[str, str]]) -> str:
    """A text as XML, CSL's tags in it as elements: `tags` gives what opens and closes each ("i": ("<i>", "</i>")).

    Tags that are not opened and closed in order stay characters of the text.
    """
    pieces = CSL_TAG.split(text)
    open_tags: list[str] = []
    made: list[str] = []
    for position, piece in enumerate(pieces):
        if position % 2 == 0:
            made.append(to_xml(piece))
            continue
        name = piece.strip("</>")
        if name not in tags:
            made.append(to_xml(piece))
        elif not piece.startswith("</"):
            open_tags.append(name)
            made.append(tags[name][0])
        elif open_tags and open_tags[-1] == name:
            open_tags.pop()
            made.append(tags[name][1])
        else:
            return to_xml(text)
    return to_xml(text) if open_tags else "".join(made)


def around(name: str, *parts: str, attributes: Mapping[str, str] | None = None) -> str:
    """An element around others, "" where there are none."""
    inner = "".join(parts)
    return f"<{name}{_attributes(attributes)}>{inner}</{name}>" if inner else ""


def _attributes(attributes: Mapping[str, str] | None) -> str:
    return "".join(f' {key}="{to_xml(value)}"' for key, value in (attributes or {}).items())


def lines_of(element: XmlElement) -> str:
    """The words of an element, its lines kept, whatever ends them."""
    text = "".join(map(str, element.itertext())).replace("\r\n", "\n").replace("\r", "\n")
    return "\n".join(" ".join(line.split()) for line in text.split("\n")).strip()
