"""Judgements -> findings: claims newer than all sources, citations older than claims, claims that a text
disputes, states in part or does not state."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from refkit.claims.dates import latest
from refkit.claims.describe import without_marks
from refkit.claims.own_dates import locate_own_dates
from refkit.links.settings import CLAIM_READ, PASSAGE_SHOWN
from refkit.links.verdict.differences import difference_sentences
from refkit.links.verdict.missing_source import format_day
from refkit.links.verdict.weigh import REASON
from refkit.model import Judgement, Library, Link, Problem, Reference, Span, Standing, Verdict
from refkit.rules import REASONS, finding


def link_problems(judgements: Iterable[Judgement], library: Library) -> tuple[Problem, ...]:
    """What is to be reported of judgements: by the rule, the claims that it is raised for.

    RK210: a text in hand says otherwise; RK211: it says less; RK304: a cited one comes near, and differs, or
    no passage of it comes near; RK401: dated after every reference; RK402: its citation is older.
    """
    by_id = {reference.id: reference for reference in library}
    return tuple(problem for judgement in judgements for problem in _problems(judgement, by_id))


def accepted_problems(judgements: Iterable[Judgement], library: Library) -> tuple[Problem, ...]:
    """RK212 for each claim that a person accepted on a source whose text says otherwise."""
    by_id = {reference.id: reference for reference in library}
    return tuple(
        _of_passage("RK212", "", judgement, link, by_id[link.reference])
        for judgement in judgements
        if judgement.is_against_text
        for link in judgement.links
        if link.standing is Standing.OPPOSES and link.reference in by_id
    )


def _problems(judgement: Judgement, by_id: dict[str, Reference]) -> Iterator[Problem]:
    claim = judgement.claim
    if "newer-than-sources" in judgement.reasons:
        yield finding("RK401", span=claim.span, missing=judgement.missing)
    for link in judgement.links:
        reference = by_id.get(link.reference)
        if reference is None:
            continue
        yield from _of_text(judgement, link, reference)
        if "cited-source-older" not in link.reasons:
            continue
        date = format_day(reference.issued) if reference.issued else None
        wording = "dated" if date else "undated"  # of an undated page its day of access is known
        yield finding(
            "RK402",
            wording,
            span=newest_date(claim.span),
            name=name_of(reference),
            date=date,
            missing=judgement.missing,
        )


def newest_date(span: Span) -> Span:
    """Where a claim states its newest date; the whole claim where it states none, as a row under its header."""
    read = without_marks(span.text[:CLAIM_READ])
    dates = [(latest(date), start, end) for start, end, date in locate_own_dates(read)]
    if not dates:
        return span
    _, start, end = max(dates)
    return replace(span, start=span.start + start, end=span.start + end)


def _of_text(judgement: Judgement, link: Link, reference: Reference) -> Iterator[Problem]:
    cited = "cited" if "marked" in link.reasons else "listed"
    if judgement.verdict is Verdict.DISPUTED and link.standing is Standing.OPPOSES:
        yield _of_passage("RK210", cited, judgement, link, reference)
    elif judgement.verdict is Verdict.PARTIAL and link.standing is Standing.WEAKER:
        yield _of_passage("RK211", cited, judgement, link, reference)
    elif judgement.verdict is Verdict.CITED and link.standing is Standing.NEAR and link.differences:
        yield _of_passage("RK304", "differs", judgement, link, reference)
    elif judgement.verdict is Verdict.CITED and "no-passage" in link.reasons:
        yield finding("RK304", "no-passage", span=judgement.claim.span, name=name_of(reference))


def _of_passage(code: str, wording: str, judgement: Judgement, link: Link, reference: Reference) -> Problem:
    why = difference_sentences(link.differences)
    return finding(
        code,
        wording,
        span=judgement.claim.span,
        name=name_of(reference),
        # Where nothing is named in which they differ, the reason for the link is the sentence.
        why=why or REASONS[REASON[link.standing]] if link.standing else why,
        where=place_of(link.quote) if link.quote else None,
        passage=shown(link.quote.text) if link.quote else None,
    )


def shown(text: str) -> str:
    """A passage in one line, as a finding shows it."""
    folded = " ".join(text[: PASSAGE_SHOWN * 4].split())
    return folded if len(folded) <= PASSAGE_SHOWN else f"{folded[: PASSAGE_SHOWN - 1]}…"


def place_of(quote: Span) -> str:
    """Where a quote stands, for people: "sources/lee.txt:3:1", with its page where there is one and it is not named yet."""
    page = None if quote.anchors else quote.page
    return f"{quote}, page {page}" if page else str(quote)


def name_of(reference: Reference) -> str:
    """What a reference is called in a finding: its number in the list, "[3]", else its key."""
    return f"[{reference.label}]" if reference.label else reference.id
