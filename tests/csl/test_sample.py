"""A style is shown by three invented works."""

from __future__ import annotations

from refkit.csl.sample import sample
from refkit.csl.style.find import find_style


def test_a_sample_cites_one_work_and_two_and_lists_three() -> None:
    shown = sample(find_style("vancouver"))
    assert len(shown.citations) == 2
    assert len(shown.bibliography) == 3
    assert shown.bibliography[0].startswith("1. ")
    assert shown.problems == ()
