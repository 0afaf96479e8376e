"""Judgements and what people decided about them -> Coverage: claims with a source, references without a claim."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from refkit.links.verdict.missing_source import missing_source
from refkit.model import (
    AGAINST,
    Basis,
    Coverage,
    Decision,
    Judgement,
    Library,
    Link,
    Problem,
    Standing,
    Verdict,
)
from refkit.rules import finding

FIXED = frozenset({Verdict.EXEMPT, Verdict.UNCHECKED})  # verdicts that rest on no link
OF_BASIS = {
    Basis.DISPUTED: Verdict.DISPUTED,
    Basis.CONTRADICTED: Verdict.CONTRADICTED,
    Basis.QUOTED: Verdict.SUPPORTED,
    Basis.MARKED: Verdict.CITED,
}  # the gravest first
# The verdicts that a person may set. All others are computed.
DECIDABLE = frozenset({Verdict.ACCEPTED, Verdict.EXEMPT, Verdict.UNCOVERED, Verdict.CONTRADICTED})


def measure(judgements: Iterable[Judgement], library: Library, problems: Iterable[Problem] = ()) -> Coverage:
    """Coverage of these judgements; an orphan is a reference that no link names, be it only suggested.

    What a source says against a claim makes it no orphan only where the document cites it there.
    """
    judged = tuple(judgements)
    links = (link for judgement in judged for link in judgement.links)
    carrying = {link.reference for link in links if link.basis not in AGAINST or "marked" in link.reasons}
    orphans = tuple(reference.id for reference in library if reference.id not in carrying)
    return Coverage(judgements=judged, orphans=orphans, problems=tuple(problems))


def decide(
    judgements: Iterable[Judgement], decisions: Mapping[str, Decision], library: Library
) -> tuple[tuple[Judgement, ...], tuple[Problem, ...]]:
    """Replace computed verdicts by people's decisions (by claim id).

    An accepted claim is linked to the references named in the decision, else to those suggested for it. Where
    the library holds none of them the claim stays as it was, with a finding (RK208): a source that nobody can
    look up covers nothing.
    """
    known = {reference.id for reference in library}
    decided: list[Judgement] = []
    problems: list[Problem] = []
    for judgement in judgements:
        decision = decisions.get(judgement.claim.id)
        if decision is None:
            decided.append(judgement)
            continue
        named = decision.references or tuple(link.reference for link in judgement.links)
        missing = [key for key in named if key not in known]
        if decision.verdict is Verdict.ACCEPTED and (missing or not named):
            problems.append(_without_source(judgement, missing))
        if decision.verdict is Verdict.ACCEPTED and len(missing) == len(named):
            decided.append(judgement)
        else:
            decided.append(_decided(judgement, decision, [key for key in named if key in known]))
    return tuple(decided), tuple(problems)


def without_rejected(judgement: Judgement, keys: Collection[str]) -> Judgement:
    """A judgement without the references that a person rejected for its claim; what is left decides the verdict."""
    kept = tuple(link for link in judgement.links if link.reference not in keys)
    if len(kept) == len(judgement.links) or judgement.verdict in FIXED:
        return judgement
    gone = {reason for link in judgement.links for reason in link.reasons if link.reference in keys}
    left = {reason for link in kept for reason in link.reasons}
    verdict = _verdict_of(kept, judgement.verdict)
    return replace(
        judgement,
        verdict=verdict,
        links=kept,
        reasons=("rejected-by-hand", *(r for r in judgement.reasons if r not in gone or r in left)),
        missing=judgement.missing
        or (missing_source(judgement.claim) if verdict is Verdict.UNCOVERED else None),
    )


def _verdict_of(links: Sequence[Link], before: Verdict) -> Verdict:
    bases = {link.basis for link in links}
    for basis, verdict in OF_BASIS.items():
        # That a text disputes a claim is no grounds against what another text states, as before.
        if basis in bases and (basis not in AGAINST or before is verdict):
            return verdict
    if Basis.SUGGESTED in bases:
        weaker = before is Verdict.PARTIAL and links[0].standing is Standing.WEAKER
        return Verdict.PARTIAL if weaker else Verdict.SUGGESTED
    return Verdict.UNCOVERED


def _without_source(judgement: Judgement, missing: Sequence[str]) -> Problem:
    claim = judgement.claim
    if not missing:
        return finding("RK208", "none-named", span=claim.span, claim=claim.id)
    return finding("RK208", "not-held", span=claim.span, claim=claim.id, keys=", ".join(missing))


def _decided(judgement: Judgement, decision: Decision, named: Iterable[str]) -> Judgement:
    links, missing = judgement.links, judgement.missing
    if decision.verdict is Verdict.ACCEPTED:
        known = {link.reference: link for link in judgement.links}
        links = tuple(
            replace(known[key], basis=Basis.ACCEPTED, score=1.0)
            if key in known
            else Link(
                claim=judgement.claim.id,
                reference=key,
                basis=Basis.ACCEPTED,
                score=1.0,
                reasons=("accepted",),
            )
            for key in named
        )
        missing = None
    elif decision.verdict is Verdict.EXEMPT:
        missing = None
    noted = ("noted-by-hand",) if decision.note and decision.note.strip() else ()
    return replace(
        judgement,
        verdict=decision.verdict,
        links=links,
        reasons=(
            "decided-by-hand",
            *noted,
            *(("decided-elsewhere",) if decision.elsewhere else ()),
            *judgement.reasons,
        ),
        missing=missing,
    )
