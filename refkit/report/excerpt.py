"""A text and the runs of it that are to be marked -> what of it fits, on lines of a width, safe for a terminal."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from refkit.errors import printable

Run = tuple[int, int]  # characters, half-open
Marked = list[tuple[str, bool]]  # characters, each with whether it is marked

READ = 4  # times the characters that are shown: what is read of a text, whose white space is then folded
BEFORE = 4  # a fourth of what is shown stands before the first mark, where that lies far behind


def shorten(text: str, runs: Iterable[Run | None], most: int) -> str:
    """At most `most` characters of a text, around the first run, with white space folded and no control."""
    return "".join(character for character, _ in cut(text, runs, most))


def cut(text: str, runs: Iterable[Run | None], most: int) -> Marked:
    """The characters of a text that are shown, at most `most`, with "…" where some are left out.

    They are the first, or, where the first run lies behind these, those around it. Bounded whatever the text.
    """
    wanted = sorted((max(0, start), min(end, len(text))) for start, end in filter(None, runs) if start < end)
    first = wanted[0][0] if wanted and wanted[0][1] > most else 0
    left = max(0, first - most // BEFORE)
    shown = _folded(text, left, min(len(text), left + READ * most), wanted)
    whole = left == 0 and len(text) <= READ * most and len(shown) <= most
    if whole:
        return shown
    kept: Marked = [("…", False)] if left else []
    kept += shown[: most - len(kept)]
    if left + READ * most < len(text) or len(kept) - bool(left) < len(shown):
        kept[-1:] = [("…", False)]
    return kept


def _folded(text: str, start: int, end: int, wanted: Sequence[Run]) -> Marked:
    found: Marked = []
    at = 0
    for place in range(start, end):
        while at < len(wanted) and wanted[at][1] <= place:
            at += 1
        marked = at < len(wanted) and wanted[at][0] <= place
        character = text[place]
        if character.isspace():
            if found and found[-1][0] != " ":
                found.append((" ", marked and found[-1][1]))  # marks begin and end with a word
            continue
        if not marked and found and found[-1] == (" ", True):
            found[-1] = (" ", False)
        found.append((printable(character), marked))
    while found and found[-1][0] == " ":
        found.pop()
    return found


def lines_of(shown: Marked, width: int) -> Iterator[Marked]:
    """The characters on lines of at most `width` columns, parted at spaces, and within words only if need be."""
    line: Marked = []
    used, space = 0, 0  # columns of the line; where its last space stands, from 1
    for character, marked in shown:
        if not line and character == " ":
            continue
        line.append((character, marked))
        used += columns_of(character)
        if character == " ":
            space = len(line)
        if used > width and len(line) > 1:
            at = space if space and space < len(line) else len(line) - 1
            head, line = line[:at], line[at:]
            if character == " " and space == len(head) + 1:
                line = []
            yield _trimmed(head)
            used, space = sum(columns_of(c) for c, _ in line), 0
    if line:
        yield _trimmed(line)


def _trimmed(line: Marked) -> Marked:
    while line and line[-1][0] == " ":
        line = line[:-1]
    return line


def columns_of(text: str) -> int:
    """Columns of a terminal that a text takes: none for combining characters, two for wide ones (UAX 11)."""
    return sum(
        0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text
    )
