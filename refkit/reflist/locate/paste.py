"""A pasted text -> the entries of its reference list; or why it is none."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from refkit.errors import ReadError
from refkit.model import Source, Span
from refkit.patterns import regex
from refkit.reflist.locate.cues import (
    PROSE,
    begin_score,
    cites,
    heading_strength,
    is_dated,
    is_list_heading,
    is_telling,
    is_terminal,
    likeness,
    openings_of,
    shows_signs,
)
from refkit.reflist.locate.find import find_lists
from refkit.reflist.locate.identifiers import entries_of_identifiers
from refkit.reflist.locate.lines import Entry, Line, mark_items, read_lines
from refkit.reflist.locate.narrative import narration
from refkit.reflist.locate.running_heads import running_heads
from refkit.reflist.locate.segment import segment
from refkit.reflist.locate.sequences import label_sequences
from refkit.reflist.locate.split import RawReference, SplitList, collect, split_list
from refkit.reflist.locate.uncased import is_uncased
from refkit.reflist.settings import (
    ALONE_IN_PASTE,
    FEWEST_BESIDE_ADDRESSES,
    FEWEST_IN_TEXT,
    HEADED_LINES,
    LONG_LINE,
    LONGEST_WORD,
    NAMED_BEGINNING,
    PASTE_DATED,
    PASTE_SHARE,
    PASTE_TELLS,
    REFUSED_LINES,
    STRONG_BEGINNING,
    UNDER_HEADING,
    UNSIGNED_ALONE,
    WORDS_ALONE,
)
from refkit.reflist.templates import find_templates
from refkit.vocabulary.law import REPORT_SIGN


def split_text(source: Source) -> SplitList:
    """Cut a pasted text that is a reference list, or holds one, into its entries.

    What stands around the list is furniture. A text of one plain reference is a list of one, and so is an
    identifier or an address alone.

    Raises ReadError if the text holds no reference list: prose, code, markup, a table.
    """
    whole = whole_list(source)
    if whole is not None:
        return whole
    lines = label_sequences(read_lines(source.text))
    spans = find_lists(source)
    if spans:
        return _around(source, lines, [split_list(source, span) for span in spans], spans)
    entries = _pasted(source, lines)
    if _is_list(lines, entries):
        return collect(source, lines, entries)
    named = entries_of_identifiers(source, lines)
    if named is not None:
        return named
    raise _refusal(source, lines)


REPORTED = regex(REPORT_SIGN)
_WIKI_MARKS = regex(r"[*#:;\s]{1,8}|</?ref(?:\s[^<>]{0,200})?/?>")


def are_templates(text: str) -> bool:
    """Whether most of a text is a wiki's citation templates."""
    if "{{" not in text:
        return False
    covered = sum(stop - start for start, stop in find_templates(text))
    return covered > 0 and covered >= PASTE_SHARE * sum(map(len, _WIKI_MARKS.split(text)))


def _of_templates(source: Source) -> SplitList:
    """A template an entry; a line between them that is a reference is one too."""
    entries: list[RawReference] = []
    furniture: list[Span] = []
    at = 0
    for start, stop in [*find_templates(source.text), (len(source.text), len(source.text))]:
        for line in read_lines(source.text, at, start):
            span = Span(source=source, start=line.start, end=line.end)
            if likeness(line.body) >= UNDER_HEADING:
                entries.append(RawReference(label=None, span=span, text=line.body, parts=(span,)))
            else:
                furniture.append(span)
        if stop > start:
            span = Span(source=source, start=start, end=stop)
            entries.append(
                RawReference(label=None, span=span, text=" ".join(span.text.split()), parts=(span,))
            )
        at = stop
    return SplitList(entries=tuple(entries), furniture=tuple(furniture))


def whole_list(source: Source) -> SplitList | None:
    """The entries of a text that is one reference list from its first line to its last; None for any other."""
    if are_templates(source.text):
        return _of_templates(source)
    lines = label_sequences(read_lines(source.text))
    headings = [n for n, line in enumerate(lines) if heading_strength(line.text) == 2]
    if any(n >= HEADED_LINES or _says_something(lines[:n]) for n in headings):
        return None
    entries = _pasted(source, lines)
    return collect(source, lines, entries) if _is_list(lines, entries) else None


def _says_something(lines: Sequence[Line]) -> bool:
    """Whether a line above a heading is a sentence, as in a document, and no title or chapter."""
    return any(len(line.text.split()) >= FEWEST_IN_TEXT and is_terminal(line.text) for line in lines)


