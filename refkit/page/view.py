"""What a page shows, as frozen values: nothing in them is markup."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from types import MappingProxyType
from typing import Final

from refkit import __version__
from refkit.checking import CheckResult
from refkit.errors import count, percent_of
from refkit.model import Coverage, Finding, Judgement, Reference, Verdict
from refkit.page.cards import Card, card_of
from refkit.page.marked import Block, mark_claims
from refkit.page.settings import MOST_FIRST, MOST_NAMED
from refkit.page.timeline import Year, timeline_of
from refkit.project import Project
from refkit.records.findings import is_on_retracted, of_reference
from refkit.records.standing import facts_of
from refkit.report.why import title_line

GRAVE: Final = (
    Verdict.DISPUTED, Verdict.CONTRADICTED, Verdict.UNCHECKED, Verdict.UNCOVERED, Verdict.PARTIAL, Verdict.SUGGESTED,
)  # fmt: skip
BY_GRAVITY: Final = (*GRAVE, *(verdict for verdict in Verdict if verdict not in GRAVE))
OPPOSED: Final = (Verdict.DISPUTED, Verdict.CONTRADICTED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """Counts of claims under one name; percentages as words ("41 %"), and as numbers for a bar, None where there are none."""

    name: str
    claims: int
    citable: int
    covered: int
    verified: int
    percent: str
    percent_verified: str
    bar: float | None
    bar_verified: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A reference with the claims that rest on it; `notices` are what its record says against it, with their codes."""

    id: str
    line: str
    url: str | None
    claims: tuple[str, ...]
    notices: tuple[tuple[str, str], ...]
    hash: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A document with its claims in their places."""

    name: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """All of it. `share` is the verdict with what it is a share of, `against` what speaks against it, each with the filter
    that shows it; `first` are the claims to look at first; `other` are findings that are about no claim."""

    title: str
    subject: str
    share: str
    against: tuple[tuple[str, str], ...]
    counts: tuple[tuple[str, int], ...]
    first: tuple[Card, ...]
    first_left: int
    documents: tuple[Figures, ...]
    kinds: tuple[Figures, ...]
    texts: tuple[Text, ...]
    cards: tuple[Card, ...]
    sources: tuple[Source, ...]
    other: tuple[Finding, ...]
    timeline: tuple[Year, ...]
    provenance: tuple[tuple[str, str], ...]
    live: bool = False
    back: str | None = None


def page_of(
    examined: CheckResult,
    findings: Sequence[Finding],
    project: Project | None = None,
    *,
    live: bool = False,
    back: str | None = None,
    edited: Mapping[str, str] = MappingProxyType({}),
) -> Page:
    """The page of a check; with `live` it can be decided on. `back` is the address of the page that it was asked for from,
    `edited` are the words that claims had when somebody decided about them, by their ids."""
    coverage = examined.coverage
    by_claim: dict[str, list[Finding]] = {}
    for one in findings:
        if one.judgement is not None:
            by_claim.setdefault(one.judgement.claim.id, []).append(one)
    references = {reference.id: reference for reference in examined.library}
    cards = tuple(
        card_of(
            judgement,
            references,
            by_claim.get(judgement.claim.id, ()),
            examined.records,
            edited.get(judgement.claim.id),
        )
        for judgement in coverage.judgements
    )
    first = _first(cards)
    sources = [document.source for document in examined.documents]
    return Page(
        title="Claims and their sources",
        subject=_subject([document.source.name for document in examined.documents]),
        share=_share(coverage),
        against=tuple(_against(coverage)),
        counts=tuple((verdict.value, n) for verdict in BY_GRAVITY if (n := coverage.count((verdict,)))),
        first=first[:MOST_FIRST],
        first_left=max(0, len(first) - MOST_FIRST),
        documents=tuple(
            _figures(source.name, part) for source, part in zip(sources, coverage.parts(sources), strict=True)
        ),
        kinds=_kinds(coverage),
        texts=tuple(
            Text(name=document.source.name, blocks=mark_claims(document, part.judgements))
            for document, part in zip(examined.documents, coverage.parts(sources), strict=True)
        ),
        cards=cards,
        sources=_sources(examined, references),
        other=tuple(
            one for one in findings if one.judgement is None and one.waiver is None and one.code != "RK204"
        ),
        timeline=timeline_of(coverage.judgements, examined.library),
        provenance=tuple(_provenance(examined, project)),
        live=live,
        back=back,
    )


def verdict_of(coverage: Coverage) -> str:
    """The verdict in sentences, with what it is a share of, and what speaks against it."""
    return " ".join([_share(coverage), *(words for words, _ in _against(coverage))])


def _share(coverage: Coverage) -> str:
    if not coverage.judgements:
        return "No claim was found."
    if not coverage.citable:
        return f"None of {count(len(coverage.judgements), 'claim')} wants a source."
    want, stand = ("wants", "stands") if coverage.citable == 1 else ("want", "stand")
    return (
        f"{coverage.covered} of {count(coverage.citable, 'claim')} that {want} a source {stand} on one"
        f" ({percent_of(coverage.percent)}); {coverage.verified} of them {_be(coverage.verified)} verified in the"
        f" source's own text ({percent_of(coverage.percent_verified)})."
    )


def _against(coverage: Coverage) -> Iterable[tuple[str, str]]:
    if not coverage.citable:
        return
    if retracted := sum(map(is_on_retracted, coverage.judgements)):
        rest = "rests" if retracted == 1 else "rest"
        yield f"{count(retracted, 'claim')} {rest} on retracted sources alone.", "is:retracted"
    if opposed := coverage.count(OPPOSED):
        words = f"{count(opposed, 'claim')} {_be(opposed)} opposed by a source."
        yield words, f"verdict:{','.join(verdict.value for verdict in OPPOSED)}"


def _subject(names: Sequence[str]) -> str:
    """The documents by their names, as many as a line holds."""
    if len(names) > MOST_NAMED:
        return f"{count(len(names), 'document')}: {', '.join(names[: MOST_NAMED - 1])}, …"
    return ", ".join(names)


def _be(number: int) -> str:
    return "is" if number == 1 else "are"


def _first(cards: Iterable[Card]) -> tuple[Card, ...]:
    """The claims that keep the check from passing, the gravest first."""
    order = {verdict.value: place for place, verdict in enumerate(GRAVE)}
    open_ones = [card for card in cards if card.fails]
    return tuple(sorted(open_ones, key=lambda card: (not card.is_retracted, order.get(card.verdict, -1))))


def _figures(name: str, coverage: Coverage) -> Figures:
    return Figures(
        name=name,
        claims=len(coverage.judgements),
        citable=coverage.citable,
        covered=coverage.covered,
        verified=coverage.verified,
        percent=percent_of(coverage.percent),
        percent_verified=percent_of(coverage.percent_verified),
        bar=coverage.percent,
        bar_verified=coverage.percent_verified,
    )


def _kinds(coverage: Coverage) -> tuple[Figures, ...]:
    by_kind: dict[str, list[Judgement]] = {}
    for judgement in coverage.judgements:
        by_kind.setdefault(judgement.claim.kind.value, []).append(judgement)
    return tuple(
        _figures(kind, Coverage(judgements=tuple(judged))) for kind, judged in sorted(by_kind.items())
    )


def _sources(examined: CheckResult, references: Mapping[str, Reference]) -> tuple[Source, ...]:
    resting: dict[str, list[str]] = {}
    for judgement in examined.coverage.judgements:
        for link in judgement.links:
            resting.setdefault(link.reference, []).append(judgement.claim.id)
    found = []
    for key, reference in references.items():
        record = examined.records.get(key)
        told = [of_reference(reference, fact) for fact in facts_of(reference, record)] if record else []
        text = examined.sources.get(key)
        found.append(
            Source(
                id=key,
                line=title_line(reference),
                url=_address(reference),
                claims=tuple(resting.get(key, ())),
                notices=tuple((problem.rule, problem.message) for problem in told),
                hash=_hash(text.file_text) if text is not None else None,
            )
        )
    return tuple(sorted(found, key=lambda source: (not source.notices, not source.claims)))


def _address(reference: Reference) -> str | None:
    """Where a source is found: by its DOI, its PMID, or an address of the web; never another scheme."""
    if reference.doi and reference.doi.startswith("10."):
        return f"https://doi.org/{reference.doi}"
    if reference.pmid and reference.pmid.isdigit():
        return f"https://pubmed.ncbi.nlm.nih.gov/{reference.pmid}/"
    url = reference.url or ""
    return url if url.startswith(("https://", "http://")) else None


def _provenance(examined: CheckResult, project: Project | None) -> Iterable[tuple[str, str]]:
    yield "refkit", __version__
    for document in examined.documents:
        yield document.source.name, f"SHA-256 {_hash(document.source.file_text)}"
    for key, source in sorted(examined.sources.items()):
        yield f"{source.name} ({key})", f"SHA-256 {_hash(source.file_text)}"
    if project is not None:
        yield "settings", f"require_verified = {str(project.require_verified).lower()}"


def _hash(text: str) -> str:
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
