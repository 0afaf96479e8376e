"""What a source's own text does with a claim, as data: the passage, how it stands to the claim, what differs."""

from __future__ import annotations

from dataclasses import dataclass

from refkit.model import Difference as Difference
from refkit.model import Gravity as Gravity
from refkit.model import Span
from refkit.model import Standing as Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """What one source says of a claim: `quote` is one to three sentences of its text, `score` is 0-1."""

    reference: str
    standing: Standing
    quote: Span
    differences: tuple[Difference, ...] = ()
    score: float = 1.0
    reasons: tuple[str, ...] = ()
