"""The text of a style -> where its start tags, attributes and processing instructions stand, for findings."""

from __future__ import annotations

from dataclasses import dataclass
from xml.parsers import expat

from refkit.csl.settings import MOST_ATTRIBUTES
from refkit.errors import StyleError
from refkit.model import Source, Span
from refkit.patterns import regex

# One attribute (XML 1.0, 3.1); matched one after the other from the end of the tag's name, so in linear time.
ATTRIBUTE = regex(r"""\s*+([^\s=<>/"']++)\s*+=\s*+("[^"]*+"|'[^']*+')""")
TAG_NAME = regex(r"<[^\s/>]*+")


@dataclass(frozen=True, slots=True)
class Outline:
    """Start tags in document order, as the elements of a parsed tree come, and processing instructions."""

    tags: tuple[Span, ...]
    instructions: tuple[tuple[str, Span], ...]


def outline(source: Source) -> Outline:
    """The places of tags in a text that libxml2 has read, and that has no document type. Raises StyleError.

    Python's expat reads the text a second time, for libxml2 gives the lines of elements but not their
    columns.
    """
    text = source.text
    starts: list[int] = []
    instructions: list[tuple[str, int]] = []
    parser = expat.ParserCreate()
    parser.StartElementHandler = lambda _name, _attributes: starts.append(parser.CurrentByteIndex)
    parser.ProcessingInstructionHandler = lambda target, _data: instructions.append(
        (target, parser.CurrentByteIndex)
    )
    try:
        parser.Parse(text, True)
    except expat.ExpatError as error:  # expat allows the names of XML 1.0's fourth edition only
        place = f"{source.name}:{error.lineno}:{error.offset + 1}"
        why = expat.errors.messages.get(error.code, error)
        raise StyleError.of("not-xml-1.0", place=place, why=why) from None
    to_character = _characters(text, [*starts, *(at for _, at in instructions)])
    return Outline(
        tags=tuple(
            Span(source=source, start=at, end=_end_of_tag(text, at))
            for at in map(to_character.get, starts)
            if at is not None
        ),
        instructions=tuple(
            (target, Span(source=source, start=to_character[at], end=text.find("?>", to_character[at]) + 2))
            for target, at in instructions
        ),
    )


def attribute_span(tag: Span, name: str, word: str = "") -> Span:
    """The span of an attribute in its tag (`word`: a part of its value); the tag's where it is not found."""
    text = tag.text
    found = TAG_NAME.match(text)
    at = found.end() if found else 0
    local = name.rsplit("}", 1)[-1]
    for _ in range(MOST_ATTRIBUTES):
        attribute = ATTRIBUTE.match(text, at)
        if attribute is None:
            break
        if attribute[1].rsplit(":", 1)[-1] == local:
            start, end = attribute.start(1), attribute.end()
            inside = text.find(word, attribute.start(2), end) if word else -1
            if inside >= 0:
                start, end = inside, inside + len(word)
            return Span(source=tag.source, start=tag.start + start, end=tag.start + end)
        at = attribute.end()
    return tag


def _characters(text: str, byte_offsets: list[int]) -> dict[int, int]:
    """Offsets in the UTF-8 bytes -> offsets in the text."""
    if text.isascii():
        return {at: at for at in byte_offsets}
    data = text.encode("utf-8")
    places: dict[int, int] = {}
    before = count = 0
    for at in sorted(set(byte_offsets)):
        count += len(data[before:at].decode("utf-8"))
        places[at] = count
        before = at
    return places


def _end_of_tag(text: str, start: int) -> int:
    found = TAG_NAME.match(text, start)
    at = found.end() if found else start
    while (attribute := ATTRIBUTE.match(text, at)) is not None:
        at = attribute.end()
    end = text.find(">", at)
    return len(text) if end < 0 else end + 1
