"""A checked set, a day -> everything in it that time has overtaken, a finding each."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date

from refkit.expiry.overtaken import find_overtaken
from refkit.expiry.passed import find_passed
from refkit.expiry.superseded import find_superseded
from refkit.model import Document, Judgement, Library, Problem, Source


def find_expired(
    documents: Sequence[Document],
    judgements: Sequence[Judgement],
    library: Library,
    texts: Mapping[str, Source],
    today: date,
    replaced: Collection[str] = (),
) -> tuple[Problem, ...]:
    """The findings RK404, RK405 and RK406; where the set says what came of a thing, its day that is past is not told too.

    `texts` are those of sources, by the ids of their references; `replaced` are references of which a record tells that there is
    a later version.
    """
    overtaken = tuple(find_overtaken(documents, judgements, library, texts))
    told = {(id(p.span.source), p.span.start) for p in overtaken if p.span is not None}
    rest = [j for j in judgements if (id(j.claim.span.source), j.claim.span.start) not in told]
    return (*overtaken, *find_passed(rest, today), *find_superseded(judgements, library, replaced))
