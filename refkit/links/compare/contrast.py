"""Things set apart from the statement: in "Tessalin, unlike morvexin, shortens fever", morvexin does not."""

from __future__ import annotations

from itertools import islice

from refkit.links.compare.clauses import negated
from refkit.links.compare.frames import classes
from refkit.links.compare.lexicon import mean_the_same
from refkit.links.compare.pair import Pair
from refkit.links.compare.statement import find_statement
from refkit.links.evidence.assessment import Difference, Gravity
from refkit.links.settings import ASSERTED_COVER, CONTRAST_REACH, MOST_WEIGHED
from refkit.patterns import regex
from refkit.vocabulary.assertion import CONTRASTS, PRONOUNS
from refkit.vocabulary.rows import any_of

CONTRAST = regex(rf"(?:\b{any_of(CONTRASTS)}\b|,\s(?:and\s|but\s)?not\b|\b(?:but|and)\snot\b)")


def compare_contrast(pair: Pair) -> tuple[Difference, ...] | None:
    """The claim's subject where the passage names it only as what the statement does not hold for."""
    statement = find_statement(pair)
    if statement is None:
        return None
    content = pair.passage
    matches = list(islice(CONTRAST.finditer(content.lower, statement.start, statement.end), MOST_WEIGHED))
    if not matches:
        return None
    if statement.cover < ASSERTED_COVER or CONTRAST.search(pair.claim.lower) or negated(pair.claim):
        return ()
    subject = next((word for word in pair.claim.words if not word.light and not word.figure), None)
    for match in matches:
        ahead = [w for w in content.words if match.end() <= w.start < statement.end][:CONTRAST_REACH]
        named = next((word for word in ahead if not word.light), None)
        if subject is None or named is None or not mean_the_same(subject.stem, named.stem):
            continue
        if any(word.folded in PRONOUNS or word.folded in classes()["bygone"] for word in ahead[:1]):
            continue
        elsewhere = [word for word in content.words if word is not named and word.stem == named.stem]
        if any(statement.start <= word.start < statement.end for word in elsewhere):
            continue
        return (
            Difference(
                reason="agent-differs",
                gravity=Gravity.OPPOSED,
                claim=(subject.start, subject.end),
                passage=(match.start(), named.end),
                said=pair.claim.text[subject.start : subject.end],
                instead=content.text[match.start() : named.end].lstrip(", "),
            ),
        )
    return ()
