"""What the passage says only under a condition, of a part, for a time or in a range, and the claim without it."""

from __future__ import annotations

import re
from itertools import islice

from refkit.links.compare.align import weight_of
from refkit.links.compare.clauses import BREAK
from refkit.links.compare.content import Content, Word
from refkit.links.compare.figures import FIGURE
from refkit.links.compare.narrowed import narrowed_noun
from refkit.links.compare.pair import Pair
from refkit.links.compare.statement import Statement, find_statement
from refkit.links.evidence.assessment import Difference, Gravity
from refkit.links.settings import HELD_BY_CLAIM, MOST_WEIGHED, RESTRICTED_COVER
from refkit.patterns import regex
from refkit.vocabulary import restrictions
from refkit.vocabulary.grammar import IRREGULAR, PASTS


def _word(pattern: str) -> re.Pattern[str]:
    return regex(rf"(?<![\w-])(?:{pattern})(?![\w-])")


CONDITION, CONDITION_NOW = _word(restrictions.CONDITIONS), _word(restrictions.CONDITIONS_NOW)
PART, SUBGROUP, NOT_YET = (
    _word(restrictions.PARTS_OF),
    _word(restrictions.SUBGROUPS),
    _word(restrictions.NOT_YET),
)
NOT_YET_KEPT, PEOPLE = _word(restrictions.NOT_YET_KEPT), _word(restrictions.PEOPLE)
UNTIL_THEN = regex(rf"(?:{restrictions.UNTIL_THEN})")
# "In men with prior infarction", "among women over 60"
GROUP = regex(
    rf"\b(?:in|among|amongst|for|within) (?:(?!the\b|this\b|these\b|our\b|both\b|all\b)[\w-]+ ){{0,3}}"
    rf"(?:{restrictions.PEOPLE}) (?:{restrictions.NARROWING})\b"
)
OPENED = regex(r"(?:in|on|within|among|across|under|at) (?P<rest>[^,;:.()]{3,90}), ")
TELLING = regex(restrictions.TELLING + r"\b")
RANGE = regex(rf"\b(?:{restrictions.RANGES}) (?=(?:about |some |a )?\d)")
PAST = IRREGULAR | PASTS | {"was", "were", "had", "did", "could"}
# Before these a form in "ed" is no past: "is absorbed", "has reached", "the alleged".
LEADS_PARTICIPLE = frozenset("is are be been being has have the a an by of".split())


def compare_restriction(pair: Pair) -> tuple[Difference, ...] | None:
    """The first restriction in the sentence that states the claim, where the claim has none of its kind."""
    statement = find_statement(pair)
    if statement is None or statement.cover < RESTRICTED_COVER:
        return None
    found = (
        _conditions(pair, statement)
        or _parts(pair, statement)
        or _opening(pair, statement)
        or _group(pair, statement)
        or _range(pair, statement)
        or _not_yet(pair, statement)
        or narrowed_noun(pair, statement, timeless=is_timeless(pair.claim))
    )
    return (_difference(pair, found),) if found else ()


def is_timeless(content: Content) -> bool:
    """Whether a text states what holds at any time, and tells of no event: it has no past form."""
    before = ""
    for word in content.words:
        past = word.folded in PAST or (word.folded.endswith("ed") and len(word.folded) > 4)
        if past and before not in LEADS_PARTICIPLE:
            return False
        before = word.folded
    return True


def _conditions(pair: Pair, statement: Statement) -> tuple[int, int] | None:
    patterns = [CONDITION, CONDITION_NOW] if is_timeless(pair.claim) else [CONDITION]
    if any(pattern.search(pair.claim.lower) for pattern in (CONDITION, CONDITION_NOW)):
        return None
    for pattern in patterns:
        for match in _found(pattern, pair, statement):
            if not _held(pair, statement, match.end()) and _beside(pair, statement, match):
                return match.span()
    return None


def _parts(pair: Pair, statement: Statement) -> tuple[int, int] | None:
    # "in parts of Asia", "in the subgroup of"
    for pattern in (PART, SUBGROUP):
        if pattern.search(pair.claim.lower):
            continue
        for match in _found(pattern, pair, statement):
            if _beside(pair, statement, match) and not _says(pair, match):
                return match.span()
    return None


def _opening(pair: Pair, statement: Statement) -> tuple[int, int] | None:
    # "Until 1880, …" of any time; "In the banking sector, …" of what holds at any time.
    lower = pair.passage.lower
    until = UNTIL_THEN.match(lower, statement.start, statement.end)
    if until and _parted(pair, statement, until.end()) and not UNTIL_THEN.search(pair.claim.lower):
        return until.span()
    opened = OPENED.match(lower, statement.start, statement.end)
    if not opened or TELLING.match(opened["rest"]) or _held(pair, statement, opened.start(), opened.end()):
        return None
    if not is_timeless(pair.claim) or _is_topic(pair, opened.span()):
        return None
    return (opened.start(), opened.end("rest")) if _is_kind(pair.claim) else None


