"""Cases of letters, with the words that keep theirs."""

from __future__ import annotations

import pytest

from refkit.csl.output import write
from refkit.csl.output.markup import wrap
from refkit.csl.rendering.text_case import change_case

QUOTES = ("“", "”", "‘", "’")


@pytest.mark.parametrize(
    ("text", "case", "expected"),
    [
        pytest.param("a tale of two cities", "title", "A Tale of Two Cities", id="title"),
        pytest.param("risk: the end", "title", "Risk: The End", id="after a colon"),
        pytest.param("mRNA and DNA vaccines", "title", "mRNA and DNA Vaccines", id="capitals within stay"),
        pytest.param(
            "the site clinicaltrials.gov", "title", "The Site Clinicaltrials.gov", id="names of sites"
        ),
        pytest.param("double-blind trial", "title", "Double-Blind Trial", id="hyphen"),
        pytest.param("brown v. board", "title", "Brown v. Board", id="versus"),
        pytest.param("A SHOUTED TITLE OF OLD", "title", "A Shouted Title of Old", id="shouted"),
        pytest.param("FDA", "title", "FDA", id="an acronym is not shouting"),
        pytest.param("Results In Adults With ALL", "sentence", "Results in adults with ALL", id="sentence"),
        pytest.param("results in adults", "capitalize-first", "Results in adults", id="first"),
        pytest.param("mRNA in adults", "capitalize-first", "mRNA in adults", id="first word with capitals"),
        pytest.param("α-synuclein in cells", "capitalize-first", "α-synuclein in cells", id="a Greek letter"),
        pytest.param("α-synuclein in Cells", "sentence", "α-synuclein in cells", id="… of a sentence"),
        pytest.param("ελληνική θάλασσα", "capitalize-first", "Ελληνική θάλασσα", id="a Greek word"),
        pytest.param("a coup d’état of moss", "title", "A Coup d’état of Moss", id="a French article"),
        pytest.param("o’neill of moss", "title", "O’neill of Moss", id="an Irish name in small letters"),
        pytest.param("the end of it", "capitalize-all", "The End Of It", id="all"),
        pytest.param("straße", "uppercase", "STRASSE", id="upper"),
        pytest.param("", "title", "", id="empty"),
    ],
)
def test_text_cases(text: str, case: str, expected: str) -> None:
    assert change_case(text, case, english=True) == expected


def test_title_case_is_for_english_alone() -> None:
    assert change_case("une étude", "title", english=False) == "une étude"


def test_protected_words_keep_their_case() -> None:
    marked = f"the {wrap('nocase', 'eIF and')} factor"
    for case, expected in (("uppercase", "THE eIF and FACTOR"), ("title", "The eIF and Factor")):
        assert write(change_case(marked, case, english=True), "text", QUOTES) == expected
