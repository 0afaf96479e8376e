"""Likelihoods of citations, of a list numbered by first appearance -> where each reference was first cited.

A hidden Markov model: the state before a sentence is how many references have been cited so far. A sentence
that brings new ones takes the next of the list, one after another, each with its own likelihood ratio;
references already cited may come again. Forward and backward sums (Rabiner 1989, doi 10.1109/5.18626) give,
for each sentence and reference, the probability that it is cited there for the first time, and that it was
before.
"""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from operator import mul
from typing import NamedTuple

from refkit.links.settings import (
    FAINT_STATE,
    LEFT_OVER,
    MOST_AT_ONCE,
    MOST_KEPT_STATES,
    MOST_STATES,
    PASSED_OVER,
    REMEMBERED_SENTENCES,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """Result of the order for one sentence, for references from `start` on; all are probabilities.

    `first[i]`: reference `start` + i is cited here for the first time. `known[i]`: it was before. Those
    below `start` were, those beyond the end were not. `mean` is how many were cited before.
    """

    start: int
    first: array[float]
    known: array[float]
    mean: float

    def is_first(self, one: int) -> float:
        at = one - self.start
        return self.first[at] if 0 <= at < len(self.first) else 0.0

    def is_known(self, one: int) -> float:
        at = one - self.start
        if at < 0:
            return 1.0
        return self.known[at] if at < len(self.known) else 0.0


class _Step(NamedTuple):
    """One sentence on the way forward: states from `low` on, before and within it."""

    low: int
    before: list[float]  # scaled, without the evidence of the sentence itself
    repeats: list[float]  # likelihood of the earlier references that it cites again
    ready: list[float]
    within: list[float]
    ratios: list[float]
    stays: list[float]


def place_first(
    ratios: Sequence[Mapping[int, float]],
    begins: Sequence[float],
    together: Sequence[float],
    again: Sequence[float],
    *,
    unseen: float,
) -> list[Placed]:
    """Where each reference of a list numbered by first appearance was first cited; one value a sentence.

    `ratios`: per sentence, reference -> likelihood ratio of being cited there; `unseen` for those not
    named. `begins`: per sentence, the probability that it cites something new. `together`: per
    reference, the probability that it shares the sentence of the one before it. `again`: per sentence,
    the probability that it cites a given earlier reference again.
    """
    size = len(together)
    widest = max(40, min(MOST_KEPT_STATES, MOST_STATES // max(1, len(ratios))))
    low, state = 0, [1.0]
    # Of the way forward the steps through the first sentences are kept, of the others only the states before
    # them; what follows from these is found again.
    steps: list[_Step] = []
    states: list[tuple[int, array[float]]] = []
    for row, new, old in zip(ratios, begins, again, strict=True):
        step = _step(row, low, state, new, old, together, unseen)
        if len(steps) < REMEMBERED_SENTENCES:
            steps.append(step)
        else:
            states.append((low, array("d", state)))
        after = [
            ready * (1 - new) + within * (1 - stays)
            for ready, within, stays in zip(step.ready, step.within, step.stays, strict=True)
        ]
        low, state = _trimmed(low, after, widest)
    ends = [LEFT_OVER ** min(40, size - low - at) for at in range(len(state))]
    placed: list[Placed] = []
    for at in range(len(steps) + len(states) - 1, -1, -1):
        if states:
            start, before = states.pop()
            step = _step(ratios[at], start, list(before), begins[at], again[at], together, unseen)
        else:
            step = steps.pop()
        found, ends = _looked_back(step, begins[at], low, ends)
        placed.append(found)
        low = step.low
    return placed[::-1]


def _step(
    row: Mapping[int, float],
    low: int,
    state: list[float],
    new: float,
    old: float,
    together: Sequence[float],
    unseen: float,
) -> _Step:
    size = len(together)
    width = min(len(state) + MOST_AT_ONCE, size + 1 - low)
    before = state + [0.0] * (width - len(state))
    get = row.get
    ratios = [get(one, unseen) for one in range(low, low + width - 1)]
    stays = [*together[low : low + width - 1], 0.0]
    if low + width - 1 < size:
        stays[-1] = 0.0
    base = 1.0
    for one, ratio in row.items():
        if one < low:
            base *= 1.0 + old * (ratio - 1.0)
    repeats = list(accumulate([1.0 + old * (ratio - 1.0) for ratio in ratios], mul, initial=base))
    ready: list[float] = []
    within: list[float] = []
    passed = inside = 0.0
    for at, (weight, repeat) in enumerate(zip(before, repeats, strict=True)):
        passed = weight * repeat + passed * PASSED_OVER
        ready.append(passed)
        within.append(inside)
        if at < width - 1:
            inside = (passed * new + inside * stays[at]) * ratios[at]
    return _Step(
        low=low, before=before, repeats=repeats, ready=ready, within=within, ratios=ratios, stays=stays
    )


def _trimmed(low: int, state: list[float], widest: int) -> tuple[int, list[float]]:
    # Scaled to a sum of one, the faint rims cut off.
    top = max(state)
    if not top > 0.0:  # everything underflowed: begin anew from where we are
        return low, [1.0 / len(state)] * len(state)
    floor = top * FAINT_STATE
    first, last = 0, len(state)
    while state[first] < floor:
        first += 1
    while state[last - 1] < floor:
        last -= 1
    if last - first > widest:
        best = state.index(top)
        first = max(first, best - widest // 2)
        last = min(last, first + widest)
    kept = state[first:last]
    total = sum(kept)
    return low + first, [value / total for value in kept]


def _looked_back(step: _Step, new: float, low: int, ends: list[float]) -> tuple[Placed, list[float]]:
    # `ends` are the weights of the states after the sentence, from `low` on; returned are those before it.
    width = len(step.ready)
    pad = low - step.low
    after = ([0.0] * pad + ends)[:width]
    after += [0.0] * (width - len(after))
    inside = [0.0] * width
    back = [0.0] * width
    follow = ahead = 0.0
    for at in range(width - 1, -1, -1):
        end, stays = after[at], step.stays[at]
        taken = step.ratios[at] * follow if at < width - 1 else 0.0
        follow = inside[at] = (1 - stays) * end + stays * taken
        ahead = (1 - new) * end + new * taken + PASSED_OVER * ahead
        back[at] = ahead * step.repeats[at]
    states = [a * b for a, b in zip(step.before, back, strict=True)]
    total = sum(states)
    top = max(back)
    if not (total > 0.0 and top > 0.0):
        flat = [1.0 / width] * width
        none = array("d", [0.0] * (width - 1))
        return Placed(start=step.low, first=none, known=none, mean=step.low), flat
    first = array("d", (w * i / total for w, i in zip(step.within[1:], inside[1:], strict=True)))
    reached = list(accumulate(reversed(states)))
    known = array("d", (value / total for value in reversed(reached[:-1])))
    mean = step.low + sum(at * value for at, value in enumerate(states)) / total
    return Placed(start=step.low, first=first, known=known, mean=mean), [value / top for value in back]
