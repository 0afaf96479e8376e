"""What a check reports: findings with the claims they are about, and why some of them count for nothing."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from refkit.model.judgements import Judgement
from refkit.rules import Level, Problem


class WaivedBy(StrEnum):
    """Who said that a finding counts for nothing."""

    INLINE = "inline"  # a comment in the document
    BASELINE = "baseline"  # the baseline file: it was there before
    SETTING = "setting"  # --ignore, or the project's settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiver:
    """Why a finding counts for nothing. `place` is where it was said; an inline one always has a `reason`."""

    by: WaivedBy
    reason: str | None = None
    place: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A finding, and the claim it is about, if it is about one.

    `fails` is set where it keeps a check from passing: its claim wants a source and is not covered, or a text
    that was accepted for it says otherwise. `words` are the claim's, else the characters found, else the message, with
    white space folded: what a baseline knows it by.
    """

    problem: Problem
    judgement: Judgement | None = None
    fails: bool = False
    waiver: Waiver | None = None

    @property
    def code(self) -> str:
        return self.problem.rule

    @property
    def level(self) -> Level:
        return self.problem.level

    @property
    def words(self) -> str:
        if self.judgement is not None:
            return self.judgement.claim.words
        span = self.problem.span
        return " ".join((span.text if span is not None and span.text else self.problem.message).split())

    @property
    def counts(self) -> bool:
        """Whether it keeps a check from passing."""
        return self.fails and self.waiver is None
