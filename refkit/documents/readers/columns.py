"""Lines of plain text whose words stand in columns, parted by runs of spaces -> the cells of a row."""

from __future__ import annotations

from collections.abc import Sequence

from refkit.patterns import regex
from refkit.reflist.locate.lines import Line

CELL = regex(r"\S+(?:[ \u00a0](?![ \u00a0])\S+)*")
WIDE_GAP = "   "  # in one line of two at least: text set to both margins has gaps of two spaces
# A figure with a unit or decimals: with one column beside the labels, "Methods   15" may be a table of contents.
MEASURED = regex(r"[<>≥≤~±+−–(-]{0,3}\s?(?:[£$€]\s?\d|\d[\d.,]*(?:[.,]\d|\s?[^\W\d_%°]|\s?[%°]))")

Cells = tuple[tuple[int, int], ...]


def cells_in_columns(lines: Sequence[Line], at: int) -> Cells:
    """The cells of a line as (start, end) of the text, if a line beside it has its cells in the same columns.

    A head that leaves the first column empty gets an empty cell there. () for a line that is no row.
    """
    line = lines[at]
    if "  " not in line.text:
        return ()
    mine = _cells(line)
    for other in (at - 1, at + 1):
        if not 0 <= other < len(lines) or lines[max(at, other)].gap or "  " not in lines[other].text:
            continue
        its = _cells(lines[other])
        if WIDE_GAP not in line.text and WIDE_GAP not in lines[other].text:
            continue
        if _in_columns(mine, its) and (len(mine) > 2 or _measured(line, lines[other])):
            return _places(line, mine)
        if len(mine) > 2 and other < at and _in_columns(mine, ((0, 0), *its)):
            return _places(line, mine)  # the only row below such a head
        if len(its) > 2 and other > at and _in_columns(((0, 0), *mine), its):
            return ((line.start, line.start), *_places(line, mine))
    return ()


def _places(line: Line, cells: Cells) -> Cells:
    return tuple((line.start + start - line.indent, line.start + end - line.indent) for start, end in cells)


def _cells(line: Line) -> Cells:
    return tuple(
        (line.indent + match.start(), line.indent + match.end()) for match in CELL.finditer(line.text)
    )


def _measured(*lines: Line) -> bool:
    return all(MEASURED.match(line.text[_cells(line)[1][0] - line.indent :]) for line in lines)


def _in_columns(one: Cells, other: Cells) -> bool:
    # As many cells, each but the first above or below its own and no other.
    if len(one) != len(other) or len(one) < 2:
        return False
    if len(one) == 2 and not (one[1][0] == other[1][0] or one[1][1] == other[1][1]):
        return False
    above_each_other = (max(a, c) < min(b, d) for (a, b), (c, d) in zip(one[1:], other[1:], strict=True))
    apart = all(
        one[at + 1][0] >= other[at][1] and other[at + 1][0] >= one[at][1] for at in range(len(one) - 1)
    )
    return apart and all(above_each_other)
