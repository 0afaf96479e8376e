"""The words and facts by which records and queries meet."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from refkit.index.terms import (
    facts,
    family_of,
    figure_of,
    fold,
    name_text,
    query_facts,
    query_words,
    record_facts,
    record_words,
    words_of,
    year_of,
)
from refkit.model import Date, Name, Reference

POND = Reference(
    id="pond",
    type="article-journal",
    title="Tidal rhythms",
    author=(Name(family="Lindqvist", given="Åsa"), Name(family="van Dam", given="K.")),
    container_title="J. Limnol.",
    volume="14",
    page="197-204",
    issued=Date(year=1997),
)
BARE = Reference(id="asked", type="document")

WORDS = [
    pytest.param("Tidal Rhythms", "tidal rhythms", id="small letters"),
    pytest.param("Ørsted’s Größe", "orsted grosse", id="folded letters, and single ones left out"),
    pytest.param("medic-\nation", "medic ation medication", id="a hyphen at the end of a line"),
    pytest.param("non‐word", "non word nonword", id="a typographic hyphen"),
    pytest.param("H<sub>2</sub>O levels", "h2o levels", id="tags"),
    pytest.param("統計圖等化", "統計 計圖 圖等 等化", id="Chinese, without spaces"),
    pytest.param("基于BERT的摘要", "基于 bert 的摘 摘要", id="Chinese with a Latin word"),
    pytest.param("がん", "がん", id="a sign of voicing stays with its kana"),
    pytest.param("ﾃﾞｰﾀ", "デー ータ", id="narrow kana are the wide ones"),
    pytest.param("한국어 교육", "한국 국어 교육", id="Korean"),
    pytest.param("हिन्दी भाषा", "हिन्दी भाषा", id="signs of vowels stay in their word"),
    pytest.param("كِتَابٌ", "كتاب", id="Arabic without points"),
    pytest.param("کتاب", "كتاب", id="Persian letters"),
    pytest.param("Ёлка зимой", "елка зимои", id="Cyrillic"),
    pytest.param("Ὀδύσσεια", "οδυσσεια", id="Greek"),
]


@pytest.mark.parametrize(("text", "words"), WORDS)
def test_words_are_folded_and_scripts_without_spaces_cut_in_pairs(text: str, words: str) -> None:
    assert " ".join(words_of(text)) == words


def test_a_text_is_folded() -> None:
    assert fold("Über <i>Ärzte</i>") == "uber arzte"


FIGURES = [
    ("197-204", "197"),
    ("e123", "e123"),
    ("S12–S19", "s12"),
    ("007", "7"),
    ("xi", ""),
    (None, ""),
    ("0", "0"),
]


@pytest.mark.parametrize(("text", "figure"), FIGURES)
def test_the_first_number_of_a_field_is_its_figure(text: str | None, figure: str) -> None:
    assert figure_of(text) == figure


def test_a_record_holds_its_words_once() -> None:
    assert " ".join(record_words(POND)) == "tidal rhythms lindqvist asa van dam limnol"


def test_a_record_holds_its_facts_in_pairs() -> None:
    assert record_facts(POND) == [
        "v14:p197", "y1997:p197", "lindqvist:y1997", "lindqvist:p197", "dam:y1997"
    ]  # fmt: skip


def test_facts_need_two_that_are_known() -> None:
    assert list(facts("1997", "", "", ["dam"])) == ["dam:y1997"]
    assert list(facts("", "14", "", ["dam"])) == []


PRINTED = [
    "Lindqvist Å, van Dam K. Tidal rhythms. J Limnol. 1997;14(2):197-204.",
    "Lindqvist, Å. (1997). J. Limnol. 14, 197.",
    "[12] Lindqvist Å., J. Limnol. 14 (1997) 197",
    "Å. Lindqvist: Tidal rhythms. In: J. Limnol., vol. 14, no. 2, pp. 197–204, 1997",
]


@pytest.mark.parametrize("text", PRINTED)
def test_a_printed_reference_holds_the_facts_of_its_record(text: str) -> None:
    assert {"v14:p197", "y1997:p197", "lindqvist:y1997"} <= set(query_facts(text, BARE))


def test_a_reference_without_a_text_is_looked_for_by_its_fields() -> None:
    assert query_words("", POND) == record_words(POND)
    assert set(record_facts(POND)) <= set(query_facts("", POND))


def test_names_and_years_are_read_off_a_reference() -> None:
    assert (year_of(POND), year_of(BARE)) == ("1997", "")
    assert [family_of(name) for name in POND.author] == ["lindqvist", "dam"]
    assert name_text(Name(family="Dam", particle="van", given="K.")) == "van Dam K."


@pytest.mark.parametrize("unit", ["a-", "統", "9 ", "<", "é-\n", "हि", "1999 "], ids=ascii)
def test_words_take_linear_time(unit: str, assert_linear: Callable[..., None]) -> None:
    assert_linear(lambda text: list(words_of(text)), unit)
