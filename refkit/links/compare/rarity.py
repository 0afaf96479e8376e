"""How often, or how far, a thing is so: "rarely", "sometimes", "in part" of the passage, left out by the claim."""

from __future__ import annotations

from itertools import islice

from refkit.links.compare.pair import Pair
from refkit.links.compare.statement import find_statement
from refkit.links.evidence.assessment import Difference, Gravity
from refkit.links.settings import MOST_WEIGHED, RARITY_REACH
from refkit.patterns import regex
from refkit.vocabulary.assertion import DENYING, RARELY, RARELY_SAID
from refkit.vocabulary.rows import any_of

RARE = regex(rf"\b{any_of(RARELY)}\b")
KEPT = frozenset(RARELY_SAID) | frozenset(DENYING)


def compare_rarity(pair: Pair) -> tuple[Difference, ...] | None:
    """A word of the passage's statement that makes it rare or partial, and no such word in the claim."""
    statement = find_statement(pair)
    if statement is None:
        return None
    content = pair.passage
    kept = RARE.search(pair.claim.lower) or any(word.folded in KEPT for word in pair.claim.words)
    for match in islice(RARE.finditer(content.lower, statement.start, statement.end), MOST_WEIGHED):
        ahead = [at for at, word in enumerate(content.words) if word.start >= match.end()][:RARITY_REACH]
        if not any(at in statement.met for at in ahead):
            continue
        if kept:
            return ()
        return (
            Difference(
                reason="scope-wider",
                gravity=Gravity.WEAKER,
                passage=match.span(),
                instead=content.text[match.start() : match.end()],
            ),
        )
    return () if kept else None
