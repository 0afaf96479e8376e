"""What of a query and a record is compared."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from refkit.matching import Query
from refkit.matching.settings import MOST_TEXT
from refkit.matching.stated import grams_of, read_recorded, read_stated
from refkit.model import Reference
from tests.matching.works import HERONS, asking, printed


@pytest.mark.parametrize(
    ("letters", "grams"),
    [
        pytest.param("marsh", {"mar", "ars", "rsh"}, id="runs of three"),
        pytest.param("ox", {"ox"}, id="a short word is its own"),
        pytest.param("", set(), id="nothing"),
    ],
)
def test_runs_of_letters(letters: str, grams: set[str]) -> None:
    assert grams_of(letters) == grams


def test_a_string_is_folded_without_articles_hyphens_and_line_ends() -> None:
    stated = read_stated(printed("Roe J. The grey her-\nons of a marsh. 2011;07:45."))
    assert "greyheronsofmarsh" in stated.letters
    assert {"2011", "7", "45"} <= stated.numbers
    assert stated.printed


def test_fields_without_a_string_make_one() -> None:
    stated = read_stated(asking())
    assert "feedinghabitsofgreyherons" in stated.letters
    assert not stated.printed


def test_a_record_has_the_runs_of_its_title() -> None:
    assert read_recorded(HERONS).title_grams == grams_of("feedinghabitsofgreyheronsinlowermarsh")


def test_a_long_string_is_cut() -> None:
    stated = read_stated(Query(reference=Reference(id="", type="document"), text="heron " * MOST_TEXT))
    assert len(stated.letters) <= MOST_TEXT


def test_time_is_that_of_reading(assert_linear: Callable[..., None]) -> None:
    empty = Reference(id="", type="document")
    assert_linear(
        lambda text: read_stated(Query(reference=empty, text=text)), "herons (12) [3] ", size=200_000
    )
