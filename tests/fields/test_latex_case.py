"""Braces that keep the case of words."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from refkit.fields.latex import decode, encode
from refkit.fields.latex_case import case_spans, wants_braces

KEEP, END = '<span class="nocase">', "</span>"


@pytest.mark.parametrize(
    ("source", "text"),
    [
        pytest.param("The {Nile} and {van Gogh}", f"The {KEEP}Nile{END} and {KEEP}van Gogh{END}", id="words"),
        pytest.param("A {B}ayesian e{N}d", f"A {KEEP}Bayesian{END} eNd", id="letters of a word"),
        pytest.param("{DNA} of {mRNA}", "DNA of mRNA", id="words that are written in braces anyway"),
        pytest.param("{Whole Title}", "Whole Title", id="a title in braces as a whole"),
        pytest.param(
            "{Die Geschichte der kleinen Teiche von Bayern}",
            f"Die {KEEP}Geschichte{END} der kleinen {KEEP}Teiche{END} von {KEEP}Bayern{END}",
            id="German",
        ),
        pytest.param(
            "{Growth of <i>Rana</i> in ponds of Egypt and DNA}",
            f"Growth of <i>{KEEP}Rana{END}</i> in ponds of {KEEP}Egypt{END} and DNA",
            id="italics in braces as a whole",
        ),
        pytest.param(r"{\'E}tude {12} \textit{a {B}}", "Étude 12 <i>a B</i>", id="nothing to keep"),
        pytest.param("{H$_2$O} levels", "H<sub>2</sub>O levels", id="an index"),
        pytest.param(r"{\it in vivo} work", "<i>in vivo</i> work", id="a font"),
        pytest.param("{{Nile}} runs", f"{KEEP}Nile{END} runs", id="two pairs"),
    ],
)
def test_braces_become_spans(source: str, text: str) -> None:
    assert decode(source, case=True) == text


@pytest.mark.parametrize(
    ("text", "source"),
    [
        pytest.param(f"The {KEEP}Nile{END} and DNA", "The {Nile} and {DNA}", id="one pair each"),
        pytest.param(f"On {KEEP}pH and DNA{END} now", "On {pH and DNA} now", id="no pair too many"),
        pytest.param(f"On {KEEP}<i>Rana</i> x{END} now", r"On {\textit{Rana} x} now", id="italics within"),
    ],
)
def test_spans_are_written_as_braces(text: str, source: str) -> None:
    assert encode(text, protect=True) == source


WORDS = st.sampled_from(["Nile", "van Gogh", "bmp", "DNA", "x", "Étude", "{", "&", "<i>a</i>"])


@settings(deadline=None)
@given(st.lists(st.tuples(WORDS, st.booleans()), min_size=2, max_size=6))
def test_what_is_read_is_written_so_that_it_reads_the_same(words: list[tuple[str, bool]]) -> None:
    source = " ".join(f"{{{encode(word)}}}" if kept else encode(word) for word, kept in words)
    text = decode(source, case=True)
    assert decode(encode(text, protect=True), case=True) == text


def test_a_word_with_a_capital_inside_wants_braces() -> None:
    assert [wants_braces(word) for word in ("mRNA", "CAR", "Nile", "x")] == [True, True, False, False]


@pytest.mark.parametrize(
    "piece", ["\U0001fffe", "\U0001ffff", "a", "\U0001fffea\U0001ffff", "\U0001fffe\U0001ffff"]
)
def test_repeated_marks_take_linear_time(piece: str, assert_linear: Callable[..., None]) -> None:
    assert_linear(case_spans, piece)
