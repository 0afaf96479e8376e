"""A claim and the sources it cites -> those that are too old to report it."""

from __future__ import annotations

from collections.abc import Mapping

from refkit.links.evidence.reference import Evidence
from refkit.links.match.exclusions import is_newer
from refkit.links.match.index import ClaimQuery
from refkit.links.settings import CLAIM_READ
from refkit.patterns import regex
from refkit.vocabulary.assertion import FORECAST

# A source may say what is to come.
TO_COME = regex(rf"\b(?:{'|'.join(FORECAST)})\b")


def too_old(query: ClaimQuery, cited: Mapping[str, Evidence]) -> frozenset[str]:
    """The keys of cited references that were published before what the claim reports.

    Where a claim cites several, the newest may be the one that reports it, and the others what came before.
    """
    older = frozenset(key for key, item in cited.items() if is_newer(query, item))
    if len(older) < len(cited) or TO_COME.search(query.claim.text[:CLAIM_READ]):
        return frozenset()
    return older
