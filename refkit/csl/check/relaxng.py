"""CSL's RELAX NG schema -> what each of its patterns lets an element hold, and a validator for each."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

from citeproc import SCHEMA_PATH
from lxml import etree

from refkit.csl.style.parse import CSL, safe_parser

RNG = "{http://relaxng.org/ns/structure/1.0}"
Patterns = frozenset[str]  # names of <define>s


@dataclass(slots=True)
class Values:
    """The values an attribute may have: one of `words` (several, if `listed`), or a type like "integer"."""

    words: set[str] = field(default_factory=set)
    types: set[str] = field(default_factory=set)
    listed: bool = False


@dataclass(slots=True)
class Shape:
    """What an element may hold. A child's patterns are empty where the schema has no name for them."""

    attributes: dict[str, Values] = field(default_factory=dict)
    children: dict[str, set[str]] = field(default_factory=dict)
    text: bool = False


@lru_cache(maxsize=256)
def shape_of(patterns: Patterns) -> Shape:
    """What an element of one of these patterns may hold."""
    shape = Shape()
    for name in sorted(patterns):
        for element in _elements(defines()[name]):
            _gather(element, name, shape, set())
    return shape


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


def _gather(node: etree._Element, define: str, shape: Shape, seen: set[str]) -> None:
    for child in node:
        kind = str(child.tag).removeprefix(RNG)
        if kind == "element":
            whole = any(found is child for found in _elements(defines()[define]))
            shape.children.setdefault(_name(child), set()).update({define} if whole else ())
        elif kind == "attribute":
            _gather_values(child, shape.attributes.setdefault(_name(child), Values()))
        elif kind == "ref":
            name = child.get("name", "")
            if name not in seen:
                seen.add(name)
                _gather(defines()[name], name, shape, seen)
        elif kind in {"text", "data", "value"}:
            shape.text = True
        else:
            _gather(child, define, shape, seen)


def _gather_values(node: etree._Element, values: Values) -> None:
    for child in node:
        kind = str(child.tag).removeprefix(RNG)
        if kind == "value":
            values.words.add((child.text or "").strip())
        elif kind == "data":
            values.types.add(child.get("type", ""))
        elif kind == "text":
            values.types.add("text")
        elif kind == "ref":
            _gather_values(defines()[child.get("name", "")], values)
        elif kind != "name":
            values.listed = values.listed or kind == "list"
            _gather_values(child, values)


def _name(node: etree._Element) -> str:
    """The name of an <element> without CSL's namespace, of an <attribute> in lxml's spelling."""
    name = node.find(f"{RNG}name")
    text = (name.text or "").strip() if name is not None else node.get("name", "")
    space = name.get("ns", "") if name is not None else ""
    return text if space in {"", CSL} else f"{{{space}}}{text}"
