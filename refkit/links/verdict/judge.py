"""Claims and a library -> a judgement of each: its links, best first, its verdict, and what is missing."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from refkit.claims.stems import words_of
from refkit.fields.titles import without_tags
from refkit.links.evidence.assessment import Assessment
from refkit.links.match.exclusions import denied_by
from refkit.links.match.index import Candidate, ClaimQuery
from refkit.links.settings import CONTRADICTED_SCORE, MOST_LINKS, OWN_WORK_CITES, SUGGESTION_SAYS
from refkit.links.verdict.candidates import ListContext
from refkit.links.verdict.missing_source import missing_source
from refkit.links.verdict.older import too_old
from refkit.links.verdict.weigh import best_first, differing, weigh
from refkit.model import Basis, Claim, Document, Judgement, Library, Link, Mark, Reference, Standing, Verdict

NOTHING: Mapping[str, tuple[str, ...]] = MappingProxyType({})
NO_SOURCES: Mapping[str, Document] = MappingProxyType({})
# Reasons of a claim's links that its verdict repeats, beside what differs from a passage.
REPEATED_OF_MARKS = ("cited-source-older",)
REPEATED_OF_SUGGESTIONS = ("confident", "title-only", "passage", "no-passage", "abstract-silent")


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
    mine, its = words_of(without_tags(work.title or "")), words_of(without_tags(reference.title or ""))
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
    held = [key for key in dict.fromkeys(cited) if key in context.place]
    older = too_old(query, {key: context.evidence[context.place[key]] for key in held})
    marks = tuple(_marked(context, query, key, older=key in older) for key in held)
    # A claim with marks gets no suggestions.
    kept, reasons, scope = context.candidates_for(query) if suggest and not marks else ([], (), ())
    if not claim.citable and not marks and not _wants_source(context, kept):
        return Judgement(claim=claim, verdict=Verdict.EXEMPT, reasons=("own-work",))
    # Own work may rest on a source all the same: "we used the method of Lee [4]".
    claim = claim if claim.citable else replace(claim, citable=True)
    stated = tuple(weigh(claim, found.reference, found) for found in context.texts.find(claim))
    if marks:
        return _judge_marked(claim, marks, stated)
    suggested = tuple(_suggested(context, claim, candidate) for candidate in kept)
    links = best_first(_joined(stated, suggested))
    if not links:
        return Judgement(
            claim=claim, verdict=Verdict.UNCOVERED, reasons=reasons, missing=missing_source(claim, scope)
        )
    found = _judge_suggested(claim, links, scope)
    if not context.english and found.verdict is not Verdict.SUPPORTED:
        found = replace(found, reasons=(*found.reasons, "not-english"))
    return found


def _judge_marked(claim: Claim, marks: tuple[Link, ...], stated: tuple[Link, ...]) -> Judgement:
    """The verdict on a claim with citation marks; any listed source may be `stated` to support it.

    A cited source that says otherwise weighs more than another that states the claim: the citation is wrong.
    """
    links = best_first(_joined(marks, stated))
    opposing = [link for link in marks if link.standing is Standing.OPPOSES]
    asserting = [link for link in links if link.standing is Standing.ASSERTS]
    weaker = [link for link in marks if link.standing is Standing.WEAKER]
    also = _repeated(marks, REPEATED_OF_MARKS)
    if opposing:
        return Judgement(
            claim=claim, verdict=Verdict.DISPUTED, links=links,
            reasons=("marked", "text-says-otherwise", *differing(opposing), *also),
        )  # fmt: skip
    if asserting:
        return Judgement(
            claim=claim, verdict=Verdict.SUPPORTED, links=links, reasons=("marked", "quoted", *also)
        )
    if weaker:
        return Judgement(
            claim=claim, verdict=Verdict.PARTIAL, links=links,
            reasons=("marked", "text-says-less", *differing(weaker), *also), missing=missing_source(claim),
        )  # fmt: skip
    near = [link for link in marks if link.standing is Standing.NEAR]
    read = ("passage", *differing(near)) if near else _repeated(marks, ("no-passage", "abstract-silent"))
    return Judgement(claim=claim, verdict=Verdict.CITED, links=links, reasons=("marked", *read, *also))


def _judge_suggested(claim: Claim, links: tuple[Link, ...], scope: tuple[str, ...]) -> Judgement:
    """The verdict on a claim without marks, of the links that were found for it, best first."""
    by_standing = {standing: [link for link in links if link.standing is standing] for standing in Standing}
    if by_standing[Standing.ASSERTS]:
        return Judgement(claim=claim, verdict=Verdict.SUPPORTED, links=links, reasons=("quoted",))
    if opposing := by_standing[Standing.OPPOSES]:
        reasons = ("text-says-otherwise", *differing(opposing))
        return Judgement(claim=claim, verdict=Verdict.DISPUTED, links=links, reasons=reasons)
    if weaker := by_standing[Standing.WEAKER]:
        return Judgement(
            claim=claim, verdict=Verdict.PARTIAL, links=links,
            reasons=("text-says-less", *differing(weaker)), missing=missing_source(claim, scope),
        )  # fmt: skip
    notes = (*_repeated(links[:1], REPEATED_OF_SUGGESTIONS), *differing(links[:1]))
    if scope:
        return Judgement(
            claim=claim, verdict=Verdict.PARTIAL, links=links,
            reasons=("beyond-population", *notes), missing=missing_source(claim, scope),
        )  # fmt: skip
    return Judgement(claim=claim, verdict=Verdict.SUGGESTED, links=links, reasons=notes)


def _repeated(links: Iterable[Link], wanted: Collection[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(reason for link in links for reason in link.reasons if reason in wanted))


def _wants_source(context: ListContext, kept: Sequence[Candidate]) -> bool:
    # Own work names the methods of others; in a text without marks only its list can show that.
    return context.running is not None and bool(kept) and kept[0].score >= OWN_WORK_CITES


def _suggested(context: ListContext, claim: Claim, candidate: Candidate) -> Link:
    # A source whose text is not in hand was seen by title, type and date only; a person decides.
    key = context.evidence[candidate.at].reference.id
    foreign = () if context.own_list else ("foreign-list",)
    silent = context.texts.silence(key) or ("title-only",)
    bare = _link(claim, key, Basis.SUGGESTED, candidate.score, (*candidate.reasons, *foreign))
    return weigh(claim, key, _of_suggestion(context.texts.assess(claim, key)), bare, silent=silent)


def _of_suggestion(found: Assessment | None) -> Assessment | None:
    # A source that nobody cites here may speak of something else: what differs must be near the claim.
    if found is None or found.score >= SUGGESTION_SAYS or found.standing is Standing.ASSERTS:
        return found
    return replace(found, standing=Standing.NEAR)


def _marked(context: ListContext, query: ClaimQuery, key: str, *, older: bool) -> Link:
    reasons = ["marked", "cited-source-older"] if older else ["marked"]
    silent = context.texts.silence(key)
    bare = _link(query.claim, key, Basis.MARKED, 1.0, reasons)
    return weigh(query.claim, key, context.texts.assess(query.claim, key, cited=True), bare, silent=silent)


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
