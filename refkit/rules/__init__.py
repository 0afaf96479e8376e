"""A code and the facts of one case -> a finding; the registers of findings and of reasons."""

from refkit.rules.finding import Problem, finding
from refkit.rules.reasons import REASONS
from refkit.rules.registry import RULES
from refkit.rules.rule import Level, Rule, Wording

__all__ = ["REASONS", "RULES", "Level", "Problem", "Rule", "Wording", "finding"]
