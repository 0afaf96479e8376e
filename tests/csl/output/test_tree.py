"""A marked text is read as a tree: spans, what stands in them, and what is left open."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from refkit.csl.output.markup import CLOSE_QUOTE, END, OPENER, quote, wrap
from refkit.csl.output.tree import (
    Span,
    Tree,
    add_part,
    events,
    is_set,
    read_marks,
    rename,
    style_font,
    text_of,
)
from refkit.csl.settings import MOST_NESTED_SPANS

ITALIC = OPENER["italic"]


@pytest.mark.parametrize(
    ("marked", "tree"),
    [
        pytest.param("", (), id="nothing"),
        pytest.param("a", ("a",), id="text"),
        pytest.param(f"a{wrap('bold', 'b')}c", ("a", Span("bold", ("b",)), "c"), id="a font"),
        pytest.param(
            quote(wrap("DOI", "1")), (Span("outer", (Span("DOI", ("1",)),)),), id="one in the other"
        ),
        pytest.param(f"{ITALIC}a", (Span("italic", ("a",)),), id="never closed"),
        pytest.param(f"a{END}b{CLOSE_QUOTE}", ("a", "b"), id="never opened"),
        pytest.param(
            f"{ITALIC}{OPENER['inner']}a{END}b{CLOSE_QUOTE}",
            (Span("italic", (Span("inner", ("a",)),)), "b"),
            id="crossed",
        ),
    ],
)
def test_marks_are_read_as_spans(marked: str, tree: Tree) -> None:
    assert read_marks(marked) == tree


def test_too_many_spans_are_dissolved_and_quotations_still_seen() -> None:
    deep = read_marks(ITALIC * (MOST_NESTED_SPANS + 5) + quote("a"))
    assert text_of(deep) == '"a"'
    assert sum(isinstance(event, Span) for event in events(deep)) == MOST_NESTED_SPANS


def test_deep_and_crossed_spans_are_read_in_linear_time(assert_linear: Callable[..., None]) -> None:
    assert_linear(lambda text: read_marks(text + quote("a") * text.count(ITALIC)), ITALIC)


def test_events_are_texts_and_the_beginnings_and_ends_of_spans() -> None:
    span = Span("bold", ("b",))
    assert list(events(("a", span))) == ["a", span, "b", None]


def test_a_text_behind_a_text_becomes_one_with_it() -> None:
    parts = [*read_marks("a")]
    for part in ("b", Span("sup", ("c",)), "d"):
        add_part(parts, part)
    assert parts == ["ab", Span("sup", ("c",)), "d"]


def test_a_field_s_font_sets_back_within_the_same() -> None:
    tree = read_marks(wrap("italic", wrap("field-italic", wrap("field-italic", "a"))))
    assert rename(tree, style_font) == (Span("italic", (Span("roman", (Span("italic", ("a",)),)),)),)
    assert is_set("italic", ("italic", "bold"))
    assert not is_set("italic", ("italic", "roman"))
