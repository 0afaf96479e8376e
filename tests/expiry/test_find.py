"""What time has overtaken in a set, a finding each."""

from __future__ import annotations

from datetime import date

import pytest

from refkit.claims import find_claims
from refkit.documents import read_document
from refkit.expiry.find import find_expired, look_in_turn, looks_ahead
from refkit.model import Judgement, Library, Source, Verdict


def told(texts: dict[str, str], today: date) -> list[str]:
    documents = [
        read_document(Source(name=f"{day}.md", text=f"---\ntitle: Notes\ndate: {day}\n---\n\n{text}\n"))
        for day, text in texts.items()
    ]
    judgements = [
        Judgement(claim=claim, verdict=Verdict.UNCOVERED)
        for document in documents
        for claim in find_claims(document)
    ]
    return [problem.rule for problem in find_expired(documents, judgements, Library(), {}, today)]


def test_what_is_known_to_have_happened_is_told_once() -> None:
    texts = {"2012": "The Orle Bridge is due to open in 2016."}
    assert told(texts, date(2026, 1, 1)) == ["RK405"]
    assert told(texts, date(2015, 1, 1)) == []
    later = {**texts, "2018": "The Orle Bridge was opened in 2017."}
    assert told(later, date(2026, 1, 1)) == ["RK404"]
    assert told(later, date(2015, 1, 1)) == ["RK404"]


AHEAD = {
    "The Orle Bridge is due to open in 2016.": True,
    "The Orle Bridge is due to open in 2416.": True,  # whatever day it is now
    "Zorbine is awaiting approval by the EMA.": True,
    "The Orle Bridge was opened in 2017.": False,
    "Zorbine was approved by the EMA in 2014.": False,
}


@pytest.mark.parametrize(("text", "ahead"), AHEAD.items(), ids=AHEAD)
def test_claims_that_look_ahead(text: str, ahead: bool) -> None:
    claims = find_claims(read_document(Source(name="a.md", text=text + "\n")))
    assert list(map(looks_ahead, claims)) == list(look_in_turn(claims)) == [ahead]


def test_only_claims_that_look_ahead_are_looked_at_again() -> None:
    document = read_document(Source(name="a.md", text="The Orle Bridge is due to open in 2016.\n"))
    judged = [Judgement(claim=claim, verdict=Verdict.UNCOVERED) for claim in find_claims(document)]
    asked: list[str] = []

    def none(claims: object) -> list[bool]:
        asked.extend(claim.text for claim in claims)  # type: ignore[attr-defined]
        return [False]

    assert find_expired([document], judged, Library(), {}, date(2026, 1, 1), look_each=none) == ()
    assert asked == ["The Orle Bridge is due to open in 2016."]
