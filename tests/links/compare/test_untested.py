"""What a source says that it did not look at."""

from __future__ import annotations

import pytest

from refkit.links.compare.pair import SourceContext, pair_up
from refkit.links.compare.untested import compare_untested, left_out

# Text in lower case, then the words for what it left out.
READ = {
    "not included": ("pregnant crew were not included.", [["pregnant", "crew"]]),
    "not yet tested in": ("the spray has not been tested in migraine, nor elsewhere.", [["migraine"]]),
    "excluded": ("we read 40 deeds; deeds of widows were excluded.", [["deeds", "widows"]]),
    "does not extend": ("the results do not extend to the lowlands.", [["lowlands"]]),
    "none": ("all crew were included.", []),
}


@pytest.mark.parametrize(("text", "expected"), READ.values(), ids=READ)
def test_what_was_left_out_is_read(text: str, expected: list[list[str]]) -> None:
    assert [[word.folded for word in words] for words, _ in left_out(text)] == expected


# Claim, passage, whole source, then what is said; None: no difference.
CASES = {
    "medicine": (
        "Denzolate relieves migraine.",
        "Denzolate relieves cluster headache.",
        "denzolate relieves cluster headache. it has not been studied in migraine.",
        "migraine",
    ),
    "history": (
        "Widows of the town left fewer almanacs.",
        "Households of the town left few almanacs.",
        "households of the town left few almanacs. widows were not considered.",
        "Widows",
    ),
    "computing": (
        "The model speeds up cataloguing of fiction.",
        "The model speeds up cataloguing.",
        "the model speeds up cataloguing. fiction was excluded.",
        "fiction",
    ),
    "told by the passage": (
        "Fiction was dear.",
        "Fiction was dear.",
        "fiction was dear. in the second part fiction was excluded.",
        None,
    ),
    "the claim says so": (
        "Fiction was excluded.",
        "Novels were left out.",
        "novels were left out. fiction was excluded.",
        None,
    ),
    "of something else": ("The mill burnt down.", "The mill burnt down.", "fiction was excluded.", None),
    "nothing left out": ("The mill burnt down.", "The mill burnt down.", "the mill burnt down.", None),
}


@pytest.mark.parametrize(("claim", "passage", "source", "said"), CASES.values(), ids=CASES)
def test_a_claim_on_what_was_left_out_goes_too_far(
    claim: str, passage: str, source: str, said: str | None
) -> None:
    found = compare_untested(pair_up(claim, passage, SourceContext(text=source)))
    assert [(one.gravity, one.said) for one in found or ()] == ([("weaker", said)] if said else [])
