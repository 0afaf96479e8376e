"""Formulas of records as lines: what is raised, lowered, divided; signs with their space; depth that is bounded."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from refkit.formats.mathml import formula_text
from refkit.formats.settings import MATHML_DEPTH
from refkit.formats.xml_text import root_of
from refkit.model import Source

CASES = [
    ("<msubsup><mi>η</mi><mi>p</mi><mn>2</mn></msubsup>", "η<sub>p</sub><sup>2</sup>"),
    ("<mi>x</mi><mo>&lt;</mo><mo>-</mo><mn>3</mn>", "x < -3"),
    ("<mi>a</mi><mo>+</mo><mi>b</mi>", "a + b"),
    ("<msup><mi>B</mi><mo>+</mo></msup><mo>→</mo><msub><mi>K</mi><mn>0</mn></msub>", "B<sup>+</sup> → K<sub>0</sub>"),
    ("<mfrac><mrow><mi>a</mi><mo>+</mo><mn>1</mn></mrow><mi>b</mi></mfrac>", "(a + 1)/b"),
    ("<msqrt><mi>s</mi></msqrt><mo>=</mo><mn>13</mn><mspace/><mtext>TeV</mtext>", "√s = 13 TeV"),
    ("<msqrt><msub><mi>s</mi><mi>N</mi></msub></msqrt>", "√(s<sub>N</sub>)"),
    ("<mroot><mi>x</mi><mn>3</mn></mroot>", "<sup>3</sup>√x"),
    ("<mover><mi>v</mi><mo>→</mo></mover>", "v\u20d7"),
    ("<mover><mi>p</mi><mo>¯</mo></mover><mi>p</mi>", "p\u0304p"),
    ("<munderover><mo>∑</mo><mi>i</mi><mi>n</mi></munderover>", "∑<sub>i</sub><sup>n</sup>"),
    ("<msup><mi>x</mi><mo>′</mo></msup>", "x′"),
    ("<msup><mn>30</mn><mo>∘</mo></msup>", "30°"),
    ("<mfenced><mi>a</mi><mi>b</mi></mfenced>", "(a, b)"),
    ('<mfenced separators=""><mi>a</mi><mi>b</mi></mfenced>', "(ab)"),
    ('<mfenced open="[" close="]"><mn>5</mn><mo>+</mo><mi>x</mi></mfenced>', "[5 + x]"),
    ("<mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>0</mn></mtd></mtr><mtr><mtd><mn>2</mn></mtd></mtr></mtable>", "1, 0; 2"),
    ("<mi>f</mi><mo>\u2061</mo><mrow><mo>(</mo><mi>x</mi><mo>)</mo></mrow>", "f(x)"),
    ("<semantics><mi>x</mi><annotation>\\x</annotation></semantics>", "x"),
    ("<msub><mi>a</mi><msup><mi>b</mi><mn>2</mn></msup></msub>", "a<sub>b2</sub>"),
    ("<matrix><matrixrow><cn>0</cn><cn>1</cn></matrixrow></matrix>", "0 1"),
    ("", ""),
]  # fmt: skip


def formula(inner: str) -> str:
    return formula_text(
        root_of(Source(name="x", text=f'<math xmlns="http://www.w3.org/1998/Math/MathML">{inner}</math>'))
    )


@pytest.mark.parametrize(("inner", "expected"), CASES, ids=[expected or "empty" for _, expected in CASES])
def test_a_formula(inner: str, expected: str) -> None:
    assert formula(inner) == expected


def test_a_deep_formula_ends() -> None:
    deep = MATHML_DEPTH * 2
    assert formula("<mrow>" * deep + "<mi>x</mi>" + "</mrow>" * deep) == ""


def test_long_formulas_take_linear_time(assert_linear: Callable[..., None]) -> None:
    assert_linear(formula, "<msup><mi>x</mi><mo>+</mo></msup>")
