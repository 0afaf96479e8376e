"""JSON lines carry what refkit knows of a reference."""

from __future__ import annotations

import json

from refkit import formats
from refkit.model import SCHEMA, Library, Reference, Source, Span


def test_lines_carry_label_origin_and_confidence() -> None:
    reference = Reference(
        id="a", type="book", label="3", origin=Span(source=Source(name="d.txt", text="x" * 9), start=2, end=7),
        confidence={"title": 0.5},
    )  # fmt: skip
    text = formats.write(Library(references=(reference,)), "jsonl")
    assert json.loads(text) == {
        "id": "a",
        "type": "book",
        "label": "3",
        "origin": {"file": "d.txt", "start": 2, "end": 7},
        "confidence": {"title": 0.5},
        "schema": SCHEMA,
    }
    back = formats.read(Source(name="x", text=text), "jsonl").references[0]
    assert (back.label, back.confidence, back.extra) == (
        "3",
        {"title": 0.5},
        {"custom": {"origin": "d.txt:2-7"}},
    )


def test_a_bad_line_does_not_lose_the_others() -> None:
    library = formats.read(
        Source(name="x.jsonl", text='{"id":"a","type":"book"}\n{oops\n[]\n\n{"type":"book"}\n')
    )
    assert len(library) == 2
    assert [(p.rule, p.place) for p in library.problems] == [("RK105", "x.jsonl:2:2"), ("RK105", "x.jsonl:3")]
