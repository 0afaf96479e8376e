"""Plain text has no formatting, and nothing in it is escaped."""

from __future__ import annotations

from refkit.csl.output.text import to_text
from refkit.csl.output.tree import Span


def test_spans_go_and_texts_stay() -> None:
    assert (
        to_text((Span("italic", ("a & <b>",)), " c ", Span("sup", ("d", Span("bold", ("e",))))))
        == "a & <b> c de"
    )
