"""The passages of a source that come nearest to a claim -> which of them decides, and how it stands to the claim.

Comparisons by rule and a trained reader work together. A difference only ever lowers what is said: the reader
lifts no passage in which the claim is opposed or weakened. Without words in common the reader decides alone,
at probabilities that were right on sources it never learnt from (reading/MODEL_CARD.md).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from refkit.links.compare import differences
from refkit.links.compare.align import Fit, weight_of
from refkit.links.compare.figures import SPREAD
from refkit.links.compare.restated import keeps_roles
from refkit.links.compare.slot import has_another
from refkit.links.evidence.assessment import Difference, Gravity, Standing
from refkit.links.evidence.language import may_differ_unseen
from refkit.links.evidence.passages import Run
from refkit.links.reading import Reading, read_pairs
from refkit.links.settings import (
    AS_MUCH,
    BEYOND_READER,
    LEAST_IN_COMMON,
    LONGEST_GAP,
    NEARER,
    NEVER,
    READ_AGAINST_CONTEXT,
    READ_AGAINST_LISTED,
    READ_AGAINST_RULES,
    READ_AGAINST_WEAKER,
    READ_AGAINST_WORDS,
    READ_DENYING,
    READ_IN_ITS_WORDS,
    READ_OF_CITED,
    READ_OF_LISTED,
    READ_WORD_FOR_WORD,
    READING_ASSERTS,
    READING_WEIGHT,
    SHARE_ASSERTS,
    SHARE_OPPOSES,
    SHARE_WEAKER,
)

Read = Callable[[Sequence[tuple[str, str]]], Sequence[Reading]]


@dataclass(frozen=True, slots=True)
class Beside:
    """A passage beside the claim: the points in which they differ, and what the reader makes of them."""

    run: Run
    found: tuple[Difference, ...]
    reading: Reading

    @property
    def share(self) -> float:
        return self.run.pair.alignment.share

    @property
    def gravities(self) -> frozenset[Gravity]:
        return frozenset(one.gravity for one in self.found)


@dataclass(frozen=True, slots=True)
class Decided:
    """What a source does with a claim, the passage that shows it, and `reasons` of the reader."""

    standing: Standing
    run: Run
    found: tuple[Difference, ...] = ()
    reasons: tuple[str, ...] = ()


def decide(
    claim: str, runs: Sequence[Run], names: frozenset[str], read: Read = read_pairs, *, cited: bool = True
) -> Decided:
    """How the nearest of `runs`, best first and at least one, stand to a claim.

    The reader takes nearly all the time: of a source that is not `cited` it is asked only about passages that hold
    much of the claim. `names` are stems of what the claim's document is about: a passage that leaves them out is about another thing.
    """
    most, least = READ_OF_CITED if cited else READ_OF_LISTED
    near = [run for run in runs if run.nearness >= runs[0].nearness - NEARER][:most]
    readable = runs[0].nearness >= least
    readings = read([(claim, _for_reader(run)) for run in near]) if readable else [UNREAD] * len(near)
    beside = [
        Beside(run, differences(run.pair), reading) for run, reading in zip(near, readings, strict=True)
    ]
    return _asserting(beside, names) or _otherwise(beside, cited=cited) or _near(beside)


def _for_reader(run: Run) -> str:
    # A spread ("3.4 ± 0.3 %") is no other figure.
    return SPREAD.sub("", run.pair.passage.text)


UNREAD = Reading(0.0, 0.0, 1.0)


def _asserting(beside: Sequence[Beside], names: frozenset[str]) -> Decided | None:
    # The shortest passage that states the claim, by its words or as the reader understands it.
    for one in sorted(beside, key=lambda one: (one.run.stop - one.run.first, -one.reading.asserts)):
        if any(_lowers(other, one) or _takes_back(other, one) for other in beside):
            continue
        if may_differ_unseen(one.run):
            continue
        if one.reading.asserts >= _least(one, names):
            return Decided(Standing.ASSERTS, one.run)
        if one.reading.asserts >= READING_ASSERTS and not has_another(one.run.pair):
            return Decided(Standing.ASSERTS, one.run, reasons=("reads-as-stated",))
    return None


def _lowers(other: Beside, one: Beside) -> bool:
    # What lowers a sentence lowers the longer passage too that has the claim's words from it.
    if not other.gravities & {Gravity.OPPOSED, Gravity.WEAKER}:
        return False
    within = one.run.first <= other.run.first and other.run.stop <= one.run.stop
    return other is one or (within and other.share >= one.share - AS_MUCH)


def _takes_back(other: Beside, one: Beside) -> bool:
    # Read with the sentence behind it, a passage denies what it seems to state alone, and not clearly so.
    longer = other.run.first <= one.run.first and one.run.stop < other.run.stop
    return (
        longer
        and one.reading.asserts < READING_ASSERTS
        and other.reading.denies >= max(_least_denial(other), READ_AGAINST_CONTEXT)
    )


def _least(one: Beside, names: frozenset[str]) -> float:
    # The probability from which a passage states the claim by its words; none is high enough where they are not there.
    if one.found or _lacks_name(one.run, names):
        return NEVER
    if _verbatim(one.run) and one.reading.denies < READ_AGAINST_WORDS:
        return 0.0
    if _word_for_word(one.run):
        return READ_WORD_FOR_WORD
    return READ_IN_ITS_WORDS if one.share >= SHARE_ASSERTS else NEVER


def _verbatim(run: Run) -> bool:
    # The claim is the beginning of a sentence of the passage, every word of it.
    mine = [word.folded for word in run.pair.claim.words]
    passage = run.pair.passage
    its = [word.folded for word in passage.words]
    for at in range(len(its) - len(mine) + 1):
        if its[at : at + len(mine)] == mine:
            before = passage.text[: passage.words[at].start].rstrip(' "“‘(')
            if not before or before[-1] in ".!?":
                return bool(mine)
    return False


def _word_for_word(run: Run) -> bool:
    # Every word of the claim that carries content stands in the passage, in the same order.
    last = -1
    alignment = run.pair.alignment
    for word, partner, fit in zip(run.pair.claim.words, alignment.partners, alignment.fits, strict=True):
        if word.light:
            continue
        if partner is None or partner <= last or (fit is not Fit.SAME and not word.figure):
            return False
        if last >= 0 and partner - last > LONGEST_GAP:
            return False
        last = partner
    return last >= 0


def _otherwise(beside: Sequence[Beside], *, cited: bool) -> Decided | None:
    # The nearest passage, if it says otherwise or less; else one that the reader understands so. What the reader
    # takes for stated is no dispute, only a question.
    first = beside[0]
    doubted = max(one.reading.asserts for one in beside) >= READ_AGAINST_RULES and not any(
        one.gravity is Gravity.OPPOSED and one.reason in BEYOND_READER for one in first.found
    )
    if Gravity.OPPOSED in first.gravities and first.share >= SHARE_OPPOSES and not doubted:
        return Decided(Standing.OPPOSES, first.run, first.found)
    denying = max(beside[:2], key=lambda one: one.reading.denies)
    least = _least_denial(denying) if cited else max(_least_denial(denying), READ_AGAINST_LISTED)
    if denying.reading.denies >= least:
        read = Difference(reason="reads-otherwise", gravity=Gravity.OPPOSED)
        return Decided(Standing.OPPOSES, denying.run, (*denying.found, read))
    if Gravity.WEAKER in first.gravities and first.share >= SHARE_WEAKER:
        return Decided(Standing.WEAKER, first.run, first.found)
    return None


def _least_denial(one: Beside) -> float:
    # A passage in all of the claim's words is taken for a denial too easily, and so is one that has little of it.
    if not one.found and keeps_roles(one.run.pair):
        return NEVER
    if Gravity.WEAKER in one.gravities and Gravity.OPPOSED not in one.gravities:
        return READ_AGAINST_WEAKER  # what a rule finds narrower or less sure, the reader takes for a denial too easily
    words = one.run.pair.claim.words
    met = sum(
        weight_of(words[at]) > 0 and fit is not Fit.NONE for at, fit in enumerate(one.run.pair.alignment.fits)
    )
    if met < LEAST_IN_COMMON:
        return NEVER
    return next((least for above, least in READ_DENYING if one.share >= above), NEVER)


def _near(beside: Sequence[Beside]) -> Decided:
    # The passage to show: near in words, and to the point as the reader understands it.
    shown = max(
        beside,
        key=lambda one: one.run.nearness + READING_WEIGHT * (one.reading.asserts + one.reading.denies),
    )
    return Decided(Standing.NEAR, shown.run, shown.found or _missing_part(shown.run))


def _missing_part(run: Run) -> tuple[Difference, ...]:
    # The words of the claim that the passage does not hold.
    missing = [run.pair.claim.words[at] for at in run.pair.alignment.missing]
    said = " … ".join(run.pair.claim.text[word.start : word.end] for word in missing)
    return tuple(
        Difference(reason="part-missing", gravity=Gravity.UNSTATED, claim=(word.start, word.end), said=said)
        for word in missing
    )


def _lacks_name(run: Run, names: frozenset[str]) -> bool:
    # A sentence about another thing does not state what is claimed of this one.
    missing = (run.pair.claim.words[at] for at in run.pair.alignment.missing)
    return any(word.name or word.stem in names for word in missing)
