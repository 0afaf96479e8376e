"""Rows of a table -> statements: "Leeds: rent in 2019 was 412", one for each cell beside its row's label."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from refkit.links.evidence.stretch import Part
from refkit.links.settings import LONGEST_LABEL
from refkit.model import Span, Unit
from refkit.patterns import regex

YEAR = regex(r"(?:in )?(?:1[0-9]|20)\d\d(?:\s?[-–/]\s?\d{2,4})?$")
DIGIT = regex(r"[\W_]{0,3}\d")
FIGURE = regex(r"[<>≥≤~±+−–-]{0,2}\s?\d[\d.,\u00a0 ]*(?:\s?[±–-]\s?\d[\d.,]*)?$")
# The unit that a heading names: "Height (m)", "Yield, %", "Dose [mg]".
UNIT = regex(
    r"(?P<name>.{1,200}?)(?:\s?\((?P<round>[^()]{1,20})\)|\s?\[(?P<square>[^\[\]]{1,20})\]|,\s(?P<comma>%|[^\W\d_]{1,4}))$"
)
NO_UNIT = regex(r"(?:n|no\.?|N|%?\s?CI|SD|SE|range|mean|median|\d.*)$")
SINGULAR = {"millions": "million", "thousands": "thousand", "billions": "billion"}
CURRENCIES = frozenset("£$€¥")
NOTHING = regex(r"[\W_]*(?:n/?a|none)?[\W_]*$")


@dataclass(frozen=True, slots=True)
class Row:
    """What a row, or one cell of it beside the row's label, states: `value` is the part that is the cell's own."""

    unit: Unit
    parts: tuple[Part, ...]
    label: str = ""  # "" where the row is read as it stands
    value: int = 0


def rows_of(rows: Sequence[Unit]) -> Iterator[Row]:
    """Each statement of a table's rows."""
    header = rows[0].header
    if not header and is_header(rows):
        header = tuple(" ".join(cell.text.split()) for cell in rows[0].cells)
        rows = rows[1:]
    for row in rows:
        yield from _statements(row, header)


def is_header(rows: Sequence[Unit]) -> bool:
    """Whether the first row names the columns: words or years above figures, or nothing but words above others."""
    if len(rows) < 2 or len(rows[0].cells) < 2 or len(rows[0].cells) != len(rows[1].cells):
        return False
    heads = [cell.text.strip() for cell in rows[0].cells[1:]]
    below = [cell.text.strip() for cell in rows[1].cells[1:]]
    named = all(head and (not DIGIT.match(head) or YEAR.match(head)) for head in heads)
    figures = (
        DIGIT.match(under) and not (YEAR.match(under) and YEAR.match(head))
        for head, under in zip(heads, below, strict=True)
    )
    return named and any(figures)


def _statements(row: Unit, header: Sequence[str]) -> Iterator[Row]:
    cells = [cell for cell in row.cells if not NOTHING.match(cell.text)]
    label = row.cells[0] if row.cells else None
    paired = len(header) == len(row.cells)
    if (
        label is None
        or len(cells) < 2
        or NOTHING.match(label.text)
        or len(label.text) > LONGEST_LABEL
        or not (paired or len(row.cells) == 2)
    ):
        yield Row(row, (*_above(row), *_whole(row, header)))
        return
    for at, cell in enumerate(row.cells[1:], 1):
        if not NOTHING.match(cell.text):
            yield _cell(row, label, header[at] if paired else "", cell)


def _above(row: Unit) -> tuple[str, ...]:
    return (f"{' '.join(row.heading.split())}: ",) if row.heading else ()


def _cell(row: Unit, label: Span, name: str, cell: Span) -> Row:
    # "Leeds: Rent in 2019 was 412." for figures, "Peru, Capital: Lima." for words.
    figure, unit = DIGIT.match(cell.text) is not None, ""
    named = UNIT.match(name)
    if named and FIGURE.match(cell.text):
        unit = named["round"] or named["square"] or named["comma"]
        name, unit = (name, "") if NO_UNIT.match(unit) else (named["name"], unit)
    between = ": " if not name.strip() else f": {name} was " if figure else f", {name}: "
    if unit in CURRENCIES:
        between, unit = between + unit, ""
    after = f"{'' if unit in {'', '%'} else ' '}{SINGULAR.get(unit, unit)}."
    before: tuple[Part, ...] = (*_above(row), (label.start, label.end), between)
    parts = (*before, (cell.start, cell.end), after)
    return Row(row, parts, " ".join(label.text.split()), len(before))


def _whole(row: Unit, header: Sequence[str]) -> Iterator[Part]:
    # A row that lost its empty cells cannot be matched with its header: it is read as it stands.
    if header:
        yield f"{' '.join(header)} "
    yield (row.span.start, row.span.end)
