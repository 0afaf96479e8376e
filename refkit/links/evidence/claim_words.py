"""A claim -> its words as they are compared with sources, without citation marks, and its negations."""

from __future__ import annotations

import re

from refkit.claims.describe import CITED
from refkit.links.settings import CLAIM_READ
from refkit.model import Claim
from refkit.patterns import regex

NEGATION = regex(
    r"\b(?:no|not|never|without|neither|nor|cannot|fail\w*|un(?:able|likely|approved)|lack\w*|absence)\b"
    r"|n['’]t\b",
    re.IGNORECASE,
)


def words_alone(claim: Claim) -> str:
    """A claim's text, CLAIM_READ characters of it, without citation marks, whose numbers are not its own."""
    return CITED.sub(" ", claim.text[:CLAIM_READ])
