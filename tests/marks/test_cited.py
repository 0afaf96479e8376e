"""A mark belongs to the words before it."""

from __future__ import annotations

import pytest

from refkit.claims import find_claims
from refkit.marks import cited_by, find_marks, resolve_marks
from refkit.model import Document, Library, Reference, Source, Span, Unit, UnitKind


def document(*paragraphs: str) -> Document:
    source = Source(name="a.txt", text="\n".join(paragraphs))
    units, at = [], 0
    for text in paragraphs:
        units.append(Unit(span=Span(source=source, start=at, end=at + len(text)), kind=UnitKind.PARAGRAPH))
        at += len(text) + 1
    return Document(source=source, units=tuple(units))


def numbered(count: int) -> Library:
    return Library(
        references=tuple(Reference(id=f"r{n}", type="book", label=str(n)) for n in range(1, count + 1))
    )


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        pytest.param("Examplo was approved in 2014.[1] It is given once a day.[2]", [("r1",), ("r2",)], id="after the stop"),
        pytest.param("Examplo was approved in 2014 [1]. It is given once a day.", [("r1",), None], id="before the stop"),
        pytest.param("Examplinib is manufactured by Acme Inc.[1] and marketed under the brand Examplo.[2]", [("r1",), ("r2",)], id="each clause its own"),
        pytest.param("Examplinib is manufactured by Acme Inc and marketed under the brand Examplo [3].", [("r3",), ("r3",)], id="one mark for the sentence"),
        pytest.param("It was approved in 2014.1,2 It is given once a day.3", [("r1", "r2"), ("r3",)], id="glued"),
    ],
)  # fmt: skip
def test_a_mark_belongs_to_the_words_before_it(text: str, cited: list[tuple[str, ...] | None]) -> None:
    doc = document(text)
    claims, marks = find_claims(doc), find_marks(doc)
    resolved, _ = resolve_marks(marks, numbered(3))
    found = cited_by(claims, marks, resolved)
    assert [found.get(claim.id) for claim in claims] == cited
