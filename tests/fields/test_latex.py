"""LaTeX source and text, there and back."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from refkit.fields.latex import decode, encode, is_balanced

PIECES = [
    "a", "B", "é", " ", "{", "}", "\\", "%", "&", "$", "#", "_", "~", "^", "'", "`", '"', "-", "?", "!", "<i>", "</i>",
    "<sub>", "</sub>", "<inf>", "&amp;", "amp;", "#38;", '<span class="', "$x^2$", "\\alpha", "{}", "\n", "\t", "\u00a0",
]  # fmt: skip
patient = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


@pytest.mark.parametrize(
    ("source", "text"),
    [
        pytest.param(r"{\'e}tude", "étude", id="accent in braces"),
        pytest.param(r"M{\"u}ller J{\"{o}}rg", "Müller Jörg", id="umlauts"),
        pytest.param(r"\'{\i} \'\i", "í í", id="dotless i"),
        pytest.param(r"\v{S}koda \c c \k{a} \H{o} \r a", "Škoda ç ą ő å", id="letters as commands"),
        pytest.param(r"\ss x \ss\ x {\ss}a \o{}d \L\'od\'z", "ßx ß x ßa ød Łódź", id="special letters"),
        pytest.param(r"{DNA} of {{The}} House", "DNA of The House", id="braces fall away"),
        pytest.param(r"\& \% \$ \# \_ \{x\}", "& % $ # _ {x}", id="escapes"),
        pytest.param(r"\textit{in} {\em vivo {\bf b}} \emph a", "<i>in</i> <i>vivo <b>b</b></i> <i>a</i>", id="fonts"),
        pytest.param(r"CO$_{2}$ 10$^6$ $\alpha$ $p < 0.05$", "CO<sub>2</sub> 10<sup>6</sup> α p < 0.05", id="formulas"),
        pytest.param(r"$\unheard{a}{b}$", r"$\unheard{a}{b}$", id="formula kept"),
        pytest.param(r"$5 and $6", "$5 and $6", id="money"),
        pytest.param("a -- b --- ``c'' ~d\n  e", "a – b — “c” d e", id="ligatures and white space"),
        pytest.param(r"\href{https://x.y}{link} \url{https://z}", "link https://z", id="links"),
        pytest.param(r"\unheard{of} x", "of x", id="unknown command"),
        pytest.param(r"\noopsort{a}{van Gogh} {\noopsort{1973b}}1974", "van Gogh 1974", id="what only sorts"),
        pytest.param(r"See \url{http://x.y/~a_b}", "See http://x.y/~a_b", id="address with a tilde"),
        pytest.param(r"{\AA}ngstr{\' \i}m\textquotesingle", "Ångstrím'", id="letters with spaces"),
        pytest.param(r"\&amp; &lt;i&gt;x&lt;/i&gt; &#233;", "& <i>x</i> é", id="entities"),
        pytest.param("A&B; R\\&D; &c;", "A&B; R&D; &c;", id="no entities"),
        pytest.param("H<inf>2</inf>O <em>x</em>", "H<sub>2</sub>O <i>x</i>", id="tags of other names"),
        pytest.param(r"$\less$sub$\greater$2$\less$/sub$\greater$", "<sub>2</sub>", id="tags as formulas"),
        pytest.param(r"\textless i\textgreater x\textless/i\textgreater", "<i>x</i>", id="tags as commands"),
        pytest.param(r"\enquote{a} \mkbibquote{b}\hbox{}c", "“a” “b”c", id="quotes and boxes"),
        pytest.param(r"a\kern.1em b\kern-0.2emc\hspace{1em}d", "abcd", id="lengths"),
        pytest.param(r"\(x_2\) \ensuremath{\beta_2} \ensuremath{\frac{a}{b}}", "x<sub>2</sub> β<sub>2</sub> a/b", id="other formulas"),
        pytest.param(r"\CYRZH\textbaht", "Ж฿", id="signs of pylatexenc"),
        pytest.param("}{{a", "a", id="lone braces"),
        pytest.param("\\", "\\", id="lone backslash"),
    ],
)  # fmt: skip
def test_decode(source: str, text: str) -> None:
    assert decode(source) == text


def test_decode_names_the_commands_it_does_not_know() -> None:
    unknown: set[str] = set()
    decode(r"\unheard{of} \textit{x} \foo", unknown=unknown)
    assert unknown == {"unheard", "foo"}


@pytest.mark.parametrize(
    ("text", "source"),
    [
        pytest.param("50% of R&D_x #1", r"50\% of R\&D\_x \#1", id="specials"),
        pytest.param("<i>E. coli</i> CO<sub>2</sub>", r"\textit{E. coli} CO\textsubscript{2}", id="tags"),
        pytest.param("a </i> b", "a </i> b", id="tags without a partner"),
        pytest.param("a  b", "a \\ b", id="two spaces"),
        pytest.param("one\ntwo", r"one\newline{}two", id="line break"),
        pytest.param("{a", r"\textbraceleft{}a", id="brace"),
        pytest.param(
            r"rate $\unheard{a}{b}$ for $5", r"rate $\unheard{a}{b}$ for \$5", id="formula and money"
        ),
    ],
)
def test_encode(text: str, source: str) -> None:
    assert encode(text) == source


def test_encode_protects_words_with_inner_capitals() -> None:
    assert (
        encode("The mRNA of CAR-T and Philadelphia", protect=True) == "The {mRNA} of {CAR}-T and Philadelphia"
    )


@patient
@given(st.lists(st.sampled_from(PIECES), max_size=15).map("".join), st.booleans())
def test_text_is_read_back_as_it_was_and_its_braces_balance(text: str, protect: bool) -> None:
    source = encode(text, protect=protect)
    assert decode(source) == text
    assert is_balanced(source)
    assert "\n" not in source


@pytest.mark.parametrize(
    "piece",
    [
        "{",
        "}",
        "\\",
        "$",
        "'",
        "-",
        "~",
        "\\'",
        "\\textit{",
        "$x",
        "\\it ",
        "<i>",
        "\\'\\i",
        "\\c",
        "\\href{",
        "A{",
        "\\url{",
        "\\ensuremath{",
        "\\kern",
        "\\ifmmode",
        "\\(",
        "&lt",
        "$_",
    ],
)
def test_repeated_marks_take_linear_time(piece: str, assert_linear: Callable[..., None]) -> None:
    assert_linear(decode, piece)
    assert_linear(lambda text: encode(text, protect=True), piece)
