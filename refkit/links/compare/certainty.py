"""How sure claim and passage are: a "may" of the passage that the claim leaves out."""

from __future__ import annotations

from refkit.links.compare.content import Content
from refkit.links.compare.pair import Pair
from refkit.links.evidence.assessment import Difference, Gravity
from refkit.vocabulary.assertion import CERTAIN, HEDGES

HEDGE_WORDS, CERTAIN_WORDS = frozenset(HEDGES), frozenset(CERTAIN)


def compare_certainty(pair: Pair) -> tuple[Difference, ...] | None:
    """A hedge in the passage's sentences where the claim has none, or a stronger word in the claim."""
    mine, its = _words(pair.claim, HEDGE_WORDS), _words(pair.passage, HEDGE_WORDS)
    if not its:
        return None if not mine else ()
    if mine:
        return ()
    at = its[0]
    word = pair.passage.words[at]
    sure = _words(pair.claim, CERTAIN_WORDS)
    said = pair.claim.words[sure[0]] if sure else None
    return (
        Difference(
            reason="certainty-weaker",
            gravity=Gravity.WEAKER,
            claim=(said.start, said.end) if said else None,
            passage=(word.start, word.end),
            said=pair.claim.text[said.start : said.end] if said else None,
            instead=pair.passage.text[word.start : word.end],
        ),
    )


def _words(content: Content, wanted: frozenset[str]) -> list[int]:
    return [at for at, word in enumerate(content.words) if word.folded in wanted]
