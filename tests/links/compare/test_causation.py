"""Causes in claim and passage."""

from __future__ import annotations

import pytest

from refkit.links.compare.causation import compare_causation
from refkit.links.compare.pair import SourceContext, pair_up

# Claim, passage, whole source, then the differences as (gravity, said, instead); None: nothing to compare.
CASES = {
    "medicine": (
        "Snoring raises blood pressure.",
        "Snoring was associated with higher blood pressure.",
        "",
        [("weaker", "raises", "was associated")],
    ),
    "history": (
        "The comet caused the revolt of the weavers.",
        "The revolt of the weavers coincided with a comet.",
        "",
        [("weaker", "caused", "coincided with")],
    ),
    "open": (
        "The charge made people take the tram.",
        "More people took the tram, though it is hard to say why.",
        "",
        [("weaker", "made", "hard to say")],
    ),
    "doubted": (
        "The riots made the crown return the tax.",
        "Whether the riots brought about the return of the tax is uncertain.",
        "",
        [("weaker", "made", "Whether the riots brought about the return of the tax is uncertain")],
    ),
    "another difference": (
        "The label raises wages.",
        "Wages on labelled farms were higher, but labelled farms were also larger.",
        "",
        [("weaker", "raises", "but labelled farms were also")],
    ),
    "whole source": (
        "Courses make nurses teach their patients.",
        "Nurses who had taken courses taught their patients more.",
        "this cross-sectional study asked 900 nurses.",
        [("weaker", "make", "cross-sectional")],
    ),
    "assigned by lot": (
        "Courses lowered the price of bread.",
        "The price of bread was lower after courses.",
        "towns were randomly assigned to courses; a cohort study followed.",
        [],
    ),
    "law": (
        "The act led to fewer suits.",
        "There were fewer suits when the act was in force.",
        "",
        [("unstated", "led to", None)],
    ),
    "same": ("The drought caused the famine.", "The famine was caused by the drought.", "", []),
    "other words for it": ("Sales fell because of the tax.", "Since the tax was high, sales fell.", "", []),
    "an association claimed": (
        "Snoring is associated with gout.",
        "Snoring was associated with gout.",
        "",
        None,
    ),
    "denied": ("Snoring does not cause gout.", "Snoring was associated with gout.", "", None),
    "physics": ("The rod is green.", "The rod is associated with heat.", "", None),
}


@pytest.mark.parametrize(("claim", "passage", "source", "expected"), CASES.values(), ids=CASES)
def test_an_association_is_no_cause(
    claim: str, passage: str, source: str, expected: list[tuple[str, str, str | None]] | None
) -> None:
    found = compare_causation(pair_up(claim, passage, SourceContext(text=source)))
    if expected is None:
        assert found is None
    else:
        assert [(one.gravity, one.said, one.instead) for one in found or ()] == expected
