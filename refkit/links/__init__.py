"""Claims and a library -> Judgements: which reference carries which claim, how surely, why, and what is missing."""

from refkit.links.verdict.judge import judge

__all__ = ["judge"]
