"""A checked set, a day -> everything in it that time has overtaken, a finding each."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date

from refkit.expiry.overtaken import find_overtaken, statement_of, subject_of
from refkit.expiry.passed import find_passed, read_due
from refkit.expiry.states import find_waiting
from refkit.expiry.superseded import find_superseded
from refkit.model import Claim, Document, Judgement, Library, Problem, Source

# Of claims, which look ahead: looked at one after the other, or known of an earlier run. In their order.
LookEach = Callable[[Sequence[Claim]], Iterable[bool]]


def look_in_turn(claims: Sequence[Claim]) -> Iterator[bool]:
    """Look at one claim after the other."""
    return map(looks_ahead, claims)


def looks_ahead(claim: Claim) -> bool:
    """Whether a claim says that something waits, or is to come by a day, whatever day it is now."""
    text = statement_of(claim.text)
    return read_due(text, date.max) is not None or any(True for _ in find_waiting(text, subject_of(claim)))


def find_expired(
    documents: Sequence[Document],
    judgements: Sequence[Judgement],
    library: Library,
    texts: Mapping[str, Source],
    today: date,
    replaced: Collection[str] = (),
    *,
    look_each: LookEach = look_in_turn,
) -> tuple[Problem, ...]:
    """The findings RK404, RK405 and RK406; where the set says what came of a thing, its day that is past is not told too.

    `texts` are those of sources, by the ids of their references; `replaced` are references of which a record tells that there is
    a later version.
    """
    looking = look_each([judgement.claim for judgement in judgements])
    ahead = [judgement for judgement, looks in zip(judgements, looking, strict=True) if looks]
    overtaken = tuple(find_overtaken(documents, judgements, library, texts, ahead=ahead))
    told = {(id(p.span.source), p.span.start) for p in overtaken if p.span is not None}
    rest = [j for j in ahead if (id(j.claim.span.source), j.claim.span.start) not in told]
    return (*overtaken, *find_passed(rest, today), *find_superseded(judgements, library, replaced))
