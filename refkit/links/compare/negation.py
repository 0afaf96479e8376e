"""What claim and passage deny: a verb or a thing that stands under a "not" on one side only."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from refkit.claims.stems import stem
from refkit.links.compare.align import weight_of
from refkit.links.compare.content import Content, Word
from refkit.links.compare.lexicon import are_opposite, mean_the_same
from refkit.links.compare.pair import Pair
from refkit.links.compare.statement import CLAUSE_END, Statement, clause_around, find_statement
from refkit.links.evidence.assessment import Difference, Gravity
from refkit.links.settings import (
    DENIED_COVER,
    DENIED_WITHIN,
    FEWEST_MET,
    HEAD_REACH,
    LIST_REACH,
    MOST_WEIGHED,
)
from refkit.patterns import regex
from refkit.vocabulary.assertion import (
    CONJUNCTIONS,
    DENIERS,
    DUE,
    FAILING,
    FOUND,
    NOT_ALL,
    SOFT,
    SOFT_PREFIXES,
    STOPS,
)

NOT_BUT = regex(r"\b(?:but|only|until|unless|so much as|except)\b")
COMMA = regex(r",")
N_T = ("n't", "n’t")


def compare_negation(pair: Pair) -> tuple[Difference, ...] | None:
    """A word of the claim that the passage denies, or the reverse; None where neither denies anything."""
    statement = find_statement(pair)
    if statement is None:
        return None
    mine = list(islice(_denials(pair.claim, 0, len(pair.claim.text)), MOST_WEIGHED))
    its = list(islice(_denials(pair.passage, statement.start, statement.end), MOST_WEIGHED))
    if not mine and not its:
        return None
    if statement.cover < DENIED_COVER or (mine and its):
        return ()
    if its:
        return _denied_by_passage(pair, statement, its)
    return _denied_by_claim(pair, statement, mine)


def _denials(content: Content, start: int, end: int) -> Iterator[tuple[int, list[int]]]:
    # The place of each "not" with those of the words it denies: the next one, and those of a list with "or".
    words = content.words
    for at, word in enumerate(words):
        if not start <= word.start < end:
            continue
        ahead = words[at + 1].folded if at + 1 < len(words) else ""
        failing = (word.folded in FAILING and ahead == "to") or _stops(words, at)
        if not (failing or word.folded in DENIERS or content.lower[word.start : word.end].endswith(N_T)):
            continue
        if ahead in NOT_ALL and not _is_no_more_than(words, at):
            continue
        if _is_conditional(words, at):
            continue
        reach = _reach(content, at, end)
        if any(words[i].folded == "or" for i in reach):
            heads = [i for i in reach if _is_head(words[i])]
        else:
            heads = [i for i in reach[:HEAD_REACH] if _is_head(words[i])][: 2 if word.folded == "no" else 1]
        if heads:
            yield at, heads


def _is_no_more_than(words: tuple[Word, ...], at: int) -> bool:
    # "no more hours than others", and not "no more than five"
    later = [word.folded for word in words[at + 2 : at + 2 + LIST_REACH]]
    return (
        words[at].folded == "no"
        and words[at + 1].folded == "more"
        and "than" in later[1:]
        and later[0] != "than"
    )


def _stops(words: tuple[Word, ...], at: int) -> bool:
    # "without shortening", "instead of shortening", "has stopped shortening"
    before = words[at - 1].folded if at else ""
    ahead = words[at + 1].folded if at + 1 < len(words) else ""
    return ahead.endswith("ing") and (words[at].folded in STOPS or f"{before} {words[at].folded}" in STOPS)


def _is_conditional(words: tuple[Word, ...], at: int) -> bool:
    # "if there was no overhang"
    return any(word.folded in {"if", "unless"} for word in words[max(0, at - 4) : at])


def _is_head(word: Word) -> bool:
    return bool(weight_of(word) or word.folded in FOUND) and word.folded not in DUE


def _reach(content: Content, at: int, end: int) -> list[int]:
    words = content.words
    reach: list[int] = []
    for i in range(at + 1, min(len(words), at + 1 + LIST_REACH)):
        if words[i].folded in CONJUNCTIONS:  # "no doubt that" is a frame, not a denial of what follows
            break
        if words[i].start >= end or CLAUSE_END.search(content.lower, words[i - 1].end, words[i].end):
            break
        reach.append(i)
    if any(words[i].folded == "or" for i in reach):
        return reach
    comma = next(
        (n for n, i in enumerate(reach) if COMMA.search(content.text, words[i - 1].end, words[i].start)), None
    )
    return reach[:comma]


def _denied_by_passage(
    pair: Pair, statement: Statement, denials: list[tuple[int, list[int]]]
) -> tuple[Difference, ...]:
    content, words = pair.passage, pair.passage.words
    its = frozenset(word.stem for word in words if statement.start <= word.start < statement.end)
    if any(_is_soft(word, its) for word in pair.claim.words):
        return ()
    denied = {head for _, heads in denials for head in heads}
    for at, heads in denials:
        start, end = clause_around(content, statement, words[at].start)
        within = statement.share_within(words, start, end)
        here = [i for i in statement.met if start <= words[i].start < end]
        if within < DENIED_WITHIN or len(here) < FEWEST_MET:
            continue
        for head in heads:
            word = words[head]
            mine = next(
                (w for w in pair.claim.words if weight_of(w) and mean_the_same(w.stem, word.stem)), None
            )
            if mine is None or _turned(pair, head):
                continue
            again = [
                other
                for i, other in enumerate(words)
                if i not in denied
                and statement.start <= other.start < statement.end
                and mean_the_same(other.stem, word.stem)
            ]
            if not any(
                statement.share_within(words, *clause_around(content, statement, other.start)) >= within
                for other in again[:MOST_WEIGHED]
            ):
                return (_difference(pair, mine, word, passage_denies=True),)
    return ()


def _turned(pair: Pair, head: int) -> bool:
    # "did not rise" and "fell": an opposite beside it turns the "not" round.
    words = pair.passage.words
    near = [
        words[i]
        for i in range(max(0, head - 3), min(len(words), head + 4))
        if not (words[i].folded == "longer" and i and words[i - 1].folded == "no")
    ]
    return any(
        are_opposite(one.stem, other.stem)
        for one in pair.claim.words
        for other in near
        if not (one.light or other.light)
    )


def _denied_by_claim(
    pair: Pair, statement: Statement, denials: list[tuple[int, list[int]]]
) -> tuple[Difference, ...]:
    content = pair.passage
    its = [word for word in content.words if statement.start <= word.start < statement.end]
    if len(denials) > 1 or NOT_BUT.search(pair.claim.lower) or any(word.folded in SOFT for word in its):
        return ()
    if any(are_opposite(w.stem, o.stem) for w in pair.claim.words for o in its if not (w.light or o.light)):
        return ()
    mine = pair.claim.words[denials[0][1][0]]
    partner = next((word for word in its if mean_the_same(word.stem, mine.stem)), None)
    if partner is None or not weight_of(mine):
        return ()
    return (_difference(pair, mine, partner, passage_denies=False),)


def _difference(pair: Pair, mine: Word, its: Word, *, passage_denies: bool) -> Difference:
    said, instead = pair.claim.text[mine.start : mine.end], pair.passage.text[its.start : its.end]
    return Difference(
        reason="negation-differs",
        gravity=Gravity.OPPOSED,
        claim=(mine.start, mine.end),
        passage=(its.start, its.end),
        said=said if passage_denies else f"not {said}",
        instead=f"not {instead}" if passage_denies else instead,
    )


def _is_soft(word: Word, its: frozenset[str]) -> bool:
    # A word of the claim that denies in its own way, and is not among the stems of the passage.
    if word.folded in SOFT:
        return word.stem not in its
    prefix = next((p for p in SOFT_PREFIXES if word.folded.startswith(p)), None)
    return prefix is not None and stem(word.folded[len(prefix) :]) in its
