"""What time has overtaken in a set, a finding each."""

from __future__ import annotations

from datetime import date

from refkit.claims import find_claims
from refkit.documents import read_document
from refkit.expiry.find import find_expired
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
