"""Claims and a library -> a judgement of each: its links, best first, its verdict, and what is missing."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from refkit.claims.stems import words_of
from refkit.links.match.exclusions import denied_by, is_newer
from refkit.links.match.index import Candidate, ClaimQuery
from refkit.links.settings import CONTRADICTED_SCORE, MOST_LINKS, OWN_WORK_CITES, QUOTED_SCORE
from refkit.links.verdict.candidates import ListContext
from refkit.links.verdict.missing_source import missing_source
from refkit.model import Basis, Claim, Document, Judgement, Library, Link, Mark, Reference, Verdict

NOTHING: Mapping[str, tuple[str, ...]] = MappingProxyType({})
NO_SOURCES: Mapping[str, Document] = MappingProxyType({})
# Reasons of a claim's links that its verdict repeats.
REPEATED_OF_MARKS = ("cited-source-older", "no-passage", "numbers-differ", "negation-differs")
REPEATED_OF_SUGGESTIONS = (
    "confident",
    "title-only",
    "passage",
    "no-passage",
    "numbers-differ",
    "negation-differs",
)


def judge(
    document: Document,
    claims: Collection[Claim],
    library: Library,
    *,
    own_list: bool,
    marked: Mapping[str, tuple[str, ...]] = NOTHING,
    marks: Sequence[Mark] = (),
    sources: Mapping[str, Document] = NO_SOURCES,
    suggest: bool = True,
) -> tuple[Judgement, ...]:
    """A judgement of each claim of one document against a library, in the order of the claims.

    `own_list`: the library is the document's own reference list. `marked` maps claim ids to the reference ids
    their citation marks point to (see `marks.cited_by`), `marks` are all marks of the document; `sources`
    maps reference ids to the text of that work. Without `suggest` only marks and quotes are looked at: other
    sources that might support a claim, which take nearly all the time, are not looked for. A reference with
    the title or DOI of the document itself is never evidence. Pure: the same input gives the same output.
    """
    usable = Library(
        references=tuple(reference for reference in library if not is_itself(reference, document))
    )
    if not len(usable):
        return tuple(_unchecked(claim) for claim in claims)
    context = ListContext(
        document, claims, usable, own_list=own_list, marks=marks, sources=sources, marked=marked
    )
    return tuple(_judgement(context, claim, marked.get(claim.id, ()), suggest=suggest) for claim in claims)


def is_itself(reference: Reference, document: Document) -> bool:
    """Whether a reference describes the document: the same DOI, or the same title of three words or more."""
    work = document.reference
    if work is None:
        return False
    if work.doi and reference.doi:
        return work.doi.casefold() == reference.doi.casefold()
    mine, its = words_of(work.title or ""), words_of(reference.title or "")
    return len(mine) >= 3 and mine == its


def _judgement(context: ListContext, claim: Claim, cited: Sequence[str], *, suggest: bool) -> Judgement:
    query = context.index.query(claim, names_only=not context.english)
    if opposed := denied_by(query, context.approvals, MOST_LINKS):
        against = (_link(claim, item.reference.id, Basis.CONTRADICTED, CONTRADICTED_SCORE, (
            "approval-listed", "same-agency"))
                   for item in opposed)  # fmt: skip
        return Judgement(
            claim=claim, verdict=Verdict.CONTRADICTED, links=tuple(against), reasons=("approval-listed",)
        )
    marks = tuple(_marked(context, query, key) for key in dict.fromkeys(cited) if key in context.place)
    # A claim with marks gets no suggestions.
    kept, reasons, scope = context.candidates_for(query) if suggest and not marks else ([], (), ())
    if not claim.citable and not marks and not _wants_source(context, kept):
        return Judgement(claim=claim, verdict=Verdict.EXEMPT, reasons=("own-work",))
    quotes = tuple(
        replace(_link(claim, found.reference, Basis.QUOTED, QUOTED_SCORE, ("quoted",)), quote=found.span)
        for found in context.quotes.find(claim)
    )
    if marks:
        repeated = dict.fromkeys(
            reason for link in marks for reason in link.reasons if reason in REPEATED_OF_MARKS
        )
        # Own work may rest on a source all the same: "we used the method of Lee [4]".
        return Judgement(
            claim=replace(claim, citable=True),
            verdict=Verdict.CITED,
            links=_joined(marks, quotes),
            reasons=("marked", *repeated),
        )
    claim = replace(claim, citable=True)
    links = _joined(quotes, tuple(_suggested(context, claim, candidate) for candidate in kept))
    if quotes:
        return Judgement(claim=claim, verdict=Verdict.SUPPORTED, links=links, reasons=("quoted",))
    if not links:
        return Judgement(
            claim=claim, verdict=Verdict.UNCOVERED, reasons=reasons, missing=missing_source(claim, scope)
        )
    notes = [reason for reason in links[0].reasons if reason in REPEATED_OF_SUGGESTIONS]
    notes += [] if context.english else ["not-english"]
    if scope:
        return Judgement(
            claim=claim,
            verdict=Verdict.PARTIAL,
            links=links,
            reasons=("beyond-population", *notes),
            missing=missing_source(claim, scope),
        )
    return Judgement(claim=claim, verdict=Verdict.SUGGESTED, links=links, reasons=tuple(notes))


def _wants_source(context: ListContext, kept: Sequence[Candidate]) -> bool:
    # Own work names the methods of others; in a text without marks only its list can show that.
    return context.running is not None and bool(kept) and kept[0].score >= OWN_WORK_CITES


def _suggested(context: ListContext, claim: Claim, candidate: Candidate) -> Link:
    # Of a source whose text is in hand the nearest passage is shown; a person decides.
    key = context.evidence[candidate.at].reference.id
    foreign = () if context.own_list else ("foreign-list",)
    near = context.quotes.nearest(claim, key)
    if near is not None:
        link = _link(
            claim,
            key,
            Basis.SUGGESTED,
            candidate.score,
            (*candidate.reasons, *foreign, "passage", *near.reasons),
        )
        return replace(link, quote=near.span)
    last = "no-passage" if context.quotes.holds(key) else "title-only"
    return _link(claim, key, Basis.SUGGESTED, candidate.score, (*candidate.reasons, *foreign, last))


def _marked(context: ListContext, query: ClaimQuery, key: str) -> Link:
    reasons = ["marked"]
    if is_newer(query, context.evidence[context.place[key]]):
        reasons.append("cited-source-older")
    near = context.quotes.nearest(query.claim, key)
    if near is not None:
        reasons += ["passage", *near.reasons]
    elif context.quotes.holds(key):
        reasons.append("no-passage")
    link = _link(query.claim, key, Basis.MARKED, 1.0, tuple(reasons))
    return link if near is None else replace(link, quote=near.span)


def _link(claim: Claim, key: str, basis: Basis, score: float, reasons: Iterable[str]) -> Link:
    return Link(claim=claim.id, reference=key, basis=basis, score=score, reasons=tuple(reasons))


def _joined(first: tuple[Link, ...], then: tuple[Link, ...]) -> tuple[Link, ...]:
    # Certain links come first, and no suggestion takes their place.
    named = {link.reference for link in first}
    rest = tuple(link for link in then if link.reference not in named)
    return (*first, *rest[: max(0, MOST_LINKS - len(first))])


def _unchecked(claim: Claim) -> Judgement:
    if not claim.citable:
        return Judgement(claim=claim, verdict=Verdict.EXEMPT, reasons=("own-work",))
    return Judgement(claim=claim, verdict=Verdict.UNCHECKED, reasons=("no-references",))
