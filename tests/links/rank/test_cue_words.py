"""Parts of articles and words that point to a citation."""

from __future__ import annotations

import pytest

from refkit.links.rank.citation_order import place_first
from refkit.links.rank.cue_words import hints_of, section_of, signs_of
from refkit.links.rank.overlap import Passage


@pytest.mark.parametrize(
    ("heading", "part"),
    [("Materials and Methods", "methods"), ("Results and Discussion", "discussion"), ("BACKGROUND",
        "introduction"), ("Funding", "other")],
)  # fmt: skip
def test_parts_of_articles_are_told_by_their_headings(heading: str, part: str) -> None:
    assert section_of(heading) == part


def test_signs_name_words_place_and_cues() -> None:
    (signs,) = signs_of([Passage(text="It has been shown.", section="Introduction | Scope")])
    assert {
        "shown",
        "has_been",
        "cue > 0",
        "cue > 1",
        "in introduction",
        "heading scop",
        "part opens",
    } <= set(signs)
    assert "cue > 2" not in signs
    assert place_first([], [], (), [], unseen=1.0) == []


def test_hints_tell_own_earlier_work_from_that_of_others() -> None:
    own, others = (
        hints_of(Passage(text=text, section="Methods | Cells"))
        for text in ("As described previously, we used gel.", "Several studies, recently, agree.")
    )
    assert own[0] > 0
    assert others[0] == 0
    assert (own[1], others[1]) == (0, 1)
    assert (own[3], others[3]) == (0, 2)
    assert own[-1] == others[-1] == 1
