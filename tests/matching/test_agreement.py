"""How far a query and a record agree."""

from __future__ import annotations

import pytest

from refkit.duplicates.name_traits import NameTraits
from refkit.matching import Query
from refkit.matching.agreement import (
    FEATURES,
    container_share,
    features,
    is_named,
    is_near,
    likeness,
    share,
    stands,
)
from refkit.matching.stated import grams_of, read_recorded, read_stated
from tests.matching.works import HERONS, asking, changed, printed

STRING = (
    "Roe J, Doe A, Poe L. Feeding habits of grey herons in the lower marsh. J Marsh Sci. 2011;12(3):45-59."
)


def numbers(query: Query, **fields: object) -> dict[str, float]:
    found = features(read_stated(query), read_recorded(changed(**fields)))
    return dict(zip(FEATURES, found, strict=True))


def test_a_work_agrees_with_itself() -> None:
    found = numbers(printed(STRING))
    assert {name for name, number in found.items() if number == 1.0} >= {
        "title whole", "title held", "title back", "first author", "year same", "page same", "volume same", "container",
    }  # fmt: skip
    assert not any(
        number for name, number in found.items() if name.endswith((" other", " not", " missing", " foreign"))
    )


@pytest.mark.parametrize(
    ("change", "named"),
    [
        pytest.param({"volume": "13"}, "volume other", id="volume"),
        pytest.param({"page": "145-159"}, "page other", id="first page"),
        pytest.param({"issued": None}, "year same", id="no year"),
        pytest.param({"title": "Feeding habits of grey herons in the lower marsh. Part 2"}, "part of one alone", id="part"),
        pytest.param({"title": "Correction to: Feeding habits of grey herons in the lower marsh"}, "notice other", id="erratum"),
        pytest.param({"container_title": "Annals of Botany"}, "container other", id="journal"),
    ],
)  # fmt: skip
def test_what_differs_is_told(change: dict[str, object], named: str) -> None:
    assert numbers(printed(STRING), **change)[named] != numbers(printed(STRING))[named]


def test_slips_and_a_lost_hyphen_leave_agreement() -> None:
    damaged = "Roe J, Doe A. Feedng habbits of grey heromns in the lower mrsh. J Marsh Sci. 2011;12(3):4559."
    found = numbers(printed(damaged))
    assert found["title held"] > 0.85
    assert found["page same"]


def test_shares() -> None:
    assert share(frozenset({"a", "b"}), frozenset({"b", "c"})) == 0.5
    assert share(frozenset(), frozenset({"b"})) == 0.0


def test_likeness_counts_slips() -> None:
    run, text = "greyheronsinmarsh", "thegreyheronsinthemarhs"
    assert likeness(run, grams_of(run), run, grams_of(run)) == 1.0
    assert 0.6 < likeness(run, grams_of(run), text, grams_of(text)) < 1.0
    assert likeness(run, grams_of(run), "zzz", grams_of("zzz")) == 0.0


@pytest.mark.parametrize(
    ("family", "found"),
    [
        pytest.param("roe", True, id="as printed"),
        pytest.param("featherstone", True, id="with a slip"),
        pytest.param("cholmondeley", False, id="another"),
    ],
)
def test_names_are_found_in_the_string(family: str, found: bool) -> None:
    stated = read_stated(printed(STRING.replace("Doe A", "Fetherstone A")))
    assert is_named(stated, NameTraits(family)) is found


@pytest.mark.parametrize(
    ("number", "found"),
    [
        pytest.param("45", True, id="as printed"),
        pytest.param("217", True, id="before a lost hyphen"),
        pytest.param("21", False, id="the beginning of another"),
    ],
)
def test_numbers_stand_in_the_string(number: str, found: bool) -> None:
    assert stands(number, read_stated(printed(f"{STRING} 217224"))) is found


def test_a_journal_is_found_abbreviated() -> None:
    traits = read_recorded(HERONS).traits
    assert container_share(read_stated(printed(STRING)), traits.container) == 1.0
    assert container_share(read_stated(asking(container_title="Nature")), traits.container) < 0.5


def test_a_word_is_near_with_slips_and_a_figure_never() -> None:
    assert is_near("herons", "thegreyheronssnest")
    assert is_near("hreons", "thegreyheronsnest")
    assert not is_near("13", "12")
