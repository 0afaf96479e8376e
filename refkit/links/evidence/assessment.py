"""What a source's own text does with a claim, as data: the passage, how it stands to the claim, what differs."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from refkit.model import Span


class Standing(StrEnum):
    """How a passage stands to a claim. Where no passage comes near, there is no assessment at all."""

    ASSERTS = "asserts"  # it states the claim
    WEAKER = "weaker"  # it states less: hedged, of other patients, at an earlier time, a part of the claim
    OPPOSES = "opposes"  # it says otherwise
    NEAR = "near"  # it is about the same, and neither states the claim nor denies it


class Gravity(StrEnum):
    """What one difference does to a claim."""

    OPPOSED = "opposed"  # the passage says otherwise
    WEAKER = "weaker"  # the passage says less
    UNSTATED = "unstated"  # the passage leaves it out


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One point in which a claim and a passage differ.

    `reason` is a slug of `rules.REASONS`. `claim` are the characters of the claim's text that differ,
    `passage` those of the quote's text, both half-open; None where nothing is to be marked. `said` and
    `instead` are the differing words of claim and passage, for a sentence: "raises", "lowers".
    """

    reason: str
    gravity: Gravity
    claim: tuple[int, int] | None = None
    passage: tuple[int, int] | None = None
    said: str | None = None
    instead: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """What one source says of a claim: `quote` is one to three sentences of its text, `score` is 0-1."""

    reference: str
    standing: Standing
    quote: Span
    differences: tuple[Difference, ...] = ()
    score: float = 1.0
