"""A noun of the claim that the passage narrows: wild bees, vaccination of mothers, films of copper."""

from __future__ import annotations

from refkit.links.compare.align import Fit, weight_of
from refkit.links.compare.content import Word
from refkit.links.compare.pair import Pair
from refkit.links.compare.statement import Statement
from refkit.patterns import regex
from refkit.vocabulary.grammar import DETERMINERS, PREPOSITIONS, VERBS
from refkit.vocabulary.restrictions import PARTING_WORDS, PEOPLE, STUFF_FORMS, UNPARTING

GROUP = regex(rf"(?:{PEOPLE})")
GAP = regex(r"[\s-]+")
OPENERS = PREPOSITIONS | {"of", "and", "or", "that", "than"}


def narrowed_noun(pair: Pair, statement: Statement, *, timeless: bool) -> tuple[int, int] | None:
    """Where the passage narrows the kind that the claim opens with, or the people it is about; `timeless` is a
    claim of what holds at any time.
    """
    for at, word in enumerate(pair.claim.words):
        partner = pair.partner(at)
        if partner is None or word.light or word.figure or pair.alignment.fits[at] is not Fit.SAME:
            continue
        its = pair.passage.words
        if not statement.start <= its[partner].start < statement.end or not _is_bare(pair, at):
            continue
        found = _before(pair, at, partner, timeless) or _behind(pair, at, partner, timeless)
        if found:
            return found
    return None


def _is_bare(pair: Pair, at: int) -> bool:
    # Nothing says which: the claim opens with it, or it is a group of people behind anything but an article.
    word = pair.claim.words[at]
    if word.name:
        return False
    if at == 0:
        return True
    before = pair.claim.words[at - 1]
    if before.folded in DETERMINERS or before.figure or _is_modifier(pair, at - 1):
        return False
    return bool(GROUP.fullmatch(word.folded))


def _is_modifier(pair: Pair, at: int) -> bool:
    # The claim has an adjective of its own before the noun.
    return pair.claim.words[at].folded in PARTING_WORDS | UNPARTING


def _before(pair: Pair, at: int, partner: int, timeless: bool) -> tuple[int, int] | None:
    # "Wild bees"; "Thin films of copper"
    words = pair.passage.words
    if not partner:
        return None
    extra = words[partner - 1]
    gap = pair.passage.text[extra.end : words[partner].start]
    if extra.folded == "of" and at == 0 and partner > 1:
        head = words[partner - 2]
        if head.folded in STUFF_FORMS and not _met(pair, head):
            return head.start, extra.end
        return None
    if not GAP.fullmatch(gap) or extra.light or extra.name or extra.figure or _met(pair, extra):
        return None
    joined = pair.passage.text[: extra.end].split()[-1].strip("\"'“‘(,").lower()
    if joined.endswith("ly") or extra.folded in UNPARTING or extra.folded in DETERMINERS or _is_verb(extra):
        return None
    sets_apart = extra.folded in PARTING_WORDS or joined in PARTING_WORDS
    if not sets_apart and not (timeless and at == 0 and _opens_phrase(pair, partner - 1)):
        return None
    start = extra.end - len(joined)
    return start, extra.end


def _is_verb(word: Word) -> bool:
    return word.folded in VERBS or word.folded.removesuffix("s") in VERBS or word.folded.endswith("ed")


def _opens_phrase(pair: Pair, at: int) -> bool:
    # No "the" before it: "the old tax" is one, "snowy owls" are some of them.
    words = pair.passage.words
    if not at:
        return True
    gap = pair.passage.text[words[at - 1].end : words[at].start]
    if gap.strip(" \"'“‘"):
        return "-" not in gap
    return words[at - 1].folded in OPENERS


def _behind(pair: Pair, at: int, partner: int, timeless: bool) -> tuple[int, int] | None:
    # "Vaccination of mothers"
    words = pair.passage.words
    if (
        at
        or partner + 2 >= len(words)
        or words[partner + 1].folded not in {"of", "in", "from", "with", "without"}
    ):
        return None
    link = words[partner + 1]
    if link.folded != "of" and not timeless:
        return None
    if at + 1 < len(pair.claim.words) and pair.claim.words[at + 1].folded in OPENERS:
        return None
    if not GAP.fullmatch(pair.passage.text[words[partner].end : link.start]):
        return None
    behind = next((w for w in words[partner + 2 : partner + 6] if weight_of(w)), None)
    if behind is None or _met(pair, behind) or behind.stem in pair.context.topic:
        return None
    return link.start, behind.end


def _met(pair: Pair, word: Word) -> bool:
    return any(one.stem == word.stem for one in pair.claim.words)
