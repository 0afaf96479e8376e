"""Where the reference lists of a text stand."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from refkit.model import Source, Span
from refkit.reflist.locate.cues import (
    PROSE,
    begin_score,
    cites,
    heading_strength,
    is_dated,
    is_section_line,
    is_statement,
    is_terminal,
    likeness,
    openings_of,
    without_marks,
)
from refkit.reflist.locate.ends import Habit, drop_after_end
from refkit.reflist.locate.lines import Entry, Line, cut_tail, mark_items, read_lines
from refkit.reflist.locate.numbering import find_chains
from refkit.reflist.locate.running_heads import running_heads
from refkit.reflist.locate.segment import goes_on, good_runs, segment
from refkit.reflist.locate.sequences import label_sequences
from refkit.reflist.settings import (
    FURTHER_LIST_BEGINS,
    LIST_DATED,
    LONGEST_NOTE,
    NEAR_HEADING,
    NOTE_INDENT,
    NUMBERED_RUN,
    STRONG_BEGINNING,
    UNDER_HEADING,
    UNNUMBERED_RUN,
)


@dataclass(frozen=True, slots=True)
class _Page:
    """The lines of a text; which are running heads; at which its markup begins a list item, or a section."""

    lines: list[Line]
    heads: frozenset[int]
    items: frozenset[int]
    levels: dict[int, int]  # of headings


def find_lists(source: Source, headings: Sequence[tuple[int, int]] = ()) -> tuple[Span, ...]:
    """The reference lists of a text, in order, each from its first entry to the end of its last.

    The heading is left out; furniture between entries is inside. Lists are found by headings, by
    numbers that go up by one, and by runs of lines that are like references; references in footnotes
    make one span for the foot of each page. `headings` are those of the markup, as (offset in
    text, level from 1): at one that is no deeper than its own, a list ends, unless a reference follows.
    """
    lines = label_sequences(read_lines(source.text))
    levels = _levels(lines, headings)
    page = _Page(lines, running_heads(source, lines), mark_items(lines, source.item_labels), levels)
    openings = openings_of(line.body for line in lines)
    found: list[tuple[int, int]] = []
    taken = bytearray(len(lines))
    for first, stop, strength in _headed(lines, levels, openings):
        if not taken[first : first + 1].count(1):
            _take(found, taken, _below_heading(page, first, stop, strength))
    headed = bool(found)
    for first, stop in _free(taken):
        _take(found, taken, _numbered_runs(page, first, stop, headed=headed))
    for first, stop in _free(taken):
        _take(found, taken, _notes(page, first, stop))
    for first, stop in _free(taken):
        _take(found, taken, _plain_runs(page, first, stop, openings, headed=headed))
    found.sort()
    return tuple(Span(source=source, start=lines[a].start, end=cut_tail(lines[b])) for a, b in found)


def _take(found: list[tuple[int, int]], taken: bytearray, runs: Sequence[tuple[int, int]]) -> None:
    for first, last in runs:
        if not any(taken[first : last + 1]):
            taken[first : last + 1] = b"\1" * (last + 1 - first)
            found.append((first, last))


def _free(taken: bytearray) -> Iterator[tuple[int, int]]:
    # Read from a copy: what is found in one stretch does not move the next.
    marks, at = bytes(taken), 0
    while at < len(marks):
        stop = marks.find(b"\1", at)
        stop = len(marks) if stop < 0 else stop
        if stop > at:
            yield at, stop
        at = stop
        while at < len(marks) and marks[at]:
            at += 1


def _extent(run: Sequence[Entry]) -> tuple[int, int]:
    return run[0].lines[0], run[-1].lines[-1]


# -- below a heading -----------------------------------------------------------------------------------------


def _levels(lines: Sequence[Line], headings: Sequence[tuple[int, int]]) -> dict[int, int]:
    levels = dict(headings)
    return {i: levels[line.start] for i, line in enumerate(lines) if line.start in levels}


def _headed(
    lines: Sequence[Line], levels: Mapping[int, int], openings: Collection[tuple[str, str]]
) -> Iterator[tuple[int, int, int]]:
    """Stretches below headings: first line, line after the last, strength of the heading."""
    strengths = [_strength(lines, i) for i in range(len(lines))]
    at = 0
    while at < len(lines):
        if not strengths[at]:
            at += 1
            continue
        stop = at + 1
        while stop < len(lines) and not strengths[stop]:
            if (
                stop > at + 1
                and (lines[stop].gap or lines[stop].page_break)
                and is_section_line(lines[stop].text)
            ):
                break
            if stop in levels and levels[stop] <= levels.get(at, 1) and _opens_text(lines, stop, openings):
                break
            stop += 1
        if stop > at + 1:
            yield at + 1, stop, strengths[at]
        at = stop


def _opens_text(lines: Sequence[Line], heading: int, openings: Collection[tuple[str, str]]) -> bool:
    # "Books" and "Articles" within a list stand above references, "Key points" above what cites them.
    after = lines[heading + 1] if heading + 1 < len(lines) else None
    if after is None or any(cites(line.body, openings) for line in lines[heading + 1 : heading + 4]):
        return True
    return likeness(after.body) < (UNDER_HEADING if after.label or after.bullet else UNNUMBERED_RUN)


def _strength(lines: Sequence[Line], i: int) -> int:
    line = lines[i]
    strength = heading_strength(line.text)
    if strength and i and not line.gap and not line.page_break and line.text[:1] != "#":
        # Without a blank line above, the line before must be able to end something.
        strength = strength if is_terminal(lines[i - 1].text) or len(lines[i - 1].text) < 60 else 0
    return strength


def _below_heading(page: _Page, first: int, stop: int, strength: int) -> list[tuple[int, int]]:
    lines = page.lines
    entries, threshold = _entries(page, first, stop), UNDER_HEADING if strength == 2 else NUMBERED_RUN
    runs = good_runs(entries, lines, threshold, 1 if strength == 2 else 2)
    if not runs:
        return []
    order = {id(entry): n for n, entry in enumerate(entries)}
    if order[id(runs[0][0])] > NEAR_HEADING:
        return []
    runs = [_without_tail(page, part) for run in runs for part in _between_texts(page, run)]
    more = (run for run in runs[1:] if len(run) >= 3 or _are_sure(lines, run))
    return [_extent(run) for run in (*runs[:1], *more)]


def _between_texts(page: _Page, run: list[Entry]) -> list[list[Entry]]:
    """A run without the text that stands in it, the parts before and behind it apart: what is text is no list.

    Text is an entry, or lines between two, that states something, is nothing like a reference, and has no number
    among numbered entries or stands apart among others.
    """
    labelled = sum(entry.label is not None for entry in run) > 0.6 * len(run)
    spaced = sum(page.lines[entry.lines[0]].gap > 0 for entry in run) > 0.6 * len(run)
    parts: list[list[Entry]] = [[]]
    for entry in run:
        if parts[-1] and _holds_text(page, parts[-1][-1].lines[-1] + 1, entry.lines[0]):
            parts.append([])
        alone = entry.label is None if labelled else spaced or page.lines[entry.lines[0]].gap > 0
        if alone and is_statement(entry.text(page.lines), apart=not spaced):
            parts.append([])
        else:
            parts[-1].append(entry)
    return [part for part in parts if part]


def _holds_text(page: _Page, first: int, stop: int) -> bool:
    inside = [i for i in range(first, stop) if not page.lines[i].links and i not in page.heads]
    if not inside or not page.lines[inside[0]].gap:
        return False
    return is_statement(" ".join(page.lines[i].text for i in inside), apart=True)


def _without_tail(page: _Page, run: list[Entry]) -> list[Entry]:
    # What stands apart after a list whose entries are dated, and is not, is no entry: an address, a note.
    dated = [is_dated(entry.text(page.lines)) for entry in run]
    keep = len(run)
    while (
        keep > 2
        and not dated[keep - 1]
        and not goes_on(run[keep - 2], run[keep - 1])
        and page.lines[run[keep - 1].lines[0]].gap
        and sum(dated) >= 0.8 * (keep - 1)
    ):
        keep -= 1
    return run[:keep]


def _entries(page: _Page, first: int, stop: int) -> list[Entry]:
    span = range(first, stop)
    segments = segment(
        page.lines[first:stop],
        frozenset(i - first for i in span if i in page.heads),
        frozenset(i - first for i in span if i in page.items),
    )
    return [Entry([i + first for i in entry.lines], entry.label) for entry in segments.entries]


# -- numbers going up ----------------------------------------------------------------------------------------


def _numbered_runs(page: _Page, first: int, stop: int, *, headed: bool) -> list[tuple[int, int]]:
    # `headed`: a list below a heading was found already; further ones must begin as references do, which
    # the points of a text do not.
    lines, heads = page.lines, page.heads
    body = [i for i in range(first, stop) if not lines[i].links and i not in heads]
    runs: list[tuple[int, int]] = []
    for chain in find_chains(lines, body):
        if len(chain) < 2:
            continue
        entries = _chain_entries(page, chain, stop)
        good = sum(likeness(entry.text(lines)) >= NUMBERED_RUN for entry in entries)
        if good < max(2, 0.5 * len(chain)) or (len(chain) == 2 and not _are_sure(lines, entries)):
            continue
        if sum(is_dated(entry.text(lines)) for entry in entries) < LIST_DATED * len(entries):
            continue
        if headed and sum(
            begin_score(e.text(lines)) >= STRONG_BEGINNING for e in entries
        ) < FURTHER_LIST_BEGINS * len(entries):
            continue
        for group in _groups(page, entries):
            found = good_runs(group, lines, UNDER_HEADING, 1)
            runs += [_extent(part) for run in found for part in _between_texts(page, run)]
    return runs


def _are_sure(lines: Sequence[Line], entries: Sequence[Entry]) -> bool:
    return all(
        likeness(e.text(lines)) >= UNNUMBERED_RUN and begin_score(e.text(lines)) >= STRONG_BEGINNING
        for e in entries
    )


def _chain_entries(page: _Page, chain: Sequence[int], stop: int) -> list[Entry]:
    lines, heads = page.lines, page.heads
    entries: list[Entry] = []
    for n, at in enumerate(chain):
        end = min(chain[n + 1] if n + 1 < len(chain) else stop, at + 60)
        inside = [i for i in range(at, end) if not lines[i].links and i not in heads]
        entries.append(Entry(inside, lines[at].label))
    habit = Habit.of(lines, [e for e in entries if len(e.lines) <= 12][:-1])
    for entry in entries:
        drop_after_end(lines, entry, habit, last=True)
    return entries


def _groups(page: _Page, entries: Sequence[Entry]) -> list[list[Entry]]:
    """Entries parted where other text stands between one's end and the next one's number."""
    spaced = sum(page.lines[entry.lines[0]].gap > 0 for entry in entries) > 0.6 * len(entries)
    groups: list[list[Entry]] = []
    for entry in entries:
        apart = bool(groups) and _is_apart(page, groups[-1][-1].lines[-1] + 1, entry.lines[0], spaced)
        if not groups or apart:
            groups.append([])
        groups[-1].append(entry)
    return groups


def _is_apart(page: _Page, first: int, stop: int, spaced: bool) -> bool:
    """Whether the lines between two entries are other text, and not the rest of the first or a running head.

    `spaced`: blank lines stand between the entries of this list anyway.
    """
    inside = [i for i in range(first, stop) if not page.lines[i].links and i not in page.heads]
    if not inside:
        return False
    if not spaced and page.lines[inside[0]].gap and page.lines[stop].gap:
        return True  # the text of a page between the notes at the foot of two
    if len(inside) > 3 or sum(len(page.lines[i].text) for i in inside) > 250:
        return True
    between = " ".join(page.lines[i].text for i in inside)
    return (
        len(between.split()) >= 8 and PROSE.search(between) is not None and likeness(between) < UNDER_HEADING
    )


# -- footnotes with names ------------------------------------------------------------------------------------


def _notes(page: _Page, first: int, stop: int) -> list[tuple[int, int]]:
    """Runs of Markdown's notes ("[^lee]: Lee D. …") that are references; a note that is a remark parts them."""
    lines = page.lines
    starts = [i for i in range(first, stop) if (label := lines[i].label) and label.kind == "note"]
    runs: list[tuple[int, int]] = []
    for n, at in enumerate(starts):
        limit = min(starts[n + 1] if n + 1 < len(starts) else stop, at + LONGEST_NOTE)
        end = at + 1
        while end < limit and (not lines[end].gap or lines[end].indent >= NOTE_INDENT):
            end += 1
        text = Entry(list(range(at, end)), lines[at].label).text(lines)
        if likeness(text) < UNNUMBERED_RUN or not is_dated(text):
            continue
        if runs and runs[-1][1] == at - 1:
            runs[-1] = (runs[-1][0], end - 1)
        else:
            runs.append((at, end - 1))
    return runs


