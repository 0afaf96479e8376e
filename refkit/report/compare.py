"""A claim and a passage -> both under each other, with the words marked in which they differ."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from refkit.model import Claim, Link
from refkit.report.excerpt import Marked, Run, columns_of, cut, lines_of
from refkit.report.terminal import Line

LABELS = ("    claim:  ", "    source: ")
LONGEST_CLAIM, LONGEST_PASSAGE = 600, 900  # characters that are shown
NARROWEST = 20  # columns for the words


def compare_lines(claim: Claim, link: Link, width: int) -> Iterator[Line]:
    """The claim, then the passage that the link quotes, on lines of `width` columns.

    Words that differ are marked by style where there are styles, else by carets below them.
    """
    if link.quote is None:
        return
    differences = link.differences
    yield from marked_lines(LABELS[0], claim.text, (d.claim for d in differences), LONGEST_CLAIM, width)
    yield from marked_lines(
        LABELS[1], link.quote.text, (d.passage for d in differences), LONGEST_PASSAGE, width
    )


def marked_lines(label: str, text: str, runs: Iterable[Run | None], most: int, width: int) -> Iterator[Line]:
    """At most `most` characters of a text behind a label, on lines of `width` columns, the runs in it marked."""
    for line in lines_of(cut(text, runs, most), max(NARROWEST, width - len(label))):
        pieces = [
            ("".join(c for c, _ in group), "marked" if marked else "")
            for marked, group in groupby(line, key=lambda one: one[1])
        ]
        yield Line(((label, ""), *pieces), under=_carets(line, len(label)))
        label = " " * len(label)


def _carets(line: Marked, indent: int) -> str:
    if not any(marked for _, marked in line):
        return ""
    below = "".join(("^" if marked else " ") * columns_of(c) for c, marked in line)
    return f"{' ' * indent}{below}".rstrip()
