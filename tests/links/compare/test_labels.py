"""Which of several of a kind claim and passage speak of."""

from __future__ import annotations

import pytest

from refkit.links.compare.content import read_content
from refkit.links.compare.labels import compare_labels, labels_of
from refkit.links.compare.pair import pair_up

# Text, then (kind, which).
READ = {
    "number": ("in Stratum 2", [("stratum", "2")]),
    "roman": ("a phase III trial", [("phase", "3")]),
    "one in roman": ("a phase I trial", [("phase", "1")]),
    "letter": ("in Group B", [("group", "b")]),
    "an article is none": ("in this group a man died", []),
    "part": ("a phase 2b trial", [("phase", "2b")]),
    "ordinal": ("the fourth edition", [("edition", "4")]),
    "a second of time": ("per second", []),
    "century": ("the third century", []),
}


@pytest.mark.parametrize(("text", "expected"), READ.values(), ids=READ)
def test_labels_are_read(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(one.kind, one.number) for one in labels_of(read_content(text))] == expected


# Claim, passage, then the differences as (gravity, said, instead); None: nothing to compare.
CASES = {
    "medicine": (
        "Survival in Stratum 2 was 84%.",
        "In Stratum 1 survival was 84%.",
        [("opposed", "Stratum 2", "Stratum 1")],
    ),
    "law": (
        "Article 5 forbids the trade in salt.",
        "Article 7 forbids the trade in salt.",
        [("opposed", "Article 5", "Article 7")],
    ),
    "history": (
        "The third edition names the printer.",
        "The fourth edition names the printer.",
        [("opposed", "third edition", "fourth edition")],
    ),
    "same": ("A phase III trial began.", "A phase 3 trial began.", []),
    "both": ("Survival in Stratum 2 was 84%.", "In Strata 1 and 2, or Stratum 2 alone, it was 84%.", []),
    "no label": ("Survival was 84%.", "In Stratum 1 survival was 84%.", None),
    "physics": ("The rod is green.", "The second rod is green.", None),
}


@pytest.mark.parametrize(("claim", "passage", "expected"), CASES.values(), ids=CASES)
def test_another_of_the_kind_differs(
    claim: str, passage: str, expected: list[tuple[str, str, str]] | None
) -> None:
    found = compare_labels(pair_up(claim, passage))
    if expected is None:
        assert found is None
    else:
        assert [(one.gravity, one.said, one.instead) for one in found or ()] == expected
