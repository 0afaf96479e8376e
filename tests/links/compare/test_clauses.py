"""Which words of a text stand under a "not"."""

from __future__ import annotations

import pytest

from refkit.links.compare.clauses import negated
from refkit.links.compare.content import read_content

CASES = {
    "to the end of the clause": ("It did not raise the tide, but wages fell.", "raise the tide"),
    "no": ("There was no change in wages.", "was change in wages"),
    "the subject of what was not seen": ("Rust was not seen.", "rust was seen"),
    "rather than": ("They used oak rather than larch.", "larch"),
    "n't": ("They didn’t burn.", "burn"),
    "nothing": ("They burnt.", ""),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_a_negation_reaches_to_the_end_of_its_clause(text: str, expected: str) -> None:
    content = read_content(text)
    assert " ".join(content.words[at].folded for at in sorted(negated(content))) == expected
