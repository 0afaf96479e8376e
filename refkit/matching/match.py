"""A query and candidate records -> its Resolution."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

from refkit.duplicates.compare import compare_titles
from refkit.matching.additions import find_additions
from refkit.matching.agreement import features, is_no_title
from refkit.matching.discrepancies import find_discrepancies, is_one_trial
from refkit.matching.glance import likeliest
from refkit.matching.query import Query
from refkit.matching.score import model
from refkit.matching.settings import MOST_CANDIDATES, MOST_TIED, SURE, TELLING_WORDS, TIED
from refkit.matching.stated import Recorded, Stated, read_recorded, read_stated
from refkit.model import Asked, Discrepancy, Record, RecordVerdict, Resolution

ANSWERED = "answered"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A record, what it states, and the probability that it is the query's."""

    record: Record
    recorded: Recorded
    score: float


def match(query: Query, candidates: Iterable[Record], asked: Sequence[Asked] = ()) -> Resolution:
    """How a query stands to the records that services gave for it.

    `asked` are all services that were asked; without any, or where one of them gave no usable answer, nothing is
    NOT_FOUND. At most MOST_CANDIDATES records are looked at.
    """
    stated = read_stated(query)
    ranked = _ranked(stated, candidates)
    best = ranked[0] if ranked else None
    if best is not None and best.score >= SURE:
        return _found(query, stated, best, ranked, asked)
    known = _identified(stated, ranked)
    nearest = known or _entitled(stated, ranked)
    untold = known is not None and not known.recorded.traits.title.text
    if nearest is not None and not untold:
        return _found(query, stated, nearest, ranked, asked)
    answered = bool(asked) and not untold and all(one.outcome == ANSWERED for one in asked)
    verdict = RecordVerdict.NOT_FOUND if answered and _is_enough(stated) else RecordVerdict.COULD_NOT_CHECK
    return Resolution(
        reference=query.reference.id,
        verdict=verdict,
        score=best.score if best is not None else 0.0,
        asked=tuple(asked),
    )


def _ranked(stated: Stated, candidates: Iterable[Record]) -> list[Candidate]:
    weigh = model().probability
    found = []
    for record in likeliest(stated, islice(candidates, MOST_CANDIDATES)):
        recorded = read_recorded(record.reference)
        found.append(Candidate(record, recorded, weigh(features(stated, recorded))))
    return sorted(found, key=lambda one: -one.score)


def _identified(stated: Stated, ranked: Sequence[Candidate]) -> Candidate | None:
    """The likeliest record whose identifier the query states, under whatever title."""
    for one in ranked:
        pairs = zip(stated.traits.marks, one.recorded.traits.marks, strict=True)
        if any(ours and ours == theirs for ours, theirs in pairs) or is_one_trial(stated, one.recorded):
            return one
    return None


def _entitled(stated: Stated, ranked: Sequence[Candidate]) -> Candidate | None:
    """The likeliest record of the query's title, by whatever authors; of a title that says something."""
    for one in ranked:
        title = one.recorded.traits.title
        alike = compare_titles(stated.traits.title, title) in {"equal", "near"}
        if alike and len(title.words) >= TELLING_WORDS:
            return one
    return None


def _found(
    query: Query, stated: Stated, best: Candidate, ranked: Sequence[Candidate], asked: Sequence[Asked]
) -> Resolution:
    best, differing = _least_differing(query, stated, best, ranked, asked)
    record = best.record
    titled = bool(query.reference.title) and not is_no_title(stated.traits.title, best.recorded)
    titled = titled and not is_one_trial(stated, best.recorded)
    if best.score < SURE and titled and not any(one.grave for one in differing):
        differing.append(
            Discrepancy(
                field="title", stated=query.reference.title or "", recorded=record.reference.title or ""
            )
        )
    grave = any(one.grave for one in differing)
    return Resolution(
        reference=query.reference.id,
        verdict=RecordVerdict.MISMATCH if grave else RecordVerdict.VERIFIED,
        record=record,
        score=best.score,
        margin=best.score - _second(best, ranked),
        discrepancies=tuple(differing),
        additions=find_additions(query.reference, record.reference) if best.score >= SURE else {},
        notices=record.notices,
        asked=tuple(asked),
    )


def _least_differing(
    query: Query, stated: Stated, best: Candidate, ranked: Sequence[Candidate], asked: Sequence[Asked]
) -> tuple[Candidate, list[Discrepancy]]:
    """Of the records of one work that are as likely, the one that says the same: one of several may be faulty."""
    tied = [
        one
        for one in ranked
        if one is best or (abs(best.score - one.score) < TIED and _is_one_work(one.recorded, best.recorded))
    ]
    found = [
        (one, list(find_discrepancies(query.reference, stated, one.record.reference, one.recorded, asked)))
        for one in tied[:MOST_TIED]
    ]
    return min(found, key=lambda one: (sum(differing.grave for differing in one[1]), len(one[1])))


def _second(best: Candidate, ranked: Sequence[Candidate]) -> float:
    """The score of the best record that is of another work."""
    return max(
        (one.score for one in ranked if one is not best and not _is_one_work(one.recorded, best.recorded)),
        default=0.0,
    )


def _is_one_work(one: Recorded, other: Recorded) -> bool:
    mine, yours = one.traits, other.traits
    if any(a and a == b for a, b in zip(mine.marks, yours.marks, strict=True)):
        return True
    return mine.title.text == yours.title.text and mine.year == yours.year


def _is_enough(stated: Stated) -> bool:
    """Whether there was anything to ask with: an identifier, a title, or a place."""
    traits = stated.traits
    place = bool(traits.container or traits.names) and bool(traits.page or traits.volume)
    return any(traits.marks) or len(traits.title.words) > 1 or bool(place and traits.year)
