"""Whose word a passage gives: a statement of the claim's that the passage reports as another's, or as refuted."""

from __future__ import annotations

from refkit.links.compare.frames import Frame, Hold, classes, denies_more, read_frame, reports_more
from refkit.links.compare.pair import Pair
from refkit.links.compare.statement import Statement, find_statement
from refkit.links.evidence.assessment import Difference, Gravity
from refkit.links.settings import ASSERTED_COVER, OPENING

GRAVITIES = {
    Hold.REFUTED: Gravity.OPPOSED,
    Hold.BYGONE: Gravity.OPPOSED,
    Hold.REPORTED: Gravity.WEAKER,
    Hold.UNREAD: Gravity.UNSTATED,
}


def compare_opinion(pair: Pair) -> tuple[Difference, ...] | None:
    """A frame that gives the claim's statement to others or calls it false; None where there is no frame."""
    statement = find_statement(pair)
    frame = read_frame(pair, statement)
    if statement is None or frame is None:
        return None
    gravity = GRAVITIES.get(frame.hold)
    if gravity is None or _kept(pair, statement, frame):
        return ()
    if gravity is Gravity.OPPOSED and statement.cover < ASSERTED_COVER:
        gravity = Gravity.WEAKER
    return (
        Difference(
            reason="opinion-of-others",
            gravity=gravity,
            passage=(frame.start, frame.end),
            instead=pair.passage.text[frame.start : frame.end],
        ),
    )


def _kept(pair: Pair, statement: Statement, frame: Frame) -> bool:
    # Whether the claim says itself that others hold it, or that it is not so.
    if frame.hold is Hold.REFUTED:
        return denies_more(pair, statement, frame)
    own = any(word.folded in classes()["own"] for word in pair.claim.words[:OPENING])
    return not own and reports_more(pair, statement, frame)
