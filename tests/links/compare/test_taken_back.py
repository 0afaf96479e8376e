"""What a source takes back."""

from __future__ import annotations

import pytest

from refkit.links.compare.pair import pair_up
from refkit.links.compare.taken_back import compare_taken_back
from refkit.links.evidence.assessment import Gravity

OPPOSED, WEAKER = Gravity.OPPOSED, Gravity.WEAKER
# Claim, passage, the sentence behind it, and how grave the difference is; None: there is none.
CASES = {
    "an earlier text, replaced": (
        "The starting dose of lipex is 20 mg.",
        "Earlier versions of the leaflet advised a starting dose of lipex of 20 mg; this has been replaced.", "",
        OPPOSED,
    ),
    "an earlier text": (
        "The panel recommends a target of 140.", "The earlier guideline recommended a target of 140.", "", WEAKER,
    ),
    "lifted in the next sentence": (
        "The licence of the mine is suspended.", "In 2009 the licence of the mine was suspended.",
        "The suspension was lifted in 2014.", OPPOSED,
    ),
    "true of that time": (
        "In 2009 the licence of the mine was suspended.", "In 2009 the licence of the mine was suspended.",
        "The suspension was lifted in 2014.", None,
    ),
    "corrected": (
        "The burns numbered forty.", "The bureau announced that burns numbered forty.",
        "The figure has been corrected.", OPPOSED,
    ),
    "until and since": (
        "The toll is 20 kroner at peak times.",
        "The toll was 20 kroner at peak times until 2017 and has been 25 since.", "", OPPOSED,
    ),
    "not withdrawn": ("The rule binds ships.", "The rule binds ships.", "It was never withdrawn.", None),
    "another thing withdrawn": (
        "No case arose with drops.", "No case arose with drops.", "One brand of tablets has been withdrawn.", None,
    ),
    "nothing of the kind": ("The rule binds ships.", "The rule binds ships.", "It has been in force since 1911.", None),
}  # fmt: skip


@pytest.mark.parametrize(("claim", "passage", "after", "gravity"), CASES.values(), ids=CASES)
def test_what_a_source_takes_back_is_not_its_word(
    claim: str, passage: str, after: str, gravity: Gravity | None
) -> None:
    found = compare_taken_back(pair_up(claim, passage, after=after)) or ()
    assert [one.gravity for one in found] == ([] if gravity is None else [gravity])
