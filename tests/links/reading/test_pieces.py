"""Texts cut into pieces of words, and the ties between a claim and a passage."""

from __future__ import annotations

import pytest

from refkit.links.reading.pieces import encode, pieces_of, words_of
from refkit.links.settings import READING_CLAIM, READING_PASSAGE

NAMES = (
    "[PAD] [UNK] [CLS] [SEP] a the fell rose un ##cert ##ain . - 1 2 3 ##0 ##1 ##2 ##3 ##4 patient ##s ##1 p ##a"
).split()
VOCABULARY = {name: at for at, name in enumerate(NAMES)}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("Rates rose.", ["rates", "rose", "."], id="lower case, signs apart"),
        pytest.param("Sémont naïve", ["semont", "naive"], id="accents"),
        pytest.param("1,234 and 12,5", ["1234", "and", "12.5"], id="separators of thousands and decimals"),
        pytest.param("twelve of 38", ["12", "of", "38"], id="spelt numbers"),
        pytest.param("Forty dozen", ["40", "12"], id="spelt tens"),
        pytest.param("0·5–1.5 %", ["0.5", "-", "1.5", "%"], id="raised point, dash"),
        pytest.param(
            "10 mg/m² β-blocker", ["10", "mg", "/", "m", "2", "β", "-", "blocker"], id="raised figure, Greek"
        ),
        pytest.param("5-HT2A", ["5", "-", "ht", "2", "a"], id="letters and digits part"),
        pytest.param(" \n\t", [], id="nothing"),
    ],
)
def test_words_of(text: str, words: list[str]) -> None:
    assert words_of(text) == words


@pytest.mark.parametrize(
    ("word", "pieces"),
    [
        pytest.param("uncertain", ["un", "##cert", "##ain"], id="longest pieces first"),
        pytest.param("2024", ["2", "##0", "##2", "##4"], id="digit by digit"),
        pytest.param("1.2", ["1", ".", "##2"], id="decimal"),
        pytest.param("unknown", ["[UNK]"], id="a word that does not part into pieces"),
    ],
)
def test_pieces_of(word: str, pieces: list[str]) -> None:
    assert [NAMES[at] for at in pieces_of(word, VOCABULARY)] == pieces


def test_each_text_begins_and_ends_and_counts_its_own_places() -> None:
    pair = encode("rose", "the fell .", VOCABULARY)
    assert [NAMES[at] for at in pair.ids] == "[CLS] rose [SEP] [CLS] the fell . [SEP]".split()
    assert pair.places == (0, 1, 2, 0, 1, 2, 3, 4)
    assert pair.segments == (0, 0, 0, 1, 1, 1, 1, 1)


def test_a_piece_knows_whether_the_other_text_has_its_word() -> None:
    pair = encode("patients rose 12 a", "patient rose 13 .", VOCABULARY)
    # special, word of the same stem (two pieces), same word, another number (two pieces), a word it lacks, special
    assert pair.flags[:8] == (0, 3, 3, 2, 6, 6, 4, 0)
    assert pair.words[3] == pair.words[pair.ids.index(VOCABULARY["rose"], 4)]
    assert pair.stems[1] == pair.stems[pair.ids.index(VOCABULARY["patient"], 4)] > 0


def test_a_spelt_number_is_the_same_number() -> None:
    pair = encode("two", "2", VOCABULARY)
    assert pair.flags == (0, 5, 0, 0, 5, 0)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("a" * 10_000_000, id="one word of ten million letters"),
        pytest.param("12" * 1_000_000, id="a number of two million digits"),
        pytest.param("rose. " * 1_000_000, id="a million sentences"),
        pytest.param("\u0301" * 100_000, id="nothing but accents"),
        pytest.param("\U0001f600\x00\ud800", id="signs outside of all words"),
        pytest.param("①½ǆﷺ" * 1000, id="signs that are several letters"),
    ],
)
def test_what_is_read_is_bounded(text: str) -> None:
    pair = encode(text, text, VOCABULARY)
    assert len(pair.ids) <= READING_CLAIM + READING_PASSAGE + 4
    assert len({len(pair.ids), len(pair.places), len(pair.flags), len(pair.words), len(pair.stems)}) == 1
