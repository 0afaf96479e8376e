"""A claim beside a passage -> the points in which they differ, each by a comparison of its own."""

from __future__ import annotations

from collections.abc import Callable

from refkit.links.compare.agent import compare_agent
from refkit.links.compare.causation import compare_causation
from refkit.links.compare.certainty import compare_certainty
from refkit.links.compare.comparator import compare_comparator
from refkit.links.compare.contrast import compare_contrast
from refkit.links.compare.dates import compare_dates
from refkit.links.compare.design import compare_design
from refkit.links.compare.direction import compare_direction
from refkit.links.compare.endpoint import compare_endpoint
from refkit.links.compare.figure_words import compare_figure_words
from refkit.links.compare.frequency import compare_frequency
from refkit.links.compare.in_turn import compare_in_turn
from refkit.links.compare.labels import compare_labels
from refkit.links.compare.negation import compare_negation
from refkit.links.compare.opinion import compare_opinion
from refkit.links.compare.pair import Pair
from refkit.links.compare.population import compare_population
from refkit.links.compare.quantities import compare_quantities
from refkit.links.compare.rarity import compare_rarity
from refkit.links.compare.restriction import compare_restriction
from refkit.links.compare.roles import compare_roles
from refkit.links.compare.scope import compare_scope
from refkit.links.compare.significance import compare_significance
from refkit.links.compare.slot import compare_slot
from refkit.links.compare.taken_back import compare_taken_back
from refkit.links.compare.times import compare_times
from refkit.links.compare.untested import compare_untested
from refkit.links.compare.values import compare_values
from refkit.links.evidence.assessment import Difference

# A comparison answers () where claim and passage agree, None where one of them says nothing on it.
Comparison = Callable[[Pair], tuple[Difference, ...] | None]
COMPARISONS: dict[str, Comparison] = {
    "quantities": compare_quantities,
    "figure_words": compare_figure_words,
    "dates": compare_dates,
    "frequency": compare_frequency,
    "labels": compare_labels,
    "significance": compare_significance,
    "design": compare_design,
    "causation": compare_causation,
    "population": compare_population,
    "untested": compare_untested,
    "scope": compare_scope,
    "times": compare_times,
    "negation": compare_negation,
    "direction": compare_direction,
    "certainty": compare_certainty,
    "roles": compare_roles,
    "agent": compare_agent,
    "comparator": compare_comparator,
    "endpoint": compare_endpoint,
    "values": compare_values,
    "in_turn": compare_in_turn,
    "slot": compare_slot,
    "opinion": compare_opinion,
    "contrast": compare_contrast,
    "rarity": compare_rarity,
    "taken_back": compare_taken_back,
    "restriction": compare_restriction,
}


def differences(pair: Pair) -> tuple[Difference, ...]:
    """What all comparisons find, in their order; a stretch of the claim differs once."""
    found: list[Difference] = []
    for compare in COMPARISONS.values():
        for one in compare(pair) or ():
            if one.claim is None or all(one.claim != other.claim for other in found):
                found.append(one)
    return tuple(found)
