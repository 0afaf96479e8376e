"""Claims and a library -> Judgements: which reference carries which claim, how surely, why, and what is missing."""

from refkit.links.verdict.judge import judge
from refkit.links.verdict.reasons import REASONS

__all__ = ["REASONS", "judge"]
