"""A decision as a person states it -> checked against the project, and recorded."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from hashlib import sha256

from refkit.bib.decisions import entry_of_claim
from refkit.bib.record import Action, Choice, Recorded, record
from refkit.errors import DecisionError, nearest
from refkit.formats.csl_json import to_item
from refkit.model import Judgement
from refkit.review.queue import Review


def decide(
    review: Review,
    claim: str,
    action: Action,
    references: Sequence[str] = (),
    *,
    by: str,
    at: datetime,
    note: str | None = None,
    expires: str | None = None,
) -> Recorded:
    """Record a decision about a claim of a project, with the day of `at` as its day.

    An acceptance without references is of the source suggested first; a rejection without, of all that are
    suggested. Raises DecisionError for an unknown claim or reference, an exemption without a reason, a note without words,
    an acceptance without a source, and a day that is none or past.
    """
    judgement = review.judgement(claim)
    if judgement is None:
        known = [j.claim.id for j in review.examined.coverage.judgements]
        raise DecisionError.of("no-claim", claim=claim, near=nearest(claim, known))
    named = _references(review, judgement, action, references)
    if action is Action.EXEMPT and not (note or "").strip():
        raise DecisionError.of("no-reason", claim=claim)
    if action is Action.NOTE and not (note or "").strip():
        raise DecisionError.of("no-note", claim=claim)
    if expires is not None and not _is_to_come(expires, at.date()):
        raise DecisionError.of("no-day", day=expires)
    pending = next((one for one in review.pending if one.judgement.claim.id == claim), None)
    choice = Choice(
        entry=entry_of_claim(judgement),
        action=action,
        by=by,
        at=at.isoformat(timespec="seconds"),
        references=named,
        note=note,
        expires=expires,
        instead_of=pending.instead_of if pending is not None else None,
        hashes=_hashes(review, judgement, named),
    )
    return record(review.project.bib, (choice,))


def _references(
    review: Review, judgement: Judgement, action: Action, references: Iterable[str]
) -> tuple[str, ...]:
    held = {reference.id for reference in review.library}
    named = tuple(dict.fromkeys(references))
    for key in named:
        if key not in held:
            raise DecisionError.of("not-held", name=key, near=nearest(key, held))
    linked = tuple(link.reference for link in judgement.links)
    if action is Action.ACCEPT and not named:
        if not linked:
            raise DecisionError.of("no-source", claim=judgement.claim.id)
        return linked[:1]
    return named or (linked if action is Action.REJECT else ())


def _is_to_come(text: str, today: date) -> bool:
    try:
        return date.fromisoformat(text) >= today
    except ValueError:
        return False


def _hashes(review: Review, judgement: Judgement, named: Iterable[str]) -> dict[str, str]:
    """SHA-256 of the claim's words, and of the text (else the record) of each source that was named."""
    hashes = {"claim": _sha256(judgement.claim.words)}
    by_id = {reference.id: reference for reference in review.library}
    for key in named:
        source = review.examined.sources.get(key)
        if source is not None:
            hashes[f"text:{key}"] = _sha256(source.file_text)
        record_text = json.dumps(to_item(by_id[key]), sort_keys=True, ensure_ascii=False)
        hashes[f"record:{key}"] = _sha256(record_text)
    return hashes


def _sha256(text: str) -> str:
    return sha256(text.encode()).hexdigest()
