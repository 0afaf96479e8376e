"""What a study was mainly to find out: the claim's primary outcome is another one in the source."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from refkit.links.compare.align import weight_of
from refkit.links.compare.content import Content, Word, read_content
from refkit.links.compare.lexicon import mean_the_same
from refkit.links.compare.pair import Pair
from refkit.links.evidence.assessment import Difference, Gravity
from refkit.links.settings import MOST_OUTCOMES, OUTCOME_AROUND, OUTCOME_REACH, SHORTEST_PREFIX
from refkit.patterns import regex
from refkit.vocabulary.grammar import BE, DETERMINERS, LESS, MORE, PARTICIPLES, RELATIVES
from refkit.vocabulary.outcomes import ABOUT_OUTCOMES, OUTCOMES, PRIMARY, SECONDARY

CLAUSE = regex(r"[;:]|[.?!](?:\s|$)")
COMMA = regex(r",")
MANNER = regex(r".{2,}ly")
HAPPENED = regex(r".{2,}[^e]ed")
SAID = regex(r"\b(?:primary|main|principal|chief) (?:outcome|end ?point|measure|criterion|objective)")

NO_NAMES = LESS | MORE | PARTICIPLES | {"not", "similar", "reached", "met", "also"}


@dataclass(frozen=True, slots=True)
class Outcome:
    """The words that name an outcome, and whether it is the primary one."""

    words: tuple[Word, ...]
    primary: bool


def outcomes_of(content: Content) -> tuple[Outcome, ...]:
    """The outcomes that a text ranks, in its order, at most MOST_OUTCOMES."""
    found: list[Outcome] = []
    for at, word in enumerate(content.words[:-1]):
        if word.folded not in PRIMARY | SECONDARY or content.words[at + 1].folded not in OUTCOMES | SECONDARY:
            continue
        if word.folded in PRIMARY and content.words[at + 1].folded in SECONDARY:
            continue  # "key secondary"
        behind = _named_behind(content, at + 2)
        named = behind if behind is not None else _named_before(content, at)
        if named and len(found) < MOST_OUTCOMES:
            found.append(Outcome(named, word.folded in PRIMARY))
    return tuple(found)


def _between(content: Content, left: int, right: int) -> str:
    return content.text[content.words[left].end : content.words[right].start]


def _named_behind(content: Content, first: int) -> tuple[Word, ...] | None:
    # "the primary outcome of the trial was …", "primary outcome: …"; None where it is named before.
    words = content.words
    at = first
    while at < len(words) and at < first + OUTCOME_REACH and words[at].folded not in BE:
        if at and ":" in _between(content, at - 1, at):
            return _until(content, at)
        if COMMA.search(_between(content, at - 1, at)) or CLAUSE.search(_between(content, at - 1, at)):
            return None
        at += 1
    if at >= len(words) or at >= first + OUTCOME_REACH:
        return None
    behind = next((word for word in words[at + 1 : at + 4] if not MANNER.fullmatch(word.folded)), None)
    if behind is None or HAPPENED.fullmatch(behind.folded) or behind.folded in NO_NAMES:
        return ()  # "the primary outcome was reached by 60 %", "was not lower"
    return _until(content, at + 1)


def _until(content: Content, first: int) -> tuple[Word, ...]:
    words = content.words
    found = []
    for at in range(first, min(len(words), first + OUTCOME_REACH * 3)):
        between = _between(content, at - 1, at)
        if at > first and CLAUSE.search(between):
            break
        if words[at].folded in RELATIVES | SECONDARY | {"defined", "but", "rather", "not"}:
            break
        found.append(words[at])
    return _naming(found)


def _named_before(content: Content, rank: int) -> tuple[Word, ...]:
    # "… was the primary outcome", "…, the primary outcome, fell", "… as main outcome".
    words = content.words
    found: list[Word] = []
    commas = 0
    if not _is_called(content, rank):
        return ()
    for at in range(rank - 1, max(-1, rank - 1 - OUTCOME_REACH * 2), -1):
        between = _between(content, at, at + 1)
        if CLAUSE.search(between):
            break
        if COMMA.search(between):
            commas += 1
            if commas > 1 or (found and _naming(found)):
                break
        found.append(words[at])
    return _naming(found[::-1])


def _is_called(content: Content, rank: int) -> bool:
    # "was the trial's primary outcome", "as main outcome", or a comma before: not "it lowered the primary outcome".
    at = rank - 1
    while at >= 0:
        if COMMA.search(_between(content, at, at + 1)):
            return True
        word = content.words[at].folded
        if word in BE or word == "as":
            return True
        if word not in DETERMINERS | ABOUT_OUTCOMES | {"s"}:
            return False
        at -= 1
    return False


def _naming(words: list[Word]) -> tuple[Word, ...]:
    return tuple(
        word
        for word in words
        if weight_of(word) and word.folded not in ABOUT_OUTCOMES | PRIMARY | SECONDARY | OUTCOMES
    )


def compare_endpoint(pair: Pair) -> tuple[Difference, ...] | None:
    """A primary outcome of the claim that is secondary in the source, or another than it names, or the reverse."""
    mine = [one for one in outcomes_of(pair.claim) if one.words]
    if not mine:
        return None
    its = [one for content in _contents(pair) for one in outcomes_of(content)]
    if not its:
        return None
    for one in mine:
        same = [other for other in its if other.primary == one.primary]
        if not same or any(_alike(one, other) for other in same):
            continue
        elsewhere = [other for other in its if other.primary != one.primary and _alike(one, other)]
        named = all(any(_same(word, other) for other in pair.passage.words) for word in one.words)
        if elsewhere or one.primary:
            gravity = Gravity.OPPOSED if elsewhere or named else Gravity.UNSTATED
            return (_difference(pair, one, same[0], gravity),)
    return ()


def _contents(pair: Pair) -> Iterator[Content]:
    # The passage, the sentences around it, and where else the source names its primary outcome.
    yield pair.passage
    yield read_content(pair.before)
    yield read_content(pair.after)
    for number, match in enumerate(SAID.finditer(pair.context.text)):
        if number >= MOST_OUTCOMES:
            return
        yield read_content(
            pair.context.text[max(0, match.start() - OUTCOME_AROUND) : match.end() + OUTCOME_AROUND]
        )


def _alike(one: Outcome, other: Outcome) -> bool:
    return any(_same(word, its) for word in one.words for its in other.words)


def _same(one: Word, other: Word) -> bool:
    if mean_the_same(one.stem, other.stem):
        return True
    return len(one.stem) >= SHORTEST_PREFIX and one.stem[:SHORTEST_PREFIX] == other.stem[:SHORTEST_PREFIX]


def _difference(pair: Pair, mine: Outcome, its: Outcome, gravity: Gravity) -> Difference:
    claim = mine.words[0].start, mine.words[-1].end
    passage = its.words[0].start, its.words[-1].end
    inside = any(word is its.words[0] for word in pair.passage.words)
    return Difference(
        reason="endpoint-differs",
        gravity=gravity,
        claim=claim,
        passage=passage if inside else None,
        said=pair.claim.text[slice(*claim)],
        instead=pair.passage.text[slice(*passage)] if inside else None,
    )
