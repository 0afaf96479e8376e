"""A judged claim -> a card: the claim, each source with its passage, what is not established, what was found."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from refkit.fields.edtf import format_edtf
from refkit.links.verdict.differences import difference_sentence
from refkit.links.verdict.findings import place_of
from refkit.model import Claim, Finding, Judgement, Level, Link, Reference, Resolution, Standing
from refkit.page.settings import LONGEST_CLAIM, LONGEST_PASSAGE, MOST_SOURCES
from refkit.records.findings import is_on_retracted, of_reference
from refkit.records.standing import facts_of
from refkit.report.excerpt import Run, cut
from refkit.report.why import link_sentence, title_line, verdict_sentence
from refkit.rules import REASONS

Runs = tuple[tuple[str, bool], ...]  # stretches of a text, each with whether it is marked

# What no text has shown, by the standing of the nearest passage.
NOT_SHOWN = {
    None: "What the source says was not read: its text is not at hand.",
    Standing.NEAR: "The nearest passage neither states the claim nor denies it.",
    Standing.WEAKER: "The passage says less than the claim.",
}


SILENT = ("no-passage", "abstract-silent")  # reasons of a source that was read in vain
SHOWN = (
    "quoted",
    "passage",
    "text-says-less",
    "text-says-otherwise",
)  # reasons that the passage itself shows
DECIDED = ("decided-by-hand", "rejected-by-hand")
GRAVEST = tuple(Level)
SPEAKING = (Standing.OPPOSES.value, Standing.WEAKER.value)  # passages that speak against a claim
WANTING = ("RK201", "RK202", "RK401")  # findings whose hint says what the claim wants


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A source of a claim. `claim` and `passage` are both texts with the differing words marked; `passage` is empty
    where no text of the source is at hand. `missing` says what is not established."""

    key: str
    line: str
    basis: str
    score: str
    why: str
    standing: str | None
    claim: Runs
    passage: Runs
    place: str | None
    differences: tuple[str, ...]
    missing: str | None
    notices: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A claim. `fails` says that it keeps the check from passing, `cause` why it does; `said` is the verdict with its
    reasons, `against` the source whose passage speaks against it, `was` its words when somebody decided about it."""

    id: str
    document: str
    place: str
    verdict: str
    kind: str
    dates: tuple[str, ...]
    text: str
    context: str | None
    said: str
    cause: str
    against: Evidence | None
    evidence: tuple[Evidence, ...]
    more: int
    findings: tuple[Finding, ...]
    fails: bool
    is_retracted: bool
    is_decided: bool
    references: str
    was: str | None = None


def card_of(
    judgement: Judgement,
    references: Mapping[str, Reference],
    findings: Sequence[Finding],
    records: Mapping[str, Resolution],
    was: str | None = None,
) -> Card:
    """The card of a claim; `findings` are those about it, `was` its words when it was decided, where it has others now."""
    claim = judgement.claim
    links = [link for link in judgement.links if link.reference in references]
    evidence = tuple(
        _evidence(claim, link, references[link.reference], records.get(link.reference))
        for link in links[:MOST_SOURCES]
    )
    return Card(
        id=claim.id,
        document=claim.span.source.name,
        place=str(claim.span),
        verdict=judgement.verdict.value,
        kind=claim.kind.value,
        dates=tuple((format_edtf(date) or "") for date in claim.dates),
        text=claim.words,
        context=" ".join(claim.context.split()) if claim.context else None,
        said=verdict_sentence(judgement),
        cause=_cause(findings),
        against=next((one for one in evidence if one.passage and one.standing in SPEAKING), None),
        evidence=evidence,
        more=max(0, len(links) - MOST_SOURCES),
        findings=tuple(findings),
        fails=any(one.counts for one in findings),
        is_retracted=is_on_retracted(judgement),
        is_decided=any(reason in judgement.reasons for reason in DECIDED),
        references=" ".join(link.reference for link in links),
        was=was,
    )


def _evidence(claim: Claim, link: Link, reference: Reference, record: Resolution | None) -> Evidence:
    differences = link.differences
    shown = link.quote is not None
    told = [of_reference(reference, fact) for fact in facts_of(reference, record)] if record else []
    return Evidence(
        key=reference.id,
        line=title_line(reference),
        basis=link.basis.value,
        score=f"{link.score:.2f}",
        why=link_sentence(claim, link, reference, said=SHOWN if shown else ()),
        standing=link.standing.value if link.standing is not None else None,
        claim=_runs(claim.text, (d.claim for d in differences), LONGEST_CLAIM) if shown else (),
        passage=_runs(link.quote.text, (d.passage for d in differences), LONGEST_PASSAGE)
        if link.quote
        else (),
        place=place_of(link.quote) if link.quote else None,
        differences=tuple(dict.fromkeys(map(difference_sentence, differences))),
        missing=_not_shown(link),
        notices=tuple((problem.rule, problem.message) for problem in told),
    )


def _cause(findings: Iterable[Finding]) -> str:
    """What the gravest of the findings that keep a check from passing says, with what it asks for."""
    failing = min(
        (one for one in findings if one.counts), key=lambda one: GRAVEST.index(one.level), default=None
    )
    if failing is None:
        return ""
    problem = failing.problem
    return (
        f"{problem.message}; {problem.hint}" if problem.hint and failing.code in WANTING else problem.message
    )


def _not_shown(link: Link) -> str | None:
    silent = next((reason for reason in SILENT if reason in link.reasons), None)
    return REASONS[silent] if silent else NOT_SHOWN.get(link.standing)


def _runs(text: str, runs: Iterable[Run | None], most: int) -> Runs:
    shown = cut(text, runs, most)
    return tuple(
        ("".join(character for character, _ in group), marked)
        for marked, group in groupby(shown, key=lambda one: one[1])
    )
