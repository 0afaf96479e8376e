"""Which passage decides, and how it stands to a claim: comparisons by rule beside what the reader makes of it."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from refkit.documents import read_document
from refkit.links.evidence.assessment import Standing
from refkit.links.evidence.passages import SourceText
from refkit.links.evidence.standing import decide
from refkit.links.reading import Reading
from refkit.model import Source

CLAIM = "The salt raised the yield of barley by 12%."
WORDED = "In both years the salt raised the yield of barley by 12%."
FAR = "Barley bore an eighth more where the ground had been salted."
# What the passage says, what the reader makes of it (asserts, denies), and how it stands.
CASES = {
    "in its words, and read so": (WORDED, 0.9, 0.05, Standing.ASSERTS),
    "in its words, and read as another statement": (WORDED, 0.05, 0.3, Standing.NEAR),
    "in its words, and read as a denial": (WORDED, 0.01, 0.97, Standing.NEAR),
    "begins with the very claim": (f"{CLAIM[:-1]}, in two fields.", 0.05, 0.3, Standing.ASSERTS),
    "in other words, read so": (FAR, 0.95, 0.01, Standing.ASSERTS),
    "in other words, read as unsure": (FAR, 0.5, 0.2, Standing.NEAR),
    "another figure": (WORDED.replace("12", "15"), 0.1, 0.4, Standing.OPPOSES),
    "another figure, though read as stated": (WORDED.replace("12", "15"), 0.99, 0.0, Standing.NEAR),
    "hedged": (WORDED.replace("raised", "may have raised"), 0.3, 0.1, Standing.WEAKER),
    "hedged, though read as stated": (
        WORDED.replace("raised", "may have raised"),
        0.99,
        0.0,
        Standing.WEAKER,
    ),
}


@pytest.mark.parametrize(("passage", "asserts", "denies", "standing"), CASES.values(), ids=CASES)
def test_rules_and_reader_decide_together(
    passage: str, asserts: float, denies: float, standing: Standing
) -> None:
    def read(pairs: Sequence[tuple[str, str]]) -> list[Reading]:
        return [Reading(asserts, denies, 1 - asserts - denies)] * len(pairs)

    source = SourceText(read_document(Source(name="s.md", text=f"# Trials\n\n{passage}\n")))
    assert decide(CLAIM, source.nearest(CLAIM), frozenset(), read).standing is standing


def test_what_lowers_a_sentence_lowers_the_passage_around_it() -> None:
    def read(pairs: Sequence[tuple[str, str]]) -> list[Reading]:
        return [Reading(0.99, 0.0, 0.01)] * len(pairs)

    text = "# Trials\n\nThe trial had four fields. In hamsters, salt raised the heart rate by 12%. It took two years.\n"
    source = SourceText(read_document(Source(name="s.md", text=text)))
    claim = "Salt raised the heart rate by 12%."
    assert decide(claim, source.nearest(claim), frozenset(), read).standing is not Standing.ASSERTS


# Claim, passage, what the reader makes of it (asserts, denies), and how the passage stands to the claim.
UNSEEN = {
    "roles exchanged": ("The duke fined the abbot.", "The abbot fined the duke.", 0.9, 0.1, Standing.OPPOSES),
    "compared the other way": (
        "Rye was dearer than wheat.",
        "Wheat was dearer than rye.",
        0.9,
        0.1,
        Standing.OPPOSES,
    ),
    "values exchanged": (
        "Ely had 9 mills and Marn 4.",
        "Ely had 4 mills and Marn 9.",
        0.9,
        0.1,
        Standing.OPPOSES,
    ),
    "as often": ("Patients took 5 mg daily.", "Patients took 5 mg twice daily.", 0.9, 0.1, Standing.OPPOSES),
    "no denial: passive": (
        "The fen was drained by the monks.",
        "The monks drained the fen in 1180.",
        0.01,
        0.98,
        Standing.NEAR,
    ),
    "a denial: other words": (
        "The monks of Ely drained the fen.",
        "The monks of Ely let the fen flood anew.",
        0.01,
        0.98,
        Standing.OPPOSES,
    ),
}


@pytest.mark.parametrize(("claim", "passage", "asserts", "denies", "standing"), UNSEEN.values(), ids=UNSEEN)
def test_what_the_reader_cannot_see(
    claim: str, passage: str, asserts: float, denies: float, standing: Standing
) -> None:
    def read(pairs: Sequence[tuple[str, str]]) -> list[Reading]:
        return [Reading(asserts, denies, 1 - asserts - denies)] * len(pairs)

    source = SourceText(read_document(Source(name="s.md", text=f"# Trials\n\n{passage}\n")))
    assert decide(claim, source.nearest(claim), frozenset(), read).standing is standing
