"""A sentence -> the clauses of it that can be checked on their own, each a contiguous run of characters."""

from __future__ import annotations

from refkit.claims.clause_patterns import AT_MARK, CUTS, Cut
from refkit.claims.settings import JOINT_REACH, LONGEST_CUT
from refkit.marks.grammar import ANY_MARK
from refkit.patterns import Sieve, regex

MARK = regex(rf"{ANY_MARK}|\[sic\]")
# Runs of blanks and citation marks, which may stand between any two words.
OPENING = frozenset("([{")
JOINTS = Sieve(cut.joint for cut in CUTS)
GAP = regex(rf"(?:\s|{MARK.pattern}){{1,200}}")
# A text in which no mark can begin, with blanks only.
PLAIN = regex(r"[^(\[\\⁰¹²³⁴-⁹\t\n\r\f\v\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]*")


def split_clauses(text: str) -> list[tuple[int, int]]:
    """Start and end of each separately checkable clause; the whole sentence when in doubt.

    Where a sentence may be cut is a table (`clause_patterns.CUTS`). Nothing inside brackets is cut, and a
    citation mark at a joint stays with the clause before it. A mark closes the statement it stands behind:
    there less is asked of what follows (`AT_MARK`).
    """
    if len(text) > LONGEST_CUT:
        return [(0, len(text))]
    plain, places, marked = _squeeze(text)
    depth = _depths(plain)
    spans, begin = [], 0
    for start, end, cut in sorted((*_joints(plain), *_at_marks(plain, marked)), key=lambda joint: joint[:2]):
        if start < begin or depth[start]:
            continue
        before = plain[max(begin, start - JOINT_REACH) : start].strip(" ,")
        after = plain[end : end + JOINT_REACH]
        if min(len(before.split()), len(after.split())) >= cut.least and _may_cut(cut, before):
            spans.append((places[begin], _with_marks(text, places[start], places[end])))
            begin = end
    return [*spans, (places[begin], len(text))]


def _squeeze(text: str) -> tuple[str, list[int], list[int]]:
    # The text with one blank for every gap, where each of its characters stands, and which blanks are for marks.
    if "  " not in text and PLAIN.fullmatch(text):
        return text, list(range(len(text) + 1)), []
    parts: list[str] = []
    places: list[int] = []
    marked: list[int] = []
    at = 0
    for gap in GAP.finditer(text):
        parts += (text[at : gap.start()], " ")
        places += range(at, gap.start() + 1)
        if not gap[0].isspace():
            marked.append(len(places) - 1)
        at = gap.end()
    parts.append(text[at:])
    places += range(at, len(text) + 1)
    return "".join(parts), places, marked


def _at_marks(plain: str, marked: list[int]) -> list[tuple[int, int, Cut]]:
    return [
        (place, match.end(), cut)
        for place in marked
        for cut in AT_MARK
        if (match := cut.joint.match(plain, place))
    ]


def _joints(plain: str) -> list[tuple[int, int, Cut]]:
    found = [
        (*match.span(match.lastindex or 0), number)
        for number in JOINTS.among(plain)
        for match in CUTS[number].joint.finditer(plain)
    ]
    return [(start, end, CUTS[number]) for start, end, number in sorted(found)]


def _may_cut(cut: Cut, before: str) -> bool:
    return all(need.search(before) for need in cut.needs) and not any(bar.search(before) for bar in cut.never)


def _with_marks(text: str, end: int, following: int) -> int:
    # The end of a clause, with the citation marks that stand in the joint after it.
    for mark in MARK.finditer(text, end, following):
        end = mark.end()
    return end


def _depths(text: str) -> list[int]:
    # How many brackets are open at each character.
    if OPENING.isdisjoint(text):
        return [0] * len(text)
    depths, depth = [], 0
    for char in text:
        if char in OPENING:
            depth += 1
        depths.append(depth)
        if char in ")]}" and depth:
            depth -= 1
    return depths
