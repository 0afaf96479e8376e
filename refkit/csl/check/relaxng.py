"""CSL's RELAX NG schema -> what each of its patterns lets an element hold, and a validator for each."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from copy import deepcopy
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

from citeproc import SCHEMA_PATH
from lxml import etree

from refkit.csl.style.parse import CSL, safe_parser

RNG = "{http://relaxng.org/ns/structure/1.0}"
Patterns = frozenset[str]  # names of <define>s


@dataclass(frozen=True, slots=True)
class Values:
    """The values an attribute may have: one of `words` (several, if `listed`), or a type like "integer"."""

    words: frozenset[str] = frozenset()
    types: frozenset[str] = frozenset()
    listed: bool = False

    def __or__(self, other: Values) -> Values:
        return Values(self.words | other.words, self.types | other.types, self.listed or other.listed)


@dataclass(frozen=True, slots=True)
class Shape:
    """What an element may hold. A child's patterns are empty where the schema has no name for them."""

    attributes: Mapping[str, Values]
    children: Mapping[str, Patterns]
    text: bool


@lru_cache(maxsize=256)
def shape_of(patterns: Patterns) -> Shape:
    """What an element of one of these patterns may hold."""
    attributes: dict[str, Values] = {}
    children: dict[str, Patterns] = {}
    text = False
    for name in sorted(patterns):
        for element in _elements(defines()[name]):
            text = _gather(element, name, attributes, children, set()) or text
    return Shape(MappingProxyType(attributes), MappingProxyType(children), text)


@lru_cache(maxsize=256)
def validator(patterns: Patterns) -> etree.RelaxNG:
    """The schema for one element of these patterns, the children that `is_stub` names being empty.

    Each level is validated by itself: libxml2 tries the ways through nested elements one inside the other,
    which takes seconds for a style with many conditions, and would never end for one made for that purpose.
    """
    grammar = deepcopy(_grammar())
    start = grammar.find(f".//{RNG}start")
    assert start is not None
    for child in list(start):
        start.remove(child)
    choice = etree.SubElement(start, f"{RNG}choice")
    stubs = {name for names in shape_of(patterns).children.values() if is_stub(names) for name in names}
    for define in list(grammar.iter(f"{RNG}define")):
        name = define.get("name", "")
        if name in patterns:
            # A copy, for an element may hold others of its own kind.
            choice.extend(deepcopy(element) for element in _elements(define))
        if name in stubs:
            for element in _elements(define):
                _empty(element)
    return etree.RelaxNG(grammar)


def is_stub(patterns: Collection[str]) -> bool:
    """Whether a child is validated by itself, and left empty in its parent.

    Only a leaf whose content depends on the parent (a date's <date-part>) is validated within it.
    """
    return len(patterns) == 1 or any(shape_of(frozenset({name})).children for name in patterns)


def _empty(element: etree._Element) -> None:
    for child in list(element):
        if child.tag != f"{RNG}name":
            element.remove(child)
    etree.SubElement(element, f"{RNG}empty")


@lru_cache(maxsize=1)
def defines() -> Mapping[str, etree._Element]:
    """The schema's patterns by name."""
    return MappingProxyType({define.get("name", ""): define for define in _grammar().iter(f"{RNG}define")})


@lru_cache(maxsize=1)
def _grammar() -> etree._Element:
    return etree.fromstring(Path(SCHEMA_PATH).read_bytes(), safe_parser())


def _elements(pattern: etree._Element) -> Iterable[etree._Element]:
    """The elements that a pattern is, or is a choice of; none for what is only a part of a content."""
    for child in pattern:
        if child.tag == f"{RNG}element":
            yield child
        elif child.tag == f"{RNG}choice":
            yield from _elements(child)


def _gather(
    node: etree._Element,
    define: str,
    attributes: dict[str, Values],
    children: dict[str, Patterns],
    seen: set[str],
) -> bool:
    """Add the attributes and children that a pattern allows; whether it allows text."""
    text = False
    for child in node:
        kind = str(child.tag).removeprefix(RNG)
        name = child.get("name", "")
        if kind == "element":
            whole = any(found is child for found in _elements(defines()[define]))
            own = frozenset({define}) if whole else frozenset()
            children[_name(child)] = children.get(_name(child), frozenset()) | own
        elif kind == "attribute":
            attributes[_name(child)] = attributes.get(_name(child), Values()) | _values(child)
        elif kind in {"text", "data", "value"}:
            text = True
        elif kind != "ref":
            text = _gather(child, define, attributes, children, seen) or text
        elif name not in seen:
            seen.add(name)
            text = _gather(defines()[name], name, attributes, children, seen) or text
    return text


def _values(node: etree._Element) -> Values:
    values = Values()
    for child in node:
        kind = str(child.tag).removeprefix(RNG)
        if kind == "value":
            values |= Values(words=frozenset({(child.text or "").strip()}))
        elif kind in {"data", "text"}:
            values |= Values(types=frozenset({child.get("type", "") if kind == "data" else kind}))
        elif kind == "ref":
            values |= _values(defines()[child.get("name", "")])
        elif kind != "name":
            values |= Values(listed=kind == "list") | _values(child)
    return values


def _name(node: etree._Element) -> str:
    """The name of an <element> without CSL's namespace, of an <attribute> in lxml's spelling."""
    name = node.find(f"{RNG}name")
    text = (name.text or "").strip() if name is not None else node.get("name", "")
    space = name.get("ns", "") if name is not None else ""
    return text if space in {"", CSL} else f"{{{space}}}{text}"
