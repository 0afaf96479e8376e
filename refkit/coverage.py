"""Judgements and what people decided about them -> Coverage: claims with a source, references without a claim."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from refkit.model import (
    AGAINST,
    Basis,
    Coverage,
    Decision,
    Judgement,
    Library,
    Link,
    Problem,
    Verdict,
)
from refkit.rules import finding

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
        reasons=("decided-by-hand", *noted, *judgement.reasons),
        missing=missing,
    )
