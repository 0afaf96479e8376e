"""Things set apart from the statement: in "Tessalin, unlike morvexin, shortens fever", morvexin does not."""

from __future__ import annotations

from itertools import islice

from refkit.links.compare.align import weight_of
from refkit.links.compare.clauses import negated
from refkit.links.compare.content import Word
from refkit.links.compare.frames import classes
from refkit.links.compare.lexicon import mean_the_same
from refkit.links.compare.pair import Pair
from refkit.links.compare.statement import Statement, find_statement
from refkit.links.evidence.assessment import Difference, Gravity
from refkit.links.settings import ASSERTED_COVER, CONTRAST_REACH, MOST_WEIGHED
from refkit.patterns import regex
from refkit.vocabulary.assertion import COMPARED, CONTRASTS, DENIERS, PRONOUNS
from refkit.vocabulary.rows import any_of

CONTRAST = regex(
    rf"(?:\b{any_of((*CONTRASTS, *COMPARED))}\b|,\s(?:and\s|but\s)?not\b|\b(?:but|and)\snot\b"
    r"|\b(?:all|every|any|no)\b[^,;.]{1,40}\bbut\b)"
)
WEAK = regex(rf"^{any_of(COMPARED)}$")
# "…, whereas morvexin does not."
ELLIPSIS = regex(
    r"(?:[;,]\s|\b)(?:but|while|whereas|and|;)\s([^,;.]{2,60}?)\s"
    r"(?:does|did|do|is|was|were|are|has|have|had|can|could|will|would)(?:\snot|n['’]t)\s*(?=[.;,]|$)"
)


def compare_contrast(pair: Pair) -> tuple[Difference, ...] | None:
    """A thing of the claim's that the passage names only as what its statement does not hold for."""
    statement = find_statement(pair)
    if statement is None:
        return None
    lower, start, end = pair.passage.lower, statement.start, statement.end
    set_apart = [(m.start(), m.end()) for m in islice(CONTRAST.finditer(lower, start, end), MOST_WEIGHED)]
    set_apart += [
        (m.start(1), m.start(1)) for m in islice(ELLIPSIS.finditer(lower, start, end), MOST_WEIGHED)
    ]
    if not set_apart:
        return None
    denies = negated(pair.claim) or any(word.folded in DENIERS for word in pair.claim.words)
    if statement.cover < ASSERTED_COVER or CONTRAST.search(pair.claim.lower) or denies:
        return ()
    content = [word for word in pair.claim.words if weight_of(word)]
    for first, last in set_apart:
        named = _named(pair, statement, last)
        # Behind "compared with" only what the claim is about, behind the others anything.
        told = content[:1] if WEAK.match(pair.passage.lower[first:last]) else content
        subject = next((word for word in told if named and mean_the_same(word.stem, named.stem)), None)
        if named is not None and subject is not None:
            return (_difference(pair, subject, (first, named.end)),)
    return ()


def _named(pair: Pair, statement: Statement, char: int) -> Word | None:
    # What is set apart behind a character, if the sentence names it nowhere else.
    words = [word for word in pair.passage.words if statement.start <= word.start < statement.end]
    ahead = [word for word in words if word.start >= char][:CONTRAST_REACH]
    named = next((word for word in ahead if not word.light), None)
    if named is None or ahead[0].folded in PRONOUNS or ahead[0].folded in classes()["bygone"]:
        return None
    # "the price, but not the costs": the same sense elsewhere is what the claim speaks of.
    return None if any(mean_the_same(word.stem, named.stem) for word in words if word is not named) else named


def _difference(pair: Pair, subject: Word, apart: tuple[int, int]) -> Difference:
    shown = pair.passage.text[apart[0] : apart[1]].lstrip(", ")
    compared = WEAK.match(" ".join(shown.lower().split()[:2])) or WEAK.match(
        " ".join(shown.lower().split()[:3])
    )
    return Difference(
        reason="agent-differs",
        gravity=Gravity.UNSTATED if compared else Gravity.OPPOSED,
        claim=(subject.start, subject.end),
        passage=apart,
        said=pair.claim.text[subject.start : subject.end],
        instead=shown,
    )
