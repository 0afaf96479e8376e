"""Claims and a library -> Judgements: which reference supports which claim, how surely and why."""

from refkit.links.verdict.judge import judge

__all__ = ["judge"]
