"""All comparisons of a claim with a passage, in their order."""

from __future__ import annotations

from refkit.links.compare import COMPARISONS, differences
from refkit.links.compare.pair import pair_up
from refkit.rules import REASONS


def test_a_passage_in_the_claims_own_words_differs_in_nothing() -> None:
    text = "In 1919 the court of Ely raised the fine from 5 to 12 marks for three years."
    assert differences(pair_up(text, text)) == ()


def test_every_difference_has_a_reason_that_people_read() -> None:
    found = differences(pair_up("946 barns burnt down in 1919.", "496 barns burnt down in 1921."))
    assert found
    assert all(one.reason in REASONS for one in found)


def test_every_comparison_bears_the_name_of_its_file() -> None:
    assert all(compare.__module__.endswith(f".{name}") for name, compare in COMPARISONS.items())
