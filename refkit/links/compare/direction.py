"""Directions of claim and passage: the claim says that something rises, the passage that it falls."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from refkit.links.compare.align import weight_of
from refkit.links.compare.clauses import negated
from refkit.links.compare.content import Content
from refkit.links.compare.lexicon import are_opposite, mean_the_same, sides
from refkit.links.compare.pair import Pair
from refkit.links.compare.statement import CLAUSE_END, Statement, find_statement
from refkit.links.evidence.assessment import Difference, Gravity
from refkit.links.settings import DIRECTED_COVER, DIRECTION_REACH, MOST_WEIGHED
from refkit.patterns import regex
from refkit.vocabulary.assertion import FRACTIONS, MOVED, MULTIPLES, NO_DIRECTION, THAN
from refkit.vocabulary.rows import any_of

MULTIPLE, FRACTION = regex(rf"\b{any_of(MULTIPLES)}\b"), regex(rf"\b{any_of(FRACTIONS)}\b")


@dataclass(frozen=True, slots=True)
class Side:
    """A word of direction and its clause: the places of the words before and behind its "than"."""

    at: int
    left: tuple[int, ...]
    right: tuple[int, ...]


def compare_direction(pair: Pair) -> tuple[Difference, ...] | None:
    """A word of the claim for which the passage has its opposite, beside the same things; None without any."""
    told = list(_sides(pair.claim, 0, len(pair.claim.text)))
    statement = find_statement(pair)
    if statement is None or not (told or MULTIPLE.search(pair.claim.lower)):
        return None
    its = list(_sides(pair.passage, statement.start, statement.end))
    mine, denied = negated(pair.claim), negated(pair.passage)
    for side in told[:MOST_WEIGHED]:
        for other in its[:MOST_WEIGHED]:
            if (side.at in mine) == (other.at in denied) and _differ(pair, side, other, its):
                return (_difference(pair, side.at, other.at),)
    return _multiple(pair, statement)


def _sides(content: Content, start: int, end: int) -> Iterator[Side]:
    words = content.words
    clause: list[int] = []
    for at, word in enumerate(words):
        if not start <= word.start < end:
            continue
        if clause and CLAUSE_END.search(content.lower, words[at - 1].end, word.end):
            yield from _in_clause(content, clause)
            clause = []
        clause.append(at)
    yield from _in_clause(content, clause)


def _in_clause(content: Content, clause: Sequence[int]) -> Iterator[Side]:
    words = content.words
    than = next((n for n, at in enumerate(clause) if words[at].folded in THAN), len(clause))
    left, right = tuple(clause[:than]), tuple(clause[than + 1 :])
    for at in clause:
        word = words[at]
        # "went up", "brought down"
        moved = word.folded in {"up", "down"} and (
            any(w.folded in MOVED for w in words[max(0, at - 4) : at])
            or content.text[word.end : word.end + 1] == "-"  # "up-regulated"
        )
        if word.stem in sides() and (moved or word.folded not in NO_DIRECTION):
            yield Side(at=at, left=left, right=right)


def _differ(pair: Pair, mine: Side, its: Side, others: Sequence[Side]) -> bool:
    one, other = pair.claim.words[mine.at], pair.passage.words[its.at]
    opposite = are_opposite(one.stem, other.stem)
    if not (opposite or mean_the_same(one.stem, other.stem)) or not _same_things(pair, mine, its):
        return False
    if bool(mine.right) != bool(its.right):
        return False
    crossed = _crossed(pair, mine, its)
    if crossed is None or crossed == opposite:
        return False
    if opposite:
        # No other word of the passage says the claim's of the same things.
        again = (side for side in others[:MOST_WEIGHED] if side.at != its.at)
        return not any(
            mean_the_same(one.stem, pair.passage.words[side.at].stem) and _same_things(pair, mine, side)
            for side in again
        )
    return True


def _same_things(pair: Pair, mine: Side, its: Side) -> bool:
    # Most of what stands in the claim's clause stands in the passage's, and some of it beside the word.
    words = pair.claim.words
    there = {pair.passage.words[at].stem: at for at in (*its.left, *its.right) if at != its.at}
    content = [at for at in (*mine.left, *mine.right) if at != mine.at and weight_of(words[at])]
    met = [at for at in content if _place(there, words[at].stem) is not None]
    if not content or sum(weight_of(words[at]) for at in met) < DIRECTED_COVER * sum(
        weight_of(words[at]) for at in content
    ):
        return False
    near = [at for at in met if abs(at - mine.at) <= DIRECTION_REACH + 1]
    return any(abs((_place(there, words[at].stem) or 0) - its.at) <= DIRECTION_REACH + 2 for at in near)


def _place(there: dict[str, int], stem: str) -> int | None:
    if stem in there:
        return there[stem]
    return next((at for other, at in there.items() if mean_the_same(stem, other)), None)


def _crossed(pair: Pair, mine: Side, its: Side) -> bool | None:
    # Whether what is compared stands on the other side of "than"; None where that is not clear.
    if not mine.right:
        return False

    def shared(ours: tuple[int, ...], theirs: tuple[int, ...], not_theirs: tuple[int, ...]) -> float:
        there = {pair.passage.words[at].stem: at for at in theirs if at != its.at}
        elsewhere = {pair.passage.words[at].stem: at for at in not_theirs if at != its.at}
        return sum(
            weight_of(pair.claim.words[at])
            for at in ours
            if at != mine.at
            and _place(there, pair.claim.words[at].stem) is not None
            and _place(elsewhere, pair.claim.words[at].stem) is None
        )

    behind_straight = shared(mine.right, its.right, its.left)
    behind_crossed = shared(mine.right, its.left, its.right)
    straight = behind_straight + shared(mine.left, its.left, its.right)
    crossed = behind_crossed + shared(mine.left, its.right, its.left)
    if behind_straight and not behind_crossed and straight > crossed:
        return False
    # To be turned round, what stands before "than" must stand behind it, and the reverse.
    if behind_crossed and not behind_straight and crossed > behind_crossed:
        return True
    return None


def _multiple(pair: Pair, statement: Statement) -> tuple[Difference, ...]:
    # "four times as much" where the passage gives "a quarter of", of the same subject.
    said, instead = (
        MULTIPLE.search(pair.claim.lower),
        FRACTION.search(pair.passage.lower, statement.start, statement.end),
    )
    if not said or not instead or statement.cover < DIRECTED_COVER:
        return ()
    if MULTIPLE.search(pair.passage.lower, statement.start, statement.end):
        return ()
    subject = [word.stem for word in pair.claim.words if word.end <= said.start() and weight_of(word)]
    before = {w.stem for w in pair.passage.words if statement.start <= w.start and w.end <= instead.start()}
    if not subject or not all(word in before for word in subject):
        return ()
    return (
        Difference(
            reason="direction-differs",
            gravity=Gravity.OPPOSED,
            claim=said.span(),
            passage=instead.span(),
            said=pair.claim.text[said.start() : said.end()],
            instead=pair.passage.text[instead.start() : instead.end()],
        ),
    )


def _difference(pair: Pair, at: int, other: int) -> Difference:
    word, its = pair.claim.words[at], pair.passage.words[other]
    return Difference(
        reason="direction-differs",
        gravity=Gravity.OPPOSED,
        claim=(word.start, word.end),
        passage=(its.start, its.end),
        said=pair.claim.text[word.start : word.end],
        instead=pair.passage.text[its.start : its.end],
    )