def _pasted(source: Source, lines: Sequence[Line]) -> list[Entry]:
    """The entries of a pasted text, without the headings that stand over them."""
    heads = running_heads(source, lines)
    skipped = heads | {i for i, line in enumerate(lines[:HEADED_LINES]) if is_list_heading(line.text)}
    found = segment(lines, frozenset(skipped), mark_items(lines, source.item_labels))
    entries = found.entries
    if found.numbered and any(entry.label for entry in entries):
        # What stands before the first number and is no reference: "Chapter 1", "Rob wrote:".
        while entries[0].label is None and likeness(entries[0].text(lines)) < UNDER_HEADING:
            entries = entries[1:]
    return list(entries)


def _is_list(lines: Sequence[Line], entries: Sequence[Entry]) -> bool:
    texts = [entry.text(lines) for entry in entries]
    sizes = [sum(_size(lines[i].text) for i in entry.lines) for entry in entries]
    total = sum(_size(line.text) for line in lines if not line.links)
    if not entries or not total:
        return False
    if len(entries) == 1:
        return sizes[0] >= PASTE_SHARE * total and _is_alone(texts[0])
    # An entry that is an address alone tells nothing of the others.
    if sum(_ADDRESS.fullmatch(text) is None for text in texts) >= FEWEST_BESIDE_ADDRESSES:
        good = [likeness(text) >= UNDER_HEADING or _ADDRESS.fullmatch(text) is not None for text in texts]
    else:
        good = [likeness(text) >= UNDER_HEADING for text in texts]
    openings = openings_of(texts)
    good = [fine and not cites(text, openings) for text, fine in zip(texts, good, strict=True)]
    if sum(map(is_dated, texts)) < PASTE_DATED * len(texts):
        return False
    if sum(map(is_telling, texts)) >= PASTE_TELLS * len(texts):
        return False
    covered = sum(size for size, fine in zip(sizes, good, strict=True) if fine)
    return covered >= PASTE_SHARE * total and sum(good) >= PASTE_SHARE * len(good)


def _is_alone(text: str) -> bool:
    """Whether a pasted text of one entry is a reference."""
    score, begun = likeness(text), begin_score(text)
    signed = shows_signs(text) or is_uncased(text)
    stated = PROSE.search(text) is not None and not signed
    if (narration(text) or stated) and score < UNSIGNED_ALONE:
        return False
    if not is_dated(text) and not REPORTED.search(text[:120]):
        # "Marlow, Tilda. Pond Tides. Gorse."
        named = begun >= NAMED_BEGINNING and text.count(". ") >= 2
        return not stated and named and (score >= UNSIGNED_ALONE or text.endswith("."))
    if begun < STRONG_BEGINNING and not signed and len(text.split()) < WORDS_ALONE:
        return False  # "Berlin, 12. Mai 2004"
    return score >= ALONE_IN_PASTE


def _refusal(source: Source, lines: Sequence[Line]) -> ReadError:
    """Why a pasted text is no list: what it is instead, as far as that is plain."""
    texts = [line.text[:LONG_LINE] for line in lines[:REFUSED_LINES]]
    wording = next((wording for wording, is_kind in REFUSED if is_kind(texts)), "no-list")
    return ReadError.of(wording, place=source.name)


_ADDRESS = regex(r"(?:https?://|www\.|doi:|10\.\d{4})\S+$", re.IGNORECASE)
_CELLS = regex(r"\||\t|[,;].*[,;]")
_CODE_LINE = regex(
    r"^(?:import|def|class|return|function|var|let|const|#include|SELECT|</?\w)|[{};]$|\w\(.*\)[:;]?$"
)


def _most(texts: Sequence[str], holds: Callable[[str], object]) -> bool:
    return bool(texts) and sum(bool(holds(text)) for text in texts) > 0.6 * len(texts)


# What a text that is no list is taken for, by its first lines: (wording of RK002, whether it is that).
REFUSED: tuple[tuple[str, Callable[[Sequence[str]], bool]], ...] = (
    ("no-list-address", lambda texts: _most(texts, _ADDRESS.match)),
    ("no-list-code", lambda texts: _most(texts, _CODE_LINE.search)),
    (
        "no-list-table",
        lambda texts: len(texts) >= 2 and _most(texts, _CELLS.search) and not _most(texts, _ends),
    ),
    ("no-list-prose", lambda texts: _most(texts, lambda text: PROSE.search(text) and len(text.split()) >= 5)),
)


def _ends(text: str) -> bool:
    return text.rstrip()[-1:] in ".!?。"


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
