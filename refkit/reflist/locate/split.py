"""A reference list cut into its entries, no character lost."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from refkit.errors import ReadError
from refkit.model import Source, Span
from refkit.patterns import regex
from refkit.reflist.locate.cues import heading_strength, is_dated, is_list_heading, is_telling, likeness
from refkit.reflist.locate.find import find_lists
from refkit.reflist.locate.lines import Line, cut_tail, mark_items, read_lines
from refkit.reflist.locate.numbering import Entry
from refkit.reflist.locate.running_heads import running_heads
from refkit.reflist.locate.segment import segment
from refkit.reflist.settings import (
    ALONE_IN_PASTE,
    LONGEST_WORD,
    PASTE_DATED,
    PASTE_SHARE,
    PASTE_TELLS,
    UNDER_HEADING,
)

# Beginnings after which a hyphen at a line's end belongs to the word.
KEEPS_HYPHEN = frozenset(
    [
        "self",
        "non",
        "anti",
        "co",
        "cross",
        "well",
        "long",
        "short",
        "high",
        "low",
        "half",
        "semi",
        "multi",
        "inter",
        "intra",
        "meta",
        "pre",
        "post",
        "pro",
        "pseudo",
        "quasi",
        "sub",
        "super",
        "ultra",
        "cell",
        "time",
        "dose",
        "risk",
        "case",
        "open",
        "double",
        "single",
        "randomized",
        "placebo",
        "evidence",
        "population",
        "community",
        "hospital",
        "year",
        "month",
        "week",
        "day",
        "follow",
        "up",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "first",
        "second",
        "third",
        "large",
        "small",
        "small-scale",
        "de",
        "re",
        "x",
        "b",
        "t",
        "n",
    ]
)


@dataclass(frozen=True, slots=True, kw_only=True)
class RawReference:
    """One entry of a reference list, not yet read.

    `label` is its printed number or key without brackets and full stop. `span` runs from the label (or
    first word) to the last character. `text` is unwrapped: line breaks joined, words joined that were
    broken at a hyphen, running heads and link labels cut out, the label left out. `parts` are the runs
    of the source it is made of, in order; the first begins with the label.
    """

    label: str | None
    span: Span
    text: str
    parts: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SplitList:
    """The entries of a list, and the furniture between them; each visible character is in one of the two."""

    entries: tuple[RawReference, ...]
    furniture: tuple[Span, ...] = ()


def split_list(source: Source, within: Span) -> SplitList:
    """Cut a reference list into its entries, in order, losing no character.

    Entries part at numbers ("[12]", "12."), else at bullets, hanging indents, blank lines or lines, and
    else where one looks like beginning. Spans are half-open offsets in `source.text`.

    Raises ReadError if no entry is found.
    """
    lines = read_lines(source.text, within.start, within.end)
    heads = running_heads(source, lines)
    items = mark_items(lines, source.item_labels)
    split = _collect(source, lines, segment(lines, heads, items).entries)
    if not split.entries:
        raise ReadError.of("no-reference", span=within)
    return split


def split_text(source: Source) -> SplitList:
    """Cut a pasted text that is a reference list, or holds one, into its entries.

    What stands around the list is furniture. A text of one plain reference is a list of one.

    Raises ReadError if the text holds no reference list: prose, code, markup, a table.
    """
    lines = read_lines(source.text)
    heads = running_heads(source, lines)
    skipped = heads | {i for i, line in enumerate(lines[:3]) if is_list_heading(line.text)}
    entries = segment(lines, frozenset(skipped)).entries
    below = any(heading_strength(line.text) == 2 for line in lines[1:])
    if not below and _is_list(lines, entries):
        return _collect(source, lines, entries)
    spans = find_lists(source)
    if spans:
        return _around(source, lines, [split_list(source, span) for span in spans], spans)
    if _is_list(lines, entries):
        return _collect(source, lines, entries)
    raise ReadError.of("no-list", place=source.name)


def _is_list(lines: Sequence[Line], entries: Sequence[Entry]) -> bool:
    texts = [entry.text(lines) for entry in entries]
    sizes = [sum(_size(lines[i].text) for i in entry.lines) for entry in entries]
    total = sum(_size(line.text) for line in lines if not line.links)
    if not entries or not total:
        return False
    wanted = ALONE_IN_PASTE if len(entries) == 1 else UNDER_HEADING
    good = [likeness(text) >= wanted for text in texts]
    if sum(map(is_dated, texts)) < PASTE_DATED * len(texts):
        return False
    if sum(map(is_telling, texts)) >= PASTE_TELLS * len(texts):
        return False
    covered = sum(size for size, fine in zip(sizes, good, strict=True) if fine)
    return covered >= PASTE_SHARE * total and sum(good) >= PASTE_SHARE * len(good)


def _size(text: str) -> int:
    """The number of characters of a line, without words that are longer than any word."""
    return (
        len(text)
        if len(text) <= LONGEST_WORD
        else sum(len(w) + 1 for w in text.split() if len(w) <= LONGEST_WORD)
    )


def _around(
    source: Source, lines: Sequence[Line], splits: Sequence[SplitList], spans: Sequence[Span]
) -> SplitList:
    furniture = [span for split in splits for span in split.furniture]
    at = 0
    for start, end in [*((span.start, span.end) for span in spans), (len(source.text), len(source.text))]:
        furniture += [
            Span(source=source, start=max(line.start, at), end=min(line.end, start))
            for line in lines
            if line.end > at and line.start < start
        ]
        at = end
    return SplitList(
        entries=tuple(entry for split in splits for entry in split.entries),
        furniture=tuple(sorted(furniture, key=lambda span: span.start)),
    )


def _collect(source: Source, lines: Sequence[Line], entries: Iterable[Entry]) -> SplitList:
    raw: list[RawReference] = []
    furniture: list[Span] = []
    used = bytearray(len(lines))
    for entry in entries:
        made, tails = _raw(source, lines, entry)
        if made is not None:
            raw.append(made)
            for i in entry.lines:
                used[i] = 1
            furniture += tails
    furniture += [
        Span(source=source, start=line.start, end=line.end) for i, line in enumerate(lines) if not used[i]
    ]
    return SplitList(entries=tuple(raw), furniture=tuple(sorted(furniture, key=lambda span: span.start)))


def _raw(source: Source, lines: Sequence[Line], entry: Entry) -> tuple[RawReference | None, list[Span]]:
    parts: list[Span] = []
    tails: list[Span] = []
    text = ""
    for n, i in enumerate(entry.lines):
        line = lines[i]
        end = cut_tail(line)
        begin = line.start
        if n == 0:
            begin = entry.label.end if entry.label else line.start + line.bullet
        if end < line.end:
            tails.append(_trimmed(source, end, line.end))
        if end > line.start:
            parts.append(_trimmed(source, line.start, end))
            text = join(text, source.text[begin:end].strip()) if end > begin else text
    if not text or not parts:
        return None, []
    label = entry.label.printed if entry.label else None
    span = Span(source=source, start=parts[0].start, end=parts[-1].end)
    return RawReference(label=label, span=span, text=text, parts=tuple(parts)), tails


def _trimmed(source: Source, start: int, end: int) -> Span:
    text = source.text[start:end]
    left = len(text) - len(text.lstrip())
    return Span(source=source, start=start + left, end=start + len(text.rstrip()))


_LAST_WORD = regex(r"[^\W\d_]{1,40}[-‐\u00ad]$")
_FIRST_WORD = regex(r"[^\W\d_]{1,40}")
_SPACES = regex(r"[\s\u00ad]+")


def join(left: str, right: str) -> str:
    """Two lines of an entry as one.

    A hyphen at the end of a line goes when a small letter follows and the word before is not one that
    is commonly hyphenated; within numbers, names and addresses it stays.
    """
    right = " ".join(right.split())
    if not left:
        return right
    last = left[left.rfind(" ") + 1 :][-200:]
    if "://" in last or last.startswith(("www.", "10.")) or "/10." in last:
        # An address goes on where it was broken after a slash or hyphen, and is not joined.
        return (
            left + right
            if left[-1] in "/-_=?&." and not right[:1].isupper() and " " not in right.split(".")[0]
            else f"{left} {right}"
        )
    if left[-1] in "–—" and left[-2:-1].isdigit() and right[:1].isdigit():
        return left + right
    if left[-1] == "/" and left[-2:-1].isalnum():
        return left + right
    if left[-1] not in "-‐\u00ad" or left[-2:-1] in ("", " "):
        return f"{left} {right}"
    if left[-1] == "\u00ad":
        return left[:-1] + right
    word, follows = _LAST_WORD.search(left), _FIRST_WORD.match(right)
    if word is None or follows is None or not right[:1].islower():
        return left + right
    stem = word.group()[:-1]
    if stem.casefold() in KEEPS_HYPHEN or len(stem) < 2:
        return left + right
    return left[:-1] + right
