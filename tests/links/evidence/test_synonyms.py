"""Words of the trade and of the lay mean one thing."""

from __future__ import annotations

import pytest

from refkit.claims.stems import stems_of
from refkit.links.evidence.synonyms import is_meaning, meanings_of


@pytest.mark.parametrize(
    ("one", "other"),
    [("child", "paediatric"), ("kidney", "renal"), ("fever", "pyrexia"), ("heart", "cardiac")],
)
def test_two_words_of_one_meaning(one: str, other: str) -> None:
    assert meanings_of(stems_of(one)) == meanings_of(stems_of(other)) != frozenset()


def test_a_meaning_is_no_stem_and_most_words_have_none() -> None:
    assert all(map(is_meaning, meanings_of(stems_of("renal fever"))))
    assert meanings_of(stems_of("harbour steel")) == frozenset()
    assert not is_meaning("renal")
