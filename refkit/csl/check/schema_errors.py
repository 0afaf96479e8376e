"""A style that CSL's schema refuses -> which attribute, element or text is at fault, as closely as can be
found.

For a style with one misspelt variable libxml2 reports "Extra element bibliography in interleave". So ever
smaller pieces are validated instead: the smallest one that is refused, though its parts are valid, is where
the fault is.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from copy import deepcopy
from dataclasses import dataclass, field

from lxml import etree

from refkit.csl.check.relaxng import Patterns, Shape, Values, is_stub, shape_of, validator
from refkit.csl.settings import LONGEST_SAID, MOST_ATTRIBUTES, MOST_FAULTS, MOST_PARTS, MOST_WORK
from refkit.csl.style.parse import CSL
from refkit.errors import nearest
from refkit.model import Problem
from refkit.rules import finding

SAMPLES = {"integer": "1", "boolean": "true", "text": "x", "NMTOKEN": "x", "language": "en", "anyURI": "x"}
WANTED = {
    "integer": "a whole number", "boolean": "true or false", "NMTOKEN": "one word",
    "language": "a language's code, such as en-GB", "anyURI": "an address",
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One fault: in element number `index` in document order, in its `attribute`, or in a `word` of that.

    `problem` is the finding (RK604), still without its place.
    """

    index: int
    problem: Problem
    attribute: str | None = None
    word: str = ""


@dataclass(slots=True)
class Search:
    """What is known while a style is searched: each element's number, which are known bad, the work left."""

    numbers: dict[etree._Element, int]
    known: Collection[int]
    faults: list[Fault] = field(default_factory=list)
    work: int = MOST_WORK

    def add(
        self,
        element: etree._Element,
        problem: Problem,
        *,
        attribute: str | None = None,
        word: str = "",
    ) -> None:
        self.faults.append(
            Fault(index=self.numbers[element], problem=problem, attribute=attribute, word=word)
        )

    def fits(self, element: etree._Element, patterns: Patterns) -> bool:
        """Whether the schema accepts an element of `_shallow`; True, unchecked, once the limit is reached."""
        self.work -= 1 + len(element)
        return self.work < 0 or validator(patterns).validate(element)


def find_faults(root: etree._Element, *, dependent: bool, known: Collection[int] = ()) -> list[Fault]:
    """What the schema does not allow in a style, in the order of the document.

    `known` are numbers of elements found wrong by other means: only their parts are looked at.
    """
    pattern = frozenset({"dependent-style.style" if dependent else "independent-style.style"})
    search = Search(numbers={element: n for n, element in enumerate(root.iter())}, known=known)
    _search(root, pattern, search)
    if search.work < 0:
        search.add(root, finding("RK604", "too-large"))
    return search.faults


def _search(element: etree._Element, patterns: Patterns, search: Search) -> bool:
    """Whether an element and all its parts are fine."""
    shape = shape_of(patterns)
    clean = _attributes(element, shape, search)
    for child in list(element):
        if len(search.faults) >= MOST_FAULTS:
            return False
        tag = _tag(child)
        if tag not in shape.children:
            near = nearest(tag[:40], shape.children) if shape.children else None
            wording = "place" if near else "place-in-leaf"
            search.add(child, finding("RK604", wording, tag=clip(tag), parent=_tag(element), near=near))
            clean = False
        elif is_stub(shape.children[tag]):
            clean = _search(child, frozenset(shape.children[tag]), search) and clean
    stray = [] if shape.text else _stray_text(element)
    if stray:
        search.add(element, finding("RK604", "words", tag=_tag(element), text=clip(stray[0])))
        clean = False
    if not clean or search.numbers[element] in search.known:
        return False
    alone = _shallow(element, shape)
    if len(alone) > MOST_PARTS:
        search.add(element, finding("RK604", "too-many-parts", tag=_tag(element)))
        return False
    if search.fits(alone, patterns):
        return True
    _blame(element, alone, patterns, shape, search)
    return False


def _shallow(element: etree._Element, shape: Shape) -> etree._Element:
    """An element with its children as the validator of its pattern wants them."""
    alone = etree.Element(element.tag, {str(name): str(value) for name, value in element.attrib.items()})
    alone.text = element.text
    for child in element:
        if is_stub(shape.children[_tag(child)]):
            etree.SubElement(alone, child.tag)
        else:
            alone.append(deepcopy(child))
        alone[-1].tail = child.tail
    return alone


