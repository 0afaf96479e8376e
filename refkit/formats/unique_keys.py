"""References with repeated ids -> references with unique ones, and a word about each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from refkit.model import Problem, Reference, Span
from refkit.rules import finding


def make_unique(
    references: Sequence[Reference],
    *,
    spans: Sequence[Span] | None = None,
    places: Sequence[str] | None = None,
) -> tuple[tuple[Reference, ...], tuple[Problem, ...]]:
    """Give every later reference of a repeated id another one: the id with "-2", "-3" … (RK106).

    Ids that differ only in case are different. `spans` or `places` give the place of each reference, by
    position.
    """
    taken = {reference.id for reference in references}
    seen: set[str] = set()
    last: dict[str, int] = {}
    unique: list[Reference] = []
    problems: list[Problem] = []
    for position, reference in enumerate(references):
        key = reference.id
        if key in seen:
            number = last.get(key, 1) + 1
            while f"{key}-{number}" in taken:
                number += 1
            last[key] = number
            new = f"{key}-{number}"
            taken.add(new)
            problems.append(
                finding(
                    "RK106",
                    span=spans[position] if spans else None,
                    place=places[position] if places else None,
                    key=key,
                    new=new,
                )
            )
            reference = replace(reference, id=new)
        seen.add(reference.id)
        unique.append(reference)
    return tuple(unique), tuple(problems)
