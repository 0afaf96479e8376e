"""Claims and resolved marks -> which references each claim cites."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from refkit.marks.grammar import GOES_ON, SENTENCE_END
from refkit.marks.settings import JOINT, LONGEST_ENDING
from refkit.model import Claim, Mark, Span


def cited_by(
    claims: Sequence[Claim], marks: Iterable[Mark], resolved: Mapping[Mark, tuple[str, ...]]
) -> dict[str, tuple[str, ...]]:
    """Claim id -> ids of the references its marks point to; `claims` are the document's, in order."""
    cited = {
        claim: tuple(dict.fromkeys(key for mark in own for key in resolved.get(mark, ())))
        for claim, own in marks_of_claims(claims, marks).items()
    }
    return {claim: ids for claim, ids in cited.items() if ids}


def marks_of_claims(claims: Sequence[Claim], marks: Iterable[Mark]) -> dict[str, tuple[Mark, ...]]:
    """Claim id -> its marks, whether they point to a reference or nowhere; `claims` are in order.

    A mark belongs to the claim that holds it or that ends just before it; at the very end of a sentence it
    covers every clause of the sentence that has no mark of its own.
    """
    starts = [claim.span.start for claim in claims]
    own: dict[int, list[Mark]] = defaultdict(list)
    closing: dict[int, list[Mark]] = defaultdict(list)
    for mark in marks:
        at = _claim_of(claims, starts, mark)
        if at is None:
            continue
        own[at].append(mark)
        if _ends_sentence(claims, at, mark):
            closing[at].append(mark)
    for at in sorted(closing):
        before = at - 1
        while (
            before >= 0
            and before not in own
            and is_one_sentence(claims[before].span, claims[before + 1].span)
        ):
            own[before] = closing[at]
            before -= 1
    return {claims[at].id: tuple(found) for at, found in sorted(own.items())}


def _claim_of(claims: Sequence[Claim], starts: list[int], mark: Mark) -> int | None:
    at = bisect_right(starts, mark.span.start) - 1
    if at < 0:
        return None
    if starts[at] == mark.span.start and at and is_one_sentence(claims[at - 1].span, claims[at].span):
        return at - 1  # a clause that opens with the mark of the one before it
    end = claims[at].span.end
    if mark.span.start < end:
        return at
    gap = mark.span.source.text[end : mark.span.start]
    # Between a claim and its mark may stand stops, spaces and other marks.
    return (
        at
        if len(gap) < 80 and "\n\n" not in gap and not any(c.isalpha() for c in gap) and gap.count("\n") < 2
        else None
    )


def _ends_sentence(claims: Sequence[Claim], at: int, mark: Mark) -> bool:
    last = at + 1 == len(claims) or not is_one_sentence(claims[at].span, claims[at + 1].span)
    rest = mark.span.source.text[mark.span.end : claims[at].span.end]
    return last and not any(c.isalpha() for c in rest)


def is_one_sentence(first: Span, second: Span) -> bool:
    """Whether two stretches of a text, one soon after the other, are clauses of one sentence."""
    if not 0 < second.start - first.end <= JOINT:
        return False
    text, end = first.source.text, first.end
    ends = SENTENCE_END.search(text, max(first.start, end - LONGEST_ENDING), end)
    if ends and not GOES_ON.match(text, end, second.start + 1):
        return False
    return not any(c in ".!?\n\t|" for c in text[end : second.start])
