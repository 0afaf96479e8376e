"""Sentences keep their exact places, whatever the text looks like."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from refkit.claims.sentences import split_sentences, trim
from refkit.model import Source, Span


def whole(text: str) -> Span:
    return Span(source=Source(name="a.txt", text=text), start=0, end=len(text))


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        pytest.param("It was approved by the U.S. FDA in 2014. Amgen Inc. makes it.",
            ["It was approved by the U.S. FDA in 2014.", "Amgen Inc. makes it."], id="country and company"),
        pytest.param("It is sold in the U.S. The price is high.", ["It is sold in the U.S.",
            "The price is high."], id="country at the end"),
        pytest.param("Side effects (e.g. fever) occur, see Smith et al. 2014 vs. Fig. 3. Next one.",
            ["Side effects (e.g. fever) occur, see Smith et al. 2014 vs. Fig. 3.", "Next one."],
            id="scholarly abbreviations"),
        pytest.param("It was given to approx. The dose was low.", ["It was given to approx. The dose was low."],
            id="a word that is always cut short"),
        pytest.param("The costs incl. The taxes rose. Then they fell.", ["The costs incl. The taxes rose.",
            "Then they fell."], id="another"),
        pytest.param("Cells of the dept. They were few.", ["Cells of the dept.", "They were few."],
            id="one that may end a sentence before a word that opens one"),
        pytest.param("This was shown.3 Next we see.[4,5] Then more.3,4 But no.", ["This was shown.3",
            "Next we see.[4,5]", "Then more.3,4", "But no."], id="marks after the stop"),
        pytest.param("This was shown.⁴ Next.", ["This was shown.⁴", "Next."], id="raised mark"),
        pytest.param("This was shown.¹, ²⁻⁴ Next (see A).⁵; ⁶ Last.", ["This was shown.¹, ²⁻⁴",
            "Next (see A).⁵; ⁶", "Last."], id="raised marks with spaces"),
        pytest.param("It ends. [3] Next.", ["It ends. [3]", "Next."], id="mark after a space"),
        pytest.param("It was so in 2011 [1, Kap. 3]. Next [2; 3, chap. 4].", ["It was so in 2011 [1, Kap. 3].",
            "Next [2; 3, chap. 4]."], id="a chapter in a mark"),
        pytest.param("It was so [1 Tab. 2]. Next [12, Anm. 4]. Then [3, sid. 5]. Last.", ["It was so [1 Tab. 2].",
            "Next [12, Anm. 4].", "Then [3, sid. 5].", "Last."], id="other places in a mark"),
        pytest.param("It was so [see @smith, Kap. 3; -@jones, Abb. 2]. Next.",
            ["It was so [see @smith, Kap. 3; -@jones, Abb. 2].", "Next."], id="a place behind a key"),
        pytest.param("It was so [he died. The others lived]. Next.",
            ["It was so [he died.", "The others lived].", "Next."], id="brackets that are no mark"),
        pytest.param("one line\nwraps here. And\r\nnext.", ["one line\nwraps here.", "And\r\nnext."],
            id="wrapped lines"),
        pytest.param("  - An item. With two sentences.", ["An item.", "With two sentences."], id="bullet"),
        pytest.param("[It is bracketed. All of it.]", ["It is bracketed.", "All of it."], id="outer brackets"),
        pytest.param("(one) and (two)", ["(one) and (two)"], id="brackets that do not match"),
        pytest.param("The p-value was 0.05. 12 patients died.", ["The p-value was 0.05.", "12 patients died."],
            id="decimals"),
    ],
)  # fmt: skip
def test_sentences_are_cut_where_a_reader_would(text: str, sentences: list[str]) -> None:
    assert [span.text for span in split_sentences(whole(text))] == sentences


@pytest.mark.parametrize("text", ["", "   \n ", "•", "[]", "()", "|", ". . .", "a\x00b"])
def test_odd_texts_give_spans_inside_the_text(text: str) -> None:
    for span in split_sentences(whole(text)):
        assert 0 <= span.start < span.end <= len(text)


@pytest.mark.parametrize("unit", ["A. ", "word ", "(", "[1] ", ".1 ", "- ", "a.b", "U.S. ", "\n", "![", "a!b",
    "!", "?!", "...", ".)", '?"', "“", "1.1.1.1", "[1][1]", "e.g.",
    "[1, ", "[1, a. B] ", "[ @a", "x", ". . ", "…", "!\u00a0", "Ab", "ab.c", "5 mm. ", "No. ", "¹.", "x) "])  # fmt: skip
def test_a_long_line_is_cut_in_linear_time(unit: str, assert_linear: Callable[..., None]) -> None:
    assert_linear(lambda text: split_sentences(whole(text)), unit)


def test_a_long_run_without_spaces_hides_no_sentence() -> None:
    address = "https://example.org/" + "a?b.c!" * 100
    text = f"It was approved (see {address}). It is sold today. See {address} It was so! Next."
    assert [span.text for span in split_sentences(whole(text))] == [
        f"It was approved (see {address}).",
        "It is sold today.",
        f"See {address}",
        "It was so!",
        "Next.",
    ]


def test_trim_leaves_bars_bullets_and_space_outside() -> None:
    assert trim(whole(" | • (see it) | ")).text == "see it"


@pytest.mark.parametrize("wrap", ["()", "[]"])
def test_brackets_around_brackets_are_taken_off_in_linear_time(
    wrap: str, assert_linear: Callable[..., None]
) -> None:
    def run(text: str) -> None:
        assert "abc" in trim(whole(text)).text

    assert_linear(run, lambda n: wrap[0] * n + "abc" + wrap[1] * n, size=25_000)
