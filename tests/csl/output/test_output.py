"""Every format escapes what it does not know and honours the inline tags of CSL; hand-written expectations."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from refkit.csl import render
from refkit.csl.output import WRITERS, write
from refkit.csl.output.parse import parse_field
from refkit.csl.output.tree import Tree, text_of
from refkit.model import Library

QUOTES = ("“", "”", "‘", "’")
E = "\x1b"


def written(field: str, to: str) -> str:
    return write(parse_field(field), to, QUOTES)


@pytest.mark.parametrize(
    ("field", "rtf", "latex", "terminal"),
    [
        pytest.param(r"a\b {c}", r"a\\b \{c\}", r"a\textbackslash{}b \{c\}", r"a\b {c}", id="braces"),
        pytest.param(
            r"\input{x}\par} \u8211?",
            r"\\input\{x\}\\par\} \\u8211?",
            r"\textbackslash{}input\{x\}\textbackslash{}par\} \textbackslash{}u8211?",
            r"\input{x}\par} \u8211?",
            id="commands of the format",
        ),
        pytest.param("$x_1^2$ 5% #3 &", "$x_1^2$ 5% #3 &", r"\$x\_1\textasciicircum{}2\$ 5\% \#3 \&", None, id="TeX"),
        pytest.param(
            "<script>a|b</script>",
            "<script>a|b</script>",
            r"\textless{}script\textgreater{}a\textbar{}b\textless{}/script\textgreater{}",
            "<script>a|b</script>",
            id="script",
        ),
        pytest.param('6" ~ `x`', '6" ~ `x`',
            r"6\textquotedbl{} \textasciitilde{} \textasciigrave{}x\textasciigrave{}", None, id="signs"),
        pytest.param('say "no"', r"say \u8220?no\u8221?", "say “no”", "say “no”", id="quotation marks"),
        pytest.param("a--b---c,,d", "a--b---c,,d", "a-{}-b-{}-{}-c,{},d", None, id="no ligatures"),
        pytest.param("Gökbuget – ß™", r"G\u246?kbuget \u8211? \u223?\u8482?", "Gökbuget – ß™", "Gökbuget – ß™",
            id="Latin"),
        pytest.param("α ≥ 5", r"\u945? \u8805? 5", r"\ensuremath{\alpha} \ensuremath{\geq} 5", "α ≥ 5",
            id="mathematics"),
        pytest.param("𝛼", r"\u-10187?\u-8452?", r"\CSLUnicode{𝛼}{[U+1D6FC]}", "𝛼", id="beyond the BMP"),
        pytest.param("אב 中", r"\u1488?\u1489? \u20013?",
            r"\CSLUnicode{אב}{[U+05D0][U+05D1]} \CSLUnicode{中}{[U+4E2D]}", "אב 中", id="other writing"),
        pytest.param("\u200fx\u200e", r"\u8207?x\u8206?", "\\CSLUnicode{\u200f}{}x\\CSLUnicode{\u200e}{}",
            "\u200fx\u200e", id="direction marks"),
        pytest.param("a\u202eb\u2066c", r"a\u8238?b\u8294?c", "a\\CSLUnicode{\u202e}{}b\\CSLUnicode{\u2066}{}c",
            "abc", id="overrides"),
        pytest.param("e\u0301 o\u0323\u0302 q\u0301", r"e\u769? o\u803?\u770? q\u769?", r"é \^{\d{o}} \'{q}",
            None, id="combining marks"),
        pytest.param("}\u20dd%\u20ddx", r"\}\u8413?%\u8413?x",
            "\\}\\CSLUnicode{\u20dd}{[U+20DD]}\\%\\CSLUnicode{\u20dd}{[U+20DD]}x", None, id="marks on signs"),
        pytest.param("\u05d0\u05b7", r"\u1488?\u1463?", "\\CSLUnicode{\u05d0\u05b7}{[U+05D0][U+05B7]}", None,
            id="points"),
        pytest.param("\u0301}", r"\u769?\}", "\\CSLUnicode{\u0301}{[U+0301]}\\}", None, id="a mark on nothing"),
        pytest.param("i\u0304", r"i\u772?", r"\={\i}", None, id="an accent over an i"),
        pytest.param("a\u00a0b\u2009c\u2011d", r"a\~b\u8201?c\_d", r"a~b\,c\mbox{-}d", None, id="spaces"),
        pytest.param(f"a{E}[31mb{E}]8;;http://e.org{E}\\c\x9b1m", r"a[31mb]8;;http://e.org\\c1m", None,
            r"a[31mb]8;;http://e.org\c1m", id="control characters"),
        pytest.param("<i>a</i><b>b</b>", r"{\i a}{\b b}", r"\textit{a}\textbf{b}",
            f"{E}[3ma{E}[23m{E}[1mb{E}[22m", id="italics and bold"),
        pytest.param("<i>a <i>b</i></i>", r"{\i a {\i0 b}}", r"\textit{a \textup{b}}",
            f"{E}[3ma {E}[23mb{E}[3m{E}[23m", id="italics within italics"),
        pytest.param("CO<sub>2</sub> x<sup>2</sup>", r"CO{\sub 2} x{\super 2}",
            r"CO\textsubscript{2} x\textsuperscript{2}", "CO2 x2", id="below and above"),
        pytest.param('<span style="font-variant:small-caps;">ad</span>', r"{\scaps ad}", r"\textsc{ad}", "ad",
            id="small capitals"),
        pytest.param('<span class="nocase">eIF</span>', "eIF", "eIF", "eIF", id="nocase"),
        pytest.param("<i onclick=x>a</i>", "<i onclick=x>a</i>", None, "<i onclick=x>a</i>", id="no other tag"),
    ],
)  # fmt: skip
def test_a_field_is_escaped(field: str, rtf: str, latex: str | None, terminal: str | None) -> None:
    assert written(field, "rtf") == rtf
    for to, expected in (("latex", latex), ("terminal", terminal)):
        if expected is not None:
            assert written(field, to) == expected


@pytest.mark.parametrize("to", sorted(WRITERS))
def test_thousands_of_nested_tags_cost_little_and_nest_little(
    to: str, assert_linear: Callable[..., None]
) -> None:
    nested = written("<i>" * 5000 + "x" + "</i>" * 5000, to)
    assert "x" in nested
    assert len(nested) < 2000
    assert_linear(lambda text: written(text + "x", to), "<i> a</i> ")


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=60) | st.text(st.sampled_from("{}\\\\%#-,<i>/ a\u0301\u20dd\u05d0"), max_size=40))
def test_whatever_a_field_holds_braces_balance(text: str) -> None:
    for to in ("rtf", "latex"):
        out = written(f"{text} <i>{text}</i>", to).replace("\\\\", "").replace(r"\{", "").replace(r"\}", "")
        assert out.count("{") == out.count("}")
    assert written(text, "rtf").isascii()


@pytest.mark.parametrize("to", sorted(WRITERS))
def test_an_entry_that_cannot_be_written_costs_no_other(
    to: str, one: Callable[..., Library], monkeypatch: pytest.MonkeyPatch
) -> None:
    real = WRITERS[to]

    def failing(tree: Tree) -> str:
        if "Bad" in text_of(tree):
            raise ZeroDivisionError
        return real(tree)

    monkeypatch.setattr("refkit.csl.output.WRITERS", {**WRITERS, to: failing})
    both = Library(references=(*one(id="bad", title="Bad"), *one(id="good", title="Good")))
    done = render(both, "vancouver", to=to)
    assert done.ids == ("good",)
    assert [(p.rule, p.place) for p in done.problems] == [("RK602", "bad")]
