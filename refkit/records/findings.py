"""Records of references, judged claims -> findings on both, and the reasons that go with the links."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, Final

from refkit.errors import count
from refkit.model import Basis, Judgement, Library, Link, Problem, Reference, Resolution, Span, Verdict
from refkit.records.fingerprint import fingerprint_of
from refkit.records.row import Row
from refkit.records.settings import NAMES_SHOWN
from refkit.records.standing import Fact, facts_of, is_gone
from refkit.rules import finding

ALONE: Final = "rests-on-retracted"  # the reason of a claim whose sources were all retracted
UNCHECKED: Final = "RK315"
FAILING: Final = "RK307"
FIRST: Final = "RK306"  # of the codes that tell what a record says …
LAST: Final = UNCHECKED  # … and the last
RESTING: Final = frozenset({Basis.QUOTED, Basis.MARKED, Basis.ACCEPTED})


def held_records(
    rows: Mapping[str, Row], library: Iterable[Reference]
) -> tuple[dict[str, Resolution], tuple[Problem, ...]]:
    """The resolutions that still hold for these references, by their ids, and a finding (RK316) on the others.

    A row is taken for the reference of its key, or of its fingerprint where a document calls the work by another
    key; never for one that says something else by now.
    """
    by_mark = {mark: row for row in rows.values() for mark in row.of}
    held: dict[str, Resolution] = {}
    stale: list[str] = []
    for reference in library:
        mark = fingerprint_of(reference)
        row = rows.get(reference.id)
        if row is None or mark not in row.of:
            row = by_mark.get(mark)
        if row is None:
            stale.append(reference.id)
        else:
            held[reference.id] = row.resolution
    problems = (finding("RK316", "stale", count=count(len(stale), "reference"), names=named(stale)),)
    return held, problems if stale and rows else ()


def edited_since(
    judgements: Iterable[Judgement],
    library: Iterable[Reference],
    rows: Mapping[str, Row],
    held: Mapping[str, Resolution],
) -> Iterator[Problem]:
    """A finding (RK316) on each reference that a claim rests on, and that was edited since its record said that it was
    retracted: it may be another work now, or still that one."""
    resting = {link.reference for judgement in judgements for link in judgement.links if rests_on(link)}
    for reference in library:
        row = rows.get(reference.id)
        if reference.id in resting - held.keys() and row is not None and is_gone(row.resolution):
            yield finding("RK316", "was-retracted", name=called(reference))


def reference_problems(references: Iterable[Reference], held: Mapping[str, Resolution]) -> Iterator[Problem]:
    """A finding for each thing that is known of a reference; those that could not be checked are one together."""
    unchecked: list[tuple[Reference, Fact]] = []
    for reference in references:
        for fact in facts_of(reference, held[reference.id]) if reference.id in held else ():
            if fact.code == UNCHECKED:
                unchecked.append((reference, fact))
            else:
                yield of_reference(reference, fact)
    if len(unchecked) == 1:
        yield of_reference(*unchecked[0])
    elif unchecked:
        names = named([reference.id for reference, _ in unchecked])
        yield finding(UNCHECKED, "more", count=count(len(unchecked), "reference"), names=names)


def of_reference(reference: Reference, fact: Fact) -> Problem:
    """The finding on a reference that a fact is."""
    return _made(fact, fact.wording, None, reference)


def of_claim(span: Span, reference: Reference, fact: Fact) -> Problem:
    """The finding on a claim that rests on such a reference."""
    wording = "of-claim" if fact.wording == "of-reference" else fact.wording
    return _made(fact, wording, span, reference)


def _made(fact: Fact, wording: str, span: Span | None, reference: Reference) -> Problem:
    fields: dict[str, Any] = {**fact.fields, "name": called(reference)}
    return finding(fact.code, wording, span=span, **fields)


def is_of_claim(problem: Problem) -> bool:
    """Whether a finding tells a claim what is known of its source."""
    return problem.span is not None and FIRST <= problem.rule <= LAST


def with_records(
    judgements: Iterable[Judgement], library: Library, held: Mapping[str, Resolution]
) -> tuple[tuple[Judgement, ...], tuple[Problem, ...]]:
    """Judgements with the reasons that records give their links, and a finding for each claim that rests on such a
    source. A claim that rests on retracted sources alone has the reason "rests-on-retracted", and RK307."""
    by_id = {reference.id: reference for reference in library if reference.id in held}
    facts = {key: tuple(facts_of(reference, held[key])) for key, reference in by_id.items()}
    judged: list[Judgement] = []
    problems: list[Problem] = []
    for judgement in judgements:
        links = tuple(_with_reasons(link, facts.get(link.reference, ())) for link in judgement.links)
        now = replace(judgement, links=links)
        resting = [link for link in links if rests_on(link)] if judgement.is_citable else []
        alone = bool(resting) and all(
            link.reference in held and is_gone(held[link.reference]) for link in resting
        )
        if alone and judgement.is_covered:
            now = replace(now, reasons=(*now.reasons, ALONE))
            names = ", ".join(called(by_id[link.reference]) for link in resting)
            if not is_settled(now):
                problems.append(finding(FAILING, span=now.claim.span, names=names))
        for link in resting:
            problems += [
                of_claim(now.claim.span, by_id[link.reference], fact)
                for fact in facts.get(link.reference, ())
            ]
        judged.append(now)
    return tuple(judged), tuple(problems)


def rests_on(link: Link) -> bool:
    """Whether a claim rests on the link's source: its text says it, the document cites it, or a person accepted it."""
    return link.basis in RESTING or "marked" in link.reasons


def is_on_retracted(judgement: Judgement) -> bool:
    """Whether a claim rests on retracted sources alone, and nobody wrote down why it may."""
    return ALONE in judgement.reasons and not is_settled(judgement)


def is_settled(judgement: Judgement) -> bool:
    """Whether a person accepted the claim and wrote down why."""
    return judgement.verdict is Verdict.ACCEPTED and "noted-by-hand" in judgement.reasons


def called(reference: Reference) -> str:
    """What a reference is called in a finding: its number in the list, "[3]", and its key."""
    return f"[{reference.label}] {reference.id}" if reference.label else reference.id


def named(keys: list[str]) -> str:
    return ", ".join(keys[:NAMES_SHOWN]) + (", …" if len(keys) > NAMES_SHOWN else "")


def _with_reasons(link: Link, facts: Iterable[Fact]) -> Link:
    more = dict.fromkeys(fact.reason for fact in facts)
    return replace(link, reasons=tuple(dict.fromkeys((*link.reasons, *more))))
