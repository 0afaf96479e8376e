"""Pairs of a claim and a passage -> a reading of each, by the trained model."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from refkit.links.reading.pieces import encode
from refkit.links.settings import READING_CACHE

if TYPE_CHECKING:
    from refkit.links.reading.network import Network

WEIGHTS = Path(__file__).with_name("reading.npz")


@dataclass(frozen=True)
class Reading:
    """What a passage does with a claim: three probabilities of 4 places, which sum to 1 but for rounding."""

    asserts: float
    denies: float
    neither: float


NOTHING = Reading(0.0, 0.0, 1.0)


def read_pairs(pairs: Sequence[tuple[str, str]]) -> tuple[Reading, ...]:
    """(claim, passage) pairs -> one Reading each, in their order.

    The passage is one to three sentences of the source; READING_CLAIM and READING_PASSAGE bound what is read of
    either. Each pair is read alone: its answer does not depend on the others. An empty text asserts nothing.
    """
    return tuple(read_pair(claim, passage) for claim, passage in pairs)


@lru_cache(maxsize=READING_CACHE)
def read_pair(claim: str, passage: str) -> Reading:
    if not claim.strip() or not passage.strip():
        return NOTHING
    from refkit.links.reading.network import probabilities  # numpy is loaded when a pair is first read

    model = network()
    asserts, denies, neither = probabilities(model, encode(claim, passage, model.pieces))
    return Reading(round(asserts, 4), round(denies, 4), round(neither, 4))


@cache
def network() -> Network:
    """The model, read once."""
    from refkit.links.reading.network import read_network

    return read_network(WEIGHTS)
