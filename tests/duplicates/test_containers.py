"""Names of journals, whole and abbreviated."""

from __future__ import annotations

import pytest

from refkit.duplicates.containers import container_words, is_same_container


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("The Journal of Biological Chemistry", "J Biol Chem", True),
        ("Proceedings of the National Academy of Sciences", "Proc. Natl. Acad. Sci.", True),
        ("Proceedings of the National Academy of Sciences", "PNAS", True),
        ("Science (New York, N.Y.)", "Science", True),
        ("Soil & Water", "Soil and Water", True),
        ("Zeitschrift für Geomorphologie", "Z Geomorphol", True),
        ("Zeitschrift für Moorkunde", "Z Moorkd", True),
        ("Clinical Cancer Research", "Cancer Research", False),
        ("Blood", "Haematologica", False),
        ("Fisheries 3", "Fisheries 4", False),
    ],
)
def test_an_abbreviation_is_the_same_journal(one: str, other: str, same: bool) -> None:
    for ours, theirs in ((one, other), (other, one)):
        assert is_same_container(container_words(ours), container_words(theirs)) is same
