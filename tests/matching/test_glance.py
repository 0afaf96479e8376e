"""Which records are worth a close look."""

from __future__ import annotations

import pytest

from refkit.matching.glance import glance, likeliest
from refkit.matching.settings import MOST_WEIGHED
from refkit.matching.stated import read_stated
from refkit.model import Name
from tests.matching.works import asking, changed, printed, record

STATED = read_stated(
    printed("Roe J. Feeding habits of grey herons in the lower marsh. J Marsh Sci. 2011;12:45-59.")
)


@pytest.mark.parametrize(
    "less",
    [
        pytest.param({"title": "Breeding habits of common seals"}, id="another title"),
        pytest.param({"author": (Name(family="Moe"),)}, id="another author"),
        pytest.param({"issued": None}, id="no year"),
        pytest.param({"page": "99"}, id="another page"),
    ],
)
def test_what_agrees_looks_likelier(less: dict[str, object]) -> None:
    assert glance(STATED, changed()) > glance(STATED, changed(**less))


def test_few_are_taken_and_the_likeliest_first() -> None:
    others = [record(id=f"other{n}", title="Feeding habits of seals") for n in range(2 * MOST_WEIGHED)]
    taken = likeliest(STATED, [*others, record()])
    assert len(taken) <= MOST_WEIGHED
    assert taken[0].reference.id == "herons"


def test_a_record_whose_identifier_is_stated_is_taken_whatever_it_looks_like() -> None:
    stated = read_stated(asking(doi="10.5555/seals"))
    seals = record(id="seals", title="Common seals", author=(), issued=None, page=None, doi="10.5555/SEALS")
    assert [one.reference.id for one in likeliest(stated, [record(), seals])] == ["herons", "seals"]
