"""What waits, and what came of it, by sentences of a set: found where both are of the same thing, and nowhere else."""

from __future__ import annotations

import pytest
from overtaken_cases import OVERTAKEN, STANDING

from refkit.claims import find_claims
from refkit.documents import read_document
from refkit.expiry.overtaken import find_overtaken
from refkit.model import Judgement, Library, Source, Verdict


def told(first: str, second: str) -> list[str]:
    texts = (("a.md", "2012-03-01", "Old notes", first), ("b.md", "2018-05-01", "Later notes", second))
    documents = [
        read_document(Source(name=name, text=f"---\ntitle: {title}\ndate: {day}\n---\n\n{text}\n"))
        for name, day, title, text in texts
    ]
    judgements = [
        Judgement(claim=claim, verdict=Verdict.UNCOVERED)
        for document in documents
        for claim in find_claims(document)
    ]
    return [str(problem.span) for problem in find_overtaken(documents, judgements, Library(), {})]


@pytest.mark.parametrize(("first", "second"), OVERTAKEN.values(), ids=OVERTAKEN.keys())
def test_what_has_happened_since_is_told(first: str, second: str) -> None:
    assert told(first, second) == ["a.md:6:1"]


@pytest.mark.parametrize(("first", "second"), STANDING.values(), ids=STANDING.keys())
def test_what_only_comes_near_is_not(first: str, second: str) -> None:
    assert told(first, second) == []


@pytest.mark.parametrize(("first", "second"), OVERTAKEN.values(), ids=OVERTAKEN.keys())
def test_what_came_before_overtakes_nothing(first: str, second: str) -> None:
    """The later document is the one that waits: of a second bridge, or a second application."""
    assert told(second, first) == []
