"""Formulas of LaTeX as text."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from refkit.fields.latex import decode
from refkit.fields.latex_math import formula_text


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        pytest.param(r"{\mathrm{H}}_2", "H<sub>2</sub>", id="letters in braces"),
        pytest.param(r"{\mathrm{Sr}}_{2}{\mathrm{RuO}}_{4}", "Sr<sub>2</sub>RuO<sub>4</sub>", id="physics"),
        pytest.param(r"_{2-\delta}", "<sub>2−δ</sub>", id="index with a sign"),
        pytest.param(r"^{13}", "<sup>13</sup>", id="isotope"),
        pytest.param(r"_{\textrm{2}}", "<sub>2</sub>", id="words in an index"),
        pytest.param(r"20\,^\circ\mathrm{C}", "20\u2009°C", id="degrees"),
        pytest.param(r"f'' = f^{\prime}", "f′′ = f′", id="primes"),
        pytest.param(r"\less sub\greater", "<sub>", id="a tag in formulas"),
        pytest.param(r"\bar{B} \to \hat x", "B̄ → x̂", id="accents"),
        pytest.param(r"\sqrt{s}, \sqrt{a+b}", "√s, √(a+b)", id="roots"),
        pytest.param(r"p \leqslant 0.05", "p ⩽ 0.05", id="a sign of pylatexenc's"),
        pytest.param(r"x\ \text{if } y", "x if  y", id="words"),
        pytest.param(r"{\rm Ca}^{2+}", "Ca<sup>2+</sup>", id="font of old"),
        pytest.param(r"\frac{a+1}{b}", "(a+1)/b", id="a fraction"),
        pytest.param(r"\frac12", "1/2", id="a fraction of figures"),
        pytest.param(r"\sqrt[3]{x}", "<sup>3</sup>√x", id="a third root"),
        pytest.param(r"n \log n + \log(n)", "n log n + log(n)", id="functions"),
        pytest.param(r"\sin\theta", "sin θ", id="a function of a letter"),
        pytest.param(r"n\times m \times k", "n×m × k", id="signs keep space on both sides"),
        pytest.param(r"\mathbb{R}^3", "ℝ<sup>3</sup>", id="letters of sets"),
        pytest.param(r"x \not= y \not\in z", "x ≠ y ∉ z", id="signs with a stroke"),
        pytest.param(
            r"A \stackrel{d}{=} B \underset{x}{A}",
            "A =<sup>d</sup> B A<sub>x</sub>",
            id="one above the other",
        ),
        pytest.param(r"f \xrightarrow[a]{b} g", "f →<sub>a</sub><sup>b</sup> g", id="arrows with words"),
        pytest.param(r"\ket{\psi} \braket{a|b}", "|ψ⟩ ⟨a|b⟩", id="states"),
        pytest.param(r"\isotope[14]{C}", "<sup>14</sup>C", id="isotope by its command"),
        pytest.param(r"\SI{5}{km}", "5 km", id="a quantity"),
        pytest.param(r"a \equiv b \pmod{n}", "a ≡ b (mod n)", id="remainders"),
        pytest.param(r"\textcolor{red}{x}\phantom{y}", "x", id="what prints nothing"),
    ],
)
def test_a_formula_of_signs_in_a_line_is_text(inner: str, text: str) -> None:
    assert formula_text(inner, decode) == text


@pytest.mark.parametrize(
    "inner",
    [r"\frac{a}", "{a", r"\sqrt[3", r"\SI{5}", "a}b", "a & b", "x_", r"\unheard x", "{" * 500 + "}" * 500],
)
def test_any_other_formula_is_none(inner: str) -> None:
    assert formula_text(inner, decode) is None


def test_the_command_that_made_a_formula_unreadable_is_named() -> None:
    unknown: set[str] = set()
    formula_text(r"x + \unheard{y}", decode, unknown)
    assert unknown == {"unheard"}


@pytest.mark.parametrize("piece", ["_", "^{", r"\hat", r"\hat{", r"\text{", "{}", r"\sqrt", r"_\hat"])
def test_repeated_marks_take_linear_time(piece: str, assert_linear: Callable[..., None]) -> None:
    assert_linear(lambda text: formula_text(text, decode), piece)
    assert_linear(lambda text: decode(f"${text}$"), piece)
