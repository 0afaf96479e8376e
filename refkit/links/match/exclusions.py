"""A claim and a candidate -> why the reference cannot support it, or which part of it is missing there."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from refkit.links.evidence.reference import Day, Evidence, EvidenceType
from refkit.links.match.authority import ONLY_BY_AUTHORITY
from refkit.links.match.index import Candidate, ClaimQuery
from refkit.links.settings import CLAIM_READ, SAYS
from refkit.model import ClaimKind as K
from refkit.patterns import regex
from refkit.vocabulary.approvals import PENDING, REFUSED, WITH_CLEARANCE

E = EvidenceType
FROM_AUTHORITIES = frozenset({E.LABEL, E.APPROVAL_RELEASE})
AGENCY_BOUND = frozenset({K.APPROVAL, K.INDICATION, K.REGISTRY_ROW})
SCOPE_BOUND = frozenset({K.APPROVAL, K.INDICATION, K.DEVELOPMENT, K.EFFICACY, K.COMPARISON, K.DOSING})
OUTCOMES = frozenset({K.COMPARISON, K.EFFICACY, K.DEVELOPMENT, K.ADVERSE_EFFECT, K.OTHER})
COMPARATIVE = frozenset({E.RANDOMISED, E.SYNTHESIS, E.GUIDELINE})
DENIAL = regex(rf"\b(?:{WITH_CLEARANCE})\b", re.IGNORECASE)
USES = frozenset({K.APPROVAL, K.INDICATION})


@dataclass(frozen=True, slots=True, kw_only=True)
class ListScope:
    """What the references of a list that name the subject are about, taken together."""

    stages: frozenset[str]
    ages: frozenset[str]
    approved_stages: frozenset[str]
    approved_diseases: frozenset[str]


def scope_of_list(evidence: Sequence[Evidence]) -> ListScope:
    """The stages, ages and approved uses that a list names."""
    naming = [item for item in evidence if item.names_subject]
    approvals = [item for item in naming if item.type is E.APPROVAL_RELEASE]
    return ListScope(
        stages=frozenset().union(*(item.stages for item in naming)),
        ages=frozenset().union(*(item.ages for item in naming)),
        approved_stages=frozenset().union(*(item.stages for item in approvals)),
        approved_diseases=frozenset().union(*(item.diseases for item in approvals)),
    )


def exclusion(query: ClaimQuery, candidate: Candidate, item: Evidence, scope: ListScope) -> str | None:
    """The slug of the reason why a reference cannot support a claim; None when nothing excludes it."""
    claim = query.claim
    if is_newer(query, item):
        return "newer-than-sources"
    if claim.negative:
        return "negative-claim"
    if (
        item.type in FROM_AUTHORITIES
        and claim.kind in AGENCY_BOUND
        and REFUSED.search(claim.text[:CLAIM_READ])
    ):
        return "says-otherwise"
    if claim.kind in AGENCY_BOUND and item.type in FROM_AUTHORITIES and _other_agency(query, item):
        return "agency-mismatch"
    if claim.kind is K.REGISTRY_ROW and not (query.agencies & item.agencies or item.type is E.DATABASE):
        return "registry-record-needed"
    states = item.type is E.STUDY and candidate.coverage >= SAYS
    if query.compares and claim.kind in OUTCOMES and item.names_subject and not (can_compare(item) or states):
        return "comparison-on-single-arm"
    if claim.kind in ONLY_BY_AUTHORITY and not names_what_it_is_about(query, item):
        return "subject-not-named"
    if item.names_subject and _other_use(query, item, scope):
        return "beyond-indication"
    return None


def names_what_it_is_about(query: ClaimQuery, item: Evidence) -> bool:
    """Whether a reference names the claim's subject: the document's, or the one that the claim opens with."""
    if query.about:
        return item.names_subject
    return not query.focus or any(query.focus & passage for passage in item.passages)


def _other_agency(query: ClaimQuery, item: Evidence) -> bool:
    return bool(query.agencies and item.agencies) and not query.agencies & item.agencies


def can_compare(item: Evidence) -> bool:
    """Whether a reference by its type or title sets one treatment against another."""
    return item.type in COMPARATIVE or item.compares


def is_newer(query: ClaimQuery, item: Evidence) -> bool:
    """Whether a claim is about a day after the last one that a reference can know of."""
    return query.since is not None and item.until is not None and query.since > item.until


def _other_use(query: ClaimQuery, item: Evidence, scope: ListScope) -> bool:
    if query.claim.kind in USES and query.diseases:
        # A label names no use in its title: the uses that the listed releases announce count for it.
        diseases = item.diseases or (scope.approved_diseases if item.type is E.LABEL else frozenset())
        if diseases and not query.diseases & diseases:
            return True
    if query.claim.kind not in SCOPE_BOUND or not query.stages:
        return False
    named = stages_named(item, scope)
    if named:
        return not query.stages & named
    # A title without a stage may be about any stage of the list; a stage that no reference names is new.
    return not query.stages <= scope.stages


def stages_named(item: Evidence, scope: ListScope) -> frozenset[str]:
    """The stages a reference names; for a label without any, those the listed approvals announce."""
    if not item.stages and item.type is E.LABEL:
        return scope.approved_stages
    return item.stages


def uncovered_scope(query: ClaimQuery, item: Evidence, scope: ListScope) -> tuple[str, ...]:
    """The stages and ages of a claim that a reference does not name; () when it names all."""
    if query.claim.kind not in {K.APPROVAL, K.INDICATION} or not item.names_subject:
        return ()
    named = stages_named(item, scope)
    stages = query.stages - named if named else frozenset()
    ages = query.ages - item.ages
    return tuple(sorted(stages | ages))


def approvals_by_agency(evidence: Sequence[Evidence]) -> Mapping[str, tuple[Evidence, ...]]:
    """The references that announce an approval of the subject by name, under the slug of each authority."""
    found: dict[str, list[Evidence]] = defaultdict(list)
    for item in evidence:
        if item.type is E.APPROVAL_RELEASE and item.names_subject:
            for slug in item.agencies:
                found[slug].append(item)
    return {slug: tuple(items) for slug, items in found.items()}


def denied_by(
    query: ClaimQuery, approvals: Mapping[str, tuple[Evidence, ...]], most: int
) -> tuple[Evidence, ...]:
    """The references, at most `most`, that announce an approval which a claim denies.

    Only by the same authority, of the subject by name, and not when the claim may have been made before.
    """
    if not query.agencies:
        return ()
    text = query.claim.text[:CLAIM_READ]
    never = query.claim.negative and DENIAL.search(f"{text} {query.claim.context or ''}") is not None
    if not never and (query.since is None or not PENDING.search(text)):
        return ()
    found: dict[str, Evidence] = {}
    for slug in sorted(query.agencies):
        for item in approvals.get(slug, ()):
            undated = query.since is None or item.since is None
            if never if undated else not _is_before(query.since, item.since):
                found[item.reference.id] = item
            if len(found) == most:
                return tuple(found.values())
    return tuple(found.values())


def _is_before(day: Day | None, other: Day | None) -> bool:
    return day is not None and other is not None and day < other