# -- neither -------------------------------------------------------------------------------------------------


def _plain_runs(
    page: _Page, first: int, stop: int, openings: Collection[tuple[str, str]], *, headed: bool
) -> list[tuple[int, int]]:
    # `headed`: a list below a heading was found already, and what ends in "(Marlow, 2016)" cites it.
    lines = page.lines
    entries: list[Entry] = []
    block: list[int] = []
    for i in range(first, stop):
        beside = lines[i].links or i in page.heads or i in page.levels
        if block and (lines[i].gap or beside):
            entries += _block_entries(page, block)
            block = []
        if not beside:
            block.append(i)
    if block:
        entries += _block_entries(page, block)

    def like(text: str) -> float:
        return 0.0 if cites(text, openings) else _plain_likeness(without_marks(text) if headed else text)

    runs = good_runs(entries, lines, UNNUMBERED_RUN, 3, like)
    parts = [part for run in runs for part in _between_texts(page, run)]
    sure = (part for part in parts if len(part) >= 3 or _are_sure(lines, part))
    return [_extent(section) for part in sure for section in _sections(page, part)]


def _sections(page: _Page, run: Sequence[Entry]) -> Iterator[list[Entry]]:
    """A run in parts, where headings of the markup stand between its entries."""
    section = [run[0]]
    for before, entry in pairwise(run):
        if any(i in page.levels for i in range(before.lines[-1] + 1, entry.lines[0])):
            yield section
            section = []
        section.append(entry)
    yield section


def _plain_likeness(text: str) -> float:
    return likeness(text) - (0.0 if begin_score(text) >= STRONG_BEGINNING else 1.0)


def _block_entries(page: _Page, block: list[int]) -> list[Entry]:
    lines = page.lines
    if len(block) == 1:
        return [Entry(block, lines[block[0]].label)]
    size = sum(len(lines[i].text) for i in block)
    whole = Entry(block, lines[block[0]].label)
    inner = sum(
        begin_score(lines[i].text) >= STRONG_BEGINNING and is_terminal(lines[i - 1].text) for i in block[1:]
    )
    if size <= 600 and not inner and likeness(whole.text(lines)) >= UNNUMBERED_RUN:
        return [whole]
    return _entries(page, block[0], block[-1] + 1)
