"""Words cut at a line end: which hyphen stands for nothing, and which is part of the word."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from refkit.links.evidence.hyphens import WordsOf, cuts
from refkit.model import Source


def mended(text: str) -> str:
    for start, end in reversed(cuts(text, WordsOf(Source(name="s.txt", text=text)))):
        text = text[:start] + text[end:]
    return text


CUT = {
    "a word that is known whole": ("when house-\nholds had left", "when households had left"),
    "a word of which one half is none": ("the win-\nters of 1881", "the winters of 1881"),
    "a word that the text has whole": (
        "A kesterite cell; ageing of kester-\nite films", "A kesterite cell; ageing of kesterite films"),
    "a compound that the text has": (
        "The low-income group; taxes of low-\nincome groups", "The low-income group; taxes of low-income groups"),
    "two words": ("patients with long-\nterm pain", "patients with long-term pain"),
    "a hyphen for a later word": ("first-\nand second-order terms", "first-\nand second-order terms"),
    "a capital behind it": ("an Anglo-\nSaxon charter", "an Anglo-Saxon charter"),
    "a number behind it": ("a tariff-\n12 clause", "a tariff-12 clause"),
    "capitals before it": ("the DNA-\nbinding part", "the DNA-binding part"),
    "a soft hyphen": ("the ba\u00ad\nrons met", "the barons met"),
    "a soft hyphen before a small word": ("a shad\u00ad\nou of it", "a shadou of it"),
    "the sign of a typesetter": ("the bal\u00ac\nlot box", "the ballot box"),
    "the hyphen of Unicode": ("when house\u2010\nholds had left", "when households had left"),
    "line ends of Windows": ("when house-\r\nholds had left", "when households had left"),
    "spaces and an empty line": ("when house-  \n\n   holds had left", "when households had left"),
    "a page break": ("when house-\fholds had left", "when households had left"),
    "two cut words": ("house-\nholds of bar-\nons", "households of barons"),
    "a hyphen inside a line": ("a well-known house", "a well-known house"),
    "a dash": ("the levy -\nit rose", "the levy -\nit rose"),
    "no hyphen": ("the levy\nrose", "the levy\nrose"),
    "nothing": ("", ""),
}  # fmt: skip


@pytest.mark.parametrize(("text", "whole"), CUT.values(), ids=CUT)
def test_a_word_cut_at_a_line_end_is_made_whole(text: str, whole: str) -> None:
    assert mended(text) == whole


@pytest.mark.parametrize(
    ("word", "held", "is_word"),
    [
        pytest.param("kesterite", True, True, id="of the text"),
        pytest.param("films", True, True, id="a part of a compound"),
        pytest.param("thin-films", True, True, id="a compound with the hyphen of Unicode"),
        pytest.param("government", False, True, id="known to the reader alone"),
        pytest.param("qu", True, False, id="too short for a word"),
        pytest.param("kester", False, False, id="half of a cut word"),
        pytest.param("zzyrgl", False, False, id="no word"),
    ],
)
def test_words_of_a_text(word: str, held: bool, is_word: bool) -> None:
    words = WordsOf(Source(name="s.txt", text="Kesterite thin\u2010films by Qu; kester-\nite."))
    assert words.holds(word) is held
    assert words.is_word(word) is is_word


def test_a_text_of_cut_words_takes_linear_time(assert_linear: Callable[..., None]) -> None:
    assert_linear(mended_length, lambda n: "ab-\ncd " * n)


def mended_length(text: str) -> int:
    return len(cuts(text, WordsOf(Source(name="s.txt", text=text))))
