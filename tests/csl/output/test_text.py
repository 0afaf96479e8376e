"""Plain text has no formatting, and nothing in it is escaped."""

from __future__ import annotations

from refkit.csl.output.markup import ITALIC, quote, wrap
from refkit.csl.output.text import to_text


def test_marks_go_and_quotation_marks_are_those_of_the_language() -> None:
    marked = wrap(ITALIC, "a & <b>") + " " + quote(f"c {quote('d')}")
    assert to_text(marked, ("„", "“", "‚", "‘")) == "a & <b> „c ‚d‘“"
