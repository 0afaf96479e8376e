"""Documents built by hand, for the tests of this folder."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from refkit.model import Document, Source, Span, Unit, UnitKind

Build = Callable[..., Document]


@pytest.fixture
def build() -> Build:
    """Makes a document of paragraphs; a tuple gives a unit's kind, and a dict its heading, lead-in or header."""

    def make(
        *parts: str | tuple[UnitKind, str] | tuple[UnitKind, str, dict[str, object]], name: str = "a.txt"
    ) -> Document:
        rows: list[tuple[UnitKind, str, dict[str, object]]] = []
        for part in parts:
            if isinstance(part, str):
                rows.append((UnitKind.PARAGRAPH, part, {}))
            else:
                kind, words, *more = part
                rows.append((kind, words, more[0] if more else {}))
        source = Source(name=name, text="\n".join(words for _, words, _ in rows))
        units, at = [], 0
        for kind, words, more in rows:
            span = Span(source=source, start=at, end=at + len(words))
            cells = []
            if kind is UnitKind.TABLE_ROW:
                place = at
                for cell in words.split("|"):
                    if cell.strip():
                        cells.append(Span(source=source, start=place, end=place + len(cell)))
                    place += len(cell) + 1
            units.append(Unit(span=span, kind=kind, cells=tuple(cells), **more))  # type: ignore[arg-type]
            at += len(words) + 1
        return Document(source=source, units=tuple(units))

    return make
