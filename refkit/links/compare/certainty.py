"""How sure claim and passage are: what the passage holds possible, asks or has not found, and the claim states."""

from __future__ import annotations

from refkit.links.compare.content import Content
from refkit.links.compare.frames import Hold, denies_more, read_frame
from refkit.links.compare.pair import Pair
from refkit.links.compare.statement import Statement, clause_around, find_statement
from refkit.links.evidence.assessment import Difference, Gravity
from refkit.links.settings import HEDGE_REACH, HEDGED_WITHIN, MOST_WEIGHED
from refkit.vocabulary import assertion

HEDGES, CERTAIN = frozenset(assertion.HEDGES), frozenset(assertion.CERTAIN)
# A claim with one of these is no surer than a "may": it is allowed, asked or expected.
KEPT = HEDGES | frozenset(assertion.OPEN) | frozenset(assertion.ALLOWED)
PAST_ABILITY = frozenset({"be", "not", "only"})  # "could be started": was able to


def compare_certainty(pair: Pair) -> tuple[Difference, ...] | None:
    """A frame that leaves the statement open, or a hedge in its part of the sentence, where the claim has none."""
    statement = find_statement(pair)
    if statement is None:
        return None
    kept = any(word.folded in KEPT for word in pair.claim.words)
    frame = read_frame(pair, statement)
    if frame and frame.hold in {Hold.OPEN, Hold.DENIED}:
        if kept or denies_more(pair, statement, frame):
            return ()
        return (_difference(pair, frame.start, frame.end),)
    hedge = _hedge(pair.passage, statement)
    if hedge is None:
        return () if kept else None
    if kept:
        return ()
    return (_difference(pair, *hedge),)


def _hedge(content: Content, statement: Statement) -> tuple[int, int] | None:
    # A hedge whose next word of content is one of the statement's, in a clause that has some of it.
    words = content.words
    places = [
        at
        for at, word in enumerate(words)
        if statement.start <= word.start < statement.end and word.folded in HEDGES and not word.name
    ]
    for at in places[:MOST_WEIGHED]:
        word = words[at]
        if statement.share_within(words, *clause_around(content, statement, word.start)) < HEDGED_WITHIN:
            continue
        ahead = [i for i in range(at + 1, min(len(words), at + 1 + HEDGE_REACH)) if not words[i].light][:2]
        before = next((i for i in range(at - 1, -1, -1) if not words[i].light), None)
        if word.folded == "could" and words[at + 1 : at + 2] and words[at + 1].folded in PAST_ABILITY:
            continue
        # "may raise" with "raise" in the claim, or "may X wages" between two words of the claim's.
        if any(i in statement.met for i in (ahead if before in statement.met else ahead[:1])):
            return word.start, word.end
    return None


def _difference(pair: Pair, start: int, end: int) -> Difference:
    sure = next((word for word in pair.claim.words if word.folded in CERTAIN), None)
    return Difference(
        reason="certainty-weaker",
        gravity=Gravity.WEAKER,
        claim=(sure.start, sure.end) if sure else None,
        passage=(start, end),
        said=pair.claim.text[sure.start : sure.end] if sure else None,
        instead=pair.passage.text[start:end],
    )
