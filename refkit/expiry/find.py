"""A checked set, a day -> everything in it that time has overtaken, a finding each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from refkit.expiry.overtaken import find_overtaken
from refkit.expiry.passed import find_passed
from refkit.model import Document, Judgement, Library, Problem, Source


def find_expired(
    documents: Sequence[Document],
    judgements: Sequence[Judgement],
    library: Library,
    texts: Mapping[str, Source],
    today: date,
) -> tuple[Problem, ...]:
    """The findings RK404 and RK405; where the set says what came of a thing, its day that is past is not told too.

    `texts` are those of sources, by the ids of their references.
    """
    overtaken = tuple(find_overtaken(documents, judgements, library, texts))
    told = {(id(p.span.source), p.span.start) for p in overtaken if p.span is not None}
    rest = [j for j in judgements if (id(j.claim.span.source), j.claim.span.start) not in told]
    return (*overtaken, *find_passed(rest, today))
