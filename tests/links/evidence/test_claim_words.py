"""A citation mark's numbers and names are none of the claim's."""

from __future__ import annotations

import pytest

from refkit.links.evidence.claim_words import words_alone
from refkit.model import Claim, ClaimKind, Source, Span


def claim(text: str) -> Claim:
    span = Span(source=Source(name="a.txt", text=text), start=0, end=len(text))
    return Claim(id="c1", span=span, kind=ClaimKind.APPROVAL)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It rose by 12 mm [3, 4].", "It rose by 12 mm ."),
        ("It rose (Smith et al., 2019) twice.", "It rose twice."),
        ("It rose [@smith2019].", "It rose ."),
        ("It rose (by far) in 2019.", "It rose (by far) in 2019."),
    ],
)
def test_a_claim_without_its_marks(text: str, words: str) -> None:
    assert " ".join(words_alone(claim(text)).split()) == words