def _attributes(element: etree._Element, shape: Shape, search: Search) -> bool:
    if len(element.attrib) > MOST_ATTRIBUTES:  # lxml looks each up from the first
        search.add(element, finding("RK604", "too-many-attributes", tag=clip(_tag(element))))
        return False
    clean = True
    for name, value in element.attrib.items():
        values = shape.attributes.get(str(name))
        if values is None:
            local, near = _local(name), _near(_local(name), shape.attributes)
            wording = "attribute" if near else "attribute-of-none"
            problem = finding("RK604", wording, tag=_tag(element), name=clip(local), near=near)
            search.add(element, problem, attribute=str(name))
            clean = False
        elif not values.types:
            for word in value.split()[:MOST_FAULTS] if values.listed else [value.strip()]:
                if word not in values.words:
                    _blame_value(element, str(name), str(word), values, search)
                    clean = False
    return clean


def _blame_value(element: etree._Element, name: str, word: str, values: Values, search: Search) -> None:
    wanted = [WANTED[kind] for kind in sorted(values.types) if kind in WANTED]
    problem = finding(
        "RK604",
        "value-type" if wanted else "value",
        tag=_tag(element),
        name=_local(name),
        word=clip(word),
        wanted=" or ".join(wanted),
        near=_near(word, values.words),
    )
    search.add(element, problem, attribute=name, word=word)


def _blame(
    element: etree._Element, alone: etree._Element, patterns: Patterns, shape: Shape, search: Search
) -> None:
    """Add the fault of an element whose parts are all valid; changes are tried on its copy `alone`."""
    tag = _tag(element)
    for name, value in element.attrib.items():
        alone.set(name, _good_value(shape.attributes[str(name)]))
        better = search.fits(alone, patterns)
        alone.set(name, value)
        if better:
            return _blame_value(element, str(name), str(value), shape.attributes[str(name)], search)
    for name, value in element.attrib.items():
        del alone.attrib[name]
        better = search.fits(alone, patterns)
        alone.set(name, value)
        if better:
            problem = finding("RK604", "beside", tag=tag, name=_local(name))
            return search.add(element, problem, attribute=str(name))
    for place, child in enumerate(list(alone)):
        alone.remove(child)
        better = search.fits(alone, patterns)
        alone.insert(place, child)
        if better:
            return search.add(element[place], finding("RK604", "once", tag=_tag(child), parent=tag))
    lacking = list(_lacking(alone, patterns, shape, search))
    if lacking:
        return search.add(element, finding("RK604", "lacks", tag=tag, parts=_or(lacking)))
    if shape.text and not len(element):
        text = clip((element.text or "").strip())
        said = _libxml_says(alone, patterns)
        return search.add(element, finding("RK604", "content", tag=tag, text=text, schema=said))
    parts = _or(sorted(f"<{name}>" for name in shape.children))
    return search.add(element, finding("RK604", "incomplete", tag=tag, parts=parts or None))


def _lacking(element: etree._Element, patterns: Patterns, shape: Shape, search: Search) -> Iterator[str]:
    """The attributes each of which, added, would make the element valid."""
    for name, values in sorted(shape.attributes.items()):
        if name not in element.attrib:
            element.set(name, _good_value(values))
            if search.fits(element, patterns):
                yield _local(name)
            del element.attrib[name]


def _good_value(values: Values) -> str:
    return min(values.words) if values.words else SAMPLES.get(min(values.types, default=""), "x")


def _stray_text(element: etree._Element) -> list[str]:
    texts = [element.text, *(child.tail for child in element)]
    return [text.strip() for text in texts if text and text.strip()]


def _libxml_says(element: etree._Element, patterns: Patterns) -> str | None:
    schema = validator(patterns)
    schema.validate(element)
    return next((clip(entry.message, LONGEST_SAID) for entry in schema.error_log), None)


def _near(word: str, known: Collection[str]) -> str | None:
    return nearest(word[:60], (_local(name) for name in known)) if known else None


def _or(words: list[str]) -> str:
    return " or ".join(filter(None, [", ".join(words[:-1]), *words[-1:]]))


def _tag(element: etree._Element) -> str:
    return str(element.tag).removeprefix(f"{{{CSL}}}")


def _local(name: object) -> str:
    return str(name).rsplit("}", 1)[-1]


def clip(text: str, most: int = 60) -> str:
    return text if len(text) <= most else text[:most] + "…"
