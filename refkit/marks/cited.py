"""Claims and resolved marks -> which references each claim cites."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from refkit.marks.settings import JOINT
from refkit.model import Claim, Mark


def cited_by(
    claims: Sequence[Claim], marks: Iterable[Mark], resolved: Mapping[Mark, tuple[str, ...]]
) -> dict[str, tuple[str, ...]]:
    """Claim id -> ids of the references its marks point to; `claims` are those of the marks' document, in order.

    A mark belongs to the claim that holds it or that ends just before it; at the very end of a sentence it
    covers every clause of the sentence that has no mark of its own.
    """
    starts = [claim.span.start for claim in claims]
    own: dict[int, dict[str, None]] = defaultdict(dict)
    closing: dict[int, dict[str, None]] = defaultdict(dict)
    for mark in marks:
        ids = resolved.get(mark, ())
        at = _claim_of(claims, starts, mark) if ids else None
        if at is None:
            continue
        own[at].update(dict.fromkeys(ids))
        if _ends_sentence(claims, at, mark):
            closing[at].update(dict.fromkeys(ids))
    for at in sorted(closing):
        before = at - 1
        while before >= 0 and before not in own and _same_sentence(claims[before], claims[before + 1]):
            own[before].update(closing[at])
            before -= 1
    return {claims[at].id: tuple(ids) for at, ids in sorted(own.items())}


def _claim_of(claims: Sequence[Claim], starts: list[int], mark: Mark) -> int | None:
    at = bisect_right(starts, mark.span.start) - 1
    if at < 0:
        return None
    if starts[at] == mark.span.start and at and _same_sentence(claims[at - 1], claims[at]):
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
    last = at + 1 == len(claims) or not _same_sentence(claims[at], claims[at + 1])
    rest = mark.span.source.text[mark.span.end : claims[at].span.end]
    return last and not any(c.isalpha() for c in rest)


def _same_sentence(first: Claim, second: Claim) -> bool:
    gap = second.span.start - first.span.end
    between = first.span.source.text[first.span.end : second.span.start]
    # A full stop before a joining word is that of an abbreviation: "made by A Co. and sold as B".
    ends = first.span.text[-1:] in ".!?" and not between.strip()[:1].islower()
    return 0 < gap <= JOINT and not ends and not any(c in ".!?\n|" for c in between)
