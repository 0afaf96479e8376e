"""HTML -> its tags and runs of text, with their places in the file."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from refkit.patterns import regex

RAW_TEXT = frozenset({"script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes"})
_TAG_START = regex(r"<(?=[A-Za-z/!?])")  # any other "<" is text
_NAME = regex(r"[a-zA-Z][^\s/>]{0,60}")
_ATTRIBUTE = regex(r"[\s/]*+([^\s=>/\"'][^\s=>/]*+|[\"'=])(?:\s*+=\s*+)?")
_BARE_VALUE = regex(r"[^\s>]*+")


@dataclass(slots=True)
class Tag:
    """A start or end tag, or a run of text ("" as its name), and where it stands."""

    name: str
    start: int
    end: int
    closing: bool = False
    attributes: dict[str, str] = field(default_factory=dict)


def tokenize(raw: str) -> Iterator[Tag]:
    """Tags and text of an HTML file, in order and in linear time whatever it holds; comments are left out."""
    at, size = 0, len(raw)
    while at < size:
        found = _TAG_START.search(raw, at)
        if found is None:
            yield Tag("", at, size)
            return
        bracket = found.start()
        closing = raw[bracket + 1] == "/"
        name = _NAME.match(raw, bracket + 1 + closing)
        if bracket > at:
            yield Tag("", at, bracket)
        if name is None:
            at = _skip_declaration(raw, bracket)
            continue
        tag, at = _read_tag(raw, name, bracket, closing)
        if tag is None:
            return
        yield tag
        if tag.name in RAW_TEXT and not closing:
            end = re.compile(rf"</{tag.name}(?=[\s/>])", re.IGNORECASE).search(raw, at)
            stop = end.start() if end else size
            if tag.name == "title":
                yield Tag("", at, stop)
            at = stop


def _skip_declaration(raw: str, at: int) -> int:
    if raw.startswith("<!--", at):
        end = raw.find("-->", at + 2)
        return len(raw) if end < 0 else end + 3
    end = raw.find(">", at)
    return len(raw) if end < 0 else end + 1


def _read_tag(raw: str, name: re.Match[str], start: int, closing: bool) -> tuple[Tag | None, int]:
    # A tag that is never closed takes the rest of the file with it, as in browsers.
    tag = Tag(name.group().casefold(), start, start, closing)
    at, size = name.end(), len(raw)
    while at < size:
        if raw[at] == ">":
            tag.end = at + 1
            return tag, at + 1
        found = _ATTRIBUTE.match(raw, at)
        if found is None:
            at += 1
            continue
        at = found.end()
        value = ""
        if (
            found.group().rstrip().endswith("=")
            and at < size
            and len(found.group(1))
            and found.group(1) != "="
        ):
            value, at = _read_value(raw, at)
        if len(tag.attributes) < 60:
            tag.attributes.setdefault(found.group(1).casefold()[:60], html.unescape(value[:4000]))
    return None, size


def _read_value(raw: str, at: int) -> tuple[str, int]:
    quote = raw[at]
    if quote in "\"'":
        end = raw.find(quote, at + 1)
        return (raw[at + 1 : end], end + 1) if end >= 0 else (raw[at + 1 : at + 4001], len(raw))
    found = _BARE_VALUE.match(raw, at)
    end = found.end() if found else at
    return raw[at:end], end