def _group(pair: Pair, statement: Statement) -> tuple[int, int] | None:
    # "in men with prior infarction", where the claim names nobody
    if PEOPLE.search(pair.claim.lower) or not is_timeless(pair.claim):
        return None
    for match in _found(GROUP, pair, statement):
        if not _held(pair, statement, match.start()) and not _is_topic(pair, match.span()):
            return match.span()
    return None


def _range(pair: Pair, statement: Statement) -> tuple[int, int] | None:
    if FIGURE.search(pair.claim.lower) or not is_timeless(pair.claim):
        return None
    for match in _found(RANGE, pair, statement):
        # "rises by more than 5%" says how far, "above 12 metres" of which.
        before = [word for word in pair.passage.words if word.end <= match.start()][-1:]
        if all(
            word.folded not in {"by", "to", "of", "for", "is", "are", "than", "has", "have"}
            for word in before
        ):
            return match.span()
    return None


def _not_yet(pair: Pair, statement: Statement) -> tuple[int, int] | None:
    # "was due to open"
    if NOT_YET_KEPT.search(pair.claim.lower):
        return None
    for match in _found(NOT_YET, pair, statement):
        ahead = [at for at, word in enumerate(pair.passage.words) if word.start >= match.end()][:4]
        if any(at in statement.met for at in ahead):
            return match.span()
    return None


def _found(pattern: re.Pattern[str], pair: Pair, statement: Statement) -> list[re.Match[str]]:
    return [*islice(pattern.finditer(pair.passage.lower, statement.start, statement.end), MOST_WEIGHED)]


def _held(pair: Pair, statement: Statement, start: int, end: int | None = None) -> bool:
    # Much of what the clause says is in the claim: "when the landlord agrees" for "if the landlord agrees".
    words = _clause(pair, statement, start, end)
    weight = sum(weight_of(pair.passage.words[at]) for at in words)
    said = {word.stem for word in pair.claim.words}
    met = sum(weight_of(pair.passage.words[at]) for at in words if pair.passage.words[at].stem in said)
    return weight > 0 and met >= HELD_BY_CLAIM * weight


def _clause(pair: Pair, statement: Statement, start: int, end: int | None) -> list[int]:
    stop = BREAK.search(pair.passage.text, start, statement.end) if end is None else None
    last = end if end is not None else stop.start() if stop else statement.end
    return [at for at, word in enumerate(pair.passage.words) if start <= word.start < last]


def _beside(pair: Pair, statement: Statement, match: re.Match[str]) -> bool:
    # In the part of the sentence that has the statement: no other clause between them, or at its opening.
    if not pair.passage.lower[statement.start : match.start()].strip(" \"'“‘(,"):
        return True
    words = pair.passage.words
    near = [at for at in statement.met if words[at].end <= match.start()]
    if not near:
        return False
    between = pair.passage.text[words[max(near)].end : match.start()]
    free = [w for w in words if words[max(near)].end <= w.start and w.end <= match.start() and weight_of(w)]
    return (
        not re.search(r"[;:()—]", between)
        and len(free) <= 4
        and _parted(pair, statement, words[min(near)].start, end=match.start())
    )


def _parted(pair: Pair, statement: Statement, start: int, end: int | None = None) -> bool:
    # Most of the statement stands behind `start` (and before `end`).
    return statement.share_within(pair.passage.words, start, statement.end if end is None else end) >= 0.5


def _says(pair: Pair, match: re.Match[str]) -> bool:
    # The claim has the word of the part itself.
    return any(word in pair.claim.lower.split() for word in match[0].split()[1:2] if word not in {"the", "a"})


def _is_topic(pair: Pair, span: tuple[int, int]) -> bool:
    # The whole source is about those it names here: it need not be said again.
    named = [w for w in _words(pair.passage, span) if weight_of(w)]
    return bool(named) and all(word.stem in pair.context.topic for word in named)


def _words(content: Content, span: tuple[int, int]) -> list[Word]:
    return [word for word in content.words if span[0] <= word.start < span[1]]


def _is_kind(content: Content) -> bool:
    # The claim opens with a kind, "women", and no "the" or name.
    first = content.words[0] if content.words else None
    return first is not None and not first.light and not first.name and not first.figure


def _difference(pair: Pair, span: tuple[int, int]) -> Difference:
    return Difference(
        reason="restriction-left-out",
        gravity=Gravity.WEAKER,
        passage=span,
        instead=pair.passage.text[span[0] : span[1]],
    )
