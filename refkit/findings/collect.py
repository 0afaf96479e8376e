"""Judgements and problems of a check -> its findings, in the order of the documents."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from refkit.links.verdict.findings import name_of
from refkit.model import AGAINST, Coverage, Document, Finding, Judgement, Library, Problem, Span, Verdict
from refkit.records.findings import is_on_retracted
from refkit.rules import finding
from refkit.rules.coverage import code_of

UNCHECKED = "RK214"
AGAINST_TEXT = "RK212"
ON_RETRACTED = "RK307"
# What a verdict is told as where no passage can be shown that it comes from, as after a person's decision.
STANDING_IN = {"RK210": "RK203", "RK211": "RK202", "RK401": "RK201"}
MOST_NAMED = 3  # sources that one finding names


def collect_findings(
    documents: Sequence[Document], coverage: Coverage, library: Library, problems: Iterable[Problem]
) -> tuple[Finding, ...]:
    """Each claim that is open as a finding, with those problems that are about it; then each other problem.

    Findings stand in the order of the documents and of their places there; those without a place come last.
    """
    holding = _Holding(coverage)
    found: list[Finding] = []
    told: set[tuple[str, str]] = set()  # code and claim of what the problems say
    for problem in problems:
        judgement = holding.of(problem.span)
        if judgement is None:
            found.append(Finding(problem=problem))
            continue
        told.add((problem.rule, judgement.claim.id))
        fails = _fails_by(problem.rule, judgement)
        found.append(Finding(problem=problem, judgement=judgement, fails=fails))
    names = {reference.id: name_of(reference) for reference in library}
    for judgement in coverage.judgements:
        code = code_of(judgement.verdict, judgement.reasons)
        if judgement.verdict is Verdict.UNCHECKED:
            code = UNCHECKED
        if code is not None and (code, judgement.claim.id) not in told:
            found.append(
                Finding(
                    problem=_of_verdict(code, judgement, names),
                    judgement=judgement,
                    fails=_fails(judgement),
                )
            )
    places = {id(document.source): place for place, document in enumerate(documents)}
    found.sort(key=lambda one: _order(one, places))
    return (*found, *(Finding(problem=problem) for problem in _orphans(coverage)))


def _fails(judgement: Judgement) -> bool:
    return judgement.is_citable and not judgement.is_covered


def _fails_by(code: str, judgement: Judgement) -> bool:
    """Whether a problem is why its claim keeps a check from passing."""
    if code == ON_RETRACTED:
        return is_on_retracted(judgement)
    if code == AGAINST_TEXT:
        return judgement.is_against_text and "noted-by-hand" not in judgement.reasons
    return code == code_of(judgement.verdict, judgement.reasons) and _fails(judgement)


def _of_verdict(code: str, judgement: Judgement, names: dict[str, str]) -> Problem:
    code = STANDING_IN.get(code, code)
    span, missing = judgement.claim.span, judgement.missing
    links = [link for link in judgement.links if link.basis in AGAINST] or judgement.links
    sources = ", ".join(names.get(link.reference, link.reference) for link in links[:MOST_NAMED])
    if code == "RK202":
        wording = "partial" if judgement.verdict is Verdict.PARTIAL else "suggested"
        return finding(code, wording, span=span, names=sources)
    if code == "RK203":
        return finding(code, "named" if sources else "by-hand", span=span, names=sources)
    return finding(code, span=span, missing=missing)


def _orphans(coverage: Coverage) -> Iterator[Problem]:
    if coverage.judgements:
        for key in coverage.orphans:
            yield finding("RK204", place=key)


def _order(found: Finding, places: dict[int, int]) -> tuple[int, int, str]:
    span = found.problem.span
    if span is None:
        return len(places) + 1, 0, found.code
    return places.get(id(span.source), len(places)), span.file_start, found.code


class _Holding:
    """Which claim holds a place of its document."""

    def __init__(self, coverage: Coverage) -> None:
        self._by_source: dict[int, tuple[list[int], list[Judgement]]] = {}
        for judgement in sorted(coverage.judgements, key=lambda one: one.claim.span.start):
            starts, judgements = self._by_source.setdefault(id(judgement.claim.span.source), ([], []))
            starts.append(judgement.claim.span.start)
            judgements.append(judgement)

    def of(self, span: Span | None) -> Judgement | None:
        if span is None or id(span.source) not in self._by_source:
            return None
        starts, judgements = self._by_source[id(span.source)]
        at = bisect_right(starts, span.start) - 1
        if at < 0 or judgements[at].claim.span.end < span.end:
            return None
        return judgements[at]
