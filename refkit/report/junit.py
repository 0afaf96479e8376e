"""Judged claims -> JUnit's XML: a suite a document, a case a claim."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from refkit.errors import format_problem
from refkit.model import Finding, Judgement, Verdict
from refkit.xml_text import to_xml

if TYPE_CHECKING:
    from refkit.checking import CheckResult

MOST_NAME = 120  # characters of a claim that name its case


def junit(examined: CheckResult, findings: Sequence[Finding]) -> str:
    """Claims that fail are failures, those that could not be checked errors, waived and exempt ones skipped. What is
    found elsewhere than in a claim stands in the suite's system-out."""
    by_claim: dict[str, list[Finding]] = {}
    elsewhere: dict[int, list[Finding]] = {}
    for one in findings:
        if one.judgement is not None:
            by_claim.setdefault(one.judgement.claim.id, []).append(one)
        else:
            span = one.problem.span
            elsewhere.setdefault(id(span.source) if span is not None else 0, []).append(one)
    judged: dict[int, list[Judgement]] = {id(document.source): [] for document in examined.documents}
    for judgement in examined.coverage.judgements:
        judged.setdefault(id(judgement.claim.span.source), []).append(judgement)
    suites = [
        _suite(
            document.source.name,
            judged[id(document.source)],
            by_claim,
            elsewhere.get(id(document.source), ()),
        )
        for document in examined.documents
    ]
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="refkit">\n{"".join(suites)}</testsuites>\n'


def _suite(
    name: str,
    judged: Sequence[Judgement],
    by_claim: Mapping[str, Sequence[Finding]],
    elsewhere: Sequence[Finding],
) -> str:
    numbers = dict.fromkeys(("failures", "errors", "skipped"), 0)
    cases = []
    for judgement in judged:
        outcome, inside = _outcome(judgement, by_claim.get(judgement.claim.id, ()))
        if outcome:
            numbers[outcome] += 1
        cases.append(_case(name, judgement, inside))
    said = "\n".join(_told(one) for one in elsewhere if one.waiver is None)
    out = f"<system-out>{to_xml(said)}</system-out>\n" if said else ""
    counts = " ".join(f'{word}="{number}"' for word, number in numbers.items())
    return f'<testsuite name="{to_xml(name)}" tests="{len(judged)}" {counts}>\n{"".join(cases)}{out}</testsuite>\n'


def _outcome(judgement: Judgement, findings: Sequence[Finding]) -> tuple[str, str]:
    """The count that a claim goes into, "" for a pass, and the elements inside its case."""
    failing = [one for one in findings if one.counts]
    waived = [one for one in findings if one.fails and one.waiver is not None]
    if failing and judgement.verdict is Verdict.UNCHECKED:
        return "errors", "".join(_failure("error", one) for one in failing)
    if failing:
        # JUnit's schema allows one failure a case.
        first, *others = failing
        return "failures", _failure("failure", first, others)
    if waived:
        why = "; ".join(filter(None, (one.waiver.reason for one in waived if one.waiver)))
        return "skipped", f'<skipped message="{to_xml(why or "waived")}"/>'
    if judgement.verdict is Verdict.EXEMPT:
        return "skipped", f'<skipped message="{to_xml(", ".join(judgement.reasons) or "exempt")}"/>'
    return "", ""


def _failure(element: str, one: Finding, others: Sequence[Finding] = ()) -> str:
    said = "\n".join(_told(finding) for finding in (one, *others))
    return f'<{element} type="{one.code}" message="{to_xml(one.problem.message)}">{to_xml(said)}</{element}>'


def _told(one: Finding) -> str:
    return f"{one.level}[{one.code}] {format_problem(one.problem)}"


def _case(name: str, judgement: Judgement, inside: str) -> str:
    words = judgement.claim.words
    title = words if len(words) <= MOST_NAME else f"{words[: MOST_NAME - 1]}…"
    line = "" if judgement.claim.span.anchors else f' line="{judgement.claim.span.line}"'
    lead = f'<testcase classname="{to_xml(name)}" name="{to_xml(title)} [{judgement.claim.id}]" file="{to_xml(name)}"{line} time="0"'
    return f"{lead}>{inside}</testcase>\n" if inside else f"{lead}/>\n"
