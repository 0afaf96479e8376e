"""A library -> findings about the fields that were read with less confidence than asked for."""

from __future__ import annotations

from refkit.model import Library, Problem
from refkit.rules import finding


def find_low_confidence(library: Library, least: float) -> tuple[Problem, ...]:
    """RK104 for each reference with a field whose confidence, a probability, is below `least`."""
    problems = []
    for reference in library:
        low = sorted((p, name) for name, p in reference.confidence.items() if p < least)
        if low:
            fields = ", ".join(f"{name.replace('_', '-')} {p:.2f}" for p, name in low)
            problems.append(finding("RK104", span=reference.origin, key=reference.id, fields=fields))
    return tuple(problems)
