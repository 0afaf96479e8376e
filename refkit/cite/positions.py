"""A citation -> where in the file it is put, and which characters of the file are replaced."""

from __future__ import annotations

import html
from dataclasses import dataclass

from refkit.cite.citations import Citation
from refkit.cite.html_elements import Tree, behind_tags, in_tag, whole, widen
from refkit.documents.readers.offsets import ENTITY
from refkit.model import Source, Span
from refkit.patterns import regex

STOPS = frozenset(".!?…。！？")
HELD = frozenset(".,!?。！？")  # what a raised citation stands behind; it stands before ":" and ";"
CLOSING = frozenset("\"”’»›'")
SPACES = " \t\u00a0\u2009\u200a\u200b\u202f\u2060"
SPACE_ENTITY = regex(r"&(?:nbsp|thinsp|#160|#xa0|#xA0|#8239|#x202[Ff]);\Z")
OPENS_NEXT = regex(r"\s{0,40}(?:$|[\"“„«‘(\[]?[^\W\d_a-zß-öø-ÿ])")
GOES_ON = regex(r"[ \t\u00a0]{1,4}[a-zß-öø-ÿ]")
ABBREVIATED = regex(r"(?:^|[\s(])(?:al|[A-Z]|vs|cf|e\.g|i\.e|no|nos|fig|dr)$")
# What may close behind the last word of a claim in Markdown: emphasis, code, a link's address, a tag.
CLOSERS = regex(
    r"(?:\*{1,3}|_{1,3}|~~|`{1,3}"
    r"|\]\([^()\s]{0,1000}(?:\([^()\s]{0,100}\)[^()\s]{0,200})?(?:[ \t]{1,4}\"[^\"\n]{0,200}\")?\)"
    r"|\]\[[^\[\]\n^@]{0,100}\]|</[A-Za-z][A-Za-z0-9]{0,12}>){0,8}"
)
ADDRESS = regex(r"\]\([^()\s]{0,1000}(?:[ \t]{1,4}\"[^\"\n]{0,200}\")?\)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """File offsets: a citation is put at `at`; the characters from `start` up to `end` are removed."""

    at: int
    start: int
    end: int

    @property
    def apart(self) -> bool:
        """Whether the citation is put somewhere else than where characters are removed."""
        return not self.start <= self.at <= self.end


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A document's text and the file it was read from; `tree` only for HTML.

    `defined` is set if a Markdown file defines a link under a number, so that "[1]" would be a link.
    """

    source: Source
    kind: str
    tree: Tree | None = None
    defined: bool = False


def spot_of(citation: Citation, page: Page, *, after_stop: bool) -> Spot | None:
    """Where a citation goes; None where it would split the file's markup.

    With `after_stop` (raised numbers, notes) it goes behind a full stop or comma, else before it.
    """
    if not citation.marks:
        at = _claim_end(citation.span, page, after_stop=after_stop)
        return None if page.tree is not None and in_tag(page.tree, at) else Spot(at=at, start=at, end=at)
    found = [_mark_range(span, page) for span in citation.marks]
    if found[0] is None or found[-1] is None:
        return None
    start, end = found[0][0], found[-1][1]
    if page.tree is not None and not whole(page.tree, start, end):
        return None
    if after_stop and not citation.bare:
        start = _without_spaces(page.source.file_text, start)
    other = (
        None if citation.named and not after_stop else _other_side(citation.span, page, after_stop=after_stop)
    )
    if other is None or start <= other <= end:
        return Spot(at=start, start=start, end=end)
    if not after_stop:
        start = _without_spaces(page.source.file_text, start)
    return Spot(at=other, start=start, end=end)


def stop_of(span: Span) -> int:
    """The offset in the text of the stop that closes a claim; the claim's end where none does, or a quotation mark follows."""
    text, end = span.source.text, span.end
    if text[end - 1] in CLOSING:
        return end
    stop = end
    while stop > span.start + 1 and text[stop - 1] in STOPS:
        stop -= 1
    if stop < end and GOES_ON.match(text, end):
        stop = end  # "Acme Inc. and": the stop is the word's own
    return end - 1 if stop == end and text[end - 1] in ",;:" else stop


def is_held(text: str, at: int) -> bool:
    """Whether the character at `at` is a stop that a raised citation or a note stands behind."""
    return text[at : at + 1] in HELD and bool(text[at : at + 1]) and not text[at + 1 : at + 2].isalnum()


def _claim_end(span: Span, page: Page, *, after_stop: bool) -> int:
    text, end, stop = span.source.text, span.end, stop_of(span)
    if not after_stop or text[stop:end] in {";", ":"}:
        return _before(page, stop, end)
    if stop == end and is_held(text, end):
        end += 1
    return _behind(page, end)


def _before(page: Page, stop: int, end: int) -> int:
    """The file offset before the stop at `stop`, else behind the last character."""
    return page.source.to_file(stop) if stop < end else _behind(page, stop)


def _behind(page: Page, end: int) -> int:
    """The file offset behind the character before `end`, and behind the markup that closes there."""
    at = _char_end(page, end - 1)
    if page.tree is not None:
        return behind_tags(page.tree, at)
    if page.kind == "markdown":
        closers = CLOSERS.match(page.source.file_text, at)
        return closers.end() if closers else at
    return at


def _char_end(page: Page, offset: int) -> int:
    at = page.source.to_file(offset)
    raw = page.source.file_text
    entity = ENTITY.match(raw, at) if page.kind != "text" else None
    if entity and html.unescape(entity[0]) != entity[0]:
        return entity.end()
    return at + 1


def _mark_range(span: Span, page: Page) -> tuple[int, int] | None:
    """A mark's range in the file, with markup that holds only it; None if it would split an element."""
    start, end = page.source.to_file(span.start), _char_end(page, span.end - 1)
    if page.tree is not None:
        return widen(page.tree, start, end)
    if page.kind != "markdown":
        return start, end
    raw = page.source.file_text
    while True:
        address = ADDRESS.match(raw, end)
        if (
            raw[end - 1 : end] == "]"
            and raw[start : start + 1] == "["
            and (own := ADDRESS.match(raw, end - 1))
        ):
            return start, own.end()  # "[1](#ref1)": the mark is a link
        if raw[start - 1 : start] == "\\":
            start -= 1
        elif raw[start - 1 : start] == "^" == raw[end : end + 1]:
            start, end = start - 1, end + 1
        elif raw[max(0, start - 5) : start] == "<sup>" and raw[end : end + 6] == "</sup>":
            start, end = start - 5, end + 6
        elif raw[start - 1 : start] == "[" and address:
            start, end = start - 1, address.end()
        else:
            return start, end


def _other_side(span: Span, page: Page, *, after_stop: bool) -> int | None:
    """Where a mark moves to when the style puts it on the other side of the stop; None where it stays."""
    text = span.source.text
    if after_stop:
        return _behind(page, span.end + 1) if is_held(text, span.end) else None
    at = span.start - (text[span.start - 1 : span.start] in set(SPACES))
    while at > 0 and text[at - 1] in STOPS | {","}:
        at -= 1
    stop = text[at : span.start].strip(SPACES)
    ends = stop and at > 0 and (stop == "," or OPENS_NEXT.match(text[span.end : span.end + 42]))
    if not ends or ABBREVIATED.search(text[max(0, at - 5) : at]) or text[at - 1].isspace():
        return None
    return page.source.to_file(at)


def _without_spaces(raw: str, start: int) -> int:
    at = start
    while at > 0:
        if raw[at - 1] in SPACES:
            at -= 1
        elif raw[at - 1] == ";" and (entity := SPACE_ENTITY.search(raw, max(0, at - 8), at)):
            at = entity.start()
        else:
            break
    return at if at > 0 and raw[at - 1] not in "\r\n>" else start
