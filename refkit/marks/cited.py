"""Claims and resolved marks -> which references each claim cites."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from refkit.marks.grammar import GOES_ON, INTRODUCES, NAMED_BEFORE, OPENS, SENTENCE_END, SUBJECT, TELLS
from refkit.marks.latex import COMMAND, prints_author
from refkit.marks.settings import JOINT, LEAD_COMPARED, LONGEST_ENDING, MOST_LEADING
from refkit.model import Claim, Mark, MarkStyle, Span, Unit, UnitKind


def cited_by(
    claims: Sequence[Claim],
    marks: Iterable[Mark],
    resolved: Mapping[Mark, tuple[str, ...]],
    units: Sequence[Unit] = (),
) -> dict[str, tuple[str, ...]]:
    """Claim id -> ids of the references its marks point to; `claims` are the document's, in order, `units` its
    units.
    """
    cited = {
        claim: tuple(dict.fromkeys(key for mark in own for key in resolved.get(mark, ())))
        for claim, own in marks_of_claims(claims, marks, units).items()
    }
    return {claim: ids for claim, ids in cited.items() if ids}


def marks_of_claims(
    claims: Sequence[Claim], marks: Iterable[Mark], units: Sequence[Unit] = ()
) -> dict[str, tuple[Mark, ...]]:
    """Claim id -> its marks, whether they point to a reference or nowhere; `claims` are in order.

    A mark belongs to the claim that holds it or that ends just before it; at the very end of a sentence it
    covers every clause of the sentence that has no mark of its own, and so does one that is part of the
    sentence ("Abel et al. [3] found …") for the clauses that follow. The marks of a sentence that introduces a
    list cover those items that have none; for these the document's `units` are needed.
    """
    marks = tuple(marks)
    starts = [claim.span.start for claim in claims]
    own: dict[int, list[Mark]] = defaultdict(list)
    closing: dict[int, list[Mark]] = defaultdict(list)
    telling: dict[int, list[Mark]] = defaultdict(list)
    for mark in marks:
        at = _claim_of(claims, starts, mark)
        if at is None:
            continue
        own[at].append(mark)
        if is_narrative(mark):
            telling[at].append(mark)
        elif _ends_sentence(claims, at, mark):
            closing[at].append(mark)
    _spread(claims, own, telling, 1)
    _spread(claims, own, closing, -1)
    for at, found in _of_lead_ins(starts, marks, units).items():
        own.setdefault(at, found)
    return {claims[at].id: tuple(found) for at, found in sorted(own.items())}


def _spread(
    claims: Sequence[Claim], own: dict[int, list[Mark]], found: Mapping[int, list[Mark]], step: int
) -> None:
    """Give marks to the other clauses of their sentence, forwards or backwards, up to one with its own."""
    for at in sorted(found):
        other = at + step
        while 0 <= other < len(claims) and other not in own:
            first, second = sorted((other, other - step))
            if not is_one_sentence(claims[first].span, claims[second].span):
                break
            own[other] = found[at]
            other += step


def _of_lead_ins(
    starts: Sequence[int], marks: Sequence[Mark], units: Sequence[Unit]
) -> dict[int, list[Mark]]:
    """Place of a claim -> the marks of the sentences that introduce its list, the nearest that has any."""
    places = [mark.span.start for mark in marks]
    leading: list[tuple[str, list[Mark]]] = []  # what introduces a list, and its marks
    found: dict[int, list[Mark]] = {}
    for unit in units:
        if unit.kind is UnitKind.LIST_ITEM and unit.lead_in:
            mine = next((held for text, held in reversed(leading) if unit.lead_in.endswith(text)), None)
            mine = mine or next(
                (held for text, held in reversed(leading) if held and text in unit.lead_in), None
            )
            if mine:
                first, last = (bisect_left(starts, edge) for edge in (unit.span.start, unit.span.end))
                found |= dict.fromkeys(range(first, last), mine)
        elif unit.kind not in {UnitKind.LIST_ITEM, UnitKind.FURNITURE}:
            leading = []
        if unit.kind is UnitKind.LEAD_IN or (unit.kind is UnitKind.LIST_ITEM and introduces(unit.text)):
            first, last = (bisect_left(places, edge) for edge in (unit.span.start, unit.span.end))
            words = " ".join(unit.text.split())[-LEAD_COMPARED:]
            leading = [*leading[-MOST_LEADING:], (words, list(marks[first:last]))]
    return found


def introduces(text: str) -> bool:
    """Whether a text ends so that something must follow: with a colon, and marks behind it."""
    return INTRODUCES.search(text[-LONGEST_ENDING:]) is not None


def is_narrative(mark: Mark) -> bool:
    """Whether a mark is part of its sentence and not put behind a statement: "@abel2011 describe", "Abel (2011)
    found", "Abel et al. [3] found", "ref. 2 shows", "\\citet{abel}".
    """
    text, whole = mark.span.text, mark.span.source.text
    if mark.style is MarkStyle.PANDOC:
        return text[0] not in "[-"
    if mark.style is MarkStyle.AUTHOR_YEAR:
        return text[0] not in "(["
    command = COMMAND.match(text) if mark.style is MarkStyle.LATEX else None
    if command:
        return prints_author(command["name"])
    before = whole[max(0, mark.span.start - LONGEST_ENDING) : mark.span.start]
    goes_on = TELLS.match(whole, mark.span.end, mark.span.end + LONGEST_ENDING)
    return goes_on is not None and (NAMED_BEFORE.search(before) or OPENS.search(before)) is not None


def _claim_of(claims: Sequence[Claim], starts: list[int], mark: Mark) -> int | None:
    at = bisect_right(starts, mark.span.start) - 1
    if at < 0:
        return None
    opens = starts[at] == mark.span.start and at > 0 and not is_narrative(mark)
    if opens and is_one_sentence(claims[at - 1].span, claims[at].span):
        return at - 1  # a clause that opens with the mark of the one before it
    end = claims[at].span.end
    if mark.span.start < end:
        return at
    if SUBJECT.match(mark.span.source.text, mark.span.start, mark.span.end + LONGEST_ENDING) or (
        mark.style is MarkStyle.AUTHOR_YEAR and is_narrative(mark)
    ):
        return None  # it opens a sentence that is no claim
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
